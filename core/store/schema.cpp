#include "core/store/schema.h"

#include "core/store/statement.h"

#include <cctype>
#include <map>

namespace crossdate::store {

namespace {

struct Object {
    std::string type;
    std::string sql;
};

/// Layout and comments do not matter: two texts that differ only there make the same table.
std::string withoutLayout(std::string_view sql) {
    std::string out;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql.substr(i, 2) == "--") {
            i = std::min(sql.find('\n', i), sql.size()) - 1;
        } else if (std::isspace(static_cast<unsigned char>(sql[i])) == 0) {
            out += sql[i];
        }
    }
    return out;
}

/// FTS5 makes its own tables, and another SQLite may write them differently.
bool madeBySqlite(const std::string& name) {
    if (name.starts_with("sqlite_")) return true;
    if (!name.starts_with("search_")) return false;
    return name.ends_with("_data") || name.ends_with("_idx") || name.ends_with("_docsize") ||
           name.ends_with("_config") || name.ends_with("_content");
}

std::map<std::string, Object> objectsOf(const Connection& connection) {
    std::map<std::string, Object> objects;
    Statement rows(connection, "SELECT name, type, sql FROM sqlite_schema");
    while (rows.next()) {
        const std::string name = rows.string(0);
        const std::string sql = madeBySqlite(name) ? std::string{} : withoutLayout(rows.text(2));
        objects.insert_or_assign(name, Object{rows.string(1), sql});
    }
    return objects;
}

/// The scripts after version `from` up to version `to`.
void runScripts(const Connection& connection, std::int64_t from, std::int64_t to) {
    for (std::int64_t version = from; version < to; ++version)
        connection.run(std::string(schemaScripts()[static_cast<std::size_t>(version)]));
}

std::int64_t versionOf(const Connection& connection) {
    return connection.integer("PRAGMA user_version");
}

std::map<std::string, Object> expectedObjects(std::int64_t version) {
    const Connection model = Connection::inMemory();
    runScripts(model, 0, version);
    return objectsOf(model);
}

std::string extraObject(const std::map<std::string, Object>& found,
                        const std::map<std::string, Object>& expected, bool newer) {
    for (const auto& [name, object] : found) {
        if (expected.contains(name)) continue;
        const bool active = object.type == "trigger" || object.type == "view";
        const bool statistics = name.starts_with("sqlite_stat");
        if (active || (!newer && !statistics)) return "it has a foreign " + object.type + " “" + name + "”";
    }
    return {};
}

} // namespace

std::int64_t schemaVersion() {
    return static_cast<std::int64_t>(schemaScripts().size());
}

bool isNewer(const Connection& connection) {
    return versionOf(connection) > schemaVersion();
}

bool isOlder(const Connection& connection) {
    return versionOf(connection) < schemaVersion();
}

void createSchema(const Connection& connection) {
    runScripts(connection, 0, schemaVersion());
    connection.run("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.run("PRAGMA user_version = " + std::to_string(schemaVersion()));
}

void upgradeSchema(const Connection& connection) {
    runScripts(connection, versionOf(connection), schemaVersion());
    connection.run("PRAGMA user_version = " + std::to_string(schemaVersion()));
}

std::string schemaDifference(const Connection& connection) {
    const std::int64_t version = versionOf(connection);
    if (version < 1) return "it does not say which version it is";
    const bool newer = isNewer(connection);
    const auto found = objectsOf(connection);
    const auto expected = expectedObjects(std::min(version, schemaVersion()));
    for (const auto& [name, object] : expected) {
        const auto here = found.find(name);
        if (here == found.end()) return "its table “" + name + "” is missing";
        if (here->second.type != object.type) return "its “" + name + "” is no " + object.type;
        if (!newer && here->second.sql != object.sql)
            return "its table “" + name + "” is not as it should be";
    }
    return extraObject(found, expected, newer);
}

} // namespace crossdate::store
