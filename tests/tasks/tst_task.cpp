// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"

#include "tasks/Task.h"

using namespace rushes;
using namespace rushes::test;

class TestTask : public QObject
{
    Q_OBJECT
private slots:
    void statusAfterReport_data();
    void statusAfterReport();
    void aReportWithoutStatusKeepsIt();
    void savedClipStaysCompleted();
    void whatTheReportDoesNotSayStays();
    void whatTheReportSaysReplaces();
    void sizesOfNothingAreNotTaken();
    void progressBelongsToItsStatus_data();
    void progressBelongsToItsStatus();
    void failureLeavesWithItsStatus();
    void lateRunningForgetsTheEnd();
    void unknownWordIsKeptOnlyWhileUnknown();
    void modelIsTheIdsPrefix_data();
    void modelIsTheIdsPrefix();
    void submittedComesFromTheId();
    void addressNeedsCompletion_data();
    void addressNeedsCompletion();
    void addressExpiryIsRefreshed();
    void troubleCountsUntilAReport();
    void contradictions_data();
    void contradictions();
    void aStepBackIsRememberedUntilAGoodEnd();
    void denialsOverTimeMakeATaskVanish();
    void otherTroublesAreNoDenials();
    void anAnswerBringsAVanishedTaskBack();
    void hindrances_data();
    void hindrances();
    void theCourseIsNoted();
    void changedFieldsNamesEachField_data();
    void changedFieldsNamesEachField();
    void equalTasksHaveNoChangedFields();
};

static Task taskWith(TaskStatus status)
{
    Task task;
    task.key = TaskKey{7};
    task.gateway = u"one"_s;
    task.id = {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
    task.status = status;
    return task;
}

void TestTask::statusAfterReport_data()
{
    using S = TaskStatus;
    QTest::addColumn<TaskStatus>("before");
    QTest::addColumn<TaskStatus>("said");
    QTest::addColumn<TaskStatus>("after");
    QTest::newRow("a passing failure: it runs again") << S::Failed << S::Running << S::Running;
    QTest::newRow("a passing failure: the clip came late") << S::Failed << S::Completed << S::Completed;
    QTest::newRow("cancelled, yet queued") << S::Cancelled << S::Queued << S::Queued;
    QTest::newRow("expired, yet completed") << S::Expired << S::Completed << S::Completed;
    QTest::newRow("completed does not run again") << S::Completed << S::Running << S::Completed;
    QTest::newRow("completed is not queued again") << S::Completed << S::Queued << S::Completed;
    QTest::newRow("completed does not become unknown") << S::Completed << S::Unknown << S::Completed;
    QTest::newRow("completed, then expired before it was saved") << S::Completed << S::Expired << S::Expired;
    QTest::newRow("queued runs") << S::Queued << S::Running << S::Running;
    QTest::newRow("running is queued again") << S::Running << S::Queued << S::Queued;
    QTest::newRow("running fails") << S::Running << S::Failed << S::Failed;
    QTest::newRow("running gets an unknown word") << S::Running << S::Unknown << S::Unknown;
    QTest::newRow("new task is answered") << S::Unknown << S::Queued << S::Queued;
}

void TestTask::statusAfterReport()
{
    QFETCH(TaskStatus, before);
    QFETCH(TaskStatus, said);
    TaskReport answer = report(said);
    answer.statusWord = u"a_word"_s;
    QTEST(withReport(taskWith(before), answer, noon).status, "after");
}

void TestTask::aReportWithoutStatusKeepsIt()
{
    const Task after = withReport(taskWith(TaskStatus::Running), report(TaskStatus::Unknown, 0.4), noon);
    QCOMPARE(after.status, TaskStatus::Running);
    QCOMPARE(after.progress, std::optional(0.4));
}

void TestTask::savedClipStaysCompleted()
{
    Task task = taskWith(TaskStatus::Completed);
    task.clip.state = ClipState::Saved;
    for (const TaskStatus said : {TaskStatus::Failed, TaskStatus::Cancelled, TaskStatus::Expired})
        QCOMPARE(withReport(task, report(said), noon).status, TaskStatus::Completed);
}

void TestTask::whatTheReportDoesNotSayStays()
{
    Task task = withReport(taskWith(TaskStatus::Running), report(TaskStatus::Running, 0.5), noon);
    task.prompt = u"a fox"_s;
    task.width = 352;
    task.height = 640;
    task.seconds = 15;
    task.updated = noon;
    task.clip.expires = noon;
    Task after = withReport(task, report(TaskStatus::Running), noon + std::chrono::seconds(3));
    QCOMPARE(after.answered, std::optional(noon + std::chrono::seconds(3)));
    after.answered = task.answered;
    QVERIFY(after == task);
}

void TestTask::whatTheReportSaysReplaces()
{
    Task task = taskWith(TaskStatus::Running);
    task.prompt = u"old"_s;
    task.width = 1;
    TaskReport said = report(TaskStatus::Running, 0.93);
    said.prompt = u"make animate"_s;
    said.width = 352;
    said.height = 640;
    said.seconds = 15.0;
    said.queuePosition = 4;
    said.submitted = noon;
    said.updated = noon + std::chrono::seconds(1);
    said.finished = noon + std::chrono::seconds(2);
    const Task after = withReport(task, said, noon);
    QCOMPARE(after.prompt, u"make animate"_s);
    QCOMPARE(after.width, 352);
    QCOMPARE(after.height, 640);
    QCOMPARE(after.seconds, std::optional(15.0));
    QCOMPARE(after.progress, std::optional(0.93));
    QCOMPARE(after.queuePosition, std::optional(4));
    QCOMPARE(after.submitted, said.submitted);
    QCOMPARE(after.updated, said.updated);
    QCOMPARE(after.finished, said.finished);
}

void TestTask::sizesOfNothingAreNotTaken()
{
    Task task = taskWith(TaskStatus::Running);
    task.width = 352;
    task.height = 640;
    TaskReport said = report(TaskStatus::Running);
    said.width = 0;
    said.height = -3;
    const Task after = withReport(task, said, noon);
    QCOMPARE(after.width, 352);
    QCOMPARE(after.height, 640);
}

void TestTask::progressBelongsToItsStatus_data()
{
    QTest::addColumn<TaskStatus>("said");
    QTest::addColumn<bool>("kept");
    QTest::newRow("still running, no number") << TaskStatus::Running << true;
    QTest::newRow("queued again, no number") << TaskStatus::Queued << false;
    QTest::newRow("completed, no number") << TaskStatus::Completed << false;
}

void TestTask::progressBelongsToItsStatus()
{
    QFETCH(TaskStatus, said);
    QFETCH(bool, kept);
    Task task = taskWith(TaskStatus::Running);
    task.progress = 0.7;
    QCOMPARE(withReport(task, report(said), noon).progress, kept ? std::optional(0.7) : std::nullopt);
}

void TestTask::failureLeavesWithItsStatus()
{
    TaskReport failed = report(TaskStatus::Failed);
    failed.failure = {u"sora_content_violation"_s, u"不行"_s};
    const Task task = withReport(taskWith(TaskStatus::Running), failed, noon);
    QCOMPARE(task.failure.code, u"sora_content_violation"_s);
    QCOMPARE(withReport(task, report(TaskStatus::Failed), noon).failure.message, u"不行"_s);
    QVERIFY(withReport(task, completed(), noon).failure.isEmpty());
}

void TestTask::lateRunningForgetsTheEnd()
{
    Task task = taskWith(TaskStatus::Failed);
    task.finished = noon;
    task.progress = 1.0;
    const Task after = withReport(task, report(TaskStatus::Running), noon);
    QVERIFY(!after.finished);
    QVERIFY(!after.progress);
}

void TestTask::unknownWordIsKeptOnlyWhileUnknown()
{
    TaskReport odd = report(TaskStatus::Unknown);
    odd.statusWord = u"frobnicating"_s;
    const Task task = withReport(taskWith(TaskStatus::Queued), odd, noon);
    QCOMPARE(task.statusWord, u"frobnicating"_s);
    TaskReport running = report(TaskStatus::Running);
    running.statusWord = u"processing"_s;
    QCOMPARE(withReport(task, running, noon).statusWord, QString());
}

void TestTask::modelIsTheIdsPrefix_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("model");
    QTest::newRow("prefix wins") << u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s << u"sy_ore"_s << QString()
                                 << u"sora-2"_s;
    QTest::newRow("prefix without report")
        << u"veo3.1:1764899481-abc"_s << QString() << QString() << u"veo3.1"_s;
    QTest::newRow("no prefix") << u"video_68d2ac"_s << u"sora-2-pro"_s << u"old"_s << u"sora-2-pro"_s;
    QTest::newRow("nobody says") << u"video_68d2ac"_s << QString() << u"old"_s << u"old"_s;
}

void TestTask::modelIsTheIdsPrefix()
{
    QFETCH(QString, id);
    QFETCH(QString, said);
    QFETCH(QString, before);
    Task task = taskWith(TaskStatus::Queued);
    task.id = {id};
    task.model = before;
    TaskReport answer = report(TaskStatus::Queued);
    answer.model = said;
    QTEST(withReport(task, answer, noon).model, "model");
}

void TestTask::submittedComesFromTheId()
{
    Task task = taskWith(TaskStatus::Queued);
    task.id = {u"veo3.1:1764899481-abc"_s};
    const Task after = withReport(task, report(TaskStatus::Queued), noon);
    QCOMPARE(after.submitted, std::optional(timestampFromMs(1'764'899'481'000)));
    TaskReport said = report(TaskStatus::Queued);
    said.submitted = noon;
    QCOMPARE(withReport(after, said, noon).submitted, std::optional(noon));
}

void TestTask::addressNeedsCompletion_data()
{
    QTest::addColumn<TaskStatus>("said");
    QTest::addColumn<bool>("hasClip");
    QTest::addColumn<bool>("hasAddress");
    QTest::newRow("running with an address") << TaskStatus::Running << true << false;
    QTest::newRow("completed without one") << TaskStatus::Completed << false << false;
    QTest::newRow("completed with one") << TaskStatus::Completed << true << true;
}

void TestTask::addressNeedsCompletion()
{
    QFETCH(TaskStatus, said);
    QFETCH(bool, hasClip);
    TaskReport answer = completed();
    answer.status = said;
    if (!hasClip)
        answer.clipAddresses.clear();
    QTEST(withReport(taskWith(TaskStatus::Running), answer, noon).hasAddress, "hasAddress");
}

void TestTask::addressExpiryIsRefreshed()
{
    const Timestamp later = noon + std::chrono::hours(24);
    const Task task = withReport(taskWith(TaskStatus::Running), completed(noon), noon);
    QCOMPARE(task.clip.expires, std::optional(noon));
    QCOMPARE(withReport(task, completed(later), noon).clip.expires, std::optional(later));
    QCOMPARE(withReport(task, completed(), noon).clip.expires, std::optional(noon));
}

void TestTask::troubleCountsUntilAReport()
{
    const Error trouble{Error::Kind::Server, 502, {}, {}};
    Task task = withTrouble(withTrouble(taskWith(TaskStatus::Running), trouble, noon), trouble, noon);
    QCOMPARE(task.failures, 2);
    QCOMPARE(task.trouble, std::optional(trouble));
    QCOMPARE(task.status, TaskStatus::Running);
    task = withReport(task, report(TaskStatus::Running), noon);
    QCOMPARE(task.failures, 0);
    QVERIFY(!task.trouble);
}

void TestTask::contradictions_data()
{
    using Edit = std::function<void(TaskReport &)>;
    QTest::addColumn<Edit>("said");
    QTest::addColumn<Contradictions>("found");
    const auto row = [](const char *name, Contradictions found, Edit edit) { QTest::newRow(name) << edit << found; };
    row("all is well", {}, [](TaskReport &) {});
    row("two statuses", Contradiction::Words, [](TaskReport &r) { r.wordsDisagree = true; });
    row("completed without an address", Contradiction::NoAddress, [](TaskReport &r) { r.status = TaskStatus::Completed; });
    row("less progress", Contradiction::WentBack, [](TaskReport &r) { r.progress = 0.4; });
    row("a rounding less", {}, [](TaskReport &r) { r.progress = 0.499; });
    row("queued again with less", Contradiction::WentBack, [](TaskReport &r) {
        r.status = TaskStatus::Queued;
        r.progress = 0.1;
    });
    row("an unknown word with less", Contradiction::WentBack, [](TaskReport &r) {
        r.status = TaskStatus::Unknown;
        r.statusWord = u"dreaming"_s;
        r.progress = 0.1;
    });
    row("queued again, no number", {}, [](TaskReport &r) {
        r.status = TaskStatus::Queued;
        r.progress.reset();
    });
    row("failed at nothing", {}, [](TaskReport &r) {
        r.status = TaskStatus::Failed;
        r.progress = 0;
    });
    row("completed by an older reply", Contradiction::OlderUpdate, [](TaskReport &r) {
        r = completed();
        r.updated = noon - std::chrono::seconds(5);
    });
    row("completed by a newer reply", {}, [](TaskReport &r) {
        r = completed();
        r.updated = noon + std::chrono::seconds(5);
    });
    row("an older update", Contradiction::OlderUpdate, [](TaskReport &r) { r.updated = noon - std::chrono::seconds(5); });
    row("the same update", {}, [](TaskReport &r) { r.updated = noon; });
}

void TestTask::contradictions()
{
    QFETCH(std::function<void(TaskReport &)>, said);
    TaskReport first = report(TaskStatus::Running, 0.5);
    first.updated = noon;
    TaskReport second = first;
    said(second);
    const Task before = withReport(taskWith(TaskStatus::Queued), first, noon);
    QTEST(withReport(before, second, noon).contradictions, "found");
}

void TestTask::aStepBackIsRememberedUntilAGoodEnd()
{
    Task task = withReport(taskWith(TaskStatus::Queued), report(TaskStatus::Running, 0.5), noon);
    task = withReport(task, report(TaskStatus::Running, 0.2), noon);
    task = withReport(task, report(TaskStatus::Running, 0.6), noon);
    QCOMPARE(task.contradictions, Contradictions(Contradiction::WentBack));
    QVERIFY(!withReport(task, completed(), noon).contradictions);
}

static const Error denial{Error::Kind::NotFound, 404, {}, {}};

void TestTask::denialsOverTimeMakeATaskVanish()
{
    using namespace std::chrono_literals;
    Task task = taskWith(TaskStatus::Running);
    for (int i = 0; i < 5; ++i)
        task = withTrouble(task, denial, noon + i * 1s);
    QVERIFY(!task.vanished); // often, but all within seconds
    task = withTrouble(task, denial, noon + vanishTime);
    QVERIFY(task.vanished);
    QCOMPARE(task.status, TaskStatus::Running);

    Task rare = withTrouble(taskWith(TaskStatus::Running), denial, noon);
    rare = withTrouble(rare, denial, noon + 10min);
    QVERIFY(!rare.vanished); // long, but only twice
}

void TestTask::otherTroublesAreNoDenials()
{
    using namespace std::chrono_literals;
    Task task = taskWith(TaskStatus::Running);
    for (int i = 0; i < 20; ++i)
        task = withTrouble(task, Error{Error::Kind::Server, 502, {}, {}}, noon + i * 1min);
    QVERIFY(!task.vanished);
    QCOMPARE(task.denials, 0);
}

void TestTask::anAnswerBringsAVanishedTaskBack()
{
    using namespace std::chrono_literals;
    Task task = taskWith(TaskStatus::Running);
    for (int i = 0; i < 4; ++i)
        task = withTrouble(task, denial, noon + i * 1min);
    QVERIFY(task.vanished);
    task = withReport(task, report(TaskStatus::Running, 0.5), noon + 5min);
    QVERIFY(!task.vanished);
    QCOMPARE(task.denials, 0);
    QVERIFY(!task.deniedSince);
}

void TestTask::hindrances_data()
{
    using Edit = std::function<void(Task &)>;
    using Kind = Error::Kind;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Hindrance>("hindrance");
    const auto row = [](const char *name, Hindrance hindrance, Edit edit) { QTest::newRow(name) << edit << hindrance; };
    const auto trouble = [](Kind kind) { return [kind](Task &t) { t.trouble = Error{kind, 0, {}, {}}; }; };
    row("none", Hindrance::None, [](Task &) {});
    row("paused", Hindrance::Paused, [](Task &t) { t.paused = true; });
    row("vanished", Hindrance::Vanished, [](Task &t) { t.vanished = true; });
    row("paused counts first", Hindrance::Paused, [](Task &t) { t.paused = t.vanished = true; });
    row("key refused", Hindrance::Refused, trouble(Kind::Auth));
    row("key would be exposed", Hindrance::Refused, trouble(Kind::Insecure));
    row("no connection", Hindrance::Unreachable, trouble(Kind::Offline));
    row("no answer in time", Hindrance::Unreachable, trouble(Kind::Timeout));
    row("server's fault", Hindrance::Unanswered, trouble(Kind::Server));
    row("asked for a pause", Hindrance::None, trouble(Kind::RateLimited));
    row("no change for long", Hindrance::Stalled, [](Task &t) { t.moved = noon - stallTime; });
    row("a change not long ago", Hindrance::None, [](Task &t) { t.moved = noon - stallTime / 2; });
    row("waits for long", Hindrance::None, [](Task &t) {
        t.status = TaskStatus::Queued;
        t.moved = noon - stallTime;
    });
    row("has ended", Hindrance::None, [](Task &t) {
        t.status = TaskStatus::Completed;
        t.paused = true;
    });
}

void TestTask::hindrances()
{
    QFETCH(std::function<void(Task &)>, edit);
    Task task = taskWith(TaskStatus::Running);
    edit(task);
    QTEST(hindranceOf(task, noon), "hindrance");
}

void TestTask::theCourseIsNoted()
{
    using namespace std::chrono_literals;
    Task task = withReport(taskWith(TaskStatus::Unknown), report(TaskStatus::Queued), noon);
    QVERIFY(!task.ran);
    task = withReport(task, report(TaskStatus::Running, 0.1), noon + 1min);
    QCOMPARE(task.ran, std::optional(noon + 1min));
    task = withReport(task, report(TaskStatus::Running, 0.1), noon + 2min);
    QCOMPARE(task.moved, std::optional(noon + 1min));
    task = withReport(task, report(TaskStatus::Failed), noon + 3min);
    QCOMPARE(task.ended, std::optional(noon + 3min));
    task = withReport(task, report(TaskStatus::Running, 0.2), noon + 4min); // it was no failure
    QVERIFY(!task.ended);
    QCOMPARE(task.ran, std::optional(noon + 1min));

    // First seen running: since when it runs nobody knows.
    QVERIFY(!withReport(taskWith(TaskStatus::Unknown), report(TaskStatus::Running), noon).ran);
}

void TestTask::changedFieldsNamesEachField_data()
{
    using Edit = std::function<void(Task &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<TaskFields>("fields");
    const auto row = [](const char *name, TaskField field, Edit edit) {
        QTest::newRow(name) << edit << TaskFields(field);
    };
    row("status", TaskField::Status, [](Task &t) { t.status = TaskStatus::Failed; });
    row("status word", TaskField::Status, [](Task &t) { t.statusWord = u"x"_s; });
    row("address", TaskField::Status, [](Task &t) { t.hasAddress = true; });
    row("progress", TaskField::Progress, [](Task &t) { t.progress = 0.0; });
    row("queue position", TaskField::Progress, [](Task &t) { t.queuePosition = 0; });
    row("prompt", TaskField::Prompt, [](Task &t) { t.prompt = u"x"_s; });
    row("model", TaskField::Model, [](Task &t) { t.model = u"x"_s; });
    row("width", TaskField::Size, [](Task &t) { t.width = 1; });
    row("height", TaskField::Size, [](Task &t) { t.height = 1; });
    row("length", TaskField::Size, [](Task &t) { t.seconds = 1; });
    row("submitted", TaskField::Times, [](Task &t) { t.submitted = noon; });
    row("finished", TaskField::Times, [](Task &t) { t.finished = noon; });
    row("updated", TaskField::Times, [](Task &t) { t.updated = noon; });
    row("failure", TaskField::Failure, [](Task &t) { t.failure.code = u"x"_s; });
    row("answered", TaskField::Asking, [](Task &t) { t.answered = noon; });
    row("trouble", TaskField::Asking, [](Task &t) { t.trouble = Error{}; });
    row("failures", TaskField::Asking, [](Task &t) { t.failures = 1; });
    row("paused", TaskField::Paused, [](Task &t) { t.paused = true; });
    row("clip", TaskField::Clip, [](Task &t) { t.clip.received = 1; });
    row("seen", TaskField::Seen, [](Task &t) { t.seen = true; });
    row("first seen running", TaskField::Course, [](Task &t) { t.ran = noon; });
    row("last seen to move", TaskField::Course, [](Task &t) { t.moved = noon; });
    row("end noticed", TaskField::Course, [](Task &t) { t.ended = noon; });
    row("possibly stuck", TaskField::Stuck, [](Task &t) { t.stuck = true; });
    row("denials", TaskField::Asking, [](Task &t) { t.denials = 1; });
    row("denied since", TaskField::Asking, [](Task &t) { t.deniedSince = noon; });
    row("vanished", TaskField::Asking, [](Task &t) { t.vanished = true; });
    row("contradictions", TaskField::Truth, [](Task &t) { t.contradictions = Contradiction::Words; });
    row("checked", TaskField::Findings, [](Task &t) { t.checked = true; });
    row("findings", TaskField::Findings, [](Task &t) { t.findings = Finding::Black; });
    row("review", TaskField::Review, [](Task &t) { t.review.rating = 1; });
    row("batch", TaskField::Batch, [](Task &t) { t.batch = u"x"_s; });
}

void TestTask::changedFieldsNamesEachField()
{
    QFETCH(std::function<void(Task &)>, edit);
    const Task before = taskWith(TaskStatus::Queued);
    Task after = before;
    edit(after);
    QTEST(changedFields(before, after), "fields");
    QTEST(changedFields(after, before), "fields");
}

void TestTask::equalTasksHaveNoChangedFields()
{
    QCOMPARE(changedFields(taskWith(TaskStatus::Queued), taskWith(TaskStatus::Queued)), TaskFields());
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
