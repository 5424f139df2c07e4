#include "gazetteer/compile.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/image.hpp"
#include "gazetteer/row.hpp"
#include "support/temporary_folder.hpp"

#include <cstdint>
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <vector>

using namespace dateline::gazetteer;

namespace {

std::vector<std::byte> two_places() {
    const auto rows = read_rows("name\tlon\tlat\talternates\toutline\n"
                                "Here\t1\t2\tIci|Hier\t\n"
                                "There\t3\t4\t\tA1 1,2 2,3 1\n",
                                "two.tsv");
    REQUIRE(rows.has_value());
    auto bytes = compile(*rows);
    REQUIRE(bytes.has_value());
    return *bytes;
}

std::string refusal(const std::vector<std::byte>& bytes) {
    const dateline::test::TemporaryFolder folder;
    const auto file = folder.path() / "some.bin";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    const auto opened = Gazetteer::open(file);
    return opened ? std::string() : opened.error().message;
}

void expect_refused(const std::vector<std::byte>& bytes, const std::string& because) {
    const std::string sentence = refusal(bytes);
    CAPTURE(sentence);
    CHECK(sentence.find("some.bin") != std::string::npos);
    CHECK(sentence.find(because) != std::string::npos);
    CHECK(sentence.find("delete it, and build or install") != std::string::npos);
}

} // namespace

TEST_CASE("compiled twice, the bytes are the same") {
    CHECK(two_places() == two_places());
    CHECK(refusal(two_places()).empty());
}

TEST_CASE("a file cut short is refused, wherever it was cut") {
    const auto whole = two_places();
    for (const std::size_t length : {std::size_t{1}, std::size_t{20}, sizeof(layout::Header) - 1})
        expect_refused({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)},
                       "no gazetteer");
    for (const std::size_t length : {sizeof(layout::Header), whole.size() / 2, whole.size() - 8})
        expect_refused({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)},
                       "cut short");
    expect_refused({}, "no gazetteer");
}

TEST_CASE("a file of another version or another kind is refused") {
    auto other = two_places();
    other[offsetof(layout::Header, version)] = std::byte{99};
    expect_refused(other, "version 99");
    auto foreign = two_places();
    foreign[0] = std::byte{'X'};
    expect_refused(foreign, "no gazetteer");
    auto damaged = two_places();
    damaged[offsetof(layout::Header, sections) + 3] ^= std::byte{0x40};
    expect_refused(damaged, "damaged");
}

TEST_CASE("a missing file and a folder are named") {
    const auto missing = Gazetteer::open("/nowhere/gazetteer.bin");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().message.find("/nowhere/gazetteer.bin") != std::string::npos);
    CHECK_FALSE(Gazetteer::open("/").has_value());
}

TEST_CASE("damage beyond the header cannot crash") {
    const auto whole = two_places();
    for (std::size_t at = sizeof(layout::Header); at < whole.size(); ++at) {
        auto bytes = whole;
        bytes[at] ^= std::byte{0xFF};
        const auto image = Image::open(bytes, "damaged");
        REQUIRE(image.has_value());
        for (std::uint32_t i = 0; i < image->size(); ++i) {
            for (const auto& name : image->names_of(i))
                (void)image->string(name.text);
            (void)image->footprint(i);
            (void)image->label(image->place(i).code);
        }
    }
}
