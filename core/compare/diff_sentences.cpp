#include "core/compare/diff_sentences.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr std::size_t kCommonWord = 24; // a word in more sentences of one text finds no partners
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

using Words = std::vector<std::uint32_t>; // ids, sorted, distinct

Words wordsOf(const DiffText& text, TokenRange sentence) {
    Words words;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
        if (text.tokens[i].kind == DiffWordKind::content) words.push_back(text.ids[i]);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

struct Best {
    std::size_t other = kNone;
    double score = 0, weight = 0;
};

class SentenceMatcher {
public:
    SentenceMatcher(const DiffText& a, const DiffText& b, const std::vector<TokenRange>& sentencesA,
                    const std::vector<TokenRange>& sentencesB) {
        for (const TokenRange& sentence : sentencesA) wordsA_.push_back(wordsOf(a, sentence));
        for (const TokenRange& sentence : sentencesB) wordsB_.push_back(wordsOf(b, sentence));
        for (std::size_t s = 0; s < wordsA_.size(); ++s)
            for (const std::uint32_t word : wordsA_[s]) places_[word].a.push_back(s);
        for (std::size_t s = 0; s < wordsB_.size(); ++s)
            for (const std::uint32_t word : wordsB_[s]) places_[word].b.push_back(s);
        for (const Words& words : wordsA_) totalsA_.push_back(weightOfAll(words));
        for (const Words& words : wordsB_) totalsB_.push_back(weightOfAll(words));
    }

    void run(const Progress& progress) {
        bestA_.assign(wordsA_.size(), {});
        bestB_.assign(wordsB_.size(), {});
        std::unordered_map<std::size_t, double> shared; // by sentence of b
        for (std::size_t s = 0; s < wordsA_.size(); ++s) {
            if ((s & 0xFFU) == 0 && progress.cancelled()) return;
            shared.clear();
            for (const std::uint32_t word : wordsA_[s])
                if (const Places& places = places_.at(word); places.b.size() <= kCommonWord)
                    for (const std::size_t other : places.b) shared[other] += weightOfWord(word);
            for (const auto& [other, weight] : shared) offer(s, other, weight);
        }
    }

    [[nodiscard]] bool areEachOthersBest(std::size_t s) const {
        return bestA_[s].other != kNone && bestB_[bestA_[s].other].other == s;
    }
    [[nodiscard]] const Best& bestOf(std::size_t s) const { return bestA_[s]; }

private:
    struct Places {
        std::vector<std::size_t> a, b; // sentences
    };

    /// Inverse document frequency (K. Spärck Jones 1972), sentences being the documents.
    [[nodiscard]] double weightOfWord(std::uint32_t word) const {
        const Places& places = places_.at(word);
        const auto all = static_cast<double>(wordsA_.size() + wordsB_.size());
        return 1 + std::log(all / static_cast<double>(places.a.size() + places.b.size()));
    }
    [[nodiscard]] double weightOfAll(const Words& words) const {
        double total = 0;
        for (const std::uint32_t word : words) total += weightOfWord(word);
        return total;
    }

    void offer(std::size_t s, std::size_t other, double weight) {
        const double score = 2 * weight / (totalsA_[s] + totalsB_[other]);
        improve(bestA_[s], other, score, weight);
        improve(bestB_[other], s, score, weight);
    }
    /// Equal scores go to the earlier sentence, whatever order they are offered in.
    static void improve(Best& best, std::size_t other, double score, double weight) {
        if (score < best.score || (score == best.score && other >= best.other)) return;
        best = {other, score, weight};
    }

    std::vector<Words> wordsA_, wordsB_;
    std::unordered_map<std::uint32_t, Places> places_;
    std::vector<double> totalsA_, totalsB_;
    std::vector<Best> bestA_, bestB_;
};

} // namespace

std::vector<TokenRange> sentencesIn(const DiffText& text, TokenRange range) {
    std::vector<TokenRange> sentences;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (i == range.begin || text.startsSentence(i)) sentences.push_back({i, i});
        sentences.back().end = i + 1;
    }
    return sentences;
}

std::vector<SentencePair> similarSentences(const DiffText& a, const DiffText& b,
                                           const std::vector<TokenRange>& sentencesA,
                                           const std::vector<TokenRange>& sentencesB, double least,
                                           const Progress& progress) {
    SentenceMatcher matcher(a, b, sentencesA, sentencesB);
    matcher.run(progress);
    std::vector<SentencePair> pairs;
    if (progress.cancelled()) return pairs;
    for (std::size_t s = 0; s < sentencesA.size(); ++s) {
        if (!matcher.areEachOthersBest(s)) continue;
        const Best& best = matcher.bestOf(s);
        if (best.score >= least)
            pairs.push_back({{sentencesA[s], sentencesB[best.other]}, best.score, best.weight});
    }
    return pairs;
}

} // namespace crossdate::compare
