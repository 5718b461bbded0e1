// Shared copy among many articles: time, memory, and how many of the planted copies are found.
// usage: bench_shared_copy [ARTICLES...]      (default: 10000 100000)
// Each article has 400 words of a vocabulary that follows Zipf's law; one in twenty is a copy of an earlier
// one: a third of it to all of it, sentences left out, words put for others. Not a timed test: it prints
// figures.
#include "core/compare/shared_copy.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace crossdate;

constexpr std::size_t kWordsAnArticle = 400;
constexpr std::size_t kVocabulary = 50'000;

/// Words of two to four syllables, the commoner the shorter.
std::vector<std::string> makeVocabulary() {
    static const char* const syllables[] = {"ba", "den", "ki", "lor", "mu",  "nes", "pa", "ri",  "so", "tam",
                                            "ul", "ve",  "wi", "xo",  "yan", "zel", "ga", "hob", "ji", "fer"};
    std::vector<std::string> words;
    for (std::size_t i = 0; i < kVocabulary; ++i) {
        std::string word;
        for (std::size_t n = i + 20; n > 0; n /= 20) word += syllables[n % 20];
        words.push_back(word);
    }
    return words;
}

class ArticleMaker {
public:
    explicit ArticleMaker(unsigned seed) : random_(seed), words_(makeVocabulary()) {
        double total = 0;
        for (std::size_t rank = 1; rank <= kVocabulary; ++rank)
            cumulative_.push_back(total += 1.0 / static_cast<double>(rank));
    }

    using Sentence = std::vector<std::size_t>;
    using Article = std::vector<Sentence>;

    Article fresh() {
        Article article;
        for (std::size_t words = 0; words < kWordsAnArticle; words += article.back().size()) {
            article.emplace_back();
            const std::size_t length = 12 + below(17);
            for (std::size_t i = 0; i < length; ++i) article.back().push_back(word());
        }
        return article;
    }

    /// A third to all of the sentences, one word in fifty changed, then its own words up to the length of
    /// others.
    Article copyOf(const Article& original) {
        Article article;
        const std::size_t first = below(original.size() / 2);
        const std::size_t count = original.size() / 3 + below(original.size() - original.size() / 3) + 1;
        for (std::size_t i = first; i < std::min(first + count, original.size()); ++i) {
            if (below(12) == 0) continue;
            article.push_back(original[i]);
            for (std::size_t& word : article.back())
                if (below(50) == 0) word = this->word();
        }
        const Article own = fresh();
        for (std::size_t i = article.size(); i < own.size(); ++i) article.push_back(own[i]);
        return article;
    }

    [[nodiscard]] std::string text(const Article& article) const {
        std::string text;
        for (const Sentence& sentence : article) {
            for (std::size_t i = 0; i < sentence.size(); ++i) {
                std::string word = words_[sentence[i]];
                if (i == 0) word[0] = static_cast<char>(word[0] & ~0x20);
                text += word;
                text += i + 1 == sentence.size() ? ". " : i == 7 ? ", " : " ";
            }
        }
        return text;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::size_t word() {
        const double at = static_cast<double>(random_()) / 4294967296.0 * cumulative_.back();
        const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), at);
        return std::min<std::size_t>(static_cast<std::size_t>(found - cumulative_.begin()), kVocabulary - 1);
    }

    std::mt19937 random_;
    std::vector<std::string> words_;
    std::vector<double> cumulative_;
};

struct Collection {
    std::vector<DocumentPtr> documents;
    std::set<std::pair<std::int64_t, std::int64_t>> planted;
};

Collection make(std::size_t count) {
    ArticleMaker maker(7);
    Collection made;
    // only what may be copied later is kept as words
    std::vector<std::pair<std::int64_t, ArticleMaker::Article>> originals;
    for (std::size_t i = 0; i < count; ++i) {
        const auto id = static_cast<std::int64_t>(i + 1);
        ArticleMaker::Article article;
        if (i > 0 && i % 20 == 0 && !originals.empty()) {
            const std::size_t which = maker.below(originals.size());
            article = maker.copyOf(originals[which].second);
            made.planted.emplace(originals[which].first, id);
            originals.erase(originals.begin() + static_cast<std::ptrdiff_t>(which));
        } else {
            article = maker.fresh();
            if (i % 10 == 1) originals.emplace_back(id, article);
        }
        if (originals.size() > 200) originals.erase(originals.begin());
        auto document = std::make_shared<Document>();
        document->id = {id};
        document->outlet = {1 + id % 40};
        document->text = maker.text(article);
        document->text.shrink_to_fit();
        document->body = {0, document->text.size()};
        made.documents.push_back(std::move(document));
    }
    return made;
}

double peakMegabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

void measure(std::size_t count) {
    const Collection made = make(count);
    const double before = peakMegabytes();
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t busy = std::clock();
    Progress silent;
    const auto found = compare::findSharedCopy(made.documents, silent);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double processor = static_cast<double>(std::clock() - busy) / CLOCKS_PER_SEC;
    std::size_t right = 0;
    for (const SharedCopy& copy : *found)
        right += made.planted.contains({copy.a.value, copy.b.value}) ? 1U : 0U;
    const auto of = [](std::size_t some, std::size_t all) {
        return all == 0 ? 1.0 : static_cast<double>(some) / static_cast<double>(all);
    };
    const double order = static_cast<double>(count) * std::log2(static_cast<double>(count));
    std::printf(
        "%7zu articles  %6.2f s  %6.2f s processor  %5.1f ns/(n log n)  texts %4.0f MB  peak %4.0f MB  "
        "planted %zu  recall %.4f  precision %.4f\n",
        count, seconds, processor, processor * 1e9 / order, before, peakMegabytes(), made.planted.size(),
        of(right, made.planted.size()), of(right, found->size()));
}

} // namespace

int main(int count, char** words) {
    std::vector<std::size_t> sizes;
    for (int i = 1; i < count; ++i) sizes.push_back(std::strtoull(words[i], nullptr, 10));
    if (sizes.empty()) sizes = {10'000, 100'000};
    for (const std::size_t size : sizes) measure(size);
    return 0;
}
