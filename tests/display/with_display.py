#!/usr/bin/env python3
"""Runs a command under an X server and a home of its own, and exits as the command does.

Usage: with_display.py COMMAND ARGUMENT...
The screen is 1400x900 at 24 bits, the home an empty folder: no test sees or changes a person's files.
"""
import os
import pathlib
import subprocess
import sys
import tempfile


def main():
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp",
         "-noreset"],
        pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()  # comes once the server takes clients
        if not number:
            sys.exit("with_display.py: Xvfb did not start; is the package xvfb installed?")
        with tempfile.TemporaryDirectory() as home:
            env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
            env |= {"DISPLAY": ":" + number, "HOME": home, "LIBGL_ALWAYS_SOFTWARE": "1",
                    "XDG_CACHE_HOME": str(pathlib.Path(home) / ".cache")}
            return subprocess.run(sys.argv[1:], env=env).returncode
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
