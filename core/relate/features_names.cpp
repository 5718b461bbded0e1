#include "core/relate/features.h"

#include <algorithm>

namespace crossdate::relate {

namespace {

struct NameCover {
    double names = 0, whole = 0, part = 0, none = 0, place = 0, placeNone = 0, person = 0, personNone = 0;
    double kindElsewhere = 0; // names not found whose kind the other side names another of
};

NameCover namesOf(const Passage& passage, const std::vector<Link>& links, const Passage& other,
                  const std::vector<Link>& otherLinks) {
    NameCover cover;
    for (const NameUse& use : passage.names) {
        double linked = 0;
        for (std::size_t i = use.words.begin; i < use.words.end; ++i) linked += links[i].other != kNone;
        const double size = static_cast<double>(use.words.end - use.words.begin);
        const bool place = use.name->kind == text::NameKind::place,
                   person = use.name->kind == text::NameKind::person;
        cover.names += 1;
        cover.place += place;
        cover.person += person;
        if (linked >= size) {
            cover.whole += 1;
        } else if (linked > 0) {
            cover.part += 1;
        } else {
            cover.none += 1;
            cover.placeNone += place;
            cover.personNone += person;
            cover.kindElsewhere +=
                std::any_of(other.names.begin(), other.names.end(), [&](const NameUse& theirs) {
                    return theirs.name->kind == use.name->kind &&
                           otherLinks[theirs.words.begin].other == kNone;
                });
        }
    }
    return cover;
}

void addCover(FeatureRow& row, const std::string& of, const NameCover& cover) {
    row.add(of + ".names", cover.names);
    row.add(of + ".namesWhole", cover.whole);
    row.add(of + ".namesPart", cover.part);
    row.add(of + ".namesNone", cover.none);
    row.add(of + ".places", cover.place);
    row.add(of + ".placesNone", cover.placeNone);
    row.add(of + ".personsNone", cover.personNone);
    row.add(of + ".kindElsewhere", cover.kindElsewhere);
}

/// A city of b whose country a names, or the other way round.
bool partAgrees(const Passage& a, const Passage& b) {
    for (const NameUse& x : a.names)
        for (const NameUse& y : b.names)
            if ((!x.name->within.empty() && x.name->within == y.name->canonical) ||
                (!y.name->within.empty() && y.name->within == x.name->canonical))
                return true;
    return false;
}

/// A name of b in part the same as one of a, each with a word the other has not: "Stan Lee", "Jason Lee".
double namesakes(const Comparison& pair) {
    double found = 0;
    for (const NameUse& use : pair.b.names) {
        std::size_t linked = kNone, open = 0;
        for (std::size_t i = use.words.begin; i < use.words.end; ++i) {
            if (pair.alignment.b[i].other == kNone)
                ++open;
            else
                linked = pair.alignment.b[i].other;
        }
        if (open == 0 || linked == kNone || pair.a.words[linked].name == kNone) continue;
        const NameUse& theirs = pair.a.names[pair.a.words[linked].name];
        for (std::size_t k = theirs.words.begin; k < theirs.words.end; ++k)
            if (pair.alignment.a[k].other == kNone && pair.a.words[k].content) {
                found += 1;
                break;
            }
    }
    return found;
}

} // namespace

void addNames(FeatureRow& row, const Comparison& pair) {
    addCover(row, "b", namesOf(pair.b, pair.alignment.b, pair.a, pair.alignment.a));
    addCover(row, "a", namesOf(pair.a, pair.alignment.a, pair.b, pair.alignment.b));
    row.add("names.part", partAgrees(pair.a, pair.b));
    row.add("names.namesakes", namesakes(pair));
}

} // namespace crossdate::relate
