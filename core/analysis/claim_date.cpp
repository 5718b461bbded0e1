#include "core/analysis/claim_date.h"

#include "core/analysis/clustering.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <limits>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kBehind = 4;   // bytes between an attribution and its own date: ", on "
constexpr std::size_t kLeading = 24; // bytes into a clause: an expression there dates the whole of it

using date::TemporalMention;

bool names_days(const TemporalMention& mention) {
    return mention.dating && mention.type != date::TimexType::duration &&
           mention.type != date::TimexType::set && (mention.dating->earliest || mention.dating->latest);
}

/// The expression stands in the attribution or right behind it: "according to a report on Friday".
const text::Attribution* attributionAt(const text::SentenceReading& reading, Span span) {
    for (const text::Attribution& a : reading.attributions) {
        if (a.span.overlaps(span)) return &a;
        if (a.span.end <= span.begin && span.begin - a.span.end <= kBehind) return &a;
    }
    return nullptr;
}

/// "The study - made with others in 2017 - found": an aside dates itself only.
bool inAside(const Statement& s, std::string_view text, Span mention) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {" - ", " - "}, {"—", "—"}, {"–", "–"}}) {
        const std::string_view clause = slice(text, s.span);
        const std::size_t begin = clause.find(open);
        if (begin == std::string_view::npos) continue;
        const std::size_t end = clause.find(close, begin + open.size());
        if (end == std::string_view::npos) continue;
        const Span aside{s.span.begin + begin, s.span.begin + end};
        if (aside.contains(mention.begin) && !aside.contains(s.kindSpan.begin)) return true;
    }
    return false;
}

bool quoted(const text::SentenceReading& reading, std::size_t at) {
    return std::any_of(reading.quotations.begin(), reading.quotations.end(),
                       [&](const text::Quotation& q) { return q.direct && q.span.contains(at); });
}

/// How far from what the clause is about, in bytes; a leading expression is nearest of all.
std::size_t distanceOf(const TemporalMention& mention, const Statement& s) {
    if (mention.span.begin < s.span.begin + kLeading) return 0;
    const std::size_t at = s.kindSpan.empty() ? s.span.begin : s.kindSpan.end;
    return mention.span.begin >= at ? mention.span.begin - at : (at - mention.span.begin) * 2;
}

bool isReportOfAnotherOutlet(const text::Attribution& attribution) {
    return attribution.cue.starts_with("report") || attribution.cue.starts_with("according") ||
           attribution.cue.starts_with("cit");
}

} // namespace

bool datesTheSaying(const text::SentenceReading& reading, Span mention) {
    return attributionAt(reading, mention) != nullptr;
}

bool onlyBounds(const Statement& s, std::string_view text, Span mention) {
    const std::string_view before = slice(text, {s.span.begin, mention.begin});
    if (before.ends_with("before ") || before.ends_with("until ") || before.ends_with("till ")) return true;
    return before.ends_with("since ") && s.claim.polarity == Polarity::negative;
}

namespace {

const TemporalMention* choose(const Statement& s, const ReadDocument& document,
                              const text::SentenceReading& reading) {
    const TemporalMention* best = nullptr;
    std::size_t nearest = std::numeric_limits<std::size_t>::max();
    auto first = std::lower_bound(document.mentions.begin(), document.mentions.end(), s.span.begin,
                                  [](const TemporalMention& m, std::size_t at) { return m.span.begin < at; });
    for (; first != document.mentions.end() && first->span.begin < s.span.end; ++first) {
        const std::string& text = document.document->text;
        if (!names_days(*first) || inAside(s, text, first->span) || onlyBounds(s, text, first->span))
            continue;
        if (quoted(reading, first->span.begin) && !quoted(reading, s.kindSpan.begin)) continue;
        const std::size_t distance = distanceOf(*first, s);
        if (distance >= nearest) continue;
        nearest = distance;
        best = &*first;
    }
    return best;
}

std::string reasonOf(const TemporalMention& mention, const Document& document) {
    std::string reason = "“" + std::string(slice(document.text, mention.span)) + "”";
    if (!mention.rule.empty()) reason.append(", ").append(mention.rule);
    if (!mention.anchor.empty()) reason += ", counted from " + date::describe(mention.anchor);
    return reason;
}

/// "In January, A did this, and also did that": the second clause without a subject of its own shares the
/// date.
const TemporalMention* leadingOfSentence(const Statement& s, const ReadDocument& document,
                                         const text::SentenceReading& reading) {
    if (s.span.begin == reading.sentence.begin || reading.tokens.size() < 3) return nullptr;
    const auto first = std::find_if(reading.tokens.begin(), reading.tokens.end(),
                                    [&](const text::Token& t) { return s.span.contains(t.span.begin); });
    if (first == reading.tokens.end() || first->lower != "and") return nullptr;
    for (const TemporalMention& mention : document.mentions) {
        if (mention.span.begin < reading.sentence.begin) continue;
        if (mention.span.begin >= reading.sentence.begin + kLeading) break;
        if (names_days(mention)) return &mention;
    }
    return nullptr;
}

/// "Brook, who was sacked on 1 May, denied it": the day is of the sacking, which stands in the attribution.
bool takeDeedOfAside(Statement& s, const text::Attribution& attribution, Span mention) {
    for (const Trigger& trigger : s.triggers) {
        if (Lexicon::instance().isSpeech(trigger.kind) || trigger.form < VerbForm::base) continue;
        if (!attribution.span.contains(trigger.span.begin) || trigger.span.end > mention.begin) continue;
        s.kind = trigger.kind;
        s.kindSpan = trigger.span;
        s.kindForm = trigger.form;
        return true;
    }
    return false;
}

bool isPastPerfect(const Statement& s, const text::SentenceReading& reading) {
    for (std::size_t i = 1; i < reading.tokens.size(); ++i) {
        if (reading.tokens[i].span != s.kindSpan) continue;
        if (reading.tokens[i - 1].lower == "had") return true;
        return i > 1 && reading.tokens[i - 2].lower == "had";
    }
    return false;
}

/// What is dated is the saying, not what is said.
void makeStatement(Statement& s, const text::Attribution& attribution) {
    if (const auto statement = Lexicon::instance().kindNamed("statement")) s.kind = *statement;
    s.kindSpan = attribution.span;
}

/// "lost 6% on Thursday, a day after X signed": what follows "after" was so many days before. nullopt where
/// the statement is about something else, 0 days where the text does not say how many.
std::optional<std::int64_t> daysBefore(const Statement& s, const text::SentenceReading& reading,
                                       std::string_view text, Span mention) {
    if (s.kindSpan.empty() || s.kindSpan.begin <= mention.end) return std::nullopt;
    const std::string_view between = slice(text, {mention.end, s.kindSpan.begin});
    const std::size_t after = between.find(" after ");
    if (after == std::string_view::npos) return std::nullopt;
    const std::string_view before = between.substr(0, after);
    if (before.ends_with(" a day") || before.ends_with(" one day")) return 1;
    for (const text::Quantity& quantity : reading.quantities) {
        if (quantity.of != "day" || quantity.low != quantity.high) continue;
        if (quantity.span.begin >= mention.end && quantity.span.end <= mention.end + after)
            return static_cast<std::int64_t>(quantity.value);
    }
    return 0;
}

} // namespace

void dateStatement(const Story& story, Statement& s, const ReadDocument& document) {
    const text::SentenceReading& reading = document.sentences[s.sentence];
    const TemporalMention* mention = choose(s, document, reading);
    if (mention == nullptr) mention = leadingOfSentence(s, document, reading);
    if (mention == nullptr) return;
    std::string reason = reasonOf(*mention, *document.document);
    if (const text::Attribution* attribution = attributionAt(reading, mention->span)) {
        // "According to a report on Wednesday, she is expected to resign": Wednesday dates the report only.
        const bool inside = takeDeedOfAside(s, *attribution, mention->span);
        const bool deed = !isUtterance(story, s);
        if (!inside && deed &&
            (s.claim.modality == Modality::expected || isReportOfAnotherOutlet(*attribution)))
            return;
        if (!inside) reason += "; when it was said";
        // "is recalling cars, the firm said on Friday" is of that day; "had recalled" was before.
        if (!inside && (s.kindForm < VerbForm::infinitive || isPastPerfect(s, reading)))
            makeStatement(s, *attribution);
    }
    s.claim.date = mention->dating;
    if (const auto days = daysBefore(s, reading, document.document->text, mention->span)) {
        if (*days <= 0 || !mention->dating->isSingleDay()) {
            s.claim.date.reset();
            return;
        }
        s.claim.date = date::datingOfDay(*mention->dating->earliest + -*days);
        reason += ", " + std::to_string(*days) + (*days == 1 ? " day" : " days") + " before it";
    }
    s.claim.dateSpan = mention->span;
    s.claim.dateReason = std::move(reason);
}

} // namespace crossdate::analysis
