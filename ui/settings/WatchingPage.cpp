// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/WatchingPage.h"

#include "settings/FormParts.h"
#include "settings/Settings.h"

#include <QFormLayout>
#include <QSpinBox>

namespace rushes
{
using std::chrono::seconds;

static QSpinBox *secondsBox(const char *name, seconds value)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(int(Settings::leastInterval.count()), int(Settings::mostInterval.count()));
    box->setValue(int(value.count()));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMinimumWidth(120);
    return box;
}

WatchingPage::WatchingPage(Settings &settings)
    : m_settings(settings),
      m_running(secondsBox("running", settings.runningInterval())),
      m_queued(secondsBox("queued", settings.queuedInterval())),
      m_rescue(new QSpinBox),
      m_hint(new Sentence)
{
    m_rescue->setObjectName("rescue");
    m_rescue->setRange(0, int(Settings::mostRescue.count()));
    m_rescue->setValue(int(settings.rescueTime().count()));
    m_rescue->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_rescue->setMinimumWidth(120);
    QFormLayout *form = makePageForm(this);
    m_runningLabel = addField(*form, m_running);
    m_queuedLabel = addField(*form, m_queued);
    m_rescueLabel = addField(*form, m_rescue);
    form->addRow(m_hint);
}

QString WatchingPage::title() const
{
    return tr("Watching");
}

void WatchingPage::store()
{
    m_settings.setRunningInterval(seconds(m_running->value()));
    m_settings.setQueuedInterval(seconds(m_queued->value()));
    m_settings.setRescueTime(std::chrono::hours(m_rescue->value()));
}

void WatchingPage::retranslate()
{
    nameField(*m_runningLabel, tr("Ask about running tasks every"));
    nameField(*m_queuedLabel, tr("Ask about queued tasks every"));
    //: How long a task that failed is looked at again, because gateways report failures that are none
    nameField(*m_rescueLabel, tr("Look again at failed tasks for"));
    //: Unit behind a number: hours
    m_rescue->setSuffix(tr(" h"));
    //: Instead of "0 h": failed tasks are not asked about again
    m_rescue->setSpecialValueText(tr("not at all"));
    //: Unit behind a number: seconds
    const QString unit = tr(" s");
    m_running->setSuffix(unit);
    m_queued->setSuffix(unit);
    m_hint->say(tr("Most gateways change nothing faster than every 10 to 15 seconds."));
}
} // namespace rushes
