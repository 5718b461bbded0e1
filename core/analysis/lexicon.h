// The vocabulary of resources/words as analysis asks it: kinds of happening, words that agree, occasions, and
// how far a matter has come. Built once, read-only afterwards: safe from any thread.
#pragma once

#include "core/text/tokens.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::analysis {

using Kind = std::uint16_t;
inline constexpr Kind kNoKind = 0;

struct KindSense {
    Kind kind = kNoKind;
    bool verb = false;
};

enum class Standing { planned, issued, decided, undecided };
[[nodiscard]] std::string_view nameOf(Standing standing);

/// A cue of standing, as its words in lower case; an empty one stands for up to three words.
struct StandingCue {
    Standing standing = Standing::planned;
    std::vector<std::string> words;
};

struct OccasionCue {
    std::string name;               // "press conference"
    std::vector<std::string> stems; // of its words in sequence
};

class Lexicon {
public:
    [[nodiscard]] static const Lexicon& instance();

    /// What a word may name, by its form or else by its stem; empty for most words.
    [[nodiscard]] const std::vector<KindSense>& sensesOf(const text::Token& token) const;
    /// The stem that stands for all words that agree with this one.
    [[nodiscard]] const std::string& agreeing(const std::string& stem) const;
    /// By stem: of one thing at one time only one of the two is true ("accept", "reject").
    [[nodiscard]] bool areOpposites(const std::string& stemA, const std::string& stemB) const;
    /// By stem: both tell one deed, from either end ("pay", "receive").
    [[nodiscard]] bool areConverses(const std::string& stemA, const std::string& stemB) const;
    /// Opposites, or words that are rarely told of one thing ("dismissed", "resigned").
    [[nodiscard]] bool doContrast(const std::string& stemA, const std::string& stemB) const;
    /// Stems that contrast with this one, opposites included.
    [[nodiscard]] std::vector<std::string> contrastsOf(const std::string& stem) const;
    /// The stem has an opposite.
    [[nodiscard]] bool hasOpposite(const std::string& stem) const;
    [[nodiscard]] std::string_view nameOf(Kind kind) const;
    [[nodiscard]] std::optional<Kind> kindNamed(std::string_view name) const;
    /// Saying, reporting, denying, warning: an utterance rather than a deed.
    [[nodiscard]] bool isSpeech(Kind kind) const;
    [[nodiscard]] const std::vector<StandingCue>& standingCues() const { return standing_; }
    [[nodiscard]] const std::vector<OccasionCue>& occasions() const { return occasions_; }

private:
    Lexicon();
    void readHappenings();
    void readAgreeing();
    void readOccasions();
    void readStanding();
    void readOpposites();

    std::vector<std::string> kindNames_;
    std::unordered_map<std::string, std::vector<KindSense>> senses_;
    std::unordered_map<std::string, std::string> agreeing_;
    using Pairs = std::unordered_map<std::string, std::vector<std::string>>;
    [[nodiscard]] static Pairs readPairs(std::span<const std::string_view> lines);

    std::vector<StandingCue> standing_;
    Pairs opposites_, contrasts_, converses_;
    std::vector<OccasionCue> occasions_;
};

} // namespace crossdate::analysis
