# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""tab_order.py RUSHES LANGUAGE: the Tab key goes through everything that can be used, in the window and in what it opens,
comes back to where it began, goes the same way back with Shift, and shows where it is."""
import sys

import pyatspi

import rules
from process import wait_for
from program import Program
from tour import Tour

# Reached by the arrows once Tab has come to its like: a radio button, an item within its list. Qt tells the chosen tab to have
# the focus all the time; its bar knows better. A nameless part hands the focus on.
BY_ARROWS = {"radio button", "page tab", "list item", "table cell", "tree item", "menu item"}
PARTS = {"filler", "panel", "label", "page tab list", "layered pane"}
MOST = 80


def reachable(tree):
    """The controls that Tab has to visit."""
    return [node for node in tree.all()
            if node.usable and node.has(pyatspi.STATE_FOCUSABLE) and node.role not in BY_ARROWS | PARTS and not rules.is_inner(node)]


def pixels(display, node):
    x, y, width, height = node.place
    return display.pixels(x - 3, y - 3, width + 6, height + 6)


class Round:
    """One round with Tab through a window."""

    def __init__(self, stop, display):
        self.title = stop.title
        self.display = display
        tree = stop.tree()
        self.controls = reachable(tree)
        self.known = [node for node in tree.all()
                      if node.has(pyatspi.STATE_FOCUSABLE) and node.role not in BY_ARROWS - {"radio button"}]
        self.before = {node: pixels(display, node) for node in self.controls if not node.focused()}
        self.problems = []

    def holder(self):
        focused = [node for node in self.known if node.focused()]  # with who hands it on to it
        return next((node for node in reversed(focused) if node.name), focused[-1] if focused else None)

    def step(self, key, now):
        """Who has the focus after that key; now itself where it stays."""
        self.display.key(key)
        return wait_for(lambda: (after := self.holder()) is not now and after, 0.5 if len(self.known) > 1 else 0.1) or self.holder()

    def complain(self, what):
        self.problems.append(f"{self.title}: {what}")

    def go(self):
        begin = self.holder() or self.step("Tab", None)
        if begin is None:
            return self.complain("nothing has the focus, and Tab gives it to nothing")
        visited, now = [begin], begin
        for _ in range(MOST):
            now = self.step("Tab", now)
            if now is None or now in visited:
                break
            visited.append(now)
            before = self.before.get(now)
            if before and not wait_for(lambda: pixels(self.display, now) != before, 0.5):
                self.complain(f"the focus is not seen on {now}")
        if now is not begin:
            self.complain(f"Tab comes to {now} after {visited[-1]}, and not back to {begin}")
        for node in self.controls:
            if node not in visited:
                self.complain(f"Tab never comes to {node}")
        if len(visited) > 2 and now is begin and (back := self.step("shift+Tab", now)) is not visited[-1]:
            self.complain(f"Shift+Tab goes to {back}, not to {visited[-1]}")
        print(f"{self.title}: {len(visited)} stops of Tab", flush=True)


def main():
    executable, language = sys.argv[1:3]
    with Program(executable, "--demo", "--lang", language) as program:
        tour = Tour(program, language)
        tour.settle()
        problems, rounds = {}, 0
        for stop in tour.stops():
            if (not stop.fresh and stop.title != "window") or rules.is_file_dialog(stop.tree()):
                continue
            tab_round = Round(stop, program.display)
            tab_round.go()
            rounds += 1
            for problem in tab_round.problems:
                problems.setdefault(problem.split(" > ", 1)[-1], problem)
        complaints = list(problems.values()) + tour.problems
        print(f"{rounds} rounds, {len(complaints)} complaints")
        print("\n".join(complaints))
        sys.exit(1 if complaints else 0)


main()
