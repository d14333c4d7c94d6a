// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/Words.h"

#include "api/ErrorCause.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace rushes::words
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
}

QString status(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Unknown:
        //: State of a task
        return Words::tr("Unknown");
    case TaskStatus::Queued:
        //: State of a task
        return Words::tr("Queued");
    case TaskStatus::Running:
        //: State of a task: the clip is being generated
        return Words::tr("Running");
    case TaskStatus::Completed:
        //: State of a task
        return Words::tr("Completed");
    case TaskStatus::Failed:
        //: State of a task
        return Words::tr("Failed");
    case TaskStatus::Cancelled:
        //: State of a task
        return Words::tr("Cancelled");
    case TaskStatus::Expired:
        //: State of a task
        return Words::tr("Expired");
    }
    return {};
}

QString status(const Task &task)
{
    if (task.status == TaskStatus::Unknown && !task.statusWord.isEmpty())
        return task.statusWord;
    if (task.status == TaskStatus::Unknown && !task.answered && !task.trouble)
        //: State of a task that was just added
        return Words::tr("Asking…");
    return status(task.status);
}

static QString savingProgress(const Clip &clip)
{
    if (clip.size > 0)
        return percent(double(clip.received) / double(clip.size));
    //: Where the finished clip is: it is being saved
    return Words::tr("saving");
}

QString clip(const Task &task)
{
    switch (task.clip.state) {
    case ClipState::None:
        if (task.status != TaskStatus::Completed)
            return {};
        //: Where the finished clip is: not in the library
        return Words::tr("not saved");
    case ClipState::Waiting:
        //: Where the finished clip is: it will be saved soon
        return task.clip.trouble ? Words::tr("will try again to save") : Words::tr("waiting to be saved");
    case ClipState::Saving:
        return Words::tr("saving");
    case ClipState::Saved:
        //: Where the finished clip is: in the library
        return Words::tr("saved");
    case ClipState::Missing:
        //: Where the finished clip is: the file was moved or deleted
        return Words::tr("file is missing");
    case ClipState::Failed:
        //: Where the finished clip is: saving it was given up
        return Words::tr("could not be saved");
    case ClipState::Changed:
        //: Where the finished clip is: the file is not what was saved
        return Words::tr("file was changed");
    }
    return {};
}

QString progress(const Task &task)
{
    switch (task.status) {
    case TaskStatus::Queued:
    case TaskStatus::Running:
        if (task.progress)
            return percent(*task.progress);
        //: Progress of a task whose service gives no number
        return Words::tr("no number");
    case TaskStatus::Completed:
        return task.clip.state == ClipState::Saving ? savingProgress(task.clip) : clip(task);
    case TaskStatus::Failed:
        return failure(task.failure);
    case TaskStatus::Unknown:
        return task.trouble ? error(*task.trouble) : QString();
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return task.failure.message;
    }
    return {};
}

QString note(const Task &task)
{
    QStringList lines{progress(task)};
    if (task.status == TaskStatus::Failed && !task.failure.code.isEmpty())
        lines << task.failure.code;
    for (const std::optional<Error> &trouble : {task.trouble, task.clip.trouble}) {
        if (trouble)
            lines << error(*trouble) << cause::othersWords(*trouble);
    }
    lines << contradictions(task.contradictions) << findings(task.findings);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString failureClass(FailureClass kind)
{
    switch (kind) {
    case FailureClass::ContentPolicy:
        //: Why a task failed
        return Words::tr("Content policy");
    case FailureClass::InputImage:
        //: Why a task failed
        return Words::tr("Input image");
    case FailureClass::Balance:
        //: Why a task failed: money or quota
        return Words::tr("Balance or quota");
    case FailureClass::Key:
        //: Why a task failed: the key of the service, or what it may do
        return Words::tr("Key or permission");
    case FailureClass::TimeOut:
        //: Why a task failed
        return Words::tr("Time-out");
    case FailureClass::Upstream:
        //: Why a task failed: a fault at the service behind the gateway
        return Words::tr("Upstream trouble");
    case FailureClass::Unknown:
        //: Why a task failed: no reason is known
        return Words::tr("Other reasons");
    }
    return {};
}

QString review(const Review &review)
{
    QStringList parts;
    switch (review.verdict) {
    case Verdict::None:
        break;
    case Verdict::Picked:
        //: A clip that was chosen to be used
        parts << Words::tr("picked");
        break;
    case Verdict::Rejected:
        //: A clip that was chosen not to be used
        parts << Words::tr("rejected");
        break;
    }
    if (review.rating > 0)
        //: The rating of a clip
        parts << Words::tr("%1 of %2 stars").arg(review.rating).arg(Review::mostStars);
    if (!review.notes.empty())
        parts << Words::tr("%n note(s)", nullptr, int(review.notes.size()));
    return parts.join(u", "_s);
}

QString failureKind(const FailureReason &reason)
{
    const FailureClass kind = failureClassOf(reason);
    return kind == FailureClass::Unknown ? QString() : failureClass(kind);
}

QString hindrance(Hindrance hindrance)
{
    switch (hindrance) {
    case Hindrance::None:
        return {};
    case Hindrance::Paused:
        //: Beside a task's state: its watching was paused by the user
        return Words::tr("paused");
    case Hindrance::Vanished:
        //: Beside a task's state: the gateway says that it does not know the task
        return Words::tr("not found");
    case Hindrance::Refused:
        //: Beside a task's state: the gateway refused the key
        return Words::tr("key refused");
    case Hindrance::Unreachable:
        //: Beside a task's state: the gateway cannot be reached
        return Words::tr("unreachable");
    case Hindrance::Unanswered:
        //: Beside a task's state: the gateway answers, but nothing useful
        return Words::tr("no usable answer");
    case Hindrance::Stalled:
        //: Beside a task's state: nothing has changed for long
        return Words::tr("stalled");
    }
    return {};
}

QStringList contradictions(Contradictions found)
{
    QStringList lines;
    if (found.testFlag(Contradiction::Words))
        lines << Words::tr("The reply names two different states.");
    if (found.testFlag(Contradiction::NoAddress))
        lines << Words::tr("Completed, but the reply has no address of a clip.");
    if (found.testFlag(Contradiction::WentBack))
        lines << Words::tr("The progress went back.");
    if (found.testFlag(Contradiction::OlderUpdate))
        lines << Words::tr("A later reply was older than one before.");
    return lines;
}

QStringList findings(Findings found)
{
    QStringList lines;
    if (found.testFlag(Finding::Unplayable))
        lines << Words::tr("No picture can be decoded.");
    if (found.testFlag(Finding::Length))
        lines << Words::tr("Not as long as promised.");
    if (found.testFlag(Finding::Size))
        lines << Words::tr("Not of the size that was promised.");
    if (found.testFlag(Finding::Turned))
        lines << Words::tr("Landscape and portrait are exchanged.");
    if (found.testFlag(Finding::Black))
        lines << Words::tr("Black from beginning to end.");
    if (found.testFlag(Finding::Frozen))
        lines << Words::tr("The picture does not move.");
    if (found.testFlag(Finding::Silent))
        lines << Words::tr("The sound track is silent.");
    return lines;
}

QString failure(const FailureReason &reason)
{
    const QString kind = failureKind(reason);
    const QString words = reason.message.isEmpty() ? reason.code : reason.message;
    if (kind.isEmpty())
        return words.isEmpty() ? Words::tr("no reason given") : words;
    if (words.startsWith(kind, Qt::CaseInsensitive))
        return words; // it says so itself
    //: Why a task failed: %1 is the kind, %2 the service's own words
    return words.isEmpty() ? kind : Words::tr("%1: %2").arg(kind, words);
}

QString error(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return Words::tr("Stopped.");
    case Error::Kind::Timeout:
        return Words::tr("No answer in time; it is asked again.");
    case Error::Kind::Offline:
        return Words::tr("The server cannot be reached; it is asked again.");
    case Error::Kind::Auth:
        return Words::tr("The key was refused.");
    case Error::Kind::NotFound:
        return Words::tr("The gateway does not know this task.");
    case Error::Kind::RateLimited:
        return Words::tr("The gateway asked for a pause.");
    case Error::Kind::Server:
        return Words::tr("The server reported a fault; it is asked again.");
    case Error::Kind::Protocol:
        return Words::tr("The answer was not what was expected.");
    case Error::Kind::Insecure:
        return Words::tr("Not asked: the key would travel unencrypted to another machine.");
    case Error::Kind::DiskFull:
        return Words::tr("The disk is full; saving goes on when there is room.");
    case Error::Kind::Storage:
        return Words::tr("The disk could not be written.");
    }
    return {};
}

QString error(Error::Cause cause)
{
    switch (cause) {
    case Error::Cause::None:
        return {};
    case Error::Cause::NoWebAddress:
        return Words::tr("The address is not a web address.");
    case Error::Cause::Redirect:
        return Words::tr("The server redirects in a way that is not followed.");
    case Error::Cause::TooLarge:
        return Words::tr("The answer is too large.");
    case Error::Cause::BrokeOff:
        return Words::tr("The answer broke off before its end.");
    case Error::Cause::NotJson:
        return Words::tr("The answer is not valid JSON.");
    case Error::Cause::NoObject:
        return Words::tr("The answer is JSON, but not an object.");
    case Error::Cause::TooDeep:
        return Words::tr("The answer is nested too deeply.");
    case Error::Cause::OtherTask:
        return Words::tr("The answer is about another task.");
    }
    return {};
}

QString error(const Error &error)
{
    return error.cause == Error::Cause::None ? words::error(error.kind) : words::error(error.cause);
}

QString detail(const QString &detail)
{
    const QString own = error(cause::of(detail));
    return own.isEmpty() ? detail : own;
}

QString health(const GatewayHealth &health)
{
    switch (health.state) {
    case GatewayHealth::State::Idle:
        //: A gateway that was not asked yet
        return Words::tr("not asked yet");
    case GatewayHealth::State::Good:
        //: A gateway that answers
        return Words::tr("online");
    case GatewayHealth::State::Trouble:
    case GatewayHealth::State::Paused:
    case GatewayHealth::State::Refused:
        return health.error ? error(*health.error) : QString();
    }
    return {};
}

QString queuePosition(int position)
{
    //: Place of a task in the service's queue
    return Words::tr("no. %1 in queue").arg(QLocale().toString(position));
}

QString percent(double fraction)
{
    // 100 % is said only when it is there.
    const int value = fraction >= 1 ? 100 : std::min(99, int(std::lround(fraction * 100)));
    //: Progress, e.g. "93 %"
    return Words::tr("%1 %").arg(QLocale().toString(value));
}

QString size(const Task &task)
{
    if (task.width <= 0 || task.height <= 0)
        return {};
    //: Width and height of a clip in pixels
    return Words::tr("%1 × %2").arg(task.width).arg(task.height);
}

QString duration(seconds time)
{
    const qint64 s = std::max<qint64>(0, time.count());
    const QString tail = u"%1:%2"_s.arg(s / 60 % 60, s >= 3600 ? 2 : 1, 10, QChar(u'0')).arg(s % 60, 2, 10, QChar(u'0'));
    return s >= 3600 ? u"%1:%2"_s.arg(s / 3600).arg(tail) : tail;
}

QString clock(milliseconds time)
{
    return u"%1.%2"_s.arg(duration(duration_cast<seconds>(time))).arg(time.count() % 1000, 3, 10, QChar(u'0'));
}

namespace
{
/// A span in the largest unit that fits.
struct Span {
    enum class Unit { Seconds, Minutes, Hours, Days } unit;
    qint64 number;
};
}

static Span spanOf(milliseconds time)
{
    const qint64 s = std::max<qint64>(0, duration_cast<seconds>(time).count());
    if (s < 60)
        return {Span::Unit::Seconds, s};
    if (s < 3600)
        return {Span::Unit::Minutes, s / 60};
    return s < 86400 ? Span{Span::Unit::Hours, s / 3600} : Span{Span::Unit::Days, s / 86400};
}

/// "2 min", "2–3 min".
static QString inUnit(Span::Unit unit, const QString &number)
{
    switch (unit) {
    case Span::Unit::Seconds:
        //: A span of time in seconds, short
        return Words::tr("%1 s").arg(number);
    case Span::Unit::Minutes:
        //: A span of time in minutes, short
        return Words::tr("%1 min").arg(number);
    case Span::Unit::Hours:
        //: A span of time in hours, short
        return Words::tr("%1 h").arg(number);
    case Span::Unit::Days:
        //: A span of time in days, short
        return Words::tr("%1 d").arg(number);
    }
    return {};
}

static QString span(milliseconds time)
{
    const Span whole = spanOf(time);
    return inUnit(whole.unit, QString::number(whole.number));
}

QString timeLeft(const Outlook &outlook)
{
    const Span likely = spanOf(outlook.likely);
    const Span atMost = spanOf(outlook.atMost);
    if (likely.unit == atMost.unit && likely.number == atMost.number)
        //: How long a task will still take; %1 is a span such as "12 s"
        return Words::tr("about %1 left").arg(span(outlook.likely));
    const QString range = likely.unit == atMost.unit
                              ? inUnit(likely.unit, u"%1–%2"_s.arg(likely.number).arg(atMost.number))
                              : span(outlook.likely) + u" – " + span(outlook.atMost);
    //: How long a task will still take; %1 is a range such as "2–3 min"
    return Words::tr("%1 left").arg(range);
}

QString possiblyStuck(milliseconds age)
{
    //: A task that takes far longer than its like; %1 is how long already
    return Words::tr("possibly stuck · %1").arg(span(age));
}

QString doneAbout(Timestamp likely, Timestamp atLeast, Timestamp atMost)
{
    const auto time = [](Timestamp moment) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(moment)).toLocalTime();
        const bool today = local.date() == QDate::currentDate();
        return QLocale().toString(local, today ? u"HH:mm"_s : u"ddd HH:mm"_s);
    };
    //: When all tasks will have ended: %1 is the likely time, %2 to %3 where it lies most probably
    return Words::tr("done about %1 (%2–%3)").arg(time(likely), time(atLeast), time(atMost));
}

QString ago(Timestamp then, Timestamp now)
{
    return span(now - then);
}

QString until(Timestamp then, Timestamp now)
{
    if (then <= now)
        //: A moment in the past; %1 is a span such as "3 min"
        return Words::tr("ended %1 ago").arg(span(now - then));
    const milliseconds left = then - now;
    if (left < 24h)
        //: A moment to come; %1 is a span such as "3 min"
        return Words::tr("in %1").arg(span(left));
    const qint64 h = duration_cast<hours>(left).count();
    //: A moment to come, in days and hours
    return Words::tr("in %1 d %2 h").arg(h / 24).arg(h % 24);
}

static QString inLocalTime(Timestamp time, const QString &chinese, const QString &others)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(time)).toLocalTime();
    const QLocale locale;
    return locale.toString(local, locale.language() == QLocale::Chinese ? chinese : others);
}

QString moment(Timestamp time)
{
    return inLocalTime(time, u"yyyy年M月d日 HH:mm:ss"_s, u"d MMM yyyy, HH:mm:ss"_s);
}

QString shortMoment(Timestamp time)
{
    return inLocalTime(time, u"M月d日 HH:mm:ss"_s, u"d MMM, HH:mm:ss"_s);
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat);
}
}
