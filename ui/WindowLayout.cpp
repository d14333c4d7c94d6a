// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "WindowLayout.h"

#include "settings/Settings.h"
#include "tasks/TaskTable.h"

#include <QScreen>
#include <QSlider>
#include <QSplitter>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

WindowLayout::WindowLayout(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) { }

/// The screen that the window was on may be gone, or smaller now.
void WindowLayout::fitScreen()
{
    QWidget &window = m_parts.window;
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QRect room = window.screen()->availableGeometry(), now = window.geometry();
    QRect place(now.topLeft(), now.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    if (place != now)
        window.setGeometry(place);
}

void WindowLayout::restore()
{
    const Settings &settings = m_parts.settings;
    QWidget &window = m_parts.window;
    window.resize(QSize(1600, 1000).boundedTo(window.screen()->availableSize()));
    window.restoreGeometry(settings.state(u"window"_s));
    fitScreen();
    // In a small window the side panes give way first: the list keeps its prompt, state and progress.
    const int width = window.width(), side = std::clamp(width / 8, 170, 200), right = std::clamp(width * 11 / 40, 300, 440);
    m_parts.columns.setSizes({side, width - side - right, right});
    m_parts.right.setSizes({540, 360});
    m_parts.columns.restoreState(settings.state(u"columns"_s));
    m_parts.right.restoreState(settings.state(u"right"_s));
    if (const int cell = settings.state(u"cellWidth"_s).toInt(); cell > 0)
        m_parts.cellSize.setValue(cell);
    m_parts.table.restoreColumns(settings.state(u"table"_s));
}

void WindowLayout::store() const
{
    Settings &settings = m_parts.settings;
    settings.setState(u"window"_s, m_parts.window.saveGeometry());
    settings.setState(u"columns"_s, m_parts.columns.saveState());
    settings.setState(u"right"_s, m_parts.right.saveState());
    settings.setState(u"table"_s, m_parts.table.saveColumns());
    settings.setState(u"cellWidth"_s, QByteArray::number(m_parts.cellSize.value()));
}
} // namespace rushes
