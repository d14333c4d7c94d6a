# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""What the tests beside play: a desktop on the session's bus, and a gateway whose tasks are all completed."""
import http.server
import json
import os
import pathlib
import sys
import threading
import urllib.parse

from gi.repository import Gio, GLib

CLIP = (pathlib.Path(__file__).parents[2] / "media/data/tiny-faststart.mp4").read_bytes()

_FACES = """<node>
<interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
</interface>
<interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
</interface></node>"""
_PATHS = {"org.kde.StatusNotifierWatcher": "/StatusNotifierWatcher",
          "org.freedesktop.Notifications": "/org/freedesktop/Notifications"}


class Desktop:
    """A panel with a tray, a server of notifications and a task bar, on a connection and a thread of their own."""

    def __init__(self, tray=True):
        self.items = []  # of the tray: the names of their owners on the bus
        self.titles = []  # of notifications
        self.updates = 0  # of the program's entry in the task bar
        address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self._serve("org.freedesktop.Notifications")
        if tray:
            self.open_tray()
        self._bus.signal_subscribe(None, "com.canonical.Unity.LauncherEntry", "Update", None, None,
                                   Gio.DBusSignalFlags.NONE, self._update)
        threading.Thread(target=GLib.MainLoop().run, daemon=True).start()

    def open_tray(self):
        self._serve("org.kde.StatusNotifierWatcher")

    def forget(self):
        self.items, self.titles, self.updates = [], [], 0

    def seen(self):
        """One line for each kind of thing that the program did here."""
        return ([f"{len(self.items)} in the tray"] if self.items else []) + [f"told: {title}" for title in self.titles] + (
            ["the task bar was told"] if self.updates else [])

    def click_item(self):
        self._bus.call_sync(self.items[0], "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate",
                            GLib.Variant("(ii)", (0, 0)), None, Gio.DBusCallFlags.NONE, 5000, None)

    def _serve(self, name):
        face = Gio.DBusNodeInfo.new_for_xml(_FACES).lookup_interface(name)
        self._bus.register_object(_PATHS[name], face, self._call, self._get, None)
        self._bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                            GLib.Variant("(su)", (name, 0)), None, Gio.DBusCallFlags.NONE, 5000, None)

    def _call(self, _bus, sender, _path, _face, method, arguments, answer):
        if method == "GetCapabilities":
            answer.return_value(GLib.Variant("(as)", (["actions", "body"],)))
        elif method == "Notify":
            self.titles.append(arguments.unpack()[3])
            answer.return_value(GLib.Variant("(u)", (len(self.titles),)))
        else:
            if method == "RegisterStatusNotifierItem":
                self.items.append(sender)
            answer.return_value(None)

    def _get(self, _bus, _sender, _path, _face, name):
        return {"IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0),
                "RegisteredStatusNotifierItems": GLib.Variant("as", [])}[name]

    def _update(self, *_):
        self.updates += 1


class Gateway(http.server.ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if "id=" in self.path:
            task = {"id": urllib.parse.unquote(self.path.split("id=")[1]), "status": "completed", "progress": 100,
                    "video_url": f"{self.server.address}/clip.mp4"}
            self._send("application/json", json.dumps(task).encode())
        else:
            self._send("video/mp4", CLIP)

    def _send(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Findings:
    def __init__(self):
        self._faults = []

    def expect(self, fine, fault):
        print(("ok    " if fine else "FAIL  ") + fault)
        if not fine:
            self._faults.append(fault)

    def end(self):
        sys.exit(1 if self._faults else 0)
