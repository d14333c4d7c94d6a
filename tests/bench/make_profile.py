#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""make_profile.py FOLDER COUNT CLIPS: fills the database that Rushes made in FOLDER (start it there once) with COUNT tasks:
nine of ten completed and saved, the rest failed, as a list looks after some days. The clips lie in the folder CLIPS, with
their sizes and nothing in them."""
import os
import random
import sqlite3
import sys

folder, count, clips = sys.argv[1], int(sys.argv[2]), os.path.abspath(sys.argv[3])
size = 1000000
os.makedirs(clips, exist_ok=True)
random.seed(1)
words = "red fox crossing fresh snow dawn light paper boat on a stream macro 雨夜 霓虹 街道 慢镜头".split()
database = sqlite3.connect(folder + "/tasks.sqlite")
columns = [row[1] for row in database.execute("pragma table_info(tasks)")]
required = {row[1]: row[2] for row in database.execute("pragma table_info(tasks)") if row[3]}
now = 1759763426000
for number in range(count):
    done = random.random() < 0.9
    if done:
        with open(f"{clips}/{number}.mp4", "wb") as clip:
            clip.truncate(size)
    row = {"gateway": "g", "task_id": f"sora-2:task_{number:026d}", "added": now + number, "status": 3 if done else 4,
           "prompt": " ".join(random.choices(words, k=9)), "model": "sora-2", "width": 352, "height": 640,
           "submitted": now + number * 1000, "finished": now + number * 1000 + 193000,
           "updated": now + number * 1000 + 193000, "answered": now + number * 1000 + 200000, "has_address": int(done),
           "clip_state": 3 if done else 0, "clip_file": f"{clips}/{number}.mp4", "clip_size": size, "checked": 1, "seen": 1}
    row = {key: value for key, value in row.items() if key in columns}
    for key, kind in required.items():
        row.setdefault(key, number + 1 if key == "key" else (0 if kind == "INTEGER" else ""))
    database.execute(f"insert into tasks ({', '.join(row)}) values ({', '.join('?' * len(row))})", list(row.values()))
database.commit()
print(f"{count} tasks")
