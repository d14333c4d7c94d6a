# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""Fails on an entry that is unfinished, missing, stale, or whose placeholders differ from its source's."""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

source, lupdate = Path(sys.argv[1]), sys.argv[2]
problems = []


def entries(path):
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield (context.find("name").text, message.find("source").text), message


def placeholders(text):
    return sorted(set(re.findall(r"%L?\d|%n|\{\w+\}", text or "")))


def texts(message):
    translation = message.find("translation")
    return [form.text for form in translation.findall("numerusform")] or [translation.text]


for name, only_plurals in (("rushes_zh_CN.ts", False), ("rushes_en.ts", True)):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / name
        shutil.copy(source / "translations" / name, fresh)
        options = ["-pluralonly"] if only_plurals else []
        subprocess.run([lupdate, str(source / "ui"), "-silent", "-no-obsolete", "-locations", "none", *options,
                        "-ts", str(fresh)], check=True, stdout=subprocess.DEVNULL)
        wanted = dict(entries(fresh))
    stored = dict(entries(source / "translations" / name))
    problems += [f"{name}: stale: {key}" for key in stored if key not in wanted]
    for key, message in wanted.items():
        if message.find("translation").get("type") or not all(texts(message)):
            problems.append(f"{name}: not translated: {key}")
            continue
        for text in texts(message):
            expected = placeholders(key[1])
            # A singular may do without its number.
            if placeholders(text) != expected and not ("%n" in expected and message.get("numerus") == "yes"
                                                       and [p for p in expected if p != "%n"] == placeholders(text)):
                problems.append(f"{name}: placeholders differ: {key}: {text}")
    print(f"{name}: {len(wanted)} texts")

print("\n".join(problems))
sys.exit(1 if problems else 0)
