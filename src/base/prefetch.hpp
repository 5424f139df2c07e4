#pragma once

namespace dateline {

/// Begins to load what lies at an address, which may be any. A function that only does this has no
/// effect that a compiler can see, and its calls would be left out: the empty statement is one.
[[gnu::always_inline]] inline void prefetch(const void* address) {
    __builtin_prefetch(address);
    asm volatile("" : : "r"(address));
}

} // namespace dateline
