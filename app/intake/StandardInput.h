// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdFile.h"

#include <QObject>

#include <memory>

namespace rushes
{
/// Standard input, or another descriptor, read on a thread of its own: its ids come as soon as their lines do. Who goes away
/// while the other end is silent does not wait for it: the thread is left behind. Lives on the main thread.
class StandardInput final : public QObject
{
    Q_OBJECT
public:
    explicit StandardInput(int descriptor = 0, QObject *parent = nullptr);
    ~StandardInput() override;

    void read(); ///< once

signals:
    void found(const rushes::FoundIds &ids);
    /// There is no more, or no more is taken: cut.
    void ended(rushes::IdFileResult::Trouble trouble, bool cut);

private:
    struct Link;
    static void run(const std::shared_ptr<Link> &link, StandardInput *home, int descriptor);

    std::shared_ptr<Link> m_link; ///< with the thread
    int m_descriptor;
};
} // namespace rushes
