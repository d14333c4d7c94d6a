# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""What an element has to say of itself; from a snapshot to complaints."""
import re

import pyatspi

# What somebody uses, and so has to know by name.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "entry",
            "spin button", "slider", "list", "tree", "tree table", "table", "page tab list", "link", "dial"}
ITEMS = {"menu item", "check menu item", "radio menu item", "menu", "page tab", "list item", "tree item", "table cell",
         "column header", "table column header"}
NAMED = CONTROLS | ITEMS | {"frame", "dialog", "window", "alert", "label", "image", "progress bar", "status bar"}
WINDOWS = {"frame", "window", "dialog", "alert", "file chooser"}
SILENT_ROLES = {"unknown", "invalid", "redundant object", "extended"}

CJK = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
LATIN = re.compile(r"[A-Za-z][A-Za-z'’]+")
CHORD = re.compile(r"\b(?:Ctrl|Shift|Alt|Meta)\+\S+|\bF\d+\b")
ADDRESS = re.compile(r"\w+://\S+|\b\S*[\w-]+\.\w+:\d+\S*|(?:~|\B)/[\w./{}-]+")
OPTION = re.compile(r"--?[a-z][\w-]*(?:=\S+)?|\b[A-Z]+(?:_[A-Z]+)+\b|\{\w+\}|\b\w+:[\w*<>=\"]+|\b\w+[<>]=?\d\w*|\b[a-z]+(?:_[a-z0-9]+)+\b")
# Words that Chinese keeps as they are.
NAMES = set("""Rushes English AI API ID JSON CSV OTIO OpenTimelineIO URL HTTP HTTPS TLS SQLite MP4 PNG JPEG WebP H264 AAC MIT Bearer
Ctrl Shift Alt Tab Esc Enter Return Space Home End Del Delete Ins PgUp PgDown PgDn Page Up Down Left Right Backspace Menu Meta
X-Forwarded-Host Forwarded Host json csv png mp mp4 KiB MiB GiB TiB KB MB GB kB px fps ms min UTC GMT SHA Linux D-Bus
Wayland shell POST PEM DER txt tsv jsonl log""".split())


def foreign(text, language, data):
    """The part of the text that is of the other language, without what is not ours to say: names and data."""
    for word in sorted(data, key=len, reverse=True):
        text = text.replace(word, " ")
    if language == "en":
        return "".join(CJK.findall(text))
    for pattern in (CHORD, ADDRESS, OPTION):
        text = pattern.sub(" ", text)
    return " ".join(word for word in LATIN.findall(text) if word not in NAMES)


def names_itself(node):
    return bool(node.name.strip() or (node.role in {"label", "text"} and node.text.strip()))


def complaints_of(node, language, data):
    """For one element that is shown."""
    found = []
    if node.parent is None and node.role not in WINDOWS:
        found.append("is a window without the role of one")
    if node.role in SILENT_ROLES and not is_handle(node):
        found.append("has no role")
    if node.role in NAMED and not names_itself(node) and not is_inner(node):
        found.append("has no name" if node.role != "table cell" else "is a cell without text")
    if node.role == "list item" and node.parent.name in {"Tasks", "任务"} and not progress_is_told(node.description):
        found.append("does not tell its state")  # in the grid a task is one cell
    if is_painted_blank(node):
        found.append("is painted, but has no role and no name")
    if node.role in {"slider", "progress bar", "spin button", "dial"} and node.usable:
        value = node.value
        if value is None or not value[0] <= value[1] <= value[2]:
            found.append(f"tells no value within bounds: {value}")
    if node.role in CONTROLS and node.usable and not is_inner(node) and not is_empty_list(node) and \
            not node.has(pyatspi.STATE_FOCUSABLE):
        found.append("cannot be focused")
    for what, text in (("name", node.name), ("description", node.description)):
        if words := foreign(text, language, data):
            found.append(f"has words of another language in its {what}: {words[:60]}")
    return found


def is_inner(node):
    """A part of a control that speaks for it: the field of a box, the list under it."""
    parent = node.parent
    while parent is not None and parent.role in {"filler", "panel", "layered pane", "viewport", "scroll pane", "window"}:
        parent = parent.parent
    return parent is not None and parent.role in {"spin button", "combo box", "text", "password text"}


def is_empty_list(node):
    return node.role in {"list", "tree", "tree table", "table"} and \
        not any(child.role in {"table cell", "list item", "tree item"} for child in node.children)


def is_handle(node):
    """Between panes, or in a window's corner: for the pointer only, Qt gives it no role."""
    return not node.children and min(node.place[2:]) <= 24


def is_file_dialog(tree):
    """Qt's own, with words and files that are not ours."""
    return any(node.role == "list" and node.name in {"Sidebar", "侧边栏"} for node in tree.all())


def is_painted_blank(node):
    if node.role not in {"filler", "panel"} or node.children or node.name.strip():
        return False
    if node.parent is not None and node.parent.role in {"text", "label", "document frame"}:
        return False  # room for a scroll bar
    _, _, width, height = node.place
    return width > 1 and height > 1


def progress_is_told(text):
    """"93 %", or in words why there is no number."""
    return bool(re.search(r"\d\s?%|[^\W\d]", text))


def complaints_of_table(table, columns):
    """columns: the names of its headers, from left to right. Each cell of "Progress" tells a value."""
    found = []
    cells = [cell for cell in table.children if cell.role == "table cell"]
    if not cells or len(cells) % len(columns):
        return [f"{table}: {len(cells)} cells in {len(columns)} columns"]
    for index, cell in enumerate(cells):
        if columns[index % len(columns)] in {"Progress", "进度"} and not progress_is_told(cell.name):
            found.append(f"{cell}: does not tell how far it is")
    return found


def complaints(tree, language, data):
    if is_file_dialog(tree):
        return
    for node in tree.all():
        if node.shown:
            yield from (f"{node}: {complaint}" for complaint in complaints_of(node, language, data))
