// What is fuzzed. Each target takes any bytes, calls one part of core and checks what its header promises; a
// broken promise is a thrown std::logic_error, which libFuzzer keeps as a crash and Catch2 reports.
#pragma once

#include <array>
#include <string_view>

namespace crossdate::fuzz {

/// Date tagger, with and without a publication day.
void dates(std::string_view bytes);
/// EDTF: what parses is normal, and normal forms stay as they are.
void edtf(std::string_view bytes);
/// Sentences and their tokens.
void sentences(std::string_view bytes);
/// Quantities, names, quotations, attribution, modality and negation.
void reading(std::string_view bytes);
/// Word diff and shared copy of two texts: what stands before and after the first form feed, or two halves.
void diff(std::string_view bytes);
/// Import of bytes as they come from a file or the clipboard.
void importText(std::string_view bytes);
/// Opening a case file: the bytes are the file if they begin as an SQLite file does, else they are read as
/// overwrites (three bytes of place, one of value) of a sound case.
void openCase(std::string_view bytes);
/// Search: any query is a valid expression for the index.
void query(std::string_view bytes);

struct Target {
    std::string_view name; // also the folder of its corpus
    void (*run)(std::string_view bytes);
};

inline constexpr std::array kTargets{
    Target{"dates", dates},     Target{"edtf", edtf},         Target{"sentences", sentences},
    Target{"reading", reading}, Target{"import", importText}, Target{"case", openCase},
    Target{"query", query},     Target{"diff", diff},
};

} // namespace crossdate::fuzz
