// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/DiagnosticsPage.h"

#include "api/OffThread.h"
#include "settings/Settings.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// The words of facts (support/SupportBundle, Support.cpp), which are English in a bundle for those who mend.
[[maybe_unused]] constexpr const char *factWords[] = {
    QT_TRANSLATE_NOOP("rushes::Facts", "system"),
    QT_TRANSLATE_NOOP("rushes::Facts", "desktop"),
    QT_TRANSLATE_NOOP("rushes::Facts", "platform"),
    QT_TRANSLATE_NOOP("rushes::Facts", "language of the system"),
    QT_TRANSLATE_NOOP("rushes::Facts", "size of text"),
    QT_TRANSLATE_NOOP("rushes::Facts", "decoder of the player"),
    QT_TRANSLATE_NOOP("rushes::Facts", "screen"),
    QT_TRANSLATE_NOOP("rushes::Facts", "proxy"),
    QT_TRANSLATE_NOOP("rushes::Facts", "more certificates"),
    QT_TRANSLATE_NOOP("rushes::Facts", "proxy of the system"),
    QT_TRANSLATE_NOOP("rushes::Facts", "proxy of a gateway"),
    QT_TRANSLATE_NOOP("rushes::Facts", "keychain"),
    QT_TRANSLATE_NOOP("rushes::Facts", "data folder"),
    QT_TRANSLATE_NOOP("rushes::Facts", "data folder can be written"),
    QT_TRANSLATE_NOOP("rushes::Facts", "free bytes"),
    QT_TRANSLATE_NOOP("rushes::Facts", "database bytes"),
    QT_TRANSLATE_NOOP("rushes::Facts", "database schema"),
    QT_TRANSLATE_NOOP("rushes::Facts", "as the system"),
    QT_TRANSLATE_NOOP("rushes::Facts", "none"),
    QT_TRANSLATE_NOOP("rushes::Facts", "not set"),
    QT_TRANSLATE_NOOP("rushes::Facts", "yes"),
    QT_TRANSLATE_NOOP("rushes::Facts", "no"),
    QT_TRANSLATE_NOOP("rushes::Facts", "connected"),
};

/// Names, numbers and paths are no words, and stay.
QString translated(const QString &english)
{
    return QCoreApplication::translate("rushes::Facts", english.toUtf8().constData());
}

QString inWords(Facts facts)
{
    for (Fact &fact : facts)
        fact = {translated(fact.key), translated(fact.value)};
    return support::text(facts).trimmed();
}
} // namespace

DiagnosticsPage::DiagnosticsPage(Settings &settings, MakeSubject makeSubject)
    : m_settings(settings), m_makeSubject(std::move(makeSubject)), m_detail(new QComboBox), m_text(new QPlainTextEdit),
      m_copy(new QPushButton), m_save(new QPushButton), m_prompts(new QCheckBox), m_said(new Sentence)
{
    m_detail->setObjectName("logDetail");
    m_text->setObjectName("facts");
    m_copy->setObjectName("copyFacts");
    m_save->setObjectName("saveBundle");
    m_prompts->setObjectName("bundlePrompts");
    m_said->setObjectName("bundleSaid");
    m_detail->addItems({QString(), QString(), QString()});
    m_detail->setCurrentIndex(int(settings.logDetail()));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    withTextSize(m_text, [text = m_text] { text->setMinimumHeight(metrics::forText(150)); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : {m_copy, m_save}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    QFormLayout *form = makeForm();
    m_detailSetting = addSetting(*form, m_detail);
    m_bundleSetting = addSetting(*form, m_prompts, nullptr, {});
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addLayout(row);
    layout->addWidget(m_said);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(support::text(m_facts).trimmed()); // for a report, and so as in the bundle
    });
    connect(m_save, &QPushButton::clicked, this, &DiagnosticsPage::chooseBundle);
}

QString DiagnosticsPage::title() const
{
    return tr("Diagnostics");
}

void DiagnosticsPage::store()
{
    m_settings.setLogDetail(LogDetail(m_detail->currentIndex()));
}

/// Not before somebody looks: the desktop is asked for it.
void DiagnosticsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    if (!std::exchange(m_isAsked, true))
        gather();
}

void DiagnosticsPage::gather()
{
    offThread(
        this, [subject = m_makeSubject(false)] { return support::gather(subject); },
        [this](const Facts &facts) {
            m_facts = facts;
            tellFacts();
        });
}

void DiagnosticsPage::tellFacts()
{
    m_text->setPlainText(m_facts.empty() ? tr("Being gathered…") : inWords(m_facts));
    m_copy->setEnabled(!m_facts.empty());
}

void DiagnosticsPage::chooseBundle()
{
    auto *dialog = new QFileDialog(this, tr("Save support bundle"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), u"ZIP (*.zip)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(u"rushes-support.zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsPage::writeBundle);
    dialog->open();
}

void DiagnosticsPage::writeBundle(const QString &file)
{
    m_save->setEnabled(false);
    offThread(
        this, [file, subject = m_makeSubject(m_prompts->isChecked())] { return support::write(file, subject); },
        [this, file](const Result<void> &written) {
            m_save->setEnabled(true);
            if (written)
                m_said->say(tr("The support bundle is in %1.").arg(file), Sentence::Tone::Good);
            else
                m_said->say(tr("The file cannot be written: %1").arg(written.error().detail), Sentence::Tone::Bad);
        });
}

void DiagnosticsPage::retranslate()
{
    m_detailSetting.name(tr("The log says"), tr("In the data folder, at most 2 MiB; no key and no signed address gets into it. Standard: what happens."));
    //: How much the log says
    const QStringList details{tr("what happens"), tr("only what went wrong"), tr("each step")};
    for (int i = 0; i < m_detail->count(); ++i)
        m_detail->setItemText(i, details[i]);
    //: Other words for the log that people may search for
    m_detail->setProperty("search", tr("debug trace protocol verbose"));
    m_bundleSetting.name(tr("Put the list of tasks with its prompts into the support bundle"),
                         tr("The bundle holds what stands below, the settings without secrets, the log and counts. Standard: no prompts."));
    m_text->setAccessibleName(tr("Diagnostics"));
    //: Other words for diagnostics that people may search for
    m_text->setProperty("search", tr("version about help bug report"));
    //: Button: copies the diagnostics
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save support bundle…"));
    tellFacts();
}
} // namespace rushes
