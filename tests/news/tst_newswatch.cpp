// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/NewsWatch.h"
#include "tasks/TaskBench.h"
#include "tasks/TaskCounts.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;
using Kind = News::Kind;

namespace
{
struct Watched : Bench {
    TaskCounts counts{book, clock};
    NewsWatch watch{book, counts};
    QStringList told; ///< "finished a0", "batch night 2+1", "risk 1"

    Watched()
    {
        QObject::connect(&watch, &NewsWatch::happened, &watch, [this](const News &news) { told << words(news); });
    }
    QString words(const News &news) const
    {
        const Task *task = book.find(news.key);
        const QString id = task ? task->id.value.mid(2) : QString();
        switch (news.kind) {
        case Kind::Finished:
            return u"finished "_s + id;
        case Kind::Saved:
            return u"saved "_s + id;
        case Kind::Failed:
            return u"failed "_s + id;
        case Kind::BatchDone:
            return u"batch %1 %2+%3"_s.arg(news.batch).arg(news.finished).arg(news.failed);
        case Kind::AtRisk:
            return u"risk %1"_s.arg(news.atRisk);
        case Kind::KeyRefused:
            break;
        }
        return {};
    }
    bool addBatch(const QString &batch, int count)
    {
        std::vector<NewTask> tasks = wishes(count);
        for (NewTask &task : tasks)
            task.batch = batch;
        return add(book, tasks).has_value();
    }
    void say(int row, const TaskReport &report) { book.applyReport(key(row), report, 200, 1ms); }
    void setClip(int row, ClipState state)
    {
        Clip clip = book.find(key(row))->clip;
        clip.state = state;
        clip.file = u"/clips/%1.mp4"_s.arg(row);
        book.setClip(key(row), clip);
    }
    QStringList happened()
    {
        [&] { QVERIFY(flush(book)); }();
        QCoreApplication::processEvents(); // the counts tell a moment later
        QStringList all = std::exchange(told, {});
        all.sort();
        return all;
    }
};
} // namespace

class TestNewsWatch final : public QObject
{
    Q_OBJECT
private slots:
    void aTaskHasFinishedWhenItsClipIsSaved();
    void whereSavingIsByHandCompletingIsTheEnd();
    void failuresOfAllKindsAreNews();
    void aFailureThatWasNoneIsNewsAgain();
    void whatEndedBeforeIsNoNews();
    void aBatchIsDoneWhenNoneIsOpen();
    void aBatchThatGrowsIsDoneAgain();
    void removingTheLastOpenOneEndsABatch();
    void removingABatchIsNoNews();
    void aClipThatCannotBeSavedEndsItsBatch();
    void riskIsToldAtEachChange();
    void aClipThatIsSavedAgainIsToldAgain();
};

void TestNewsWatch::aTaskHasFinishedWhenItsClipIsSaved()
{
    Watched desk;
    QVERIFY(desk.begin(2));
    desk.say(0, report(TaskStatus::Running, 0.5));
    desk.say(0, completed());
    desk.setClip(0, ClipState::Saving);
    QCOMPARE(desk.happened(), QStringList());
    desk.setClip(0, ClipState::Saved);
    QCOMPARE(desk.happened(), (QStringList{u"finished a0"_s, u"saved a0"_s}));
    desk.setClip(0, ClipState::Missing);
    QCOMPARE(desk.happened(), QStringList());
    desk.setClip(0, ClipState::Saved); // found
    QCOMPARE(desk.happened(), QStringList());
}

void TestNewsWatch::whereSavingIsByHandCompletingIsTheEnd()
{
    Watched desk;
    desk.watch.setSaves(false);
    QVERIFY(desk.begin(1));
    desk.say(0, completed());
    QCOMPARE(desk.happened(), QStringList{u"finished a0"_s});
    desk.setClip(0, ClipState::Saved);
    QCOMPARE(desk.happened(), QStringList{u"saved a0"_s});
    desk.watch.setSaves(true); // tells nothing by itself
    QCOMPARE(desk.happened(), QStringList());
}

void TestNewsWatch::failuresOfAllKindsAreNews()
{
    Watched desk;
    QVERIFY(desk.begin(4));
    desk.say(0, report(TaskStatus::Failed));
    desk.say(1, report(TaskStatus::Cancelled));
    desk.say(2, report(TaskStatus::Expired));
    QCOMPARE(desk.happened(), (QStringList{u"failed a0"_s, u"failed a1"_s, u"failed a2"_s}));
    for (int i = 0; i < denialsToVanish; ++i) {
        desk.clock.time += vanishTime;
        desk.book.applyTrouble(desk.key(3), {Error::Kind::NotFound, 404, {}, {}}, 1ms);
    }
    QCOMPARE(desk.happened(), QStringList{u"failed a3"_s});
}

void TestNewsWatch::aFailureThatWasNoneIsNewsAgain()
{
    Watched desk;
    QVERIFY(desk.begin(1));
    desk.say(0, report(TaskStatus::Failed));
    QCOMPARE(desk.happened(), QStringList{u"failed a0"_s});
    desk.say(0, report(TaskStatus::Failed));
    QCOMPARE(desk.happened(), QStringList());
    desk.say(0, report(TaskStatus::Running));
    QCOMPARE(desk.happened(), QStringList());
    desk.say(0, completed());
    desk.setClip(0, ClipState::Saved);
    QCOMPARE(desk.happened(), (QStringList{u"finished a0"_s, u"saved a0"_s}));
}

void TestNewsWatch::whatEndedBeforeIsNoNews()
{
    QTemporaryDir folder;
    HandClock clock;
    {
        TaskStore store(folder.filePath(u"t.sqlite"_s));
        TaskBook book(store, clock);
        book.load();
        QVERIFY(add(book, wishes(2)).has_value());
        book.applyReport(book.at(0).key, report(TaskStatus::Failed), 200, 1ms);
        QVERIFY(flush(book));
    }
    TaskStore store(folder.filePath(u"t.sqlite"_s));
    TaskBook book(store, clock);
    TaskCounts counts(book, clock);
    NewsWatch watch(book, counts);
    QSignalSpy news(&watch, &NewsWatch::happened);
    QSignalSpy loaded(&book, &TaskBook::loaded);
    book.load();
    QVERIFY(loaded.wait());
    book.applyReport(book.at(0).key, report(TaskStatus::Cancelled), 200, 1ms); // another word for the same
    QVERIFY(flush(book));
    QCOMPARE(news.size(), 0);
    book.applyReport(book.at(1).key, report(TaskStatus::Failed), 200, 1ms);
    QVERIFY(flush(book));
    QCOMPARE(news.size(), 1);
}

void TestNewsWatch::aBatchIsDoneWhenNoneIsOpen()
{
    Watched desk;
    QVERIFY(desk.load());
    QVERIFY(desk.addBatch(u"night"_s, 3));
    desk.say(0, report(TaskStatus::Failed));
    desk.say(1, completed());
    desk.setClip(1, ClipState::Saved);
    QCOMPARE(desk.happened(), (QStringList{u"failed a0"_s, u"finished a1"_s, u"saved a1"_s}));
    desk.say(2, completed());
    desk.setClip(2, ClipState::Saved);
    QCOMPARE(desk.happened(), (QStringList{u"batch night 2+1"_s, u"finished a2"_s, u"saved a2"_s}));
    desk.book.setSeen(desk.key(2), true);
    QCOMPARE(desk.happened(), QStringList());
}

void TestNewsWatch::aBatchThatGrowsIsDoneAgain()
{
    Watched desk;
    QVERIFY(desk.load());
    QVERIFY(desk.addBatch(u"night"_s, 1));
    desk.say(0, report(TaskStatus::Failed));
    QCOMPARE(desk.happened(), (QStringList{u"batch night 0+1"_s, u"failed a0"_s}));
    QVERIFY(desk.addBatch(u"night"_s, 2)); // the first of them is known
    QCOMPARE(desk.book.size(), 2);
    desk.say(1, report(TaskStatus::Failed));
    QCOMPARE(desk.happened(), (QStringList{u"batch night 0+2"_s, u"failed a1"_s}));
}

void TestNewsWatch::removingTheLastOpenOneEndsABatch()
{
    Watched desk;
    QVERIFY(desk.load());
    QVERIFY(desk.addBatch(u"night"_s, 2));
    desk.say(0, report(TaskStatus::Failed));
    QCOMPARE(desk.happened(), QStringList{u"failed a0"_s});
    desk.book.remove({desk.key(1)});
    QCOMPARE(desk.happened(), QStringList{u"batch night 0+1"_s});
}

void TestNewsWatch::removingABatchIsNoNews()
{
    Watched desk;
    QVERIFY(desk.load());
    QVERIFY(desk.addBatch(u"night"_s, 2));
    desk.book.remove({desk.key(0), desk.key(1)});
    QCOMPARE(desk.happened(), QStringList());
}

void TestNewsWatch::aClipThatCannotBeSavedEndsItsBatch()
{
    Watched desk;
    QVERIFY(desk.load());
    QVERIFY(desk.addBatch(u"night"_s, 2));
    desk.say(0, completed());
    desk.setClip(0, ClipState::Saved);
    desk.say(1, completed());
    desk.setClip(1, ClipState::Failed);
    QCOMPARE(desk.happened(), (QStringList{u"batch night 1+1"_s, u"finished a0"_s, u"risk 1"_s, u"saved a0"_s}));
    desk.setClip(1, ClipState::Waiting); // tried again
    QCOMPARE(desk.happened(), QStringList{u"risk 0"_s});
    desk.setClip(1, ClipState::Saved);
    QCOMPARE(desk.happened(), (QStringList{u"batch night 2+0"_s, u"finished a1"_s, u"saved a1"_s}));
}

void TestNewsWatch::riskIsToldAtEachChange()
{
    Watched desk;
    QVERIFY(desk.begin(2));
    desk.say(0, completed(noon + 10min));
    QCOMPARE(desk.happened(), QStringList{u"risk 1"_s});
    desk.say(1, completed(noon + 10min));
    QCOMPARE(desk.happened(), QStringList{u"risk 2"_s});
    desk.book.remove({desk.key(0)});
    QCOMPARE(desk.happened(), QStringList{u"risk 1"_s});
}

void TestNewsWatch::aClipThatIsSavedAgainIsToldAgain()
{
    Watched desk;
    QVERIFY(desk.begin(1));
    desk.say(0, completed());
    desk.setClip(0, ClipState::Saved);
    desk.setClip(0, ClipState::Missing);
    QVERIFY(!desk.happened().isEmpty());
    desk.setClip(0, ClipState::Saving);
    QCOMPARE(desk.happened(), QStringList());
    desk.setClip(0, ClipState::Saved);
    QVERIFY(desk.happened().contains(u"saved a0"_s));
}

QTEST_GUILESS_MAIN(TestNewsWatch)
#include "tst_newswatch.moc"
