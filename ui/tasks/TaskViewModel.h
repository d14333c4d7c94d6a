// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/Foresight.h"
#include "tasks/TaskFilterModel.h"
#include "tasks/TaskListModel.h"

#include <QHash>

#include <functional>
#include <optional>

namespace rushes
{
class Gateways;
struct Gateway;

/// The filtered tasks with the texts that people and screen readers get: one display text a cell, one header
/// a column. Colours and drawing are the delegates' matter.
class TaskViewModel final : public TaskFilterModel
{
    Q_OBJECT
public:
    /// bool: finished but not safe, and the link ends soon or saving failed.
    static constexpr int AtRiskRole = TaskListModel::TaskRole + 1;

    /// text: its place in the queue, the time left, or that it may be stuck; empty: nothing such is known.
    static constexpr int ProspectRole = AtRiskRole + 1;
    static constexpr int HindranceRole = AtRiskRole + 2; ///< text: what stands in its way; empty: nothing
    static constexpr int GatewayColorRole = AtRiskRole + 3; ///< int, as Gateway::color
    static constexpr int GroupRole = AtRiskRole + 4; ///< text: its group, in the group's first row; else empty

    TaskViewModel(const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Saved clips can be dragged out, as files.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    QModelIndex indexOf(TaskKey key, int column = 0) const;

    /// Where the times left come from; without, none are told.
    void setOutlook(std::function<std::optional<Outlook>(TaskKey)> outlook) { m_outlook = std::move(outlook); }

    /// Of the tasks: their colours, their names where tasks are grouped by them, and whether they are paused.
    void setGateways(const Gateways *gateways) { m_gateways = gateways; }

    /// The language changed: all texts are read anew.
    void retranslate();

private:
    QString text(const Task &task, int column) const;
    QString time(const Task &task) const;
    QString group(const QModelIndex &index) const;
    QString hindrance(const Task &task) const;
    const Gateway *gatewayOf(const Task &task) const; ///< nullptr: not known
    int sizeOfGroup(const QString &group) const;
    QStringList remarks(const Task &task) const; ///< besides its state
    QString prospect(const Task &task) const;
    QString expiry(const Task &task) const;

    const Clock &m_clock;
    std::function<std::optional<Outlook>(TaskKey)> m_outlook;
    const Gateways *m_gateways{}; ///< null: they are not known
    mutable QHash<QString, int> m_groupSizes; ///< empty: to be counted
};
} // namespace rushes
