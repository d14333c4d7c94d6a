# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""start.py RUSHES: what a start leaves until its window is painted is there then: the window's icon, the log's first line, and
an ear for further starts. In the tray, where nothing is painted, too. A start that comes before the first one has a window
waits for it."""
import contextlib
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile

from parts import Desktop, Findings
from process import Process, wait_for
from screen import Screen

SIZES = [16, 32, 64, 128]  # pixels; what Qt gives a task bar of a picture that can be drawn in any size
TASK = "sora-2:task_01k6x15vhrff09dkkqjrzwhm61"
SERVER = ["--server", "http://127.0.0.1:1"]
HELD = 1  # s, before it has a window; a further start has patience for five
executable = sys.argv[1]
version = subprocess.run([executable, "--version"], capture_output=True, text=True, check=True).stdout.strip()
desktop, screen, findings = Desktop(), Screen(), Findings()


def first_line(profile):
    log = profile / "rushes.log"
    return log.read_text().partition("\n")[0] if log.exists() else ""


def ids(profile):
    try:
        with contextlib.closing(sqlite3.connect(f"file:{profile / 'tasks.sqlite'}?mode=ro", uri=True)) as store:
            return [row[0] for row in store.execute("SELECT task_id FROM tasks")]
    except sqlite3.OperationalError:  # not there yet
        return []


def begins_well(name, profile, *arguments):
    """Of the program that runs there."""
    told = f"rushes.program: {version}, Qt 6."
    findings.expect(wait_for(lambda: told in first_line(profile)), f"{name}: the log begins with its version")
    with Process(executable, "--data-dir", str(profile), *SERVER, *arguments, TASK) as second:
        findings.expect(second.ends_within(15) == (0,), f"{name}: a second start ends well")
    findings.expect(wait_for(lambda: ids(profile) == [TASK]), f"{name}: its task is in the list")


def in_a_window():
    with tempfile.TemporaryDirectory() as folder, Process(executable, "--data-dir", folder):
        found = wait_for(screen.shown, 20)
        wait_for(lambda: screen.icons(found[0]))
        icons = screen.icons(found[0])
        findings.expect(sorted(icons) == SIZES and min(icons.values()) > 0.5, f"the window has its icon in all sizes: {icons}")
        begins_well("in a window", pathlib.Path(folder))
    wait_for(lambda: not screen.shown(), 10)


def in_the_tray():
    desktop.forget()
    with tempfile.TemporaryDirectory() as folder, Process(executable, "--data-dir", folder, "--minimized"):
        findings.expect(wait_for(lambda: desktop.items, 20), "the tray has it")
        begins_well("in the tray", pathlib.Path(folder), "--minimized")
        findings.expect(not screen.shown(), "in the tray: it stays there")


def before_there_is_a_window():
    with tempfile.TemporaryDirectory() as folder, Process(executable, "--data-dir", folder, *SERVER) as first:
        profile = pathlib.Path(folder)
        wait_for(lambda: (profile / "lock").exists(), 20, step=0)
        first.process.send_signal(signal.SIGSTOP)
        os.waitpid(first.process.pid, os.WUNTRACED)
        early = not (profile / "socket").exists()
        with Process(executable, "--data-dir", folder, *SERVER, TASK) as second:
            second.ends_within(HELD)
            first.process.send_signal(signal.SIGCONT)
            findings.expect(second.ends_within(15) == (0,), "a start before there is a window waits for it and ends well")
        findings.expect(wait_for(lambda: ids(profile) == [TASK]), "its task is in the list of the first")
    wait_for(lambda: not screen.shown(), 10)
    return early


findings.expect(not screen.shown(), "the display is empty")
in_a_window()
in_the_tray()
# Under load the first may have come too far until it was stopped.
findings.expect(any(before_there_is_a_window() for _ in range(5)), "a second start came before the first one could hear it")
findings.end()
