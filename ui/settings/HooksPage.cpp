// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/HooksPage.h"

#include "api/Http.h"
#include "settings/FormParts.h"
#include "settings/Settings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace rushes
{
using namespace Qt::StringLiterals;

static QCheckBox *checkBox(const char *name, bool on)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    box->setChecked(on);
    return box;
}

static QLineEdit *lineEdit(const char *name, const QString &text)
{
    auto *edit = new QLineEdit(text);
    edit->setObjectName(name);
    return edit;
}

HooksPage::HooksPage(Settings &settings)
    : m_settings(settings), m_browse(new QPushButton), m_argumentsHint(new Sentence), m_runsHint(new Sentence),
      m_postsHint(new Sentence)
{
    const HookSettings hooks = settings.hooks();
    m_saved = checkBox("hookSaved", hooks.onSaved);
    m_failed = checkBox("hookFailed", hooks.onFailed);
    m_batchDone = checkBox("hookBatchDone", hooks.onBatchDone);
    m_runs = checkBox("hookRuns", hooks.runs);
    m_program = lineEdit("hookProgram", QDir::toNativeSeparators(hooks.program));
    m_arguments = lineEdit("hookArguments", hooks.arguments);
    m_posts = checkBox("hookPosts", hooks.posts);
    m_address = lineEdit("hookAddress", hooks.address);
    m_browse->setObjectName("hookBrowse");
    m_browse->setAutoDefault(false);
    QFormLayout *form = makePageForm(this);
    m_whenLabel = addField(*form, m_saved, withBelow(m_saved, {m_failed, m_batchDone}));
    m_runsLabel = addField(*form, m_runs, withBelow(m_runs, {m_runsHint}));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_program, 1);
    row->addWidget(m_browse);
    m_programLabel = addField(*form, m_program, row);
    m_argumentsLabel = addField(*form, m_arguments, withBelow(m_arguments, {m_argumentsHint}));
    m_postsLabel = addField(*form, m_posts, withBelow(m_posts, {m_postsHint}));
    m_addressLabel = addField(*form, m_address);
    connect(m_browse, &QPushButton::clicked, this, &HooksPage::browse);
    connect(m_runs, &QCheckBox::toggled, this, &HooksPage::enableParts);
    connect(m_posts, &QCheckBox::toggled, this, &HooksPage::enableParts);
    enableParts();
}

QString HooksPage::title() const
{
    return tr("Hooks");
}

void HooksPage::enableParts()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_programLabel, m_program, m_browse, m_argumentsLabel, m_arguments})
        part->setEnabled(m_runs->isChecked());
    for (QWidget *part : std::initializer_list<QWidget *>{m_addressLabel, m_address})
        part->setEnabled(m_posts->isChecked());
    for (QWidget *part : std::initializer_list<QWidget *>{m_saved, m_failed, m_batchDone})
        part->setEnabled(m_runs->isChecked() || m_posts->isChecked());
}

void HooksPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Program"), m_program->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_program,
            [this](const QString &file) { m_program->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

QString HooksPage::problem()
{
    if (m_runs->isChecked() && m_program->text().trimmed().isEmpty()) {
        m_program->setFocus();
        return tr("Choose the program that is to be run.");
    }
    if (m_posts->isChecked() && !http::webAddress(m_address->text()).isValid()) {
        m_address->setFocus();
        return m_address->text().trimmed().isEmpty() ? tr("Enter the address that is to be told.")
                                                     : tr("The address to be told must begin with https:// or http://.");
    }
    return {};
}

void HooksPage::store()
{
    HookSettings hooks;
    hooks.onSaved = m_saved->isChecked();
    hooks.onFailed = m_failed->isChecked();
    hooks.onBatchDone = m_batchDone->isChecked();
    hooks.runs = m_runs->isChecked();
    hooks.program = QDir::fromNativeSeparators(m_program->text().trimmed());
    hooks.arguments = m_arguments->text();
    hooks.posts = m_posts->isChecked();
    hooks.address = m_address->text().trimmed();
    m_settings.setHooks(hooks);
}

void HooksPage::retranslate()
{
    m_whenLabel->setText(tr("Each time when"));
    //: Behind "Each time when"
    m_saved->setText(tr("a clip is saved"));
    m_failed->setText(tr("a task has failed"));
    m_batchDone->setText(tr("no task of a batch is open any more"));
    m_runsLabel->setText(tr("Program"));
    m_runs->setText(tr("Run a program"));
    m_runsHint->say(tr("For a minute at most, two at once; up to three times where it ends with an error. What it prints "
                       "is not kept."));
    nameField(*m_programLabel, tr("File"));
    m_browse->setText(tr("Choose…"));
    nameField(*m_argumentsLabel, tr("Arguments"));
    m_argumentsHint->say(tr("Tokens: {event} {id} {file} {batch} {prompt} {model} {reason} {finished} {failed}. No shell "
                            "reads them."));
    m_postsLabel->setText(tr("Address"));
    m_posts->setText(tr("Send a POST with JSON"));
    m_postsHint->say(tr("Without keys and addresses of clips; up to three times where there is no answer. The address rests "
                        "in the file of settings."));
    //: Label of a field for a web address
    nameField(*m_addressLabel, tr("URL"));
}
} // namespace rushes
