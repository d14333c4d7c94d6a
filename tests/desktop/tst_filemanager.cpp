// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/FileManager.h"

#include "desktop/PrivateBus.h"

#include <QDBusContext>
#include <QDesktopServices>
#include <QTest>
#include <QUrl>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;

/// The desktop's half: org.freedesktop.FileManager1.
class FakeFileManager final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")
public:
    bool refuses{};
    QList<QStringList> shown;

public slots:
    void ShowItems(const QStringList &addresses, const QString &)
    {
        if (refuses)
            return sendErrorReply(QDBusError::Failed, u"no window"_s);
        shown << addresses;
    }
};

class TestFileManager final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theFilesAreShownInTheirFolders();
    void ofVeryManyTheFirstAreShown();
    void whereItRefusesTheFolderIsOpened();
    void whereThereIsNoneTheFolderIsOpened();

public slots:
    void noteOpened(const QUrl &address) { m_opened << address; }

private:
    PrivateBus m_bus;
    FakeFileManager m_desktop;
    QList<QUrl> m_opened;
};

void TestFileManager::init()
{
    if (!m_bus.isThere())
        QSKIP("dbus-daemon is not installed");
    QVERIFY(m_bus.desktop().registerObject(u"/org/freedesktop/FileManager1"_s, &m_desktop, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus.desktop().registerService(u"org.freedesktop.FileManager1"_s));
    m_desktop.refuses = false;
    m_desktop.shown.clear();
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteOpened");
}

void TestFileManager::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_bus.desktop().unregisterService(u"org.freedesktop.FileManager1"_s);
    m_bus.desktop().unregisterObject(u"/org/freedesktop/FileManager1"_s);
}

void TestFileManager::theFilesAreShownInTheirFolders()
{
    FileManager files;
    files.show({u"/clips/雪 1.mp4"_s, u"/clips/2.mp4"_s});
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown.front(), (QStringList{u"file:///clips/%E9%9B%AA%201.mp4"_s, u"file:///clips/2.mp4"_s}));
    files.show({});
    files.show({u"/clips/3.mp4"_s});
    QTRY_COMPARE(m_desktop.shown.size(), 2);
    QVERIFY(m_opened.isEmpty());
}

void TestFileManager::ofVeryManyTheFirstAreShown()
{
    QStringList many;
    for (int i = 0; i < 3 * FileManager::mostFiles; ++i)
        many << u"/clips/%1.mp4"_s.arg(i);
    FileManager files;
    files.show(many);
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QCOMPARE(m_desktop.shown.front().size(), FileManager::mostFiles);
}

void TestFileManager::whereItRefusesTheFolderIsOpened()
{
    m_desktop.refuses = true;
    FileManager files;
    files.show({u"/clips/1.mp4"_s});
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(u"/clips"_s)});
}

void TestFileManager::whereThereIsNoneTheFolderIsOpened()
{
    m_bus.desktop().unregisterService(u"org.freedesktop.FileManager1"_s);
    FileManager files;
    files.show({u"/clips/1.mp4"_s});
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(u"/clips"_s)});
}

QTEST_MAIN(TestFileManager)
#include "tst_filemanager.moc"
