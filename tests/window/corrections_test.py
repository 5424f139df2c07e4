#!/usr/bin/env python3
"""Corrections in the real window. Usage: corrections_test.py PROGRAM"""
import os
import sys
import tempfile

from driver import Window

STORY = """# The year

On 3 May 1921 a flood destroyed the bridge at Pueblo.

On 9 July 1921 rebels attacked the town of Sofia. On 12 August 1921 the army recaptured Sofia.
"""


def content(file):
    with open(file, encoding="utf-8") as stream:
        return stream.read()


def an_event_is_selected(window, _):
    window.until("events", lambda s: s["events"] == 3 and s["rest"])
    window.key("bracketright")
    window.until("a source", lambda s: s["selected"] and s["rest"])


def another_candidate_is_chosen_and_saved(window, sidecar):
    window.key("c")
    window.until("the field", lambda s: s["correcting"] and s["typing"])
    window.key("ctrl+a")
    window.type("Plovdiv")
    window.until("candidates", lambda s: s["choices"] > 0 and s["rest"])
    window.key("Return")
    chosen = window.until("the place", lambda s: s["selected"]["place"] == "Plovdiv")
    assert chosen["selected"]["corrected"] and not chosen["unsaved"]
    assert "Plovdiv" in content(sidecar)
    window.until("still the field", lambda s: s["typing"] and s["rest"])


def undo_and_redo_name_what_they_do(window, sidecar):
    window.key("ctrl+z")
    window.until("the place before", lambda s: s["selected"]["place"] == "Pueblo")
    window.until("what was undone", lambda s: "Undone: Pueblo: place Plovdiv" in s["notice"])
    assert "Plovdiv" not in content(sidecar)
    window.key("ctrl+shift+z")
    window.until("the place again", lambda s: s["selected"]["place"] == "Plovdiv")
    assert "Plovdiv" in content(sidecar)


def a_refused_date_keeps_the_keyboard_until_it_is_right(window, sidecar):
    window.until("the fields", lambda s: s["correcting"] and s["typing"] and s["rest"])
    window.key("Tab")
    window.settle()
    window.key("ctrl+a")
    window.type("once upon a time")
    window.key("Return")
    window.until("a complaint", lambda s: s["error"] and "no date" in s["notice"] and s["rest"])
    window.until("still the field", lambda s: s["typing"] and s["rest"])
    window.type("24 November 1922")
    window.key("Return")
    window.until("the date", lambda s: s["selected"]["date"] == "1922-11-24")
    window.until("still the field", lambda s: s["typing"] and s["rest"])
    assert "1922-11-24" in content(sidecar)


def what_is_typed_is_taken_when_the_field_is_left_and_dropped_by_escape(window, sidecar):
    window.key("Tab")
    window.settle()
    window.type("The lost bridge")
    window.key("Tab")
    window.until("the label", lambda s: "The lost bridge" in (s["notice"] or "") and s["rest"])
    assert "The lost bridge" in content(sidecar)
    window.key("Escape")
    window.until("no fields", lambda s: not s["correcting"] and not s["typing"] and s["rest"])
    window.key("c")
    window.until("the fields", lambda s: s["correcting"] and s["typing"] and s["rest"])
    window.key("Tab")
    window.settle()
    window.key("ctrl+a")
    window.type("4 June 1930")
    window.key("Escape")
    window.until("no fields", lambda s: not s["correcting"] and not s["typing"] and s["rest"])
    assert window.state["selected"]["date"] == "1922-11-24"
    assert "1930" not in content(sidecar)


def an_event_is_moved_by_click_and_by_drag(window, sidecar):
    window.key("m")
    before = window.until("moving", lambda s: s["moving"] and s["rest"])["selected"]["lon"]
    window.click(520, 260)
    moved = window.until("another spot", lambda s: s["selected"]["lon"] != before and s["rest"])
    assert not moved["moving"] and "move:" in content(sidecar)
    window.key("m")
    window.until("moving", lambda s: s["moving"] and s["rest"])
    window.drag((520, 260), (600, 300))
    window.until("a spot further east",
                 lambda s: s["selected"]["lon"] > moved["selected"]["lon"] and s["rest"])
    assert window.state["camera"] == moved["camera"], "the map stays where it is"


def a_hidden_event_comes_back(window, sidecar):
    window.key("Escape")
    window.key("bracketright")
    window.until("a source", lambda s: s["selected"] and s["rest"])
    window.key("Delete")
    window.until("one event fewer", lambda s: s["events"] == 2 and not s["selected"])
    assert "hide: true" in content(sidecar)
    window.key("ctrl+z")
    window.until("all events", lambda s: s["events"] == 3 and s["rest"])
    assert "hide: true" not in content(sidecar)


def another_programs_change_comes_in(window, sidecar):
    told = content(sidecar)
    with open(sidecar, "w", encoding="utf-8") as file:
        file.write(told + '  - words: "Sofia"\n    before: "attacked the town of "\n'
                   '    after: ". On 12 August"\n    hide: true\n')
    window.key("bracketright")
    window.until("a source", lambda s: s["selected"] and s["rest"])
    window.key("Delete")
    window.until("both hidden", lambda s: s["events"] == 1 and not s["unsaved"] and s["rest"])
    assert content(sidecar).count("hide: true") == 2
    window.key("ctrl+z")
    window.until("only theirs hidden", lambda s: s["events"] == 2 and s["rest"])


def the_window_asks_before_a_contested_change_is_lost(window, sidecar):
    window.key("bracketright")
    window.until("a source", lambda s: s["selected"] and s["rest"])
    put_at(window, "41.5 N, 25 E")
    window.until("there", lambda s: s["selected"]["lat"] == 41.5 and s["rest"])
    the_other_writes(sidecar, "41.5", "41.9")
    put_at(window, "40.5 N, 25 E")
    window.until("the question", lambda s: s["conflict"] and s["rest"])
    window.key("ctrl+q")
    window.until("still there", lambda s: s["leaving"] and s["rest"])
    window.key("Escape")
    window.until("it stays", lambda s: not s["leaving"] and s["rest"])
    assert "41.9" in content(sidecar), "the other's stays until it is decided"
    the_other_writes(sidecar, "41.9", "40.5")
    window.key("Delete")
    window.until("no question", lambda s: not s["conflict"] and not s["unsaved"] and s["rest"])
    window.key("ctrl+z")
    window.until("both events", lambda s: s["events"] == 2 and s["rest"])


def the_other_writes(sidecar, ours, theirs):
    told = content(sidecar)
    assert ours in told
    with open(sidecar, "w", encoding="utf-8") as file:
        file.write(told.replace(ours, theirs))


def put_at(window, spot):
    window.key("c")
    window.until("the field", lambda s: s["correcting"] and s["typing"] and s["rest"])
    window.key("ctrl+a")
    window.type(spot)
    window.until("the spot", lambda s: s["choices"] == 1 and s["rest"])
    window.key("Return")
    window.until("it is put there", lambda s: s["conflict"] or s["notice"])
    window.key("Escape")
    window.until("no fields", lambda s: not s["correcting"] and s["rest"])


def all_of_it_is_there_when_opened_again(program, folder, document):
    window = Window(program, folder, document)
    try:
        window.until("the story", lambda s: s["events"] == 2 and s["rest"])
        window.key("ctrl+f")
        window.until("the field", lambda s: s["typing"])
        window.type("flood")
        window.until("the corrected event", lambda s: s["passing"] == 1)
        window.key("Return")
        window.until("the keyboard back", lambda s: not s["typing"])
        window.key("bracketright")
        chosen = window.until("a source", lambda s: s["selected"] and s["rest"])["selected"]
        spot = "%.2f° N, %.2f° E" % (chosen["lat"], chosen["lon"])
        assert chosen["place"] == spot and chosen["date"] == "1922-11-24", chosen
        window.close()
    finally:
        window.process.kill()


def a_broken_sidecar_is_told_and_left_alone(program, folder):
    document = os.path.join(folder, "other.md")
    sidecar = document + ".dateline.yaml"
    broken = "version: 1\ncorrections:\n  - words: [\n"
    for file, text in ((document, STORY), (sidecar, broken)):
        with open(file, "w", encoding="utf-8") as stream:
            stream.write(text)
    window = Window(program, folder, document)
    try:
        window.until("a complaint", lambda s: s["events"] == 3 and s["error"] and
                     "other.md.dateline.yaml:4:1:" in s["notice"])
        window.key("bracketright")
        window.until("a source", lambda s: s["selected"] and s["rest"])
        window.key("Delete")
        window.until("not saved", lambda s: s["events"] == 2 and s["unsaved"] and s["error"])
        window.key("ctrl+q")
        window.until("the question", lambda s: s["leaving"] and s["rest"])
        window.key("Escape")
        window.until("it stays", lambda s: not s["leaving"] and s["unsaved"] and s["rest"])
        assert content(sidecar) == broken
    finally:
        window.process.kill()


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        document = os.path.join(folder, "story.md")
        with open(document, "w", encoding="utf-8") as file:
            file.write(STORY)
        window = Window(program, folder, document)
        try:
            for step in (an_event_is_selected, another_candidate_is_chosen_and_saved,
                         undo_and_redo_name_what_they_do,
                         a_refused_date_keeps_the_keyboard_until_it_is_right,
                         what_is_typed_is_taken_when_the_field_is_left_and_dropped_by_escape,
                         an_event_is_moved_by_click_and_by_drag, a_hidden_event_comes_back,
                         another_programs_change_comes_in,
                         the_window_asks_before_a_contested_change_is_lost):
                step(window, document + ".dateline.yaml")
                print("passed:", step.__name__.replace("_", " "), flush=True)
            window.close()
        finally:
            window.process.kill()
        all_of_it_is_there_when_opened_again(program, folder, document)
        a_broken_sidecar_is_told_and_left_alone(program, folder)


if __name__ == "__main__":
    main()
