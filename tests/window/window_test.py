#!/usr/bin/env python3
"""The real window, used as a person uses it. Usage: window_test.py PROGRAM SOURCE_DIRECTORY"""
import os
import sys
import tempfile

from driver import Window, picture_size_and_variety


def the_article_opens(window):
    state = window.until("events", lambda s: s["events"] > 50 and s["rest"])
    assert state["shown"] > 0, "the first view shows events"
    assert state["symbols"], "symbols stand on the map"
    window.key("Escape")
    window.until("no hint for the first time any more", lambda s: not s["hint"])


def dragging_the_slider_moves_the_date(window):
    before = window.settle()
    x, y, width, height = before["chart"]
    head, middle = before["playhead"], y + height // 2
    goal = x + width * 3 // 4
    window.drag((head, middle), (goal, middle))
    after = window.until("another date",
                         lambda s: s["date"] > before["date"] and abs(s["playhead"] - goal) < 9)
    assert after["from"] > before["from"], "the window goes with the playhead"
    window.drag((after["playhead"], middle), (head, middle))
    window.until("the date before", lambda s: abs(s["playhead"] - head) < 9 and s["rest"])


def a_clicked_marker_shows_its_source(window, article):
    state = window.settle()
    x, y = next(([x, y] for x, y, events in state["symbols"] if events == 1))
    window.click(x, y)
    chosen = window.until("a source", lambda s: s["selected"])["selected"]
    words = chosen["sentence"].split()[:3]
    assert all(word in article for word in words), "the sentence stands in the article"
    window.key("Escape")
    window.until("no source", lambda s: not s["selected"])


def stepping_selects_the_next_event(window):
    state = window.settle()
    x, y = next(([x, y] for x, y, events in state["symbols"] if events == 1))
    window.click(x, y)
    first = window.until("a source", lambda s: s["selected"])["selected"]["row"]
    window.key("Right")
    window.until("another source", lambda s: s["selected"] and s["selected"]["row"] != first)
    window.key("Escape")
    window.until("no source", lambda s: not s["selected"])


def words_filter_the_events(window):
    before = window.settle()
    window.key("ctrl+f")
    window.until("the field", lambda s: s["typing"])
    window.type("strikes")
    fewer = window.until("fewer events", lambda s: 0 < s["passing"] < before["passing"])
    assert fewer["events"] == before["events"], "a filter takes nothing away"
    window.key("ctrl+a", "BackSpace")
    window.until("all events", lambda s: s["passing"] >= before["passing"])
    window.key("Return")
    window.until("the keyboard back", lambda s: not s["typing"])


def a_typed_date_is_gone_to(window):
    window.key("d")
    window.until("the field", lambda s: s["date_entry"] and s["typing"])
    window.type("17 March 2016")
    window.key("Return")
    window.until("the typed date", lambda s: s["date"] == "2016-03-17" and
                 not s["date_entry"] and not s["typing"])
    window.key("d")
    window.until("the field", lambda s: s["date_entry"] and s["typing"])
    window.type("once upon a time")
    window.key("Return")
    window.until("a complaint", lambda s: s["error"] and "once upon a time" in s["notice"])
    window.key("Escape", "Escape")
    window.until("no complaint",
                 lambda s: not s["notice"] and not s["date_entry"] and not s["typing"])


def the_story_plays_to_its_end(window):
    window.key("Home")
    start = window.until("the beginning", lambda s: not s["playing"] and s["rest"])["date"]
    window.key("space")
    window.until("playing", lambda s: s["playing"] and s["date"] > start)
    window.key("space")
    pause = window.until("a pause", lambda s: not s["playing"])["date"]
    window.key("End")
    end = window.until("the end", lambda s: s["date"] > pause)["date"]
    window.key("shift+Left")
    before = window.until("a unit back", lambda s: s["date"] < end)["date"]
    window.key("space")
    window.until("the end again", lambda s: s["date"] == end and not s["playing"])
    assert before < end


def the_map_moves(window):
    before = window.settle()["camera"]
    window.key("0")
    world = window.until("the world", lambda s: s["camera"][2] < before[2] - 1 and s["rest"])
    window.key("f")
    window.until("the events", lambda s: s["camera"][2] > world["camera"][2] and s["rest"])
    x, y = 600, 300
    window.click(x, y, 4)
    closer = window.until("a closer view", lambda s: s["rest"] and
                          s["camera"][2] > world["camera"][2] + 0.4)["camera"]
    window.drag((x, y), (x + 120, y))
    window.until("a view further west", lambda s: s["camera"][0] < closer[0] and s["rest"])


def panels_and_themes_switch(window):
    window.key("question")
    window.until("help", lambda s: s["help"])
    window.key("Escape")
    window.until("no help", lambda s: not s["help"])
    theme = window.state["theme"]
    window.key("t")
    window.until("another theme", lambda s: s["theme"] != theme)
    window.key("Tab")
    window.until("no panels", lambda s: not s["panels"])
    window.key("Tab")
    window.until("panels", lambda s: s["panels"])


def what_is_not_mapped_opens_by_its_cause(window):
    window.key("ctrl+p")
    window.until("the palette", lambda s: s["palette"] and s["typing"])
    window.type("What is not on the map")
    window.key("Return")
    groups = window.until("the list", lambda s: s["page"] == "unmapped" and not s["palette"])
    assert groups["unmapped"] <= 4, "a line for each cause"
    window.click(200, 165)
    window.until("the names in the first group", lambda s: s["unmapped"] > groups["unmapped"])
    window.click(200, 245)
    window.until("the sentence of a mention", lambda s: s["page"] == "text")


def s_saves_a_picture(window, folder):
    window.settle()
    window.key("s")
    file = window.until("a picture", lambda s: s["picture"])["picture"]
    assert os.path.dirname(file) == folder, "the picture lies where the program was started"
    width, height, variety = picture_size_and_variety(file)
    assert width >= 1920 and height >= 1200 and variety > 100, (width, height, variety)


def a_resized_window_keeps_its_events(window):
    window.resize(900, 640)
    state = window.until("the new size", lambda s: s["size"] == [900, 640] and s["rest"])
    x, y, width, height = state["chart"]
    assert x >= 0 and x + width <= 900 and y + height <= 640, "the slider stays inside"


def a_bad_file_is_said_and_the_window_stays(window, folder):
    events = window.settle()["events"]
    empty = os.path.join(folder, "empty.md")
    open(empty, "w").close()
    for path, words in ((os.path.join(folder, "missing.md"), "no such file"), (empty, "empty.md")):
        window.key("ctrl+o")
        window.until("the field", lambda s: s["open_file"] and s["typing"])
        window.key("ctrl+a")
        window.type(path)
        window.key("Return")
        window.until("a sentence with " + words, lambda s: s["error"] and words in s["notice"])
    assert window.state["events"] == events, "the story before stays open"
    small = os.path.join(folder, "small.txt")
    with open(small, "w", encoding="utf-8") as file:
        file.write("On 3 May 1921 a flood destroyed the bridge at Pueblo, Colorado.\n")
    window.key("ctrl+o")
    window.until("the field", lambda s: s["open_file"] and s["typing"])
    window.type(folder)
    window.key("Return")
    window.until("the folder", lambda s: s["open_file"] and s["folder"] == folder)
    window.type("small")
    window.key("Return")
    window.until("the other story", lambda s: s["document"] == small and s["rest"])


def the_palette_runs_a_command(window):
    window.key("ctrl+p")
    window.until("the palette", lambda s: s["palette"] and s["typing"])
    window.type("keys gest")
    window.key("Return")
    window.until("help", lambda s: s["help"] and not s["palette"])
    window.key("Escape")
    window.until("no help", lambda s: not s["help"])


def the_interface_grows_and_shrinks(window):
    before = window.settle()["scale"]
    window.key("ctrl+plus")
    window.until("a larger interface", lambda s: s["scale"] > before and s["rest"])
    window.key("ctrl+0")
    window.until("the interface as before", lambda s: s["scale"] == before and s["rest"])


def settings_and_documents_are_remembered(program, folder, seed):
    window = Window(program, folder, seed)
    try:
        window.until("the hint for the first time", lambda s: s["events"] and s["hint"])
        window.key("t", "n", "e")
        left = window.until("another look", lambda s: s["native"] and not s["side"])
        window.key("Escape")
        window.until("no hint", lambda s: not s["hint"])
        window.close()
        window = Window(program, folder)
        back = window.until("the look as it was left", lambda s: s["recent"] == 1 and s["rest"])
        assert [back[each] for each in ("theme", "native", "side")] == \
               [left[each] for each in ("theme", "native", "side")]
        window.key("ctrl+p")
        window.until("the palette", lambda s: s["palette"] and s["typing"])
        window.type("russian")
        window.key("Return")
        again = window.until("the recent document", lambda s: s["events"] and s["rest"])
        assert again["document"] == seed and not again["hint"], "the hint does not come back"
        window.close()
    finally:
        if window.process.poll() is None:
            window.process.kill()


def main():
    program, source = sys.argv[1:3]
    seed = os.path.join(source, "seeds", "russian-military-intervention-in-syria.md")
    with open(seed, encoding="utf-8") as file:
        article = file.read()
    with tempfile.TemporaryDirectory() as folder:
        window = Window(program, folder, seed)
        steps = [
            (the_article_opens, ()), (dragging_the_slider_moves_the_date, ()),
            (a_clicked_marker_shows_its_source, (article,)), (stepping_selects_the_next_event, ()),
            (words_filter_the_events, ()), (a_typed_date_is_gone_to, ()),
            (the_story_plays_to_its_end, ()), (the_map_moves, ()), (panels_and_themes_switch, ()),
            (the_palette_runs_a_command, ()), (the_interface_grows_and_shrinks, ()),
            (what_is_not_mapped_opens_by_its_cause, ()),
            (s_saves_a_picture, (folder,)), (a_resized_window_keeps_its_events, ()),
            (a_bad_file_is_said_and_the_window_stays, (folder,)),
        ]
        try:
            for step, given in steps:
                step(window, *given)
                print("passed:", step.__name__.replace("_", " "), flush=True)
            window.close()
        finally:
            if window.process.poll() is None:
                window.process.kill()
    with tempfile.TemporaryDirectory() as folder:
        settings_and_documents_are_remembered(program, folder, seed)
        print("passed: settings and documents are remembered", flush=True)


if __name__ == "__main__":
    main()
