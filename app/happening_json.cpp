#include "app/happening_json.h"

#include "core/analysis/happenings.h"
#include "core/base/utf8.h"
#include "core/text/sentences.h"

#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using nlohmann::json;

/// Code points before each byte.
std::vector<std::size_t> codePoints(const std::string& text) {
    std::vector<std::size_t> before(text.size() + 1, 0);
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        const std::size_t begin = i;
        static_cast<void>(utf8::decode(text, i));
        for (std::size_t k = begin; k < i; ++k) before[k] = count;
    }
    before.back() = count;
    return before;
}

} // namespace

std::string happeningsJson(const std::string& text, std::optional<Day> published) {
    date::TaggerContext context;
    context.published = published;
    const auto sentences = text::readSentences(text, text::splitSentences(text));
    const std::vector<std::size_t> points = codePoints(text);
    json all = json::array();
    for (const analysis::Happening& happening :
         analysis::readHappenings(text, sentences, date::tagDates(text, context), published)) {
        json participants = json::array();
        for (const analysis::Participant& who : happening.participants) {
            participants.push_back(
                {{"start", points[who.span.begin]}, {"end", points[who.span.end]}, {"name", who.name}});
        }
        all.push_back({{"start", points[happening.span.begin]},
                       {"end", points[happening.span.end]},
                       {"date", happening.date ? json(happening.date->edtf) : json(nullptr)},
                       {"why", happening.dateReason},
                       {"expected", happening.expected},
                       {"negated", happening.negated},
                       {"quoted", happening.quoted},
                       {"participants", participants}});
    }
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace crossdate::app
