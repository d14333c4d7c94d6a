# SPDX-FileCopyrightText: 2026 The Rushes authors
# SPDX-License-Identifier: MIT
"""What screen.py calls of the X libraries."""
import ctypes

x = ctypes.CDLL("libX11.so.6")
test = ctypes.CDLL("libXtst.so.6")

VIEWABLE = 2
ICONIC = 3
STATE_HINT = 2
CLIENT_MESSAGE = 33
_DISPLAY, _WINDOW, _NUMBER = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("kind", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
                ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 64)]


class Hints(ctypes.Structure):
    _fields_ = [("flags", ctypes.c_long), ("input", ctypes.c_int), ("initial_state", ctypes.c_int),
                ("rest", ctypes.c_byte * 64)]


class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_byte * 128)]


class Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int)]


def _declare(function, result, *arguments):
    function.restype, function.argtypes = result, arguments


_declare(x.XOpenDisplay, _DISPLAY, ctypes.c_char_p)
_declare(x.XDefaultRootWindow, _WINDOW, _DISPLAY)
_declare(x.XDisplayWidth, _NUMBER, _DISPLAY, _NUMBER)
_declare(x.XDisplayHeight, _NUMBER, _DISPLAY, _NUMBER)
_declare(x.XQueryTree, _NUMBER, _DISPLAY, _WINDOW, *[ctypes.c_void_p] * 4)
_declare(x.XGetWindowAttributes, _NUMBER, _DISPLAY, _WINDOW, ctypes.c_void_p)
_declare(x.XGetWindowProperty, _NUMBER, _DISPLAY, _WINDOW, ctypes.c_ulong, ctypes.c_long, ctypes.c_long, _NUMBER, ctypes.c_ulong,
         *[ctypes.c_void_p] * 5)
_declare(x.XGetWMHints, ctypes.POINTER(Hints), _DISPLAY, _WINDOW)
_declare(x.XInternAtom, ctypes.c_ulong, _DISPLAY, ctypes.c_char_p, _NUMBER)
_declare(x.XSendEvent, _NUMBER, _DISPLAY, _WINDOW, _NUMBER, ctypes.c_long, ctypes.c_void_p)
_declare(x.XSetInputFocus, _NUMBER, _DISPLAY, _WINDOW, _NUMBER, ctypes.c_ulong)
_declare(x.XStringToKeysym, ctypes.c_ulong, ctypes.c_char_p)
_declare(x.XKeysymToKeycode, ctypes.c_ubyte, _DISPLAY, ctypes.c_ulong)
_declare(x.XGetImage, ctypes.POINTER(Image), _DISPLAY, _WINDOW, _NUMBER, _NUMBER, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, _NUMBER)
_declare(x.XDestroyImage, _NUMBER, ctypes.c_void_p)
_declare(x.XFree, _NUMBER, ctypes.c_void_p)
_declare(x.XSync, _NUMBER, _DISPLAY, _NUMBER)
_declare(test.XTestFakeMotionEvent, _NUMBER, _DISPLAY, _NUMBER, _NUMBER, _NUMBER, ctypes.c_ulong)
_declare(test.XTestFakeButtonEvent, _NUMBER, _DISPLAY, ctypes.c_uint, _NUMBER, ctypes.c_ulong)
_declare(test.XTestFakeKeyEvent, _NUMBER, _DISPLAY, ctypes.c_uint, _NUMBER, ctypes.c_ulong)

# A window that goes between asking for the list and asking for one is no fault.
_handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
x.XSetErrorHandler(_handler)
