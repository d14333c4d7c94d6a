// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/StandardInput.h"

#include "api/HandOver.h"
#include "intake/IdStream.h"
#include "system/Background.h"
#include "system/ReadSome.h"

#include <mutex>
#include <thread>

namespace rushes
{
using Trouble = IdFileResult::Trouble;

struct StandardInput::Link {
    std::mutex mutex;
    StandardInput *home; ///< null: gone

    template <class Work>
    bool post(Work work) ///< false: nobody wants it any more
    {
        const std::lock_guard lock(mutex);
        if (home)
            handOver(home, std::move(work));
        return home;
    }
};

StandardInput::StandardInput(int descriptor, QObject *parent)
    : QObject(parent), m_link(std::make_shared<Link>()), m_descriptor(descriptor)
{
    m_link->home = this;
}

StandardInput::~StandardInput()
{
    const std::lock_guard lock(m_link->mutex);
    m_link->home = nullptr;
}

void StandardInput::read()
{
    std::thread([link = m_link, home = this, descriptor = m_descriptor] { run(link, home, descriptor); }).detach();
}

/// home is only handed back to its own thread.
void StandardInput::run(const std::shared_ptr<Link> &link, StandardInput *home, int descriptor)
{
    giveWay();
    QByteArray part(128 * 1024, Qt::Uninitialized);
    IdStream stream;
    size_t count = 0;
    qint64 size = 0;
    const auto tell = [&](const FoundIds &ids) {
        count += ids.ids.size();
        return link->post([home, ids] { emit home->found(ids); });
    };
    bool wanted = true;
    while (wanted && count < IdReader::mostIds && !stream.isBinary() && (size = readSome(descriptor, part.data(), part.size())) > 0)
        wanted = tell(stream.add(part.first(size)));
    if (wanted && size == 0)
        tell(stream.finish());
    const Trouble trouble = size < 0 ? Trouble::Unreadable : stream.isBinary() ? Trouble::NotText : Trouble::None;
    link->post([home, trouble, cut = count >= IdReader::mostIds] { emit home->ended(trouble, cut); });
    while (size > 0) // who writes into it is not held up
        size = readSome(descriptor, part.data(), part.size());
}
} // namespace rushes
