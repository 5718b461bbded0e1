// What PNG and PDF have in common: the events asked for, the words of the head, and the painting of it.
#pragma once

#include "ui/export/timeline_export.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_scene.h"

#include <QStringList>

#include <vector>

class QPainter;

namespace crossdate::ui {

struct ExportContent {
    std::vector<const EventView*> events; // of the snapshot, in its order
    TimelineData timeline;
    QString title;
    QString subtitle; // "14 events · 5 outlets · 3 Apr 2018 – 19 May 2019"
    QString leftOut;  // what the range left out; empty: nothing
    bool isSample = false;
    Medium medium = Medium::picture;

    [[nodiscard]] QFont font(double pixels, int weight = QFont::Normal) const;
};

[[nodiscard]] ExportContent makeContent(const CaseSnapshot& snapshot, const ExportOptions& options,
                                        Medium medium);

/// Title, subtitle and, for samples, the word; returns the height used. `painter` null: only measures.
double paintHead(QPainter* painter, const QRectF& room, const ExportContent& content, const Theme& theme);
/// Every outlet with colour, name, grade and number of reports, in as many lines as it takes; height used.
double paintOutletKey(QPainter* painter, const QRectF& room, const ExportContent& content,
                      const CaseSnapshot& snapshot, const Theme& theme);
/// "Undated: …"; height used, 0 when there are none.
double paintUndated(QPainter* painter, const QRectF& room, const ExportContent& content, const Theme& theme);

} // namespace crossdate::ui
