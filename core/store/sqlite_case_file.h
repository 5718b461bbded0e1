// The one implementation of CaseFile.
#pragma once

#include "core/store/case_file.h"
#include "core/store/connection.h"
#include "core/store/failure.h"
#include "core/store/layer_cache.h"

#include <mutex>

namespace crossdate::store {

/// As CaseFile::create and open, with limits that tests lower.
[[nodiscard]] Result<std::unique_ptr<CaseFile>> createCase(const std::filesystem::path& path,
                                                           std::string_view title, bool isSample,
                                                           const ConnectionLimits& limits = {});
[[nodiscard]] Result<std::unique_ptr<CaseFile>> openCase(const std::filesystem::path& path,
                                                         const ConnectionLimits& limits = {});

class SqliteCaseFile final : public CaseFile {
public:
    SqliteCaseFile(Connection connection, CaseInfo info);

    [[nodiscard]] Result<CaseLayers> load() const override;
    [[nodiscard]] Result<std::vector<DocumentId>> known(const std::vector<DocumentId>& ids) const override;
    [[nodiscard]] Result<AnalysisBasis> basis() const override;
    [[nodiscard]] Status addAndUpdate(const std::vector<NewDocument>& documents,
                                      DerivationUpdate update) override;
    [[nodiscard]] Status updateDerivation(DerivationUpdate update) override;
    [[nodiscard]] Status execute(const JudgementCommand& command) override;
    [[nodiscard]] Status undo() override;
    [[nodiscard]] Status redo() override;
    [[nodiscard]] Result<History> history() const override;
    [[nodiscard]] Result<std::vector<SearchHit>> search(std::string_view query,
                                                        std::size_t limit) const override;
    [[nodiscard]] Result<VerifyReport> verify(Progress& progress) const override;
    [[nodiscard]] Status saveCopy(const std::filesystem::path& target) const override;
    [[nodiscard]] const CaseInfo& info() const override { return info_; }

private:
    template <class Work>
    auto reading(const char* verb, Work&& work) const -> Result<decltype(work())>;
    template <class Work>
    Status writing(const char* verb, Work&& work);
    template <class Work>
    Status writingLocked(const char* verb, Work&& work);
    Status replay(const char* verb, void (*step)(const Connection&));
    void writeDerivation(DerivationUpdate update);
    void judgementsChanged();
    [[nodiscard]] std::string what(const char* verb) const;

    mutable std::mutex mutex_;
    Connection connection_;
    CaseInfo info_;
    mutable LayerCache cache_;
};

} // namespace crossdate::store
