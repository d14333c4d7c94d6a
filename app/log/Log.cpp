// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "log/Log.h"

#include "api/Redaction.h"

#include <QDateTime>
#include <QLoggingCategory>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// Qt's handler is a plain function: this is how it finds the log.
struct Taker {
    QReadWriteLock lock{QReadWriteLock::Recursive}; // a message about a message
    Log *log{};
};

Taker &taker()
{
    static Taker one;
    return one;
}

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'E';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}
} // namespace

Log::Log(const QString &folder, qint64 mostBytes) : m_file(std::make_shared<LogFile>(folder, mostBytes))
{
    const QWriteLocker lock(&taker().lock);
    taker().log = this;
    m_before = qInstallMessageHandler(&Log::take);
}

Log::~Log()
{
    qInstallMessageHandler(m_before);
    const QWriteLocker lock(&taker().lock); // whoever is still in there comes out first
    taker().log = nullptr;
}

void Log::setDetail(LogDetail detail)
{
    QString rules;
    switch (detail) {
    case LogDetail::Problems:
        rules = u"default.debug=false\nrushes.*.info=false\nrushes.*.debug=false"_s;
        break;
    case LogDetail::Events:
        rules = u"default.debug=false\nrushes.*.debug=false"_s;
        break;
    case LogDetail::Everything:
        rules = u"rushes.*=true"_s;
        break;
    }
    QLoggingCategory::setFilterRules(rules);
}

void Log::setSecrets(const QStringList &secrets)
{
    const QWriteLocker lock(&m_lock);
    m_secrets = secrets;
}

QStringList Log::secrets() const
{
    const QReadLocker lock(&m_lock);
    return m_secrets;
}

void Log::take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QReadLocker lock(&taker().lock);
    if (taker().log)
        taker().log->put(type, context, text);
}

void Log::put(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString safe = redaction::line(text, secrets());
    const QString when = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    m_file->write(u"%1 %2 %3: %4"_s.arg(when, QChar::fromLatin1(letterOf(type)), QString::fromLatin1(context.category), safe).toUtf8());
    if (type == QtFatalMsg)
        m_file->flush(); // the program ends here
    if (m_before && type != QtDebugMsg && type != QtInfoMsg)
        m_before(type, context, safe);
}
} // namespace rushes
