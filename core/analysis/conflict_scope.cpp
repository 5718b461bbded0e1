// Two reports list who takes part, and one drops or adds somebody.
#include "core/analysis/conflict.h"
#include "core/analysis/name_list.h"
#include "core/analysis/place_part.h"
#include "core/analysis/similarity.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr double kLeastContext = 0.16; // cosine of what the statements say beside the lists
constexpr double kLeastPartyContext = 0.12;
constexpr std::size_t kTrunk = 3; // names in common that make two lists one, whatever is said around them
constexpr std::size_t kManyLists = 400;

std::vector<Term> without(const std::vector<Term>& all, const std::vector<Term>& left) {
    std::vector<Term> rest;
    std::set_difference(all.begin(), all.end(), left.begin(), left.end(), std::back_inserter(rest));
    return rest;
}

std::string shown(const ConflictInput& input, const std::vector<Term>& names) {
    std::vector<std::string> all;
    for (const Term name : names)
        all.push_back(input.names.shown(input.story.vocabulary.textOf(name).substr(1)));
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& name : all) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// Names of `some` that neither stand in `others` nor are part of, or hold, one that does.
std::vector<Term> missingFrom(const ConflictInput& input, const std::vector<Term>& some,
                              const std::vector<Term>& others) {
    std::vector<Term> missing = without(some, others);
    std::erase_if(missing, [&](Term name) {
        const std::string key = input.story.vocabulary.textOf(name).substr(1);
        return std::any_of(others.begin(), others.end(), [&](Term other) {
            return placesAgree(key, input.story.vocabulary.textOf(other).substr(1));
        });
    });
    return missing;
}

struct Listed {
    std::size_t statement = 0;
    NameList list;
};

std::string difference(const ConflictInput& input, const std::vector<Term>& onlyA,
                       const std::vector<Term>& onlyB) {
    std::string text;
    if (!onlyA.empty()) text += "only the first has " + shown(input, onlyA);
    if (!onlyB.empty())
        text += (text.empty() ? "" : "; ") + std::string("only the second has ") + shown(input, onlyB);
    return text;
}

std::optional<Finding> compareLists(const ConflictInput& input, const Listed& a, const Listed& b) {
    const Story& story = input.story;
    const Statement& sa = story.statements[a.statement];
    const Statement& sb = story.statements[b.statement];
    const std::vector<Term> shared = sharedTerms(a.list.names, b.list.names);
    if (shared.size() < 2) return std::nullopt;
    const std::vector<Term> onlyA = missingFrom(input, a.list.names, b.list.names);
    const std::vector<Term> onlyB = missingFrom(input, b.list.names, a.list.names);
    if ((onlyA.empty() && onlyB.empty()) || timesExclude(story, sa, sb) || reportsFarApart(story, sa, sb))
        return std::nullopt;
    const double context = cosine(story, without(sa.terms, a.list.names), without(sb.terms, b.list.names));
    const bool trunk = shared.size() >= kTrunk && input.likeness.sameStory(sa.document, sb.document);
    if (context < kLeastContext && !trunk && !sameHappening(input, a.statement, b.statement))
        return std::nullopt;
    const bool open = a.list.open || b.list.open;
    Finding finding;
    finding.kind = ConflictKind::scope;
    finding.score = std::min((open ? 0.35 : 0.5) + 0.5 * context, 0.9);
    finding.title =
        "List: " + shown(input, onlyA.empty() ? onlyB : onlyA) + (onlyA.empty() ? " added" : " left out");
    finding.why = "scope: both list " + shown(input, shared) + "; " + difference(input, onlyA, onlyB);
    if (open) finding.why += "; one of the lists says that it is not complete";
    finding.a = {a.statement, a.list.span, shown(input, a.list.names)};
    finding.b = {b.statement, b.list.span, shown(input, b.list.names)};
    return finding;
}

std::vector<Finding> listConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Listed> lists;
    std::map<Term, std::vector<std::size_t>> byName;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (NameList& list : nameLists(story, story.statements[s])) {
            for (const Term name : list.names) byName[name].push_back(lists.size());
            lists.push_back({s, std::move(list)});
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [name, holding] : byName) {
        if (holding.size() > kManyLists) continue;
        for (std::size_t i = 0; i < holding.size(); ++i) {
            for (std::size_t j = i + 1; j < holding.size(); ++j) pairs.emplace_back(holding[i], holding[j]);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Finding> findings;
    for (const auto& [i, j] : pairs) {
        if (story.statements[lists[i].statement].document == story.statements[lists[j].statement].document)
            continue;
        if (auto finding = compareLists(input, lists[i], lists[j])) findings.push_back(std::move(*finding));
    }
    return findings;
}

std::optional<Finding> compareParties(const ConflictInput& input, std::size_t i, const PartyList& a,
                                      std::size_t j, const PartyList& b) {
    const Story& story = input.story;
    const Statement& sa = story.statements[i];
    const Statement& sb = story.statements[j];
    const std::vector<Term> onlyA = missingFrom(input, a.parties.names, b.parties.names);
    const std::vector<Term> onlyB = missingFrom(input, b.parties.names, a.parties.names);
    if ((onlyA.empty() && onlyB.empty()) || timesExclude(story, sa, sb) || reportsFarApart(story, sa, sb))
        return std::nullopt;
    const double context =
        cosine(story, without(sa.terms, a.parties.names), without(sb.terms, b.parties.names));
    if (context < kLeastPartyContext && !sameHappening(input, i, j)) return std::nullopt;
    const bool open = a.parties.open || b.parties.open;
    Finding finding;
    finding.kind = ConflictKind::scope;
    finding.score = std::min((open ? 0.35 : 0.45) + 0.5 * context, 0.85);
    finding.title = "Parties: " + shown(input, a.parties.names) + " ↔ " + shown(input, b.parties.names);
    finding.why = "scope: the parties of “" + story.vocabulary.textOf(a.head) +
                  "” differ: " + difference(input, onlyA, onlyB);
    if (open) finding.why += "; one side names others without saying whom";
    finding.a = {i, a.parties.span, shown(input, a.parties.names)};
    finding.b = {j, b.parties.span, shown(input, b.parties.names)};
    return finding;
}

std::vector<Finding> partyConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::map<Term, std::vector<std::pair<std::size_t, PartyList>>> byHead;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (PartyList& list : partyLists(story, story.statements[s])) {
            const Term head = list.head;
            byHead[head].emplace_back(s, std::move(list));
        }
    }
    std::vector<Finding> findings;
    for (const auto& [head, lists] : byHead) {
        if (lists.size() > kManyLists) continue;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            for (std::size_t j = i + 1; j < lists.size(); ++j) {
                const std::size_t documentI = story.statements[lists[i].first].document;
                const std::size_t documentJ = story.statements[lists[j].first].document;
                if (documentI == documentJ || !input.likeness.sameStory(documentI, documentJ)) continue;
                auto finding =
                    compareParties(input, lists[i].first, lists[i].second, lists[j].first, lists[j].second);
                if (finding) findings.push_back(std::move(*finding));
            }
        }
    }
    return findings;
}

} // namespace

std::vector<Finding> scopeConflicts(const ConflictInput& input) {
    std::vector<Finding> findings = listConflicts(input);
    std::vector<Finding> parties = partyConflicts(input);
    findings.insert(findings.end(), std::make_move_iterator(parties.begin()),
                    std::make_move_iterator(parties.end()));
    return findings;
}

} // namespace crossdate::analysis
