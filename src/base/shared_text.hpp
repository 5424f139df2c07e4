#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace dateline {

/// Immutable UTF-8 text whose copies share one piece of memory: one pointer wide, null when empty,
/// so that a million records with a dozen texts each stay small and copy quickly. Copies may be
/// made and dropped in several threads at a time. A text of 4 GiB or more is a std::length_error.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string_view text);
    SharedText(const std::string& text) : SharedText(std::string_view(text)) {}
    SharedText(const char* text) : SharedText(std::string_view(text)) {}
    SharedText(const SharedText& other) noexcept;
    SharedText(SharedText&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
    SharedText& operator=(SharedText other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~SharedText();

    [[nodiscard]] std::string_view view() const;
    [[nodiscard]] std::string str() const { return std::string(view()); }
    [[nodiscard]] const char* c_str() const { return view().data(); } ///< ends in NUL
    operator std::string_view() const { return view(); }
    operator std::string() const { return str(); }
    [[nodiscard]] bool empty() const { return held_ == nullptr; }
    [[nodiscard]] std::size_t size() const { return view().size(); }

    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.held_ == b.held_ || a.view() == b.view();
    }
    friend bool operator==(const SharedText& a, const std::string& b) { return a.view() == b; }
    friend bool operator==(const SharedText& a, std::string_view b) { return a.view() == b; }
    friend bool operator==(const SharedText& a, const char* b) { return a.view() == b; }
    friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) {
        return a.view() <=> b.view();
    }
    friend std::string operator+(const SharedText& a, std::string_view b) {
        return a.str().append(b);
    }
    friend std::string operator+(std::string_view a, const SharedText& b) {
        return std::string(a).append(b.view());
    }
    friend std::ostream& operator<<(std::ostream& out, const SharedText& text) {
        return out << text.view();
    }

private:
    struct Held; ///< count of users, length; the bytes follow it
    Held* held_ = nullptr;
};

/// Gives equal texts the same memory, for columns whose values repeat. Keeps the first `most`
/// different ones, so that a column of unlike values costs no second copy of itself.
class TextPool {
public:
    explicit TextPool(std::size_t most) : most_(most) {}
    [[nodiscard]] SharedText shared(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::size_t most_;
    std::unordered_set<SharedText, Hash, std::equal_to<>> known_;
};

} // namespace dateline
