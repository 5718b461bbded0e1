#include "core/store/verify.h"

#include "core/store/failure.h"
#include "core/store/journal.h"
#include "core/store/schema.h"
#include "core/store/seal.h"
#include "core/store/search_index.h"
#include "core/store/statement.h"

#include <algorithm>

namespace crossdate::store {

namespace {

bool matches(std::string_view stored, const Sha256& digest) {
    return std::ranges::equal(stored, digest.bytes, {}, [](char c) { return static_cast<std::uint8_t>(c); });
}

class Verifier {
public:
    Verifier(const Connection& connection, const CaseInfo& info, Progress& progress)
        : connection_(connection), info_(info), progress_(progress) {}

    VerifyReport run() {
        const Interruptible interruptible(connection_, progress_);
        stage("Checking the file's pages", [this] { checkPages(); });
        stage("Checking documents", [this] { checkDocuments(); });
        // What else a newer version keeps, and how, is not known here.
        const bool newer = isNewer(connection_);
        if (!newer) stage("Checking tables", [this] { checkTables(); });
        if (!newer) stage("Checking judgements", [this] { checkJournal(); });
        // The check of an index is a write that changes nothing.
        if (!info_.readOnly) stage("Checking the search index", [this] { checkSearch(); });
        return std::move(report_);
    }

private:
    /// One part after the other: what cannot be read is damage, and the next part is checked all the same.
    template <class Part>
    void stage(const char* name, Part&& part) {
        stopIfCancelled();
        progress_.stage(name, 0);
        try {
            part();
        } catch (const Failure& failure) {
            if (failure.error().code == ErrorCode::cancelled) throw;
            damage(info_.path, failure.error().why);
        }
    }

    void stopIfCancelled() const {
        if (progress_.cancelled()) raise(ErrorCode::cancelled, "stopped");
    }

    void damage(std::string what, std::string why) {
        constexpr std::size_t enough = 1000;
        if (report_.damage.size() < enough)
            report_.damage.push_back(
                {ErrorCode::damaged, std::move(what), std::move(why), "go back to a backup"});
    }

    void checkPages() {
        Statement rows(connection_, "PRAGMA integrity_check");
        while (rows.next())
            if (rows.text(0) != "ok") damage(info_.path, rows.string(0));
        ++report_.checked;
    }

    void checkTables() {
        if (const std::string why = schemaDifference(connection_); !why.empty()) damage(info_.path, why);
        Statement broken(connection_, "PRAGMA foreign_key_check");
        while (broken.next())
            damage(info_.path,
                   "a row of " + broken.string(0) + " refers to " + broken.string(2) + " in vain");
        for (const std::string& table : brokenSeals(connection_))
            damage(info_.path, "the contents of " + table + " are not what was written");
        ++report_.checked;
    }

    void checkDocuments() {
        progress_.stage("Checking documents", static_cast<std::size_t>(connection_.integer(
                                                  "SELECT count(*) FROM evidence_document")));
        Statement rows(connection_,
                       "SELECT d.file_name, d.text, d.text_hash, b.bytes, b.hash FROM evidence_document d"
                       " LEFT JOIN evidence_bytes b ON b.document = d.id ORDER BY d.position");
        for (std::size_t done = 1; rows.next(); ++done) {
            stopIfCancelled();
            const std::string what = info_.path + ": " + rows.string(0);
            if (!matches(rows.blob(2), sha256(rows.text(1))))
                damage(what, "its text is not what was imported");
            if (!matches(rows.blob(4), sha256(rows.blob(3))))
                damage(what, "its bytes are not what was imported");
            ++report_.checked;
            progress_.report(done);
        }
    }

    void checkJournal() {
        Statement rows(connection_, "SELECT label, changeset, digest FROM journal_step ORDER BY position");
        while (rows.next()) {
            const std::string changeset(rows.blob(1));
            if (!matches(rows.blob(2), digestOfStep(rows.text(0), changeset)))
                damage(info_.path, "the step “" + rows.string(0) + "” of undo is not what was written");
            ++report_.checked;
        }
    }

    void checkSearch() {
        for (const char* table : kSearchTables) checkIndex(table);
    }

    void checkIndex(const std::string& table) {
        const Transaction transaction(connection_, Transaction::For::writing);
        // Rank 1: newer versions of SQLite compare the index with the documents only when asked to.
        Statement(connection_,
                  "INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)")
            .run();
        ++report_.checked;
    }

    const Connection& connection_;
    const CaseInfo& info_;
    Progress& progress_;
    VerifyReport report_;
};

} // namespace

VerifyReport verifyCase(const Connection& connection, const CaseInfo& info, Progress& progress) {
    return Verifier(connection, info, progress).run();
}

} // namespace crossdate::store
