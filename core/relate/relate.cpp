#include "core/relate/relate.h"

#include "core/relate/features.h"
#include "core/relate/model.h"
#include "core/relate/reasons.h"

namespace crossdate::relate {

namespace {

constexpr double kThreshold = 0.5; // what the model calls a contradiction; its scores are calibrated
constexpr double kDevelops =
    0.3; // how much of the strength is left where a later report explains the difference

} // namespace

std::string_view nameOf(Label label) {
    switch (label) {
    case Label::contradiction:
        return "contradiction";
    case Label::entailment:
        return "entailment";
    case Label::neutral:
        break;
    }
    return "neutral";
}

PairRelation relate(const Passage& a, const Passage& b, std::optional<Day> publishedA,
                    std::optional<Day> publishedB) {
    const Comparison pair = compare(a, b);
    const ClassScores scores = Model::shipped().probabilities(featuresOf(pair).values(), lexicalKeys(pair));
    PairRelation relation;
    relation.score = scores[0];
    relation.agreement = scores[2];
    relation.label = scores[0] >= kThreshold ? Label::contradiction
                     : scores[2] > scores[1] ? Label::entailment
                                             : Label::neutral;
    const std::vector<Reason> reasons = conflictReasons(pair);
    const bool differs = !reasons.empty() && relation.label == Label::contradiction;
    const Reason reason = differs ? reasons.front() : coverReason(pair, relation.label);
    relation.kind = reason.kind;
    relation.why = reason.why;
    relation.a = reason.a;
    relation.b = reason.b;
    if (differs && reason.rising && publishedA && publishedB && *publishedA < *publishedB) {
        relation.development = true;
        relation.label = Label::neutral;
        relation.score *= kDevelops;
        relation.why += "; the second was published later, and a count may rise";
    }
    return relation;
}

PairFeatures pairFeatures(const Passage& a, const Passage& b) {
    const Comparison pair = compare(a, b);
    const FeatureRow row = featuresOf(pair, true);
    return {row.names(), row.values(), lexicalKeys(pair)};
}

} // namespace crossdate::relate
