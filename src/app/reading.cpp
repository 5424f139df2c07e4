#include "app/reading.hpp"

#include "app/own_gazetteer.hpp"
#include "app/sidecar_keeper.hpp"
#include "app/user_files.hpp"
#include "base/file.hpp"
#include "document/parse.hpp"
#include "event/assemble.hpp"
#include "event/correction.hpp"
#include "io/import.hpp"
#include "tagging/tag.hpp"

#include <utility>

namespace dateline::app {

Reader::Reader(gazetteer::Gazetteer gazetteer, Lexicon lexicon, event::CategorySet categories)
    : gazetteer_(std::move(gazetteer)), lexicon_(std::move(lexicon)),
      categories_(std::move(categories)) {}

Result<Reader> Reader::open(const DataFiles& data, OwnPlaces own) {
    auto gazetteer = data.find("gazetteer.bin").and_then(gazetteer::Gazetteer::open);
    if (!gazetteer) return tl::make_unexpected(gazetteer.error());
    if (own == OwnPlaces::laid_over)
        if (auto laid = lay_own_places(*gazetteer, own_gazetteer_file()); !laid)
            return tl::make_unexpected(laid.error());
    auto lexicon = Lexicon::load(data.find_all("lexicon"));
    if (!lexicon) return tl::make_unexpected(lexicon.error());
    auto categories = data.find("categories.yaml").and_then(event::CategorySet::load);
    if (!categories) return tl::make_unexpected(categories.error());
    return Reader(std::move(*gazetteer), std::move(*lexicon), std::move(*categories));
}

std::string located(const std::string& name, const Diagnostic& diagnostic) {
    const std::string line = diagnostic.line == 0 ? "" : ":" + std::to_string(diagnostic.line);
    return name + line + ": " + diagnostic.message;
}

Result<document::Document> open_document(const std::filesystem::path& file,
                                         const Lexicon& lexicon) {
    auto bytes = read_file(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const std::string name = file.string();
    return document::parse(std::move(*bytes), name, document::format_of(name), lexicon);
}

Result<Story> read_table(const std::filesystem::path& file) {
    auto events = io::read_events(file);
    if (!events) return tl::make_unexpected(events.error());
    Story story;
    story.document.name = file.string();
    story.document.sections.emplace_back();
    story.events = std::move(*events);
    return story;
}

std::filesystem::path corrections_folder() {
    const std::filesystem::path folder = user_folder(UserFolder::data);
    return folder.empty() ? folder : folder / "corrections";
}

void apply_sidecar(Story& story, const std::filesystem::path& file) {
    const auto opened = SidecarKeeper::open(file, corrections_folder());
    if (opened.complaint) story.events.diagnostics.push_back({0, *opened.complaint});
    if (opened.corrections.empty()) return;
    event::Corrected corrected =
        event::apply(std::move(story.events), story.document, opened.corrections);
    story.events = std::move(corrected.set);
    if (const std::size_t gone = corrected.orphaned.size(); gone > 0) {
        story.events.diagnostics.push_back(
            {0, std::to_string(gone) + " of " + std::to_string(opened.corrections.size()) +
                    " corrections in " + opened.keeper.file().filename().string() +
                    " no longer find their words; they are kept there"});
    }
}

Result<Story> Reader::read(const std::filesystem::path& file, const ReadOptions& options) const {
    if (io::is_event_table(file)) return read_table(file);
    auto story = understand(file, options.creation, [](const char*, double) { return true; });
    if (story && options.corrections) apply_sidecar(*story, file);
    return story;
}

Result<Story> Reader::understand(const std::filesystem::path& file,
                                 std::optional<calendar::Day> creation, const Stage& stage) const {
    auto document = open_document(file, lexicon_);
    if (!document) return tl::make_unexpected(document.error());
    Story story;
    story.document = std::move(*document);
    const tagging::TagOptions options{creation};
    if (!stage("Looking for dates", 0.2)) return story;
    tagging::tag_dates(story.document, lexicon_, options, story.mentions);
    if (!stage("Looking for places", 0.4)) return story;
    tagging::tag_places(story.document, gazetteer_, lexicon_, options, story.mentions);
    if (!stage("Bringing them together", 0.8)) return story;
    story.events =
        event::assemble(story.document, story.mentions, gazetteer_, lexicon_, categories_);
    story.mentions.words = {};
    return story;
}

} // namespace dateline::app
