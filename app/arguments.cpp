#include "app/arguments.h"

#include <algorithm>

namespace crossdate::app {

Result<Arguments> Arguments::parse(const std::vector<std::string>& words,
                                   const std::vector<OptionSpec>& options) {
    Arguments arguments;
    bool onlyNames = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (onlyNames || word == "-" || !word.starts_with('-')) {
            arguments.names_.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyNames = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto spec = std::ranges::find(options, name, &OptionSpec::name);
        if (spec == options.end()) return fail(ErrorCode::invalid, name, "no such option here");
        std::string value;
        if (spec->takesValue) {
            if (equals != std::string::npos)
                value = word.substr(equals + 1);
            else if (i + 1 < words.size())
                value = words[++i];
            else
                return fail(ErrorCode::invalid, name, "needs a value");
        } else if (equals != std::string::npos) {
            return fail(ErrorCode::invalid, name, "takes no value");
        }
        arguments.options_[name] = std::move(value);
    }
    return arguments;
}

bool Arguments::has(std::string_view option) const {
    return options_.contains(option);
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = options_.find(option);
    if (found == options_.end()) return std::nullopt;
    return found->second;
}

} // namespace crossdate::app
