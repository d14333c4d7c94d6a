# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""events.py RUSHES LANGUAGE: what the program announces by itself. While tasks change and a clip plays, little; a message that
needs to be known, at once."""
import subprocess
import sys
import time
from collections import Counter

import pyatspi

from program import GLib, Program, safely
from tour import Tour

SPAN = 10  # s
MOST = 400  # events in that time, of all kinds together: a clip plays, and a dozen rows move
MOST_OF_ONE = 60  # for one element


class Listener:
    def __init__(self):
        self.events = []
        pyatspi.Registry.registerEventListener(self._take, "object", "window", "focus")

    def _take(self, event):
        source = event.source
        self.events.append((str(event.type), safely(source.getRoleName, "gone"), safely(lambda: source.name, "") or "", event.detail1))

    def run(self, seconds, until=lambda events: False):
        """Takes what comes in that time, or until it is what was waited for."""
        self.events = []
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until(self.events):
            while context.pending():
                context.iteration(False)
            time.sleep(0.005)
        return self.events


def is_alert(events):
    return any(role in {"alert", "notification"} and name and kind.startswith("object:state-changed:showing") and shown
               for kind, role, name, shown in events)


def main():
    executable, language = sys.argv[1:3]
    problems = []
    with Program(executable, "--demo", "--lang", language) as program:
        tour = Tour(program, language)
        tour.settle()
        listener = Listener()
        tour.choose_rows(1)
        listener.run(3)
        events = listener.run(SPAN)
        kinds = Counter((kind, role) for kind, role, _, _ in events)
        print(f"{len(events)} events in {SPAN} s while the demo runs:")
        for (kind, role), count in kinds.most_common(12):
            print(f"  {count:5} {kind} of {role}")
        if len(events) > MOST:
            problems.append(f"{len(events)} events in {SPAN} s")
        for (role, name), count in Counter((role, name) for _, role, name, _ in events).items():
            if name and count > MOST_OF_ONE:
                problems.append(f"{role} '{name[:40]}' was announced {count} times in {SPAN} s")

        # A second start hands its id over. The first time it is new; then it is known, and the window says so: first in a bar
        # that appears, then in the one that is there.
        for time_now in range(3):
            subprocess.run([executable, "--data-dir", program.profile, "sora-2:task_01k6x15vhrff09dkkqjrzwhm60"], check=True, timeout=30)
            events = listener.run(10 if time_now else 2, is_alert)
            if time_now and not is_alert(events):
                problems.append(f"message {time_now} is not announced: {Counter(event[:2] for event in events).most_common(5)}")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
