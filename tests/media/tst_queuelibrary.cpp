// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipJob.h"
#include "media/PartFile.h"
#include "media/QueueRig.h"
#include "media/Sidecar.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;

/// What lies in the library, after a restart and a crash too: each clip once, under its name.
class QueueLibraryTest final : public QueueRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void restartGoesOnWhereItStopped();
    void crashAfterTheRenameDoesNotFetchTwice();
    void notesOfSavedClipsAreTidiedUp();
    void missingClipCanBeSavedAgain();
    void clipsAreSortedIntoFolders();
    void sidecarLiesBesideTheClip();
    void sidecarReplacesNoFileOfOthers();
    void sameNamesAreToldApart();
};

void QueueLibraryTest::restartGoesOnWhereItStopped()
{
    m_server->setHandler([](const Request &request) {
        Reply half = serve(clip, request);
        half.stopAt = 150'000;
        half.hangs = true;
        return half;
    });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    const QString part = clipjob::partFile(m_options.libraryFolder, task(key));
    QTRY_COMPARE(QFileInfo(part).size(), 150'000);
    QTRY_COMPARE(onDisk(key).state, ClipState::Saving);
    close();

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    open();
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(m_server->seen.back().from(), 150'000);
    QCOMPARE(contents(onDisk(key).file), clip);
}

void QueueLibraryTest::crashAfterTheRenameDoesNotFetchTwice()
{
    m_server->setHandler([](const Request &) { return Reply{"503 Later", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(onDisk(key).trouble.has_value());
    PartFile part(clipjob::partFile(m_options.libraryFolder, task(key)));
    close();
    QVERIFY(part.open());
    QVERIFY(part.startOver("\"one\"", clip.size()));
    QVERIFY(part.append(clip));
    const auto published = part.publish(m_options.libraryFolder + u"/A cat task_1"_s, u"mp4"_s);
    QVERIFY(published.has_value()); // and here the program ends

    m_server->seen.clear();
    open();
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(onDisk(key).file, published->file);
    QVERIFY(m_server->seen.empty());
    QTRY_COMPARE(library().size(), 1);
}

void QueueLibraryTest::notesOfSavedClipsAreTidiedUp()
{
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QTRY_COMPARE(library().size(), 1);
    const QString part = clipjob::partFile(m_options.libraryFolder, task(key));
    close();
    const QString foreign = m_options.libraryFolder + u"/.rushes-77-0123456789ab.part.note"_s;
    for (const QString &left : {PartFile::noteFile(part), foreign}) {
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    open();
    QTRY_VERIFY(!QFile::exists(PartFile::noteFile(part)));
    QVERIFY(QFile::exists(foreign)); // perhaps another profile's
    QVERIFY(isSaved(key));
}

void QueueLibraryTest::missingClipCanBeSavedAgain()
{
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    Clip gone = onDisk(key);
    QVERIFY(QFile::remove(gone.file));
    gone.state = ClipState::Missing;
    m_book->setClip(key, gone);
    QTRY_COMPARE(onDisk(key).state, ClipState::Missing);
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(onDisk(key).file), clip);
    QCOMPARE(m_server->seen.size(), size_t(2));
}

void QueueLibraryTest::clipsAreSortedIntoFolders()
{
    m_options.folderTemplate = u"{batch}/{model}"_s;
    m_queue->setOptions(m_options);
    const TaskKey key = add(u"veo-3:task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(QFileInfo(onDisk(key).file).path(), m_options.libraryFolder + u"/veo-3"_s);
    QCOMPARE(contents(onDisk(key).file), clip);
    QTRY_VERIFY(library().isEmpty()); // neither part nor note stay behind
}

void QueueLibraryTest::sidecarLiesBesideTheClip()
{
    m_options.sidecars = true;
    m_gateway.key = u"sk-12345"_s;
    m_queue->setOptions(m_options);
    m_queue->setGateways({m_gateway});
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip?sig=secret-signature"_s));
    QTRY_VERIFY(isSaved(key));
    const QByteArray bytes = contents(Sidecar::fileFor(onDisk(key).file));
    const std::optional<Sidecar> sidecar = Sidecar::read(bytes);
    QVERIFY(sidecar.has_value());
    QCOMPARE(sidecar->id.value, u"task_1"_s);
    QCOMPARE(sidecar->gateway, m_gateway.id);
    QCOMPARE(sidecar->clip.sha256, onDisk(key).sha256);
    QCOMPARE(sidecar->clip.size, clip.size());
    QVERIFY(!bytes.contains("secret-signature"));
    QVERIFY(!bytes.contains("sk-12345"));
}

void QueueLibraryTest::sidecarReplacesNoFileOfOthers()
{
    m_options.sidecars = true;
    m_queue->setOptions(m_options);
    QVERIFY(QDir().mkpath(m_options.libraryFolder));
    QFile foreign(m_options.libraryFolder + u"/A cat task_1.mp4.json"_s);
    QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("mine") == 4);
    foreign.close();
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(foreign.fileName()), QByteArray("mine"));
}

void QueueLibraryTest::sameNamesAreToldApart()
{
    m_options.nameTemplate = u"{prompt}"_s;
    m_queue->setOptions(m_options);
    const QByteArray other = clipBytes(200'000, 2);
    m_server->setHandler(
        [&](const Request &request) { return serve(request.target == "/1" ? clip : other, request); });
    const TaskKey first = add(u"task_1"_s);
    const TaskKey second = add(u"task_2"_s);
    report(first, address(u"/1"_s));
    report(second, address(u"/2"_s));
    QTRY_VERIFY(isSaved(first) && isSaved(second));
    QCOMPARE(library({u"*.mp4"_s}), QStringList({u"A cat (2).mp4"_s, u"A cat.mp4"_s}));
    QCOMPARE(contents(onDisk(first).file), clip);
    QCOMPARE(contents(onDisk(second).file), other);
}

QTEST_GUILESS_MAIN(QueueLibraryTest)
#include "tst_queuelibrary.moc"
