#include "ui/compare/passage_columns.h"

#include "core/base/utf8.h"
#include "ui/compare/document_heading.h"
#include "ui/models/wording.h"

#include <QStringList>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr std::size_t kReach = 170;   // bytes of context on each side at first
constexpr std::size_t kStep = 900;    // added each time "…" is opened
constexpr std::size_t kSmallGap = 90; // shorter gaps between excerpts are shown rather than cut

bool isSpaceByte(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// `span` within the report's body, cut back from boilerplate around `core`.
Span withinReport(const Document& document, Span span, Span core) {
    Span room = document.body.contains(core) ? document.body : Span{0, document.text.size()};
    for (const auto& junk : document.boilerplate) {
        if (junk.end <= core.begin) room.begin = std::max(room.begin, junk.end);
        if (junk.begin >= core.end) room.end = std::min(room.end, junk.begin);
    }
    return {std::max(span.begin, room.begin), std::min(span.end, room.end)};
}

/// Moves the edges of `span` to word boundaries, towards `core`, and off the white space.
Span onWords(std::string_view text, Span span, Span core) {
    if (span.begin > 0 && !isSpaceByte(text[span.begin - 1]))
        while (span.begin < core.begin && !isSpaceByte(text[span.begin])) ++span.begin;
    while (span.begin < core.begin && isSpaceByte(text[span.begin])) ++span.begin;
    if (span.end < text.size() && !isSpaceByte(text[span.end]))
        while (span.end > core.end && !isSpaceByte(text[span.end - 1])) --span.end;
    while (span.end > core.end && isSpaceByte(text[span.end - 1])) --span.end;
    return span;
}

/// At first the context keeps to the claim's own paragraph.
Span withinParagraph(std::string_view text, Span span, Span core) {
    const auto before = text.rfind('\n', core.begin > 0 ? core.begin - 1 : 0);
    if (before != std::string_view::npos && before >= span.begin && before < core.begin) span.begin = before;
    const auto after = text.find('\n', core.end);
    if (after < span.end) span.end = after;
    return span;
}

Span withContext(const Document& document, Span core, int more) {
    const std::string_view text = document.text;
    const std::size_t reach = kReach + kStep * static_cast<std::size_t>(more);
    Span span{core.begin > reach ? utf8::floorBoundary(text, core.begin - reach) : 0,
              std::min(text.size(), core.end + reach)};
    if (more == 0) span = withinParagraph(text, span, core);
    span = withinReport(document, span, core);
    span.end = std::max(core.end, utf8::floorBoundary(text, span.end));
    return onWords(text, span, core);
}

bool crossesJunk(const Document& document, Span gap) {
    return std::any_of(document.boilerplate.begin(), document.boilerplate.end(),
                       [&](const Span& junk) { return junk.overlaps(gap); });
}

std::vector<Span> excerptsOf(const Document& document, std::vector<Span> cores, int more) {
    std::sort(cores.begin(), cores.end());
    std::vector<Span> excerpts;
    for (const auto core : cores) {
        const Span span = withContext(document, core, more);
        if (span.empty()) continue;
        if (excerpts.empty()) {
            excerpts.push_back(span);
            continue;
        }
        Span& last = excerpts.back();
        const bool near = span.begin <= last.end + kSmallGap;
        if (span.begin < last.end || (near && !crossesJunk(document, {last.end, span.begin})))
            last = {std::min(last.begin, span.begin), std::max(last.end, span.end)};
        else
            excerpts.push_back(span);
    }
    return excerpts;
}

Span clipped(Span span, const Document& document) {
    return {std::min(span.begin, document.text.size()), std::min(span.end, document.text.size())};
}

void describe(PassageColumn& column, const CaseSnapshot& snapshot, const DocumentView& view) {
    const DocumentHeading heading = headingOf(snapshot, view);
    column.outlet = heading.outlet;
    column.colour = heading.colour;
    column.subtitle = heading.subtitle;
    column.citation = heading.citation;
}

void addOrigins(PassageColumn& column, const std::vector<const Claim*>& claims) {
    QStringList chains;
    for (const auto* claim : claims)
        if (const QString chain = originChain(*claim); !chain.isEmpty() && !chains.contains(chain))
            chains += chain;
    column.namesSource = !chains.isEmpty();
    column.originDetail = chains.isEmpty() ? QObject::tr("These passages name no source")
                                           : QObject::tr("Named sources\n") + chains.join(u'\n');
    column.originChain = chains.isEmpty() ? QObject::tr("no source named") : chains.front();
    if (chains.size() > 1) column.originChain += QStringLiteral("  +%1").arg(chains.size() - 1);
}

PassageColumn makeColumn(const CaseSnapshot& snapshot, const EventView* event, const DocumentView& view,
                         const PassageOptions& options) {
    PassageColumn column;
    const Document& document = *view.document;
    column.document = document.id;
    describe(column, snapshot, view);
    std::vector<const Claim*> claims;
    if (event) claims = claimsOf(*event, document.id);
    column.aboutEvent = !claims.empty();
    addOrigins(column, claims);
    for (const auto* claim : claims) column.claims.push_back(clipped(claim->passage.span, document));
    if (event) column.marks = passageMarks(snapshot, *event, document.id);
    std::vector<Span> cores = column.claims;
    for (const auto& mark : column.marks) cores.push_back(clipped(mark.span, document));
    if (options.revealed && options.revealed->document == document.id)
        cores.push_back(clipped(options.revealed->span, document));
    const auto more = options.more.find(document.id);
    column.excerpts = excerptsOf(document, cores, more == options.more.end() ? 0 : more->second);
    return column;
}

std::vector<OutletId> silentOutlets(const CaseSnapshot& snapshot, const EventView& event) {
    std::vector<OutletId> silent;
    for (const auto& outlet : snapshot.outlets)
        if (std::find(event.outlets.begin(), event.outlets.end(), outlet.id) == event.outlets.end())
            silent.push_back(outlet.id);
    return silent;
}

} // namespace

PassageBoard passageBoard(const CaseSnapshot& snapshot, EventId eventId, const PassageOptions& options) {
    PassageBoard board;
    const auto* event = snapshot.find(eventId);
    for (const auto& view : snapshot.documents) {
        if (!view.document) continue;
        const bool revealed = options.revealed && options.revealed->document == view.document->id;
        if (revealed || (event && !claimsOf(*event, view.document->id).empty()))
            board.columns.push_back(makeColumn(snapshot, event, view, options));
    }
    if (event) board.silent = silentOutlets(snapshot, *event);
    return board;
}

QString originChain(const Claim& claim) {
    QStringList parts;
    for (const auto& origin : claim.origins) {
        for (const auto& part : {origin.name, origin.via})
            if (const QString shown = shownText(part); !shown.isEmpty() && !parts.contains(shown))
                parts += shown;
    }
    return parts.join(QStringLiteral(" ← "));
}

} // namespace crossdate::ui
