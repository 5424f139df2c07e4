#pragma once

#include "app/data_files.hpp"
#include "base/lexicon.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "event/category.hpp"
#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace dateline::app {

/// A document and all that was found in it.
struct Story {
    document::Document document;
    tagging::Mentions mentions;
    event::EventSet events;
};

struct ReadOptions {
    std::optional<calendar::Day> creation; ///< `--date`: when the text was written
    bool corrections = true;               ///< apply what `<document>.dateline.yaml` puts right
};

/// The person's own gazetteer.tsv: own_gazetteer.hpp.
enum class OwnPlaces : std::uint8_t { laid_over, left_out };

/// Reads documents with the program's own gazetteer, word lists and categories, opened once. May
/// be used from several threads at a time.
class Reader {
public:
    /// Fails with a sentence when one of the data files is missing or broken.
    /// The person's own places are laid over the gazetteer's.
    [[nodiscard]] static Result<Reader> open(const DataFiles& data,
                                             OwnPlaces own = OwnPlaces::laid_over);

    /// The whole chain from the file's bytes to its events.
    [[nodiscard]] Result<Story> read(const std::filesystem::path& file,
                                     const ReadOptions& options = {}) const;

    /// The same of a text, without corrections. `stage` is told what comes next and how much of the
    /// work is done, 0–1; where it returns false, the story ends there.
    using Stage = std::function<bool(const char* words, double share)>;
    [[nodiscard]] Result<Story> understand(const std::filesystem::path& file,
                                           std::optional<calendar::Day> creation,
                                           const Stage& stage) const;

    [[nodiscard]] const gazetteer::Gazetteer& gazetteer() const { return gazetteer_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const event::CategorySet& categories() const { return categories_; }

private:
    Reader(gazetteer::Gazetteer gazetteer, Lexicon lexicon, event::CategorySet categories);
    gazetteer::Gazetteer gazetteer_;
    Lexicon lexicon_;
    event::CategorySet categories_;
};

/// "story.md:12: …", or without the line when the whole document is meant.
[[nodiscard]] std::string located(const std::string& name, const Diagnostic& diagnostic);

/// Where corrections go when the document's folder cannot be written.
[[nodiscard]] std::filesystem::path corrections_folder();

/// Carries out the corrections that are kept for the document. A sidecar that cannot be read,
/// and corrections whose words are gone, become diagnostics; the events stay as they were read.
void apply_sidecar(Story& story, const std::filesystem::path& file);

/// A table of events instead of a text (see io::is_event_table): a story without words.
[[nodiscard]] Result<Story> read_table(const std::filesystem::path& file);

/// Opens and parses one document.
[[nodiscard]] Result<document::Document> open_document(const std::filesystem::path& file,
                                                       const Lexicon& lexicon);

} // namespace dateline::app
