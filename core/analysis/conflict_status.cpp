// One report has a matter still to come or open, the other has it done or decided.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/standing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kLeastShared = 2; // terms a decision and its being open must share
constexpr std::size_t kNearCue = 40;    // bytes around a cue of openness in which the open matter is named
constexpr double kLeastWeight = 2.4;
constexpr std::size_t kShownOfOne = 2;       // pairs of reports that show one change of state
constexpr std::size_t kManyStatements = 300; // about one matter: beyond that it names no matter any more

struct Stand {
    std::size_t statement = 0;
    StandingReading reading;
};

Finding findingOf(const Story& story, const Stand& early, const Stand& late, double score, Relation relation,
                  const std::string& matter) {
    const Statement& a = story.statements[early.statement];
    const Statement& b = story.statements[late.statement];
    Finding finding;
    finding.kind = ConflictKind::status;
    finding.relation = relation;
    finding.score = score;
    const std::string first(nameOf(early.reading.standing));
    const std::string second(nameOf(late.reading.standing));
    finding.title = "Status of " + matter + ": " + first + " ↔ " + second;
    finding.why = "status of " + matter + ": " + first + " by " + quoted(story, a, early.reading.cue) + ", " +
                  second + " by " + quoted(story, b, late.reading.cue);
    if (relation == Relation::development)
        finding.why += "; the second can follow the first, so it may be an update";
    finding.a = {early.statement, a.span, first};
    finding.b = {late.statement, b.span, second};
    return finding;
}

/// A plan that is told after the deed is a contradiction; otherwise the deed followed.
Relation relationOf(const Story& story, const Statement& early, const Statement& late) {
    const auto days = publishedLater(story, early, late);
    return days && *days < 0 ? Relation::conflict : Relation::development;
}

/// One matter of one happening, still to come in several reports and done in several: one change of state.
/// The strongest pairs stand for it and say how many more there are.
class Developments {
public:
    explicit Developments(const ConflictInput& input) : input_(input) {}

    void add(Term matter, Finding finding) {
        if (finding.relation != Relation::development) {
            rest_.push_back(std::move(finding));
            return;
        }
        const std::size_t cluster = input_.clusterOf[finding.b.statement];
        const std::size_t happening =
            cluster == kNoCluster ? input_.story.statements.size() + finding.b.statement : cluster;
        std::vector<Finding>& alike = byMatter_[{matter, happening}];
        // Two documents show it once.
        const auto document = [&](const FindingSide& side) {
            return input_.story.statements[side.statement].document;
        };
        const auto known = std::find_if(alike.begin(), alike.end(), [&](const Finding& f) {
            return document(f.a) == document(finding.a) && document(f.b) == document(finding.b);
        });
        if (known == alike.end()) {
            alike.push_back(std::move(finding));
        } else if (known->score < finding.score) {
            *known = std::move(finding);
        }
    }

    std::vector<Finding> take() {
        for (auto& [key, alike] : byMatter_) {
            std::stable_sort(alike.begin(), alike.end(),
                             [](const auto& x, const auto& y) { return x.score > y.score; });
            if (alike.size() > kShownOfOne) {
                alike.front().why += "; " + std::to_string(alike.size() - kShownOfOne) +
                                     " more such pairs of reports tell the same";
                alike.resize(kShownOfOne);
            }
            std::move(alike.begin(), alike.end(), std::back_inserter(rest_));
        }
        return std::move(rest_);
    }

private:
    const ConflictInput& input_;
    std::map<std::pair<Term, std::size_t>, std::vector<Finding>> byMatter_;
    std::vector<Finding> rest_;
};

std::vector<Finding> plannedAgainstIssued(const ConflictInput& input, const std::vector<Stand>& planned,
                                          const std::vector<Stand>& issued) {
    const Story& story = input.story;
    std::map<Term, std::vector<const Stand*>> byMatter;
    for (const Stand& stand : issued) {
        for (const Term matter : stand.reading.matters) byMatter[matter].push_back(&stand);
    }
    Developments developments(input);
    for (const Stand& early : planned) {
        for (const Term matter : early.reading.matters) {
            const auto found = byMatter.find(matter);
            if (found == byMatter.end() || found->second.size() > kManyStatements) continue;
            for (const Stand* late : found->second) {
                const Statement& a = story.statements[early.statement];
                const Statement& b = story.statements[late->statement];
                if (a.document == b.document || !input.likeness.sameStory(a.document, b.document)) continue;
                if (timesExclude(story, a, b)) continue;
                const double shared = cosine(story, a.terms, b.terms);
                const std::string name = "“" + story.vocabulary.textOf(matter) + "”";
                developments.add(matter, findingOf(story, early, *late, 0.5 + 0.4 * shared,
                                                   relationOf(story, a, b), name));
            }
        }
    }
    return developments.take();
}

std::vector<Finding> decidedAgainstUndecided(const ConflictInput& input, const std::vector<Stand>& decided,
                                             const std::vector<Stand>& undecided) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const Stand& done : decided) {
        for (const Stand& open : undecided) {
            const Statement& a = story.statements[open.statement];
            const Statement& b = story.statements[done.statement];
            if (a.document == b.document || timesExclude(story, a, b) || reportsFarApart(story, a, b))
                continue;
            const std::vector<Term> shared = sharedTerms(a.terms, b.terms);
            const double weight = weightOf(story, shared);
            if (shared.size() < kLeastShared || weight < kLeastWeight) continue;
            if (!input.likeness.sameStory(a.document, b.document)) continue;
            // Still open in an earlier report, decided in a later one: the story went on.
            const auto days = publishedLater(story, a, b);
            const Relation relation = days && *days > 0 ? Relation::development : Relation::conflict;
            findings.push_back(
                findingOf(story, open, done, std::min(0.35 + 0.08 * weight, 0.9), relation, "the decision"));
        }
    }
    return findings;
}

/// "The ministry has suspended the licence" decides what "the licence decision is pending" leaves open.
bool decides(const Statement& s) {
    static const std::set<std::string_view> kinds{
        "delay",     "approval", "rejection", "ban",      "cancellation", "closure", "dismissal", "filing",
        "enactment", "launch",   "penalty",   "purchase", "revocation",   "report",  "agreement"};
    const bool told =
        s.claim.modality == Modality::asserted ||
        (s.claim.modality == Modality::reported && s.claim.modalityReason.starts_with("attributed"));
    return s.kindForm == VerbForm::finite && told && s.claim.polarity == Polarity::positive &&
           kinds.count(Lexicon::instance().nameOf(s.kind)) > 0;
}

/// What exactly is open stands near the cue.
std::vector<Term> openMatters(const Story& story, const Stand& open) {
    std::vector<Term> matters;
    for (const Word& word : story.statements[open.statement].words) {
        const bool near = word.span.end + kNearCue >= open.reading.cue.begin &&
                          word.span.begin <= open.reading.cue.end + kNearCue;
        if (near && !story.vocabulary.isName(word.term)) matters.push_back(word.term);
    }
    std::sort(matters.begin(), matters.end());
    matters.erase(std::unique(matters.begin(), matters.end()), matters.end());
    return matters;
}

using DeedsByTerm = std::map<Term, std::vector<std::size_t>>;

DeedsByTerm decidingDeeds(const Story& story) {
    DeedsByTerm deeds;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        if (!decides(story.statements[s])) continue;
        for (const Term term : story.statements[s].terms) deeds[term].push_back(s);
    }
    return deeds;
}

std::vector<Finding> openAgainstDeeds(const ConflictInput& input, const std::vector<Stand>& undecided) {
    std::vector<Finding> findings;
    if (undecided.empty()) return findings;
    const DeedsByTerm deeds = decidingDeeds(input.story);
    for (const Stand& open : undecided) {
        std::set<std::size_t> candidates;
        for (const Term matter : openMatters(input.story, open)) {
            const auto found = deeds.find(matter);
            if (found == deeds.end() || found->second.size() > kManyStatements) continue;
            candidates.insert(found->second.begin(), found->second.end());
        }
        for (const std::size_t deed : candidates) {
            const Stand decided{deed, {Standing::decided, input.story.statements[deed].kindSpan, {}}};
            std::vector<Finding> found = decidedAgainstUndecided(input, {decided}, {open});
            findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                            std::make_move_iterator(found.end()));
        }
    }
    return findings;
}

} // namespace

std::vector<Finding> statusConflicts(const ConflictInput& input) {
    std::map<Standing, std::vector<Stand>> stands;
    for (std::size_t s = 0; s < input.story.statements.size(); ++s) {
        for (StandingReading& reading : readStandings(input.story, input.story.statements[s])) {
            stands[reading.standing].push_back({s, std::move(reading)});
        }
    }
    std::vector<Finding> findings;
    const auto take = [&](std::vector<Finding> found) {
        findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                        std::make_move_iterator(found.end()));
    };
    take(plannedAgainstIssued(input, stands[Standing::planned], stands[Standing::issued]));
    take(decidedAgainstUndecided(input, stands[Standing::decided], stands[Standing::undecided]));
    take(openAgainstDeeds(input, stands[Standing::undecided]));
    return findings;
}

} // namespace crossdate::analysis
