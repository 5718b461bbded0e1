#include "ui/window/about.h"

#include <QApplication>
#include <QMessageBox>

namespace crossdate::ui {

void showAbout(QWidget* window) {
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QObject::tr("About Crossdate"));
    box->setIconPixmap(QApplication::windowIcon().pixmap(64, 64));
    box->setText(QObject::tr("Crossdate %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        QObject::tr(
            "What every outlet says about one event, side by side, on a dated line.\n\n"
            "Tree-ring scientists date a beam by laying many samples side by side until the patterns match: "
            "they call "
            "it crossdating.\n\nFree software under the GNU General Public License, version 3 or later. "
            "Made with Qt %1.")
            .arg(QLatin1String(qVersion())));
    box->open();
}

} // namespace crossdate::ui
