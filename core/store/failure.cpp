#include "core/store/failure.h"

#include <sqlite3.h>

namespace crossdate::store {

namespace {

constexpr const char* kDamageHint = "work on a copy of it, or go back to a backup";

Error ioError(int resultCode) {
    switch (resultCode) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
        return {ErrorCode::damaged, {}, "the file cannot be read to its end", kDamageHint};
    case SQLITE_IOERR_NOMEM:
        return {ErrorCode::too_large, {}, "there is not enough memory", {}};
    default:
        break;
    }
    return {ErrorCode::unwritable,
            {},
            "the disk reported an error; nothing was changed",
            "check the disk and its free space, then try again"};
}

Error readOnlyError(int resultCode) {
    switch (resultCode) {
    case SQLITE_READONLY_DBMOVED:
        return {ErrorCode::conflict,
                {},
                "the file was moved or deleted while it was open",
                "save a copy of the case now"};
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return {ErrorCode::unreadable,
                {},
                "an interrupted change must be taken back first, and it is write-protected",
                "copy all files of that name to a folder you may write to"};
    default:
        break;
    }
    return {ErrorCode::unwritable,
            {},
            "the case is write-protected",
            "save a copy of it elsewhere and work there"};
}

} // namespace

Error errorOf(int resultCode, sqlite3* database) {
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::conflict, {}, "another program is using the case", "close it there and try again"};
    case SQLITE_FULL:
        return {ErrorCode::unwritable,
                {},
                "the disk is full; nothing was changed",
                "free some space and try again"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return readOnlyError(resultCode);
    case SQLITE_CANTOPEN:
        return {ErrorCode::unreadable,
                {},
                "the file, or a file SQLite needs beside it, cannot be opened",
                "check the permissions of the file and its folder"};
    case SQLITE_INTERRUPT:
        return {ErrorCode::cancelled, {}, "stopped", {}};
    case SQLITE_NOTADB:
        return {ErrorCode::invalid, {}, "it is not a Crossdate case", "choose a *.crossdate file"};
    case SQLITE_CORRUPT:
        return {ErrorCode::damaged, {}, "its contents are damaged", kDamageHint};
    case SQLITE_IOERR:
        return ioError(resultCode);
    case SQLITE_TOOBIG:
        return {ErrorCode::too_large, {}, "a text or file is over 64 MB", "import it in parts"};
    case SQLITE_NOMEM:
        return {ErrorCode::too_large, {}, "there is not enough memory", {}};
    default:
        break;
    }
    std::string why = sqlite3_errstr(resultCode);
    if (database != nullptr) why = sqlite3_errmsg(database);
    return {ErrorCode::internal, {}, std::move(why), {}};
}

void check(int resultCode, sqlite3* database) {
    if (resultCode == SQLITE_OK || resultCode == SQLITE_ROW || resultCode == SQLITE_DONE) return;
    throw Failure(errorOf(resultCode, database));
}

void raise(ErrorCode code, std::string why, std::string hint) {
    throw Failure({code, {}, std::move(why), std::move(hint)});
}

} // namespace crossdate::store
