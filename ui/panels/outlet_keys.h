// The key to the outlets' colours, which can be switched on and off: a hidden outlet is struck through.
#pragma once

#include "core/base/ids.h"

#include <QAbstractButton>
#include <QWidget>

#include <set>
#include <vector>

namespace crossdate::ui {

class OutletKey : public QAbstractButton {
    Q_OBJECT
public:
    OutletKey(const QString& name, int colour, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int colour_;
};

class OutletKeys : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        OutletId outlet;
        QString name;
        int colour = 0;
        bool operator==(const Entry&) const = default;
    };
    explicit OutletKeys(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    void setHidden(const std::set<OutletId>& hidden);

Q_SIGNALS:
    void toggled(crossdate::OutletId outlet);

private:
    std::vector<Entry> entries_;
    std::vector<OutletKey*> keys_;
};

} // namespace crossdate::ui
