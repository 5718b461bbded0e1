// A file written whole or not at all.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>

namespace crossdate::ui {

/// What was there stays when the disk is full or the folder cannot be written: unwritable.
[[nodiscard]] Status saveBytes(const QString& path, std::string_view bytes);

} // namespace crossdate::ui
