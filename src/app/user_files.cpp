#include "app/user_files.hpp"

#include <array>
#include <cstdlib>

namespace dateline::app {

namespace {

struct Place {
    const char* variable;
    const char* under_home;
};

constexpr std::array<Place, 3> places{{{"XDG_CONFIG_HOME", ".config"},
                                       {"XDG_STATE_HOME", ".local/state"},
                                       {"XDG_DATA_HOME", ".local/share"}}};

std::filesystem::path absolute_from(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value != '/') return {};
    return value;
}

} // namespace

std::filesystem::path user_folder(UserFolder folder) {
    const Place& place = places[static_cast<std::size_t>(folder)];
    if (const auto own = absolute_from(place.variable); !own.empty()) return own / "dateline";
    const auto home = absolute_from("HOME");
    return home.empty() ? home : home / place.under_home / "dateline";
}

} // namespace dateline::app
