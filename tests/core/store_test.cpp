#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <fstream>

using namespace crossdate;
using store::CaseFile;
using test::makeSampleCase;
using test::TempDir;

namespace {

std::unique_ptr<CaseFile> opened(const std::filesystem::path& path) {
    auto file = CaseFile::open(path);
    if (!file) FAIL(toLine(file.error()));
    return std::move(*file);
}

void checkSame(const CaseLayers& stored, const CaseLayers& sample) {
    CHECK(stored.outlets == sample.outlets);
    REQUIRE(stored.documents.size() == sample.documents.size());
    for (std::size_t i = 0; i < stored.documents.size(); ++i)
        CHECK(*stored.documents[i] == *sample.documents[i]);
    CHECK(stored.derivation == sample.derivation);
}

} // namespace

TEST_CASE("a case keeps evidence and derivation to the byte", "[store]") {
    const TempDir dir;
    const CaseLayers sample = test::makeSampleLayers();
    checkSame(makeSampleCase(dir / "a.crossdate")->load().value(), sample);
    const auto file = opened(dir / "a.crossdate");
    const CaseLayers stored = file->load().value();
    checkSame(stored, sample);
    CHECK(stored.info.title == "The Kestrel Bridge");
    CHECK(stored.info.isSample);
    CHECK_FALSE(stored.info.readOnly);
    CHECK(stored.info.path == (dir / "a.crossdate").string());
    CHECK_FALSE(std::filesystem::exists(dir / "a.crossdate-journal"));
}

TEST_CASE("a derivation keeps every field, also when a part of it is replaced", "[store]") {
    const TempDir dir;
    CaseLayers sample = test::makeSampleLayers();
    Derivation& derivation = sample.derivation;
    const DocumentId first = sample.documents[0]->id, second = sample.documents[1]->id;
    derivation.stories = {3, 7};
    derivation.revisions = {{first, second, {{{2, 5}, {4, 4}}, {{8, 8}, {9, 14}}}}, {second, first, {}}};
    SharedCopy& copy = derivation.sharedCopies.front();
    copy.classA = CopyClass::wholly;
    copy.classB = CopyClass::partly;
    copy.direction = CopyDirection::b_from_a;
    copy.why = "published a day later";
    auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    REQUIRE(file->addDocuments(test::newDocuments(sample), derivation));
    file.reset();
    file = opened(dir / "a.crossdate");
    CHECK((file->load()->derivation == derivation));

    DerivationUpdate update{{{first}}, {}};
    update.fresh.engine = "another";
    update.fresh.stories = {9};
    update.fresh.revisions = {{second, first, {{{1, 2}, {3, 4}}}}};
    apply(update, derivation);
    REQUIRE(file->updateDerivation(update));
    CHECK((file->load()->derivation == derivation));
    file.reset();
    file = opened(dir / "a.crossdate");
    CHECK((file->load()->derivation == derivation));
    CHECK(derivation.revisions.size() == 2);
    Progress quiet;
    CHECK(file->verify(quiet)->damage == std::vector<Error>{});
}

TEST_CASE("a document keeps every field", "[store]") {
    const TempDir dir;
    auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    Document document =
        test::makeDocument("Ωmega Post", "Títle 🌉\nBody – with\0NUL and \xff no UTF-8.", "ä.txt");
    document.text = std::string("Títle 🌉\nBody – with\0NUL and \xff no UTF-8.", 44);
    document.titleSpan = {0, 11};
    document.body = {12, document.text.size()};
    document.boilerplate = {{12, 16}, {20, 25}};
    document.authors = {"A", "Ö"};
    document.published = test::between("2018/..", test::dayOf(2018, 1, 1), Day{});
    document.published->latest.reset();
    document.publishedFrom = PublishedFrom::metadata;
    const std::string bytes("\0\xfe\xff raw", 7);
    REQUIRE(file->addDocuments({{document, "Ωmega Post", bytes}}, {}));
    document.hash = sha256(bytes);
    CHECK(*opened(dir / "a.crossdate")->load()->documents.front() == document);
}

TEST_CASE("the same bytes twice are stored once; other bytes under the same title are a new version",
          "[store]") {
    const TempDir dir;
    auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    const auto document = [](const char* outlet, const char* text) {
        return store::NewDocument{test::makeDocument(outlet, text), outlet, text};
    };
    const auto first = document("Post", "Title\none");
    REQUIRE(file->addDocuments({first, first, document("Post", "Title\ntwo")}, {}));
    REQUIRE(
        file->addDocuments({first, document("Post", "Title\nthree"), document("Globe", "Title\nfour")}, {}));
    const auto documents = file->load()->documents;
    REQUIRE(documents.size() == 4);
    CHECK(documents[0]->version == 1);
    CHECK(documents[1]->version == 2);
    CHECK(documents[2]->version == 3);
    CHECK(documents[3]->version == 1); // another outlet's article
    CHECK(file->known({DocumentId{1}, first.document.id}).value() == std::vector{first.document.id});
}

TEST_CASE("outlets keep their place, and with it their colour, by first import", "[store]") {
    const TempDir dir;
    auto file = makeSampleCase(dir / "a.crossdate");
    const CaseSnapshot before = project(file->load().value());
    const store::NewDocument added{test::makeDocument("Aardvark Times", "First\nin the alphabet."),
                                   "Aardvark Times", "First\nin the alphabet."};
    REQUIRE(file->addDocuments({added}, test::makeSampleLayers().derivation));
    const CaseSnapshot after = project(opened(dir / "a.crossdate")->load().value());
    REQUIRE(after.outlets.size() == 6);
    for (const OutletView& outlet : before.outlets) CHECK(after.find(outlet.id)->colour == outlet.colour);
    CHECK(after.outlets.back().colour == 5);
}

TEST_CASE("documents come in together with their derivation or not at all", "[store]") {
    const TempDir dir;
    auto file = makeSampleCase(dir / "a.crossdate");
    const CaseLayers before = file->load().value();
    Derivation broken = before.derivation;
    broken.claims.back().passage.document = DocumentId{99}; // not in the case
    const store::NewDocument added{test::makeDocument("Post", "New\nzeppelin."), "Post", "New\nzeppelin."};
    CHECK_FALSE(file->addDocuments({added}, broken));
    checkSame(file->load().value(), before);
    CHECK(file->known({added.document.id}).value().empty());
    CHECK(file->search("zeppelins", 10)->empty());
    REQUIRE(file->addDocuments({added}, before.derivation));
    CHECK(file->load()->documents.size() == 7);
}

TEST_CASE("a new derivation replaces the old one", "[store]") {
    const TempDir dir;
    auto file = makeSampleCase(dir / "a.crossdate");
    Derivation derivation = test::makeSampleLayers().derivation;
    derivation.engine = "other 2";
    derivation.claims.resize(3);
    derivation.events.clear();
    derivation.conflicts.clear();
    REQUIRE(file->replaceDerivation(derivation));
    CHECK(opened(dir / "a.crossdate")->load()->derivation == derivation);
    CHECK(file->search("\"closed on 15 August\"", 10)->size() == 1); // the document alone
}

TEST_CASE("two programs see each other's changes", "[store]") {
    const TempDir dir;
    const auto one = makeSampleCase(dir / "a.crossdate");
    const auto two = opened(dir / "a.crossdate");
    const EventId event = project(two->load().value()).events.front().id;
    REQUIRE(one->execute(SetEventNote{event, "seen by both"}));
    CHECK(project(two->load().value()).find(event)->note == "seen by both");
    REQUIRE(two->undo());
    CHECK(project(one->load().value()).find(event)->note.empty());
}

TEST_CASE("a copy is complete, keeps its history, and never overwrites the case itself", "[store]") {
    const TempDir dir;
    auto file = makeSampleCase(dir / "a.crossdate");
    const EventId event = project(file->load().value()).events.front().id;
    REQUIRE(file->execute(SetEventTitle{event, "Cracks"}));
    REQUIRE(file->saveCopy(dir / "b.crossdate"));
    REQUIRE(file->saveCopy(dir / "b.crossdate")); // again: replaced
    const auto copy = opened(dir / "b.crossdate");
    CHECK(copy->load()->judgements == file->load()->judgements);
    CHECK(copy->history()->undoLabel == "change title of event");
    REQUIRE(copy->undo());
    Progress quiet;
    CHECK(copy->verify(quiet)->damage.empty());

    std::filesystem::create_hard_link(dir / "a.crossdate", dir / "link");
    std::filesystem::create_symlink(dir / "a.crossdate", dir / "symlink");
    for (const char* name : {"a.crossdate", "link", "symlink", "./a.crossdate"}) {
        const Status saved = file->saveCopy(dir / name);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().code == ErrorCode::conflict);
    }
    CHECK(file->saveCopy(dir / "none" / "b.crossdate").error().code == ErrorCode::not_found);
    CHECK(file->saveCopy(dir.path()).error().code != ErrorCode::internal);
    for (const auto& entry : std::filesystem::directory_iterator(dir.path()))
        CHECK(entry.path().extension() != ".tmp");
}
