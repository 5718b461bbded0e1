// From a word's hash to a place in a list. Private to core/text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossdate::text {

/// Open addressing with a power of two of slots, for tables that are made once and asked at every word: no
/// division, one look at memory for most words that are not there.
class HashIndex {
public:
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

    /// What was last set for the hash.
    [[nodiscard]] std::uint32_t find(std::uint32_t hash) const {
        if (slots_.empty()) return none;
        return slots_[slotOf(hash)].value;
    }

    void set(std::uint32_t hash, std::uint32_t value) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[slotOf(hash)];
        if (slot.value == none) ++count_;
        slot = {hash, value};
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t value = none;
    };

    [[nodiscard]] std::size_t slotOf(std::uint32_t hash) const {
        std::size_t i = hash & (slots_.size() - 1);
        while (slots_[i].value != none && slots_[i].hash != hash) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow() {
        const std::vector<Slot> old(slots_);
        slots_.assign(old.empty() ? 64 : 2 * old.size(), {});
        for (const Slot& slot : old)
            if (slot.value != none) slots_[slotOf(slot.hash)] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

} // namespace crossdate::text
