// A line that is read until it is clicked, and then edited in place: checked as one types, kept with Enter,
// given up with Esc.
#pragma once

#include "ui/panels/tone_label.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace crossdate::ui {

class InlineEdit : public QWidget {
    Q_OBJECT
public:
    struct Verdict {
        bool valid = true;
        QString message; // why not, or how it is understood
    };
    using Check = std::function<Verdict(const QString&)>;

    /// `check` is asked on every change; `showButton` puts "edit" beside the line.
    InlineEdit(Tone tone, const QString& what, Check check, bool showButton, QWidget* parent = nullptr);

    /// What is read, and what is edited. An edit under way goes on.
    void setContent(const QString& shown, const QString& edited);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool editing() const;
    [[nodiscard]] QLineEdit* field() const { return field_; }
    [[nodiscard]] QString message() const { return message_->text(); }

public Q_SLOTS:
    void beginEdit();
    void cancel();

Q_SIGNALS:
    /// Valid, and different from what it was.
    void committed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButton(QVBoxLayout* layout, const QString& what);
    void validate();
    bool commit();
    void endEdit();

    QString edited_;
    Check check_;
    bool readOnly_ = false;
    ToneLabel* label_;
    QPushButton* button_ = nullptr;
    QLineEdit* field_;
    ToneLabel* message_;
};

} // namespace crossdate::ui
