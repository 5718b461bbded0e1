#include "ui/compare/pair_marks.h"

#include "core/compare/word_diff.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

using compare::DiffMark;
using compare::DiffPart;

Span at(const PairSide& side, Span part) {
    return {side.span.begin + part.begin, side.span.begin + part.end};
}

QString quoted(const PairSide& side, Span part) {
    return QStringLiteral("“%1”").arg(shownText(slice(side.text, at(side, part))));
}

const DiffPart* partnerOf(const DiffPart& part, const std::vector<DiffPart>& others) {
    return part.partner < others.size() ? &others[part.partner] : nullptr;
}

PassageMark markOf(const PairSide& own, const DiffPart& part, const PairSide& other,
                   const DiffPart* partner) {
    const Span span = at(own, part.span);
    const QString theirs = partner ? quoted(other, partner->span) : QString();
    switch (part.mark) {
    case DiffMark::equalValue:
        return {
            MarkKind::sameValue, span, {}, QObject::tr("Same value: %1 writes %2").arg(other.outlet, theirs)};
    case DiffMark::changed:
        return {MarkKind::changed, span, {}, QObject::tr("Changed: %1 has %2").arg(other.outlet, theirs)};
    case DiffMark::moved:
        return {MarkKind::moved, span, {}, QObject::tr("Moved: stands elsewhere in %1").arg(other.outlet)};
    default:
        return {
            MarkKind::onlyHere, span, {}, QObject::tr("Only here: %1 has nothing like it").arg(other.outlet)};
    }
}

std::vector<PassageMark> marksOf(const PairSide& own, const std::vector<DiffPart>& parts,
                                 const PairSide& other, const std::vector<DiffPart>& others) {
    std::vector<PassageMark> marks;
    for (const auto& part : parts) {
        if (part.mark == DiffMark::same) continue;
        auto mark = markOf(own, part, other, partnerOf(part, others));
        mark.span = trimmedToWords(own.text, mark.span);
        if (!mark.span.empty()) marks.push_back(std::move(mark));
    }
    return marks;
}

std::size_t bytesAlike(const std::vector<DiffPart>& parts) {
    std::size_t bytes = 0;
    for (const auto& part : parts)
        if (part.mark != DiffMark::changed && part.mark != DiffMark::only) bytes += part.span.size();
    return bytes;
}

} // namespace

Result<PairMarks> pairMarks(const PairSide& a, const PairSide& b, Progress& progress) {
    compare::DiffOptions options;
    options.publishedA = a.published;
    options.publishedB = b.published;
    const auto diff = compare::diffWords(slice(a.text, a.span), slice(b.text, b.span), options, progress);
    if (!diff) return tl::make_unexpected(diff.error());
    PairMarks marks;
    const auto shorter = std::max<std::size_t>(1, std::min(a.span.size(), b.span.size()));
    const auto alike = a.span.size() < b.span.size() ? bytesAlike(diff->a) : bytesAlike(diff->b);
    marks.alike = std::min(1.0, static_cast<double>(alike) / static_cast<double>(shorter));
    if (marks.alike < kLeastAlike) return marks;
    marks.a = marksOf(a, diff->a, b, diff->b);
    marks.b = marksOf(b, diff->b, a, diff->a);
    return marks;
}

} // namespace crossdate::ui
