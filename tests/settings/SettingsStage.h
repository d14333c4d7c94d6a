// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "settings/DialogHelp.h"
#include "settings/Gateways.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "settings/SettingsDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

namespace rushes::test
{
using namespace Qt::StringLiterals;

/// The dialog of the settings over real settings and gateways, and a hand that types into it.
struct Stage {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MemorySecrets secrets;
    Gateways gateways{settings, secrets};
    SystemClock clock;
    HttpClient http{clock};
    VideoService service{http};
    std::unique_ptr<SettingsDialog> dialog;

    QString addGateway(const QString &address, const QString &key = {})
    {
        Gateway gateway;
        gateway.base = QUrl(address);
        gateway.key = key;
        const QString id = gateways.put(gateway);
        if (!key.isEmpty())
            [&] { QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Keychain); }();
        return id;
    }
    void open(int page)
    {
        dialog = std::make_unique<SettingsDialog>(SettingsDialog::Parts{settings, gateways, service});
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        auto *pages = get<QListWidget>("pages");
        QTest::keyClick(pages, Qt::Key_Home);
        for (int i = 0; i < page; ++i)
            QTest::keyClick(pages, Qt::Key_Down);
        QCOMPARE(pages->currentRow(), page);
    }
    template <class T = QWidget>
    T *get(const char *name) const
    {
        return part<T>(*dialog, name);
    }
    QLineEdit *line(const char *name) const { return get<QLineEdit>(name); }
    QString text(const char *name) const { return get<QLabel>(name)->text(); }
    void type(const char *name, const QString &text)
    {
        QLineEdit *field = line(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void click(const char *name) { QTest::mouseClick(get(name), Qt::LeftButton); }
};

/// In the order of the list.
enum Page { General, GatewayPage, Saving, Watching, Network, Look };
} // namespace rushes::test
