#include "core/analysis/revisions.h"

#include "core/compare/word_diff.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace crossdate::analysis {

namespace {

constexpr double kSameArticle = 0.5; // of each in the other

using compare::DiffMark;
using compare::DiffPart;

auto age(const Document& document) {
    const auto day = document.published && document.published->earliest
                         ? document.published->earliest->number
                         : std::numeric_limits<std::int64_t>::max();
    return std::tuple(day, document.version, document.id);
}

Span bodyOf(const Document& document) {
    return document.body.empty() ? Span{0, document.text.size()} : document.body;
}

Span moved(Span span, std::size_t by) {
    return {span.begin + by, span.end + by};
}

/// Where something would stand in the other text: after the partner of the last part that has one.
std::size_t placeBefore(const std::vector<DiffPart>& parts, std::size_t part,
                        const std::vector<DiffPart>& others) {
    while (part > 0) {
        const std::size_t partner = parts[--part].partner;
        if (partner < others.size()) return others[partner].span.end;
    }
    return 0;
}

bool inBoilerplate(const Document& document, Span span) {
    return std::any_of(document.boilerplate.begin(), document.boilerplate.end(),
                       [&](const Span& cut) { return !span.empty() && cut.overlaps(span); });
}

std::vector<Revision> changesOf(const Document& before, const Document& after,
                                const compare::WordDiff& diff) {
    const std::size_t shiftA = bodyOf(before).begin;
    const std::size_t shiftB = bodyOf(after).begin;
    std::vector<Revision> changes;
    const auto add = [&](Span a, Span b) {
        const Revision change{moved(a, shiftA), moved(b, shiftB)};
        if (!inBoilerplate(before, change.before) && !inBoilerplate(after, change.after))
            changes.push_back(change);
    };
    for (std::size_t i = 0; i < diff.b.size(); ++i) {
        const DiffPart& part = diff.b[i];
        const bool paired = part.partner < diff.a.size();
        if (part.mark == DiffMark::changed && paired) {
            add(diff.a[part.partner].span, part.span);
        } else if (part.mark == DiffMark::only || part.mark == DiffMark::changed) {
            const std::size_t place = placeBefore(diff.b, i, diff.a);
            add({place, place}, part.span);
        }
    }
    for (std::size_t i = 0; i < diff.a.size(); ++i) {
        const DiffPart& part = diff.a[i];
        const bool alone =
            part.mark == DiffMark::only || (part.mark == DiffMark::changed && part.partner >= diff.b.size());
        if (!alone) continue;
        const std::size_t place = placeBefore(diff.a, i, diff.b);
        add(part.span, {place, place});
    }
    std::sort(changes.begin(), changes.end(), [](const Revision& x, const Revision& y) {
        return std::tuple(x.after, x.before) < std::tuple(y.after, y.before);
    });
    return changes;
}

/// Each document with the version before it, by outlet.
using Versions = std::set<std::pair<std::size_t, std::size_t>>; // places in `documents`, in order of age

Versions versionsOf(const std::vector<DocumentPtr>& documents, const std::vector<SharedCopy>& copies) {
    std::map<DocumentId, std::size_t> places;
    std::map<std::pair<OutletId, std::string>, std::vector<std::size_t>> titled;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        places.emplace(documents[d]->id, d);
        if (!documents[d]->title.empty()) titled[{documents[d]->outlet, documents[d]->title}].push_back(d);
    }
    Versions versions;
    const auto add = [&](std::size_t a, std::size_t b) {
        if (age(*documents[b]) < age(*documents[a])) std::swap(a, b);
        versions.emplace(a, b);
    };
    for (auto& [title, same] : titled) {
        std::sort(same.begin(), same.end(),
                  [&](std::size_t a, std::size_t b) { return age(*documents[a]) < age(*documents[b]); });
        for (std::size_t i = 1; i < same.size(); ++i) add(same[i - 1], same[i]);
    }
    for (const SharedCopy& copy : copies) {
        const auto a = places.find(copy.a);
        const auto b = places.find(copy.b);
        if (a == places.end() || b == places.end()) continue;
        const Document& first = *documents[a->second];
        const Document& second = *documents[b->second];
        const bool alike = copy.shareA >= kSameArticle && copy.shareB >= kSameArticle;
        if (alike && first.outlet == second.outlet && first.title != second.title) add(a->second, b->second);
    }
    return versions;
}

} // namespace

std::vector<ArticleRevision> findRevisions(const std::vector<DocumentPtr>& documents,
                                           const std::vector<SharedCopy>& copies, Progress& progress) {
    std::vector<ArticleRevision> revisions;
    for (const auto& [a, b] : versionsOf(documents, copies)) {
        const Document& before = *documents[a];
        const Document& after = *documents[b];
        compare::DiffOptions options;
        if (before.published) options.publishedA = before.published->earliest;
        if (after.published) options.publishedB = after.published->earliest;
        const auto diff = compare::diffWords(slice(before.text, bodyOf(before)),
                                             slice(after.text, bodyOf(after)), options, progress);
        if (!diff) return {};
        revisions.push_back({before.id, after.id, changesOf(before, after, *diff)});
    }
    std::sort(revisions.begin(), revisions.end(), [](const ArticleRevision& x, const ArticleRevision& y) {
        return std::pair(x.after, x.before) < std::pair(y.after, y.before);
    });
    return revisions;
}

} // namespace crossdate::analysis
