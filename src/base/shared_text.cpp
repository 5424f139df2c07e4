#include "base/shared_text.hpp"

#include <atomic>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>
#include <stdexcept>

namespace dateline {

struct SharedText::Held {
    std::atomic<std::uint32_t> uses{1};
    std::uint32_t size = 0;

    [[nodiscard]] char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

SharedText::SharedText(std::string_view text) {
    if (text.empty()) return;
    if (text.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error("a text of 4 GiB or more cannot be shared");
    held_ = new (::operator new(sizeof(Held) + text.size() + 1)) Held;
    held_->size = static_cast<std::uint32_t>(text.size());
    std::memcpy(held_->bytes(), text.data(), text.size());
    held_->bytes()[text.size()] = '\0';
}

SharedText::SharedText(const SharedText& other) noexcept : held_(other.held_) {
    if (held_ != nullptr) held_->uses.fetch_add(1, std::memory_order_relaxed);
}

SharedText::~SharedText() {
    if (held_ == nullptr || held_->uses.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    held_->~Held();
    ::operator delete(held_);
}

std::string_view SharedText::view() const {
    return held_ == nullptr ? std::string_view("") : std::string_view(held_->bytes(), held_->size);
}

SharedText TextPool::shared(std::string_view text) {
    if (text.empty()) return {};
    if (const auto known = known_.find(text); known != known_.end()) return *known;
    SharedText made(text);
    if (known_.size() < most_) known_.insert(made);
    return made;
}

} // namespace dateline
