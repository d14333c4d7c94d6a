// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "media/Library.h"

#include <QObject>

class QAction;

namespace rushes
{
class MessageBar;
class Session;

/// Verifying the library on request, and telling how it goes; taking over from the files beside the clips what
/// a damaged database lost.
class LibraryCare final : public QObject
{
    Q_OBJECT
public:
    LibraryCare(Session &session, MessageBar &messages, QObject *parent);

    QAction *verify() const { return m_verify; }
    void retranslate();

private:
    void begin();
    void tellProgress(int checked, int of);
    void tellReport(const Library::Report &report);
    QString listOf(const Library::Report &report) const;
    void recover();

    Session &m_session;
    MessageBar &m_messages;
    QAction *m_verify;
};
}
