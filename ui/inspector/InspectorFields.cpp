// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/InspectorFields.h"

#include "api/ErrorCause.h"
#include "widgets/Words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace rushes::fields
{
using namespace Qt::StringLiterals;

namespace
{
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QString statusLine(const Task &task)
{
    const QString clip = words::clip(task);
    return clip.isEmpty() ? words::status(task) : words::status(task) + u" · "_s + clip;
}

QString pictureLine(const Task &task, const TaskReport &report)
{
    QStringList parts{words::size(task)};
    if (task.seconds)
        //: Length of a clip
        parts << Fields::tr("%1 s").arg(QLocale().toString(*task.seconds, 'g', 4));
    if (report.detail && report.detail->pending && report.detail->pending->frames)
        parts << Fields::tr("%n frame(s)", nullptr, *report.detail->pending->frames);
    parts.removeAll(QString());
    return parts.join(Fields::tr(", "));
}

QString modelLine(const Task &task, const TaskReport &report)
{
    if (report.model.isEmpty() || task.model.isEmpty() || report.model == task.model)
        return task.model.isEmpty() ? report.model : task.model;
    return u"%1 (%2)"_s.arg(task.model, report.model);
}

void addCourse(GroupBuilder &group, const Course &course)
{
    if (!course.generation)
        return;
    const QString generation = words::duration(*course.generation);
    if (course.queue)
        //: Label of two times such as "0:12 · 3:13": how long the task waited, how long it was worked on
        group.add(Fields::tr("Queue · generation"), words::duration(*course.queue) + u" · "_s + generation);
    else
        group.add(Fields::tr("Total time"), generation);
}

/// How late the end was known here, where both moments are.
void addLag(GroupBuilder &group, const Task &task)
{
    // What had ended before it was added says nothing.
    if (!task.finished || !task.ended || *task.ended < *task.finished || task.added > *task.finished)
        return;
    const auto lag = std::chrono::duration_cast<std::chrono::seconds>(*task.ended - *task.finished);
    //: Label of a time such as "0:04": from the end of the task until the program knew of it
    group.add(Fields::tr("Noticed after"), words::duration(lag));
}

void addDoubts(GroupBuilder &group, const Task &task)
{
    //: Label of sentences such as "The progress went back."
    group.add(Fields::tr("Contradictions"), words::contradictions(task.contradictions).join(u'\n'))
        //: Label of sentences such as "Black from beginning to end."
        .add(Fields::tr("Odd about the clip"), words::findings(task.findings).join(u'\n'));
}

void addReview(GroupBuilder &group, const Review &review)
{
    //: Label of what was decided about a clip, such as "picked, 4 of 5 stars"
    group.add(Fields::tr("Review"), words::review(review));
    QStringList notes;
    for (const ClipNote &note : review.notes)
        notes << words::clock(note.at) + u"  "_s + note.text;
    group.add(Fields::tr("Notes"), notes.join(u'\n'));
}

void addTrouble(GroupBuilder &group, const Task &task, Timestamp now)
{
    //: Label of what stands in the way of a task, such as "unreachable"
    group.add(Fields::tr("Hindered"), words::hindrance(hindranceOf(task, now)));
    if (isFinal(task.status) && task.status != TaskStatus::Completed)
        group.add(Fields::tr("Reason"), words::failure(task.failure))
            .add(Fields::tr("Reason code"), task.failure.code);
    for (const std::optional<Error> &trouble : {task.trouble, task.clip.trouble}) {
        if (!trouble)
            continue;
        group.add(Fields::tr("Trouble"), words::error(*trouble))
            .add(Fields::tr("Server's words"), cause::othersWords(*trouble));
        if (trouble->httpStatus > 0)
            group.add(Fields::tr("HTTP status"), QString::number(trouble->httpStatus));
    }
}

void addFile(GroupBuilder &group, const Clip &clip)
{
    if (!clip.wasSaved())
        return;
    const QFileInfo file(clip.file);
    group.add(Fields::tr("File"), file.fileName())
        .add(Fields::tr("Folder"), file.path())
        .add(Fields::tr("File size"), clip.size > 0 ? words::bytes(clip.size) : QString())
        .add(Fields::tr("SHA-256"), QString::fromLatin1(clip.sha256.toHex()));
}

GroupBuilder taskGroup(const Known &known, Timestamp now)
{
    const Task &task = known.task;
    GroupBuilder group;
    group.add(Fields::tr("Status"), statusLine(task));
    addTrouble(group, task, now);
    addDoubts(group, task);
    addReview(group, task.review);
    group.add(Fields::tr("Submitted"), text(task.submitted));
    addCourse(group, courseOf(task, known.events));
    addLag(group, task);
    //: Width, height, length and frames of a clip
    group.add(Fields::tr("Size", "of the clip"), pictureLine(task, known.report))
        .add(Fields::tr("Model"), modelLine(task, known.report))
        .add(Fields::tr("Link expires"),
             task.clip.expires ? words::until(*task.clip.expires, now) : QString());
    addFile(group, task.clip);
    group.add(Fields::tr("Finished"), text(task.finished))
        .add(Fields::tr("Batch"), task.batch)
        //: Label of the words that the user gave to a task
        .add(Fields::tr("Labels"), task.labels.join(Fields::tr(", ")))
        .add(Fields::tr("Task id"), task.id.value)
        .add(Fields::tr("Status changed"), text(task.updated))
        .add(Fields::tr("Last answer"), text(task.answered))
        .add(Fields::tr("Added"), words::moment(task.added));
    return group;
}
} // namespace

Course courseOf(const Task &task, const std::vector<TaskEvent> &events)
{
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    if (!task.submitted || !task.finished || *task.finished < *task.submitted)
        return {};
    // Only a change that was seen from Queued to Running tells when the wait was over.
    const auto changeTo = [&events](auto from, QLatin1StringView name) {
        return std::find_if(from, events.end(), [name](const TaskEvent &event) {
            return event.kind == TaskEvent::Kind::StatusChanged && event.what == name;
        });
    };
    const auto queued = changeTo(events.begin(), "Queued"_L1);
    const auto running = changeTo(queued, "Running"_L1);
    const auto whole = duration_cast<seconds>(*task.finished - *task.submitted);
    if (running == events.end() || running->at < *task.submitted || running->at > *task.finished)
        return {std::nullopt, whole};
    const auto queue = duration_cast<seconds>(running->at - *task.submitted);
    return {queue, whole - queue};
}

std::vector<FieldGroup> overview(const Known &known, Timestamp now)
{
    std::vector<FieldGroup> groups;
    taskGroup(known, now).into(groups);
    std::ranges::move(serviceGroups(known.report), std::back_inserter(groups));
    return groups;
}

std::vector<FieldGroup> inputs(const Known &known)
{
    std::vector<FieldGroup> groups;
    const TaskReport &report = known.report;
    const QStringList images =
        report.detail && report.detail->input ? report.detail->input->images : QStringList();
    const QString &prompt = report.prompt.isEmpty() ? known.task.prompt : report.prompt;
    GroupBuilder()
        .add(Fields::tr("Prompt"), prompt)
        .add(Fields::tr("Enhanced prompt"), report.enhancedPrompt)
        .add(Fields::tr("Input images"), images.join(u'\n'))
        .into(groups);
    std::ranges::move(inputGroups(report), std::back_inserter(groups));
    return groups;
}
} // namespace rushes::fields
