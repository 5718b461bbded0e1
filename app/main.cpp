// `crossdate [CASE]` opens the window; `crossdate VERB …` works without one.
#include "app/console.h"
#include "app/verbs.h"
#include "ui/window/application.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <vector>

namespace crossdate::app {

namespace {

std::string helpText() {
    std::string text = "usage: crossdate [CASE]            open the window\n"
                       "       crossdate --sample          open the window with the sample case\n"
                       "       crossdate VERB ...          work without a window:\n\n";
    for (const Verb& verb : allVerbs()) {
        text += "  " + std::string(verb.name) + ' ' + std::string(verb.usage) + "\n      " +
                std::string(verb.purpose) + '\n';
    }
    text += "\nA - reads standard input. Exit code: 0 done, 1 something could not be done, 2 wrong usage.\n";
    return text;
}

int wrongUsage(const Verb& verb, const std::string& why) {
    complain({ErrorCode::invalid, std::string(verb.name), why,
              "usage: crossdate " + std::string(verb.name) + ' ' + std::string(verb.usage)});
    return kUsage;
}

int runVerb(const Verb& verb, const std::vector<std::string>& words) {
    const auto arguments = Arguments::parse(words, verb.options);
    if (!arguments) return wrongUsage(verb, arguments.error().what + ' ' + arguments.error().why);
    const std::size_t count = arguments->names().size();
    if (count < verb.leastNames) return wrongUsage(verb, "something is missing");
    if (count > verb.mostNames) return wrongUsage(verb, "too many names");
    return verb.run(*arguments);
}

int openWindow(int argc, char* argv[], const std::vector<std::string>& words) {
    if (words.size() == 1 && words.front() == "--sample") return ui::runSampleWindow(argc, argv);
    const bool option =
        std::ranges::any_of(words, [](const std::string& word) { return word.starts_with('-'); });
    if (option || words.size() > 1) {
        complain({ErrorCode::invalid, words.front(), "no such verb or option", "see crossdate --help"});
        return kUsage;
    }
    const QByteArray path = words.empty() ? QByteArray() : QByteArray::fromStdString(words.front());
    return ui::runWindow(argc, argv, QFile::decodeName(path));
}

int run(int argc, char* argv[]) {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    if (!words.empty()) {
        const auto verb = std::ranges::find(allVerbs(), words.front(), &Verb::name);
        if (verb != allVerbs().end()) return runVerb(*verb, {words.begin() + 1, words.end()});
        if (words.front() == "--help" || words.front() == "-h") return print(helpText()) ? kDone : kNotDone;
        if (words.front() == "--version") return printLine("crossdate " CROSSDATE_VERSION) ? kDone : kNotDone;
    }
    return openWindow(argc, argv, words);
}

} // namespace
} // namespace crossdate::app

int main(int argc, char* argv[]) {
    return crossdate::app::run(argc, argv);
}
