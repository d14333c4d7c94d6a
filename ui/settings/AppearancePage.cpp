// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/AppearancePage.h"

#include "settings/Settings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace rushes
{
using Appearance = Settings::Appearance;

AppearancePage::AppearancePage(Settings &settings)
    : m_settings(settings), m_colors(new QComboBox), m_density(new QComboBox), m_text(new QSpinBox)
{
    m_colors->setObjectName("appearance");
    m_density->setObjectName("density");
    m_text->setObjectName("textSize");
    for (const Appearance one : {Appearance::System, Appearance::Light, Appearance::Dark})
        m_colors->addItem(QString(), int(one));
    m_colors->setCurrentIndex(m_colors->findData(int(settings.appearance())));
    m_density->addItems({QString(), QString()});
    m_density->setCurrentIndex(settings.look().compact ? 1 : 0);
    m_text->setRange(LookSettings::leastText, LookSettings::mostText);
    m_text->setSingleStep(10);
    m_text->setValue(settings.look().textPercent);
    fitNumber(*m_text);
    QFormLayout *form = makePageForm(this);
    m_colorsSetting = addSetting(*form, m_colors);
    m_textSetting = addSetting(*form, m_text);
    m_densitySetting = addSetting(*form, m_density);
}

QString AppearancePage::title() const
{
    return tr("Appearance");
}

void AppearancePage::store()
{
    m_settings.setAppearance(Appearance(m_colors->currentData().toInt()));
    m_settings.setLook({m_text->value(), m_density->currentIndex() == 1});
}

void AppearancePage::retranslate()
{
    m_colorsSetting.name(tr("Appearance"), tr("Light or dark. Standard: as the system, also when it changes."));
    const QStringList colors{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < m_colors->count(); ++i)
        m_colors->setItemText(i, colors[i]);
    //: Other words for light and dark that people may search for
    m_colors->setProperty("search", tr("theme colour color night mode style"));
    m_textSetting.name(tr("Size of text"), tr("80 to 200 %; rows and controls grow with it. Standard: 100 %."));
    //: Unit behind a number
    m_text->setSuffix(tr(" %"));
    //: Other words for the size of text that people may search for
    m_text->setProperty("search", tr("font zoom scale larger smaller bigger"));
    m_densitySetting.name(tr("Density of the list"), tr("Compact rows have one line, and there are more of them. Standard: roomy."));
    m_density->setItemText(0, tr("Roomy"));
    m_density->setItemText(1, tr("Compact"));
    //: Other words for the density of the list that people may search for
    m_density->setProperty("search", tr("row height spacing rows"));
}
} // namespace rushes
