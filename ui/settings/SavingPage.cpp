// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SavingPage.h"

#include "api/Gateway.h"
#include "media/FileNameTemplate.h"
#include "settings/Settings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
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
    fitNumber(*box);
    return box;
}

/// In the order of the setting's enum; the words come with retranslate().
static QComboBox *choiceBox(const char *name, int count, int chosen)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (int i = 0; i < count; ++i)
        box->addItem(QString());
    box->setCurrentIndex(chosen);
    return box;
}

static void nameItems(QComboBox &box, const QStringList &words)
{
    for (int i = 0; i < box.count(); ++i)
        box.setItemText(i, words[i]);
}

SavingPage::SavingPage(Settings &settings)
    : m_settings(settings),
      m_folder(new QLineEdit(QDir::toNativeSeparators(settings.libraryFolder()))),
      m_template(new QLineEdit(settings.nameTemplate())),
      m_browse(new QPushButton),
      m_folders(choiceBox("folders", 4, int(settings.folders()))),
      m_encoding(choiceBox("encoding", 3, int(settings.encoding()))),
      m_automatic(new QCheckBox),
      m_sidecars(new QCheckBox),
      m_checks(new QCheckBox),
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
    m_sidecars->setObjectName("sidecars");
    m_sidecars->setChecked(settings.writesSidecars());
    m_checks->setObjectName("checks");
    m_checks->setChecked(settings.checksClips());
    m_example->setObjectName("example");
    QFormLayout *form = makePageForm(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    m_folderSetting = addSetting(*form, m_folder, row);
    m_foldersSetting = addSetting(*form, m_folders);
    m_templateSetting = addSetting(*form, m_template, nullptr, {m_example, m_tokens});
    m_encodingSetting = addSetting(*form, m_encoding);
    m_automaticSetting = addSetting(*form, m_automatic);
    m_sidecarsSetting = addSetting(*form, m_sidecars);
    m_checksSetting = addSetting(*form, m_checks);
    m_atOnceSetting = addSetting(*form, m_atOnce);
    m_perHostSetting = addSetting(*form, m_perHost);
    connect(m_browse, &QPushButton::clicked, this, &SavingPage::browse);
    connect(m_template, &QLineEdit::textChanged, this, &SavingPage::showExample);
    connect(m_folders, &QComboBox::currentIndexChanged, this, &SavingPage::showExample);
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
    task.key = TaskKey{12};
    const FileNameTemplate::Besides besides{documentedServer().host(), 1234567};
    const QStringList folders{{}, u"{date}"_s, u"{model}"_s, u"{batch}"_s};
    const QString folder = FileNameTemplate(folders[m_folders->currentIndex()]).folderFor(task, besides);
    const QString name = FileNameTemplate(m_template->text()).nameFor(task, besides) + u".mp4"_s;
    m_example->say(tr("Example: %1").arg(folder.isEmpty() ? name : folder + u'/' + name));
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
    m_settings.setFolders(Settings::Folders(m_folders->currentIndex()));
    m_settings.setEncoding(Settings::Encoding(m_encoding->currentIndex()));
    m_settings.setWritesSidecars(m_sidecars->isChecked());
    m_settings.setChecksClips(m_checks->isChecked());
    m_settings.setSavesByItself(m_automatic->isChecked());
    m_settings.setSavesAtOnce(m_atOnce->value());
    m_settings.setSavesPerHost(m_perHost->value());
}

void SavingPage::retranslate()
{
    m_folderSetting.name(tr("Library folder"), tr("Where finished clips are saved. Standard: Rushes in your folder of videos."));
    //: Setting: by what clips are sorted into folders
    m_foldersSetting.name(tr("Sub-folders"), tr("How clips are sorted in the library. Standard: none."));
    nameItems(*m_folders, {tr("None"), tr("By date"), tr("By model"), tr("By batch")});
    m_templateSetting.name(tr("File name"), tr("Empty for the standard: {date} {prompt} {id}."));
    //: Setting: which of several files of a clip is fetched
    m_encodingSetting.name(tr("Encoding"), tr("Which file is fetched where there are several. Standard: as the service offers it."));
    nameItems(*m_encoding, {tr("As the service offers it"), tr("Without watermark, where offered"),
                            tr("Small, where offered")});
    m_automaticSetting.name(tr("Save every clip as soon as it is finished"), tr("Links end: what is saved is not lost. Standard: yes."));
    m_sidecarsSetting.name(tr("Write what is known of a clip beside it (.json)"), tr("The video itself stays as it came. Standard: no."));
    m_checksSetting.name(tr("Compare saved clips with what was promised"), tr("Finds black, frozen, silent and short clips. Standard: yes."));
    m_atOnceSetting.name(tr("At the same time"), tr("So many clips are fetched at once, from all hosts. Standard: 4."));
    m_perHostSetting.name(tr("Of these from one host"), tr("Some hosts slow down who asks for more. Standard: 3."));
    m_browse->setText(tr("Choose…"));
    m_tokens->say(tr("Tokens: {date} {time} {prompt} {id} {model} {size} {seconds} {seed} {n} {gateway} {batch}"));
    showExample();
}
} // namespace rushes
