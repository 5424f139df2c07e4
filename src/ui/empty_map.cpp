#include "ui/overlays.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

namespace dateline::ui {

namespace {

/// Why a filter leaves nothing on the map; empty while it does not.
std::string why_empty(const View& view) {
    const bool filtered = view.state.filter != scene::initial_filter(view.narrative.scene);
    if (!filtered || view.derived.in_window > 0 || view.narrative.events.events.empty()) return {};
    const std::size_t passing = view.derived.passing.count;
    if (passing == 0) return "No event passes the filters";
    if (passing == 1) return "One event passes the filters, at another time (→ goes there)";
    return grouped(passing) + " events pass the filters, all at other times (→ goes there)";
}

} // namespace

void empty_map_hint(const View& view, const Look& look, Area map) {
    const std::string words = why_empty(view);
    if (words.empty() || view.state.moving) return;
    map_hint(look, map, words);
}

} // namespace dateline::ui
