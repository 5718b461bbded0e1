#include "app/annotation_json.h"

#include "core/base/utf8.h"
#include "core/date/tagger.h"
#include "core/text/reading.h"
#include "core/text/sentences.h"

#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

class Writer {
public:
    explicit Writer(const std::string& text) : text_(text), map_(text) {}

    [[nodiscard]] Json span(Span span) const {
        return {{"start", map_.codePointsAt(span.begin)}, {"end", map_.codePointsAt(span.end)}};
    }

    [[nodiscard]] Json timex(const date::TemporalMention& mention) const {
        Json json = span(mention.span);
        json["bstart"] = mention.span.begin;
        json["bend"] = mention.span.end;
        json["text"] = slice(text_, mention.span);
        json["type"] = date::nameOf(mention.type);
        json["value"] = mention.value;
        json["edtf"] = mention.dating ? Json(mention.dating->edtf) : Json(nullptr);
        json["rule"] = mention.rule;
        json["anchor"] = mention.anchor;
        return json;
    }

    [[nodiscard]] Json quantity(const text::Quantity& quantity) const {
        Json json = span(quantity.span);
        json["value"] = quantity.value;
        json["low"] = quantity.low ? Json(*quantity.low) : Json(nullptr);
        json["high"] = quantity.high ? Json(*quantity.high) : Json(nullptr);
        json["unit"] = quantity.unit;
        json["of"] = quantity.of;
        return json;
    }

    [[nodiscard]] Json name(const text::Name& name) const {
        Json json = span(name.span);
        json["kind"] = text::nameOf(name.kind);
        json["canonical"] = name.canonical;
        return json;
    }

    [[nodiscard]] Json quotation(const text::Quotation& quotation) const {
        Json json = span(quotation.span);
        json["speaker"] = quotation.speaker;
        json["cue"] = quotation.cue;
        json["direct"] = quotation.direct;
        return json;
    }

    [[nodiscard]] Json attribution(const text::Attribution& attribution) const {
        Json json = span(attribution.span);
        // "officials told Reuters": to the reader of one sentence it is they who say it
        const bool told = attribution.cue == "told" || attribution.cue == "tells";
        const bool heard = told && !attribution.via.empty();
        json["source"] = heard ? attribution.via : attribution.source;
        json["via"] = heard ? std::string() : attribution.via;
        if (heard) json["hearer"] = attribution.source;
        json["cue"] = attribution.cue;
        return json;
    }

    [[nodiscard]] Json cue(Span cueSpan, Span scope, std::string_view modality,
                           std::string_view polarity) const {
        Json json = span(cueSpan);
        json["cue"] = slice(text_, cueSpan);
        json["scope"] = span(scope);
        json["modality"] = modality;
        json["polarity"] = polarity;
        return json;
    }

private:
    const std::string& text_;
    utf8::OffsetMap map_;
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

void addReading(Json& json, const text::SentenceReading& reading, const Writer& writer) {
    json["sentences"].push_back(writer.span(reading.sentence));
    for (const auto& item : reading.quantities) json["quantities"].push_back(writer.quantity(item));
    for (const auto& item : reading.names) json["names"].push_back(writer.name(item));
    for (const auto& item : reading.attributions) json["attributions"].push_back(writer.attribution(item));
    for (const auto& item : reading.modality)
        json["modality"].push_back(writer.cue(item.span, item.scope, nameOf(item.modality), "positive"));
    for (const auto& item : reading.negations)
        json["modality"].push_back(writer.cue(item.span, item.scope, "asserted", "negative"));
}

} // namespace

Json annotationJson(const std::string& text, std::optional<Day> published, std::optional<int> secondOfDay) {
    const Writer writer(text);
    Json json;
    for (const char* key :
         {"sentences", "timexes", "quantities", "names", "quotations", "attributions", "modality"})
        json[key] = Json::array();
    date::TaggerContext context;
    context.published = published;
    context.secondOfDay = secondOfDay;
    for (const date::TemporalMention& mention : date::tagDates(text, context))
        json["timexes"].push_back(writer.timex(mention));
    const auto readings = text::readSentences(text, text::splitSentences(text));
    for (const text::SentenceReading& reading : readings) addReading(json, reading, writer);
    for (const text::Quotation& item : utterances(text, readings))
        json["quotations"].push_back(writer.quotation(item));
    return json;
}

} // namespace crossdate::app
