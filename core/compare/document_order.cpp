#include "core/compare/document_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace crossdate::compare {

std::vector<std::size_t> ownOrder(const std::vector<const Comparable*>& documents) {
    struct Key {
        std::optional<Day> published;
        DocumentId id;
        std::uint64_t content = 0;
    };
    std::vector<Key> keys;
    for (const Comparable* document : documents)
        keys.push_back({document->published, document->document, fingerprintOf(*document)});
    const auto place = [](const Key& key) {
        return std::tuple(!key.published.has_value(), key.published.value_or(Day{}), key.id, key.content);
    };
    std::vector<std::size_t> order(documents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return place(keys[x]) < place(keys[y]); });
    return order;
}

} // namespace crossdate::compare
