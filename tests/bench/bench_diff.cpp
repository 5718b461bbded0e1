// Word diff: two articles of 5,000 words, two texts of 1 MB, and how soon it stops when asked to.
// usage: bench_diff                 generated texts; processor milliseconds for one diff
//        bench_diff A B             the same for two files
//        bench_diff --write FOLDER  writes the articles, for other programs (diff_vs_peers.sh)
// Not a timed test: it prints figures.
#include "core/compare/word_diff.h"
#include "tests/bench/generated_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace crossdate;

using Texts = std::pair<std::string, std::string>;

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += word + ' ';
    return text;
}

std::vector<std::string> article(unsigned seed, std::size_t count) {
    auto words = wordsOf(bench::NewsWriter(seed).prose(count * 8));
    words.resize(std::min(words.size(), count));
    return words;
}

/// An article and its next version: one word in fifty changed, two blocks moved.
Texts versions() {
    std::mt19937 random(3);
    const auto before = article(1, 5000);
    auto after = before;
    for (std::size_t i = 0; i < after.size(); ++i)
        if (random() % 50 == 0) after[i] = "otherwise" + std::to_string(random() % 100);
    for (int move = 0; move < 2; ++move) {
        const auto at = static_cast<std::ptrdiff_t>(random() % 2000);
        std::rotate(after.begin() + at, after.begin() + at + 40, after.begin() + at + 2000);
    }
    return {joined(before), joined(after)};
}

/// A megabyte each, the words of one never those of the other, or drawn from the same few hundred.
Texts megabytes(bool sameWords) {
    const auto text = [&](unsigned seed) {
        std::mt19937 random(seed);
        std::string words;
        while (words.size() < 1'000'000) {
            for (int i = 0; i < 18; ++i)
                words += (sameWords ? "b" : seed == 1 ? "b" : "c") + std::to_string(random() % 800) + ' ';
            words += "end. ";
        }
        return words;
    };
    return {text(1), text(2)};
}

std::string read(const char* name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The least of several runs, in processor time: what else the machine does should not count.
double milliseconds(const Texts& texts, int runs) {
    double least = 1e9;
    for (int i = 0; i < runs; ++i) {
        Progress silent;
        const std::clock_t begin = std::clock();
        const auto diff = compare::diffWords(texts.first, texts.second, {}, silent);
        if (!diff) return -1;
        least = std::min(least, 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

/// How long it goes on after it was asked to stop.
double millisecondsToStop(const Texts& texts) {
    std::stop_source stop;
    Progress progress(stop.get_token(), {});
    std::chrono::steady_clock::time_point asked;
    std::jthread asker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto diff = compare::diffWords(texts.first, texts.second, {}, progress);
    const auto end = std::chrono::steady_clock::now();
    asker.join();
    return diff ? 0.0 : std::chrono::duration<double, std::milli>(end - asked).count();
}

void print(const char* what, double figure) {
    std::printf("%-58s %9.2f ms\n", what, figure);
}

} // namespace

int main(int count, char** words) {
    if (count == 3 && std::string(words[1]) == "--write") {
        const Texts texts = versions();
        std::ofstream(std::string(words[2]) + "/a.txt", std::ios::binary) << texts.first;
        std::ofstream(std::string(words[2]) + "/b.txt", std::ios::binary) << texts.second;
        return 0;
    }
    if (count == 3) {
        print("two files", milliseconds({read(words[1]), read(words[2])}, 20));
        return 0;
    }
    print("two versions of an article of 5,000 words", milliseconds(versions(), 20));
    print("two different articles of 5,000 words",
          milliseconds({joined(article(1, 5000)), joined(article(2, 5000))}, 20));
    print("two texts of 1 MB, no word in common", milliseconds(megabytes(false), 2));
    print("two texts of 1 MB, the same words at random", milliseconds(megabytes(true), 2));
    print("the same, from a request to stop to the end", millisecondsToStop(megabytes(true)));
    return 0;
}
