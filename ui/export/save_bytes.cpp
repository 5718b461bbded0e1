#include "ui/export/save_bytes.h"

#include <QByteArray>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

namespace crossdate::ui {

namespace {

tl::unexpected<Error> unwritable(const QString& path, const QString& why) {
    return fail(ErrorCode::unwritable, cannotExport(path), why.toStdString(),
                "choose another folder, or make room on the disk");
}

} // namespace

std::string cannotExport(const QString& path) {
    return "cannot export " + path.toStdString();
}

Status saveBytes(const QByteArray& bytes, const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) return unwritable(path, QStringLiteral("it is a folder"));
    // QSaveFile would put a file in the place of a device or a pipe.
    if (info.exists() && !info.isFile())
        return unwritable(path, QStringLiteral("it is not an ordinary file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path, file.errorString());
    // On a full disk write() may take less than it was given and commit() still says yes.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString why = file.errorString();
        file.cancelWriting();
        return unwritable(path, why);
    }
    if (!file.commit()) return unwritable(path, file.errorString());
    return {};
}

} // namespace crossdate::ui
