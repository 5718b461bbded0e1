// Short reports for the tests of core/analysis, made without import.
#pragma once

#include "core/analysis/analyse.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace crossdate::analysis::test {

struct Report {
    std::string outlet;
    std::string published; // EDTF; empty: not stated
    std::string text;
};

inline DocumentPtr documentOf(const Report& report) {
    auto document = std::make_shared<Document>();
    document->id = {hashedId(report.outlet + report.text)};
    document->outlet = {hashedId(report.outlet)};
    document->fileName = report.outlet + ".txt";
    document->title = "Report of " + report.outlet;
    if (!report.published.empty()) {
        document->published = date::parseEdtf(report.published).value();
        document->publishedFrom = PublishedFrom::text;
    }
    document->text = report.text;
    document->body = {0, report.text.size()};
    return document;
}

inline AnalysisInput inputOf(const std::vector<Report>& reports) {
    AnalysisInput input;
    for (const Report& report : reports) {
        input.documents.push_back(documentOf(report));
        input.outletNames[input.documents.back()->outlet] = report.outlet;
    }
    return input;
}

struct Case {
    AnalysisInput input;
    Derivation derivation;

    [[nodiscard]] std::string_view textOf(const Passage& passage) const {
        for (const DocumentPtr& document : input.documents) {
            if (document->id == passage.document) return slice(document->text, passage.span);
        }
        return {};
    }
    /// The claim whose words hold `part`.
    [[nodiscard]] const Claim* claim(std::string_view part) const {
        for (const Claim& claim : derivation.claims) {
            if (textOf(claim.passage).find(part) != std::string_view::npos) return &claim;
        }
        return nullptr;
    }
    [[nodiscard]] const SuggestedEvent* event(std::string_view part) const {
        for (const SuggestedEvent& event : derivation.events) {
            for (const ClaimId id : event.claims) {
                const auto claim = std::find_if(derivation.claims.begin(), derivation.claims.end(),
                                                [&](const Claim& c) { return c.id == id; });
                if (claim != derivation.claims.end() &&
                    textOf(claim->passage).find(part) != std::string_view::npos)
                    return &event;
            }
        }
        return nullptr;
    }
    [[nodiscard]] const SuggestedConflict* conflict(ConflictKind kind) const {
        for (const SuggestedConflict& conflict : derivation.conflicts) {
            if (conflict.kind == kind) return &conflict;
        }
        return nullptr;
    }
};

inline Case analysed(const std::vector<Report>& reports) {
    Case result{inputOf(reports), {}};
    Progress silent;
    result.derivation = analyse(result.input, silent).value();
    return result;
}

} // namespace crossdate::analysis::test
