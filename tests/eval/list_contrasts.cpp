// Lists every contrast of stories with its traits, for fit_contrasts.py. Standard input: one story a line,
//   {"id", "reports": [{"outlet", "published", "text"}]}
// output: one contrast a line,
//   {"id", "clash", "a": {"report", "statement", "quote"}, "b": …, "probability", "traits": {NAME: VALUE}}
// With --analysis one line a story instead, with what the analysis makes of it:
//   {"id", "events": [{"title", "date", "claims": [{"report", "quote"}]}], "conflicts": [{"kind", "relation",
//   "score",
//    "why", "a": {"report", "quote"}, "b": …}]}
#include "core/analysis/analyse.h"
#include "core/analysis/claims.h"
#include "core/analysis/contrast_model.h"
#include "core/analysis/inferred_dates.h"
#include "core/analysis/read_story.h"
#include "core/analysis/similarity.h"
#include "core/compare/shared_copy.h"
#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/import/importer.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using namespace crossdate;
using namespace crossdate::analysis;
using nlohmann::json;
using Reports = std::map<DocumentId, std::size_t>; // number of the report

AnalysisInput inputOf(const json& story, Reports& reports) {
    AnalysisInput input;
    std::size_t number = 0;
    for (const json& report : story["reports"]) {
        importer::ImportOptions options;
        options.outlet = report.value("outlet", "");
        if (report.contains("published")) {
            if (auto dating = date::parseEdtf(report["published"].get<std::string>()))
                options.published = *dating;
        }
        auto imported = importer::importBytes(report["text"], report.value("file", "report.txt"), options);
        if (imported) {
            reports[imported->document.id] = number;
            input.documents.push_back(std::make_shared<const Document>(std::move(imported->document)));
        }
        ++number;
    }
    return input;
}

json sideOf(const Story& story, const Reports& reports, const ContrastSide& side) {
    const Statement& s = story.statements[side.statement];
    return {{"report", reports.at(story.documentOf(s).id)},
            {"quote", std::string(story.textOf(s, side.span))},
            {"statement", std::string(story.textOf(s, s.span))}};
}

void list(const Story& story, const Reports& reports, const std::string& id, const Contrast& contrast) {
    json traits = json::object();
    for (std::size_t t = 0; t < kTraits; ++t) {
        if (contrast.traits.at(t) != 0)
            traits[std::string(nameOf(static_cast<Trait>(t)))] = contrast.traits.at(t);
    }
    const json line = {{"id", id},
                       {"clash", nameOf(contrast.clash)},
                       {"a", sideOf(story, reports, contrast.a)},
                       {"b", sideOf(story, reports, contrast.b)},
                       {"probability", probabilityOf(contrast)},
                       {"traits", traits}};
    std::cout << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}

void list(const json& line) {
    Reports reports;
    const AnalysisInput input = inputOf(line, reports);
    Progress progress;
    const auto copies = compare::findSharedCopy(input.documents, progress);
    auto reading = readStory(input, progress);
    if (!copies || !reading) return;
    Story& story = reading->story;
    (void)inferDates(story, *copies, progress);
    dateAndJudge(story, progress);
    const std::vector<StatementPair> pairs = candidatePairs(story, progress);
    const std::vector<Cluster> clusters = clusterClaims(story, reading->names, pairs, progress);
    std::vector<std::size_t> clusterOf(story.statements.size(), kNoCluster);
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        for (const std::size_t s : clusters[c].statements) clusterOf[s] = c;
    }
    DocumentLikeness likeness(story);
    const ConflictInput conflicts{story, reading->names, pairs, clusterOf, likeness};
    for (const Contrast& contrast : findContrasts(conflicts)) list(story, reports, line["id"], contrast);
}

json passageOf(const AnalysisInput& input, const Reports& reports, const Passage& passage) {
    const auto document = std::find_if(input.documents.begin(), input.documents.end(),
                                       [&](const DocumentPtr& d) { return d->id == passage.document; });
    return {{"report", reports.at(passage.document)},
            {"quote", std::string(slice((*document)->text, passage.span))}};
}

void analyse(const json& line) {
    Reports reports;
    const AnalysisInput input = inputOf(line, reports);
    Progress progress;
    const Result<Derivation> derivation = analysis::analyse(input, progress);
    if (!derivation) return;
    json events = json::array(), conflicts = json::array();
    std::map<ClaimId, const Claim*> claims;
    for (const Claim& claim : derivation->claims) claims[claim.id] = &claim;
    for (const SuggestedEvent& event : derivation->events) {
        json told = json::array();
        for (const ClaimId id : event.claims)
            told.push_back(passageOf(input, reports, claims.at(id)->passage));
        const auto day = [](const std::optional<Day>& d) {
            return d ? json(date::isoDay(*d)) : json(nullptr);
        };
        events.push_back({{"title", event.title},
                          {"date", event.date ? json(event.date->edtf) : json(nullptr)},
                          {"earliest", event.date ? day(event.date->earliest) : json(nullptr)},
                          {"latest", event.date ? day(event.date->latest) : json(nullptr)},
                          {"why", event.dateReason},
                          {"corroboration", event.corroborationReason},
                          {"claims", told}});
    }
    for (const SuggestedConflict& conflict : derivation->conflicts) {
        conflicts.push_back({{"kind", nameOf(conflict.kind)},
                             {"relation", nameOf(conflict.relation)},
                             {"score", conflict.score},
                             {"why", conflict.why},
                             {"a", passageOf(input, reports, conflict.a.passage)},
                             {"b", passageOf(input, reports, conflict.b.passage)}});
    }
    const json out = {{"id", line["id"]}, {"events", events}, {"conflicts", conflicts}};
    std::cout << out.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}

} // namespace

int main(int argc, char** argv) {
    const bool whole = argc > 1 && std::string_view(argv[1]) == "--analysis";
    std::string line;
    while (std::getline(std::cin, line)) {
        const json story = json::parse(line, nullptr, false);
        if (story.is_discarded() || !story.contains("reports") || !story.contains("id")) {
            std::cerr << "list_contrasts: not a story: " << line.substr(0, 80) << '\n';
            return 1;
        }
        whole ? analyse(story) : list(story);
    }
    return 0;
}
