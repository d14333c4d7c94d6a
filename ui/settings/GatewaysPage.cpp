// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/GatewaysPage.h"

#include "api/VideoService.h"
#include "settings/FormParts.h"
#include "settings/GatewayForm.h"
#include "settings/GatewayTest.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace rushes
{
using namespace Qt::StringLiterals;


GatewaysPage::GatewaysPage(Gateways &gateways, VideoService &service)
    : m_gateways(gateways),
      m_service(service),
      m_list(new QListWidget),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_test(new QPushButton),
      m_form(new GatewayForm),
      m_probe(new QLineEdit),
      m_result(new Sentence)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    layout->addLayout(makeList());
    layout->addWidget(m_form);
    layout->addStretch();
    makeTest();
    connect(m_list, &QListWidget::currentRowChanged, this, &GatewaysPage::showCurrent);
    connect(m_form, &GatewayForm::edited, this, [this] {
        m_entries[size_t(m_row)].edited = true;
        m_result->say({});
        keepCurrent();
    });
    connect(m_form, &GatewayForm::keyEdited, this, [this] { m_entries[size_t(m_row)].keyEdited = true; });
    connect(&gateways, &Gateways::changed, this, &GatewaysPage::takeKeys);
    for (const Gateway &gateway : gateways.all())
        append(gateway);
    if (m_entries.empty()) { // offered, not made
        Gateway first;
        first.base = documentedServer();
        append(first);
    }
    m_list->setCurrentRow(0);
}

QLayout *GatewaysPage::makeList()
{
    m_list->setObjectName("gatewayList");
    withTextSize(m_list, [list = m_list] { list->setFixedHeight(3 * metrics::controlHeight + 2); }); // three lines
    m_list->setItemDelegate(new TextLineDelegate(m_list));
    m_add->setObjectName("addGateway");
    m_remove->setObjectName("removeGateway");
    for (QPushButton *button : {m_add, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &GatewaysPage::addOne);
    connect(m_remove, &QPushButton::clicked, this, &GatewaysPage::removeCurrent);
    return row;
}

void GatewaysPage::makeTest()
{
    m_probe->setObjectName("probe");
    m_test->setObjectName("test");
    m_result->setObjectName("testResult");
    m_test->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_probe, 1);
    row->addWidget(m_test);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_result);
    m_probeLabel = m_form->addRow(m_probe, column);
    connect(m_test, &QPushButton::clicked, this, &GatewaysPage::test);
}

QString GatewaysPage::title() const
{
    return tr("Gateways");
}

void GatewaysPage::append(const Gateway &gateway)
{
    m_entries.push_back({gateway, gateway.base.toString(), false, false});
    m_list->addItem(QString());
    nameRow(m_list->count() - 1);
}

void GatewaysPage::nameRow(int row)
{
    const QString name = m_entries[size_t(row)].gateway.displayName();
    m_list->item(row)->setText(name.isEmpty() ? tr("New gateway") : name);
}

void GatewaysPage::addOne()
{
    append({});
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusAddress();
}

/// Its tasks stay in the list; nobody asks about them any more.
void GatewaysPage::removeCurrent()
{
    if (m_row < 0)
        return;
    const int row = m_row;
    if (const QString id = m_entries[size_t(row)].gateway.id; !id.isEmpty())
        m_removed.append(id);
    {
        const QSignalBlocker quiet(m_list);
        delete m_list->takeItem(row);
    }
    m_entries.erase(m_entries.begin() + row);
    m_row = -1;
    showCurrent(m_list->currentRow());
}

void GatewaysPage::showCurrent(int row)
{
    m_row = row;
    ++m_tests;
    m_result->say({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, m_probe, m_test, m_remove})
        part->setEnabled(row >= 0);
    const Entry entry = row >= 0 ? m_entries[size_t(row)] : Entry();
    m_form->show(entry.gateway, entry.address, m_gateways.keyPlace(entry.gateway.id));
}

void GatewaysPage::keepCurrent()
{
    Entry &entry = m_entries[size_t(m_row)];
    entry.gateway = m_form->gateway();
    entry.address = m_form->address();
    nameRow(m_row);
}

/// A keychain that was locked gives its keys while the dialog is open.
void GatewaysPage::takeKeys()
{
    for (int row = 0; row < int(m_entries.size()); ++row) {
        Entry &entry = m_entries[size_t(row)];
        const Gateway *now = m_gateways.find(entry.gateway.id);
        if (!now || entry.keyEdited || now->key == entry.gateway.key)
            continue;
        entry.gateway.key = now->key;
        if (row == m_row)
            m_form->setKey(now->key, m_gateways.keyPlace(now->id));
    }
}

void GatewaysPage::test()
{
    if (const QString wrong = m_form->problem(); !wrong.isEmpty()) {
        m_result->say(wrong, Sentence::Tone::Bad);
        return;
    }
    const TaskId asked{m_probe->text().trimmed()};
    const bool some = asked.isValid();
    m_result->say(tr("Asking…"), Sentence::Tone::Hint);
    const int number = ++m_tests;
    m_service.query(m_form->gateway(), some ? asked : gatewaytest::someTask(), this,
                    [this, number, some](const QueryOutcome &outcome) {
                        if (number == m_tests)
                            showOutcome(outcome, some);
                    });
}

void GatewaysPage::showOutcome(const QueryOutcome &outcome, bool asked)
{
    const bool good = gatewaytest::isGood(outcome, asked);
    m_result->say(gatewaytest::sentence(outcome, asked), good ? Sentence::Tone::Good : Sentence::Tone::Bad);
}

QString GatewaysPage::problem()
{
    for (int row = 0; row < int(m_entries.size()); ++row) {
        if (!m_entries[size_t(row)].edited)
            continue;
        m_list->setCurrentRow(row);
        if (const QString wrong = m_form->problem(); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

void GatewaysPage::store()
{
    for (const QString &id : std::as_const(m_removed))
        m_gateways.remove(id);
    // A copy: while they are stored, takeKeys() comes in between.
    const std::vector<Entry> entries = m_entries;
    for (const Entry &entry : entries) {
        if (!entry.edited)
            continue;
        const Gateway *now = m_gateways.find(entry.gateway.id);
        if (!now || *now != entry.gateway)
            m_gateways.put(entry.gateway);
    }
}

void GatewaysPage::focusAddress()
{
    m_form->focusAddress();
}

void GatewaysPage::retranslate()
{
    m_list->setAccessibleName(tr("Gateways"));
    //: Button: one more gateway
    m_add->setText(tr("Add"));
    //: Button: takes a gateway out of the list
    m_remove->setText(tr("Remove"));
    nameField(*m_probeLabel, tr("Try it with"));
    m_probe->setPlaceholderText(tr("optional: a task id"));
    m_test->setText(tr("Test connection"));
    for (int row = 0; row < m_list->count(); ++row)
        nameRow(row);
    m_form->retranslate();
}
} // namespace rushes
