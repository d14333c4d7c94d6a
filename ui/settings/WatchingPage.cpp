// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/WatchingPage.h"

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
    fitNumber(*box);
    return box;
}

WatchingPage::WatchingPage(Settings &settings)
    : m_settings(settings),
      m_running(secondsBox("running", settings.runningInterval())),
      m_queued(secondsBox("queued", settings.queuedInterval())),
      m_rescue(new QSpinBox)
{
    m_rescue->setObjectName("rescue");
    m_rescue->setRange(0, int(Settings::mostRescue.count()));
    m_rescue->setValue(int(settings.rescueTime().count()));
    fitNumber(*m_rescue);
    QFormLayout *form = makePageForm(this);
    m_runningSetting = addSetting(*form, m_running);
    m_queuedSetting = addSetting(*form, m_queued);
    m_rescueSetting = addSetting(*form, m_rescue);
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
    m_runningSetting.name(tr("Ask about running tasks every"),
                          tr("Most gateways change nothing faster than every 10 to 15 seconds. Standard: 10 s."));
    m_queuedSetting.name(tr("Ask about queued tasks every"), tr("They change less often. Standard: 20 s."));
    //: How long a task that failed is looked at again, because gateways report failures that are none
    m_rescueSetting.name(tr("Look again at failed tasks for"),
                         tr("Gateways report failures that are none, and videos that come after all. Standard: 24 h."));
    //: Unit behind a number: hours
    m_rescue->setSuffix(tr(" h"));
    //: Instead of "0 h": failed tasks are not asked about again
    m_rescue->setSpecialValueText(tr("not at all"));
    //: Unit behind a number: seconds
    const QString unit = tr(" s");
    m_running->setSuffix(unit);
    m_queued->setSuffix(unit);
}
} // namespace rushes
