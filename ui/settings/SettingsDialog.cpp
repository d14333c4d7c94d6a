// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsDialog.h"

#include "settings/FormParts.h"
#include "settings/GatewaysPage.h"
#include "settings/GeneralPage.h"
#include "settings/HooksPage.h"
#include "settings/KeysPage.h"
#include "settings/NotificationsPage.h"
#include "settings/SavingPage.h"
#include "settings/Settings.h"
#include "settings/WatchingPage.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace rushes
{
SettingsDialog::SettingsDialog(Settings &settings, Gateways &gateways, VideoService &service, KeyBindings *keys, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_list(new QListWidget),
      m_stack(new QStackedWidget),
      m_problem(new Sentence(Sentence::Tone::Bad)),
      m_gatewaysPage(new GatewaysPage(gateways, service))
{
    setObjectName("settings");
    resize(800, 600);
    m_list->setObjectName("pages");
    m_list->setFixedWidth(160);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setItemDelegate(new TextLineDelegate(m_list));
    m_problem->setObjectName("problem");
    auto *middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    addPage(new GeneralPage(settings));
    addPage(m_gatewaysPage);
    addPage(new SavingPage(settings));
    addPage(new WatchingPage(settings));
    addPage(new NotificationsPage(settings));
    addPage(new HooksPage(settings));
    if (keys)
        addPage(new KeysPage(*keys));
    layout->addLayout(makeButtons()); // last: Tab comes to them last
    m_cancel->setAutoDefault(false);
    m_ok->setDefault(true);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    retranslate();
    m_list->setFocus();
}

QLayout *SettingsDialog::makeButtons()
{
    // Not the standard buttons: they would go back to the toolkit's own words at a change of language.
    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_ok->setObjectName("ok");
    m_cancel->setObjectName("cancel");
    m_ok->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(buttons);
    return row;
}

void SettingsDialog::addPage(SettingsPage *page)
{
    // A small screen scrolls rather than cuts.
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_pages.append(page);
    m_list->addItem(QString());
    m_stack->addWidget(area);
}

void SettingsDialog::openGateways()
{
    m_list->setCurrentRow(int(m_pages.indexOf(m_gatewaysPage)));
    m_gatewaysPage->focusAddress();
}

void SettingsDialog::accept()
{
    for (int i = 0; i < int(m_pages.size()); ++i) {
        if (const QString wrong = m_pages[i]->problem(); !wrong.isEmpty()) {
            m_list->setCurrentRow(i);
            m_problem->say(wrong);
            return;
        }
    }
    {
        const Settings::Batch all(m_settings);
        for (SettingsPage *page : std::as_const(m_pages))
            page->store();
    }
    QDialog::accept();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_ok->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
    m_problem->say({});
    for (int i = 0; i < int(m_pages.size()); ++i) {
        m_pages[i]->retranslate();
        m_list->item(i)->setText(m_pages[i]->title());
    }
}
} // namespace rushes
