// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/Autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestAutostart final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        if (!autostart::isSupported())
            QSKIP("no autostart here");
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    }

    void nothingIsWrittenBeforeItIsWished()
    {
        QVERIFY(!autostart::isOn());
        QVERIFY(autostart::turnOff());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void itIsTurnedOnAndOff()
    {
        QVERIFY(autostart::turnOn({u"--minimized"_s}));
        QVERIFY(autostart::isOn());
        QVERIFY(text().contains(u"\nExec=\"%1\" \"--minimized\"\n"_s.arg(QCoreApplication::applicationFilePath())));
        QVERIFY(autostart::turnOff());
        QVERIFY(!autostart::isOn());
        QVERIFY(!QFile::exists(file()));
    }

    void theEntryIsValid()
    {
        if (QStandardPaths::findExecutable(u"desktop-file-validate"_s).isEmpty())
            QSKIP("desktop-file-validate is not installed");
        QVERIFY(autostart::turnOn({u"--data-dir"_s, u"/odd \"folder\" $HOME `x` 100% \\ 文件夹"_s}));
        QCOMPARE(QProcess::execute(u"desktop-file-validate"_s, {file()}), 0);
    }

    /// As the specification reads it: the value's escapes, then the quotes', then the field codes'.
    void oddFoldersSurvive()
    {
        QVERIFY(autostart::turnOn({u"/odd \"f\" $HOME `x` 100% \\n"_s}));
        QVERIFY2(text().contains(u" \"/odd \\\\\"f\\\\\" \\\\$HOME \\\\`x\\\\` 100%% \\\\\\\\n\"\n"_s), qPrintable(text()));
    }

    void whoSwitchesItOffElsewhereIsHeard_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("hidden") << u"Hidden=true\n"_s;
        QTest::newRow("GNOME") << u"X-GNOME-Autostart-enabled=false\n"_s;
    }
    void whoSwitchesItOffElsewhereIsHeard()
    {
        QFETCH(QString, line);
        QVERIFY(autostart::turnOn({}));
        QFile stored(file());
        QVERIFY(stored.open(QIODevice::Append));
        stored.write(line.toUtf8());
        stored.close();
        QVERIFY(!autostart::isOn());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(m_folder->filePath(u"autostart"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Result<void> done = autostart::turnOn({});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Storage);
        QVERIFY(done.error().detail.contains(file()));
    }

private:
    QString file() const { return m_folder->filePath(u"autostart/io.github.rushes.rushes.desktop"_s); }
    QString text() const
    {
        QFile stored(file());
        return stored.open(QIODevice::ReadOnly) ? QString::fromUtf8(stored.readAll()) : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
