# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""The windows on the X display, as who looks at the screen has them."""
import ctypes

_x = ctypes.CDLL("libX11.so.6")
_x.XOpenDisplay.restype = ctypes.c_void_p
_x.XOpenDisplay.argtypes = [ctypes.c_char_p]
_x.XDefaultRootWindow.restype = ctypes.c_ulong
_x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
_x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 4]
_x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
_x.XFree.argtypes = [ctypes.c_void_p]
_x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
_x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
_x.XInternAtom.restype = ctypes.c_ulong
_x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
_VIEWABLE = 2
_ICONIC = 3
_STATE_HINT = 2
_CLIENT_MESSAGE = 33
_LEAST = 100  # pixels; toolkits keep small windows for themselves
# A window that goes between asking for the list and asking for one is no fault.
_handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
_x.XSetErrorHandler(_handler)


class _Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("kind", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
                ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 64)]


class _Hints(ctypes.Structure):
    _fields_ = [("flags", ctypes.c_long), ("input", ctypes.c_int), ("initial_state", ctypes.c_int),
                ("rest", ctypes.c_byte * 64)]


class _Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_byte * 128)]


_x.XGetWMHints.restype = ctypes.POINTER(_Hints)
_x.XGetWMHints.argtypes = [ctypes.c_void_p, ctypes.c_ulong]


class Windows:
    def __init__(self):
        self._display = _x.XOpenDisplay(None)
        if not self._display:
            raise SystemExit("FAIL: no display")
        self._root = _x.XDefaultRootWindow(self._display)

    def shown(self):
        """Those that are mapped, as numbers. A window manager would have hidden a minimised one; here there is none."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        windows = ctypes.POINTER(ctypes.c_ulong)()
        _x.XQueryTree(self._display, self._root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(windows),
                      ctypes.byref(count))
        found = []
        for index in range(count.value):
            attributes = _Attributes()
            _x.XGetWindowAttributes(self._display, windows[index], ctypes.byref(attributes))
            if attributes.map_state == _VIEWABLE and min(attributes.width, attributes.height) >= _LEAST:
                found.append(windows[index])
        _x.XFree(windows)
        return found

    def wants_to_be_minimised(self, window):
        """What its program asks the window manager for."""
        hints = _x.XGetWMHints(self._display, window)
        if not hints:
            return False
        asked = bool(hints.contents.flags & _STATE_HINT) and hints.contents.initial_state == _ICONIC
        _x.XFree(hints)
        return asked

    def close(self, window):
        """As by the button in its frame."""
        protocols = _x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        delete = _x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        message = _Message(type=_CLIENT_MESSAGE, window=window, message=protocols, format=32)
        message.data[0] = delete
        _x.XSendEvent(self._display, window, 0, 0, ctypes.byref(message))
        _x.XSync(self._display, 0)
