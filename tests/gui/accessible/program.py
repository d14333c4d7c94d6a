# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""The running program as a screen reader sees it."""
import os
import tempfile

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from process import Process, wait_for  # noqa: E402
from screen import Screen  # noqa: E402


def safely(call, otherwise=None):
    """What has just gone answers no more."""
    try:
        return call()
    except (GLib.Error, RuntimeError, NotImplementedError, LookupError):
        return otherwise


class Node:
    """A snapshot of one element; its element may be asked again."""

    def __init__(self, element, path=(), parent=None):
        self.element = element
        self.parent = parent
        self.name = safely(lambda: element.name, "") or ""
        self.role = safely(element.getRoleName, "invalid")
        self.description = safely(lambda: element.description, "") or ""
        self.states = frozenset(safely(lambda: element.getState().getStates(), ()))
        self.path = path + (f"{self.role} '{self.name[:40]}'",)
        self.children = []

    def has(self, state):
        return state in self.states

    @property
    def shown(self):
        return self.has(pyatspi.STATE_SHOWING)

    @property
    def usable(self):
        return self.shown and self.has(pyatspi.STATE_ENABLED)

    @property
    def text(self):
        def read():
            text = self.element.queryText()
            return text.getText(0, text.characterCount)
        return safely(read, "") or ""

    @property
    def value(self):
        def read():
            value = self.element.queryValue()
            return value.minimumValue, value.currentValue, value.maximumValue
        return safely(read)

    @property
    def place(self):
        """x, y, width, height on the screen, pixels."""
        return safely(lambda: tuple(self.element.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)), (0, 0, 0, 0))

    def focused(self):
        return bool(safely(lambda: self.element.getState().contains(pyatspi.STATE_FOCUSED)))

    def grab_focus(self):
        safely(lambda: self.element.queryComponent().grabFocus())
        return wait_for(self.focused, 2)

    def click(self, display, held=None):
        """In its middle."""
        x, y, width, height = self.place
        display.click(x + width // 2, y + height // 2, held)

    def act(self, *wanted):
        """Does the first of these actions that it has; False: it has none of them."""
        def perform():
            action = self.element.queryAction()
            names = [action.getName(i).lower() for i in range(action.nActions)]
            for name in wanted:
                if name in names:
                    safely(lambda: action.doAction(names.index(name)))  # a menu answers when it closes
                    return True
            return False
        return bool(safely(perform, False))

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def find(self, role, name=None):
        return next((node for node in self.all() if node.role == role and name in (None, node.name)), None)

    def __str__(self):
        return " > ".join(self.path)


HIDDEN_ROWS_FROM = 200  # of a long list, these are as good as all


def snapshot(element, path=(), parent=None):
    """With all below it that is shown."""
    return _fill(Node(element, path, parent))


def _fill(node):
    element = node.element
    count = min(safely(lambda: element.childCount, 0), HIDDEN_ROWS_FROM)
    for index in range(count):
        child = safely(lambda: element.getChildAtIndex(index))
        if child is None:
            continue
        below = Node(child, node.path, node)
        if below.shown:
            node.children.append(_fill(below))
    return node


def is_shown(element):
    states = safely(lambda: element.getState().getStates(), ())
    return pyatspi.STATE_SHOWING in states or pyatspi.STATE_VISIBLE in states


class Program(Process):
    """rushes with a private profile; use as a context."""

    def __init__(self, executable, *arguments):
        self._folder = tempfile.TemporaryDirectory()
        self.profile = os.path.join(self._folder.name, "profile")
        super().__init__(executable, "--data-dir", self.profile, *arguments)
        self.display = Screen()

    def __enter__(self):
        super().__enter__()
        self.element = wait_for(self._find, 30)
        if not self.element:
            self.__exit__()
            raise SystemExit("FAIL: the program is not on the accessibility bus")
        self.element.set_cache_mask(Atspi.Cache.NONE)  # not what a cache believes
        return self

    def __exit__(self, *_):
        super().__exit__()
        self._folder.cleanup()

    def _find(self):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        for index in range(safely(lambda: desktop.childCount, 0)):
            child = safely(lambda: desktop.getChildAtIndex(index))
            if child is not None and safely(child.get_process_id) == self.process.pid and safely(lambda: child.childCount, 0):
                return child
        return None

    def windows(self):
        """The shown ones, as elements."""
        found = [safely(lambda: self.element.getChildAtIndex(index)) for index in range(safely(lambda: self.element.childCount, 0))]
        return [window for window in found if window is not None and is_shown(window)]

    def main_window(self):
        return snapshot(self.windows()[0])
