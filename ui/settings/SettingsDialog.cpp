// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsDialog.h"

#include "api/Dialect.h"
#include "api/Http.h"
#include "media/FileNameTemplate.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace rushes
{
using namespace Qt::StringLiterals;

static QLabel *hint(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

static QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(8, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

SettingsDialog::SettingsDialog(Settings &settings, Gateways &gateways, VideoService &service, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_gateways(gateways), m_service(service), m_edited(gateways.all()),
      m_pages(new QListWidget), m_stack(new QStackedWidget)
{
    setObjectName("settings");
    setWindowTitle(tr("Settings"));
    resize(760, 520);
    m_pages->setFixedWidth(160);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setAccessibleName(tr("Pages"));
    addPage(tr("General"), makeGeneral());
    addPage(tr("Gateways"), makeGateways());
    addPage(tr("Saving"), makeSaving());
    addPage(tr("Watching"), makeWatching());
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_pages->setCurrentRow(0);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_pages);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(middle, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

void SettingsDialog::addPage(const QString &name, QWidget *page)
{
    m_pages->addItem(name);
    m_stack->addWidget(page);
}

void SettingsDialog::openGateways()
{
    m_pages->setCurrentRow(1);
    m_address->setFocus();
}

QWidget *SettingsDialog::makeGeneral()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    m_language = new QComboBox;
    m_language->addItem(tr("As the system"), u"system"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(m_language->findData(m_settings.language()));
    m_appearance = new QComboBox;
    using Appearance = Settings::Appearance;
    m_appearance->addItem(tr("As the system"), int(Appearance::System));
    m_appearance->addItem(tr("Light"), int(Appearance::Light));
    m_appearance->addItem(tr("Dark"), int(Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(int(m_settings.appearance())));
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Appearance"), m_appearance);
    return page;
}

QWidget *SettingsDialog::makeGateways()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    m_list = new QComboBox;
    m_name = new QLineEdit;
    m_address = new QLineEdit;
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    m_plain = new QCheckBox(tr("Send the key unencrypted all the same"));
    m_dialect = new QComboBox;
    m_dialect->addItem(tr("Found by itself"), u"auto"_s);
    for (const Dialect &dialect : Dialect::all())
        m_dialect->addItem(QString(dialect.prefix), QString(dialect.name));
    m_forwarded = new QLineEdit;
    m_forwarded->setPlaceholderText(tr("not sent"));
    m_probe = new QLineEdit;
    m_probe->setPlaceholderText(tr("a task id"));
    auto *testButton = new QPushButton(tr("Test"));
    m_testResult = hint({});
    auto *testRow = new QHBoxLayout;
    testRow->addWidget(m_probe, 1);
    testRow->addWidget(testButton);
    auto *another = new QPushButton(tr("Add another"));
    auto *listRow = new QHBoxLayout;
    listRow->addWidget(m_list, 1);
    listRow->addWidget(another);
    form->addRow(tr("Gateway"), listRow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Key"), m_key);
    form->addRow(QString(), hint(tr("Kept in the system keychain; without one only until Rushes quits.")));
    form->addRow(QString(), m_plain);
    form->addRow(tr("Form of the query"), m_dialect);
    form->addRow(tr("X-Forwarded-Host"), m_forwarded);
    form->addRow(tr("Try it with"), testRow);
    form->addRow(QString(), m_testResult);
    m_list->setAccessibleName(tr("Gateway"));
    m_probe->setAccessibleName(tr("Try it with"));
    if (m_edited.empty()) {
        Gateway first;
        first.base = documentedServer();
        m_edited.push_back(first);
    }
    for (const Gateway &gateway : m_edited)
        m_list->addItem(gateway.displayName());
    connect(m_list, &QComboBox::currentIndexChanged, this, &SettingsDialog::showGateway);
    connect(m_address, &QLineEdit::textChanged, this, &SettingsDialog::showDangers);
    connect(m_key, &QLineEdit::textChanged, this, &SettingsDialog::showDangers);
    connect(testButton, &QPushButton::clicked, this, &SettingsDialog::test);
    connect(another, &QPushButton::clicked, this, [this] {
        m_edited.push_back({});
        m_list->addItem(tr("New gateway"));
        m_list->setCurrentIndex(m_list->count() - 1);
        m_address->setFocus();
    });
    showGateway(0);
    return page;
}

void SettingsDialog::keepGateway()
{
    if (m_row < 0)
        return;
    Gateway &gateway = m_edited[size_t(m_row)];
    gateway.name = m_name->text().trimmed();
    gateway.base = gatewayAddress(m_address->text()).value_or(QUrl());
    gateway.key = m_key->text().trimmed();
    gateway.dialect = m_dialect->currentData().toString();
    gateway.forwardedHost = m_forwarded->text().trimmed();
    gateway.plainKeyAllowed = m_plain->isChecked();
}

void SettingsDialog::showGateway(int row)
{
    keepGateway();
    m_row = row;
    const Gateway &gateway = m_edited[size_t(row)];
    m_name->setText(gateway.name);
    m_name->setPlaceholderText(gateway.base.host());
    m_address->setText(gateway.base.toString());
    m_key->setText(gateway.key);
    m_dialect->setCurrentIndex(std::max(0, m_dialect->findData(gateway.dialect)));
    m_forwarded->setText(gateway.forwardedHost);
    m_plain->setChecked(gateway.plainKeyAllowed);
    m_testResult->clear();
    showDangers();
}

void SettingsDialog::showDangers()
{
    const QUrl base = gatewayAddress(m_address->text()).value_or(QUrl());
    m_plain->setVisible(!m_key->text().isEmpty() && base.isValid() && http::exposesKey(base));
}

void SettingsDialog::test()
{
    keepGateway();
    const Gateway gateway = m_edited[size_t(m_row)];
    const TaskId id{m_probe->text().trimmed()};
    if (!gateway.base.isValid()) {
        m_testResult->setText(tr("The address is not a web address."));
        return;
    }
    if (!id.isValid()) {
        m_testResult->setText(tr("Give a task id to ask about."));
        return;
    }
    m_testResult->setText(tr("Asking…"));
    m_service.query(gateway, id, this, [this](const QueryOutcome &outcome) {
        const QString took = tr("%1 ms").arg(outcome.took.count());
        if (outcome.report)
            m_testResult->setText(tr("It answered as “%1” in %2: %3.")
                                      .arg(outcome.dialect, took, words::status(outcome.report->status)));
        else
            m_testResult->setText(words::error(outcome.report.error()) + u' ' + outcome.report.error().detail);
    });
}

QWidget *SettingsDialog::makeSaving()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    m_folder = new QLineEdit(m_settings.libraryFolder());
    m_folder->setAccessibleName(tr("Library folder"));
    auto *browse = new QPushButton(tr("Choose…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    m_template = new QLineEdit(m_settings.nameTemplate());
    m_example = hint({});
    m_automatic = new QCheckBox(tr("Save every clip as soon as it is finished"));
    m_automatic->setChecked(m_settings.savesByItself());
    m_atOnce = new QSpinBox;
    m_atOnce->setRange(1, 16);
    m_atOnce->setValue(m_settings.savesAtOnce());
    form->addRow(tr("Library folder"), row);
    form->addRow(QString(), m_automatic);
    form->addRow(tr("File name"), m_template);
    form->addRow(QString(), m_example);
    form->addRow(QString(), hint(tr("Tokens: {date} {time} {prompt} {id} {model} {size} {gateway} {batch}")));
    form->addRow(tr("At the same time"), m_atOnce);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Library folder"), m_folder->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
        dialog->open();
    });
    connect(m_template, &QLineEdit::textChanged, this, &SettingsDialog::showExample);
    showExample();
    return page;
}

void SettingsDialog::showExample()
{
    Task task;
    task.id = {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
    task.prompt = tr("a red fox crossing fresh snow");
    task.model = u"sora-2"_s;
    task.width = 352;
    task.height = 640;
    task.submitted = task.id.submitted();
    m_example->setText(FileNameTemplate(m_template->text()).nameFor(task, documentedServer().host()) + u".mp4"_s);
}

QWidget *SettingsDialog::makeWatching()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    const auto seconds = [this](std::chrono::seconds value) {
        auto *box = new QSpinBox;
        box->setRange(2, 600);
        //: Unit behind a number: seconds
        box->setSuffix(tr(" s"));
        box->setValue(int(value.count()));
        return box;
    };
    m_running = seconds(m_settings.runningInterval());
    m_queued = seconds(m_settings.queuedInterval());
    form->addRow(tr("Ask about running tasks every"), m_running);
    form->addRow(tr("Ask about queued tasks every"), m_queued);
    form->addRow(QString(), hint(tr("Most gateways change nothing faster than every 10 to 15 seconds.")));
    return page;
}

void SettingsDialog::accept()
{
    keepGateway();
    for (const Gateway &gateway : m_edited) {
        if (!gateway.base.isValid() && !(gateway.id.isEmpty() && gateway.key.isEmpty())) {
            m_problem->setText(tr("The address is not a web address."));
            return openGateways();
        }
    }
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setAppearance(Settings::Appearance(m_appearance->currentData().toInt()));
    m_settings.setLibraryFolder(m_folder->text());
    m_settings.setNameTemplate(m_template->text());
    m_settings.setSavesByItself(m_automatic->isChecked());
    m_settings.setSavesAtOnce(m_atOnce->value());
    m_settings.setRunningInterval(std::chrono::seconds(m_running->value()));
    m_settings.setQueuedInterval(std::chrono::seconds(m_queued->value()));
    for (const Gateway &gateway : m_edited) {
        const bool untouched = gateway.id.isEmpty() && gateway.key.isEmpty() && gateway.name.isEmpty();
        const Gateway *old = m_gateways.find(gateway.id);
        if (gateway.base.isValid() && !untouched && !(old && *old == gateway))
            m_gateways.put(gateway);
    }
    QDialog::accept();
}
}
