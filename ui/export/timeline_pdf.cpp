#include "ui/export/event_pages.h"
#include "ui/export/export_content.h"
#include "ui/export/save_bytes.h"
#include "ui/export/timeline_export.h"
#include "ui/export/timeline_pages.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kResolution = 1200;
constexpr double kPixelsPerInch = 96;
constexpr double kMarginMillimetres = 14;
constexpr double kTimelineZoom = 0.8; // more of the line on a page; its text stays over 7 points
constexpr double kRunningHead = 26, kFoot = 24;
constexpr double kAboveList = 16, kLeastShared = 130;

QString say(const char* text) {
    return QCoreApplication::translate("Export", text);
}

/// One page in pixels of 1/96 inch.
struct PageFrame {
    double width = 0, height = 0;
    double headHeight = 0; // of the first page

    [[nodiscard]] double bodyTop(bool first) const { return first ? headHeight : kRunningHead; }
    [[nodiscard]] double bodyHeight(bool first) const { return height - kFoot - bodyTop(first); }
};

class PdfDocument {
public:
    PdfDocument(const CaseSnapshot& snapshot, const ExportOptions& options)
        : snapshot_(snapshot), options_(options), theme_(options.dark ? Theme::darkTheme() : Theme::light()),
          content_(makeContent(snapshot, options, Medium::document)) {}

    /// Empty when cancelled.
    QByteArray write(Progress& progress) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly)) return {};
        QPdfWriter writer(&buffer);
        setUp(writer);
        frame_.width = writer.width() * kPixelsPerInch / kResolution;
        frame_.height = writer.height() * kPixelsPerInch / kResolution;
        progress.stage("Laying out pages", 1);
        layOut();
        if (progress.cancelled()) return {};
        const int total = listStart_ + list_->pageCount();
        progress.stage("Writing pages", static_cast<std::size_t>(total));
        QPainter painter(&writer);
        painter.scale(kResolution / kPixelsPerInch, kResolution / kPixelsPerInch);
        for (int page = 0; page < total; ++page) {
            if (progress.cancelled()) return {};
            if (page > 0) writer.newPage();
            paintPage(painter, page, total);
            progress.report(static_cast<std::size_t>(page) + 1);
        }
        painter.end();
        return bytes;
    }

private:
    void setUp(QPdfWriter& writer) const {
        writer.setResolution(kResolution);
        writer.setPageLayout(QPageLayout(
            QPageSize(options_.pageSize), options_.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
            QPageLayout::Millimeter));
        writer.setTitle(content_.isSample ? content_.title + QStringLiteral(" (") + say("Sample case") + u')'
                                          : content_.title);
        writer.setCreator(QStringLiteral("Crossdate"));
    }

    void layOut() {
        const QRectF room(0, 0, frame_.width, frame_.height);
        frame_.headHeight = paintHead(nullptr, room, content_, theme_) +
                            paintOutletKey(nullptr, room, content_, snapshot_, theme_) + 6;
        const double undated = paintUndated(nullptr, room, content_, theme_);
        timeline_ = makeTimelinePages(content_.timeline, frame_.width / kTimelineZoom,
                                      std::max(200.0, frame_.bodyHeight(true) - undated) / kTimelineZoom,
                                      frame_.bodyHeight(false) / kTimelineZoom);
        // The list begins below the last picture where there is room for something of it.
        const bool lastIsFirst = timeline_.size() == 1;
        listTop_ = frame_.bodyTop(lastIsFirst) + timeline_.back().scene->geometry().height * kTimelineZoom +
                   (lastIsFirst ? undated : 0) + kAboveList;
        const double left = frame_.height - kFoot - listTop_;
        const bool shares = left >= kLeastShared;
        listStart_ = static_cast<int>(timeline_.size()) - (shares ? 1 : 0);
        list_ = std::make_unique<TextFlow>(frame_.width, frame_.bodyHeight(false),
                                           shares ? left : frame_.bodyHeight(false));
        sharesPage_ = shares;
        addEventList(*list_, content_, snapshot_, theme_);
        list_->finish();
    }

    void paintPage(QPainter& painter, int page, int total) {
        const bool first = page == 0;
        if (options_.dark) {
            constexpr double kBeyond = 100; // the margins as well
            painter.fillRect(
                QRectF(-kBeyond, -kBeyond, frame_.width + 2 * kBeyond, frame_.height + 2 * kBeyond),
                theme_.panel);
        }
        const auto timelinePages = static_cast<int>(timeline_.size());
        if (first) {
            const double used =
                paintHead(&painter, QRectF(0, 0, frame_.width, frame_.height), content_, theme_);
            paintOutletKey(&painter, QRectF(0, used, frame_.width, frame_.height), content_, snapshot_,
                           theme_);
        } else {
            paintRunningHead(painter, page < timelinePages ? timeline_[static_cast<std::size_t>(page)].what
                                                           : QString());
        }
        if (page < timelinePages)
            paintTimelinePage(painter, timeline_[static_cast<std::size_t>(page)], first);
        if (page < listStart_) return paintFoot(painter, page, total);
        const bool below = sharesPage_ && page == listStart_;
        list_->paint(painter, page - listStart_, {0, below ? listTop_ : frame_.bodyTop(first)});
        paintFoot(painter, page, total);
    }

    void paintTimelinePage(QPainter& painter, const TimelinePage& page, bool first) {
        const auto& g = page.scene->geometry();
        const double top = frame_.bodyTop(first);
        painter.save();
        painter.translate(0, top);
        painter.scale(kTimelineZoom, kTimelineZoom);
        painter.save();
        painter.setClipRect(QRectF(0, 0, g.width, g.height));
        paintTimeline(painter, *page.scene, theme_, {});
        painter.restore();
        painter.setPen(QPen(theme_.border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(0, 0, g.width, g.height));
        painter.restore();
        if (!first) return;
        const double below = top + g.height * kTimelineZoom;
        paintUndated(&painter, QRectF(0, below, frame_.width, frame_.height - below), content_, theme_);
    }

    void paintRunningHead(QPainter& painter, const QString& what) {
        painter.setFont(content_.font(11, QFont::DemiBold));
        painter.setPen(theme_.ink);
        const QRectF line(0, 0, frame_.width, 16);
        QString text = content_.title;
        if (!what.isEmpty()) text += QStringLiteral(" \u00b7 ") + what;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, frame_.width * 0.8));
        if (!content_.isSample) return;
        painter.setPen(theme_.conflictInk);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, say("Sample case"));
    }

    void paintFoot(QPainter& painter, int page, int total) {
        painter.setFont(content_.font(10));
        painter.setPen(theme_.muted);
        const QRectF line(0, frame_.height - 14, frame_.width, 14);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("Crossdate"));
        if (total > 1)
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                             say("page %1 of %2").arg(page + 1).arg(total));
    }

    const CaseSnapshot& snapshot_;
    const ExportOptions& options_;
    const Theme& theme_;
    ExportContent content_;
    PageFrame frame_;
    std::vector<TimelinePage> timeline_;
    std::unique_ptr<TextFlow> list_;
    int listStart_ = 0;       // its first page
    bool sharesPage_ = false; // with the last picture
    double listTop_ = 0;      // there
};

} // namespace

Status exportPdf(const CaseSnapshot& snapshot, const ExportOptions& options, const QString& path,
                 Progress& progress) {
    const QByteArray bytes = PdfDocument(snapshot, options).write(progress);
    if (progress.cancelled()) return fail(ErrorCode::cancelled, cannotExport(path), "cancelled");
    // The writer reports nothing; a file of its kind has both its first and its last line.
    if (!bytes.startsWith("%PDF-") || !bytes.trimmed().endsWith("%%EOF"))
        return fail(ErrorCode::internal, cannotExport(path), "the document could not be made");
    return saveBytes(bytes, path);
}

} // namespace crossdate::ui
