// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "media/MediaServer.h"
#include "media/ThumbnailCache.h"
#include "tasks/TaskStore.h"

#include <QBuffer>
#include <QDir>
#include <QImageWriter>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;
using Reply = MediaServer::Reply;
using Request = MediaServer::Request;

namespace
{
/// Red, with a blue quarter at each side.
QByteArray picture(const char *format, QSize size = {400, 100})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 4, size.height(), Qt::blue);
    painter.fillRect(size.width() * 3 / 4, 0, size.width() / 4, size.height(), Qt::blue);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return bytes;
}

/// A head that promises more pixels than anybody can hold, in a format without check sums.
QByteArray hugePicture()
{
    QByteArray bytes = picture("bmp");
    qToLittleEndian(quint32(60'000), bytes.data() + 18);
    qToLittleEndian(quint32(60'000), bytes.data() + 22);
    return bytes;
}
} // namespace

class tst_ThumbnailCache : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void whatIsNoPictureIsNotAskedForAgain_data();
    void whatIsNoPictureIsNotAskedForAgain();
    void newerReportIsAskedAgain();
    void taskWithoutAThumbnailShowsNothing();
    void unfinishedTaskIsNotAskedFor();
    void damagedFileIsFetchedAnew();
    void removedTaskLeavesNoFile();

    void pictureIsCutAtTheMiddle_data();
    void pictureIsCutAtTheMiddle();
    void pictureIsFetchedOnce();
    void pictureOnDiskNeedsNoNetwork();
    void newSizeIsDecodedAnew();
    void fourAreFetchedAtOnceLatestFirst();

private:
    Task task(int key, const QString &thumbnail);
    Task task(int key) { return task(key, m_server->url(u"/%1.webp"_s.arg(key)).toString()); }
    QImage wait(const Task &task);
    void reopen();
    QStringList files() const { return QDir(m_folder->filePath(u"thumbs"_s)).entryList(QDir::Files); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaServer> m_server;
    std::unique_ptr<TaskStore> m_store;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ThumbnailCache> m_cache;
};

void tst_ThumbnailCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<MediaServer>([](const Request &) {
        return Reply{"200 OK", {}, picture("webp")};
    });
    m_store = std::make_unique<TaskStore>(m_folder->filePath(u"tasks.sqlite"_s));
    bool isOpen = false;
    m_store->open(this, [&isOpen](const auto &contents) { isOpen = contents.has_value(); });
    QTRY_VERIFY(isOpen);
    m_http = std::make_unique<HttpClient>(m_clock);
    reopen();
}

void tst_ThumbnailCache::cleanup()
{
    m_cache.reset();
    m_http.reset();
    m_store.reset();
    m_server.reset();
}

void tst_ThumbnailCache::reopen()
{
    m_cache = std::make_unique<ThumbnailCache>(m_folder->filePath(u"thumbs"_s), *m_http, *m_store);
    m_cache->setSize({40, 40});
}

/// Completed, with its reply in the store.
Task tst_ThumbnailCache::task(int key, const QString &thumbnail)
{
    Task task;
    task.key = TaskKey(key);
    task.gateway = u"gateway"_s;
    task.id.value = u"task_%1"_s.arg(key);
    task.status = TaskStatus::Completed;
    task.answered = timestampFromMs(1000);
    const QString reply = uR"({"id":"%1","status":"completed","video_url":"http://x.test/v.mp4",
        "thumbnail_url":%2})"_s.arg(task.id.value,
                                    thumbnail.isEmpty() ? u"null"_s : u"\"%1\""_s.arg(thumbnail));
    const auto batch = std::make_shared<StoreBatch>();
    batch->put.push_back(task);
    batch->replies.emplace_back(task.key, reply.toUtf8());
    m_store->write(batch, this, [](const auto &) {});
    return task;
}

/// The picture; null when none came while the test waited for all that can be had.
QImage tst_ThumbnailCache::wait(const Task &task)
{
    QSignalSpy available(m_cache.get(), &ThumbnailCache::available);
    QImage image = m_cache->image(task);
    if (image.isNull() && available.wait(5000))
        image = m_cache->image(task);
    return image;
}

void tst_ThumbnailCache::whatIsNoPictureIsNotAskedForAgain_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("refused") << QByteArray("403 Forbidden") << QByteArray("expired");
    QTest::newRow("picture with 404") << QByteArray("404 Not Found") << picture("png");
    QTest::newRow("web page") << QByteArray("200 OK") << QByteArray("<html></html>");
    QTest::newRow("nothing") << QByteArray("200 OK") << QByteArray();
    QTest::newRow("half a picture's head") << QByteArray("200 OK") << picture("png").first(20);
    QTest::newRow("too many pixels") << QByteArray("200 OK") << hugePicture();
    QTest::newRow("a line that would cover the world once scaled")
        << QByteArray("200 OK") << picture("png", {32'000, 1});
    QTest::newRow("too many bytes") << QByteArray("200 OK") << picture("png") + QByteArray(9 << 20, 'x');
}

void tst_ThumbnailCache::whatIsNoPictureIsNotAskedForAgain()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    m_server->setHandler([&](const Request &request) {
        return request.target == "/1.webp" ? Reply{status, {}, body} : Reply{"200 OK", {}, picture("png")};
    });
    const Task bad = task(1);
    QVERIFY(m_cache->image(bad).isNull());
    QTRY_COMPARE(m_server->seen.size(), size_t(1));
    QVERIFY(!wait(task(2)).isNull()); // by now the first is settled
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_cache->image(bad).isNull());
    QVERIFY(!wait(task(3)).isNull());
    QCOMPARE(m_server->seen.size(), size_t(3));
    QCOMPARE(files(), QStringList({u"2.img"_s, u"3.img"_s}));
}

void tst_ThumbnailCache::newerReportIsAskedAgain()
{
    m_server->setHandler([](const Request &) { return Reply{"403 Forbidden", {}, {}}; });
    Task expired = task(1);
    QVERIFY(m_cache->image(expired).isNull());
    QTRY_COMPARE(m_server->seen.size(), size_t(1));
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, picture("png")}; });
    QVERIFY(!wait(task(2)).isNull());
    QVERIFY(m_cache->image(expired).isNull());
    expired.answered = timestampFromMs(2000);
    QVERIFY(!wait(expired).isNull());
}

void tst_ThumbnailCache::taskWithoutAThumbnailShowsNothing()
{
    const Task bare = task(1, {});
    QVERIFY(m_cache->image(bare).isNull());
    QVERIFY(!wait(task(2)).isNull());
    QVERIFY(m_cache->image(bare).isNull());
    QCOMPARE(m_server->seen.size(), size_t(1));
}

void tst_ThumbnailCache::unfinishedTaskIsNotAskedFor()
{
    Task running = task(1);
    running.status = TaskStatus::Running;
    QVERIFY(m_cache->image(running).isNull());
    QVERIFY(!wait(task(2)).isNull());
    QCOMPARE(m_server->seen.front().target, "/2.webp");
}

void tst_ThumbnailCache::damagedFileIsFetchedAnew()
{
    const Task known = task(1);
    QVERIFY(!wait(known).isNull());
    QFile file(m_folder->filePath(u"thumbs/1.img"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.close();
    reopen();
    QVERIFY(!wait(known).isNull());
    QCOMPARE(m_server->seen.size(), size_t(2));
}

void tst_ThumbnailCache::removedTaskLeavesNoFile()
{
    const Task kept = task(1);
    QVERIFY(!wait(kept).isNull());
    QCOMPARE(files().size(), 1);
    m_cache->remove(kept.key);
    QTRY_VERIFY(files().isEmpty());

    const Task underWay = task(2);
    m_server->setHandler([&](const Request &) {
        m_cache->remove(underWay.key);
        return Reply{"200 OK", {}, picture("png")};
    });
    QVERIFY(m_cache->image(underWay).isNull());
    QTRY_COMPARE(m_server->seen.size(), size_t(2));
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, picture("png")}; });
    QVERIFY(!wait(task(3)).isNull());
    QCOMPARE(files(), QStringList{u"3.img"_s});
}

void tst_ThumbnailCache::pictureIsCutAtTheMiddle_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("size");
    QTest::newRow("WebP") << QByteArray("webp") << QSize(400, 100);
    QTest::newRow("PNG") << QByteArray("png") << QSize(400, 100);
    QTest::newRow("JPEG") << QByteArray("jpg") << QSize(400, 100);
    QTest::newRow("smaller than shown") << QByteArray("png") << QSize(40, 10);
}

void tst_ThumbnailCache::pictureIsCutAtTheMiddle()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, size);
    m_server->setHandler([&](const Request &) {
        return Reply{"200 OK", {}, picture(format.constData(), size)};
    });
    const QImage image = wait(task(1));
    QCOMPARE(image.size(), QSize(40, 40));
    for (const QPoint at :
         {QPoint(4, 4), QPoint(20, 20), QPoint(35, 35)}) { // red only: the sides are cut off
        QVERIFY(image.pixelColor(at).red() > 200);
        QVERIFY(image.pixelColor(at).blue() < 60);
    }
}

void tst_ThumbnailCache::pictureIsFetchedOnce()
{
    const Task shown = task(1);
    QSignalSpy available(m_cache.get(), &ThumbnailCache::available);
    for (int i = 0; i < 50; ++i)
        QVERIFY(m_cache->image(shown).isNull()); // as from paint()
    QTRY_COMPARE(available.size(), 1);
    QVERIFY(!m_cache->image(shown).isNull());
    QCOMPARE(m_server->seen.size(), size_t(1));
    QVERIFY(m_server->seen.front().header("authorization").isEmpty());
}

void tst_ThumbnailCache::pictureOnDiskNeedsNoNetwork()
{
    const Task known = task(1);
    QVERIFY(!wait(known).isNull());
    m_server->close();
    reopen();
    QVERIFY(!wait(known).isNull());
    QCOMPARE(m_server->seen.size(), size_t(1));
}

void tst_ThumbnailCache::newSizeIsDecodedAnew()
{
    const Task shown = task(1);
    QCOMPARE(wait(shown).size(), QSize(40, 40));
    m_cache->setSize({20, 10});
    QCOMPARE(wait(shown).size(), QSize(20, 10));
    m_cache->setSize({40, 40});
    QVERIFY(m_cache->image(shown).isNull());
    m_cache->setSize({20, 10}); // while the other size is being decoded
    QTRY_COMPARE(m_cache->image(shown).size(), QSize(20, 10));
    QCOMPARE(m_server->seen.size(), size_t(1));
}

void tst_ThumbnailCache::fourAreFetchedAtOnceLatestFirst()
{
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, picture("png"), true, 10, true}; });
    std::vector<Task> tasks;
    for (int i = 1; i <= 9; ++i)
        tasks.push_back(task(i));
    for (const Task &task : tasks)
        QVERIFY(m_cache->image(task).isNull());
    QTRY_COMPARE(m_server->seen.size(), size_t(4));
    QTest::qWait(50); // no fifth may come
    QCOMPARE(m_server->seen.size(), size_t(4));
    QStringList asked;
    for (const Request &request : m_server->seen)
        asked.append(QString::fromLatin1(request.target));
    asked.sort();
    QCOMPARE(asked, QStringList({u"/6.webp"_s, u"/7.webp"_s, u"/8.webp"_s, u"/9.webp"_s}));
}

QTEST_GUILESS_MAIN(tst_ThumbnailCache)
#include "tst_thumbnailcache.moc"
