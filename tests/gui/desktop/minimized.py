# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""minimized.py RUSHES: a start with --minimized shows no window. It is in the tray, whose icon brings it; where there is no
tray it is a minimised window, which the task bar has. The setting does the same."""
import pathlib
import sys
import tempfile
import time

from parts import Desktop, Findings
from process import Process, wait_for
from screen import Screen

LONG = 3  # s; the window of an ordinary start is there much sooner
executable = sys.argv[1]
desktop, screen, findings = Desktop(tray=False), Screen(), Findings()


def without_a_tray():
    with tempfile.TemporaryDirectory() as folder, Process(executable, "--data-dir", folder, "--minimized"):
        found = wait_for(screen.shown, 20)
        findings.expect(len(found) == 1 and screen.wants_to_be_minimised(found[0]), "without a tray it is a minimised window")
    wait_for(lambda: not screen.shown(), 10)


def an_ordinary_start():
    with tempfile.TemporaryDirectory() as folder, Process(executable, "--data-dir", folder):
        found = wait_for(screen.shown, 20)
        findings.expect(len(found) == 1 and not screen.wants_to_be_minimised(found[0]), "an ordinary start shows its window")
        findings.expect(wait_for(lambda: desktop.items, 20), "with its icon in the tray")
    wait_for(lambda: not screen.shown(), 10)


def in_the_tray(how, *arguments, settings=""):
    desktop.forget()
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "settings.ini").write_text(settings)
        with Process(executable, "--data-dir", folder, *arguments) as program:
            findings.expect(wait_for(lambda: desktop.items, 20), f"{how}: the tray has it")
            end = time.monotonic() + LONG
            seen = False
            while time.monotonic() < end:
                seen = seen or bool(screen.shown())
                time.sleep(0.05)
            findings.expect(not seen and program.process.poll() is None, f"{how}: no window was seen")
            desktop.click_item()
            found = wait_for(screen.shown, 10)
            findings.expect(len(found) == 1 and not screen.wants_to_be_minimised(found[0]), f"{how}: its icon brings the window")
    wait_for(lambda: not screen.shown(), 10)


findings.expect(not screen.shown(), "the display is empty")
without_a_tray()
desktop.open_tray()
an_ordinary_start()
in_the_tray("--minimized", "--minimized")
in_the_tray("by the setting", settings="[tray]\nstartsMinimized=true\n")
findings.end()
