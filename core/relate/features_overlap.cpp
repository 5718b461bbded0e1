#include "core/relate/features.h"

#include <algorithm>
#include <array>
#include <string>

namespace crossdate::relate {

namespace {

struct Cover {
    double content = 0, matched = 0, exact = 0, weak = 0;
    double plain = 0, plainOpen = 0; // neither name nor figure nor date
    double capitals = 0, capitalsOpen = 0;
    double firstOpen = 1, lastOpen = 0;   // where the first and the last open word stand, 0 to 1
    double openRun = 0;                   // longest run of open content words
    double weight = 0, weightMatched = 0; // by length of word
    bool headOpen = false, tailOpen = false;
};

Cover coverOf(const Passage& passage, const std::vector<Link>& links) {
    Cover cover;
    double run = 0;
    const double size = std::max<double>(1, static_cast<double>(passage.words.size()));
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
        const Word& word = passage.words[i];
        if (!word.content) continue;
        const Link& link = links[i];
        const bool open = link.other == kNone;
        const double weight = std::min<double>(10, static_cast<double>(word.lower().size()));
        if (cover.content == 0) cover.headOpen = open;
        cover.tailOpen = open;
        cover.content += 1;
        cover.weight += weight;
        const bool plain = word.figure == kNone && word.moment == kNone && !word.capital;
        cover.plain += plain;
        cover.capitals += word.capital;
        run = open ? run + 1 : 0;
        cover.openRun = std::max(cover.openRun, run);
        if (open) {
            cover.plainOpen += plain;
            cover.capitalsOpen += word.capital;
            cover.firstOpen = std::min(cover.firstOpen, static_cast<double>(i) / size);
            cover.lastOpen = static_cast<double>(i) / size;
            continue;
        }
        cover.matched += 1;
        cover.weightMatched += weight;
        cover.exact += link.likeness >= Likeness::stem;
        cover.weak += link.likeness == Likeness::related;
    }
    return cover;
}

void addCover(FeatureRow& row, const std::string& of, const Cover& cover) {
    const double content = std::max(1.0, cover.content);
    row.add(of + ".content", cover.content);
    row.add(of + ".matched", cover.matched / content);
    row.add(of + ".exact", cover.exact / content);
    row.add(of + ".weak", cover.weak / content);
    row.add(of + ".weighted", cover.weightMatched / std::max(1.0, cover.weight));
    row.add(of + ".open", cover.content - cover.matched);
    row.add(of + ".plainOpen", cover.plainOpen);
    row.add(of + ".plainOpenShare", cover.plainOpen / std::max(1.0, cover.plain));
    row.add(of + ".capitalsOpen", cover.capitalsOpen);
    row.add(of + ".capitals", cover.capitals);
    row.add(of + ".firstOpen", cover.firstOpen);
    row.add(of + ".lastOpen", cover.lastOpen);
    row.add(of + ".openRun", cover.openRun);
    row.add(of + ".headOpen", cover.headOpen);
    row.add(of + ".tailOpen", cover.tailOpen);
}

/// Share of neighbouring word pairs of b that stand side by side in a, too.
double pairsShared(const Comparison& pair) {
    double pairs = 0, shared = 0;
    for (std::size_t i = 0; i + 1 < pair.b.words.size(); ++i) {
        if (pair.b.words[i].mark || pair.b.words[i + 1].mark) continue;
        pairs += 1;
        for (std::size_t k = 0; k + 1 < pair.a.words.size(); ++k)
            if (pair.a.words[k].stem() == pair.b.words[i].stem() &&
                pair.a.words[k + 1].stem() == pair.b.words[i + 1].stem()) {
                shared += 1;
                break;
            }
    }
    return shared / std::max(1.0, pairs);
}

/// Words of a between the first and the last that b's words are aligned with, for each aligned word.
double spread(const Comparison& pair) {
    std::size_t first = kNone, last = 0, linked = 0;
    for (const Link& link : pair.alignment.b) {
        if (link.other == kNone) continue;
        first = std::min(first, link.other);
        last = std::max(last, link.other);
        ++linked;
    }
    return linked == 0 ? 0 : static_cast<double>(last - first + 1) / static_cast<double>(linked);
}

/// Share of b's content words aligned into that sentence of a that has most of them.
double inBestSentence(const Comparison& pair, double content) {
    double found = 0;
    for (const Link& link : pair.alignment.b)
        found += link.other != kNone && pair.a.words[link.other].sentence == pair.sentence;
    return found / std::max(1.0, content);
}

/// How near the words without a counterpart come to any word of the other side, by kind of thing.
struct Nearness {
    double wider = 0, siblings = 0, cousins = 0, strange = 0; // open words whose best relation that is
    double senses = 0; // of the open words, on average: common words have more
    double kin = 0;    // all content words: 1 aligned, down to 0 for strange ones, on average
};

double kinOf(WordRelation relation) {
    switch (relation) {
    case WordRelation::synonyms:
        return 0.9;
    case WordRelation::narrower:
        return 0.7;
    case WordRelation::wider:
        return 0.6;
    case WordRelation::siblings:
        return 0.4;
    case WordRelation::cousins:
        return 0.2;
    case WordRelation::opposites:
        return 0.5;
    case WordRelation::none:
        break;
    }
    return 0;
}

Nearness nearnessOf(const Passage& passage, const std::vector<Link>& links, const Passage& other) {
    Nearness nearness;
    double content = 0, open = 0;
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
        const Word& word = passage.words[i];
        if (!word.content) continue;
        content += 1;
        if (links[i].other != kNone) {
            nearness.kin += 1;
            continue;
        }
        WordRelation best = WordRelation::none;
        for (const Word& theirs : other.words) {
            if (!theirs.content) continue;
            const WordRelation relation = WordRelations::instance().between(*word.token, *theirs.token);
            if (kinOf(relation) > kinOf(best)) best = relation;
        }
        open += 1;
        nearness.kin += kinOf(best);
        nearness.wider += best == WordRelation::wider || best == WordRelation::narrower;
        nearness.siblings += best == WordRelation::siblings;
        nearness.cousins += best == WordRelation::cousins;
        nearness.strange += best == WordRelation::none;
        nearness.senses += static_cast<double>(WordRelations::instance().sensesOf(word.stem()));
    }
    nearness.kin /= std::max(1.0, content);
    nearness.senses /= std::max(1.0, open);
    return nearness;
}

void addNearness(FeatureRow& row, const std::string& of, const Nearness& nearness) {
    row.add(of + ".wider", nearness.wider);
    row.add(of + ".siblings", nearness.siblings);
    row.add(of + ".cousins", nearness.cousins);
    row.add(of + ".strange", nearness.strange);
    row.add(of + ".senses", nearness.senses);
    row.add(of + ".kin", nearness.kin);
}

/// Share of function words of one passage that the other has.
double functionShared(const Passage& passage, const Passage& other) {
    double all = 0, shared = 0;
    for (const Word& word : passage.words) {
        if (word.content || word.mark) continue;
        all += 1;
        shared += std::any_of(other.words.begin(), other.words.end(),
                              [&word](const Word& theirs) { return theirs.lower() == word.lower(); });
    }
    return shared / std::max(1.0, all);
}

/// Numbers written in b that stand nowhere in a: hours, parts of names, figures.
double numbersLost(const Comparison& pair) {
    double lost = 0;
    for (const Word& word : pair.b.words)
        lost += word.token->kind == text::TokenKind::number &&
                std::none_of(pair.a.words.begin(), pair.a.words.end(),
                             [&word](const Word& theirs) { return theirs.lower() == word.lower(); });
    return lost;
}

/// Aligned neighbours of b whose order is turned round in a.
double crossings(const Comparison& pair) {
    double crossed = 0;
    std::size_t last = kNone;
    for (const Link& link : pair.alignment.b) {
        if (link.other == kNone) continue;
        if (last != kNone && link.other < last) crossed += 1;
        last = link.other;
    }
    return crossed;
}

} // namespace

void addOverlap(FeatureRow& row, const Comparison& pair) {
    const Cover b = coverOf(pair.b, pair.alignment.b), a = coverOf(pair.a, pair.alignment.a);
    addCover(row, "b", b);
    addCover(row, "a", a);
    const double n = static_cast<double>(pair.a.words.size()), m = static_cast<double>(pair.b.words.size());
    const double common = static_cast<double>(pair.edits.common);
    row.add("words.a", n);
    row.add("words.b", m);
    row.add("words.ratio", std::min(n, m) / std::max(1.0, std::max(n, m)));
    row.add("sentences.a", static_cast<double>(pair.a.readings.size()));
    row.add("lcs.a", common / std::max(1.0, n));
    row.add("lcs.b", common / std::max(1.0, m));
    row.add("lcs", 2 * common / std::max(1.0, n + m));
    row.add("pairs.b", pairsShared(pair));
    row.add("spread", spread(pair));
    row.add("bestSentence", inBestSentence(pair, b.content));
    addNearness(row, "b", nearnessOf(pair.b, pair.alignment.b, pair.a));
    addNearness(row, "a", nearnessOf(pair.a, pair.alignment.a, pair.b));
    row.add("function.b", functionShared(pair.b, pair.a));
    row.add("function.a", functionShared(pair.a, pair.b));
    row.add("numbersLost", numbersLost(pair));
    row.add("crossings", crossings(pair));
}

} // namespace crossdate::relate
