// Asks where a pasted report comes from.
#pragma once

#include "core/import/importer.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace crossdate::ui {

class PasteDialog : public QDialog {
    Q_OBJECT
public:
    explicit PasteDialog(const QString& text, QWidget* parent = nullptr);

Q_SIGNALS:
    void reportGiven(const QString& text, const QString& name,
                     const crossdate::importer::ImportOptions& options);

private:
    void give();

    QPlainTextEdit* text_;
    QLineEdit *outlet_, *name_, *published_;
    QLabel* problem_;
};

} // namespace crossdate::ui
