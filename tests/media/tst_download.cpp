// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DownloadRig.h"

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;

/// Disks, sources and names of a download.
class tst_Download final : public DownloadRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void diskThatRefusesIsStorage_data();
    void diskThatRefusesIsStorage();
    void fullDiskKeepsWhatFitted();
    void folderRemovedMidwayIsStorage();
    void nextSourceIsTried();
    void firstSourcesErrorIsTheOneTold();
    void existingFilesAreNeverReplaced();
    void endingComesFromTheBytes();
    void progressNamesSizeAndValidator();
};

void tst_Download::diskThatRefusesIsStorage_data()
{
    QTest::addColumn<QString>("partFile");
    QTest::addColumn<QString>("finalFile");
    QTest::newRow("folder of the part is a file") << u"a file/part"_s << u"clip"_s;
    QTest::newRow("library is a file") << u"part"_s << u"a file/clip"_s;
    QTest::newRow("library cannot be made") << u"part"_s << u"/proc/nowhere/clip"_s;
    QTest::newRow("part is a folder") << u"a folder"_s << u"clip"_s;
    QTest::newRow("name too long") << u"part"_s << QString(300, u'n');
}

void tst_Download::diskThatRefusesIsStorage()
{
    QFETCH(QString, partFile);
    QFETCH(QString, finalFile);
    QFile file(m_folder->filePath(u"a file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder->path()).mkdir(u"a folder"_s));
    m_job.partFile = m_folder->filePath(partFile);
    m_job.finalFile = QDir(m_folder->path()).absoluteFilePath(finalFile);
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Storage);
    QVERIFY(!result.error().detail.isEmpty());
}

/// A limit on the size of files stands in for a disk that is full.
void tst_Download::fullDiskKeepsWhatFitted()
{
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = run();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
    QVERIFY(files().isEmpty());

    const auto result = run(); // when there is room
    QVERIFY(result.has_value());
    QCOMPARE(m_server->seen.back().from(), 100'000);
    QCOMPARE(contents(result->file), clip);
}

void tst_Download::folderRemovedMidwayIsStorage()
{
    const QString library = m_folder->filePath(u"library"_s);
    m_job.partFile = library + u"/.part"_s;
    m_job.finalFile = library + u"/clip"_s;
    m_job.sources = {{m_server->url(u"/"_s), {}}};
    bool removes = true;
    Download download(m_job, m_network, m_disk);
    std::optional<Result<DownloadResult>> result;
    connect(&download, &Download::progressed, this, [&] {
        if (std::exchange(removes, false))
            QVERIFY(QDir(library).removeRecursively());
    });
    connect(&download, &Download::finished, this, [&](const auto &outcome) { result = outcome; });
    download.start();
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QCOMPARE(result->error().kind, Error::Kind::Storage);
    const auto second = run();
    QVERIFY(second.has_value());
    QCOMPARE(contents(second->file), clip);
}

void tst_Download::nextSourceIsTried()
{
    m_server->setHandler([](const Request &request) {
        if (request.target == "/gone")
            return Reply{"404 Not Found", {}, {}};
        if (request.target == "/page")
            return Reply{"200 OK", {}, "<html></html>"};
        if (request.target == "/broken")
            return Reply{"200 OK", "ETag: \"broken\"\r\n", clip.first(5000)};
        if (request.target == "/short")
            return Reply{"200 OK", {}, other, true, 5000};
        return serve(clip, request);
    });
    const auto result = run({{QUrl(u"file:///etc/passwd"_s), {}},
                             {m_server->url(u"/gone"_s), {}},
                             {m_server->url(u"/page"_s), {}},
                             {m_server->url(u"/broken"_s), {}},
                             {m_server->url(u"/short"_s), {}},
                             {m_server->url(u"/good"_s), {}}});
    QVERIFY(result.has_value());
    QCOMPARE(contents(result->file), clip);
    QCOMPARE(m_server->seen.size(), size_t(5));
    for (const Request &request : m_server->seen)
        QCOMPARE(request.from(), -1); // nobody vouches for what came before
}

void tst_Download::firstSourcesErrorIsTheOneTold()
{
    m_server->setHandler([](const Request &request) {
        return Reply{request.target == "/expired" ? "403 Forbidden" : "500 Oops", {}, {}};
    });
    const auto result = run({{m_server->url(u"/expired"_s), {}}, {m_server->url(u"/content"_s), {}}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Auth);
    QCOMPARE(m_server->seen.size(), size_t(2));

    const auto nothing = run(QList<DownloadJob::Source>{});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, Error::Kind::Protocol);
}

void tst_Download::existingFilesAreNeverReplaced()
{
    for (const auto *name : {u"a clip.mp4", u"a clip (2).mp4"}) {
        QFile taken(m_folder->filePath(QString::fromUtf16(name)));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(taken.write("mine"), 4);
    }
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(result->file, m_folder->filePath(u"a clip (3).mp4"_s));
    QCOMPARE(contents(m_folder->filePath(u"a clip.mp4"_s)), "mine");
    QCOMPARE(contents(m_folder->filePath(u"a clip (2).mp4"_s)), "mine");
}

void tst_Download::endingComesFromTheBytes()
{
    const QByteArray webm = contents(QFINDTESTDATA("data/tiny.webm"));
    m_server->setHandler([&](const Request &request) { return serve(webm, request); });
    m_job.finalFile = m_folder->filePath(u"veo 3.1 take"_s);
    const auto result = run();
    QVERIFY(result.has_value());
    QCOMPARE(result->file, m_folder->filePath(u"veo 3.1 take.webm"_s));
}

void tst_Download::progressNamesSizeAndValidator()
{
    QVERIFY(run());
    QCOMPARE(m_progress, (DownloadProgress{clip.size(), clip.size(), "\"one\""}));
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
