// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/LogDetail.h"
#include "log/LogFile.h"

#include <QReadWriteLock>
#include <QStringList>

#include <memory>

namespace rushes
{
/// What the program says of itself, by Qt's messages and categories (all of ours begin with "rushes."), in a file of
/// the data folder. No key and no signed address gets there: each message passes redaction::line(). As long as it lives it takes
/// Qt's messages, from any thread, and hands warnings and worse on, redacted, to whoever took them before; there is one
/// at a time.
class Log final
{
public:
    explicit Log(const QString &folder, qint64 mostBytes = LogFile::standardBytes);
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

    /// For all our categories; QT_LOGGING_RULES of the environment wins.
    static void setDetail(LogDetail detail);
    /// Never to be written, wherever they occur: the keys that are in use. Any thread.
    void setSecrets(const QStringList &secrets);
    QStringList secrets() const;

    std::shared_ptr<LogFile> file() const { return m_file; }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void put(QtMsgType type, const QMessageLogContext &context, const QString &text);

    const std::shared_ptr<LogFile> m_file;
    mutable QReadWriteLock m_lock;
    QStringList m_secrets;
    QtMessageHandler m_before{};
};
} // namespace rushes
