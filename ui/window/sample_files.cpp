#include "ui/window/sample_files.h"

#include "ui/export/save_bytes.h"

#include <QDir>
#include <QFile>

namespace crossdate::ui {

Result<QString> unpackSample(const QString& folder) {
    const QString target = QDir(folder).filePath(QStringLiteral("sample"));
    if (!QDir().mkpath(target))
        return fail(ErrorCode::unwritable, "cannot make the folder " + target.toStdString(),
                    "it cannot be written", "Make a new case elsewhere and import the reports of your own");
    const QDir source(QStringLiteral(":/sample"));
    for (const QString& name : source.entryList(QDir::Files)) {
        const QString path = QDir(target).filePath(name);
        QFile report(source.filePath(name));
        if (!report.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = report.readAll();
        if (QFile there(path); there.open(QIODevice::ReadOnly) && there.readAll() == bytes) continue;
        if (const Status status = saveBytes(bytes, path); !status) return tl::make_unexpected(status.error());
    }
    return target;
}

} // namespace crossdate::ui
