# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""outside_probe.py WINDOW_BENCH COUNT rest|live [listening]: starts the window and asks it for the role of its table, again
and again, until it ends. Listening: as a screen reader does, all events are wished for. Prints milliseconds."""
import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PAUSE = 0.004  # s between two questions: the probe must not be the load
PATIENCE = 10_000  # ms
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"


def call(bus, name, path, interface, method, arguments=None):
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE, None).unpack()


def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def application(bus, pid):
    """Its name on the bus."""
    for _ in range(200):
        for name, _ in call(bus, "org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren")[0]:
            if call(bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                    GLib.Variant("(s)", (name,)))[0] == pid:
                return name
        time.sleep(0.1)
    raise SystemExit("the window is not on the accessibility bus")


def find_table(bus, name, path=ROOT, depth=0):
    """The path of the task table."""
    roles = {"tree", "table", "tree table"}
    if call(bus, name, path, ACCESSIBLE, "GetRoleName")[0] in roles:
        known = call(bus, name, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))[0]
        return path if known == "Tasks" else None
    if depth > 12:
        return None
    for _, child in call(bus, name, path, ACCESSIBLE, "GetChildren")[0]:
        found = find_table(bus, name, child, depth + 1)
        if found:
            return found
    return None


def main():
    program, count, mode, listening = sys.argv[1], sys.argv[2], sys.argv[3], "listening" in sys.argv[4:]
    bus = accessibility_bus()
    process = subprocess.Popen([program, mode, count], stdout=subprocess.PIPE, text=True)
    process.stdout.readline()  # "10000 tasks, window 1600x1000": now it begins
    name = application(bus, process.pid)
    table = find_table(bus, name)
    if not table:
        raise SystemExit("the table is not in the tree")
    events = 0
    if listening:
        call(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent",
             GLib.Variant("(sass)", ("object:", [], "")))

        def count_one(*_):
            nonlocal events
            events += 1
        bus.signal_subscribe(name, "org.a11y.atspi.Event.Object", None, None, None, Gio.DBusSignalFlags.NONE, count_one)
    times = []
    begin = time.perf_counter()
    context = GLib.MainContext.default()
    while process.poll() is None:
        asked = time.perf_counter()
        try:
            call(bus, name, table, ACCESSIBLE, "GetRole")
        except GLib.Error:
            break  # it has just ended
        times.append((time.perf_counter() - asked) * 1000)
        time.sleep(PAUSE)
        while context.pending():
            context.iteration(False)
    span = time.perf_counter() - begin
    own = process.stdout.read().strip()
    times = sorted(times[:-1])
    print(f"{' '.join(sys.argv[3:]):16} answers after p50 {times[len(times) // 2]:6.2f}  p99 {times[len(times) * 99 // 100]:6.2f}  "
          f"worst {times[-1]:6.2f} ms  ({len(times)})" + (f"  {events / span:.0f} events a second" if listening else ""))
    if own:
        print(f"                 its own watchdog: {own}")


main()
