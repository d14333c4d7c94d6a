# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""walk.py RUSHES LANGUAGE: everything that the demo can show says what it is, what it is called and what its value is, in that
language, and can be reached."""
import itertools
import re
import subprocess
import sys
import time

import rules
from process import wait_for
from program import Program, is_shown, snapshot
from tour import Stop, Tour

DATA_COLUMNS = {"Prompt", "Model", "提示词", "模型"}
SERVICE_WORDS = ["portrait", "landscape", "upstream error: no available channel for", "Content policy: the prompt was refused"]


def columns_of(table):
    """Those that are shown."""
    return [node.name for node in table.children if node.role.endswith("column header") and node.place[2] > 0]


def data_of(table):
    """What the tasks bring along: it is in whatever language it was written."""
    columns = columns_of(table)
    cells = [node.name for node in table.children if node.role == "table cell"]
    data = {cell for index, cell in enumerate(cells) if columns[index % len(columns)] in DATA_COLUMNS}
    return {word for word in data if word} | set(SERVICE_WORDS)


def lasting_complaints(stop, language, data):
    """Rows move and texts change while they are read: only what is still so a moment later."""
    first = list(rules.complaints(stop.tree(), language, data))
    if not first:
        return []
    time.sleep(0.5)
    second = set(rules.complaints(stop.tree(), language, data))
    return [complaint for complaint in first if complaint in second]


def complaints_of_menu(tour):
    """Who cannot press F10 opens it too."""
    button = tour.menu_button()
    popup = button.element.getChildAtIndex(0)
    if not button.act("press") or not wait_for(lambda: is_shown(popup), 3):
        return ["the menu does not open from outside"]
    tour.program.display.key("Escape")
    wait_for(lambda: not is_shown(popup), 2)
    return []


def complaints_of_marks(tour):
    """The place that is repeated is painted on the seek bar: it is told too."""
    tour.choose_rows(1)
    bar = snapshot(tour.main()).find("slider")
    marks = [entry for entry in tour.entries() if re.search(r"[(（][AB][)）]", entry.names[-1])]

    def marked():
        for entry in marks:
            entry.node.act("press")
            time.sleep(0.2)  # some frames on: what begins and ends with one frame is no part
        return re.search(r"\d", bar.element.description or "")
    if wait_for(marked, 5, 0.5):  # as soon as the clip is open
        return []
    return [f"{bar}: does not tell what is repeated"]


def message(tour):
    """An id that is known already: the window says so."""
    for _ in range(2):
        subprocess.run([tour.program.executable, "--data-dir", tour.program.profile, "sora-2:task_01k6x15vhrff09dkkqjrzwhm60"],
                       check=True, timeout=30)
    wait_for(lambda: snapshot(tour.main()).find("alert"), 5)
    return Stop("message", tour.main(), False)


def main():
    executable, language = sys.argv[1:3]
    with Program(executable, "--demo", "--lang", language) as program:
        tour = Tour(program, language)
        table = tour.settle()
        data, problems, stops = data_of(table), {}, 0
        problems.update((each, each) for each in rules.complaints_of_table(table, columns_of(table)))
        begin = time.monotonic()
        for stop in itertools.chain(tour.stops(), (message(each) for each in [tour])):
            stops += 1
            print(f"{time.monotonic() - begin:5.1f} s  {stop.title}", flush=True)
            for complaint in lasting_complaints(stop, language, data):
                problems.setdefault(complaint.split(" > ", 1)[-1], complaint)
        rest = complaints_of_menu(tour) + complaints_of_marks(tour) + tour.problems
        print(f"{stops} places, {len(problems) + len(rest)} complaints; not open to be tried: {', '.join(tour.skipped) or 'none'}")
        print("\n".join([*problems.values(), *rest]))
        sys.exit(1 if problems or rest else 0)


main()
