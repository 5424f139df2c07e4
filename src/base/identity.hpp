#pragma once

#include <memory>

namespace dateline {

/// Tells one thing from every other, which its address does not do: that is used again once the
/// thing is gone. Each one made is another; a copy is the same.
class Identity {
public:
    Identity() : token_(std::make_shared<const char>('\0')) {}

    friend bool operator==(const Identity&, const Identity&) = default;

private:
    std::shared_ptr<const char> token_; ///< held, so that no other one can lie there
};

} // namespace dateline
