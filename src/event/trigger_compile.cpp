// How the triggers of a category set are filed.
#include "event/trigger_table.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

constexpr float phrase_bonus = 0.6F; ///< for every word of a phrase after the first

/// Calls `each(part)` for what stands between the marks.
template <typename Each>
void split(std::string_view text, char at_mark, const Each& each) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(at_mark, at), text.size());
        if (end > at) each(text.substr(at, end - at));
        at = end + 1;
    }
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

} // namespace

TriggerTable::TriggerTable(std::span<const Category> categories,
                           std::span<const std::string> asides) {
    for (const std::string& words : asides)
        add(words, aside, TriggerStrength::weak);
    for (std::size_t i = 0; i < categories.size(); ++i) {
        for (const Trigger& trigger : categories[i].triggers)
            add(trigger.words, static_cast<std::uint16_t>(i), trigger.strength);
    }
    whole_.close();
    stems_.close();
}

TriggerKind TriggerTable::kind_of(std::string_view words) {
    switch (words.empty() ? ' ' : words.front()) {
    case '+':
        return TriggerKind::agent;
    case '!':
        return TriggerKind::head;
    case '&':
        return TriggerKind::needed;
    case '=':
        return TriggerKind::doer;
    case '~':
        return TriggerKind::deed;
    default:
        return TriggerKind::word;
    }
}

void TriggerTable::FiledBy::add(std::size_t bucket, const Filed& filed) {
    added_.emplace_back(static_cast<std::uint32_t>(bucket), filed);
    filled_[bucket / 64].bits |= std::uint64_t{1} << (bucket % 64);
}

void TriggerTable::FiledBy::close() {
    std::stable_sort(added_.begin(), added_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < added_.size(); ++i) {
        if (i == 0 || added_[i].first != added_[i - 1].first)
            starts_.push_back(static_cast<std::uint32_t>(i));
        filed_.push_back(added_[i].second);
    }
    starts_.push_back(static_cast<std::uint32_t>(filed_.size()));
    std::uint32_t before = 0;
    for (Filled& filled : filled_) {
        filled.before = before;
        before += static_cast<std::uint32_t>(std::popcount(filled.bits));
    }
    added_ = {};
}

void TriggerTable::add(std::string_view words, std::uint16_t category, TriggerStrength strength) {
    Pattern pattern;
    pattern.category = category;
    pattern.kind = kind_of(words);
    pattern.weight = static_cast<float>(strength);
    pattern.first = static_cast<std::uint32_t>(parts_.size());
    if (pattern.kind != TriggerKind::word) words.remove_prefix(1);
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
    const auto part_at = [&](std::size_t i) { return parts_[pattern.first + i]; };
    const std::size_t behind = pattern.key + 2U; // the key, where a gap stands behind that
    if (behind < pattern.count && part_at(behind - 1).count == 0 && part_at(behind).count > 0)
        pattern.behind_gap = part_at(behind).beginnings;
    patterns_.push_back(pattern);
    file(static_cast<std::uint32_t>(patterns_.size() - 1));
}

TriggerTable::Part TriggerTable::part_of(std::string_view words) {
    Part part{.first = static_cast<std::uint32_t>(spellings_.size())};
    if (words == "*") return part;
    split(words, '|', [&](std::string_view text) {
        add_spelling(text);
        const bool open = text.size() == 2 && text.back() == '*'; // any second letter
        part.beginnings |= open ? Keyed::anything : beginning_bit(text);
        ++part.count;
    });
    put_in_order(part);
    return part;
}

void TriggerTable::put_in_order(Part& part) {
    const std::span<Spelling> all = std::span(spellings_).subspan(part.first, part.count);
    const auto whole = std::stable_partition(
        all.begin(), all.end(), [](const Spelling& spelling) { return spelling.stem; });
    part.stems = static_cast<std::uint32_t>(whole - all.begin());
    std::stable_sort(whole, all.end(),
                     [](const Spelling& a, const Spelling& b) { return a.head < b.head; });
}

void TriggerTable::add_spelling(std::string_view text) {
    const bool stem = text.size() > 1 && text.back() == '*';
    if (stem) text.remove_suffix(1);
    const std::size_t settled = stem ? text.size() : LowerWord::head_bytes;
    spellings_.push_back({LowerWord::of(text).head, LowerWord::head_mask(settled),
                          static_cast<std::uint32_t>(texts_.size()),
                          static_cast<std::uint16_t>(text.size()), stem});
    texts_ += text;
}

bool TriggerTable::common(const Part& part) const {
    static constexpr std::array<std::string_view, 27> words{
        "@",  "a",   "an",   "the",  "his", "its", "their", "was", "were",
        "is", "are", "been", "be",   "had", "of",  "in",    "at",  "on",
        "to", "by",  "from", "with", "for", "up",  "out",   "and", "it"};
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
        if (std::find(words.begin(), words.end(), text_of(spellings_[i])) != words.end())
            return true;
    }
    return false;
}

void TriggerTable::file(std::uint32_t pattern) {
    const Part& key = parts_[patterns_[pattern].first + patterns_[pattern].key];
    for (std::uint32_t i = key.first; i < key.first + key.count; ++i) {
        const std::string_view text = text_of(spellings_[i]);
        const Filed filed{spellings_[i], keyed(pattern)};
        if (!spellings_[i].stem)
            whole_.add(whole_bucket(text), filed);
        else if (text.size() < bucket_letters)
            short_stems_.push_back(filed);
        else
            stems_.add(stem_bucket(text), filed);
    }
}

TriggerTable::Keyed TriggerTable::keyed(std::uint32_t number) const {
    const Pattern& pattern = patterns_[number];
    const auto beginnings = [&](std::size_t part) {
        const Part& wanted = parts_[pattern.first + part];
        return wanted.count == 0 ? Keyed::anything : wanted.beginnings;
    };
    Keyed keyed{.pattern = number};
    if (pattern.key > 0) keyed.before = beginnings(pattern.key - 1U);
    if (pattern.key + 1U < pattern.count) keyed.after = beginnings(pattern.key + 1U);
    return keyed;
}

} // namespace dateline::event
