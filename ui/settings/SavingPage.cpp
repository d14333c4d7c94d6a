// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SavingPage.h"

#include "api/Gateway.h"
#include "media/FileNameTemplate.h"
#include "settings/FormParts.h"
#include "settings/Settings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace rushes
{
using namespace Qt::StringLiterals;

static QSpinBox *countBox(const char *name, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, Settings::mostAtOnce);
    box->setValue(value);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMinimumWidth(120);
    return box;
}

SavingPage::SavingPage(Settings &settings)
    : m_settings(settings),
      m_folder(new QLineEdit(QDir::toNativeSeparators(settings.libraryFolder()))),
      m_template(new QLineEdit(settings.nameTemplate())),
      m_browse(new QPushButton),
      m_automatic(new QCheckBox),
      m_atOnce(countBox("atOnce", settings.savesAtOnce())),
      m_perHost(countBox("perHost", settings.savesPerHost())),
      m_example(new Sentence),
      m_tokens(new Sentence)
{
    m_folder->setObjectName("folder");
    m_template->setObjectName("template");
    m_browse->setObjectName("browse");
    m_browse->setAutoDefault(false);
    m_automatic->setObjectName("automatic");
    m_automatic->setChecked(settings.savesByItself());
    m_example->setObjectName("example");
    QFormLayout *form = makePageForm(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    m_folderLabel = addField(*form, m_folder, row);
    form->addRow(QString(), m_automatic);
    m_templateLabel = addField(*form, m_template, withBelow(m_template, {m_example, m_tokens}));
    m_atOnceLabel = addField(*form, m_atOnce);
    m_perHostLabel = addField(*form, m_perHost);
    connect(m_browse, &QPushButton::clicked, this, &SavingPage::browse);
    connect(m_template, &QLineEdit::textChanged, this, &SavingPage::showExample);
}

QString SavingPage::title() const
{
    return tr("Saving");
}

void SavingPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Library folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

/// How the clip of the document's own example would be named.
void SavingPage::showExample()
{
    Task task;
    task.id = {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
    task.prompt = tr("a red fox crossing fresh snow");
    task.model = u"sora-2"_s;
    task.batch = tr("night");
    task.width = 352;
    task.height = 640;
    task.seconds = 15;
    task.submitted = task.id.submitted();
    const FileNameTemplate names(m_template->text());
    m_example->say(tr("Example: %1").arg(names.nameFor(task, documentedServer().host()) + u".mp4"_s));
}

QString SavingPage::problem()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (QDir::isAbsolutePath(folder))
        return {};
    m_folder->setFocus();
    return folder.isEmpty() ? tr("Choose a folder for the clips.")
                            : tr("The library folder must be a full path.");
}

void SavingPage::store()
{
    m_settings.setLibraryFolder(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    m_settings.setNameTemplate(m_template->text().trimmed());
    m_settings.setSavesByItself(m_automatic->isChecked());
    m_settings.setSavesAtOnce(m_atOnce->value());
    m_settings.setSavesPerHost(m_perHost->value());
}

void SavingPage::retranslate()
{
    nameField(*m_folderLabel, tr("Library folder"));
    nameField(*m_templateLabel, tr("File name"));
    nameField(*m_atOnceLabel, tr("At the same time"));
    nameField(*m_perHostLabel, tr("Of these from one host"));
    m_browse->setText(tr("Choose…"));
    m_automatic->setText(tr("Save every clip as soon as it is finished"));
    m_tokens->say(tr("Tokens: {date} {time} {prompt} {id} {model} {size} {seconds} {gateway} {batch}"));
    showExample();
}
} // namespace rushes
