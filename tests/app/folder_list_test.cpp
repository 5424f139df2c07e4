#include "app/folder_list.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("the open dialog lists folders first, then documents, and nothing hidden") {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.md", "A.TXT", "picture.png", ".hidden.md", "c.markdown"})
        std::ignore = folder.with(name, "words");
    std::filesystem::create_directory(folder / "z");
    const ui::FolderList list = app::list_folder(folder.path().string() + "/z/..//");
    CHECK(list.path == folder.path());
    CHECK(list.trouble.empty());
    std::vector<std::string> names;
    for (const ui::FolderEntry& entry : list.entries)
        names.push_back(entry.name);
    CHECK(names == std::vector<std::string>{"..", "z", "A.TXT", "b.md", "c.markdown"});
    CHECK(list.entries[0].path == folder.path().parent_path());
    CHECK(list.entries[1].folder);
}

TEST_CASE("a folder that cannot be read says why, and there is a way out of it") {
    const ui::FolderList list = app::list_folder("/no such folder/at all");
    CHECK_FALSE(list.trouble.empty());
    REQUIRE(list.entries.size() == 1);
    CHECK(list.entries[0].path == "/no such folder");
    CHECK(app::list_folder("/").entries.front().name != "..");
}
