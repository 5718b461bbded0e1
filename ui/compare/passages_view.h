// What each outlet says about the selected event, side by side: one column a document, the event's claims in
// full ink with a little greyed context, and marks for what conflicts, what only one outlet has, what is
// hedged, attributed or shared. Imported text is laid out as plain text, never as markup.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class ViewState;

/// Keys (in a column): Ctrl+C copies the selection with its source, E shows more context, M and Shift+M go to
/// the next and previous mark, Enter selects the conflict of the mark, Ctrl+ + - 0 scale the text.
class PassagesView : public QWidget {
    Q_OBJECT
public:
    explicit PassagesView(ViewState* state, QWidget* parent = nullptr);
    ~PassagesView() override;

    /// The case to read from; columns whose text did not change keep their scroll position and selection.
    void setSnapshot(const SnapshotPtr& snapshot);

    /// Size of the text, 1 = 100 %; kept between 0.6 and 2.5.
    void setTextScale(double scale);
    [[nodiscard]] double textScale() const;

Q_SIGNALS:
    void textScaleChanged(double scale);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
