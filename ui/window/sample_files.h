// The sample reports, compiled in.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace crossdate::ui {

/// Writes them to `folder`/sample where they are not there yet, and gives that folder.
[[nodiscard]] Result<QString> unpackSample(const QString& folder);

} // namespace crossdate::ui
