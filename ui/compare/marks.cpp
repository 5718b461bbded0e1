#include "ui/compare/marks.h"

#include "core/base/utf8.h"
#include "core/compare/only_here.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

using Marks = std::vector<PassageMark>;

QString quoted(std::string_view text) {
    return QStringLiteral("“%1”").arg(shownText(text));
}

bool isShown(const ConflictView& conflict) {
    return conflict.verdict != Verdict::different && conflict.verdict != Verdict::dismissed;
}

bool isDevelopment(const ConflictView& conflict) {
    if (conflict.verdict == Verdict::development) return true;
    return conflict.verdict == Verdict::open && conflict.relation == Relation::development;
}

QString whyConflict(const CaseSnapshot& snapshot, const ConflictView& conflict, const ConflictSide& other) {
    const auto* document = snapshot.find(other.passage.document);
    const auto* outlet = document ? snapshot.find(document->outlet) : nullptr;
    const QString name = outlet ? shownText(outlet->name) : QObject::tr("another report");
    return QObject::tr("%1: %2\n%3\n%4 has %5")
        .arg(isDevelopment(conflict) ? QObject::tr("Development") : QObject::tr("Conflict"),
             shownText(conflict.title), shownText(conflict.why), name,
             quoted(snapshot.textOf(other.passage)));
}

/// The sides of `conflict` in `document`, where `beside(document of the other side)` holds.
template <class Beside>
void addConflict(Marks& marks, const CaseSnapshot& snapshot, const ConflictView& conflict,
                 DocumentId document, Beside beside) {
    if (!isShown(conflict)) return;
    const auto kind = isDevelopment(conflict) ? MarkKind::development : MarkKind::conflict;
    const auto add = [&](const ConflictSide& side, const ConflictSide& other) {
        if (side.passage.document != document || side.passage.span.empty()) return;
        if (!beside(other.passage.document)) return;
        marks.push_back({kind, side.passage.span, conflict.id, whyConflict(snapshot, conflict, other)});
    };
    add(conflict.a, conflict.b);
    add(conflict.b, conflict.a);
}

void addConflicts(Marks& marks, const CaseSnapshot& snapshot, const EventView& event, DocumentId document) {
    for (const auto id : event.conflicts)
        if (const auto* conflict = snapshot.find(id))
            addConflict(marks, snapshot, *conflict, document, [](DocumentId) { return true; });
}

QString whyHedged(const Claim& claim) {
    switch (claim.modality) {
    case Modality::asserted:
        return QObject::tr("Qualified");
    case Modality::reported:
        return QObject::tr("Reported, not asserted");
    case Modality::expected:
        return QObject::tr("Expected, not yet so");
    case Modality::denied:
        return QObject::tr("Denied");
    }
    return {};
}

void addHedge(Marks& marks, const Claim& claim) {
    if (claim.modalitySpan.empty()) return;
    const QString cue = shownText(claim.modalityReason);
    const QString why = cue.isEmpty() ? whyHedged(claim) : whyHedged(claim) + QStringLiteral(": ") + cue;
    marks.push_back({MarkKind::hedge, claim.modalitySpan, {}, why});
}

void addOrigins(Marks& marks, const Claim& claim) {
    for (const auto& origin : claim.origins) {
        if (origin.span.empty()) continue;
        const QString name = shownText(origin.name);
        const QString why = origin.via.empty()
                                ? QObject::tr("Has it from %1").arg(name)
                                : QObject::tr("Has it from %1, citing %2").arg(name, shownText(origin.via));
        marks.push_back({MarkKind::attribution, origin.span, {}, why});
    }
}

/// What is left of `span` where none of `holes` lies.
std::vector<Span> without(Span span, const Marks& holes) {
    std::vector<Span> rest{span};
    for (const auto& hole : holes) {
        std::vector<Span> next;
        for (const auto part : rest) {
            if (!part.overlaps(hole.span)) {
                next.push_back(part);
                continue;
            }
            if (part.begin < hole.span.begin) next.push_back({part.begin, hole.span.begin});
            if (hole.span.end < part.end) next.push_back({hole.span.end, part.end});
        }
        rest = std::move(next);
    }
    return rest;
}

void addOnlyHere(Marks& marks, const CaseSnapshot& snapshot, const EventView& event,
                 const DocumentView& view) {
    std::vector<Span> own;
    std::vector<std::string_view> others;
    for (const auto& claim : event.claims) {
        const auto* document = snapshot.find(claim.passage.document);
        if (claim.passage.document == view.document->id)
            own.push_back(claim.passage.span);
        else if (document && document->outlet != view.outlet)
            others.push_back(snapshot.textOf(claim.passage));
    }
    constexpr std::size_t shortest = 8; // what a conflict leaves of a clause is rarely worth a mark
    const Marks taken = marks;          // conflicts, and who says it: that is no news
    const std::string& text = view.document->text;
    for (const auto clause : compare::onlyHere(text, own, others))
        for (const auto part : without(clause, taken))
            if (const Span span = trimmedToWords(text, part); span.size() >= shortest)
                marks.push_back({MarkKind::onlyHere,
                                 span,
                                 {},
                                 QObject::tr("Only here: no other outlet says this of the event")});
}

QString whyShared(const CaseSnapshot& snapshot, DocumentId other, const SharedCopy& copy) {
    const auto* view = snapshot.find(other);
    const auto* outlet = view ? snapshot.find(view->outlet) : nullptr;
    const QString name = outlet ? shownText(outlet->name) : QObject::tr("another report");
    const QString why = QObject::tr("Shared copy: %1 has the same words").arg(name);
    return copy.why.empty() ? why : why + u'\n' + shownText(copy.why);
}

/// Calls `use(span of the document, the other document, the copy)` for each shared passage.
template <class Use>
void forEachShared(const CaseSnapshot& snapshot, DocumentId document, Use use) {
    for (const auto& copy : snapshot.sharedCopies) {
        if (copy.a != document && copy.b != document) continue;
        for (const auto& passage : copy.passages)
            use(copy.a == document ? passage.a : passage.b, copy.a == document ? copy.b : copy.a, copy);
    }
}

void addSharedCopy(Marks& marks, const CaseSnapshot& snapshot, const EventView& event, DocumentId document) {
    const auto claims = claimsOf(event, document);
    forEachShared(snapshot, document, [&](Span shared, DocumentId other, const SharedCopy& copy) {
        for (const auto* claim : claims) {
            const Span part{std::max(shared.begin, claim->passage.span.begin),
                            std::min(shared.end, claim->passage.span.end)};
            if (!part.empty())
                marks.push_back({MarkKind::sharedCopy, part, {}, whyShared(snapshot, other, copy)});
        }
    });
}

void sortMarks(Marks& marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const PassageMark& a, const PassageMark& b) {
        return std::pair(a.kind, a.span) < std::pair(b.kind, b.span);
    });
}

} // namespace

QString nameOf(MarkKind kind) {
    switch (kind) {
    case MarkKind::sharedCopy:
        return QObject::tr("shared copy");
    case MarkKind::moved:
        return QObject::tr("moved");
    case MarkKind::onlyHere:
        return QObject::tr("only here");
    case MarkKind::sameValue:
        return QObject::tr("same value");
    case MarkKind::changed:
        return QObject::tr("changed");
    case MarkKind::attribution:
        return QObject::tr("attributed");
    case MarkKind::hedge:
        return QObject::tr("hedged");
    case MarkKind::development:
        return QObject::tr("development");
    case MarkKind::conflict:
        return QObject::tr("conflict");
    }
    return {};
}

Span trimmedToWords(std::string_view text, Span span) {
    static constexpr std::u32string_view edges = U" \t\r\n\u00A0,;:.!?()[]\"'“”‘’«»…–—";
    const auto isEdge = [](char32_t c) { return edges.find(c) != std::u32string_view::npos; };
    span.end = std::min(span.end, text.size());
    while (!span.empty()) {
        std::size_t next = span.begin;
        if (!isEdge(utf8::decode(text, next))) break;
        span.begin = next;
    }
    while (!span.empty()) {
        const std::size_t last = utf8::floorBoundary(text, span.end - 1);
        std::size_t at = last;
        if (!isEdge(utf8::decode(text, at))) break;
        span.end = std::max(span.begin, last);
    }
    return span;
}

std::vector<PassageMark> besideConflicts(std::string_view text, std::vector<PassageMark> words,
                                         const std::vector<PassageMark>& marks) {
    constexpr std::size_t longest = 90; // bytes
    Marks conflicts;
    for (const auto& mark : marks)
        if (mark.conflict && mark.span.size() <= longest) conflicts.push_back(mark);
    if (conflicts.empty()) return words;
    Marks rest;
    for (const auto& word : words)
        for (const Span part : without(word.span, conflicts))
            if (const Span span = trimmedToWords(text, part); !span.empty())
                rest.push_back({word.kind, span, word.conflict, word.why});
    return rest;
}

std::vector<const Claim*> claimsOf(const EventView& event, DocumentId document) {
    std::vector<const Claim*> claims;
    for (const auto& claim : event.claims)
        if (claim.passage.document == document) claims.push_back(&claim);
    std::sort(claims.begin(), claims.end(),
              [](const Claim* a, const Claim* b) { return a->passage.span < b->passage.span; });
    return claims;
}

std::vector<PassageMark> passageMarks(const CaseSnapshot& snapshot, const EventView& event,
                                      DocumentId document) {
    Marks marks;
    const auto* view = snapshot.find(document);
    if (!view) return marks;
    addConflicts(marks, snapshot, event, document);
    for (const auto* claim : claimsOf(event, document)) addOrigins(marks, *claim);
    addOnlyHere(marks, snapshot, event, *view);
    for (const auto* claim : claimsOf(event, document)) addHedge(marks, *claim);
    addSharedCopy(marks, snapshot, event, document);
    sortMarks(marks);
    return marks;
}

std::vector<PassageMark> documentMarks(const CaseSnapshot& snapshot, DocumentId document,
                                       const std::vector<DocumentId>& others) {
    Marks marks;
    const auto beside = [&others, document](DocumentId other) {
        return other != document && std::find(others.begin(), others.end(), other) != others.end();
    };
    for (const auto& conflict : snapshot.conflicts) addConflict(marks, snapshot, conflict, document, beside);
    for (const auto& event : snapshot.events)
        for (const auto* claim : claimsOf(event, document)) addHedge(marks, *claim);
    forEachShared(snapshot, document, [&](Span shared, DocumentId other, const SharedCopy& copy) {
        if (beside(other))
            marks.push_back({MarkKind::sharedCopy, shared, {}, whyShared(snapshot, other, copy)});
    });
    sortMarks(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

} // namespace crossdate::ui
