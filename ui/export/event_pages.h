// The list behind the picture: every event with its date and claims, quoted and footnoted, then the sources.
#pragma once

#include "ui/export/export_content.h"
#include "ui/export/text_flow.h"

namespace crossdate::ui {

struct Theme;

/// Adds the events and the numbered sources to `flow`. A source's number is its place in `documents`.
void addEventList(TextFlow& flow, const ExportContent& content, const CaseSnapshot& snapshot,
                  const Theme& theme);

} // namespace crossdate::ui
