// One side of a conflict: who says it, the words, and the value that was compared. Clicking shows it in its
// document.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <string_view>

class QTextLayout;

namespace crossdate::ui {

/// Why a conflict was suggested, without the quotations that `why` repeats and the sides show anyway.
[[nodiscard]] QString reasonAlone(const CaseSnapshot& snapshot, const ConflictView& conflict);

class SideQuote : public QWidget {
    Q_OBJECT
public:
    /// `spacious`: the quotation with its sentence around it, in reading size.
    explicit SideQuote(bool spacious, QWidget* parent = nullptr);

    void setSide(const CaseSnapshot& snapshot, const ConflictSide& side);
    [[nodiscard]] QString outlet() const { return outlet_; }
    [[nodiscard]] QString quote() const { return text_.mid(begin_, end_ - begin_); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void passageWanted(const crossdate::Passage& passage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setWords(std::string_view text);
    [[nodiscard]] QFont nameFont() const;
    int layOut(QTextLayout& layout, int width) const;
    void paintHead(QPainter& painter) const;
    void paintMarks(QPainter& painter, const QTextLayout& layout) const;

    bool spacious_;
    Passage passage_;
    QString outlet_, detail_;
    QString text_;  // the quotation with its context or its marks
    int begin_ = 0; // of the quotation in text_
    int end_ = 0;
    int colour_ = 0;
};

} // namespace crossdate::ui
