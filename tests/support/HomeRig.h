// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "HookDesk.h"
#include "NewsDesk.h"
#include "TrayDesk.h"
#include "desktop/FakeNotifications.h"
#include "desktop/PrivateBus.h"
#include "desktop/Tray.h"
#include "news/NewsWatch.h"
#include "support/Pictures.h"
#include "support/WindowRig.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

/// The program at home: a window with a tray and a server of notifications, on a bus of its own.
namespace rushes::test
{
using namespace Qt::StringLiterals;
using Closing = TraySettings::Closing;

class FakeTray final : public Tray
{
public:
    bool there{true};
    QStringList messages;
    QMenu *menu{};
    QString toolTip;

    void find() override
    {
        if (there)
            emit found();
        else
            emit notFound();
    }
    bool isThere() const override { return there; }
    void setShown(bool shown) override { m_shown = shown && there; }
    bool isShown() const override { return m_shown; }
    void setMenu(QMenu *shown) override { menu = shown; }
    void setToolTip(const QString &text) override { toolTip = text; }
    void showMessage(const QString &title, const QString &text, bool) override { messages << title + u'/' + text; }

private:
    bool m_shown{};
};

struct Home {
    WindowRig rig;
    FakeTray tray;
    NewsWatch watch{rig.session->book, rig.session->counts};
    NewsDesk news{*rig.session, watch, *rig.window, tray};
    std::unique_ptr<TrayDesk> desk = std::make_unique<TrayDesk>(*rig.session, *rig.window, tray);
    HookDesk hooks{*rig.session, watch, rig.window->messages(), nullptr};
    QSignalSpy closed{rig.window.get(), &MainWindow::closed};
    bool looking{};

    explicit Home(const QString &lang = u"en"_s, bool hasTray = true) : rig(lang)
    {
        tray.there = hasTray;
        news.setLooking([this] { return looking; });
        rig.window->guardClosing();
        tray.find();
    }
    void setClosing(Closing closing)
    {
        TraySettings settings = rig.session->settings.tray();
        settings.closing = closing;
        rig.session->settings.setTray(settings);
    }
    QMessageBox *question() const { return rig.window->findChild<QMessageBox *>(u"trayQuestion"_s); }
    void answer(QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == role)
                return button->click();
        }
    }
    QString addFinished(const QString &batch = {}, const QString &prompt = u"a red fox <b>crossing</b> snow"_s)
    {
        SimulatedTask task;
        task.prompt = prompt;
        const QString id = rig.gateway.add(task);
        rig.gateway.finishNow(id);
        rig.window->addTasks({{rig.gatewayId(), {id}, batch, {}}});
        return id;
    }
    bool allSaved(int count) const
    {
        if (rig.session->book.size() != count)
            return false;
        for (int row = 0; row < count; ++row) {
            if (rig.session->book.at(row).clip.state != ClipState::Saved)
                return false;
        }
        return true;
    }
    const Task &task(int row) const { return rig.session->book.at(row); }
};

/// Whose tests have that bus, and a new desktop each.
class HomeTest : public QObject
{
protected:
    void setUpAll()
    {
        if (!m_bus.isThere())
            QSKIP("dbus-daemon is not installed");
        qApp->setStyle(new Style);
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setDesktopFileName(u"io.github.rushes.rushes"_s);
        m_appearance.apply(Settings::Appearance::Light);
    }
    void setUp()
    {
        m_desktop.shown.clear();
        m_desktop.answers = true;
        QVERIFY(m_desktop.enter(m_bus.desktop()));
    }
    void tearDown() { m_desktop.leave(m_bus.desktop()); }

    PrivateBus m_bus;
    FakeNotifications m_desktop;
    Appearance m_appearance;
};
} // namespace rushes::test
