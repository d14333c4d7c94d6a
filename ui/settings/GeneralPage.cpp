// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/GeneralPage.h"

#include "settings/FormParts.h"
#include "settings/Settings.h"

#include <QComboBox>
#include <QFormLayout>

namespace rushes
{
using namespace Qt::StringLiterals;
using Appearance = Settings::Appearance;

GeneralPage::GeneralPage(Settings &settings)
    : m_settings(settings), m_language(new QComboBox), m_appearance(new QComboBox)
{
    m_language->setObjectName("language");
    m_appearance->setObjectName("appearance");
    // Languages are named in themselves: who lost the way finds back.
    m_language->addItem(QString(), u"system"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(m_language->findData(settings.language()));
    for (const Appearance one : {Appearance::System, Appearance::Light, Appearance::Dark})
        m_appearance->addItem(QString(), int(one));
    m_appearance->setCurrentIndex(m_appearance->findData(int(settings.appearance())));
    QFormLayout *form = makePageForm(this);
    m_languageLabel = addField(*form, m_language);
    m_appearanceLabel = addField(*form, m_appearance);
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::store()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setAppearance(Appearance(m_appearance->currentData().toInt()));
}

void GeneralPage::retranslate()
{
    nameField(*m_languageLabel, tr("Language"));
    nameField(*m_appearanceLabel, tr("Appearance"));
    m_language->setItemText(0, tr("As the system"));
    const QStringList words{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < m_appearance->count(); ++i)
        m_appearance->setItemText(i, words[i]);
}
} // namespace rushes
