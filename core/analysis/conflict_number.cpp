// Two counts of the same thing that cannot both be right, or a count that went on rising.
#include "core/analysis/conflict.h"
#include "core/analysis/counts.h"
#include "core/analysis/similarity.h"

#include <algorithm>
#include <set>

namespace crossdate::analysis {

namespace {

constexpr double kLeastCosine = 0.12; // of statements that are not in one cluster
constexpr double kLeastBare = 0.5;    // of statements whose shares or sums of money are compared
constexpr double kLeastMeasure = 0.3; // of statements whose lengths, areas, weights are compared

/// Shares and sums of money are told of many things: only of what is plainly one happening are they compared.
bool isBare(const Count& count) {
    return !count.quantity->unit.empty();
}

/// "took $2m" and "accepted $3m", of those who are named in both.
bool governedAlike(const Statement& a, const Count& x, const Statement& b, const Count& y) {
    const auto governor = [](const Statement& s, const Count& count) {
        Term last = kNoTerm;
        for (const Word& word : s.words) {
            if (word.span.end <= count.quantity->span.begin) last = word.term;
        }
        return last;
    };
    const Term verb = governor(a, x);
    return verb != kNoTerm && verb == governor(b, y) && x.quantity->unit != "%" &&
           !sharedTerms(a.names, b.names).empty();
}

bool isComparedAlone(const std::vector<Count>& counts, const Count& count) {
    return std::count_if(counts.begin(), counts.end(),
                         [&](const Count& other) { return other.dimension == count.dimension; }) == 1;
}

/// Words that stand by the number and narrow what it counts: "26 foreign workers".
std::set<Term> narrowedBy(const Statement& s, const Count& count) {
    std::set<Term> near;
    for (const Word& word : s.words) {
        const std::size_t at = word.span.begin;
        if (at + 40 < count.quantity->span.begin || at > count.quantity->span.end + 40) continue;
        near.insert(word.term);
    }
    return near;
}

bool contextsMeet(const Statement& a, const Count& x, const Statement& b, const Count& y) {
    const std::set<Term> nearX = narrowedBy(a, x);
    const std::set<Term> nearY = narrowedBy(b, y);
    std::size_t shared = 0;
    for (const Term term : nearX) shared += nearY.count(term);
    // With a noun of its own one more word in common is enough; a bare sum of money needs two.
    return shared >= 2;
}

/// Counts that only ever grow while a story goes on; the dead and the hurt have a rule of their own.
bool isCumulative(const Count& count) {
    static const std::set<std::string> stems = [] {
        std::set<std::string> all;
        for (const std::string_view word :
             {"case", "infection", "arrest", "complaint", "report", "incident", "home", "house", "hectare",
              "acre", "building", "evacuee", "body", "survivor"}) {
            all.insert(Lexicon::instance().agreeing(text::tokenize(word).front().stem));
        }
        return all;
    }();
    return stems.count(count.of) > 0;
}

std::string shown(const Story& story, const Statement& s, const Count& count) {
    return std::string(story.textOf(s, count.phrase));
}

std::string whatIsCounted(const Count& count) {
    if (!count.of.empty()) return ", counts of “" + count.quantity->of + "”";
    return isMeasure(count) ? ", each a " + count.dimension : "";
}

struct Judged {
    Relation relation = Relation::conflict;
    std::string note;
};

Judged judge(const Story& story, const Statement& a, const Count& x, const Statement& b, const Count& y) {
    const auto days = publishedLater(story, a, b);
    if (!isCumulative(x) || !days || *days == 0) return {};
    const bool rising = (*days > 0) == (y.quantity->value > x.quantity->value);
    if (rising)
        return {Relation::development, "; the later report has the higher count, so it may have risen"};
    return {Relation::conflict, "; the later report has the lower count"};
}

/// Asked of a statement in pair after pair, read once.
class CountsOf {
public:
    explicit CountsOf(const Story& story) : story_(story), counts_(story.statements.size()) {}
    [[nodiscard]] const std::vector<Count>& operator()(std::size_t s) {
        if (!counts_[s]) counts_[s] = readCounts(story_, story_.statements[s]);
        return *counts_[s];
    }

private:
    const Story& story_;
    std::vector<std::optional<std::vector<Count>>> counts_;
};

std::optional<Finding> compare(const ConflictInput& input, CountsOf& countsOf, const StatementPair& pair) {
    const Story& story = input.story;
    const Statement& a = story.statements[pair.a];
    const Statement& b = story.statements[pair.b];
    const std::vector<Count>& countsA = countsOf(pair.a);
    const std::vector<Count>& countsB = countsOf(pair.b);
    for (const Count& x : countsA) {
        // One side that has several counts of the noun may mean another of them.
        const bool agrees = std::any_of(countsA.begin(), countsA.end(), [&](const Count& own) {
            return comparable(own, x) && std::any_of(countsB.begin(), countsB.end(), [&](const Count& other) {
                       return comparable(own, other) && !exclude(own, other);
                   });
        });
        if (agrees || isPartOfMore(story, a, x)) continue;
        if (isBare(x) && !isComparedAlone(countsA, x)) continue;
        for (const Count& y : countsB) {
            if (isBare(y) && !isComparedAlone(countsB, y)) continue;
            if (isBare(x) && pair.cosine < (isMeasure(x) ? kLeastMeasure : kLeastBare) &&
                !governedAlike(a, x, b, y))
                continue;
            if (!comparable(x, y) || !exclude(x, y) || isPartOfMore(story, b, y) || !contextsMeet(a, x, b, y))
                continue;
            const Judged judged = judge(story, a, x, b, y);
            Finding finding;
            finding.kind = ConflictKind::number;
            finding.relation = judged.relation;
            finding.score = std::min(0.45 + 0.5 * pair.cosine, 0.95);
            finding.title = "Number: " + shown(story, a, x) + " ↔ " + shown(story, b, y);
            finding.why = "number: “" + shown(story, a, x) + "” against “" + shown(story, b, y) + "”" +
                          whatIsCounted(x) + judged.note;
            finding.a = {pair.a, x.phrase, shown(story, a, x)};
            finding.b = {pair.b, y.phrase, shown(story, b, y)};
            return finding;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Finding> numberConflicts(const ConflictInput& input) {
    std::vector<Finding> findings;
    const Story& story = input.story;
    CountsOf countsOf(story);
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        if (a.document == b.document || timesExclude(story, a, b) || reportsFarApart(story, a, b)) continue;
        if (nameOthers(a.names, b.names) || introducesAnother(story, a) != introducesAnother(story, b))
            continue;
        if (pair.cosine < kLeastCosine && !sameHappening(input, pair.a, pair.b)) continue;
        if (!input.likeness.sameStory(a.document, b.document)) continue;
        if (auto finding = compare(input, countsOf, pair)) findings.push_back(std::move(*finding));
    }
    return findings;
}

} // namespace crossdate::analysis
