# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""Leads through everything that the program can show: the window in its ways, and what each entry of the menu opens. What is
added to the menu later is found by itself."""
from dataclasses import dataclass, field

import pyatspi

from process import wait_for
from program import Node, is_shown, safely, snapshot

MENU = {"en": "Menu", "zh_CN": "菜单"}
SEARCH = {"en": "Search", "zh_CN": "搜索"}
COMPLETED = {"en": "Completed", "zh_CN": "已完成"}
VIEW = {"en": "View", "zh_CN": "视图"}
TASKS = {"en": "Tasks", "zh_CN": "任务"}
PAGES = {"en": "Pages", "zh_CN": "页面"}
QUIT = {"en": "Quit", "zh_CN": "退出"}
ITEM_ROLES = {"menu", "menu item", "check menu item", "radio menu item"}


@dataclass
class Entry:
    """Of the menu."""
    names: tuple
    node: Node = field(repr=False)

    @property
    def enabled(self):
        return bool(safely(lambda: self.node.element.getState().contains(pyatspi.STATE_ENABLED)))


@dataclass
class Stop:
    """Something to look at."""
    title: str
    element: object  # its window
    fresh: bool  # a window that was opened for this

    def tree(self):
        return snapshot(self.element, (self.title,))


class Tour:
    def __init__(self, program, language):
        self.program = program
        self.language = language
        self.problems = []
        self.skipped = []

    def main(self):
        return self.program.windows()[0]

    def find_table(self, tree):
        return tree.find("tree", TASKS[self.language]) or tree.find("tree table", TASKS[self.language])

    def settle(self):
        """The demo's tasks are there and one of its clips is playing."""
        def ready():
            tree = snapshot(self.main())
            table = self.find_table(tree)
            sliders = [node.value for node in tree.all() if node.role == "slider"]
            if not table or not any(value and value[2] > 100 for value in sliders):
                return None
            self.search = tree.find("text", SEARCH[self.language])
            self.done = [node for node in table.children if node.name == COMPLETED[self.language]]
            return table if len(self.done) > 2 else None
        self.table = wait_for(ready, 60, 0.5)
        if not self.table:
            raise SystemExit("FAIL: the demo does not come up")
        return self.table

    def activate(self):
        self.program.display.activate_topmost()
        self.search.grab_focus()

    def choose_rows(self, count):
        """So many tasks with a clip, as most entries want. In the grid those stay that are chosen."""
        def chosen(cell):
            return bool(safely(lambda: cell.element.getState().contains(pyatspi.STATE_SELECTED)))
        if [chosen(cell) for cell in self.done[:3]] == [number < count for number in range(3)]:
            return
        if not is_shown(self.table.element):
            return
        if any(safely(lambda: cell.element.name) != COMPLETED[self.language] for cell in self.done[:3]):  # the rows moved
            self.done = [node for node in snapshot(self.table.element).children if node.name == COMPLETED[self.language]]
        self.activate()
        for number, cell in enumerate(self.done[:count]):
            cell.click(self.program.display, "ctrl" if number else None)
            wait_for(lambda: chosen(cell), 1)

    def menu_button(self):
        return next(node for node in snapshot(self.main()).all() if node.name == MENU[self.language] and node.shown)

    def entries(self):
        """All that the menu has, also below; without opening it."""
        found = list(self._entries_below(self.menu_button().element, ()))
        if len(found) < 20:
            raise SystemExit(f"FAIL: the menu shows {len(found)} entries outside")
        return found

    def _entries_below(self, element, names):
        for index in range(safely(lambda: element.childCount, 0)):
            child = safely(lambda: element.getChildAtIndex(index))
            if child is None:
                continue
            node = Node(child)
            if safely(lambda: child.childCount, 0):
                yield from self._entries_below(child, names + ((node.name,) if node.role in ITEM_ROLES else ()))
            elif node.role in ITEM_ROLES:
                yield Entry(names + (node.name,), node)

    def stops(self):
        last = "window"
        self.activate()
        yield Stop("window", self.main(), False)
        yield from self._tabs("window", self.main())
        yield from self._search()
        for entry in self.entries():
            if entry.names[-1] == QUIT[self.language]:
                continue
            if (late := self._opened()) is not None:  # came after something else was waited for
                yield from self._visit(last, late)
            yield from self.open(entry)
            last = " / ".join(entry.names)
        if (late := self._opened()) is not None:
            yield from self._visit(last, late)

    def open(self, entry):
        title = " / ".join(entry.names)
        for count in (2, 1):
            self.choose_rows(count)
            if wait_for(lambda: entry.enabled, 0.3):
                break
        else:
            self.skipped.append(title)
            return
        if not entry.node.act("press", "toggle"):
            self.problems.append(f"{title}: has no action")
            return
        window = wait_for(self._opened, 0.3)
        if window is not None:
            yield from self._visit(title, window)
        elif entry.names[0] == VIEW[self.language]:
            yield Stop(title, self.main(), False)

    def _search(self):
        self.activate()
        for letter in "fox":
            self.program.display.key(letter)
        wait_for(lambda: self.search.text == "fox", 2)
        yield Stop("search", self.main(), False)
        self.program.display.key("Escape")
        wait_for(lambda: not self.search.text, 2)

    def _opened(self):
        """A window beside the main one."""
        windows = self.program.windows()
        return windows[1] if len(windows) > 1 else None

    def _visit(self, title, window):
        self.program.display.activate_topmost()
        yield Stop(title, window, True)
        yield from self._pages(title, window)
        yield from self._tabs(title, window)
        self._close(title, window)

    def _pages(self, title, window):
        pages = snapshot(window).find("list", PAGES[self.language])
        for item in pages.children if pages else ():
            item.click(self.program.display)
            if not wait_for(lambda: safely(lambda: item.element.getState().contains(pyatspi.STATE_SELECTED)), 2):
                self.problems.append(f"{title}: the page {item.name} cannot be chosen")
            yield Stop(f"{title} / {item.name}", window, True)

    def _tabs(self, title, window):
        for tab in [node for node in snapshot(window).all() if node.role == "page tab"]:
            if tab.shown and tab.act("press"):
                yield Stop(f"{title} / {tab.name}", window, window != self.main())

    def _close(self, title, window):
        self.program.display.key("Escape")
        if wait_for(lambda: window not in self.program.windows(), 3):
            return
        self.problems.append(f"{title}: Escape does not close it")
        for node in snapshot(window).all():
            if node.role == "push button" and node.act("press") and wait_for(lambda: window not in self.program.windows(), 1):
                return
        raise SystemExit(f"FAIL: {title} cannot be closed; so far: {self.problems}")
