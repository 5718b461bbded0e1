// Two whole articles beside each other: they scroll together by what is paired, ribbons join the passages
// that tell the same thing, and the analyst may pair passages or part them.
#pragma once

#include "ui/compare/article_text.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class ArticlePane;
class CaseSession;
class ViewState;

/// Compares off the GUI thread and only while it is visible. Keys: D, C, S (with Shift: backwards) go to the
/// next difference, conflict, shared copy; O to the other side; L pairs the two marked sentences, U parts a
/// pair; F folds what is unpaired, Shift+F all of it; X exchanges the sides; Ctrl+F and F3 find; Ctrl+C
/// copies with the source; Ctrl+ + - 0 scale the text.
class ArticlesView : public QWidget {
    Q_OBJECT
public:
    ArticlesView(CaseSession* session, ViewState* state, std::shared_ptr<ComparableStore> store,
                 QWidget* parent = nullptr);
    ~ArticlesView() override;

    void setSnapshot(const SnapshotPtr& snapshot);
    /// Puts two documents beside each other, at a passage of one of them.
    void read(DocumentId left, DocumentId right, const std::optional<Passage>& at);
    void setTextScale(double scale);
    [[nodiscard]] double textScale() const;

    [[nodiscard]] ArticlePane* pane(Side side) const;
    /// What is shown; null before the first comparison.
    [[nodiscard]] ArticleComparisonPtr comparison() const;
    [[nodiscard]] bool comparing() const;

Q_SIGNALS:
    void textScaleChanged(double scale);
    void failed(const crossdate::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
