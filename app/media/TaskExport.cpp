// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/TaskExport.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QUrl>

#include <array>
#include <cmath>

namespace rushes::taskexport
{
using namespace Qt::StringLiterals;

namespace
{
QString isoTime(const std::optional<Timestamp> &time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(toMs(*time), Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Picked:
        return u"picked"_s;
    case Verdict::Rejected:
        return u"rejected"_s;
    }
    return {};
}

QString statusWord(const Task &task)
{
    if (task.status == TaskStatus::Unknown && !task.statusWord.isEmpty())
        return task.statusWord;
    return QString::fromLatin1(QMetaEnum::fromType<TaskStatus>().valueToKey(int(task.status))).toLower();
}

QString number(double value)
{
    return value > 0 ? QString::number(value, 'g', 6) : QString();
}

struct Field {
    QLatin1StringView name;
    QString (*value)(const Task &);
};

const std::array fields{
    Field{"id"_L1, [](const Task &t) { return t.id.value; }},
    Field{"status"_L1, statusWord},
    Field{"progress"_L1, [](const Task &t) { return t.progress ? QString::number(*t.progress) : QString(); }},
    Field{"prompt"_L1, [](const Task &t) { return t.prompt; }},
    Field{"model"_L1, [](const Task &t) { return t.model; }},
    Field{"width"_L1, [](const Task &t) { return number(t.width); }},
    Field{"height"_L1, [](const Task &t) { return number(t.height); }},
    Field{"seconds"_L1, [](const Task &t) { return number(t.seconds.value_or(0)); }},
    Field{"batch"_L1, [](const Task &t) { return t.batch; }},
    Field{"labels"_L1, [](const Task &t) { return t.labels.join(u", "); }},
    Field{"rating"_L1, [](const Task &t) { return number(t.review.rating); }},
    Field{"verdict"_L1, [](const Task &t) { return verdictWord(t.review.verdict); }},
    Field{"failure_code"_L1, [](const Task &t) { return t.failure.code; }},
    Field{"failure_message"_L1, [](const Task &t) { return t.failure.message; }},
    Field{"submitted"_L1, [](const Task &t) { return isoTime(t.submitted); }},
    Field{"finished"_L1, [](const Task &t) { return isoTime(t.finished); }},
    Field{"saved"_L1, [](const Task &t) { return isoTime(t.clip.saved); }},
    Field{"file"_L1, [](const Task &t) { return t.clip.wasSaved() ? t.clip.file : QString(); }},
    Field{"sha256"_L1, [](const Task &t) { return QString::fromLatin1(t.clip.sha256.toHex()); }},
};

QString quoted(QString text)
{
    static const QString formulas = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulas.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QJsonObject rationalTime(double frames, double rate)
{
    return {{"OTIO_SCHEMA"_L1, "RationalTime.1"_L1}, {"rate"_L1, rate}, {"value"_L1, frames}};
}

QJsonObject timeRange(double start, double duration, double rate)
{
    return {{"OTIO_SCHEMA"_L1, "TimeRange.1"_L1},
            {"start_time"_L1, rationalTime(start, rate)},
            {"duration"_L1, rationalTime(duration, rate)}};
}

QJsonArray markersOf(const Task &task, double rate)
{
    QJsonArray markers;
    for (const ClipNote &note : task.review.notes) {
        const double frame = std::floor(double(note.at.count()) / 1000 * rate);
        markers.append(QJsonObject{{"OTIO_SCHEMA"_L1, "Marker.2"_L1},
                                   {"name"_L1, note.text},
                                   {"color"_L1, "YELLOW"_L1},
                                   {"marked_range"_L1, timeRange(frame, 0, rate)},
                                   {"metadata"_L1, QJsonObject()}});
    }
    return markers;
}

QJsonObject clipOf(const Task &task, double rate)
{
    const double frames = std::max(1.0, std::round(*task.seconds * rate));
    const QJsonObject about{{"id"_L1, task.id.value},
                            {"prompt"_L1, task.prompt},
                            {"model"_L1, task.model},
                            {"rating"_L1, task.review.rating}};
    const QJsonObject media{{"OTIO_SCHEMA"_L1, "ExternalReference.1"_L1},
                            {"name"_L1, QFileInfo(task.clip.file).fileName()},
                            {"target_url"_L1, QUrl::fromLocalFile(task.clip.file).toString(QUrl::FullyEncoded)},
                            {"available_range"_L1, timeRange(0, frames, rate)},
                            {"metadata"_L1, QJsonObject()}};
    return {{"OTIO_SCHEMA"_L1, "Clip.1"_L1},
            {"name"_L1, task.prompt.isEmpty() ? task.id.value : task.prompt.simplified().left(120)},
            {"source_range"_L1, timeRange(0, frames, rate)},
            {"media_reference"_L1, media},
            {"effects"_L1, QJsonArray()},
            {"markers"_L1, markersOf(task, rate)},
            {"metadata"_L1, QJsonObject{{"rushes"_L1, about}}}};
}
} // namespace

QByteArray csv(const std::vector<Task> &tasks)
{
    QStringList names;
    for (const Field &field : fields)
        names << field.name;
    QString all = QChar(QChar::ByteOrderMark) + names.join(u',') + u"\r\n"_s;
    for (const Task &task : tasks) {
        QStringList cells;
        for (const Field &field : fields)
            cells << quoted(field.value(task));
        all += cells.join(u',') + u"\r\n"_s;
    }
    return all.toUtf8();
}

QByteArray json(const std::vector<Task> &tasks)
{
    QJsonArray array;
    for (const Task &task : tasks) {
        QJsonObject object;
        for (const Field &field : fields) {
            if (const QString value = field.value(task); !value.isEmpty())
                object.insert(field.name, value);
        }
        if (task.progress)
            object.insert("progress"_L1, *task.progress);
        if (task.width > 0 && task.height > 0) {
            object.insert("width"_L1, task.width);
            object.insert("height"_L1, task.height);
        }
        if (task.seconds)
            object.insert("seconds"_L1, *task.seconds);
        if (task.review.rating > 0)
            object.insert("rating"_L1, task.review.rating);
        if (!task.review.notes.empty())
            object.insert("notes"_L1, QJsonDocument::fromJson(toJson(task.review.notes)).array());
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

QString text(const std::vector<Task> &tasks)
{
    QString all;
    for (const Task &task : tasks) {
        QStringList cells;
        for (const Field &field : fields)
            cells << field.value(task).simplified();
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

QByteArray otio(const std::vector<Task> &tasks, const QString &name, double framesPerSecond)
{
    QJsonArray clips;
    for (const Task &task : tasks) {
        if (task.clip.hasFile() && task.seconds.value_or(0) > 0)
            clips.append(clipOf(task, framesPerSecond));
    }
    const QJsonObject track{{"OTIO_SCHEMA"_L1, "Track.1"_L1}, {"name"_L1, "V1"_L1},     {"kind"_L1, "Video"_L1},
                            {"children"_L1, clips},           {"source_range"_L1, QJsonValue()},
                            {"effects"_L1, QJsonArray()},     {"markers"_L1, QJsonArray()},
                            {"metadata"_L1, QJsonObject()}};
    const QJsonObject stack{{"OTIO_SCHEMA"_L1, "Stack.1"_L1}, {"name"_L1, "tracks"_L1},
                            {"children"_L1, QJsonArray{track}}, {"source_range"_L1, QJsonValue()},
                            {"effects"_L1, QJsonArray()},     {"markers"_L1, QJsonArray()},
                            {"metadata"_L1, QJsonObject()}};
    const QJsonObject timeline{{"OTIO_SCHEMA"_L1, "Timeline.1"_L1},
                               {"name"_L1, name},
                               {"global_start_time"_L1, QJsonValue()},
                               {"tracks"_L1, stack},
                               {"metadata"_L1, QJsonObject()}};
    return QJsonDocument(timeline).toJson();
}
} // namespace rushes::taskexport
