// Bytes to a file, whole or not at all.
#pragma once

#include "core/base/result.h"

class QByteArray;
class QString;

namespace crossdate::ui {

/// Replaces `path` only when every byte is written. The error names the file and says what to do.
[[nodiscard]] Status saveBytes(const QByteArray& bytes, const QString& path);

/// "cannot export /a/b.png": how every error of an export begins.
[[nodiscard]] std::string cannotExport(const QString& path);

} // namespace crossdate::ui
