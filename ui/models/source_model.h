// Outlets and, below each, its documents: what the sources panel shows.
#pragma once

#include "core/model/snapshot.h"
#include "ui/models/row_diff.h"

#include <QAbstractItemModel>

#include <map>
#include <vector>

namespace crossdate::ui {

/// One column. Outlets in order of first import, documents in reading order.
class SourceModel : public RowUpdater<QAbstractItemModel> {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, // qint64 of the outlet or the document
        IsOutletRole,          // bool
        ColourRole,            // int, index for Theme::outlet; outlets only
        DetailRole,            // QString at the right edge: "B · 9", "15 May 2019"
    };

    explicit SourceModel(QObject* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    [[nodiscard]] QModelIndex indexOf(OutletId outlet) const;
    [[nodiscard]] QModelIndex indexOf(DocumentId document) const;
    [[nodiscard]] bool isOutlet(const QModelIndex& index) const {
        return index.isValid() && index.internalId() == 0;
    }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct OutletRow {
        OutletView view;
        int claims = 0;
        bool operator==(const OutletRow&) const = default;
    };
    using Documents = std::vector<DocumentView>;

    [[nodiscard]] QVariant outletData(const OutletRow& row, int role) const;
    [[nodiscard]] QVariant documentData(const DocumentView& view, int role) const;
    [[nodiscard]] int rowOf(OutletId outlet) const;

    // A document's index carries its outlet's id, an outlet's index 0.
    std::vector<OutletRow> outlets_;
    std::map<OutletId, Documents> documents_;
};

} // namespace crossdate::ui
