// Who wrote it and when it was published, where an article says so on lines of their own.
#pragma once

#include "core/model/dating.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::importer {

struct Byline {
    std::vector<std::string> authors;
    std::string outlet; // "By Northwire staff" names the outlet instead of a person
};

/// "By A and B", "Author: A", "Reporting by A; Editing by B" (editors are left out). nullopt for any other
/// line.
[[nodiscard]] std::optional<Byline> readByline(std::string_view line);

/// Two to four capitalised words that may be a person's name.
[[nodiscard]] bool looksLikePersonName(std::string_view text);

struct StatedDate {
    Dating date;
    bool isUpdate = false; // "Updated 16 May 2019": weaker than when it was published
    std::string rest;      // what else the line says ("By A"), empty on a line of its own
};

/// The day (or month) of a short line that says when the article was published, with or without a label.
[[nodiscard]] std::optional<StatedDate> readStatedDate(std::string_view line);

/// "Feb. 8: Council votes": such a line tells something, however short.
[[nodiscard]] bool mentionsDay(std::string_view line);

/// "LONDON, May 15, 2019 (Northwire) - The chairman …": the words before the dash.
struct Dateline {
    std::optional<Dating> date;
    std::string agency;
};
[[nodiscard]] std::optional<Dateline> readDateline(std::string_view line);

} // namespace crossdate::importer
