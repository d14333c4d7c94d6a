// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

#include <span>

class QPainter;
class QRect;

namespace rushes
{
/// The program's own icons: resources/icons/NAME.svg on a 16-pixel grid, drawn in one colour. The file's
/// name is the value's in kebab-case.
enum class Icon {
    Add,
    Save,
    AskAgain,
    Pause,
    Play,
    Search,
    List,
    Grid,
    Clock,
    Running,
    Check,
    Alert,
    Warning,
    Question,
    Cancelled,
    Previous,
    Next,
    StepBack,
    StepForward,
    Loop,
    Camera,
    Volume,
    Muted,
    FullScreen,
    Folder,
    Copy,
    Paste,
    Link,
    Remove,
    Settings,
    Close,
    Info,
    Offline,
    Server,
    Key,
    Film,
    Chevron,
    External,
    Stop,
    Menu,
    Eye,
    Retry,
    Star,
    StarFilled,
    Pick,
    Note,
    Undo,
    Redo,
    Export,
    Trash,
    Filter,
    Label
};

/// Makes the icons known to Qt's resource system. Called by the functions below; a program calls it only
/// when it wants a file of :/rushes by its name.
void initResources();

namespace icons
{
/// Follows the application's palette and the screen's pixel ratio while it is shown: text colour, the
/// palette's disabled text when disabled, the accent when checked.
QIcon icon(Icon name);
/// In the accent's text colour, for primary buttons.
QIcon onAccent(Icon name);
/// In the secondary text colour, for what is beside a text and not to be pressed.
QIcon quiet(Icon name);
/// For delegates: cached, crisp at ratio. size is in device-independent pixels.
QPixmap pixmap(Icon name, const QColor &color, int size, qreal ratio);
/// Centred in rect, as large as its shorter side.
void paint(QPainter &painter, const QRect &rect, Icon name, const QColor &color);
/// The program's own icon, in colour, for windows and the desktop.
QIcon application();

/// Every icon, in the order of the enum; for contact sheets and tests.
std::span<const Icon> all();
/// Its file in the resources, as ":/rushes/icons/NAME.svg".
QString fileName(Icon name);
} // namespace icons
} // namespace rushes
