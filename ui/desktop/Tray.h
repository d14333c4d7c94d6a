// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QMenu;

namespace rushes
{
/// The desktop's tray, or what a test has in its place. Lives on the main thread.
class Tray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks for it; found() may follow, soon or when a panel is started later.
    virtual void find() = 0;
    virtual bool isThere() const = 0;
    virtual void setShown(bool shown) = 0;
    virtual bool isShown() const = 0;
    virtual void setMenu(QMenu *menu) = 0;
    virtual void setToolTip(const QString &text) = 0;
    virtual void showMessage(const QString &title, const QString &text, bool urgent) = 0;

signals:
    void found();
    void notFound(); ///< not until now
    void activated();
    void messageClicked();
};
} // namespace rushes
