// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Demo.h"
#include "simulator/SimulatedGateway.h"

namespace rushes
{
namespace
{
class SimulatedDemo final : public Demo
{
public:
    bool start()
    {
        if (!m_gateway.start())
            return false;
        for (const SimulatedTask &task : demoTasks())
            m_ids << m_gateway.add(task);
        return true;
    }
    QUrl url() const override { return m_gateway.url(); }
    QStringList ids() const override { return m_ids; }

private:
    SimulatedGateway m_gateway;
    QStringList m_ids;
};
} // namespace
} // namespace rushes

extern "C" Q_DECL_EXPORT rushes::Demo *rushes_start_demo_1()
{
    auto demo = std::make_unique<rushes::SimulatedDemo>();
    return demo->start() ? demo.release() : nullptr;
}
