#include "core/relate/features.h"

#include <algorithm>
#include <array>

namespace crossdate::relate {

namespace {

constexpr std::array<std::string_view, kWordClasses> kClassNames = {
    "praise", "blame",  "mixed", "all",  "most",   "some",    "none", "sole", "first",
    "last",   "future", "up",    "down", "refuse", "quarter", "home", "world"};

std::uint32_t classesOf(const Passage& passage) {
    std::uint32_t classes = 0;
    for (const Word& word : passage.words) classes |= WordRelations::instance().classesOf(*word.token);
    return classes;
}

/// Classes of the words that have no equal on the other side.
std::uint32_t openClasses(const Passage& passage, const Passage& other) {
    std::uint32_t classes = 0;
    for (const Word& word : passage.words) {
        const std::uint32_t own = WordRelations::instance().classesOf(*word.token);
        if (own == 0) continue;
        const bool there = std::any_of(other.words.begin(), other.words.end(),
                                       [&](const Word& theirs) { return theirs.lower() == word.lower(); });
        if (!there) classes |= own;
    }
    return classes;
}

bool isNegator(const Word& word) {
    const std::string& lower = word.lower();
    return lower == "not" || lower == "no" || lower == "never" || lower == "none" || lower == "nobody" ||
           lower == "nothing" || lower == "neither" || lower == "nor" || lower == "without" ||
           lower == "cannot" || lower.ends_with("n't");
}

struct Polarity {
    double negators = 0, refusals = 0;
};

Polarity polarityOf(const Passage& passage) {
    Polarity polarity;
    for (const Word& word : passage.words) {
        polarity.negators += isNegator(word);
        polarity.refusals += (WordRelations::instance().classesOf(*word.token) & kRefuse) != 0;
    }
    return polarity;
}

struct Links {
    double agree = 0, differ = 0, hedge = 0, plan = 0, planReverse = 0;
    double headDiffers = 0; // the polarity of the last aligned plain word
    double verbs = 0;
    double firstDiffers = 0;
};

Links linkedPolarity(const Comparison& pair) {
    Links links;
    bool first = true;
    for (std::size_t i = 0; i < pair.b.words.size(); ++i) {
        const Link& link = pair.alignment.b[i];
        if (link.other == kNone || link.likeness < Likeness::related) continue;
        const Word &b = pair.b.words[i], &a = pair.a.words[link.other];
        const bool differs = b.negated() != a.negated();
        links.agree += !differs;
        links.differ += differs;
        links.hedge += b.hedged != a.hedged;
        links.plan += a.planned && !b.planned;
        links.planReverse += b.planned && !a.planned;
        const bool plain = !b.capital && b.name == kNone && b.figure == kNone;
        if (plain) links.headDiffers = differs;
        if (plain && first) links.firstDiffers = differs;
        if (plain) first = false;
    }
    return links;
}

/// Words of b without a counterpart that exclude a word of a, wherever it stands.
double excluding(const Comparison& pair) {
    double found = 0;
    for (std::size_t i = 0; i < pair.b.words.size(); ++i) {
        if (!pair.b.words[i].content || pair.alignment.b[i].other != kNone) continue;
        for (std::size_t k = 0; k < pair.a.words.size(); ++k)
            if (pair.a.words[k].content &&
                WordRelations::instance().between(*pair.b.words[i].token, *pair.a.words[k].token) ==
                    WordRelation::opposites) {
                found += 1;
                break;
            }
    }
    return found;
}

bool has(std::uint32_t classes, std::uint32_t bits) {
    return (classes & bits) != 0;
}

/// How a passage judges: 1 well, -1 badly, 0 both or not at all, and whether it says "mixed".
double judgement(std::uint32_t classes) {
    return (has(classes, kPraise) ? 1.0 : 0.0) - (has(classes, kBlame) ? 1.0 : 0.0);
}

} // namespace

void addPolarity(FeatureRow& row, const Comparison& pair) {
    const Polarity a = polarityOf(pair.a), b = polarityOf(pair.b);
    row.add("neg.a", a.negators);
    row.add("neg.b", b.negators);
    row.add("neg.odd", static_cast<int>(a.negators + b.negators) % 2);
    row.add("refuse.a", a.refusals);
    row.add("refuse.b", b.refusals);
    row.add("polarity.odd", static_cast<int>(a.negators + b.negators + a.refusals + b.refusals) % 2);
    const Links links = linkedPolarity(pair);
    const double linked = std::max(1.0, links.agree + links.differ);
    row.add("link.agree", links.agree);
    row.add("link.differ", links.differ);
    row.add("link.differShare", links.differ / linked);
    row.add("link.headDiffers", links.headDiffers);
    row.add("link.firstDiffers", links.firstDiffers);
    row.add("link.hedge", links.hedge / linked);
    row.add("link.plan", links.plan / linked);
    row.add("link.planReverse", links.planReverse / linked);
    row.add("excluding", excluding(pair));
    const std::uint32_t ofA = classesOf(pair.a), ofB = classesOf(pair.b);
    const std::uint32_t openA = openClasses(pair.a, pair.b), openB = openClasses(pair.b, pair.a);
    for (int i = 0; i < kWordClasses; ++i) {
        const std::uint32_t bit = 1u << i;
        const std::string name(kClassNames[static_cast<std::size_t>(i)]);
        row.add("class.b." + name, has(openB, bit) ? 2 : has(ofB, bit) ? 1 : 0);
        row.add("class.a." + name, has(openA, bit) ? 2 : has(ofA, bit) ? 1 : 0);
    }
    row.add("judge.a", judgement(ofA));
    row.add("judge.b", judgement(ofB));
    row.add("judge.apart", judgement(ofA) * judgement(ofB) < 0);
    row.add("judge.mixed", has(ofA, kMixed) != has(ofB, kMixed) && (has(ofA | ofB, kPraise | kBlame)));
    row.add("updown", (has(openA, kUp) && has(openB, kDown)) || (has(openA, kDown) && has(openB, kUp)));
}

} // namespace crossdate::relate
