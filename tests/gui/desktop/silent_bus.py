# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""silent_bus.py RUSHES: a bus that takes connections and never says a word, in place of the session's, of the system's, and
of both. The window is painted and stays alive, a clip is saved, and the program ends soon after it is told to."""
import os
import pathlib
import socket
import sys
import tempfile
import threading

from parts import Findings, Gateway
from process import Process, wait_for
from screen import Screen

TASK = "sora-2:task_01k6x15vhrff09dkkqjrzwhm6"
SOON = 5  # s, from being told to end to the end
PAINTED = 15  # s; it takes 2 to give up each bus
PICTURED = 120  # s; six times the work of painting, and what waits for ever is known by then
executable = sys.argv[1]
gateway, findings, screen = Gateway(), Findings(), Screen()


class SilentBus:
    def __init__(self, path):
        self.address = f"unix:path={path}"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(path)
        self._socket.listen()
        self._taken = []
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self):
        while True:
            self._taken.append(self._socket.accept()[0])


def lives_and_ends(name, variables):
    with tempfile.TemporaryDirectory() as folder:
        bus = SilentBus(os.path.join(folder, "bus"))
        clips = pathlib.Path(folder) / "clips"
        arguments = ["--data-dir", os.path.join(folder, "profile"), "--save-dir", str(clips), "--server", gateway.address]
        with Process(executable, *arguments, TASK + "1", **{variable: bus.address for variable in variables}) as program:
            found = wait_for(screen.shown, PAINTED)
            findings.expect(found, f"{name}: the window is there")
            findings.expect(wait_for(lambda: any(clips.glob("*.mp4")), 20), f"{name}: a clip is saved")
            # Later than the program asks the desktop for what it has.
            still = program.ends_within(5) is None
            if found and still:
                screen.close(found[0])
            findings.expect(still and program.ends_within(SOON) == (0,), f"{name}: it lives, and ends when its window is closed")
        picture = pathlib.Path(folder) / "picture.png"
        with Process(executable, *arguments, TASK + "2", "--screenshot", str(picture), QT_QPA_PLATFORM="offscreen",
                     **{variable: bus.address for variable in variables}) as program:
            end = program.ends_within(PICTURED)
            findings.expect(end == (0,) and picture.exists(), f"{name}: a picture is taken, and that is the end (it was {end})")
    wait_for(lambda: not screen.shown(), 10)


SESSION, SYSTEM = "DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"
for name, variables in {"the session's": [SESSION], "the system's": [SYSTEM], "both": [SESSION, SYSTEM]}.items():
    lives_and_ends(name, variables)
findings.end()
