// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace rushes
{
/// Lets texts, files and addresses be dropped anywhere on a window.
class DropZone final : public QObject
{
    Q_OBJECT
public:
    explicit DropZone(QWidget &window);
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void dropped(const QMimeData &data);
};
} // namespace rushes
