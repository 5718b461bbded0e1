#include "ui/timeline/timeline_tooltip.h"

#include "ui/models/wording.h"
#include "ui/timeline/timeline_data.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr std::size_t kMostClaims = 4;
constexpr std::size_t kMostTitles = 8;
constexpr int kLongestQuote = 140;

QString say(const char* text) {
    return QCoreApplication::translate("Timeline", text);
}

QString shortened(QString text, int most = kLongestQuote) {
    if (text.size() <= most) return text;
    const auto cut = text.lastIndexOf(u' ', most);
    text.truncate(cut > most / 2 ? cut : most);
    return text + QChar(0x2026);
}

QString outletOf(const Claim& claim, const CaseSnapshot& snapshot) {
    const auto* document = snapshot.find(claim.passage.document);
    const auto* outlet = document ? snapshot.find(document->outlet) : nullptr;
    return outlet ? shownText(outlet->name) : say("source removed");
}

QString counted(int count, const char* one, const char* many) {
    return count == 1 ? say(one) : say(many).arg(count);
}

QString withReason(const QString& date, const std::string& reason) {
    const QString why = shownText(reason);
    return why.isEmpty() ? date : date + QStringLiteral(" \u2014 ") + why;
}

const Claim* findClaim(const EventView* event, ClaimId id) {
    if (!event) return nullptr;
    for (const auto& claim : event->claims)
        if (claim.id == id) return &claim;
    return nullptr;
}

QString titlesOf(const TimelineHit& hit, const TimelineData& data) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(hit.events.size(), kMostTitles); ++i)
        if (const auto* event = data.find(hit.events[i]))
            lines << QStringLiteral("\u2022 ") + shortened(event->title, 90);
    if (hit.events.size() > kMostTitles) lines << say("and %1 more").arg(hit.events.size() - kMostTitles);
    return lines.join(u'\n');
}

} // namespace

QString describeClaim(const Claim& claim, const CaseSnapshot& snapshot) {
    const QString quote = shortened(shownText(snapshot.textOf(claim.passage)));
    return QStringLiteral("%1 (%2): \u201c%3\u201d")
        .arg(outletOf(claim, snapshot), wordFor(claim.modality), quote);
}

QString describeEvent(const EventView& event, const CaseSnapshot& snapshot) {
    QStringList lines{shownText(event.title), withReason(dateText(event.date), event.dateReason)};
    lines << QStringList{wordFor(event.status),
                         counted(static_cast<int>(event.outlets.size()), "1 outlet", "%1 outlets"),
                         counted(event.independentOrigins, "1 independent origin", "%1 independent origins")}
                 .join(QStringLiteral(" \u00b7 "));
    for (std::size_t i = 0; i < std::min(event.claims.size(), kMostClaims); ++i)
        lines << QStringLiteral("\u2022 ") + describeClaim(event.claims[i], snapshot);
    if (event.claims.size() > kMostClaims)
        lines << say("and %1 more claims").arg(event.claims.size() - kMostClaims);
    return lines.join(u'\n');
}

QString describeHit(const TimelineHit& hit, const TimelineData& data, const CaseSnapshot& snapshot,
                    const std::function<const EventView*(EventId)>& find) {
    switch (hit.what) {
    case TimelineHit::What::nothing:
        return {};
    case TimelineHit::What::card:
    case TimelineHit::What::bar: {
        const auto* event = find(hit.events.front());
        return event ? describeEvent(*event, snapshot) : QString();
    }
    case TimelineHit::What::fold:
        return say("No room for %1 of the events here; come nearer, or click to choose one")
                   .arg(hit.events.size()) +
               u'\n' + titlesOf(hit, data);
    case TimelineHit::What::undated:
        if (hit.events.size() == 1)
            if (const auto* event = find(hit.events.front())) return describeEvent(*event, snapshot);
        return say("Events without a date; click to choose one") + u'\n' + titlesOf(hit, data);
    case TimelineHit::What::lane: {
        const auto& lane = data.lanes[hit.lane];
        return lane.name + u'\n' + wordForGrade(lane.grade) + u'\n' +
               counted(static_cast<int>(lane.marks.size()), "1 claim", "%1 claims");
    }
    case TimelineHit::What::mark:
        break;
    }
    QStringList lines;
    for (std::size_t i = 0; i < std::min(hit.marks.size(), kMostClaims); ++i) {
        const auto& mark = data.lanes[hit.lane].marks[hit.marks[i]];
        const auto* event = find(mark.event);
        const auto* claim = findClaim(event, mark.claim);
        if (!claim) continue;
        if (hit.events.size() == 1 && lines.isEmpty()) lines << shownText(event->title);
        lines << describeClaim(*claim, snapshot)
              << withReason(dateText(claim->date ? claim->date : event->date),
                            claim->date ? claim->dateReason : event->dateReason);
    }
    if (hit.marks.size() > kMostClaims)
        lines << say("and %1 more claims").arg(hit.marks.size() - kMostClaims);
    return lines.join(u'\n');
}

} // namespace crossdate::ui
