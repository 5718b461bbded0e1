#include "core/store/search_index.h"

#include "core/store/statement.h"

#include <map>

namespace crossdate::store {

namespace {

struct EventText {
    std::string title;
    std::string note; // notes of the event and its conflicts, and its tags
    bool operator==(const EventText&) const = default;
};
using EventTexts = std::map<std::int64_t, EventText>;

EventTexts textsOf(const CaseSnapshot& snapshot) {
    EventTexts texts;
    for (const EventView& event : snapshot.events) {
        EventText text{event.title, event.note};
        for (const std::string& tag : event.tags) text.note += "\n" + tag;
        for (const std::string& name : event.names) text.note += "\n" + name;
        texts.emplace(event.id.value, std::move(text));
    }
    for (const ConflictView& conflict : snapshot.conflicts)
        if (conflict.event && !conflict.note.empty())
            if (const auto found = texts.find(conflict.event->value); found != texts.end())
                found->second.note += "\n" + conflict.note;
    return texts;
}

EventTexts indexedTexts(const Connection& connection) {
    EventTexts texts;
    Statement rows(connection, "SELECT rowid, title, note FROM search_event");
    while (rows.next()) texts.emplace(rows.integer(0), EventText{rows.string(1), rows.string(2)});
    return texts;
}

void replaceTexts(const Connection& connection, const EventTexts& present, const EventTexts& wanted) {
    Statement remove(connection, "DELETE FROM search_event WHERE rowid = ?");
    Statement insert(connection, "INSERT OR REPLACE INTO search_event (rowid, title, note) VALUES (?, ?, ?)");
    for (const auto& [id, text] : present)
        if (const auto found = wanted.find(id); found == wanted.end() || found->second != text)
            remove.run(id);
    for (const auto& [id, text] : wanted)
        if (const auto found = present.find(id); found == present.end() || found->second != text)
            insert.run(id, text.title, text.note);
}

} // namespace

void indexDocument(const Connection& connection, const Document& document) {
    Statement(connection, "INSERT INTO search_document (rowid, title, text) VALUES (?, ?, ?)")
        .run(document.id, document.title, document.text);
}

void forgetClaims(const Connection& connection, const StoredDerivation& stored, const Belonging& which) {
    Statement remove(connection, "DELETE FROM search_claim WHERE rowid = ?");
    const std::vector<Claim>& claims = stored.derivation.claims;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (which.has(claims[i])) remove.run(stored.rows.claims[i]);
}

void indexClaims(const Connection& connection, const StoredDerivation& stored, std::size_t first,
                 const PassageFinder& documents) {
    Statement insert(connection, "INSERT INTO search_claim (rowid, text) VALUES (?, ?)");
    const std::vector<Claim>& claims = stored.derivation.claims;
    for (std::size_t i = first; i < claims.size(); ++i)
        if (const Document* home = documents.document(claims[i].passage.document))
            insert.run(stored.rows.claims[i], slice(home->text, claims[i].passage.span));
}

void indexEvents(const Connection& connection, const CaseSnapshot& snapshot) {
    replaceTexts(connection, indexedTexts(connection), textsOf(snapshot));
}

void indexEvents(const Connection& connection, const CaseSnapshot& before, const CaseSnapshot& after) {
    replaceTexts(connection, textsOf(before), textsOf(after));
}

} // namespace crossdate::store
