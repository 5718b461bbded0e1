// What a screen reader sees of a ReadableText: a read-only text whose marks are told as attributes.
#pragma once

namespace crossdate::ui {

/// Once per process is enough; more calls do nothing.
void installReadableTextAccessibility();

} // namespace crossdate::ui
