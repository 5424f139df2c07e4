#pragma once

#include "event/correction.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::ui {

/// A place that a person may mean.
struct PlaceChoice {
    std::string title;
    std::string where;                    ///< "Idlib, Syria"; empty for a mere spot
    std::string why;                      ///< kind, match and source, for people
    event::Change change = event::Hide{}; ///< event::SetPlace, or event::MoveTo for a mere spot
};

/// A correction as the list tells it.
struct CorrectionRow {
    std::string what;      ///< "Rabia: category Air strikes"
    std::string words;     ///< with what stands round them
    bool orphaned = false; ///< its words are gone from the document
};

/// Something that another program put right in another way.
struct ContestRow {
    std::string what; ///< "Rabia, 3 May 1921"
    std::string mine; ///< "place Homs, SY (34.7268° N, 36.7234° E)"
    std::string theirs;
};

/// A place of the person's own, kept for all documents.
struct OwnPlaceRow {
    std::string name;
    geo::LonLat point;
};

/// What the panels show of the corrections of the document that is open.
struct CorrectionsShown {
    std::vector<CorrectionRow> rows;
    std::size_t orphaned = 0;
    std::vector<PlaceChoice> choices; ///< for the words in the field for the place
    std::vector<OwnPlaceRow> own_places;
    std::string kept_in; ///< the file
    bool beside = true;  ///< that is beside the document, as is usual
    bool unsaved = false;
    std::vector<ContestRow> contests; ///< not empty: ask whose changes hold
    bool left_out = false;            ///< the window was opened without corrections
};

} // namespace dateline::ui
