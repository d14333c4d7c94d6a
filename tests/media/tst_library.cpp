// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Gateway.h"
#include "media/Library.h"
#include "tasks/TaskBench.h"

#include <QCryptographicHash>
#include <QDir>

using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;

/// A book with saved clips whose files lie in a folder.
class tst_Library : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void otherFileIsNotTakenForALostOne();
    void changedBytesOfTheSameSizeAreFoundByVerifying();
    void unreadableFileIsToldAndStaysSaved();
    void verifyingCanBeCancelled();
    void fileThatIsGoneAtTheStartIsMissing();
    void fileThatGoesWhileRunningIsMissing();
    void fileThatComesBackIsSaved();
    void movedFileIsLocated();
    void soundLibraryIsSaidToBe();
    void lostTasksComeBackFromSidecars();
    void sidecarsOfKnownTasksChangeNothing();

private:
    QString fileOf(int number) const { return m_folder->filePath(u"library/%1.mp4"_s.arg(number)); }
    static QByteArray bytesOf(int number) { return QByteArray(1000, char('a' + number)); }
    static void write(const QString &file, const QByteArray &bytes);
    void start();
    void stop();
    const Clip &clip(int row) const { return m_book->at(row).clip; }
    Library::Report verified();
    Result<void> located(int row, const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
    std::unique_ptr<TaskStore> m_store;
    std::unique_ptr<TaskBook> m_book;
    std::unique_ptr<Library> m_library;
};

void tst_Library::write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

void tst_Library::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"library"_s));
    start();
    QVERIFY(test::add(*m_book, wishes(3)));
    for (int number = 0; number < 3; ++number) {
        write(fileOf(number), bytesOf(number));
        Clip clip;
        clip.state = ClipState::Saved;
        clip.file = fileOf(number);
        clip.size = 1000;
        clip.sha256 = QCryptographicHash::hash(bytesOf(number), QCryptographicHash::Sha256);
        m_book->applyReport(m_book->at(number).key, completed(), 200, 1ms);
        m_book->setClip(m_book->at(number).key, clip);
    }
    QVERIFY(flush(*m_book));
}

void tst_Library::cleanup()
{
    stop();
}

void tst_Library::start()
{
    m_store = std::make_unique<TaskStore>(m_folder->filePath(u"tasks.sqlite"_s));
    m_book = std::make_unique<TaskBook>(*m_store, m_clock);
    m_library = std::make_unique<Library>(*m_book);
    m_library->setFolder(m_folder->filePath(u"library"_s));
    m_book->load();
    QTRY_VERIFY(m_book->isLoaded());
}

void tst_Library::stop()
{
    m_library.reset();
    m_book.reset();
    m_store.reset();
}

Library::Report tst_Library::verified()
{
    std::optional<Library::Report> report;
    const auto connection =
        connect(m_library.get(), &Library::verified, this, [&](const Library::Report &one) { report = one; });
    m_library->verify();
    [&] { QTRY_VERIFY(report.has_value()); }();
    disconnect(connection);
    return report.value_or(Library::Report{});
}

Result<void> tst_Library::located(int row, const QString &file)
{
    return answerOf<void>([&](QObject *context, auto done) {
        m_library->locate(m_book->at(row).key, file, context, done);
    });
}

void tst_Library::otherFileIsNotTakenForALostOne()
{
    QVERIFY(QFile::remove(fileOf(0)));
    m_library->check();
    QTRY_COMPARE(clip(0).state, ClipState::Missing);
    const Result<void> other = located(0, fileOf(1));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Error::Kind::Protocol);
    const Result<void> none = located(0, fileOf(7));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::Storage);
    QCOMPARE(clip(0).state, ClipState::Missing);
    QCOMPARE(clip(0).file, fileOf(0));
}

void tst_Library::changedBytesOfTheSameSizeAreFoundByVerifying()
{
    write(fileOf(1), QByteArray(1000, 'x'));
    const Library::Report report = verified();
    QCOMPARE(report.checked, 3);
    QCOMPARE(report.changed, std::vector{m_book->at(1).key});
    QVERIFY(report.missing.empty());
    QTRY_COMPARE(clip(1).state, ClipState::Changed);

    // A glance does not make it sound again; its old bytes do.
    m_library->check();
    QTest::qWait(1500);
    QCOMPARE(clip(1).state, ClipState::Changed);
    write(fileOf(1), bytesOf(1));
    QVERIFY(verified().isSound());
    QTRY_COMPARE(clip(1).state, ClipState::Saved);
}

void tst_Library::unreadableFileIsToldAndStaysSaved()
{
    QFile::setPermissions(fileOf(2), QFileDevice::Permissions());
    if (QFile file(fileOf(2)); file.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    const Library::Report report = verified();
    QCOMPARE(report.unreadable, std::vector{m_book->at(2).key});
    QCOMPARE(clip(2).state, ClipState::Saved);
}

void tst_Library::verifyingCanBeCancelled()
{
    std::optional<Library::Report> report;
    connect(m_library.get(), &Library::verified, this, [&](const Library::Report &one) { report = one; });
    m_library->verify();
    m_library->cancel();
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->isCancelled || report->checked == 3);
    QVERIFY(!m_library->isVerifying());
    QCOMPARE(verified().checked, 3); // and can be begun again
}

void tst_Library::fileThatIsGoneAtTheStartIsMissing()
{
    stop();
    QVERIFY(QFile::remove(fileOf(1)));
    start();
    QTRY_COMPARE(clip(1).state, ClipState::Missing);
    QCOMPARE(clip(0).state, ClipState::Saved);
}

void tst_Library::fileThatGoesWhileRunningIsMissing()
{
    QTest::qWait(1500); // the folder is watched a second after the clips came
    QVERIFY(QFile::remove(fileOf(2)));
    QTRY_COMPARE(clip(2).state, ClipState::Missing);
    QCOMPARE(clip(0).state, ClipState::Saved);
}

void tst_Library::fileThatComesBackIsSaved()
{
    QVERIFY(QFile::rename(fileOf(0), fileOf(9)));
    m_library->check();
    QTRY_COMPARE(clip(0).state, ClipState::Missing);
    QVERIFY(QFile::rename(fileOf(9), fileOf(0)));
    m_library->check();
    QTRY_COMPARE(clip(0).state, ClipState::Saved);
}

void tst_Library::movedFileIsLocated()
{
    const QString moved = m_folder->filePath(u"elsewhere.mp4"_s);
    QVERIFY(QFile::rename(fileOf(0), moved));
    m_library->check();
    QTRY_COMPARE(clip(0).state, ClipState::Missing);
    QVERIFY(located(0, moved).has_value());
    QTRY_COMPARE(clip(0).state, ClipState::Saved);
    QCOMPARE(clip(0).file, moved);
}

void tst_Library::soundLibraryIsSaidToBe()
{
    QSignalSpy progressed(m_library.get(), &Library::progressed);
    const Library::Report report = verified();
    QVERIFY(report.isSound() && !report.isCancelled);
    QCOMPARE(report.checked, 3);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.back().at(1).toInt(), 3);
}

/// As they lie beside clips after the database was lost.
static void writeSidecar(const QString &clipFile, const QString &id, const QByteArray &bytes)
{
    Gateway gateway;
    gateway.base = QUrl(u"https://gateway.example"_s);
    Task task;
    task.id = {id};
    task.gateway = u"one"_s;
    task.batch = u"night"_s;
    task.labels = {u"hero"_s, u"夜景"_s};
    const QByteArray reply = "{\"id\":\"" + id.toUtf8() +
                             "\",\"status\":\"completed\",\"video_url\":\"https://m.example/a?s=1\","
                             "\"detail\":{\"input\":{\"prompt\":\"a cat\"}}}";
    Clip clip;
    clip.file = clipFile;
    clip.size = bytes.size();
    clip.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    clip.saved = noon;
    QFile out(Sidecar::fileFor(clipFile));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(Sidecar::whole(Sidecar::beginning(task, &gateway, reply), clip));
}

void tst_Library::lostTasksComeBackFromSidecars()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"library/deeper/still"_s));
    const QString deep = m_folder->filePath(u"library/deeper/still/9.mp4"_s);
    write(deep, "lost and found");
    writeSidecar(deep, u"m:lost"_s, "lost and found");
    const QString gone = m_folder->filePath(u"library/gone.mp4"_s); // its clip is not there
    writeSidecar(gone, u"m:gone"_s, "nothing");
    int count = -1;
    m_library->recover(this, [&](int tasks) { count = tasks; });
    QTRY_COMPARE(count, 1);
    QTRY_COMPARE(m_book->size(), 4);
    QVERIFY(flush(*m_book));
    const Task &task = m_book->at(3);
    QCOMPARE(task.id.value, u"m:lost"_s);
    QCOMPARE(task.batch, u"night"_s);
    QCOMPARE(task.labels, (QStringList{u"hero"_s, u"夜景"_s}));
    QCOMPARE(task.status, TaskStatus::Completed);
    QCOMPARE(task.prompt, u"a cat"_s);
    QCOMPARE(task.clip.state, ClipState::Saved);
    QCOMPARE(task.clip.file, deep);
    QVERIFY(verified().isSound());
}

void tst_Library::sidecarsOfKnownTasksChangeNothing()
{
    writeSidecar(fileOf(0), u"m:a0"_s, bytesOf(0));
    int count = -1;
    m_library->recover(this, [&](int tasks) { count = tasks; });
    QTRY_COMPARE(count, 0);
    QCOMPARE(m_book->size(), 3);
    QVERIFY(m_book->at(0).batch.isEmpty());
    QVERIFY(m_book->at(0).labels.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Library)
#include "tst_library.moc"
