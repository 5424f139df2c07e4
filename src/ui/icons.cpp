#include "ui/icons.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

/// A canvas from -1 to 1 both ways, y down.
class Pen {
public:
    Pen(ImDrawList& draw, ImVec2 centre, float side, ImU32 colour)
        : draw_(draw), centre_(centre), half_(side / 2), colour_(colour),
          width_(std::max(1.2F, side * 0.09F)) {}

    [[nodiscard]] ImVec2 at(float x, float y) const {
        return {centre_.x + x * half_, centre_.y + y * half_};
    }
    void line(float x0, float y0, float x1, float y1) const {
        draw_.AddLine(at(x0, y0), at(x1, y1), colour_, width_);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c) const {
        draw_.AddTriangleFilled(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour_);
    }
    void box(float x0, float y0, float x1, float y1) const {
        draw_.AddRectFilled(at(x0, y0), at(x1, y1), colour_, half_ * 0.15F);
    }
    void frame(float x0, float y0, float x1, float y1) const {
        draw_.AddRect(at(x0, y0), at(x1, y1), colour_, half_ * 0.25F, 0, width_);
    }
    void ring(float x, float y, float radius) const {
        draw_.AddCircle(at(x, y), radius * half_, colour_, 0, width_);
    }
    void disc(float x, float y, float radius) const {
        draw_.AddCircleFilled(at(x, y), radius * half_, colour_);
    }
    void half_disc() const {
        draw_.PathArcTo(at(0, 0), 0.8F * half_, -1.5708F, 1.5708F);
        draw_.PathFillConvex(colour_);
    }
    void letters(const char* text) const {
        ImFont* font = ImGui::GetFont();
        const float size = half_ * 1.9F;
        const ImVec2 extent = font->CalcTextSizeA(size, FLT_MAX, 0, text);
        draw_.AddText(font, size, {centre_.x - extent.x / 2, centre_.y - extent.y / 2}, colour_,
                      text);
    }

private:
    ImDrawList& draw_;
    ImVec2 centre_;
    float half_;
    ImU32 colour_;
    float width_;
};

void draw_camera(const Pen& pen) {
    pen.frame(-0.9F, -0.5F, 0.9F, 0.75F);
    pen.ring(0, 0.12F, 0.36F);
    pen.line(-0.35F, -0.62F, 0.35F, -0.62F);
}

void draw_fit(const Pen& pen) {
    for (const float x : {-0.8F, 0.8F}) {
        for (const float y : {-0.8F, 0.8F}) {
            pen.line(x, y, x * 0.45F, y);
            pen.line(x, y, x, y * 0.45F);
        }
    }
    pen.disc(0, 0, 0.22F);
}

void draw_list(const Pen& pen) {
    for (const float y : {-0.55F, 0.0F, 0.55F}) {
        pen.disc(-0.75F, y, 0.13F);
        pen.line(-0.4F, y, 0.85F, y);
    }
}

void draw_folder(const Pen& pen) {
    pen.frame(-0.85F, -0.4F, 0.85F, 0.7F);
    pen.line(-0.8F, -0.55F, -0.1F, -0.55F);
}

} // namespace

void draw_icon(ImDrawList& draw, ImVec2 centre, float side, Icon icon, ImU32 colour) {
    const Pen pen(draw, centre, side, colour);
    switch (icon) {
    case Icon::play:
        pen.triangle({-0.55F, -0.8F}, {-0.55F, 0.8F}, {0.85F, 0});
        break;
    case Icon::pause:
        pen.box(-0.6F, -0.75F, -0.15F, 0.75F);
        pen.box(0.15F, -0.75F, 0.6F, 0.75F);
        break;
    case Icon::previous:
        pen.triangle({0.6F, -0.7F}, {-0.45F, 0}, {0.6F, 0.7F});
        pen.box(-0.7F, -0.7F, -0.45F, 0.7F);
        break;
    case Icon::next:
        pen.triangle({-0.6F, -0.7F}, {-0.6F, 0.7F}, {0.45F, 0});
        pen.box(0.45F, -0.7F, 0.7F, 0.7F);
        break;
    case Icon::close:
        pen.line(-0.6F, -0.6F, 0.6F, 0.6F);
        pen.line(-0.6F, 0.6F, 0.6F, -0.6F);
        break;
    case Icon::list:
        draw_list(pen);
        break;
    case Icon::camera:
        draw_camera(pen);
        break;
    case Icon::theme:
        pen.ring(0, 0, 0.8F);
        pen.half_disc();
        break;
    case Icon::fit:
        draw_fit(pen);
        break;
    case Icon::help:
        pen.letters("?");
        break;
    case Icon::open:
        draw_folder(pen);
        break;
    case Icon::menu:
        for (const float y : {-0.55F, 0.0F, 0.55F})
            pen.line(-0.75F, y, 0.75F, y);
        break;
    case Icon::search:
        pen.ring(-0.15F, -0.15F, 0.55F);
        pen.line(0.28F, 0.28F, 0.8F, 0.8F);
        break;
    }
}

} // namespace dateline::ui
