// The whole timeline (not just what is visible) as picture and as document, by the painting code of the
// screen.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"

#include <QMarginsF>
#include <QPageSize>
#include <QString>

#include <optional>

namespace crossdate::ui {

struct ExportOptions {
    bool dark = false;
    std::optional<Dating> range; // only events that may lie in it
    double scale = 2;            // PNG: device pixels per logical pixel, 0.5 … 8
    QPageSize::PageSizeId pageSize = QPageSize::A4;
    bool landscape = true;
    QString title; // empty: the case's title
};

/// PNG with title, legend and outlet key. Written whole or not at all.
[[nodiscard]] Status exportPng(const CaseSnapshot& snapshot, const ExportOptions& options,
                               const QString& path, Progress& progress);

/// Vector PDF: title, date, legend, outlet key, the timeline over as many pages as it takes, then the events
/// with their claims and footnoted sources; page numbers when there are several.
[[nodiscard]] Status exportPdf(const CaseSnapshot& snapshot, const ExportOptions& options,
                               const QString& path, Progress& progress);

} // namespace crossdate::ui
