#include "ui/window/save_bytes.h"

#include <QSaveFile>

namespace crossdate::ui {

namespace {

Status cannotWrite(const QString& path, const QSaveFile& file) {
    return fail(ErrorCode::unwritable, "cannot write " + path.toStdString(), file.errorString().toStdString(),
                "Choose another folder or make room on the disk");
}

} // namespace

Status saveBytes(const QString& path, std::string_view bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return cannotWrite(path, file);
    // QSaveFile can write less than asked on a full disk and still commit: the count decides.
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(bytes.data(), size) != size || !file.flush()) {
        file.cancelWriting();
        return cannotWrite(path, file);
    }
    if (!file.commit()) return cannotWrite(path, file);
    return {};
}

} // namespace crossdate::ui
