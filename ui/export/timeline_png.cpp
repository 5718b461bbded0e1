#include "ui/export/export_content.h"
#include "ui/export/save_bytes.h"
#include "ui/export/timeline_export.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_painter.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kMargin = 24;
constexpr double kNarrowest = 1600, kWidest = 6400; // logical pixels
constexpr double kLongestSide = 32767;              // QImage and QPainter
constexpr double kMostPixels = 256.0 * 1024 * 1024; // a gigabyte of picture

/// Where everything stands on the picture, in logical pixels.
struct Sheet {
    double width = 0, height = 0;
    QRectF head, key, timeline, undated;
};

/// Wide enough that every event has its card, within reason.
double layOut(TimelineScene& scene) {
    double width = kNarrowest;
    while (true) {
        scene.setSize(width, 4000);
        const double height = scene.heightFor(scene.rowsWanted());
        scene.setSize(width, height);
        scene.setScale(scene.fitted());
        if (scene.foldedCount() == 0 || width >= kWidest) return height;
        width = std::min(width * 1.4, kWidest);
    }
}

Sheet makeSheet(const TimelineScene& scene, double timelineHeight, const ExportContent& content,
                const CaseSnapshot& snapshot, const Theme& theme) {
    Sheet sheet;
    const double inner = scene.geometry().width;
    sheet.width = inner + 2 * kMargin;
    const QRectF column(kMargin, 0, inner, 0);
    const auto below = [&](double top, double height) { return QRectF(kMargin, top, inner, height); };
    sheet.head = below(kMargin, paintHead(nullptr, column, content, theme));
    sheet.key = below(sheet.head.bottom(), paintOutletKey(nullptr, column, content, snapshot, theme));
    sheet.timeline = below(sheet.key.bottom() + 8, timelineHeight);
    sheet.undated = below(sheet.timeline.bottom(), paintUndated(nullptr, column, content, theme));
    sheet.height = std::ceil(sheet.undated.bottom() + kMargin);
    return sheet;
}

double largestScale(const Sheet& sheet) {
    const double bySide = kLongestSide / std::max(sheet.width, sheet.height);
    const double byArea = std::sqrt(kMostPixels / (sheet.width * sheet.height));
    return std::floor(std::min(bySide, byArea) * 10) / 10;
}

Status checkSize(const Sheet& sheet, double scale, const QString& path) {
    const double largest = largestScale(sheet);
    if (scale <= largest) return {};
    const auto pixels = [&](double side) {
        return QLocale(QLocale::English)
            .toString(static_cast<qlonglong>(std::ceil(side * scale)))
            .toStdString();
    };
    return fail(ErrorCode::too_large, cannotExport(path),
                "a picture of " + pixels(sheet.width) + " by " + pixels(sheet.height) +
                    " pixels is too large",
                largest >= 0.5 ? "choose a scale of " + QString::number(largest).toStdString() + " or less"
                               : "choose a shorter range of dates, or PDF");
}

void paintSheet(QPainter& painter, const Sheet& sheet, const TimelineScene& scene,
                const ExportContent& content, const CaseSnapshot& snapshot, const Theme& theme) {
    paintHead(&painter, sheet.head, content, theme);
    paintOutletKey(&painter, sheet.key, content, snapshot, theme);
    painter.save();
    painter.translate(sheet.timeline.topLeft());
    painter.setClipRect(QRectF(QPointF(0, 0), sheet.timeline.size()));
    paintTimeline(painter, scene, theme, {});
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet.timeline.adjusted(-0.5, -0.5, 0.5, 0.5));
    paintUndated(&painter, sheet.undated, content, theme);
}

tl::unexpected<Error> cancelled(const QString& path) {
    return fail(ErrorCode::cancelled, cannotExport(path), "cancelled");
}

} // namespace

Status exportPng(const CaseSnapshot& snapshot, const ExportOptions& options, const QString& path,
                 Progress& progress) {
    if (!(options.scale >= 0.5 && options.scale <= 8))
        return fail(ErrorCode::invalid, cannotExport(path), "the scale is not between 0.5 and 8");
    progress.stage("Laying out the timeline", 3);
    const Theme& theme = options.dark ? Theme::darkTheme() : Theme::light();
    const auto content = makeContent(snapshot, options, Medium::picture);
    TimelineScene scene({.overview = false, .medium = Medium::picture, .maxRows = 16, .widestTitle = 320});
    scene.setData(content.timeline);
    const double height = layOut(scene);
    const Sheet sheet = makeSheet(scene, height, content, snapshot, theme);
    if (auto fits = checkSize(sheet, options.scale, path); !fits) return fits;
    if (progress.cancelled()) return cancelled(path);

    progress.report(1);
    QImage image(static_cast<int>(std::ceil(sheet.width * options.scale)),
                 static_cast<int>(std::ceil(sheet.height * options.scale)), QImage::Format_RGB32);
    if (image.isNull())
        return fail(ErrorCode::too_large, cannotExport(path), "not enough memory for a picture of this size",
                    "choose a smaller scale");
    image.setDevicePixelRatio(options.scale);
    image.fill(theme.panel);
    QPainter painter(&image);
    paintSheet(painter, sheet, scene, content, snapshot, theme);
    painter.end();
    if (progress.cancelled()) return cancelled(path);

    progress.report(2);
    image.setDotsPerMeterX(qRound(96 / 0.0254 * options.scale));
    image.setDotsPerMeterY(qRound(96 / 0.0254 * options.scale));
    image.setText(QStringLiteral("Title"), content.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("Crossdate"));
    if (content.isSample) image.setText(QStringLiteral("Comment"), QStringLiteral("Sample case"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return fail(ErrorCode::internal, cannotExport(path), "the picture cannot be encoded",
                    "choose a smaller scale");
    if (progress.cancelled()) return cancelled(path);
    auto saved = saveBytes(bytes, path);
    progress.report(3);
    return saved;
}

} // namespace crossdate::ui
