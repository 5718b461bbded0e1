#include "core/date/tagger.h"

namespace crossdate::date {

std::string_view nameOf(TimexType type) {
    switch (type) {
    case TimexType::date:
        return "DATE";
    case TimexType::time:
        return "TIME";
    case TimexType::duration:
        return "DURATION";
    case TimexType::set:
        return "SET";
    }
    return {};
}

std::vector<TemporalMention> tagDates(std::string_view, const TaggerContext&) {
    return {};
}

} // namespace crossdate::date
