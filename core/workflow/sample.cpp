#include "core/workflow/sample.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace crossdate::workflow {

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> noSample(ErrorCode code, const std::filesystem::path& folder, std::string why) {
    return fail(code, "cannot read the sample in " + folder.string(), std::move(why),
                "install Crossdate's resources again");
}

std::string textOf(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

} // namespace

Result<std::vector<ReadTask>> readManifest(const std::filesystem::path& folder) {
    std::ifstream in(folder / "manifest.json", std::ios::binary);
    if (!in) return noSample(ErrorCode::not_found, folder, "it has no manifest.json");
    const Json manifest = Json::parse(in, nullptr, false);
    if (!manifest.is_object() || !manifest.contains("reports") || !manifest["reports"].is_array())
        return noSample(ErrorCode::invalid, folder, "manifest.json lists no reports");
    std::vector<ReadTask> tasks;
    for (const Json& entry : manifest["reports"]) {
        const std::string file = entry.is_object() ? textOf(entry, "file") : std::string{};
        if (file.empty() || std::filesystem::path(file).filename() != std::filesystem::path(file))
            return noSample(ErrorCode::invalid, folder, "manifest.json names a report without a file");
        tasks.push_back({folder / file, {textOf(entry, "outlet"), std::nullopt, {}}});
    }
    return tasks;
}

} // namespace crossdate::workflow
