#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""make_peer_profile.py FOLDER COUNT: a profile of qBittorrent (--profile=FOLDER) with COUNT paused torrents that nobody
seeds, past its first-run dialog and kept to the loopback interface."""
import hashlib
import sys
from pathlib import Path


def bencoded(value):
    if isinstance(value, int):
        return b"i%de" % value
    if isinstance(value, str):
        value = value.encode()
    if isinstance(value, bytes):
        return b"%d:%s" % (len(value), value)
    return b"d" + b"".join(bencoded(key) + bencoded(value[key]) for key in sorted(value)) + b"e"


folder, count = Path(sys.argv[1]) / "qBittorrent", int(sys.argv[2])
(folder / "config").mkdir(parents=True)
(folder / "config" / "qBittorrent.conf").write_text(
    "[LegalNotice]\nAccepted=true\n[BitTorrent]\nSession\\DHTEnabled=false\nSession\\LSDEnabled=false\n"
    "Session\\PeXEnabled=false\nSession\\Interface=lo\nSession\\InterfaceName=lo\n"
    "[Preferences]\nGeneral\\Locale=en\nGeneral\\SystrayEnabled=false\nGeneral\\ExitConfirm=false\n[Network]\nPortForwardingEnabled=false\n"
    "[RSS]\nSession\\EnableProcessing=false\n[GUI]\nNotifications\\Enabled=false\n")
backup = folder / "data" / "BT_backup"
backup.mkdir(parents=True)
for number in range(count):
    info = {"length": 1000000, "name": f"red fox crossing fresh snow {number:05d}.mp4", "piece length": 1 << 20,
            "pieces": hashlib.sha1(b"%d" % number).digest()}
    key = hashlib.sha1(bencoded(info)).digest()
    (backup / f"{key.hex()}.torrent").write_bytes(bencoded({"info": info}))
    (backup / f"{key.hex()}.fastresume").write_bytes(bencoded({
        "file-format": "libtorrent resume file", "file-version": 1, "info-hash": key, "save_path": "/nonexistent",
        "qBt-savePath": "/nonexistent", "qBt-name": "", "qBt-category": "", "paused": 1, "auto_managed": 0,
        "added_time": 1759763426 + number, "pieces": b"\x00"}))
print(f"{count} torrents")
