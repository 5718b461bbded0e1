// The bar above everything: import, undo and redo, visible days, filters, search, review, export.
#pragma once

#include <QWidget>

class QPushButton;

namespace crossdate::ui {

class CountButton;
class FilterMenu;
class MenuButton;
class RangeMenu;
class SearchField;
struct Actions;

class ToolBar : public QWidget {
    Q_OBJECT
public:
    ToolBar(const Actions& actions, RangeMenu* range, FilterMenu* filter, QWidget* parent = nullptr);

    [[nodiscard]] SearchField* search() const { return search_; }
    void setOpenConflicts(int count);
    /// Takes the texts of both menus' buttons anew.
    void refresh();
    void setCaseOpen(bool open);

private:
    QPushButton* addButton(QAction* action, const QString& text);
    void addViewSwitch(const Actions& actions);

    RangeMenu* rangeMenu_;
    FilterMenu* filterMenu_;
    MenuButton *range_, *filter_;
    SearchField* search_;
    CountButton* review_;
    QList<QWidget*> needCase_;
};

} // namespace crossdate::ui
