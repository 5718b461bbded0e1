// The analyst's note: plain text, kept when one stops typing for a while or leaves, so that a stretch of
// writing is one step of undo and none is lost.
#pragma once

#include <QPlainTextEdit>

class QTimer;

namespace crossdate::ui {

class NotesEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NotesEdit(QWidget* parent = nullptr);

    /// The note as the case has it. What is being typed stays, unless the case's note changed underneath
    /// (undo).
    void setNote(const QString& note);
    /// Another event's note: nothing of the one before stays.
    void start(const QString& note);
    /// Commits what is not yet kept.
    void flush();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void committed(const QString& note);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString kept_;
    QTimer* idle_;
};

} // namespace crossdate::ui
