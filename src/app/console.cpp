#include "app/console.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace dateline::app {

struct Console::Log {
    spdlog::logger logger{"dateline", std::make_shared<spdlog::sinks::stderr_sink_st>()};
};

Console::Console(bool verbose) : log_(std::make_unique<Log>()) {
    log_->logger.set_pattern("dateline: %v");
    set_verbose(verbose);
}

Console::Console(Console&&) noexcept = default;
Console& Console::operator=(Console&&) noexcept = default;
Console::~Console() = default;

void Console::set_verbose(bool verbose) {
    log_->logger.set_level(verbose ? spdlog::level::debug : spdlog::level::info);
}

int Console::fail(const Error& error) const {
    log_->logger.error(error.message);
    return failure;
}

int Console::misuse(const Error& error) const {
    log_->logger.error(error.message);
    return usage;
}

void Console::warn(std::string_view sentence) const {
    log_->logger.warn(sentence);
}

void Console::note(std::string_view sentence) const {
    log_->logger.info(sentence);
}

void Console::trace(std::string_view sentence) const {
    log_->logger.debug(sentence);
}

} // namespace dateline::app
