# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""The rules themselves: each finds what it is for, and nothing in what is well."""
import unittest

import pyatspi

import rules

WELL = frozenset({pyatspi.STATE_SHOWING, pyatspi.STATE_ENABLED, pyatspi.STATE_FOCUSABLE})


class Fake:
    """As much of a Node as the rules look at."""

    def __init__(self, role, name="", parent=None, **rest):
        self.role, self.name, self.parent = role, name, parent
        self.children, self.description, self.text, self.value = [], "", "", None
        self.place, self.states = (0, 0, 100, 32), WELL
        for key, value in rest.items():
            setattr(self, key, value)
        if parent:
            parent.children.append(self)

    shown = usable = True

    def has(self, state):
        return state in self.states

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()


class RulesTest(unittest.TestCase):
    def found(self, role, name="", language="en", data=(), **rest):
        return rules.complaints_of(Fake(role, name, Fake("frame", "Rushes"), **rest), language, data)

    def test_what_is_well(self):
        self.assertEqual([], self.found("push button", "Save"))
        self.assertEqual([], self.found("slider", "Position", value=(0, 3, 10)))
        self.assertEqual([], self.found("push button", "保存", "zh_CN"))

    def test_a_nameless_control(self):
        self.assertIn("has no name", self.found("push button"))
        self.assertIn("is a cell without text", self.found("table cell"))

    def test_a_role(self):
        self.assertIn("has no role", self.found("unknown", "Something"))
        self.assertIn("is painted, but has no role and no name", self.found("filler"))
        self.assertEqual([], self.found("unknown", place=(0, 0, 1, 400)))  # between two panes
        self.assertIn("is a window without the role of one", rules.complaints_of(Fake("filler", "Guide"), "en", ()))

    def test_a_value(self):
        self.assertTrue(self.found("slider", "Position"))
        self.assertTrue(self.found("slider", "Position", value=(0, 11, 10)))

    def test_the_focus(self):
        shown = frozenset({pyatspi.STATE_SHOWING, pyatspi.STATE_ENABLED})
        self.assertIn("cannot be focused", self.found("push button", "Save", states=shown))

    def test_the_other_language(self):
        self.assertTrue(self.found("push button", "保存"))
        self.assertTrue(self.found("push button", "Save", "zh_CN"))
        self.assertTrue(self.found("push button", "Save", description="保存"))
        self.assertEqual([], self.found("table cell", "雨夜的霓虹街道", data={"雨夜的霓虹街道"}))
        self.assertEqual([], self.found("label", "按 Ctrl+N 添加 JSON", "zh_CN"))
        self.assertEqual("refused", rules.foreign("网关 gateway.example:8080/v1 refused", "zh_CN", ()))

    def test_progress(self):
        self.assertTrue(rules.progress_is_told("93 %"))
        self.assertTrue(rules.progress_is_told("no number"))
        self.assertFalse(rules.progress_is_told(""))
        self.assertFalse(rules.progress_is_told("…"))

    def test_a_table(self):
        table = Fake("tree", "Tasks")
        for text in ("a red fox", "93 %", "a cat", "…"):
            Fake("table cell", text, table)
        self.assertEqual(1, len(rules.complaints_of_table(table, ["Prompt", "Progress"])))
        self.assertTrue(rules.complaints_of_table(table, ["Prompt", "Status", "Progress"]))


unittest.main()
