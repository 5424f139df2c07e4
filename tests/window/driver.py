"""Drives the real window with xdotool and reads what it shows from the pipe of `--status`.

Nothing here waits for a time to pass: every step waits for the state it is meant to bring about.
"""
import json
import os
import select
import struct
import subprocess
import time
import zlib

PATIENCE = 60  # seconds until a state that does not come is a failure


class Window:
    """What it remembers, it keeps under `folder`; `errors`: a file for what it writes on stderr."""

    def __init__(self, program, folder, document=None, size=(1200, 800), errors=None):
        self.pipe = os.path.join(folder, "status")
        os.mkfifo(self.pipe)
        words = [program, "open", "--status", self.pipe, "--size", "%dx%d" % size]
        alone = {"XDG_CONFIG_HOME": os.path.join(folder, "config"),
                 "XDG_STATE_HOME": os.path.join(folder, "state"),
                 "XDG_DATA_HOME": os.path.join(folder, "data"),
                 "XDG_RUNTIME_DIR": folder, "DBUS_SESSION_BUS_ADDRESS": ""}
        self.process = subprocess.Popen(words + ([document] if document else []), cwd=folder,
                                        env={**os.environ, **alone}, stderr=errors)
        self.reader = os.open(self.pipe, os.O_RDONLY | os.O_NONBLOCK)
        self.rest = b""
        self.state = {}
        self.id = None

    def until(self, wanted, condition):
        """Reads states until one meets the condition; `wanted` says in words what is waited for."""
        end = time.monotonic() + PATIENCE
        while not (self.state and condition(self.state)):
            left = end - time.monotonic()
            assert left > 0, "%s did not come; last seen: %s" % (wanted, json.dumps(self.state))
            assert self.process.poll() is None, "the window is gone while waiting for " + wanted
            select.select([self.reader], [], [], min(left, 0.2))
            self.read()
        return self.state

    def read(self):
        try:
            self.rest += os.read(self.reader, 1 << 20)
        except BlockingIOError:
            return
        *lines, self.rest = self.rest.split(b"\n")
        for line in lines:
            self.state = json.loads(line)

    def settle(self):
        return self.until("rest", lambda s: s["rest"])

    def do(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def key(self, *keys):
        self.do("key", *keys)

    def type(self, text):
        self.do("type", "--delay", "5", text)

    def to(self, x, y):
        """The words that bring the pointer to a place in the window."""
        if not self.id:
            found = subprocess.run(["xdotool", "search", "--name", "^Dateline$"], check=True,
                                   capture_output=True, text=True)
            self.id = found.stdout.split()[0]
        return ["mousemove", "--window", self.id, x, y]

    def click(self, x, y, button=1):
        self.do(*self.to(x, y), "click", button)

    def drag(self, start, stop):
        (x0, y0), (x1, y1) = start, stop
        self.do(*self.to(x0, y0), "mousedown", 1)
        for step in range(1, 9):
            self.do(*self.to(x0 + (x1 - x0) * step // 8, y0 + (y1 - y0) * step // 8))
        self.do("mouseup", 1)

    def resize(self, width, height):
        self.do("windowsize", self.id, width, height)

    def close(self):
        self.key("ctrl+q")
        status = self.process.wait(PATIENCE)
        os.close(self.reader)
        os.unlink(self.pipe)
        assert status == 0, "the window ended with status %d" % status


def picture_size_and_variety(file):
    """Width, height and how many different bytes a PNG's pixels hold."""
    with open(file, "rb") as stream:
        data = stream.read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", file + " is no PNG"
    width, height = struct.unpack(">II", data[16:24])
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += length + 12
    return width, height, len(set(zlib.decompress(packed)[::97]))
