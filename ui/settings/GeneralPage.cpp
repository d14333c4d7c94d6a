// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/GeneralPage.h"

#include "settings/Settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

namespace rushes
{
using namespace Qt::StringLiterals;

GeneralPage::GeneralPage(const SettingsCarrier::Parts &parts)
    : m_settings(parts.settings), m_language(new QComboBox), m_export(new QPushButton), m_import(new QPushButton)
{
    auto *said = new Sentence;
    said->setObjectName("carried");
    m_carrier = new SettingsCarrier(parts, *said, this);
    m_language->setObjectName("language");
    m_export->setObjectName("exportSettings");
    m_import->setObjectName("importSettings");
    // Languages are named in themselves: who lost the way finds back.
    m_language->addItem(QString(), u"system"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(m_language->findData(m_settings.language()));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_export, m_import}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    QFormLayout *form = makePageForm(this);
    m_languageSetting = addSetting(*form, m_language);
    auto *carry = new QWidget;
    buttons->setContentsMargins({});
    carry->setLayout(buttons);
    m_carrySetting = addSetting(*form, carry, nullptr, {said});
    connect(m_export, &QPushButton::clicked, m_carrier, qOverload<>(&SettingsCarrier::exportTo));
    connect(m_import, &QPushButton::clicked, m_carrier, qOverload<>(&SettingsCarrier::importFrom));
    connect(m_carrier, &SettingsCarrier::imported, this, &GeneralPage::imported);
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::store()
{
    m_settings.setLanguage(m_language->currentData().toString());
}

void GeneralPage::retranslate()
{
    m_languageSetting.name(tr("Language"), tr("Of the whole window, at once. Standard: as the system."));
    m_language->setItemText(0, tr("As the system"));
    m_carrySetting.name(tr("All settings"),
                        tr("As a file for another machine: without keys, passwords, hooks and window sizes. What a file would "
                           "change is shown before it is taken over."));
    m_export->setText(tr("Export…"));
    m_import->setText(tr("Import…"));
    //: Other words for export and import that people may search for
    m_carrySetting.field->setProperty("search", tr("backup copy transfer migrate"));
}
} // namespace rushes
