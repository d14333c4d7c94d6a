// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "LibraryCare.h"

#include "Session.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"

#include <QAction>

namespace rushes
{
using namespace Qt::StringLiterals;
using Tone = MessageBar::Tone;

constexpr size_t mostListed = 20; // files in the details of a message: the rest is in the table

LibraryCare::LibraryCare(Session &session, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_messages(messages),
      m_verify(new QAction(icons::icon(Icon::Check), {}, this))
{
    m_verify->setObjectName("verifyLibrary");
    connect(m_verify, &QAction::triggered, this, &LibraryCare::begin);
    connect(&session.library, &Library::progressed, this, &LibraryCare::tellProgress);
    connect(&session.library, &Library::verified, this, &LibraryCare::tellReport);
    connect(&session.book, &TaskBook::rebuilt, this, &LibraryCare::recover);
}

void LibraryCare::retranslate()
{
    m_verify->setText(tr("Verify library"));
}

void LibraryCare::begin()
{
    m_session.library.verify();
    m_verify->setEnabled(false);
}

void LibraryCare::tellProgress(int checked, int of)
{
    if (!m_session.library.isVerifying())
        return;
    m_messages.show({u"verify"_s, Tone::Info, tr("Verifying the library: %1 of %n clip(s)", nullptr, of).arg(checked),
                     {}, tr("Cancel"), [this] { m_session.library.cancel(); }});
}

QString LibraryCare::listOf(const Library::Report &report) const
{
    QStringList lines;
    const auto list = [&](const std::vector<TaskKey> &keys, const QString &pattern) {
        for (const TaskKey key : keys) {
            if (const Task *task = m_session.book.find(key); task && size_t(lines.size()) < mostListed)
                lines << pattern.arg(task->clip.file);
        }
    };
    list(report.missing, tr("missing: %1"));
    list(report.changed, tr("changed: %1"));
    list(report.unreadable, tr("unreadable: %1"));
    return lines.join(u'\n');
}

void LibraryCare::tellReport(const Library::Report &report)
{
    m_verify->setEnabled(true);
    if (report.isCancelled) {
        m_messages.show({u"verify"_s, Tone::Info,
                         tr("Verifying was stopped after %n clip(s).", nullptr, report.checked), listOf(report), {}});
        return;
    }
    if (report.isSound()) {
        m_messages.show({u"verify"_s, Tone::Good,
                         tr("%n clip(s) verified: every byte is as it was saved.", nullptr, report.checked), {}, {}});
        return;
    }
    m_messages.show({u"verify"_s, Tone::Warning,
                     tr("%n clip(s) verified: %1 missing, %2 changed, %3 unreadable.", nullptr, report.checked)
                         .arg(report.missing.size())
                         .arg(report.changed.size())
                         .arg(report.unreadable.size()),
                     listOf(report), {}});
}

void LibraryCare::recover()
{
    m_session.library.recover(this, [this](int tasks) {
        if (tasks > 0)
            m_messages.show({u"recovered"_s, Tone::Good,
                             tr("%n task(s) were taken over from the files beside the clips.", nullptr, tasks), {}, {}});
    });
}
}
