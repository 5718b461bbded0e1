// Several reports as a table: a row is a group of sentences that tell the same thing, a column a document, an
// empty cell its silence.
#pragma once

#include "ui/compare/collation_table.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class ViewState;

/// Shows the documents of the selected event unless others are chosen; compares off the GUI thread and only
/// while it is visible. Keys: those of CollationTableView; Ctrl+ + - 0 scale the text.
class CollationView : public QWidget {
    Q_OBJECT
public:
    enum class Export { csv, html };
    /// More columns than this are not compared at once; those left out are counted.
    static constexpr std::size_t kMostDocuments = 12;

    CollationView(ViewState* state, std::shared_ptr<ComparableStore> store, QWidget* parent = nullptr);
    ~CollationView() override;

    void setSnapshot(const SnapshotPtr& snapshot);
    void setTextScale(double scale);
    [[nodiscard]] double textScale() const;
    /// What is shown, all rows; never null.
    [[nodiscard]] CollationTablePtr table() const;
    [[nodiscard]] bool comparing() const;

Q_SIGNALS:
    void textScaleChanged(double scale);
    void exportWanted(crossdate::ui::CollationView::Export format);
    /// Read these two beside each other, at the passage of the first.
    void articlesWanted(crossdate::DocumentId left, crossdate::DocumentId right,
                        const crossdate::Passage& at);
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
