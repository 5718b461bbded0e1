#include "app/annotation_json.h"

#include "core/base/utf8.h"
#include "core/date/tagger.h"
#include "core/text/reading.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

/// Code points before each byte. Nothing is kept of a text that is all ASCII.
class CodePoints {
public:
    explicit CodePoints(std::string_view text) {
        if (std::none_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; })) return;
        before_.resize(text.size() + 1);
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++count) {
            const std::size_t begin = i;
            static_cast<void>(utf8::decode(text, i));
            for (std::size_t k = begin; k < i; ++k) before_[k] = count;
        }
        before_.back() = count;
    }
    [[nodiscard]] std::size_t at(std::size_t byte) const {
        return before_.empty() ? byte : before_[std::min(byte, before_.size() - 1)];
    }

private:
    std::vector<std::uint32_t> before_;
};

/// Writes JSON as it goes: a tree of it would take more time and memory than all the reading.
class Writer {
public:
    explicit Writer(const std::string& text) : text_(text), points_(text) { out_.reserve(2 * text.size()); }

    void timex(const date::TemporalMention& mention) {
        open(mention.span);
        number("bstart", mention.span.begin);
        number("bend", mention.span.end);
        string("text", slice(text_, mention.span));
        string("type", date::nameOf(mention.type));
        string("value", mention.value);
        if (mention.dating)
            string("edtf", mention.dating->edtf);
        else if (mention.about)
            string("edtf", mention.about->edtf);
        else
            null("edtf");
        string("mod", mention.mod);
        string("rule", mention.rule);
        string("anchor", date::describe(mention.anchor));
        close();
    }

    void quantity(const text::Quantity& quantity) {
        open(quantity.span);
        real("value", quantity.value);
        real("low", quantity.low);
        real("high", quantity.high);
        string("unit", quantity.unit);
        string("of", quantity.of);
        close();
    }

    void name(const text::Name& name) {
        open(name.span);
        string("kind", text::nameOf(name.kind));
        string("canonical", name.canonical);
        if (!name.within.empty()) string("within", name.within);
        close();
    }

    void quotation(const text::Quotation& quotation) {
        open(quotation.span);
        string("speaker", quotation.speaker);
        string("cue", quotation.cue);
        key("direct");
        out_ += quotation.direct ? "true" : "false";
        close();
    }

    void attribution(const text::Attribution& attribution) {
        open(attribution.span);
        // "officials told Reuters": to the reader of one sentence it is they who say it
        const bool told = attribution.cue == "told" || attribution.cue == "tells";
        const bool heard = told && !attribution.via.empty();
        string("source", heard ? attribution.via : attribution.source);
        string("via", heard ? std::string_view{} : attribution.via);
        if (heard) string("hearer", attribution.source);
        string("cue", attribution.cue);
        close();
    }

    void cue(Span cueSpan, Span scope, std::string_view modality, std::string_view polarity) {
        open(cueSpan);
        string("cue", slice(text_, cueSpan));
        key("scope");
        out_ += '{';
        ends(scope);
        out_ += '}';
        string("modality", modality);
        string("polarity", polarity);
        close();
    }

    void sentence(Span span) {
        open(span);
        close();
    }

    /// Begins the next list of the document.
    void list(std::string_view name) {
        if (!out_.empty()) out_ += "],";
        out_ += '"';
        out_ += name;
        out_ += "\":[";
    }

    [[nodiscard]] std::string finish() {
        out_ += ']';
        return std::move(out_);
    }

private:
    void open(Span span) {
        out_ += out_.back() == '[' ? "{" : ",{";
        ends(span);
    }
    void close() { out_ += '}'; }

    void ends(Span span) {
        out_ += "\"start\":";
        digits(points_.at(span.begin));
        out_ += ",\"end\":";
        digits(points_.at(span.end));
    }

    void key(std::string_view key) {
        out_ += ",\"";
        out_ += key;
        out_ += "\":";
    }

    void number(std::string_view name, std::size_t value) {
        key(name);
        digits(value);
    }

    void digits(std::size_t value) {
        std::array<char, 24> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
        out_.append(buffer.data(), end);
    }

    void null(std::string_view name) {
        key(name);
        out_ += "null";
    }

    void real(std::string_view name, std::optional<double> value) {
        if (!value) return null(name);
        key(name);
        constexpr double kExactWhole = 9e15; // below, every whole number is a double of its own
        const double whole = std::trunc(*value);
        if (whole != *value || std::abs(whole) > kExactWhole) {
            out_ += nlohmann::json(*value).dump();
        } else {
            if (std::signbit(whole)) out_ += '-';
            digits(static_cast<std::size_t>(std::abs(whole)));
            out_ += ".0";
        }
    }

    void string(std::string_view name, std::string_view value) {
        key(name);
        const bool plain = std::all_of(value.begin(), value.end(), isPlain);
        if (!plain) {
            out_ += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            return;
        }
        out_ += '"';
        out_ += value;
        out_ += '"';
    }

    static bool isPlain(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
    }

    const std::string& text_;
    CodePoints points_;
    std::string out_;
};

bool isClosed(std::string_view quoted) {
    return quoted.ends_with('"') || quoted.ends_with('\'') || quoted.ends_with("\u201D") ||
           quoted.ends_with("\u2019") || quoted.ends_with("\u00BB");
}

/// Each quotation once, though it is listed in every sentence it runs through; one whose paragraphs each
/// begin with a mark is one from the first mark to the last.
std::vector<text::Quotation> utterances(const std::string& text,
                                        const std::vector<text::SentenceReading>& readings) {
    std::vector<text::Quotation> all;
    std::optional<std::size_t> last; // of the direct ones
    for (const text::SentenceReading& reading : readings) {
        for (const text::Quotation& item : reading.quotations) {
            if (item.direct && last) {
                text::Quotation& before = all[*last];
                if (before.span == item.span || item.span.end <= before.span.end) continue;
                const Span between{before.span.end, std::max(item.span.begin, before.span.end)};
                const bool paragraph =
                    slice(text, between).find_first_not_of(" \t\r\n") == std::string_view::npos;
                if (paragraph && before.speaker == item.speaker && !isClosed(slice(text, before.span))) {
                    before.span.end = item.span.end;
                    continue;
                }
            }
            if (item.direct) last = all.size();
            all.push_back(item);
        }
    }
    return all;
}

void writeReadings(Writer& writer, const std::vector<text::SentenceReading>& readings) {
    writer.list("quantities");
    for (const text::SentenceReading& reading : readings)
        for (const text::Quantity& item : reading.quantities) writer.quantity(item);
    writer.list("names");
    for (const text::SentenceReading& reading : readings)
        for (const text::Name& item : reading.names) writer.name(item);
    writer.list("attributions");
    for (const text::SentenceReading& reading : readings)
        for (const text::Attribution& item : reading.attributions) writer.attribution(item);
    writer.list("modality");
    for (const text::SentenceReading& reading : readings) {
        for (const text::ModalityCue& item : reading.modality)
            writer.cue(item.span, item.scope, nameOf(item.modality), "positive");
        for (const text::NegationCue& item : reading.negations)
            writer.cue(item.span, item.scope, "asserted", "negative");
    }
}

} // namespace

std::string annotationJson(const std::string& text, std::optional<Day> published,
                           std::optional<int> secondOfDay) {
    Writer writer(text);
    date::TaggerContext context;
    context.published = published;
    context.secondOfDay = secondOfDay;
    context.notes = true;
    writer.list("timexes");
    date::eachDate(text, context, [&](const date::TemporalMention& mention) { writer.timex(mention); });
    const std::vector<Span> sentences = text::splitSentences(text);
    writer.list("sentences");
    for (const Span sentence : sentences) writer.sentence(sentence);
    const auto readings = text::readSentences(text, sentences);
    writer.list("quotations");
    for (const text::Quotation& item : utterances(text, readings)) writer.quotation(item);
    writeReadings(writer, readings);
    return writer.finish();
}

} // namespace crossdate::app
