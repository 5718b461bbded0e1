// A case file as another program sees and changes it.
#pragma once

#include "tests/support/catch.h"

#include <sqlite3.h>

#include <filesystem>

namespace crossdate::test {

inline void runSql(const std::filesystem::path& path, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    char* message = nullptr;
    const int result = sqlite3_exec(database, sql, nullptr, nullptr, &message);
    INFO((message == nullptr ? "" : message));
    CHECK(result == SQLITE_OK);
    sqlite3_free(message);
    sqlite3_close(database);
}

} // namespace crossdate::test
