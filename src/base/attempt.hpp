#pragma once

#include "base/result.hpp"

#include <exception>
#include <new>

namespace dateline {

/// What `work` returns, a Result; or what it threw, for a thread whose exceptions nobody catches.
template <typename Work>
auto attempt(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail("the machine has not enough memory for this");
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

} // namespace dateline
