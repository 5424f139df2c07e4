#pragma once

#include "text/typesetter.hpp"
#include "ui/look.hpp"

namespace dateline::app {

/// Fonts and colours of the panels, in step with theme and scale. Needs Dear ImGui's context.
class Dress {
public:
    Dress(const text::Typesetter& typesetter, double scale);

    [[nodiscard]] const ui::Look& look() const { return look_; }
    [[nodiscard]] double scale() const { return scale_; }
    void wear(ui::Shade shade);
    /// Loads the fonts anew in another size; true when that was needed, so that they have to be
    /// uploaded.
    [[nodiscard]] bool resize(double scale);

private:
    ui::FontFiles files_;
    double scale_;
    ui::Look look_;
};

} // namespace dateline::app
