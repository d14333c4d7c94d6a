// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace rushes
{
class FoundIdsModel;

/// A list of ids, and what would become of each: as long as it likes, since nothing measures its rows.
class FoundIdsView final : public QTreeView
{
    Q_OBJECT
public:
    explicit FoundIdsView(FoundIdsModel &model, QWidget *parent = nullptr);

    /// That of the ids: letters and figures to be told apart; text fonts make a multiplication sign of 6x1.
    static QFont idFont();
    /// Hides the column of prompts where there are none.
    void fitColumns();

private:
    FoundIdsModel &m_model;
};
} // namespace rushes
