# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""sound_server.py RUSHES: the sound server ends while a clip plays. The program lives, ends when its window is closed, and can be
started again with the same profile."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from parts import Findings
from process import Process, wait_for
from screen import Screen

SKIPPED = 77
SOON = 10  # s, from being told to end to the end
executable = sys.argv[1]


class SoundServer:
    """A PulseAudio of the test's own, with a silent device."""

    def __init__(self, folder):
        socket = pathlib.Path(folder) / "sound"
        self._environment = {**os.environ, "PULSE_SERVER": f"unix:{socket}", "PULSE_RUNTIME_PATH": folder, "PULSE_STATE_PATH": folder}
        os.environ["PULSE_SERVER"] = f"unix:{socket}"
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes",
             "-L", f"module-native-protocol-unix auth-anonymous=1 socket={socket}", "-L", "module-null-sink sink_name=one"],
            env=self._environment, stderr=subprocess.DEVNULL)

    def is_heard(self):
        """The program plays to its device."""
        done = subprocess.run(["pactl", "list", "short", "sink-inputs"], env=self._environment, capture_output=True, check=False)
        return bool(done.stdout.strip())

    def die(self):
        self.process.kill()
        self.process.wait()


def main():
    if not shutil.which("pulseaudio") or not shutil.which("pactl"):
        print("skipped: pulseaudio and pulseaudio-utils are not installed (packaging/setup test)")
        sys.exit(SKIPPED)
    findings, screen = Findings(), Screen()
    with tempfile.TemporaryDirectory() as folder:
        server = SoundServer(folder)
        profile = os.path.join(folder, "profile")
        try:
            with Process(executable, "--data-dir", profile, "--demo") as program:
                found = wait_for(screen.shown, 20)
                findings.expect(wait_for(server.is_heard, 30), "a clip is heard")
                server.die()
                findings.expect(program.ends_within(5) is None, "the program lives on without the sound server")
                screen.close(found[0])
                findings.expect(program.ends_within(SOON) == (0,), "it ends when its window is closed")
            wait_for(lambda: not screen.shown(), 10)
            with Process(executable, "--data-dir", profile):
                findings.expect(wait_for(screen.shown, 20), "it can be started again")
        finally:
            server.die()
    findings.end()


main()
