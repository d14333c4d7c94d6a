// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The Desktop Application Autostart Specification: a file in the user's folder "autostart".

#include "desktop/Autostart.h"

#include "api/OffWindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace rushes::autostart
{
using namespace Qt::StringLiterals;

static QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s;
}

static QString file()
{
    return folder() + u"/io.github.rushes.rushes.desktop"_s;
}

/// One word of the key Exec: in quotes, whose own escapes are then escaped once more as in every value; "%" is the
/// beginning of a field code.
static QString quoted(QString word)
{
    for (const QChar special : {u'\\', u'"', u'`', u'$'})
        word.replace(special, QString(u'\\') + special);
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"%%"_s);
    return u'"' + word + u'"';
}

static QByteArray entry(const QStringList &arguments)
{
    // What an AppImage mounts is gone after it has ended; its file is not.
    QStringList words{qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath())};
    words += arguments;
    for (QString &word : words)
        word = quoted(word);
    return u"[Desktop Entry]\nType=Application\nName=Rushes\nName[zh_CN]=样片\n"
           "Comment=Watch AI video-generation tasks, play the finished clips and save them\n"
           "Comment[zh_CN]=监视 AI 视频生成任务，播放并保存完成的视频\n"
           "Exec=%1\nIcon=io.github.rushes.rushes\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s
        .arg(words.join(u' '))
        .toUtf8();
}

bool isSupported()
{
    return true;
}

bool isOn()
{
    assertOffWindow();
    QFile stored(file());
    if (!stored.open(QIODevice::ReadOnly))
        return false;
    // Desktops switch an entry off by one of these lines.
    static const QRegularExpression off(u"^(Hidden\\s*=\\s*true|X-GNOME-Autostart-enabled\\s*=\\s*false)\\s*$"_s,
                                        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    constexpr qint64 most = 64 * 1024;
    return !off.match(QString::fromUtf8(stored.read(most))).hasMatch();
}

static Failure failure(const QString &words)
{
    return Failure(Error{Error::Kind::Storage, 0, u"%1: %2"_s.arg(file(), words), {}});
}

Result<void> turnOn(const QStringList &arguments)
{
    assertOffWindow();
    QDir().mkpath(folder());
    QSaveFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(entry(arguments)) < 0 || !out.commit())
        return failure(out.errorString());
    return {};
}

Result<void> turnOff()
{
    assertOffWindow();
    QFile stored(file());
    if (stored.exists() && !stored.remove())
        return failure(stored.errorString());
    return {};
}
} // namespace rushes::autostart
