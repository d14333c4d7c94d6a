# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""Real keys into, and pixels out of, the X display."""
import ctypes
import time

_x = ctypes.CDLL("libX11.so.6")
_test = ctypes.CDLL("libXtst.so.6")
_x.XOpenDisplay.restype = ctypes.c_void_p
_x.XOpenDisplay.argtypes = [ctypes.c_char_p]
_x.XDefaultRootWindow.restype = ctypes.c_ulong
_x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
_x.XStringToKeysym.restype = ctypes.c_ulong
_x.XStringToKeysym.argtypes = [ctypes.c_char_p]
_x.XKeysymToKeycode.restype = ctypes.c_ubyte
_x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
_x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
_test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
_test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
_test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]


class _Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int)]


_x.XGetImage.restype = ctypes.POINTER(_Image)
_x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                         ctypes.c_ulong, ctypes.c_int]
_x.XDestroyImage.argtypes = [ctypes.c_void_p]
_x.XDisplayWidth.argtypes = _x.XDisplayHeight.argtypes = [ctypes.c_void_p, ctypes.c_int]

class _Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("kind", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
                ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 64)]


_x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 4]
_x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
_x.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
_x.XFree.argtypes = [ctypes.c_void_p]
_VIEWABLE = 2
DOUBLE_CLICK = 0.5  # s; Qt's is 0.4
_KEYS = {"shift": b"Shift_L", "ctrl": b"Control_L", "alt": b"Alt_L"}


class Display:
    def __init__(self):
        self._display = _x.XOpenDisplay(None)
        if not self._display:
            raise SystemExit("FAIL: no display")
        self._root = _x.XDefaultRootWindow(self._display)
        self._clicked = (-1, -1, 0.0)
        self.width = _x.XDisplayWidth(self._display, 0)
        self.height = _x.XDisplayHeight(self._display, 0)

    def activate_topmost(self):
        """What a window manager does: the window that lies on top gets the keys."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        _x.XQueryTree(self._display, self._root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(windows),
                      ctypes.byref(count))
        for index in reversed(range(count.value)):
            attributes = _Attributes()
            _x.XGetWindowAttributes(self._display, windows[index], ctypes.byref(attributes))
            if attributes.map_state == _VIEWABLE and attributes.width > 8:
                _x.XSetInputFocus(self._display, windows[index], 2, 0)
                break
        _x.XFree(windows)
        _x.XSync(self._display, 0)

    def key(self, chord):
        """Presses and lets go, as "shift+Tab"."""
        codes = [_x.XKeysymToKeycode(self._display, _x.XStringToKeysym(_KEYS.get(part, part.encode())))
                 for part in chord.split("+")]
        for code in codes:
            _test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            _test.XTestFakeKeyEvent(self._display, code, 0, 0)
        _x.XSync(self._display, 0)

    def click(self, x, y, held=None):
        if (x, y) == self._clicked[:2]:  # two of them are no double click
            time.sleep(max(0, self._clicked[2] + DOUBLE_CLICK - time.monotonic()))
        self._clicked = (x, y, time.monotonic())
        code = _x.XKeysymToKeycode(self._display, _x.XStringToKeysym(_KEYS[held])) if held else 0
        if code:
            _test.XTestFakeKeyEvent(self._display, code, 1, 0)
        _test.XTestFakeMotionEvent(self._display, 0, x, y, 0)
        _test.XTestFakeButtonEvent(self._display, 1, 1, 0)
        _test.XTestFakeButtonEvent(self._display, 1, 0, 0)
        if code:
            _test.XTestFakeKeyEvent(self._display, code, 0, 0)
        _x.XSync(self._display, 0)

    def pixels(self, x, y, width, height):
        """The bytes of a rectangle of the screen; empty where it is not on it."""
        left, top = max(0, x), max(0, y)
        width, height = min(x + width, self.width) - left, min(y + height, self.height) - top
        if width <= 0 or height <= 0:
            return b""
        image = _x.XGetImage(self._display, self._root, left, top, width, height, ctypes.c_ulong(-1).value, 2)
        size = image.contents.bytes_per_line * height
        data = ctypes.string_at(image.contents.data, size)
        _x.XDestroyImage(image)
        return data


def wait_for(condition, seconds=10, step=0.02):
    """What the condition gives once it is true; its last, untrue word after that time."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(step)
