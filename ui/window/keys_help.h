// The list of keys, opened with "?". Non-modal, so that it can stay open while one tries them.
#pragma once

#include <QDialog>

namespace crossdate::ui {

struct Actions;

class KeysHelp : public QDialog {
    Q_OBJECT
public:
    explicit KeysHelp(const Actions& actions, QWidget* parent = nullptr);
};

} // namespace crossdate::ui
