#pragma once

#include "tagging/place_scan.hpp"

#include <cstddef>

namespace dateline::tagging {

/// Finds the spots of one sentence, left to right, each word once (bounded look-ahead).
class SentenceScan {
public:
    SentenceScan(SentenceView& view, PlaceWords& words, NameTable& names, ScanResult& result,
                 std::uint32_t sentence)
        : view_(view), words_(words), names_(names), result_(result), sentence_(sentence) {}

    void run();

private:
    /// The longest run of words from `first` that the gazetteer knows; stop == first: none.
    struct Match {
        std::size_t stop = 0;
        std::int32_t name = -1;
    };

    [[nodiscard]] bool begins_name(std::size_t i) const;
    [[nodiscard]] bool ends_hyphenated(std::size_t i) const;
    /// Reads the name that begins at `i`; returns where to go on.
    std::size_t read_name(std::size_t i);
    [[nodiscard]] gazetteer::NameWalk step(gazetteer::NameWalk walk, std::string_view word);
    [[nodiscard]] bool begins_anew(std::size_t i) const;
    [[nodiscard]] Match longest_match(std::size_t first);
    [[nodiscard]] Match contained_town(std::size_t first);
    [[nodiscard]] Match short_form_of_two(std::size_t first);
    [[nodiscard]] std::int32_t find(std::size_t first, std::size_t last);
    [[nodiscard]] bool known_for_else(std::size_t first, const Match& match);
    [[nodiscard]] bool named_after_people(std::size_t i) const;
    [[nodiscard]] bool town_by_its_place(std::size_t i) const;
    [[nodiscard]] bool single_may_match(std::size_t i) const;
    [[nodiscard]] bool heads_name(std::size_t i, const Match& match);
    void note_storm(std::size_t i, const Match& match);
    std::size_t pass_hyphenated(std::size_t i, std::size_t stop);
    [[nodiscard]] std::size_t titled_person_end(std::size_t i, const Match& match) const;
    [[nodiscard]] bool bears_title(std::size_t first, const Match& match) const;
    [[nodiscard]] bool person_by_given_name(std::size_t i, const Match& match) const;
    std::size_t keep_person(std::size_t first, std::size_t stop);
    std::size_t keep_organisation(std::size_t first, std::size_t head, std::size_t stop);
    std::size_t saints_house_end(std::size_t first, std::size_t stop);
    std::size_t keep_place(std::size_t first, const Match& match);
    std::size_t typed_before(std::size_t i);
    [[nodiscard]] std::size_t unknown_name_end(std::size_t first);
    [[nodiscard]] std::size_t romance_name_end(std::size_t begun);
    std::size_t unknown_name(std::size_t first);
    [[nodiscard]] bool led_to_place(std::size_t first) const;
    [[nodiscard]] std::int32_t named_in_full(std::size_t first, std::size_t stop);
    [[nodiscard]] bool stranger(std::size_t at) const;
    [[nodiscard]] bool lists_on(std::size_t at, bool last) const;
    void insert_stranger(std::size_t spot, std::size_t at, bool paired);
    void name_neighbours();
    bool name_left(std::size_t spot);
    bool name_right(std::size_t spot);
    std::size_t road_or_street(std::size_t first, std::size_t stop, const TypeWord& type);
    [[nodiscard]] const TypeWord* type_at(std::size_t i) const {
        return view_.is(i, word_type) ? words_.type_word(view_.word(i)) : nullptr;
    }
    void prefer_part_of_sea(Spot& spot);
    void note_street(Spot& spot) const;
    void read_type_around(Spot& spot);
    [[nodiscard]] bool names_of_several(const Spot& spot) const;
    [[nodiscard]] const TypeWord* listed_type(std::size_t first) const;
    [[nodiscard]] const TypeWord* copula_type(std::size_t stop) const;
    Spot& add(std::size_t first, std::size_t last, std::int32_t name);
    [[nodiscard]] bool dated_between(std::size_t first, std::size_t last) const;
    void believe_gapped(std::span<Spot> spots) const;
    void prefer_river(Spot& spot);
    void share_types();
    void complete_name(Spot& spot);
    void widen_unknown(Spot& spot);
    void join_weak_names();
    void name_in_list(std::size_t right);
    std::int32_t singular_name(std::size_t first, std::size_t last, const TypeWord& type);
    void mark(std::size_t first, std::size_t stop, Part part);

    SentenceView& view_;
    PlaceWords& words_;
    NameTable& names_;
    ScanResult& result_;
    std::uint32_t sentence_;
    std::size_t base_ = 0; ///< index of the sentence's first spot
};

} // namespace dateline::tagging
