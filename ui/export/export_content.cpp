#include "ui/export/export_content.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"
#include "ui/timeline/mark_painter.h"

#include <QCoreApplication>
#include <QDate>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Export", text);
}

QString counted(std::size_t count, const char* one, const char* many) {
    return count == 1 ? say(one)
                      : say(many).arg(QLocale(QLocale::English).toString(static_cast<qulonglong>(count)));
}

/// From the first to the last day any event may be.
std::optional<Dating> spanOf(const std::vector<const EventView*>& events) {
    std::optional<Day> first, last;
    for (const auto* event : events) {
        if (!event->date) continue;
        if (event->date->earliest)
            first = std::min(first.value_or(*event->date->earliest), *event->date->earliest);
        if (event->date->latest) last = std::max(last.value_or(*event->date->latest), *event->date->latest);
    }
    if (!first || !last || *last < *first) return std::nullopt;
    return date::datingOfInterval(*first, *last);
}

QString subtitleOf(const ExportContent& content, const CaseSnapshot& snapshot) {
    QStringList parts{counted(content.events.size(), "1 event", "%1 events"),
                      counted(snapshot.outlets.size(), "1 outlet", "%1 outlets"),
                      counted(snapshot.documents.size(), "1 report", "%1 reports")};
    if (const auto span = spanOf(content.events)) parts << dateText(span);
    parts << say("as of %1").arg(QLocale::c().toString(QDate::currentDate(), QStringLiteral("d MMMM yyyy")));
    return parts.join(QStringLiteral(" \u00b7 "));
}

constexpr double kKeyLine = 20;

} // namespace

QFont ExportContent::font(double pixels, int weight) const {
    return fontFor(medium, interfaceFont(pixels, weight));
}

ExportContent makeContent(const CaseSnapshot& snapshot, const ExportOptions& options, Medium medium) {
    ExportContent content;
    content.medium = medium;
    EventFilter filter;
    filter.range = options.range;
    filter.showDismissed = true;
    for (const auto& event : snapshot.events)
        if (accepts(filter, event)) content.events.push_back(&event);
    content.timeline = buildTimelineData(content.events, snapshot);
    content.title = options.title.isEmpty() ? shownText(snapshot.info.title) : options.title.simplified();
    if (content.title.isEmpty()) content.title = say("Timeline");
    content.subtitle = subtitleOf(content, snapshot);
    const auto left = snapshot.events.size() - content.events.size();
    if (left > 0)
        content.leftOut = counted(left, "1 event outside of %2 left out", "%1 events outside of %2 left out")
                              .arg(dateText(options.range));
    content.isSample = snapshot.info.isSample;
    return content;
}

double paintHead(QPainter* painter, const QRectF& room, const ExportContent& content, const Theme& theme) {
    const QFont titleFont = content.font(20, QFont::Bold);
    const QFont textFont = content.font(12);
    const QFont chipFont = content.font(11, QFont::DemiBold);
    const QString subtitle = content.leftOut.isEmpty()
                                 ? content.subtitle
                                 : content.subtitle + QStringLiteral(" \u00b7 ") + content.leftOut;
    if (painter) {
        painter->save();
        const QString sample = say("Sample case");
        const double chip = content.isSample ? QFontMetricsF(chipFont).horizontalAdvance(sample) + 18 : 0;
        painter->setFont(titleFont);
        painter->setPen(theme.ink);
        const QString title =
            QFontMetricsF(titleFont).elidedText(content.title, Qt::ElideRight, room.width() - chip - 12);
        painter->drawText(QRectF(room.left(), room.top(), room.width(), 28), Qt::AlignVCenter | Qt::AlignLeft,
                          title);
        if (content.isSample) {
            const double x = room.left() + QFontMetricsF(titleFont).horizontalAdvance(title) + 12;
            paintChip(*painter, QRectF(x, room.top() + 5, chip, 19), sample, chipFont, theme.conflictSoft,
                      theme.conflictInk);
        }
        painter->setFont(textFont);
        painter->setPen(theme.muted);
        painter->drawText(QRectF(room.left(), room.top() + 30, room.width(), 18),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF(textFont).elidedText(subtitle, Qt::ElideRight, room.width()));
        painter->restore();
    }
    return 54;
}

double paintOutletKey(QPainter* painter, const QRectF& room, const ExportContent& content,
                      const CaseSnapshot& snapshot, const Theme& theme) {
    const QFont font = content.font(11);
    const QFontMetricsF metrics(font);
    const bool brief = snapshot.outlets.size() > 8;
    double x = room.left();
    double y = room.top();
    if (painter) painter->save();
    for (const auto& outlet : snapshot.outlets) {
        const auto reports = static_cast<std::size_t>(
            std::count_if(snapshot.documents.begin(), snapshot.documents.end(),
                          [&](const auto& document) { return document.outlet == outlet.id; }));
        const QString text = QStringLiteral("%1 \u00b7 %2 \u00b7 %3")
                                 .arg(metrics.elidedText(shownText(outlet.name), Qt::ElideRight, 260),
                                      brief ? QString(QLatin1Char(outlet.grade)) : wordForGrade(outlet.grade),
                                      counted(reports, "1 report", "%1 reports"));
        const double width = 16 + metrics.horizontalAdvance(text) + 22;
        if (x > room.left() && x + width - 22 > room.right()) {
            x = room.left();
            y += kKeyLine;
        }
        if (painter) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.outlet(outlet.colour));
            painter->drawRoundedRect(QRectF(x, y + 5, 10, 10), 3, 3);
            painter->setFont(font);
            painter->setPen(theme.ink);
            painter->drawText(QRectF(x + 16, y, width, kKeyLine), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
        x += width;
    }
    if (painter) painter->restore();
    return snapshot.outlets.empty() ? 0 : y + kKeyLine - room.top() + 6;
}

double paintUndated(QPainter* painter, const QRectF& room, const ExportContent& content, const Theme& theme) {
    if (content.timeline.undated.empty()) return 0;
    QStringList titles;
    for (const auto& event : content.timeline.undated) titles << event.title;
    const QString text = say("Undated: %1").arg(titles.join(QStringLiteral(" \u00b7 ")));
    const QFont font = content.font(11);
    const auto flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 100000), flags, text);
    if (painter) {
        painter->save();
        painter->setFont(font);
        painter->setPen(theme.muted);
        painter->drawText(QRectF(room.left(), room.top() + 8, room.width(), needed.height() + 4), flags,
                          text);
        painter->restore();
    }
    return std::ceil(needed.height()) + 16;
}

} // namespace crossdate::ui
