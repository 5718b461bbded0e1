// A case in memory, to see what the workflow asks of a case file and when.
#pragma once

#include "core/store/case_file.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace crossdate::test {

class MemoryCase final : public store::CaseFile {
public:
    [[nodiscard]] Result<CaseLayers> load() const override { return layers; }

    [[nodiscard]] Result<store::AnalysisBasis> basis() const override {
        return store::AnalysisBasis{layers.outlets, layers.documents, layers.judgements,
                                    layers.derivation.stories};
    }

    [[nodiscard]] Result<std::vector<DocumentId>> known(const std::vector<DocumentId>& ids) const override {
        std::vector<DocumentId> found;
        for (const DocumentId id : ids)
            for (const DocumentPtr& document : layers.documents)
                if (document->id == id) found.push_back(id);
        return found;
    }

    [[nodiscard]] Status addAndUpdate(const std::vector<store::NewDocument>& documents,
                                      DerivationUpdate update) override {
        ++writes;
        if (refuse)
            return fail(ErrorCode::unwritable, "cannot write the case", "the disk is full", "make room");
        for (const store::NewDocument& added : documents) {
            layers.documents.push_back(std::make_shared<const Document>(added.document));
            layers.outlets.push_back({added.document.outlet, added.outletName});
        }
        apply(std::move(update), layers.derivation);
        return {};
    }

    [[nodiscard]] Status updateDerivation(DerivationUpdate update) override {
        ++writes;
        apply(std::move(update), layers.derivation);
        return {};
    }

    [[nodiscard]] Status execute(const JudgementCommand&) override { return {}; }
    [[nodiscard]] Status undo() override { return {}; }
    [[nodiscard]] Status redo() override { return {}; }
    [[nodiscard]] Result<store::History> history() const override { return store::History{}; }
    [[nodiscard]] Result<std::vector<store::SearchHit>> search(std::string_view, std::size_t) const override {
        return std::vector<store::SearchHit>{};
    }
    [[nodiscard]] Result<store::VerifyReport> verify(Progress&) const override {
        return store::VerifyReport{};
    }
    [[nodiscard]] Status saveCopy(const std::filesystem::path&) const override { return {}; }
    [[nodiscard]] const CaseInfo& info() const override { return layers.info; }

    CaseLayers layers;
    int writes = 0;
    bool refuse = false;
};

/// A folder of its own, gone with the test.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "crossdate-test-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }

    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }

    std::filesystem::path path;
};

} // namespace crossdate::test
