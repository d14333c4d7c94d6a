# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""The program as a process, started and ended by a test."""
import os
import subprocess
import time


def wait_for(condition, seconds=10, step=0.02):
    """What the condition gives once it is true; its last, untrue word after that time."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(step)


class Process:
    """rushes, started; use as a context."""

    def __init__(self, executable, *arguments, **environment):
        self.executable = executable
        self._command = [executable, *arguments]
        self._environment = {**os.environ, **environment}

    def __enter__(self):
        self.process = subprocess.Popen(self._command, env=self._environment, stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def ends_within(self, seconds):
        """Its exit code; None: it runs on."""
        return wait_for(lambda: None if self.process.poll() is None else (self.process.returncode,), seconds)
