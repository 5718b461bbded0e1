// Choosing among the documents of the case: a list that can be typed into, as a popup under its button.
#pragma once

#include "core/model/snapshot.h"

#include <QFrame>
#include <QPushButton>

#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;

namespace crossdate::ui {

class DocumentPicker : public QFrame {
    Q_OBJECT
public:
    enum class Choose { one, several };

    DocumentPicker(Choose choose, QWidget* parent);

    void setSnapshot(const SnapshotPtr& snapshot);
    void setChosen(const std::vector<DocumentId>& documents);
    [[nodiscard]] const std::vector<DocumentId>& chosen() const { return chosen_; }
    void openUnder(QWidget* button);

Q_SIGNALS:
    /// One was chosen, or another set is checked.
    void picked(const std::vector<crossdate::DocumentId>& documents);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    [[nodiscard]] QStandardItem* makeItem(const DocumentView& view) const;
    void readChecks();
    void take(const QModelIndex& index);
    void checkAll(bool on);

    Choose choose_;
    SnapshotPtr snapshot_, filled_; // the list is made when it is opened
    std::vector<DocumentId> chosen_;
    QStandardItemModel* items_;
    QSortFilterProxyModel* shown_;
    QLineEdit* search_;
    QListView* list_;
};

/// Swatch, outlet and date of the chosen document; opens the picker.
class DocumentButton : public QPushButton {
    Q_OBJECT
public:
    explicit DocumentButton(const QString& what, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot) { picker_->setSnapshot(snapshot); }
    void setDocument(const CaseSnapshot& snapshot, DocumentId document);

    [[nodiscard]] QSize sizeHint() const override { return {220, 30}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {90, 30}; }

Q_SIGNALS:
    void picked(crossdate::DocumentId document);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString what_;
    DocumentPicker* picker_;
    QString outlet_, date_;
    int colour_ = -1;
};

} // namespace crossdate::ui
