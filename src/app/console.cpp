#include "app/console.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace dateline::app {

struct Console::Log {
    spdlog::logger logger{"dateline", std::make_shared<spdlog::sinks::stderr_sink_st>()};
};

Console::Console() : log_(std::make_unique<Log>()) {
    log_->logger.set_pattern("dateline: %v");
}

Console::Console(Console&&) noexcept = default;
Console& Console::operator=(Console&&) noexcept = default;
Console::~Console() = default;

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

} // namespace dateline::app
