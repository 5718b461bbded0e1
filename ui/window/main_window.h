// The window: puts the panels together and wires them. What it shows lives in the models and ViewState, what
// it does in CaseSession and FileFlows.
#pragma once

#include "core/model/snapshot.h"

#include <QMainWindow>

#include <memory>

namespace crossdate::ui {

class CaseSession;
class TimelineView;
class ViewState;
struct CaseChange;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openCase(const QString& path);
    void openSample();

    [[nodiscard]] CaseSession* session() const;
    [[nodiscard]] ViewState* viewState() const;
    [[nodiscard]] TimelineView* timeline() const;

    /// Selects the event with most conflicts, else the first.
    void selectMostDisputed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Parts;
    void arrange();
    void wireFile();
    void wireEdit();
    void wireView();
    void wireReview();
    void wireSession();
    void showCase(const CaseChange& change);
    void refreshActions();
    void refreshCounts();
    void stepEvent(int by);
    void stepConflict(int by);
    void setStatus(EventStatus status);
    void restoreLayout();
    void keepTyping();

    std::unique_ptr<Parts> parts_;
};

} // namespace crossdate::ui
