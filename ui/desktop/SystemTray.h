// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/Tray.h"
#include "desktop/TrayHost.h"

#include <QPointer>

class QSystemTrayIcon;

namespace rushes
{
/// The toolkit's tray icon, made when there is a tray.
class SystemTray final : public Tray
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);
    ~SystemTray() override;

    void find() override;
    bool isThere() const override;
    void setShown(bool shown) override;
    bool isShown() const override;
    void setMenu(QMenu *menu) override;
    void setToolTip(const QString &text) override;
    void showMessage(const QString &title, const QString &text, bool urgent) override;

private:
    void look(bool mayAsk);

    TrayHost m_host;
    QPointer<QSystemTrayIcon> m_icon; ///< null: no tray
    QPointer<QMenu> m_menu;
    QString m_toolTip;
};
} // namespace rushes
