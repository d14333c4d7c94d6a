// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/NotificationsPage.h"

#include "settings/FormParts.h"
#include "settings/Settings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QTimeEdit>

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

static QTimeEdit *timeEdit(const char *name, QTime time)
{
    auto *edit = new QTimeEdit(time);
    edit->setObjectName(name);
    edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    edit->setMinimumWidth(96);
    return edit;
}

NotificationsPage::NotificationsPage(Settings &settings)
    : m_settings(settings), m_toLabel(new QLabel), m_closing(new QComboBox), m_newsHint(new Sentence),
      m_quietHint(new Sentence), m_startHint(new Sentence)
{
    QFormLayout *form = makePageForm(this);
    addNews(*form, settings.news());
    addDesktop(*form, settings.tray());
    connect(m_quiet, &QCheckBox::toggled, this, &NotificationsPage::enableParts);
    connect(m_icon, &QCheckBox::toggled, this, &NotificationsPage::enableParts);
    enableParts();
}

void NotificationsPage::addNews(QFormLayout &form, const NewsSettings &news)
{
    m_finished = checkBox("newsFinished", news.finished);
    m_failed = checkBox("newsFailed", news.failed);
    m_batchDone = checkBox("newsBatchDone", news.batchDone);
    m_atRisk = checkBox("newsAtRisk", news.atRisk);
    m_keyRefused = checkBox("newsKeyRefused", news.keyRefused);
    m_sound = checkBox("newsSound", news.sound);
    m_newsLabel = addField(form, m_finished,
                           withBelow(m_finished, {m_failed, m_batchDone, m_atRisk, m_keyRefused, m_newsHint, m_sound}));
    m_quiet = checkBox("newsQuiet", news.quiet);
    m_from = timeEdit("quietFrom", news.quietFrom);
    m_to = timeEdit("quietTo", news.quietTo);
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    times->addWidget(m_from);
    times->addWidget(m_toLabel);
    times->addWidget(m_to);
    times->addStretch();
    QBoxLayout *quiet = withBelow(m_quiet, {});
    quiet->addLayout(times);
    quiet->addWidget(m_quietHint);
    m_quietLabel = addField(form, m_quiet, quiet);
    m_dock = checkBox("dock", news.dock);
}

void NotificationsPage::addDesktop(QFormLayout &form, const TraySettings &tray)
{
    m_icon = checkBox("trayIcon", tray.icon);
    m_closing->setObjectName("closing");
    for (int i = 0; i < 3; ++i) // in the order of TraySettings::Closing
        m_closing->addItem(QString());
    m_closing->setCurrentIndex(int(tray.closing));
    m_autostart = checkBox("autostart", tray.autostart);
    m_minimized = checkBox("startsMinimized", tray.startsMinimized);
    m_trayLabel = addField(form, m_icon, withBelow(m_icon, {m_dock}));
    m_closingLabel = addField(form, m_closing);
    m_startLabel = addField(form, m_autostart, withBelow(m_autostart, {m_minimized, m_startHint}));
}

QString NotificationsPage::title() const
{
    return tr("Notifications");
}

void NotificationsPage::enableParts()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_from, m_toLabel, m_to})
        part->setEnabled(m_quiet->isChecked());
    m_closing->setEnabled(m_icon->isChecked());
    m_closingLabel->setEnabled(m_icon->isChecked());
}

void NotificationsPage::store()
{
    NewsSettings news;
    news.finished = m_finished->isChecked();
    news.failed = m_failed->isChecked();
    news.batchDone = m_batchDone->isChecked();
    news.atRisk = m_atRisk->isChecked();
    news.keyRefused = m_keyRefused->isChecked();
    news.sound = m_sound->isChecked();
    news.quiet = m_quiet->isChecked();
    news.quietFrom = m_from->time();
    news.quietTo = m_to->time();
    news.dock = m_dock->isChecked();
    m_settings.setNews(news);
    TraySettings tray;
    tray.icon = m_icon->isChecked();
    tray.closing = TraySettings::Closing(m_closing->currentIndex());
    tray.autostart = m_autostart->isChecked();
    tray.startsMinimized = m_minimized->isChecked();
    m_settings.setTray(tray);
}

void NotificationsPage::retranslate()
{
    m_newsLabel->setText(tr("Tell me when"));
    //: Behind "Tell me when"
    m_finished->setText(tr("clips are finished"));
    m_failed->setText(tr("tasks have failed"));
    m_batchDone->setText(tr("a batch is done"));
    m_atRisk->setText(tr("clips are at risk"));
    m_keyRefused->setText(tr("a gateway refuses the key"));
    m_newsHint->say(tr("Told by the desktop while you look elsewhere: what ends within a minute in one notification, and "
                       "one for a batch."));
    m_sound->setText(tr("With the desktop's sound"));
    m_quietLabel->setText(tr("Quiet hours"));
    m_quiet->setText(tr("Tell nothing between"));
    m_from->setAccessibleName(tr("Beginning of the quiet hours"));
    m_to->setAccessibleName(tr("End of the quiet hours"));
    //: Between two times: 22:00 and 07:00
    m_toLabel->setText(tr("and"));
    m_quietHint->say(tr("What happened meanwhile is told afterwards, in one."));
    m_trayLabel->setText(tr("On the desktop"));
    m_icon->setText(tr("An icon in the tray"));
    m_dock->setText(tr("Progress on the task bar"));
    nameField(*m_closingLabel, tr("Closing the window"));
    m_closing->setItemText(0, tr("Asks"));
    m_closing->setItemText(1, tr("Keeps Rushes in the tray"));
    m_closing->setItemText(2, tr("Quits"));
    m_startLabel->setText(tr("Start"));
    m_autostart->setText(tr("Start with my session, in the tray"));
    m_minimized->setText(tr("Start in the tray each time"));
    m_startHint->say(tr("Watching and saving go on in the tray. Where the desktop has none, the window is minimised."));
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
    m_from->setDisplayFormat(format);
    m_to->setDisplayFormat(format);
}
} // namespace rushes
