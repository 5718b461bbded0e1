#include "core/store/upgrade.h"

#include "core/store/failure.h"
#include "core/store/schema.h"
#include "core/store/seal.h"

#include <sqlite3.h>

namespace crossdate::store {

namespace {

/// Page by page (https://www.sqlite.org/backup.html), so that damage is copied too and can be found.
void copyPages(const Connection& from, const Connection& to) {
    // A database in memory cannot take pages of another size.
    to.run("PRAGMA page_size = " + std::to_string(from.integer("PRAGMA page_size")));
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) check(sqlite3_extended_errcode(to.handle()), to.handle());
    constexpr int allPages = -1;
    (void)sqlite3_backup_step(backup, allPages);
    check(sqlite3_backup_finish(backup), to.handle());
}

} // namespace

void upgradeCase(const Connection& connection) {
    Transaction transaction(connection, Transaction::For::writing);
    const auto damaged = alteredTables(connection);
    upgradeSchema(connection);
    sealAllBut(connection, damaged);
    transaction.commit();
}

Connection upgradedCopy(const Connection& original) {
    Connection copy = Connection::inMemory();
    copyPages(original, copy);
    upgradeCase(copy);
    return copy;
}

} // namespace crossdate::store
