// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SimulatedGateway.h"

namespace rushes
{
using namespace std::chrono_literals;

static SimulatedTask task(const char *prompt, const char *model, int clip, std::chrono::milliseconds queued,
                          std::chrono::milliseconds running)
{
    SimulatedTask task;
    task.prompt = QString::fromUtf8(prompt);
    task.model = QString::fromLatin1(model);
    task.clip = clip;
    task.queued = queued;
    task.running = running;
    return task;
}

static SimulatedTask earlier(SimulatedTask task, std::chrono::minutes age)
{
    task.age = age;
    return task;
}

std::vector<SimulatedTask> demoTasks()
{
    using Course = SimulatedTask::Course;
    std::vector<SimulatedTask> tasks;
    tasks.push_back(task("a red fox crossing fresh snow, dawn light", "sora-2", 0, 0s, 3s));
    tasks.push_back(task("雨夜的霓虹街道，慢镜头，电影感", "veo-3.1", 1, 2s, 50s));
    tasks.push_back(task("paper boat on a stream, macro", "sora-2", 2, 40s, 30s));
    tasks.push_back(earlier(task("老茶馆里说书人抬手一指", "kling-2", 4, 0s, 0s), 5min));
    tasks.push_back(task("ink drop unfolding in water, 4K macro", "veo-3.1", 3, 0s, 75s));
    tasks.push_back(task("astronaut plays the cello on the moon", "sora-2", 5, 1s, 14s));
    tasks.back().failure = QStringLiteral("The prompt was rejected by the content policy");
    tasks.back().failureCode = QStringLiteral("sora_content_violation");
    tasks.push_back(task("drone shot over terraced rice fields", "sora-2", 2, 0s, 100s));
    tasks.back().course = Course::Stall;
    tasks.push_back(earlier(task("glass whale drifting between towers", "sora-2", 5, 0s, 0s), 14min));
    tasks.push_back(task("make animate", "sora-2", 3, 0s, 40s));
    tasks.back().course = Course::Jump;
    tasks.push_back(task("竹林里两位剑客对峙，雾气弥漫", "kling-2", 2, 3s, 24s));
    tasks.back().course = Course::NoNumber;
    tasks.push_back(task("street food stall, steam and hands", "veo-3.1", 4, 0s, 9s));
    tasks.push_back(earlier(task("marble statue turns its head", "sora-2", 1, 0s, 0s), 21min));
    tasks.back().addressLife = std::chrono::minutes(10);
    tasks.push_back(task("a cat reads the morning paper", "veo-3.1", 0, 2s, 33s));
    tasks.back().failure = QStringLiteral("upstream error: no available channel");
    tasks.back().failureCode = QStringLiteral("upstream_error");
    return tasks;
}
} // namespace rushes
