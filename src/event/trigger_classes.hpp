#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// All forms of a verb: "take/took/taken" is take, takes, taking, took and taken; a regular one
/// needs no slash. One whose last letter is doubled behind more than one syllable has that told:
/// "admit/admitted/admitting".
[[nodiscard]] std::vector<std::string> verb_forms(std::string_view verb);

/// Words that triggers may name together: `<aircraft> * <attack>`.
class TriggerClasses {
public:
    void add_verbs(const std::string& name, const std::vector<std::string>& verbs);
    void add_words(const std::string& name, const std::vector<std::string>& words);
    [[nodiscard]] bool has(const std::string& name) const { return members_.contains(name); }

    /// The trigger with the members in the place of every class; a name that is none stays.
    [[nodiscard]] std::string spelled_out(std::string trigger) const;

private:
    std::map<std::string, std::string> members_; ///< joined by "|"
};

} // namespace dateline::event
