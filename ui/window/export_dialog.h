// How the timeline is to be exported: scale or paper, theme, which dates.
#pragma once

#include "ui/export/timeline_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace crossdate::ui {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Format { png, pdf };
    /// `visible`: the days on the screen, offered as a range.
    ExportDialog(Format format, const QString& title, const Dating& visible, bool dark,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const crossdate::ui::ExportOptions& options);

private:
    [[nodiscard]] ExportOptions options() const;

    Dating visible_;
    QLineEdit* title_;
    QComboBox *scale_, *page_, *orientation_, *theme_;
    QCheckBox* onlyVisible_;
};

} // namespace crossdate::ui
