// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskViewModel.h"

#include "settings/Gateways.h"
#include "widgets/Words.h"

#include <QLocale>
#include <QMimeData>
#include <QSet>
#include <QUrl>

namespace rushes
{
TaskViewModel::TaskViewModel(const Clock &clock, QObject *parent)
    : TaskFilterModel(clock, parent), m_clock(clock)
{
    const auto forget = [this] { m_groupSizes.clear(); };
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, forget);
    connect(this, &QAbstractItemModel::layoutChanged, this, forget);
    connect(this, &QAbstractItemModel::modelReset, this, forget);
}

QVariant TaskViewModel::data(const QModelIndex &index, int role) const
{
    if (role == AtRiskRole) {
        const Task *task = taskAt(index);
        return task && isAtRisk(*task, m_clock.now());
    }
    if (role == ProspectRole) {
        const Task *task = taskAt(index);
        return task ? prospect(*task) : QString();
    }
    if (role == GatewayColorRole) {
        const Task *task = taskAt(index);
        const Gateway *gateway = task ? gatewayOf(*task) : nullptr;
        return gateway ? gateway->color : 0;
    }
    if (role == GroupRole)
        return group(index);
    if (role == HindranceRole) {
        const Task *task = taskAt(index);
        return task ? hindrance(*task) : QString();
    }
    if (role == Qt::AccessibleDescriptionRole && index.column() == TaskListModel::Status) {
        const Task *task = taskAt(index);
        return task ? remarks(*task).join(u", ") : QVariant();
    }
    if (role == Qt::AccessibleDescriptionRole && index.column() == TaskListModel::Prompt) {
        // In the grid a task is one cell: its state goes with its name.
        const Task *task = taskAt(index);
        if (!task)
            return {};
        QStringList parts{words::status(*task), words::progress(*task)};
        if (const QString prospect = this->prospect(*task); !prospect.isEmpty())
            parts.append(prospect);
        parts += remarks(*task);
        if (const QString group = this->group(index); !group.isEmpty())
            parts.prepend(group);
        return parts.join(u", ");
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return TaskFilterModel::data(index, role);
    const Task *task = taskAt(index);
    if (!task)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == TaskListModel::Preview)
        return tr("Preview");
    if (role == Qt::AccessibleTextRole) {
        const QString text = this->text(*task, index.column());
        return text.isEmpty() ? tr("none") : text; // silence could be anything
    }
    if (role != Qt::ToolTipRole)
        return text(*task, index.column());
    // A prompt is untrusted: as rich text a tool tip would obey its tags.
    const bool isState = index.column() == TaskListModel::Progress || index.column() == TaskListModel::Status;
    const QString full = isState ? words::note(*task) : text(*task, index.column());
    return full.isEmpty() ? QVariant() : QVariant(Qt::convertFromPlainText(full, Qt::WhiteSpaceNormal));
}

int TaskViewModel::sizeOfGroup(const QString &group) const
{
    if (m_groupSizes.isEmpty()) {
        for (int row = 0; row < rowCount(); ++row)
            ++m_groupSizes[groupOf(*taskAt(index(row, 0)), grouping())];
    }
    return m_groupSizes.value(group);
}

QString TaskViewModel::group(const QModelIndex &index) const
{
    const Task *task = grouping() == Grouping::None ? nullptr : taskAt(index);
    if (!task)
        return {};
    const QString &group = groupOf(*task, grouping());
    if (index.row() > 0 && groupOf(*taskAt(this->index(index.row() - 1, 0)), grouping()) == group)
        return {};
    const int size = sizeOfGroup(group);
    if (grouping() == Grouping::Prompt) // it stands above already
        //: Takes: tasks of the same prompt
        return size > 1 ? tr("%n take(s)", nullptr, size) : QString();
    const Gateway *gateway = gatewayOf(*task);
    const QString name = grouping() != Grouping::Gateway ? group : gateway ? gateway->base.host() : QString();
    //: Heading of tasks that belong together; %1 is the name of a batch, gateway or model
    return tr("%1 · %n task(s)", nullptr, size).arg(name.isEmpty() ? tr("none") : name);
}

const Gateway *TaskViewModel::gatewayOf(const Task &task) const
{
    return m_gateways ? m_gateways->find(task.gateway) : nullptr;
}

QString TaskViewModel::hindrance(const Task &task) const
{
    const Gateway *gateway = gatewayOf(task);
    const bool rests = !isFinal(task.status) && gateway && gateway->paused;
    return words::hindrance(rests ? Hindrance::Paused : hindranceOf(task, m_clock.now()));
}

QStringList TaskViewModel::remarks(const Task &task) const
{
    QStringList remarks = words::contradictions(task.contradictions) + words::findings(task.findings);
    if (const QString hindrance = this->hindrance(task); !hindrance.isEmpty())
        remarks.prepend(hindrance);
    if (const QString review = words::review(task.review); !review.isEmpty())
        remarks.append(review);
    return remarks + task.labels;
}

QString TaskViewModel::prospect(const Task &task) const
{
    if (isFinal(task.status))
        return {};
    if (task.status == TaskStatus::Queued && task.queuePosition)
        return words::queuePosition(*task.queuePosition);
    if (task.stuck)
        return words::possiblyStuck(m_clock.now() - task.submitted.value_or(task.added));
    const std::optional<Outlook> outlook = m_outlook ? m_outlook(task.key) : std::nullopt;
    return outlook ? words::timeLeft(*outlook) : QString();
}

QString TaskViewModel::time(const Task &task) const
{
    const Timestamp begin = task.submitted.value_or(task.added);
    const auto since = [begin](Timestamp end) {
        return words::duration(std::chrono::duration_cast<std::chrono::seconds>(end - begin));
    };
    switch (task.status) {
    case TaskStatus::Queued:
    case TaskStatus::Unknown:
    case TaskStatus::Running: {
        const QString prospect = this->prospect(task);
        return prospect.isEmpty() ? since(m_clock.now()) : prospect;
    }
    case TaskStatus::Completed:
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired: {
        const std::optional<Timestamp> end = task.finished ? task.finished : task.updated;
        return end && task.submitted && *end >= begin ? since(*end) : QString();
    }
    }
    return {};
}

/// Only where it still matters: what is saved needs its link no more.
QString TaskViewModel::expiry(const Task &task) const
{
    return isUnsafe(task) && task.clip.expires ? words::until(*task.clip.expires, m_clock.now()) : QString();
}

QString TaskViewModel::text(const Task &task, int column) const
{
    switch (TaskListModel::Column(column)) {
    case TaskListModel::Preview:
    case TaskListModel::ColumnCount:
        return {};
    case TaskListModel::Prompt:
        return task.prompt.isEmpty() ? task.id.value : task.prompt;
    case TaskListModel::Status:
        return words::status(task);
    case TaskListModel::Progress:
        return words::progress(task);
    case TaskListModel::Time:
        return time(task);
    case TaskListModel::Model:
        return task.model;
    case TaskListModel::Size:
        return words::size(task);
    case TaskListModel::Updated:
        return task.updated ? words::ago(*task.updated, m_clock.now()) : QString();
    case TaskListModel::Expires:
        return expiry(task);
    case TaskListModel::Id:
        return task.id.value;
    case TaskListModel::Rating:
        return words::review(task.review);
    case TaskListModel::Batch:
        return task.batch;
    case TaskListModel::Labels:
        return task.labels.join(u", ");
    }
    return {};
}

Qt::ItemFlags TaskViewModel::flags(const QModelIndex &index) const
{
    const Task *task = taskAt(index);
    const bool saved = task && task->clip.state == ClipState::Saved;
    return TaskFilterModel::flags(index).setFlag(Qt::ItemIsDragEnabled, saved);
}

QStringList TaskViewModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

/// The files of those among them that are saved, once each.
QMimeData *TaskViewModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> files;
    QSet<TaskKey> taken; // an index comes for each column
    for (const QModelIndex &index : indexes) {
        const Task *task = taskAt(index);
        if (!task || task->clip.state != ClipState::Saved)
            continue;
        if (!taken.contains(task->key))
            files.append(QUrl::fromLocalFile(task->clip.file));
        taken.insert(task->key);
    }
    if (files.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setUrls(files);
    return data;
}

QVariant TaskViewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return TaskFilterModel::headerData(section, orientation, role);
    switch (TaskListModel::Column(section)) {
    case TaskListModel::Preview:
        // The narrow column of pictures needs no word for the eye.
        return role == Qt::AccessibleTextRole ? tr("Preview") : QString();
    case TaskListModel::Prompt:
        return tr("Prompt");
    case TaskListModel::Status:
        return tr("Status");
    case TaskListModel::Progress:
        return tr("Progress");
    case TaskListModel::Time:
        //: Column: how long the task has been, or was, under way
        return tr("Time");
    case TaskListModel::Model:
        //: Column: the AI model that makes the clip
        return tr("Model");
    case TaskListModel::Size:
        //: Column: width and height of the picture
        return tr("Size");
    case TaskListModel::Updated:
        //: Column: how long ago the service last changed the task
        return tr("Updated");
    case TaskListModel::Expires:
        //: Column: when the link to the clip ends to work
        return tr("Link expires");
    case TaskListModel::Id:
        return tr("Id");
    case TaskListModel::Rating:
        //: Column: stars, picked or rejected
        return tr("Review");
    case TaskListModel::Batch:
        //: Column: the batch that the task was added with
        return tr("Batch");
    case TaskListModel::Labels:
        //: Column: words that the user gave to the task
        return tr("Labels");
    case TaskListModel::ColumnCount:
        break;
    }
    return {};
}

QModelIndex TaskViewModel::indexOf(TaskKey key, int column) const
{
    const auto *list = qobject_cast<const TaskListModel *>(sourceModel());
    const int row = list ? list->rowOf(key) : -1;
    return row < 0 ? QModelIndex() : mapFromSource(list->index(row, column));
}

void TaskViewModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, TaskListModel::ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                         {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}
} // namespace rushes
