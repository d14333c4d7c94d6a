# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""quiet.py RUSHES: the demo and the picture of the window leave the desktop alone: no icon in the tray, no notification, no
word to the task bar, no hook, no change to the start with the session. All of it is turned on, and an ordinary start shows
that it would be seen here."""
import pathlib
import sys
import tempfile
import time

from parts import Desktop, Findings, Gateway
from process import Process, wait_for

TASK = "sora-2:task_01k6x15vhrff09dkkqjrzwhm6"
LATER = 6  # s; a notification waits for what else happens, the task bar and the tray for the window


class Home:
    """A profile in which everything that reaches outside the window is on."""

    def __init__(self, folder):
        self.profile = pathlib.Path(folder)
        self.clips = self.profile / "library"
        self.witness = self.profile / "hook-ran"
        self.settings = self.profile / "settings.ini"
        hook = self.profile / "hook"
        hook.write_text(f"#!/bin/sh\ntouch {self.witness}\n")
        hook.chmod(0o700)
        self.settings.write_text("[tray]\nicon=true\nautostart=true\n"
                                 f"[hooks]\nruns=true\nprogram={hook}\nonSaved=true\n"
                                 "[news]\nfinished=true\ndock=true\n")

    def arguments(self):
        return ["--data-dir", str(self.profile), "--save-dir", str(self.clips)]

    def has_clip(self):
        return any(self.clips.glob("**/*.mp4"))

    def autostart_was_compared(self):
        """There is no entry, so an ordinary start takes the setting back."""
        return "autostart=true" not in self.settings.read_text()

    def marks(self):
        return (["a hook ran"] if self.witness.exists() else []) + (
            ["the start with the session was looked after"] if self.autostart_was_compared() else [])


def entries():
    return list((pathlib.Path.home() / "config").glob("autostart/*"))


def main():
    executable = sys.argv[1]
    desktop, gateway, findings = Desktop(), Gateway(), Findings()

    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        with Process(executable, *home.arguments(), "--server", gateway.address, TASK + "1"):
            everything = wait_for(lambda: desktop.items and desktop.titles and desktop.updates and len(home.marks()) == 2, 30)
        findings.expect(bool(everything), f"an ordinary start is seen: {desktop.seen() + home.marks()}")

    with tempfile.TemporaryDirectory() as folder:
        desktop.forget()
        home = Home(folder)
        with Process(executable, *home.arguments(), "--demo") as program:
            findings.expect(wait_for(home.has_clip, 30), "the demo saves a clip")
            time.sleep(LATER)
            findings.expect(program.process.poll() is None, "the demo runs")
            found = desktop.seen() + home.marks() + entries()
        findings.expect(not found, f"the demo leaves the desktop alone: {found}")

    with tempfile.TemporaryDirectory() as folder:
        desktop.forget()
        home = Home(folder)
        picture = home.profile / "picture.png"
        with Process(executable, *home.arguments(), "--server", gateway.address, "--screenshot", str(picture), TASK + "2") as program:
            findings.expect(program.ends_within(60) == (0,), "the picture is taken and the program ends")
            found = desktop.seen() + home.marks() + entries()
        findings.expect(picture.exists() and home.has_clip(), "there is a picture, and a clip")
        findings.expect(not found, f"taking a picture leaves the desktop alone: {found}")
    findings.end()


main()
