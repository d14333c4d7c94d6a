// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "DropZone.h"

#include "tasks/TaskTextEdit.h"

#include <QDropEvent>
#include <QWidget>

namespace rushes
{
DropZone::DropZone(QWidget &window) : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropZone::eventFilter(QObject *watched, QEvent *event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!drags && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    // What is dragged out of this window is a clip or its address, and no new task.
    if (drop->source() || !TaskTextEdit::canTake(*drop->mimeData()))
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!drags)
        emit dropped(*drop->mimeData());
    return true;
}
} // namespace rushes
