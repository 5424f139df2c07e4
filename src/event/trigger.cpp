#include "event/trigger.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace dateline::event {
namespace {

constexpr float phrase_bonus = 0.6F; ///< for every word of a phrase after the first
constexpr std::size_t widest_gap = 4;
constexpr std::size_t shortest_name = 3;
constexpr std::size_t nearby = 8; ///< hits within which one may lie inside another

/// Calls `each(part)` for what stands between the marks.
template <typename Each>
void split(std::string_view text, char at_mark, const Each& each) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(at_mark, at), text.size());
        if (end > at) each(text.substr(at, end - at));
        at = end + 1;
    }
}

std::uint32_t letter_bit(char letter) {
    return 1U << (static_cast<unsigned char>(letter) % 32U);
}

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/// "tropical storm" → "Tropical Storm "
std::string before_name(std::string words) {
    bool starts = true;
    for (char& letter : words) {
        if (starts && letter >= 'a' && letter <= 'z')
            letter = static_cast<char>(letter - 'a' + 'A');
        starts = letter == ' ';
    }
    return words + ' ';
}

/// The capitalised word that begins at an offset; letters beyond ASCII belong to it.
std::string_view name_at(std::string_view prose, std::size_t at) {
    if (at >= prose.size() || !is_capital(prose[at])) return {};
    std::size_t end = at;
    while (end < prose.size()) {
        const auto letter = static_cast<unsigned char>(prose[end]);
        const bool ascii = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        if (!ascii && (letter < 0xC3 || prose.substr(end).starts_with("\u2019"))) break;
        end += ascii ? 1 : 2;
    }
    return prose.substr(at, std::min(end, prose.size()) - at);
}

/// "heavy fighting" is told once, not as "fighting" again.
void keep_longest(std::vector<TriggerHit>& hits) {
    const auto within = [](const TriggerHit& inner, const TriggerHit& outer) {
        return inner.category == outer.category && inner.agent == outer.agent &&
               inner.word >= outer.word && inner.stop <= outer.stop && inner.weight < outer.weight;
    };
    std::vector<TriggerHit> kept;
    kept.reserve(hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto inside = [&](const TriggerHit& other) { return within(hits[i], other); };
        const auto from = hits.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, nearby));
        const auto to =
            hits.begin() + static_cast<std::ptrdiff_t>(std::min(i + nearby, hits.size()));
        if (std::none_of(from, to, inside)) kept.push_back(hits[i]);
    }
    hits.swap(kept);
}

void leave_out(std::span<const TextSpan> asides, std::size_t words, std::vector<TriggerHit>& hits) {
    if (asides.empty()) return;
    std::vector<bool> covered(words, false);
    for (const TextSpan span : asides)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(span.start),
                  covered.begin() + static_cast<std::ptrdiff_t>(span.stop), true);
    std::erase_if(
        hits, [&](const TriggerHit& hit) { return covered[hit.word] && covered[hit.stop - 1]; });
}

std::string_view without_genitive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\u2019s"}) {
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
}

} // namespace

Triggers::Triggers(const CategorySet& set) {
    for (const std::string& words : set.aside)
        add(words, aside, TriggerStrength::weak);
    for (std::size_t i = 0; i < set.categories.size(); ++i) {
        for (const Trigger& trigger : set.categories[i].triggers)
            add(trigger.words, static_cast<std::uint16_t>(i), trigger.strength);
    }
    whole_.close();
    stems_.close();
}

void Triggers::FiledBy::add(std::size_t bucket, Filed filed) {
    added_.emplace_back(static_cast<std::uint32_t>(bucket), filed);
    ++starts_[bucket + 1];
}

void Triggers::FiledBy::close() {
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    filed_.resize(added_.size());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (const auto& [bucket, filed] : added_)
        filed_[next[bucket]++] = filed;
    added_ = {};
}

void Triggers::add(std::string_view words, std::uint16_t category, TriggerStrength strength) {
    Pattern pattern;
    pattern.category = category;
    pattern.agent = words.starts_with('+');
    pattern.weight = static_cast<float>(strength);
    pattern.first = static_cast<std::uint32_t>(parts_.size());
    if (pattern.agent) words.remove_prefix(1);
    if (words.ends_with(" ^")) {
        words.remove_suffix(2);
        titles_.push_back({before_name(std::string(words)), category});
    }
    bool keyed = false;
    bool gap = false;
    split(words, ' ', [&](std::string_view word) {
        parts_.push_back(part_of(word));
        gap = gap || parts_.back().count == 0;
        if (!keyed && !gap && !common(parts_.back())) {
            pattern.key = pattern.count;
            keyed = true;
        }
        if (pattern.count++ > 0 && parts_.back().count > 0) pattern.weight += phrase_bonus;
    });
    if (pattern.count == 0 || parts_[pattern.first].count == 0) return;
    patterns_.push_back(pattern);
    file(static_cast<std::uint32_t>(patterns_.size() - 1));
}

Triggers::Part Triggers::part_of(std::string_view words) {
    Part part{static_cast<std::uint32_t>(spellings_.size()), 0, 0};
    if (words == "*") return part;
    split(words, '|', [&](std::string_view text) {
        const bool stem = text.size() > 1 && text.back() == '*';
        if (stem) text.remove_suffix(1);
        spellings_.push_back({static_cast<std::uint32_t>(texts_.size()),
                              static_cast<std::uint16_t>(text.size()), stem});
        part.letters |= letter_bit(text.front());
        texts_ += text;
        ++part.count;
    });
    return part;
}

bool Triggers::common(const Part& part) const {
    static constexpr std::array<std::string_view, 26> words{
        "a",   "an",   "the",  "his", "its", "their", "was", "were", "is",
        "are", "been", "be",   "had", "of",  "in",    "at",  "on",   "to",
        "by",  "from", "with", "for", "up",  "out",   "and", "it"};
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
        if (std::find(words.begin(), words.end(), text_of(spellings_[i])) != words.end())
            return true;
    }
    return false;
}

void Triggers::file(std::uint32_t pattern) {
    const Part& key = parts_[patterns_[pattern].first + patterns_[pattern].key];
    for (std::uint32_t i = key.first; i < key.first + key.count; ++i) {
        const std::string_view text = text_of(spellings_[i]);
        const Filed filed{i, pattern};
        if (!spellings_[i].stem)
            whole_.add(whole_bucket(text), filed);
        else if (text.size() < bucket_letters)
            short_stems_.push_back(filed);
        else
            stems_.add(stem_bucket(text), filed);
    }
}

std::size_t Triggers::whole_bucket(std::string_view word) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return (hash ^ (hash >> 16U)) % bucket_count;
}

std::size_t Triggers::stem_bucket(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
    };
    return ((letter(0) * 32U + letter(1)) * 32U + letter(2)) % stem_bucket_count;
}

bool Triggers::meets(const Part& part, std::string_view word) const {
    if (word.empty() || (part.letters & letter_bit(word.front())) == 0) return false;
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
        if (meets(spellings_[i], word)) return true;
    }
    return false;
}

bool Triggers::meets(const Spelling& spelling, std::string_view word) const {
    const bool fits = spelling.stem ? word.size() >= spelling.size : word.size() == spelling.size;
    return fits && word.starts_with(text_of(spelling));
}

std::size_t Triggers::match(const Pattern& pattern, Lower lower, std::size_t at) const {
    bool gap = false;
    for (std::uint32_t i = pattern.first; i < pattern.first + pattern.count; ++i) {
        const Part& part = parts_[i];
        if (part.count == 0) {
            gap = true;
            continue;
        }
        const std::size_t limit = std::min(lower.size(), at + (gap ? widest_gap + 1 : 1));
        while (at < limit && !meets(part, lower[at]))
            ++at;
        if (at >= limit) return 0;
        ++at;
        gap = false;
    }
    return at;
}

bool Triggers::set_aside(Lower lower) const {
    return std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
        return pattern.category == aside && match(pattern, lower, 0) != 0;
    });
}

void Triggers::learn_names(std::string_view prose) {
    for (const Title& title : titles_)
        learn_names(title, prose);
}

void Triggers::learn_names(const Title& title, std::string_view prose) {
    for (std::size_t at = prose.find(title.words); at != std::string_view::npos;
         at = prose.find(title.words, at + 1)) {
        const std::string name = lower_ascii(name_at(prose, at + title.words.size()));
        if (name.size() < shortest_name) continue;
        const std::string words = lower_ascii(title.words);
        std::vector<std::string_view> lower;
        split(words, ' ', [&](std::string_view word) { lower.push_back(word); });
        lower.push_back(name);
        if (!set_aside(lower)) names_.try_emplace(name, title.category);
    }
}

void Triggers::find_from(Lower lower, std::size_t at, std::span<const Filed> filed,
                         std::vector<TriggerHit>& into, std::vector<TextSpan>& asides) const {
    std::uint32_t told = static_cast<std::uint32_t>(patterns_.size());
    for (const Filed& entry : filed) {
        if (entry.pattern == told || !meets(spellings_[entry.spelling], lower[at])) continue;
        const Pattern& pattern = patterns_[entry.pattern];
        if (pattern.key > at) continue;
        const std::size_t first = at - pattern.key;
        const std::size_t stop = match(pattern, lower, first);
        if (stop == 0) continue;
        told = entry.pattern;
        if (pattern.category == aside) {
            asides.push_back({first, stop});
        } else {
            into.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(stop),
                            pattern.category, pattern.agent, pattern.weight});
        }
    }
}

void Triggers::find(std::span<const Word> words, std::string_view prose,
                    std::vector<TriggerHit>& into) const {
    into.clear();
    if (words.empty()) return;
    const std::size_t start = words.front().prose.start;
    const std::string text = lower_ascii(prose.substr(start, words.back().prose.stop - start));
    std::vector<std::string_view> lower(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TextSpan span = words[i].prose;
        if (!words[i].plain()) continue;
        lower[i] = std::string_view(text).substr(span.start - start, span.size());
        if (lower[i].ends_with('.')) lower[i].remove_suffix(1); // the sentence's last word
    }
    std::vector<TextSpan> asides;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (lower[i].empty()) continue;
        find_from(lower, i, whole_.of(whole_bucket(lower[i])), into, asides);
        find_from(lower, i, stems_.of(stem_bucket(lower[i])), into, asides);
        find_from(lower, i, short_stems_, into, asides);
        if (names_.empty() || !words[i].capital) continue;
        const auto name = names_.find(without_genitive(lower[i]));
        if (name == names_.end()) continue;
        into.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1),
                        name->second, true, static_cast<float>(TriggerStrength::strong)});
    }
    leave_out(asides, words.size(), into);
    keep_longest(into);
}

} // namespace dateline::event
