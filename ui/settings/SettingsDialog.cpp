// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsDialog.h"

#include "settings/AppearancePage.h"
#include "settings/FormParts.h"
#include "settings/GatewaysPage.h"
#include "settings/GeneralPage.h"
#include "settings/HooksPage.h"
#include "settings/IntakePage.h"
#include "settings/KeysPage.h"
#include "settings/NetworkPage.h"
#include "settings/NotificationsPage.h"
#include "settings/SavingPage.h"
#include "settings/Settings.h"
#include "settings/SettingsSearch.h"
#include "settings/WatchingPage.h"
#include "widgets/Icons.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>

namespace rushes
{
SettingsDialog::SettingsDialog(Parts parts, QWidget *parent)
    : QDialog(parent),
      m_parts(std::move(parts)),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_stack(new QStackedWidget),
      m_buttons(new QDialogButtonBox),
      m_nothing(new Sentence),
      m_problem(new Sentence(Sentence::Tone::Bad))
{
    setObjectName("settings");
    resize(QSize(metrics::forText(860), metrics::forText(620)).boundedTo(screen()->availableSize() * 9 / 10));
    layOut();
    makePages();
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    m_list->setCurrentRow(0);
    retranslate();
    m_list->setFocus();
}

void SettingsDialog::layOut()
{
    m_search->setObjectName("searchSettings");
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons::quiet(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName("pages");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setItemDelegate(new TextLineDelegate(m_list));
    m_nothing->setObjectName("nothingFound");
    m_problem->setObjectName("problem");
    auto *side = new QWidget;
    withTextSize(side, [side] { side->setFixedWidth(metrics::Measure(176, 110)); });
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(side);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    makeButtons();
    layout->addWidget(m_buttons);
    m_cancel->setAutoDefault(false);
    m_ok->setDefault(true);
}

void SettingsDialog::makePages()
{
    Settings &settings = m_parts.settings;
    auto *general = new GeneralPage({settings, m_parts.gateways, m_parts.keys});
    connect(general, &GeneralPage::imported, this, &SettingsDialog::makePagesAnew, Qt::QueuedConnection);
    m_gatewaysPage = new GatewaysPage(m_parts.gateways, m_parts.service);
    addPage(general);
    addPage(m_gatewaysPage);
    addPage(new SavingPage(settings));
    addPage(new WatchingPage(settings));
    addPage(new IntakePage(settings, m_parts.gateways));
    addPage(new NotificationsPage(settings));
    addPage(new HooksPage(settings));
    addPage(new NetworkPage(settings));
    addPage(new AppearancePage(settings));
    if (m_parts.keys)
        addPage(new KeysPage(*m_parts.keys));
    if (m_parts.diagnostics)
        addPage(new DiagnosticsPage(settings, m_parts.diagnostics));
    // Tab comes to the buttons last: what is added anew goes to the end of its order.
    m_buttons->setParent(nullptr);
    layout()->addWidget(m_buttons);
}

/// They show what was stored when they were made.
void SettingsDialog::makePagesAnew()
{
    const int row = m_list->currentRow();
    m_pages.clear();
    m_marks.clear();
    m_list->clear();
    while (QWidget *area = m_stack->widget(0)) {
        m_stack->removeWidget(area);
        area->deleteLater();
    }
    makePages();
    m_list->setCurrentRow(row);
    retranslate();
}

void SettingsDialog::makeButtons()
{
    // Not the standard buttons: they would go back to the toolkit's own words at a change of language.
    m_ok = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = m_buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_ok->setObjectName("ok");
    m_cancel->setObjectName("cancel");
    m_ok->setProperty("primary", true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
    m_marks.append(new FoundMarks(page));
    m_list->addItem(QString());
    m_stack->addWidget(area);
}

void SettingsDialog::openGateways()
{
    m_list->setCurrentRow(int(m_pages.indexOf(m_gatewaysPage)));
    m_gatewaysPage->focusAddress();
}

/// Pages without a match are hidden; one whose title matches stays, even where nothing on it does.
void SettingsDialog::search()
{
    const QString text = m_search->text().trimmed();
    int first = -1;
    for (int i = 0; i < int(m_pages.size()); ++i) {
        const QList<QWidget *> found = settingssearch::found(*m_pages[i], text);
        m_marks[i]->mark(found);
        const bool stays = !found.isEmpty() || settingssearch::hasWords(m_pages[i]->title(), text);
        m_list->item(i)->setHidden(!stays);
        if (stays && first < 0)
            first = i;
    }
    m_nothing->say(first < 0 ? tr("No setting has these words.") : QString());
    if (first >= 0 && m_list->currentItem() && m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

/// On the page in front, where something was found there, else on the first with a match.
void SettingsDialog::goToFirst()
{
    int row = m_list->currentRow();
    for (int i = 0; i < int(m_pages.size()) && (row < 0 || m_marks[row]->marked().isEmpty()); ++i) {
        if (!m_marks[i]->marked().isEmpty())
            row = i;
    }
    if (row < 0 || m_list->item(row)->isHidden())
        return;
    m_list->setCurrentRow(row);
    const QList<QWidget *> found = settingssearch::found(*m_pages[row], m_search->text().trimmed());
    QWidget *target = settingssearch::focusOf(found.isEmpty() ? m_pages[row] : found.first());
    target->setFocus(Qt::ShortcutFocusReason);
    qobject_cast<QScrollArea *>(m_stack->currentWidget())->ensureWidgetVisible(target);
}

bool SettingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!m_search->text().trimmed().isEmpty()) // else it is OK's
                return goToFirst(), true;
        } else if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        } else if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SettingsDialog::accept()
{
    for (int i = 0; i < int(m_pages.size()); ++i) {
        if (const QString wrong = m_pages[i]->problem(); !wrong.isEmpty()) {
            m_list->item(i)->setHidden(false);
            m_list->setCurrentRow(i);
            m_problem->say(wrong);
            return;
        }
    }
    {
        const Settings::Batch all(m_parts.settings);
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
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search settings"));
    m_ok->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
    m_problem->say({});
    for (int i = 0; i < int(m_pages.size()); ++i) {
        m_pages[i]->retranslate();
        m_list->item(i)->setText(m_pages[i]->title());
    }
    search();
}
} // namespace rushes
