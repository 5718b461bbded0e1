// One column of the passages view: a card with who says it, when and from whom, and the text below.
#pragma once

#include "ui/compare/passage_columns.h"

#include <QWidget>

namespace crossdate::ui {

class PassageText;

/// Swatch, outlet, the chain of origins; below them grade, date and headline. Plain text, shortened to fit.
class PassageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PassageHeader(QWidget* parent = nullptr);

    void setColumn(const PassageColumn& column);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintChip(QPainter& painter, const QRect& row, int room) const;

    PassageColumn column_;
    mutable QRect chip_; // where it was painted last, for its tooltip
};

class PassageColumnWidget : public QWidget {
    Q_OBJECT
public:
    explicit PassageColumnWidget(QWidget* parent = nullptr);

    void setColumn(const PassageColumn& column, std::string_view document);
    [[nodiscard]] DocumentId document() const { return document_; }
    [[nodiscard]] PassageText* text() const { return text_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PassageHeader* header_;
    PassageText* text_;
    DocumentId document_;
};

/// The outlets that do not mention the event: a different thing from agreeing.
class SilentColumn : public QWidget {
    Q_OBJECT
public:
    explicit SilentColumn(QWidget* parent = nullptr);

    void setOutlets(const CaseSnapshot& snapshot, const std::vector<OutletId>& outlets);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString name;
        int colour = 0;
    };
    std::vector<Line> lines_;
};

} // namespace crossdate::ui
