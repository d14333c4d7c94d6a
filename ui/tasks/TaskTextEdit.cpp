// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskTextEdit.h"

#include "tasks/IdSearch.h"

#include <QMimeData>
#include <QUrl>

namespace rushes
{
TaskTextEdit::TaskTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
}

bool TaskTextEdit::canTake(const QMimeData &data)
{
    return data.hasUrls() || data.hasText();
}

bool TaskTextEdit::giveAway(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty())
        emit filesGiven(files);
    else if (const QString text = data.text(); text.size() >= IdSearch::longText)
        emit longTextGiven(text);
    else
        return false;
    return true;
}

void TaskTextEdit::append(const QMimeData &data)
{
    if (!giveAway(data))
        appendPlainText(data.text());
}

bool TaskTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return canTake(*source);
}

void TaskTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!giveAway(*source))
        QPlainTextEdit::insertFromMimeData(source);
}
} // namespace rushes
