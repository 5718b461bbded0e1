#include "core/compare/diff_sentences.h"

#include <algorithm>
#include <cmath>
#include <compare>

namespace crossdate::compare {

namespace {

constexpr std::ptrdiff_t kCommonWord = 24; // a word in more sentences of one text finds no partners
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A content word of a sentence.
struct Place {
    std::uint32_t word, sentence;
    auto operator<=>(const Place&) const = default;
};

/// Sorted by word, each word once a sentence.
std::vector<Place> placesOf(const DiffText& text, const std::vector<TokenRange>& sentences) {
    std::vector<Place> places;
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        for (std::size_t i = sentences[s].begin; i < sentences[s].end; ++i)
            if (text.tokens[i].kind == DiffWordKind::content) places.push_back({text.ids[i], s});
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

struct Best {
    std::size_t other = kNone;
    double score = 0, weight = 0;
};

class SentenceMatcher {
public:
    SentenceMatcher(const DiffText& a, const DiffText& b, const std::vector<TokenRange>& sentencesA,
                    const std::vector<TokenRange>& sentencesB)
        : placesA_(placesOf(a, sentencesA)), placesB_(placesOf(b, sentencesB)), bestA_(sentencesA.size()),
          bestB_(sentencesB.size()), totalsA_(sentencesA.size(), 0), totalsB_(sentencesB.size(), 0) {}

    void run(const Progress& progress) {
        countWords(progress);
        std::sort(shared_.begin(), shared_.end(),
                  [](const Shared& x, const Shared& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
        for (std::size_t i = 0; i < shared_.size();) {
            const Shared& pair = shared_[i];
            double weight = 0;
            std::size_t end = i;
            for (; end < shared_.size() && shared_[end].a == pair.a && shared_[end].b == pair.b; ++end)
                weight += shared_[end].weight;
            const double score = 2 * weight / (totalsA_[pair.a] + totalsB_[pair.b]);
            improve(bestA_[pair.a], {pair.b, score, weight});
            improve(bestB_[pair.b], {pair.a, score, weight});
            i = end;
        }
    }

    [[nodiscard]] bool areEachOthersBest(std::size_t s) const {
        return bestA_[s].other != kNone && bestB_[bestA_[s].other].other == s;
    }
    [[nodiscard]] const Best& bestOf(std::size_t s) const { return bestA_[s]; }

private:
    /// A word that two sentences have in common.
    struct Shared {
        std::uint32_t a, b;
        double weight;
    };

    /// Word by word through both texts: what each is worth, and which sentences have it in common.
    void countWords(const Progress& progress) {
        auto a = placesA_.begin();
        auto b = placesB_.begin();
        while ((a != placesA_.end() || b != placesB_.end()) && !progress.cancelled()) {
            const std::uint32_t word =
                b == placesB_.end() || (a != placesA_.end() && a->word < b->word) ? a->word : b->word;
            const auto firstA = a;
            const auto firstB = b;
            while (a != placesA_.end() && a->word == word) ++a;
            while (b != placesB_.end() && b->word == word) ++b;
            const double weight = weightOfWord(static_cast<std::size_t>((a - firstA) + (b - firstB)));
            for (auto place = firstA; place != a; ++place) totalsA_[place->sentence] += weight;
            for (auto place = firstB; place != b; ++place) totalsB_[place->sentence] += weight;
            if (a - firstA > kCommonWord || b - firstB > kCommonWord) continue;
            for (auto x = firstA; x != a; ++x)
                for (auto y = firstB; y != b; ++y) shared_.push_back({x->sentence, y->sentence, weight});
        }
    }

    /// Inverse document frequency (K. Spärck Jones 1972), sentences being the documents.
    [[nodiscard]] double weightOfWord(std::size_t sentences) const {
        const auto all = static_cast<double>(bestA_.size() + bestB_.size());
        return 1 + std::log(all / static_cast<double>(sentences));
    }

    /// Of equal scores the earlier sentence's stays.
    static void improve(Best& best, const Best& other) {
        if (other.score > best.score) best = other;
    }

    std::vector<Place> placesA_, placesB_;
    std::vector<Shared> shared_;
    std::vector<Best> bestA_, bestB_;
    std::vector<double> totalsA_, totalsB_;
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
