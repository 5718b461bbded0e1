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

int negatorsIn(const Passage& passage) {
    return static_cast<int>(std::count_if(passage.words.begin(), passage.words.end(), isNegator));
}

int refusalsIn(const Passage& passage) {
    return static_cast<int>(std::count_if(passage.words.begin(), passage.words.end(), [](const Word& word) {
        return (WordRelations::instance().classesOf(*word.token) & kRefuse) != 0;
    }));
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

/// What the negators of one passage deny first, and how the other puts it.
struct Focus {
    double affirmed = 0, denied = 0, absent = 0;
};

Focus focusOf(const Passage& passage, const std::vector<Link>& links, const Passage& other) {
    Focus focus;
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
        if (!isNegator(passage.words[i])) continue;
        std::size_t at = i + 1;
        while (at < passage.words.size() && at < i + 6 && !passage.words[at].content) ++at;
        if (at >= passage.words.size() || !passage.words[at].content) continue;
        if (links[at].other == kNone)
            focus.absent += 1;
        else if (other.words[links[at].other].negated())
            focus.denied += 1;
        else
            focus.affirmed += 1;
    }
    return focus;
}

void addFocus(FeatureRow& row, const std::string& of, const Focus& focus) {
    row.add(of + ".affirmed", focus.affirmed);
    row.add(of + ".denied", focus.denied);
    row.add(of + ".absent", focus.absent);
}

/// Negators of that sentence of a which tells most of b.
double negatorsNear(const Comparison& pair) {
    double near = 0;
    for (const Word& word : pair.a.words) near += word.sentence == pair.sentence && isNegator(word);
    return near;
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

bool isNegator(const Word& word) {
    const std::string& lower = word.lower();
    return lower == "not" || lower == "no" || lower == "never" || lower == "none" || lower == "nobody" ||
           lower == "nothing" || lower == "neither" || lower == "nor" || lower == "without" ||
           lower == "cannot" || lower.ends_with("n't");
}

Negators negatorsOf(const Comparison& pair) {
    constexpr std::size_t kShort = 30; // words; in a longer passage a negator often concerns something else
    Negators negators{negatorsIn(pair.a), negatorsIn(pair.b), false};
    negators.decide = negators.a + negators.b > 0 && pair.a.words.size() <= kShort;
    return negators;
}

void addPolarity(FeatureRow& row, const Comparison& pair) {
    const Negators negators = negatorsOf(pair);
    const int refusalsA = refusalsIn(pair.a), refusalsB = refusalsIn(pair.b);
    row.add("neg.a", negators.a);
    row.add("neg.b", negators.b);
    row.add("neg.odd", negators.odd());
    row.add("refuse.a", refusalsA);
    row.add("refuse.b", refusalsB);
    row.add("polarity.odd", (negators.a + negators.b + refusalsA + refusalsB) % 2);
    const double near = negatorsNear(pair);
    row.add("neg.near", near);
    row.add("neg.nearOdd", static_cast<int>(near + negators.b) % 2);
    addFocus(row, "focus.a", focusOf(pair.a, pair.alignment.a, pair.b));
    addFocus(row, "focus.b", focusOf(pair.b, pair.alignment.b, pair.a));
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
