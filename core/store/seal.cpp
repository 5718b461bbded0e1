#include "core/store/seal.h"

#include "core/store/failure.h"
#include "core/store/statement.h"

#include <algorithm>
#include <array>

namespace crossdate::store {

namespace {

struct Sealed {
    std::string_view table;
    std::string_view columns;
    std::string_view order; // as version 1 sealed it
};

constexpr std::array kSealed = {
    Sealed{"case_property", "*", "1"},
    Sealed{"evidence_outlet", "*", "1"},
    Sealed{"evidence_document",
           "id, position, outlet, version, file_name, origin, imported_at, charset, language, title,"
           " published_edtf, published_earliest, published_latest, published_from, title_start, title_end,"
           " body_start, body_end, text_hash",
           "1"},
    Sealed{"evidence_bytes", "document, hash", "1"},
    Sealed{"evidence_author", "*", "1, 2"},
    Sealed{"evidence_boilerplate", "*", "1, 2"},
    Sealed{"derived_claim", "*", "1"},
    Sealed{"derived_origin", "*", "1, 2"},
    Sealed{"derived_event", "*", "1"},
    Sealed{"derived_event_claim", "*", "1, 2"},
    Sealed{"derived_event_name", "*", "1, 2"},
    Sealed{"derived_conflict", "*", "1"},
    Sealed{"derived_shared_copy", "*", "1"},
    Sealed{"derived_shared_passage", "*", "1, 2"},
    Sealed{"derived_inferred_date", "*", "1"},
    Sealed{"derived_revision", "*", "1"},
    Sealed{"derived_revision_change", "*", "1, 2"},
    Sealed{"derived_story", "*", "1"},
    Sealed{"judged_event", "*", "1"},
    Sealed{"judged_event_anchor", "*", "1, 2"},
    Sealed{"judged_event_tag", "*", "1, 2"},
    Sealed{"judged_conflict", "*", "1"},
    Sealed{"judged_outlet", "*", "1"},
    Sealed{"judged_document", "*", "1"},
    Sealed{"judged_pairing", "*", "1"},
    Sealed{"judged_membership", "*", "1"},
};

constexpr std::size_t kLanes = 4;
constexpr std::size_t kAtOnce = 400; // values in one statement
using Sum = std::array<std::uint64_t, kLanes>;

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

Sum sumOf(const Sha256& digest) {
    Sum sum{};
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) sum[i / 8] = (sum[i / 8] << 8U) | digest.bytes[i];
    return sum;
}

Sha256 digestOf(const Sum& sum) {
    Sha256 digest;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i)
        digest.bytes[i] = static_cast<std::uint8_t>(sum[i / 8] >> (56U - 8U * (i % 8)));
    return digest;
}

std::string selectFrom(const Sealed& sealed) {
    return "SELECT " + std::string(sealed.columns) + " FROM " + std::string(sealed.table);
}

Sum sumOfRows(const Connection& connection, const std::string& query) {
    Sum sum{};
    Statement rows(connection, query);
    while (rows.next()) {
        const Sum row = sumOf(sha256(serialised(rows)));
        for (std::size_t lane = 0; lane < kLanes; ++lane) sum[lane] += row[lane];
    }
    return sum;
}

/// As version 1 sealed it: the digest of the digests in order.
Sha256 firstDigestOf(const Connection& connection, const Sealed& sealed) {
    std::string digests;
    Statement rows(connection, selectFrom(sealed) + " ORDER BY " + std::string(sealed.order));
    while (rows.next()) {
        const Sha256 row = sha256(serialised(rows));
        digests.append(row.bytes.begin(), row.bytes.end());
    }
    return sha256(digests);
}

std::optional<Sha256> sealOf(const Connection& connection, std::string_view table) {
    Statement rows(connection, "SELECT digest FROM case_seal WHERE table_name = ?");
    rows.bind(table);
    if (!rows.next()) return std::nullopt;
    Sha256 digest;
    const std::string_view bytes = rows.blob(0);
    std::transform(bytes.begin(), bytes.begin() + std::min(bytes.end() - bytes.begin(), std::ptrdiff_t{32}),
                   digest.bytes.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    return digest;
}

void write(const Connection& connection, std::string_view table, const Sha256& digest) {
    Statement(connection, "INSERT INTO case_seal VALUES (?, ?)"
                          " ON CONFLICT (table_name) DO UPDATE SET digest = excluded.digest")
        .run(table, digest);
}

void sealTable(const Connection& connection, const Sealed& sealed) {
    write(connection, sealed.table, digestOf(sumOfRows(connection, selectFrom(sealed))));
}

const Sealed& named(std::string_view table) {
    const auto found = std::ranges::find(kSealed, table, &Sealed::table);
    if (found == kSealed.end()) raise(ErrorCode::internal, "a table that is not sealed was changed");
    return *found;
}

/// " WHERE key IN (…)" for some of the values at a time.
template <class Use>
void inParts(std::string_view key, const std::vector<std::int64_t>& values, Use&& use) {
    for (std::size_t first = 0; first < values.size(); first += kAtOnce) {
        std::string where = " WHERE " + std::string(key) + " IN (";
        for (std::size_t i = first; i < std::min(values.size(), first + kAtOnce); ++i)
            where.append(i == first ? "" : ",").append(std::to_string(values[i]));
        use(where.append(")"));
    }
}

void changeSeal(const Connection& connection, std::string_view table, std::string_view key,
                const std::vector<std::int64_t>& values, bool added) {
    if (values.empty()) return;
    const Sealed& sealed = named(table);
    Sum sum = sumOf(sealOf(connection, table).value_or(Sha256{}));
    inParts(key, values, [&](const std::string& where) {
        const Sum rows = sumOfRows(connection, selectFrom(sealed) + where);
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sum[lane] = added ? sum[lane] + rows[lane] : sum[lane] - rows[lane];
    });
    write(connection, table, digestOf(sum));
}

enum class State { sealed, altered, unsealed };

State stateOf(const Connection& connection, const Sealed& sealed) {
    const auto before = sealOf(connection, sealed.table);
    if (!before) return State::unsealed;
    const bool first = connection.integer("PRAGMA user_version") == 1;
    const Sha256 now =
        first ? firstDigestOf(connection, sealed) : digestOf(sumOfRows(connection, selectFrom(sealed)));
    return now == *before ? State::sealed : State::altered;
}

} // namespace

void seal(const Connection& connection, const std::vector<std::string_view>& tables) {
    for (const std::string_view table : tables) sealTable(connection, named(table));
}

void sealAllBut(const Connection& connection, const std::vector<std::string>& tables) {
    for (const Sealed& sealed : kSealed)
        if (std::ranges::find(tables, sealed.table) == tables.end()) sealTable(connection, sealed);
}

void sealRows(const Connection& connection, std::string_view table, std::string_view key,
              const std::vector<std::int64_t>& values) {
    changeSeal(connection, table, key, values, true);
}

void unsealRows(const Connection& connection, std::string_view table, std::string_view key,
                const std::vector<std::int64_t>& values) {
    changeSeal(connection, table, key, values, false);
}

void deleteRows(const Connection& connection, std::string_view table, std::string_view key,
                const std::vector<std::int64_t>& values) {
    unsealRows(connection, table, key, values);
    inParts(key, values,
            [&](const std::string& where) { connection.run("DELETE FROM " + std::string(table) + where); });
}

std::vector<std::string> alteredTables(const Connection& connection) {
    std::vector<std::string> altered;
    for (const Sealed& sealed : kSealed)
        if (stateOf(connection, sealed) == State::altered) altered.emplace_back(sealed.table);
    return altered;
}

std::vector<std::string> brokenSeals(const Connection& connection) {
    std::vector<std::string> broken;
    for (const Sealed& sealed : kSealed)
        if (stateOf(connection, sealed) != State::sealed) broken.emplace_back(sealed.table);
    return broken;
}

} // namespace crossdate::store
