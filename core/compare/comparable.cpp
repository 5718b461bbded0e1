#include "core/compare/comparable.h"

#include "core/compare/word_classes.h"
#include "core/date/tagger.h"
#include "core/text/reading.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace crossdate::compare {

namespace {

using text::SentenceReading;
using text::Token;
using text::TokenKind;
using Kind = Feature::Kind;

bool mostlyIn(const Span& part, const std::vector<Span>& wholes) {
    std::size_t covered = 0;
    for (const Span& whole : wholes) {
        if (!whole.overlaps(part)) continue;
        covered += std::min(whole.end, part.end) - std::max(whole.begin, part.begin);
    }
    return covered * 2 > part.size();
}

/// Sentences of the report itself, as analysis takes them too.
std::vector<Span> sentencesOf(const Document& document) {
    std::vector<Span> kept;
    for (const Span& sentence : text::splitSentences(document.text)) {
        const bool inBody = document.body.empty() || document.body.overlaps(sentence);
        const bool isTitle = !document.titleSpan.empty() && document.titleSpan.overlaps(sentence);
        if (inBody && !isTitle && !mostlyIn(sentence, document.boilerplate)) kept.push_back(sentence);
    }
    return kept;
}

/// Stretches of one kind, asked for each token: a search, so that no sentence is too long.
class Stretches {
public:
    template <class Part>
    void add(const Part& part) {
        spans_.push_back(part.span);
    }
    void settle() { std::sort(spans_.begin(), spans_.end()); }
    [[nodiscard]] bool hold(std::size_t offset) const {
        const auto after = std::upper_bound(spans_.begin(), spans_.end(), offset,
                                            [](std::size_t at, const Span& span) { return at < span.begin; });
        return after != spans_.begin() && std::prev(after)->contains(offset);
    }

private:
    std::vector<Span> spans_; // hardly ever overlapping
};

/// Collects the features of one sentence.
class FeatureReader {
public:
    /// `mentions` are those of the whole text, in order.
    FeatureReader(const SentenceReading& reading, const std::vector<date::TemporalMention>& mentions)
        : reading_(reading), classes_(WordClasses::instance()) {
        const auto first = std::lower_bound(
            mentions.begin(), mentions.end(), reading.sentence.begin,
            [](const date::TemporalMention& m, std::size_t at) { return m.span.begin < at; });
        for (auto m = first; m != mentions.end() && m->span.begin < reading.sentence.end; ++m) addDate(*m);
        for (const text::Quantity& quantity : reading.quantities) addQuantity(quantity);
        for (const text::Name& name : reading.names) addName(name);
        for (const text::Quotation& quotation : reading.quotations)
            if (quotation.direct) quoted_.add(quotation);
        for (Stretches* stretches : {&dates_, &quantities_, &names_, &quoted_}) stretches->settle();
    }

    ComparableSentence read() {
        ComparableSentence sentence;
        sentence.span = reading_.sentence;
        for (const Token& token : reading_.tokens) {
            if (token.kind == TokenKind::mark) continue;
            ++sentence.words;
            addToken(token);
        }
        addQuotations();
        sentence.features = distinct();
        return sentence;
    }

private:
    void add(std::uint64_t hash, Kind kind) { features_.push_back({hash, kind}); }

    void addDate(const date::TemporalMention& mention) {
        dates_.add(mention);
        if (mention.value.ends_with("_REF")) return; // "now", "recently" tell no report from another
        add(stableHash("date " + (mention.dating ? mention.dating->edtf : mention.value)), Kind::date);
    }

    void addQuantity(const text::Quantity& quantity) {
        quantities_.add(quantity);
        addNumber(quantity.value);
    }

    /// Rounded to what a reader compares. The unit does not count ("$5m", "5 million"), and the noun that is
    /// counted has a feature of its own.
    void addNumber(double value) {
        constexpr double most = 1e15;
        if (!(std::abs(value) < most)) return;
        add(stableHash("number " + std::to_string(std::llround(value * 100))), Kind::number);
    }

    void addNumber(const std::string& figures) {
        std::string plain;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(plain),
                     [](char c) { return c != ','; });
        double value = 0;
        const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        if (error == std::errc{} && end == plain.data() + plain.size())
            addNumber(value);
        else
            add(stableHash("number " + figures), Kind::number);
    }

    /// The words of the name as the whole report gives it: "Ada Brook" where only "Brook" is written.
    void addName(const text::Name& name) {
        names_.add(name);
        for (const Token& token : text::tokenize(name.canonical))
            if (token.kind != TokenKind::mark && !text::isStopWord(token.lower) && token.lower != "'s")
                add(classes_.wordOf(token.stem), Kind::name);
    }

    void addToken(const Token& token) {
        const std::size_t at = token.span.begin;
        if (token.lower == "'s" || text::isStopWord(token.lower)) return;
        if (dates_.hold(at) || names_.hold(at)) return;
        if (token.kind == TokenKind::number) {
            if (!quantities_.hold(at)) addNumber(token.lower);
            return;
        }
        for (const std::uint64_t kind : classes_.happeningsOf(token)) add(kind, Kind::happening);
        if (token.lower.find('-') == std::string::npos) {
            add(classes_.wordOf(token.stem), Kind::word);
            return;
        }
        std::string spaced = token.lower;
        std::replace(spaced.begin(), spaced.end(), '-', ' ');
        for (const Token& part : text::tokenize(spaced)) {
            if (part.kind == TokenKind::number) addNumber(part.lower); // of "35-year-old"
            if (part.kind == TokenKind::word && !text::isStopWord(part.lower))
                add(classes_.wordOf(part.stem), Kind::word);
        }
    }

    /// Pairs of neighbouring words: two reports that cut one quotation differently still share most of them.
    void addQuotations() {
        const Token* before = nullptr;
        for (const Token& token : reading_.tokens) {
            const bool quoted = quoted_.hold(token.span.begin);
            if (!quoted) before = nullptr;
            if (!quoted || token.kind == TokenKind::mark) continue;
            const bool tells =
                before != nullptr && (!text::isStopWord(before->lower) || !text::isStopWord(token.lower));
            if (tells) add(stableHash(stableHash(before->lower), stableHash(token.lower)), Kind::quotation);
            before = &token;
        }
    }

    /// A hash keeps its most telling kind.
    [[nodiscard]] std::vector<Feature> distinct() {
        std::sort(features_.begin(), features_.end(), [](const Feature& a, const Feature& b) {
            return a.hash != b.hash ? a.hash < b.hash : a.kind > b.kind;
        });
        features_.erase(std::unique(features_.begin(), features_.end(),
                                    [](const Feature& a, const Feature& b) { return a.hash == b.hash; }),
                        features_.end());
        return std::move(features_);
    }

    const SentenceReading& reading_;
    const WordClasses& classes_;
    Stretches dates_, quantities_, names_, quoted_;
    std::vector<Feature> features_;
};

} // namespace

Comparable makeComparable(DocumentId id, std::string_view text, const std::vector<Span>& sentences,
                          std::optional<Day> published) {
    Comparable comparable;
    comparable.document = id;
    comparable.published = published;
    const std::vector<date::TemporalMention> mentions = date::tagDates(text, {published});
    comparable.sentences.reserve(sentences.size());
    for (const SentenceReading& reading : text::readSentences(text, sentences))
        comparable.sentences.push_back(FeatureReader(reading, mentions).read());
    return comparable;
}

Comparable makeComparable(const Document& document, std::optional<Day> published) {
    return makeComparable(document.id, document.text, sentencesOf(document), published);
}

std::uint64_t fingerprintOf(const Comparable& document) {
    std::uint64_t hash = document.sentences.size();
    for (const ComparableSentence& sentence : document.sentences) {
        hash = stableHash(hash, sentence.span.size());
        for (const Feature& feature : sentence.features) hash = stableHash(hash, feature.hash);
    }
    return hash;
}

} // namespace crossdate::compare
