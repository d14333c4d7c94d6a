// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace rushes
{
/// A PulseAudio of the test's own, whose devices are silent and come and go as the test wishes. To be made before
/// anything asks for sound devices.
class SoundServer final
{
public:
    SoundServer()
    {
        qputenv("PULSE_SERVER", "unix:" + m_folder.filePath(QStringLiteral("socket")).toUtf8());
        qputenv("PULSE_RUNTIME_PATH", m_folder.path().toUtf8());
        qputenv("PULSE_STATE_PATH", m_folder.path().toUtf8());
    }
    ~SoundServer() { stop(); }

    static bool isInstalled()
    {
        const QStringList programs{QStringLiteral("pulseaudio"), QStringLiteral("pactl"), QStringLiteral("parec")};
        return std::ranges::none_of(programs, [](const QString &name) { return QStandardPaths::findExecutable(name).isEmpty(); });
    }

    bool start()
    {
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("pulseaudio"),
                       {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"),
                        QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--disable-shm=yes"), QStringLiteral("-L"),
                        QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") +
                            m_folder.filePath(QStringLiteral("socket"))});
        return m_server.waitForStarted() && QTest::qWaitFor([this] { return run({QStringLiteral("info")}).has_value(); });
    }
    void stop()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    /// As desktops have it: where no device is left, what plays goes on into a silent one.
    bool catchStreams() { return run({QStringLiteral("load-module"), QStringLiteral("module-always-sink")}).has_value(); }
    /// Its number, for unplug(); 0: it did not come.
    int plugIn(const QString &name)
    {
        return run({QStringLiteral("load-module"), QStringLiteral("module-null-sink"), QStringLiteral("sink_name=") + name})
            .value_or(QByteArray())
            .trimmed()
            .toInt();
    }
    bool unplug(int device) { return run({QStringLiteral("unload-module"), QString::number(device)}).has_value(); }
    bool makeDefault(const QString &name) { return run({QStringLiteral("set-default-sink"), name}).has_value(); }

    /// True once that device is given something else than silence.
    bool isHeard(const QString &name, int timeoutMs = 10'000) const
    {
        QProcess ear;
        ear.start(QStringLiteral("parec"), {QStringLiteral("--raw"), QStringLiteral("--latency-msec=20"),
                                            QStringLiteral("--device=") + name + QStringLiteral(".monitor")});
        const bool heard = QTest::qWaitFor([&ear] { return std::ranges::any_of(ear.readAllStandardOutput(), [](char byte) { return byte != 0; }); },
                                           timeoutMs);
        ear.kill();
        ear.waitForFinished();
        return heard;
    }

private:
    static std::optional<QByteArray> run(const QStringList &arguments)
    {
        QProcess pactl;
        pactl.setStandardErrorFile(QProcess::nullDevice());
        pactl.start(QStringLiteral("pactl"), arguments);
        if (!pactl.waitForFinished() || pactl.exitStatus() != QProcess::NormalExit || pactl.exitCode() != 0)
            return {};
        return pactl.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
    QProcess m_server;
};
} // namespace rushes
