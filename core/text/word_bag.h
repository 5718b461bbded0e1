// A set of one text's words. Private to core/text.
#pragma once

#include "core/text/tokens.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace crossdate::text {

/// Compares tokens by Token::lower, with the hash they carry; the tokens must stay where they are.
class WordBag {
public:
    void insert(const Token& token) {
        if (count_ * 2 >= slots_.size()) grow();
        const std::size_t slot = slotOf(token);
        if (slots_[slot] != nullptr) return;
        slots_[slot] = &token;
        ++count_;
    }
    [[nodiscard]] bool contains(const Token& token) const {
        return count_ > 0 && slots_[slotOf(token)] != nullptr;
    }

private:
    /// Where the word is, or would be.
    [[nodiscard]] std::size_t slotOf(const Token& token) const {
        std::size_t i = token.hash & (slots_.size() - 1);
        while (slots_[i] != nullptr && (slots_[i]->hash != token.hash || slots_[i]->lower != token.lower))
            i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow() {
        const std::vector<const Token*> old = std::exchange(slots_, {});
        slots_.assign(std::max<std::size_t>(256, old.size() * 2), nullptr);
        for (const Token* token : old)
            if (token != nullptr) slots_[slotOf(*token)] = token;
    }

    std::vector<const Token*> slots_; // a power of two of them
    std::size_t count_ = 0;
};

} // namespace crossdate::text
