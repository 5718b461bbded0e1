#include "core/store/journal.h"

#include "core/store/changeset.h"
#include "core/store/failure.h"
#include "core/store/statement.h"

#include <chrono>
#include <ctime>

namespace crossdate::store {

namespace {

constexpr const char* kLastDone = "SELECT position, label, changeset, digest FROM journal_step WHERE undone "
                                  "= 0 ORDER BY position DESC LIMIT 1";
constexpr const char* kFirstUndone =
    "SELECT position, label, changeset, digest FROM journal_step WHERE undone = 1 ORDER BY position LIMIT 1";

struct Step {
    std::int64_t position = 0;
    std::string changeset;
};

Step stepOf(const Connection& connection, const char* query, const char* nothing) {
    Statement rows(connection, query);
    if (!rows.next()) raise(ErrorCode::not_found, nothing);
    Step step{rows.integer(0), std::string(rows.blob(2))};
    const Sha256 digest = digestOfStep(rows.text(1), step.changeset);
    // A changeset that was damaged could change other rows than it was recorded from.
    if (!std::ranges::equal(rows.blob(3), digest.bytes, {},
                            [](char c) { return static_cast<std::uint8_t>(c); }))
        raise(ErrorCode::damaged, "this step of the journal is damaged",
              "the judgements themselves are not touched");
    return step;
}

void mark(const Connection& connection, std::int64_t position, bool undone) {
    Statement(connection, "UPDATE journal_step SET undone = ? WHERE position = ?")
        .run(undone ? 1 : 0, position);
}

std::string labelFrom(const Connection& connection, const char* query) {
    Statement rows(connection, query);
    return rows.next() ? rows.string(1) : std::string{};
}

std::string utcNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32] = {};
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, length};
}

} // namespace

Sha256 digestOfStep(std::string_view label, std::string_view changeset) {
    std::string whole(label);
    whole += '\0';
    whole += changeset;
    return sha256(whole);
}

void appendStep(const Connection& connection, std::string_view label, std::string_view changeset) {
    connection.run("DELETE FROM journal_step WHERE undone = 1");
    const std::string now = utcNow();
    Statement(connection,
              "INSERT INTO journal_step (label, made_at, changeset, digest, undone) VALUES (?,?,?,?,0)")
        .run(label, now, Blob{changeset}, digestOfStep(label, changeset));
    Statement(connection, "DELETE FROM journal_step WHERE position <="
                          " (SELECT position FROM journal_step ORDER BY position DESC LIMIT 1 OFFSET ?)")
        .run(kMostSteps);
}

void undoStep(const Connection& connection) {
    const Step step = stepOf(connection, kLastDone, "there is nothing to undo");
    applyChangeset(connection, inverted(step.changeset));
    mark(connection, step.position, true);
}

void redoStep(const Connection& connection) {
    const Step step = stepOf(connection, kFirstUndone, "there is nothing to redo");
    applyChangeset(connection, step.changeset);
    mark(connection, step.position, false);
}

History historyOf(const Connection& connection) {
    return {labelFrom(connection, kLastDone), labelFrom(connection, kFirstUndone)};
}

} // namespace crossdate::store
