#include "core/store/seal.h"

#include "core/store/statement.h"

#include <algorithm>
#include <array>

namespace crossdate::store {

namespace {

struct Sealed {
    const char* table;
    const char* rows;
};

constexpr std::array kEvidence = {
    Sealed{"evidence_outlet", "SELECT * FROM evidence_outlet ORDER BY 1"},
    Sealed{"evidence_document",
           "SELECT id, position, outlet, version, file_name, origin, imported_at, charset, language, title,"
           " published_edtf, published_earliest, published_latest, published_from, title_start, title_end,"
           " body_start, body_end, text_hash FROM evidence_document ORDER BY 1"},
    Sealed{"evidence_bytes", "SELECT document, hash FROM evidence_bytes ORDER BY 1"},
    Sealed{"evidence_author", "SELECT * FROM evidence_author ORDER BY 1, 2"},
    Sealed{"evidence_boilerplate", "SELECT * FROM evidence_boilerplate ORDER BY 1, 2"},
};
constexpr std::array kDerivation = {
    Sealed{"case_property", "SELECT * FROM case_property ORDER BY 1"},
    Sealed{"derived_claim", "SELECT * FROM derived_claim ORDER BY 1"},
    Sealed{"derived_origin", "SELECT * FROM derived_origin ORDER BY 1, 2"},
    Sealed{"derived_event", "SELECT * FROM derived_event ORDER BY 1"},
    Sealed{"derived_event_claim", "SELECT * FROM derived_event_claim ORDER BY 1, 2"},
    Sealed{"derived_event_name", "SELECT * FROM derived_event_name ORDER BY 1, 2"},
    Sealed{"derived_conflict", "SELECT * FROM derived_conflict ORDER BY 1"},
    Sealed{"derived_shared_copy", "SELECT * FROM derived_shared_copy ORDER BY 1"},
    Sealed{"derived_shared_passage", "SELECT * FROM derived_shared_passage ORDER BY 1, 2"},
    Sealed{"derived_inferred_date", "SELECT * FROM derived_inferred_date ORDER BY 1"},
    Sealed{"derived_revision", "SELECT * FROM derived_revision ORDER BY 1"},
    Sealed{"derived_revision_change", "SELECT * FROM derived_revision_change ORDER BY 1, 2"},
};
constexpr std::array kJudgement = {
    Sealed{"judged_event", "SELECT * FROM judged_event ORDER BY 1"},
    Sealed{"judged_event_anchor", "SELECT * FROM judged_event_anchor ORDER BY 1, 2"},
    Sealed{"judged_event_tag", "SELECT * FROM judged_event_tag ORDER BY 1, 2"},
    Sealed{"judged_conflict", "SELECT * FROM judged_conflict ORDER BY 1"},
    Sealed{"judged_outlet", "SELECT * FROM judged_outlet ORDER BY 1"},
    Sealed{"judged_document", "SELECT * FROM judged_document ORDER BY 1"},
    Sealed{"judged_pairing", "SELECT * FROM judged_pairing ORDER BY 1, 2, 3, 7, 8, 9"},
    Sealed{"judged_membership", "SELECT * FROM judged_membership ORDER BY 1, 2, 3"},
};

/// The row with type and length before each value, so that no two rows look alike.
std::string serialised(const Statement& row) {
    std::string out;
    for (int column = 0; column < row.columns(); ++column) {
        const int type = row.type(column); // not defined any more once the value was read as bytes
        const std::string_view value = row.blob(column);
        out += static_cast<char>('0' + type);
        out += std::to_string(value.size());
        out += ':';
        out += value;
    }
    return out;
}

Sha256 digestOf(const Connection& connection, const char* query) {
    std::string digests;
    Statement rows(connection, query);
    while (rows.next()) {
        const Sha256 row = sha256(serialised(rows));
        digests.append(row.bytes.begin(), row.bytes.end());
    }
    return sha256(digests);
}

void seal(const Connection& connection, std::span<const Sealed> tables) {
    Statement insert(connection, "INSERT INTO case_seal VALUES (?, ?)"
                                 " ON CONFLICT (table_name) DO UPDATE SET digest = excluded.digest");
    for (const Sealed& sealed : tables) insert.run(sealed.table, digestOf(connection, sealed.rows));
}

enum class State { sealed, altered, unsealed };

State stateOf(const Connection& connection, const Sealed& sealed) {
    Statement rows(connection, "SELECT digest FROM case_seal WHERE table_name = ?");
    rows.bind(sealed.table);
    if (!rows.next()) return State::unsealed;
    const Sha256 digest = digestOf(connection, sealed.rows);
    const bool equal = std::ranges::equal(rows.blob(0), digest.bytes, {},
                                          [](char c) { return static_cast<std::uint8_t>(c); });
    return equal ? State::sealed : State::altered;
}

template <class Use>
void forEachTable(Use&& use) {
    std::ranges::for_each(kEvidence, use);
    std::ranges::for_each(kDerivation, use);
    std::ranges::for_each(kJudgement, use);
}

} // namespace

void sealEvidence(const Connection& connection) {
    seal(connection, kEvidence);
}
void sealDerivation(const Connection& connection) {
    seal(connection, kDerivation);
}
void sealJudgements(const Connection& connection) {
    seal(connection, kJudgement);
}

std::vector<std::string> alteredTables(const Connection& connection) {
    std::vector<std::string> altered;
    forEachTable([&](const Sealed& sealed) {
        if (stateOf(connection, sealed) == State::altered) altered.emplace_back(sealed.table);
    });
    return altered;
}

void sealAllBut(const Connection& connection, const std::vector<std::string>& tables) {
    forEachTable([&](const Sealed& sealed) {
        if (std::ranges::find(tables, sealed.table) == tables.end()) seal(connection, {&sealed, 1});
    });
}

std::vector<std::string> brokenSeals(const Connection& connection) {
    std::vector<std::string> broken;
    forEachTable([&](const Sealed& sealed) {
        if (stateOf(connection, sealed) != State::sealed) broken.emplace_back(sealed.table);
    });
    return broken;
}

} // namespace crossdate::store
