#include "event/trigger_classes.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

/// "strip": its last letter is doubled before an ending; "travel": it may be.
enum class Doubling { never, may, always };

Doubling doubling(std::string_view verb) {
    const std::size_t size = verb.size();
    if (size < 3) return Doubling::never;
    const char last = verb[size - 1];
    const bool closed = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
                        is_vowel(verb[size - 2]) && !is_vowel(verb[size - 3]);
    if (!closed) return Doubling::never;
    if (std::none_of(verb.begin(), verb.end() - 3, is_vowel)) return Doubling::always;
    return last == 'l' ? Doubling::may : Doubling::never;
}

/// The verb before an ending that begins with a vowel: "marching", "taking", "running".
std::vector<std::string> stems(std::string_view verb) {
    const bool silent = verb.ends_with('e') && !verb.ends_with("ee") && !verb.ends_with("ye") &&
                        !verb.ends_with("oe");
    if (silent) return {std::string(verb.substr(0, verb.size() - 1))};
    std::vector<std::string> found;
    const Doubling last = doubling(verb);
    if (last != Doubling::always) found.emplace_back(verb);
    if (last != Doubling::never) found.push_back(std::string(verb) + verb.back());
    return found;
}

bool ends_in_consonant_y(std::string_view verb) {
    return verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
}

std::string third_person(std::string_view verb) {
    if (ends_in_consonant_y(verb)) return std::string(verb.substr(0, verb.size() - 1)) + "ies";
    for (const std::string_view hiss : {"s", "sh", "ch", "x", "z", "o"})
        if (verb.ends_with(hiss)) return std::string(verb) + "es";
    return std::string(verb) + "s";
}

void add_past(std::string_view verb, std::vector<std::string>& into) {
    if (ends_in_consonant_y(verb)) {
        into.push_back(std::string(verb.substr(0, verb.size() - 1)) + "ied");
    } else if (verb.ends_with('e')) {
        into.push_back(std::string(verb) + "d");
    } else {
        for (const std::string& stem : stems(verb))
            into.push_back(stem + "ed");
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : "|") + word;
    return text;
}

} // namespace

std::vector<std::string> verb_forms(std::string_view verb) {
    const std::size_t slash = verb.find('/');
    const std::string_view base = verb.substr(0, slash);
    std::vector<std::string> forms{std::string(base), third_person(base)};
    for (const std::string& stem : stems(base))
        forms.push_back(stem + "ing");
    if (slash == std::string_view::npos) add_past(base, forms);
    for (std::size_t at = slash; at != std::string_view::npos;) {
        const std::size_t next = verb.find('/', at + 1);
        forms.emplace_back(verb.substr(at + 1, next - at - 1));
        at = next;
    }
    return forms;
}

void TriggerClasses::add_verbs(const std::string& name, const std::vector<std::string>& verbs) {
    std::vector<std::string> forms;
    for (const std::string& verb : verbs)
        for (std::string& form : verb_forms(verb))
            forms.push_back(std::move(form));
    members_[name] = joined(forms);
}

void TriggerClasses::add_words(const std::string& name, const std::vector<std::string>& words) {
    members_[name] = joined(words);
}

std::string TriggerClasses::spelled_out(std::string trigger) const {
    for (std::size_t at = trigger.find('<'); at != std::string::npos; at = trigger.find('<', at)) {
        const std::size_t end = trigger.find('>', at);
        const auto found = members_.find(trigger.substr(at + 1, end - at - 1));
        if (end == std::string::npos || found == members_.end()) return trigger;
        trigger.replace(at, end + 1 - at, found->second);
        at += found->second.size();
    }
    return trigger;
}

} // namespace dateline::event
