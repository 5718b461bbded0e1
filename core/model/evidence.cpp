#include "core/model/evidence.h"

#include <limits>
#include <tuple>

namespace crossdate {

bool publishedBefore(const Document& a, const Document& b) {
    const auto day = [](const Document& document) {
        return document.published && document.published->earliest ? document.published->earliest->number
                                                                  : std::numeric_limits<std::int64_t>::max();
    };
    return std::tuple(day(a), a.title, a.id) < std::tuple(day(b), b.title, b.id);
}

} // namespace crossdate
