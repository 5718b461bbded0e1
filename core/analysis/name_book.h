// One name for one person or body across the case: "Wanzhou Meng", "Meng Wanzhou" and a bare "Meng" are one;
// so are "Acme" and "Acme Holdings Ltd". Names are only ever joined when nothing else in the case could be
// meant.
#pragma once

#include "core/text/reading.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::analysis {

class NameBook {
public:
    /// First every name of the case is learnt, then names are asked for; the order of learning does not
    /// matter.
    void learn(const text::Name& name);
    /// The key that all forms of the name share.
    [[nodiscard]] std::string keyOf(const text::Name& name) const;
    /// The form to show for a key: the one used most.
    [[nodiscard]] std::string shown(const std::string& key) const;
    /// Key of a name written without a recognised kind, such as a speaker; empty when it is no known name.
    [[nodiscard]] std::string keyOfText(std::string_view written) const;
    [[nodiscard]] text::NameKind kindOf(const std::string& key) const;

private:
    struct Forms {
        std::map<std::string, int> canonical; // form and how often it is used
        std::map<text::NameKind, int> kinds;
    };
    [[nodiscard]] std::string fullerPerson(const std::string& single) const;
    [[nodiscard]] std::string ownKey(const std::string& canonical, text::NameKind kind) const;

    std::map<std::string, Forms> forms_;                       // by ownKey
    std::map<std::string, std::set<std::string>> personsWith_; // a word of a full name: keys of the persons
};

/// Lower-case words of a name without legal forms ("Co", "Ltd"), single spaces between.
[[nodiscard]] std::string foldedName(std::string_view name);

} // namespace crossdate::analysis
