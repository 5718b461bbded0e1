#include "core/analysis/corroboration.h"

#include "core/analysis/clustering.h"
#include "core/analysis/name_book.h"

#include <algorithm>
#include <numeric>

namespace crossdate::analysis {

namespace {

constexpr double kMostlyCopy = 0.5; // of a document: nothing in it is then its own

bool mostlyCovered(const Span& claim, const Span& passage) {
    if (!claim.overlaps(passage)) return false;
    return (std::min(claim.end, passage.end) - std::max(claim.begin, passage.begin)) * 2 > claim.size();
}

class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    bool join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
        return a != b;
    }
    int count() {
        int roots = 0;
        for (std::size_t i = 0; i < parent_.size(); ++i) roots += root(i) == i;
        return roots;
    }

private:
    std::vector<std::size_t> parent_;
};

/// "brook" of "ada brook".
bool isPartOfName(const std::string& part, const std::string& whole) {
    return !part.empty() && (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

/// An outlet named as the source; the people an event is about are no origins of it.
std::set<std::string> namedSources(const Story& story, const Statement& s) {
    std::set<std::string> sources;
    for (const Origin& origin : s.claim.origins) {
        const bool isSpeaker = isPartOfName(foldedName(origin.name), foldedName(s.speakerText));
        if (!isSpeaker || !isUtterance(story, s)) sources.insert(foldedName(origin.name));
    }
    return sources;
}

/// The source as the claim writes it.
std::string sourceNamed(const Statement& s, const std::string& folded) {
    const auto origin = std::find_if(s.claim.origins.begin(), s.claim.origins.end(),
                                     [&](const Origin& o) { return foldedName(o.name) == folded; });
    return origin == s.claim.origins.end() ? folded : origin->name;
}

/// Outlets that have it from one place.
struct Dependence {
    std::vector<std::string> outlets;
    std::string why; // "rest on Reuters"
};

void addDependence(std::vector<Dependence>& all, const std::string& a, const std::string& b,
                   const std::string& why) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const Dependence& d) {
        return d.why == why && std::find(d.outlets.begin(), d.outlets.end(), a) != d.outlets.end();
    });
    Dependence& dependence = known == all.end() ? all.emplace_back(Dependence{{a}, why}) : *known;
    if (std::find(dependence.outlets.begin(), dependence.outlets.end(), b) == dependence.outlets.end())
        dependence.outlets.push_back(b);
}

/// "A, B and C".
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

/// "5 outlets, 2 independent: A, B and C rest on Reuters"; empty where one outlet alone tells it.
std::string inWords(std::size_t outlets, int independent, const std::vector<Dependence>& found) {
    if (outlets < 2) return {};
    std::string text = std::to_string(outlets) + " outlets, " + std::to_string(independent) + " independent";
    for (std::size_t i = 0; i < found.size(); ++i)
        text += (i == 0 ? ": " : "; ") + listed(found[i].outlets) + " " + found[i].why;
    return text;
}

} // namespace

OriginCounter::OriginCounter(const Story& story, const std::vector<SharedCopy>& copies,
                             const std::map<OutletId, std::string>& outlets)
    : story_(story), outlets_(outlets) {
    for (const SharedCopy& copy : copies) copies_[{copy.a, copy.b}] = &copy;
}

std::string OriginCounter::outletOf(std::size_t document) const {
    const Document& d = *story_.documents[document].document;
    const auto name = outlets_.find(d.outlet);
    return name != outlets_.end() ? name->second : d.fileName;
}

bool OriginCounter::shareCopyAt(const Statement& a, const Statement& b) const {
    const DocumentId idA = story_.documentOf(a).id;
    const DocumentId idB = story_.documentOf(b).id;
    const auto found = copies_.find(std::minmax(idA, idB));
    if (found == copies_.end()) return false;
    const SharedCopy& copy = *found->second;
    if (std::max(copy.shareA, copy.shareB) >= kMostlyCopy) return true;
    const Span spanA = idA < idB ? a.span : b.span;
    const Span spanB = idA < idB ? b.span : a.span;
    return std::any_of(copy.passages.begin(), copy.passages.end(), [&](const SharedPassage& passage) {
        return mostlyCovered(spanA, passage.a) && mostlyCovered(spanB, passage.b);
    });
}

Corroboration OriginCounter::count(const std::vector<std::size_t>& statements) const {
    std::vector<std::size_t> documents;
    std::map<std::size_t, std::size_t> place;
    for (const std::size_t s : statements) {
        const std::size_t document = story_.statements[s].document;
        if (place.try_emplace(document, documents.size()).second) documents.push_back(document);
    }
    Groups groups(documents.size());
    std::vector<Dependence> found;
    const auto note = [&](std::size_t a, std::size_t b, const std::string& why) {
        if (groups.join(place.at(a), place.at(b))) addDependence(found, outletOf(a), outletOf(b), why);
    };
    std::map<std::string, std::size_t> firstWithSource;
    std::map<OutletId, std::size_t> firstOfOutlet;
    for (const std::size_t i : statements) {
        const Statement& s = story_.statements[i];
        const auto [own, freshOutlet] = firstOfOutlet.try_emplace(story_.documentOf(s).outlet, s.document);
        if (!freshOutlet && own->second != s.document)
            groups.join(place.at(own->second), place.at(s.document));
        for (const std::string& source : namedSources(story_, s)) {
            const auto [first, fresh] = firstWithSource.try_emplace(source, s.document);
            if (!fresh && first->second != s.document)
                note(first->second, s.document, "rest on " + sourceNamed(s, source));
        }
        for (const std::size_t j : statements) {
            if (j >= i || story_.statements[j].document == s.document) continue;
            if (shareCopyAt(story_.statements[j], s))
                note(story_.statements[j].document, s.document, "share copy");
        }
    }
    std::set<std::string> outlets;
    for (const std::size_t document : documents) outlets.insert(outletOf(document));
    return {groups.count(), inWords(outlets.size(), groups.count(), found)};
}

} // namespace crossdate::analysis
