#!/usr/bin/env python3
"""What the real window says by itself. Usage: notices_test.py PROGRAM"""
import os
import sys
import tempfile

from driver import Window

STORY = """# The year

On 3 May 1921 a flood destroyed the bridge at Pueblo.
"""

CHINESE = "1921年5月3日，一场洪水摧毁了普韦布洛的大桥。1921年7月9日，叛军袭击了索非亚镇。\n"


def write(folder, name, text):
    file = os.path.join(folder, name)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, "w", encoding="utf-8") as stream:
        stream.write(text)
    return file


def told_with_settings(program, settings, words):
    """Of the window on a story and of stderr, when its settings are these; returns what they are
    afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        file = write(folder, "config/dateline/settings.yaml", settings)
        story = write(folder, "story.md", STORY)
        with open(os.path.join(folder, "errors"), "w+", encoding="utf-8") as errors:
            window = Window(program, folder, story, errors=errors)
            try:
                window.until("a complaint beside the story", lambda s: s["events"] == 1 and
                             s["error"] and words in (s["notice"] or "") and s["rest"])
                window.key("Escape")
                window.until("no complaint", lambda s: not s["notice"])
                window.close()
            finally:
                window.process.kill()
            errors.seek(0)
            assert words in errors.read(), "it is told on stderr, too"
        with open(file, encoding="utf-8") as stream:
            return stream.read()


def broken_settings_are_told_and_stay_told_when_the_story_has_come(program):
    for settings, words in (
            ("theme: [\n", "settings.yaml:2:1: "),
            ("scale: 99\n", "settings.yaml:1:8: scale must be a number from 0.5 to 4; the settings "
             "are left out")):
        assert told_with_settings(program, settings, words) == settings, "it is left as it was"


def a_theme_that_is_gone_is_told_and_left_out(program):
    after = told_with_settings(
        program, "theme: nope\n",
        "settings.yaml: theme nope: there is no such theme; the themes are light, ")
    assert "theme: nope\n" in after, "it is left to the person"


def a_text_in_a_script_that_is_not_read_is_told_as_such(program):
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, folder, write(folder, "story.md", CHINESE))
        try:
            window.until("why", lambda s: not s["error"] and "in a script that Dateline does not "
                         "read" in (s["notice"] or "") and s["rest"])
            window.close()
        finally:
            window.process.kill()


def main():
    program = sys.argv[1]
    for step in (broken_settings_are_told_and_stay_told_when_the_story_has_come,
                 a_theme_that_is_gone_is_told_and_left_out,
                 a_text_in_a_script_that_is_not_read_is_told_as_such):
        step(program)
        print("passed:", step.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main()
