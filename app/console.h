// What every verb shares: one-line errors on stderr, progress on a terminal, and Ctrl+C as a cancel.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/store/case_file.h"

#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace crossdate::app {

/// "crossdate: WHAT: WHY" on stderr.
void complain(const Error& error);
/// complain() and the exit code that goes with it.
int complained(const Error& error);
/// Writes to stdout; false (and a complaint) when not all of it could be written.
bool print(std::string_view text);
bool printLine(std::string_view text);

/// Everything of a file, or of standard input for "-".
[[nodiscard]] Result<std::string> readInput(const std::string& name);
/// Replaces `path` as a whole or leaves what was there.
[[nodiscard]] Status writeFile(const std::string& path, std::string_view content);

/// Makes Ctrl+C and SIGTERM ask the work to stop, so that it ends without a trace.
class Interrupt {
public:
    Interrupt();
    ~Interrupt() = default;
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    [[nodiscard]] Progress progress() const;

private:
    std::stop_source source_;
    std::jthread listener_;
};

[[nodiscard]] Result<std::unique_ptr<store::CaseFile>> openCase(const std::string& path);
[[nodiscard]] Result<CaseSnapshot> loadSnapshot(const std::string& path);

} // namespace crossdate::app
