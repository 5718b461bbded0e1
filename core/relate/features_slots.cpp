#include "core/relate/features.h"

#include <algorithm>
#include <array>
#include <string>

namespace crossdate::relate {

namespace {

void addSlot(FeatureRow& row, const std::string& of, const Comparison& pair, const Slot* slot) {
    const Word none{};
    const Word& b = slot ? pair.b.words[slot->b] : none;
    const Word& a = slot ? pair.a.words[slot->a] : none;
    row.add(of + ".fit", slot ? slot->fit : -4);
    row.add(of + ".both", slot ? slot->bothSides : 0);
    row.add(of + ".relation", slot ? static_cast<double>(slot->relation) : -1);
    row.add(of + ".capital", slot ? b.capital + 2 * a.capital : -1);
    row.add(of + ".name", slot ? (b.name != kNone) + 2 * (a.name != kNone) : -1);
    row.add(of + ".figure", slot ? (b.figure != kNone) + 2 * (a.figure != kNone) : -1);
    row.add(of + ".moment", slot ? (b.moment != kNone) + 2 * (a.moment != kNone) : -1);
}

/// The best slot whose filling in b and a is as `fits` says.
template <class Fits>
const Slot* bestSlot(const Comparison& pair, Fits fits) {
    for (const Slot& slot : pair.alignment.slots)
        if (fits(pair.b.words[slot.b], pair.a.words[slot.a])) return &slot;
    return nullptr;
}

bool isPlain(const Word& b, const Word&) {
    return b.figure == kNone && b.moment == kNone && !b.capital;
}

bool areCapitals(const Word& b, const Word& a) {
    return b.capital && a.capital;
}

bool hasContent(const Passage& passage, WordRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (passage.words[i].content) return true;
    return false;
}

bool hasFigure(const Passage& passage, WordRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (passage.words[i].figure != kNone) return true;
    return false;
}

bool hasMoment(const Passage& passage, WordRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (passage.words[i].moment != kNone) return true;
    return false;
}

bool hasCapital(const Passage& passage, WordRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (passage.words[i].capital) return true;
    return false;
}

void addEdits(FeatureRow& row, const Comparison& pair) {
    double replaced = 0, inserted = 0, removed = 0, figures = 0, moments = 0, names = 0, plain = 0,
           longest = 0;
    double single = 0, opposite = 0, sibling = 0, synonym = 0;
    for (const Hunk& hunk : pair.edits.hunks) {
        const bool a = hasContent(pair.a, hunk.a), b = hasContent(pair.b, hunk.b);
        const std::size_t sizeA = hunk.a.end - hunk.a.begin, sizeB = hunk.b.end - hunk.b.begin;
        longest = std::max(longest, static_cast<double>(std::max(sizeA, sizeB)));
        removed += a && !b;
        inserted += b && !a;
        if (!a || !b) continue;
        replaced += 1;
        single += sizeA == 1 && sizeB == 1;
        const bool figure = hasFigure(pair.a, hunk.a) && hasFigure(pair.b, hunk.b);
        const bool moment = hasMoment(pair.a, hunk.a) && hasMoment(pair.b, hunk.b);
        const bool name = hasCapital(pair.a, hunk.a) && hasCapital(pair.b, hunk.b);
        figures += figure;
        moments += moment;
        names += name;
        plain += !figure && !moment && !name;
        for (std::size_t i = hunk.b.begin; i < std::min(hunk.b.end, hunk.b.begin + 8); ++i)
            for (std::size_t k = hunk.a.begin; k < std::min(hunk.a.end, hunk.a.begin + 8); ++k) {
                if (!pair.b.words[i].content || !pair.a.words[k].content) continue;
                const WordRelation relation =
                    WordRelations::instance().between(*pair.b.words[i].token, *pair.a.words[k].token);
                opposite += relation == WordRelation::opposites;
                sibling += relation == WordRelation::siblings;
                synonym += relation == WordRelation::synonyms;
            }
    }
    row.add("edit.hunks", static_cast<double>(pair.edits.hunks.size()));
    row.add("edit.replaced", replaced);
    row.add("edit.inserted", inserted);
    row.add("edit.removed", removed);
    row.add("edit.figures", figures);
    row.add("edit.moments", moments);
    row.add("edit.names", names);
    row.add("edit.plain", plain);
    row.add("edit.single", single);
    row.add("edit.longest", longest);
    row.add("edit.opposites", opposite);
    row.add("edit.siblings", sibling);
    row.add("edit.synonyms", synonym);
}

} // namespace

void addSlots(FeatureRow& row, const Comparison& pair) {
    const auto& slots = pair.alignment.slots;
    double opposites = 0, siblings = 0, both = 0;
    for (const Slot& slot : slots) {
        opposites += slot.relation == WordRelation::opposites;
        siblings += slot.relation == WordRelation::siblings;
        both += slot.bothSides;
    }
    row.add("slots", static_cast<double>(slots.size()));
    row.add("slots.opposites", opposites);
    row.add("slots.siblings", siblings);
    row.add("slots.both", both);
    addSlot(row, "slot", pair, slots.empty() ? nullptr : &slots.front());
    addSlot(row, "slotPlain", pair, bestSlot(pair, isPlain));
    addSlot(row, "slotName", pair, bestSlot(pair, areCapitals));
    const Slot* reverse = pair.reverse.slots.empty() ? nullptr : &pair.reverse.slots.front();
    row.add("reverse.slots", static_cast<double>(pair.reverse.slots.size()));
    row.add("reverse.fit", reverse ? reverse->fit : -4);
    row.add("reverse.relation", reverse ? static_cast<double>(reverse->relation) : -1);
    addEdits(row, pair);
}

FeatureRow featuresOf(const Comparison& pair, bool keepNames) {
    FeatureRow row(keepNames);
    addOverlap(row, pair);
    addFigures(row, pair);
    addMoments(row, pair);
    addNames(row, pair);
    addPolarity(row, pair);
    addSlots(row, pair);
    return row;
}

} // namespace crossdate::relate
