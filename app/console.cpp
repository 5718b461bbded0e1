#include "app/console.h"

#include "core/model/projection.h"

#include <pthread.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace crossdate::app {

void complain(const Error& error) {
    const std::string line = "crossdate: " + toLine(error) + '\n';
    (void)std::fwrite(line.data(), 1, line.size(), stderr);
}

int complained(const Error& error) {
    complain(error);
    return 1;
}

bool print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return true;
    complain({ErrorCode::unwritable, "standard output", "not everything could be written", {}});
    return false;
}

bool printLine(std::string_view text) {
    return print(std::string(text) + '\n');
}

Result<std::string> readInput(const std::string& name) {
    std::string content;
    std::FILE* file = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
    if (file == nullptr)
        return fail(ErrorCode::unreadable, name, std::generic_category().message(errno), "check the path");
    std::array<char, 1 << 16> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), file))
        content.append(block.data(), count);
    const bool broken = std::ferror(file) != 0;
    if (file != stdin) (void)std::fclose(file);
    if (broken) return fail(ErrorCode::unreadable, name, "reading it failed", "is it a folder?");
    return content;
}

Status writeFile(const std::string& path, std::string_view content) {
    const std::string part = path + ".part";
    std::FILE* file = std::fopen(part.c_str(), "wb");
    if (file == nullptr)
        return fail(ErrorCode::unwritable, path, std::generic_category().message(errno),
                    "choose another folder");
    const bool whole = std::fwrite(content.data(), 1, content.size(), file) == content.size();
    const bool flushed = std::fflush(file) == 0 && fsync(fileno(file)) == 0;
    const bool closed = std::fclose(file) == 0;
    std::error_code error;
    if (whole && flushed && closed) std::filesystem::rename(part, path, error);
    if (whole && flushed && closed && !error) return {};
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return fail(ErrorCode::unwritable, path, error ? error.message() : "not everything could be written",
                "free some space or choose another folder");
}

Interrupt::Interrupt() {
    // Blocked here and so in every thread made later; only the listener takes them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    listener_ = std::jthread([source = source_, signals](const std::stop_token& end) mutable {
        const timespec wait{0, 100'000'000};
        while (!end.stop_requested())
            if (sigtimedwait(&signals, nullptr, &wait) > 0) source.request_stop();
    });
}

Progress Interrupt::progress() const {
    if (isatty(STDERR_FILENO) == 0) return {source_.get_token(), nullptr};
    return {source_.get_token(), [](const ProgressState& state) {
                std::fprintf(stderr, "\r\033[K%s %zu/%zu", state.stage.c_str(), state.done, state.total);
                if (state.total > 0 && state.done >= state.total) std::fputs("\r\033[K", stderr);
            }};
}

Result<std::unique_ptr<store::CaseFile>> openCase(const std::string& path) {
    return store::CaseFile::open(path);
}

Result<CaseSnapshot> loadSnapshot(const std::string& path) {
    auto file = openCase(path);
    if (!file) return tl::make_unexpected(file.error());
    return (*file)->load().map([](const CaseLayers& layers) { return project(layers); });
}

} // namespace crossdate::app
