#include "scene/page.hpp"

#include "scene/marker_look.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

// All lengths in logical pixels of a 1280×720 picture.
constexpr double margin = 22;
constexpr double padding = 15;
constexpr double corner = 7;
constexpr double title_room = 300;
constexpr double title_size = 16;
constexpr double row_gap = 3;
constexpr double date_size = 30;
constexpr double small_size = 12;
constexpr double legend_size = 12.5;
constexpr double legend_row = 21;
constexpr double note_size = 10.5;
constexpr double note_row = 18;
constexpr double icon_room = 24;
constexpr double attribution_size = 9.5;
constexpr double scale_bar_room = 130;
constexpr double scale_bar_height = 40;

using LinePtr = std::shared_ptr<const text::Line>;

class PageBuilder {
public:
    PageBuilder(Frame& frame, const text::Typesetter& typesetter)
        : frame_(frame), typesetter_(typesetter), scale_(frame.camera.scale),
          widest_(std::min(frame.camera.width * 0.46, title_room * scale_)) {}

    void add_title(const PageText& words, PageCorner corner_of_page) {
        const std::vector<Row> rows = title_rows(words);
        if (rows.empty()) return;
        double width = 0;
        double height = -px(row_gap);
        for (const Row& row : rows) {
            width = std::max(width, static_cast<double>(row.line->width));
            height += px(row.before) + cap(*row.line) + px(row_gap);
        }
        const geo::ScreenPoint min =
            place(corner_of_page, width + 2 * px(padding), height + 2 * px(padding));
        double y = min.y + px(padding);
        for (const Row& row : rows) {
            y += px(row.before) + cap(*row.line);
            write({min.x + px(padding), y}, row.line, row.colour);
            y += px(row_gap);
        }
    }

    void add_legend(const Scene& scene, const std::vector<LegendEntry>& entries,
                    const LegendNotes& notes, PageCorner corner_of_page) {
        if (entries.empty()) return;
        const std::vector<LegendRow> rows = legend_rows(scene, entries, notes);
        double labels = 0;
        double numbers = 0;
        double height = 2 * px(padding) - px(6);
        for (const LegendRow& row : rows) {
            labels = std::max(labels, width_of(row.label));
            numbers = std::max(numbers, width_of(row.number));
            height += px(row.note ? note_row : legend_row);
        }
        const double width = px(icon_room + 18) + labels + numbers + 2 * px(padding);
        const geo::ScreenPoint min = place(corner_of_page, width, height);
        const double right = min.x + width - px(padding);
        double top = min.y + px(padding) - px(3);
        for (const LegendRow& row : rows) {
            const double room = px(row.note ? note_row : legend_row);
            const double middle = top + room / 2;
            const double base = middle + cap(*row.label) / 2;
            Swatch swatch = row.swatch;
            swatch.at = {min.x + px(padding) + px(7), middle};
            frame_.swatches.push_back(swatch);
            write({min.x + px(padding + icon_room), base}, row.label,
                  row.note ? frame_.ink.text_muted : frame_.ink.text);
            if (row.number) {
                write({right - width_of(row.number), base}, row.number, frame_.ink.text_muted);
            }
            top += room;
        }
    }

    void add_attribution(const std::string& words) {
        if (words.empty()) return;
        const double room = frame_.camera.width - 2 * px(margin) - px(250);
        const LinePtr line = typesetter_.shape_cut(words, {attribution_size * scale_}, room);
        const double x = frame_.camera.width - px(8) - static_cast<double>(line->width);
        write({x, frame_.camera.height - px(7)}, line, frame_.ink.text_muted, 1.5);
    }

    void add_scale_bar() {
        const ScaleBar bar = scale_bar(frame_.camera, px(scale_bar_room));
        const double right = frame_.camera.width - px(margin);
        const double y = frame_.camera.height - px(margin) - px(10);
        const double left = right - bar.pixels;
        const Colour ink = frame_.ink.text;
        const auto stroke = [&](double x0, double y0, double x1, double y1) {
            frame_.rules.push_back(
                {{x0, y0}, {x1, y1}, frame_.ink.halo, static_cast<float>(px(4.2))});
        };
        const auto line = [&](double x0, double y0, double x1, double y1) {
            frame_.rules.push_back({{x0, y0}, {x1, y1}, ink, static_cast<float>(px(1.6))});
        };
        const double tick = px(5);
        for (const bool under : {true, false}) {
            const auto draw = [&](double x0, double y0, double x1, double y1) {
                under ? stroke(x0, y0, x1, y1) : line(x0, y0, x1, y1);
            };
            draw(left, y, right, y);
            draw(left, y, left, y - tick);
            draw(right, y, right, y - tick);
        }
        const LinePtr label = typesetter_.shape(bar.label, {11 * scale_});
        write({(left + right - static_cast<double>(label->width)) / 2, y - px(7)}, label, ink, 2);
    }

private:
    struct LegendRow {
        LinePtr label;
        LinePtr number; ///< null for a note
        Swatch swatch;
        bool note = false;
    };

    static double width_of(const LinePtr& line) {
        return line ? static_cast<double>(line->width) : 0;
    }

    [[nodiscard]] std::vector<LegendRow> legend_rows(const Scene& scene,
                                                     const std::vector<LegendEntry>& entries,
                                                     const LegendNotes& notes) const {
        const text::FontStyle font{legend_size * scale_};
        const double room = std::min(widest_, px(230));
        std::vector<LegendRow> rows;
        for (const LegendEntry& entry : entries) {
            const CategoryStyle& style = scene.categories[entry.category];
            LegendRow row{typesetter_.shape_cut(style.label, font, room),
                          typesetter_.shape(std::to_string(entry.count), font), Swatch{}};
            row.swatch.shape = style.shape;
            row.swatch.fill = style.colour;
            row.swatch.radius = static_cast<float>(px(marker_radius));
            rows.push_back(row);
        }
        const auto note = [&](const char* words, auto mark) {
            LegendRow row{typesetter_.shape_cut(words, {note_size * scale_}, room), nullptr,
                          Swatch{}, true};
            row.swatch.fill = frame_.ink.text_muted;
            row.swatch.radius = static_cast<float>(px(marker_radius * 0.85));
            mark(row.swatch);
            rows.push_back(row);
        };
        if (notes.approximate_date) {
            note("date approximate", [](Swatch& s) { s.certainty = Certainty::approximate; });
        }
        if (notes.relation_spot) {
            note("spot reckoned from another place", [](Swatch& s) { s.relation = true; });
        }
        if (notes.area_level) {
            note("somewhere in the hatched area", [](Swatch& s) { s.hollow = true; });
        }
        return rows;
    }

    struct Row {
        LinePtr line;
        Colour colour;
        double before = 0; ///< logical pixels above it
    };

    [[nodiscard]] std::vector<Row> title_rows(const PageText& words) const {
        const Ink& ink = frame_.ink;
        std::vector<Row> rows;
        for (auto& line : typesetter_.wrap(words.title, {title_size * scale_, true}, widest_, 2)) {
            rows.push_back({line, ink.text, rows.empty() ? 0.0 : 5.0});
        }
        if (!words.date.empty()) {
            rows.push_back({fitting(words.date, date_size), ink.accent, rows.empty() ? 0.0 : 12.0});
        }
        double before = rows.empty() ? 0.0 : 10.0;
        for (auto& line : typesetter_.wrap(words.subtitle, {small_size * scale_}, widest_, 2)) {
            rows.push_back({line, ink.text_muted, before});
            before = 4;
        }
        return rows;
    }

    [[nodiscard]] double px(double logical) const { return logical * scale_; }
    static double cap(const text::Line& line) { return static_cast<double>(line.ascent) * 0.68; }

    /// The words at the size, or smaller where they would be too wide.
    [[nodiscard]] LinePtr fitting(const std::string& words, double size) const {
        LinePtr line = typesetter_.shape(words, {size * scale_, true});
        const double width = static_cast<double>(line->width);
        if (width <= widest_) return line;
        return typesetter_.shape(words, {size * scale_ * widest_ / width, true});
    }

    /// Puts a panel into a corner, above what stands at the bottom right; its left top.
    geo::ScreenPoint place(PageCorner at, double width, double height) {
        const bool right = at == PageCorner::top_right || at == PageCorner::bottom_right;
        const bool bottom = at == PageCorner::bottom_left || at == PageCorner::bottom_right;
        const double below = px(margin) + (right ? px(scale_bar_height) : 0);
        const geo::ScreenPoint min{right ? frame_.camera.width - px(margin) - width : px(margin),
                                   bottom ? frame_.camera.height - below - height : px(margin)};
        panel(min, {min.x + width, min.y + height});
        return min;
    }

    void panel(geo::ScreenPoint min, geo::ScreenPoint max) {
        const auto whole = [](geo::ScreenPoint p) {
            return geo::ScreenPoint{std::round(p.x), std::round(p.y)};
        };
        frame_.panels.push_back({whole(min), whole(max), static_cast<float>(px(corner)),
                                 frame_.ink.panel, frame_.ink.panel_line,
                                 static_cast<float>(px(1))});
    }

    void write(geo::ScreenPoint at, const LinePtr& line, Colour colour, double halo = 0) {
        frame_.page_text.push_back({{std::round(at.x), std::round(at.y)},
                                    line,
                                    colour,
                                    frame_.ink.halo,
                                    static_cast<float>(px(halo))});
    }

    Frame& frame_;
    const text::Typesetter& typesetter_;
    double scale_;
    double widest_;
};

} // namespace

double page_scale(double width, double height) {
    return std::max(std::min(width / 1280, height / 720), 0.8);
}

Insets page_insets(double width, double height) {
    const double scale = page_scale(width, height);
    const bool wide = width / height > 1.2;
    if (wide) return {315 * scale, 40 * scale, 80 * scale, 50 * scale};
    return {40 * scale, 160 * scale, 60 * scale, 210 * scale};
}

void add_page(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view,
              const PageText& words, const PageParts& parts, const text::Typesetter& typesetter) {
    PageBuilder builder(frame, typesetter);
    if (parts.title) builder.add_title(words, parts.title_at);
    if (parts.legend) {
        builder.add_legend(scene, legend(scene, window, view.passing),
                           legend_notes(scene, window, view.passing), parts.legend_at);
    }
    if (parts.scale_bar) builder.add_scale_bar();
    if (parts.attribution) builder.add_attribution(words.attribution);
}

std::vector<ScreenBox> page_boxes(const Camera& camera, const Scene& scene,
                                  const TimeWindow& window, const ViewState& view,
                                  const PageText& words, const PageParts& parts,
                                  const text::Typesetter& typesetter) {
    Frame page;
    page.camera = camera;
    add_page(page, scene, window, view, words, parts, typesetter);
    const double air = 4 * camera.scale;
    std::vector<ScreenBox> boxes;
    for (const Panel& panel : page.panels) {
        boxes.push_back(
            {{panel.min.x - air, panel.min.y - air}, {panel.max.x + air, panel.max.y + air}});
    }
    for (const Leader& rule : page.rules) {
        boxes.push_back({{std::min(rule.from.x, rule.to.x) - air, rule.from.y - 5 * air},
                         {std::max(rule.from.x, rule.to.x) + air, rule.from.y + air}});
    }
    for (const Text& bare : page.page_text) {
        if (bare.halo_width == 0) continue; // it stands on a panel
        boxes.push_back({{bare.at.x - air, bare.at.y - static_cast<double>(bare.line->ascent)},
                         {bare.at.x + static_cast<double>(bare.line->width) + air,
                          bare.at.y + static_cast<double>(bare.line->descent)}});
    }
    return boxes;
}

} // namespace dateline::scene
