#include "core/date/edtf.h"
#include "core/date/tagger.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace crossdate::fuzz {

namespace {

void check(const Dating& dating) {
    promise(!dating.edtf.empty(), "a dating has its EDTF");
    promise(!dating.earliest || !dating.latest || *dating.earliest <= *dating.latest,
            "first day before last");
}

void tag(std::string_view text, const date::TaggerContext& context) {
    std::vector<Span> spans;
    for (const auto& mention : date::tagDates(text, context)) {
        spans.push_back(mention.span);
        promise(!mention.value.empty(), "a mention has a value");
        promise(!mention.rule.empty(), "every mention has its rule");
        promise(!mention.dating || !mention.about, "what is known is not said roughly");
        if (mention.about) promise(date::parseEdtf(mention.about->edtf).has_value(), "rough days are EDTF");
        if (!mention.dating) continue;
        check(*mention.dating);
        promise(date::parseEdtf(mention.dating->edtf).has_value(), "the tagger writes EDTF that parses");
    }
    promiseRow(spans, text, "mentions in order, disjoint, within the text");
}

} // namespace

void dates(std::string_view bytes) {
    constexpr Day published{18'000}; // 14 April 2019, a Sunday
    tag(bytes, {});
    tag(bytes, {published, true, 12 * 3600});
    tag(bytes, {published, false, 12 * 3600, true});
}

void edtf(std::string_view bytes) {
    const auto dating = date::parseEdtf(bytes);
    if (!dating) {
        promise(!dating.error().why.empty() || !dating.error().what.empty(), "an error says something");
        return;
    }
    check(*dating);
    promise(!date::humanDate(*dating).empty(), "a person can read it");
    const auto again = date::parseEdtf(dating->edtf);
    promise(again.has_value() && *again == *dating, "a normal form parses to itself");
    promise(date::precisionOf(*again) == date::precisionOf(*dating), "equal precision");
    promise(date::compatible(*dating, *dating), "a date is compatible with itself");
    if (const auto both = date::intersect(*dating, *dating)) check(*both);
}

} // namespace crossdate::fuzz
