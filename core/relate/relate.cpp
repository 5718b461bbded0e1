#include "core/relate/relate.h"

#include "core/relate/features.h"
#include "core/relate/model.h"
#include "core/relate/reasons.h"

namespace crossdate::relate {

namespace {

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
    const Negators negators = negatorsOf(pair);
    const Judgement judgement =
        Model::shipped().judge(featuresOf(pair).values(), negators.decide, negators.odd());
    PairRelation relation;
    relation.score = judgement.shares[0];
    relation.agreement = judgement.shares[2];
    relation.label = judgement.contradicts                       ? Label::contradiction
                     : judgement.shares[2] > judgement.shares[1] ? Label::entailment
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
    const Negators negators = negatorsOf(pair);
    return {row.names(), row.values(), negators.decide, negators.odd()};
}

} // namespace crossdate::relate
