# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""The X display as who sits before it has it: its windows, real keys and clicks into it, and pixels out of it."""
import ctypes
import time

from xlib import CLIENT_MESSAGE, ICONIC, STATE_HINT, VIEWABLE, Attributes, Message, test, x

LEAST = 100  # pixels; toolkits keep small windows for themselves
MUCH = 1 << 20  # words of four bytes; all icons of a window are less
DOUBLE_CLICK = 0.5  # s; Qt's is 0.4
_KEYS = {"shift": b"Shift_L", "ctrl": b"Control_L", "alt": b"Alt_L"}


class Screen:
    def __init__(self):
        self._display = x.XOpenDisplay(None)
        if not self._display:
            raise SystemExit("FAIL: no display")
        self._root = x.XDefaultRootWindow(self._display)
        self._clicked = (-1, -1, 0.0)
        self.width = x.XDisplayWidth(self._display, 0)
        self.height = x.XDisplayHeight(self._display, 0)

    def shown(self, least=LEAST):
        """The windows that are mapped, as numbers, the topmost last. A window manager would have hidden a minimised one;
        here there is none."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        x.XQueryTree(self._display, self._root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(windows),
                     ctypes.byref(count))
        found = []
        for index in range(count.value):
            attributes = Attributes()
            x.XGetWindowAttributes(self._display, windows[index], ctypes.byref(attributes))
            if attributes.map_state == VIEWABLE and min(attributes.width, attributes.height) >= least:
                found.append(windows[index])
        x.XFree(windows)
        return found

    def wants_to_be_minimised(self, window):
        """What its program asks the window manager for."""
        hints = x.XGetWMHints(self._display, window)
        if not hints:
            return False
        asked = bool(hints.contents.flags & STATE_HINT) and hints.contents.initial_state == ICONIC
        x.XFree(hints)
        return asked

    def icons(self, window):
        """What the task bar has of it: the share of opaque pixels, by the width of the square."""
        kind, form, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        x.XGetWindowProperty(self._display, window, x.XInternAtom(self._display, b"_NET_WM_ICON", 0), 0, MUCH, 0, 0,
                             ctypes.byref(kind), ctypes.byref(form), ctypes.byref(count), ctypes.byref(left), ctypes.byref(data))
        words, found, begin = data[:count.value], {}, 0
        while begin < len(words):
            width, height = words[begin:begin + 2]
            pixels = words[begin + 2:begin + 2 + width * height]
            found[width] = sum(pixel >> 24 & 255 == 255 for pixel in pixels) / (width * width)
            begin += 2 + width * height
        x.XFree(data)
        return found

    def close(self, window):
        """As by the button in its frame."""
        protocols = x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        delete = x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        message = Message(type=CLIENT_MESSAGE, window=window, message=protocols, format=32)
        message.data[0] = delete
        x.XSendEvent(self._display, window, 0, 0, ctypes.byref(message))
        x.XSync(self._display, 0)

    def activate_topmost(self):
        """What a window manager does: the window that lies on top gets the keys."""
        if windows := self.shown(least=9):
            x.XSetInputFocus(self._display, windows[-1], 2, 0)
        x.XSync(self._display, 0)

    def key(self, chord):
        """Presses and lets go, as "shift+Tab"."""
        codes = [self._code(_KEYS.get(part, part.encode())) for part in chord.split("+")]
        for code in codes:
            test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            test.XTestFakeKeyEvent(self._display, code, 0, 0)
        x.XSync(self._display, 0)

    def click(self, left, top, held=None):
        if (left, top) == self._clicked[:2]:  # two of them are no double click
            time.sleep(max(0, self._clicked[2] + DOUBLE_CLICK - time.monotonic()))
        self._clicked = (left, top, time.monotonic())
        code = self._code(_KEYS[held]) if held else 0
        if code:
            test.XTestFakeKeyEvent(self._display, code, 1, 0)
        test.XTestFakeMotionEvent(self._display, 0, left, top, 0)
        test.XTestFakeButtonEvent(self._display, 1, 1, 0)
        test.XTestFakeButtonEvent(self._display, 1, 0, 0)
        if code:
            test.XTestFakeKeyEvent(self._display, code, 0, 0)
        x.XSync(self._display, 0)

    def pixels(self, left, top, width, height):
        """The bytes of a rectangle of the screen; empty where it is not on it."""
        right, bottom = min(left + width, self.width), min(top + height, self.height)
        left, top = max(0, left), max(0, top)
        if right <= left or bottom <= top:
            return b""
        image = x.XGetImage(self._display, self._root, left, top, right - left, bottom - top, ctypes.c_ulong(-1).value, 2)
        data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * (bottom - top))
        x.XDestroyImage(image)
        return data

    def _code(self, name):
        return x.XKeysymToKeycode(self._display, x.XStringToKeysym(name))
