// The words of one command line. Own code because file names are bytes: QCommandLineParser would take them
// through QString and lose those that are no valid text.
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::app {

struct OptionSpec {
    std::string_view name; // "--outlet"
    bool takesValue = false;
};

class Arguments {
public:
    /// Options may stand anywhere, as "--name value" or "--name=value"; "--" ends them; "-" is a name.
    /// ErrorCode::invalid for an unknown option or a missing value.
    [[nodiscard]] static Result<Arguments> parse(const std::vector<std::string>& words,
                                                 const std::vector<OptionSpec>& options);

    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    std::map<std::string, std::string, std::less<>> options_;
    std::vector<std::string> names_;
};

} // namespace crossdate::app
