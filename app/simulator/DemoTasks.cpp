// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SimulatedGateway.h"

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which of the sample clips.
enum Film { Dawn, Neon, Stream, Ink, Lantern, Whale, Silk, Bamboo };

struct Span {
    std::chrono::milliseconds age; ///< already over when the demo starts
    std::chrono::milliseconds queued;
    std::chrono::milliseconds running;
};

static SimulatedTask task(const QString &prompt, const QString &model, Film film, Span span)
{
    SimulatedTask task;
    task.prompt = prompt;
    task.model = model;
    task.clip = film;
    task.age = span.age;
    task.queued = span.queued;
    task.running = span.running;
    return task;
}

static SimulatedTask withCourse(SimulatedTask task, SimulatedTask::Course course)
{
    task.course = course;
    return task;
}

static SimulatedTask failing(SimulatedTask task, const QString &code, const QString &words)
{
    task.failureCode = code;
    task.failure = words;
    return task;
}

static SimulatedTask expiring(SimulatedTask task, std::chrono::seconds life)
{
    task.addressLife = life;
    return task;
}

std::vector<SimulatedTask> demoTasks()
{
    using Course = SimulatedTask::Course;
    const QString sora = u"sora-2"_s;
    const QString veo = u"veo-3.1"_s;
    const QString kling = u"kling-2"_s;
    return {
        withCourse(task(u"make animate"_s, sora, Silk, {150s, 12s, 160s}), Course::Stall),
        task(u"a red fox crossing fresh snow, dawn light"_s, sora, Dawn, {100s, 12s, 91s}),
        task(u"雨夜的霓虹街道，慢镜头，电影感"_s, veo, Neon, {53s, 12s, 100s}),
        task(u"paper boat on a stream, macro"_s, sora, Stream, {20s, 46s, 40s}),
        task(u"老茶馆里说书人抬手一指"_s, kling, Lantern, {5min, 9s, 158s}),
        failing(task(u"astronaut plays the cello on the moon"_s, sora, Ink, {26s, 3s, 38s}),
                u"sora_content_violation"_s, u"Content policy: the prompt was refused"_s),
        withCourse(task(u"drone shot over terraced rice fields"_s, sora, Stream, {9min, 20s, 11min}),
                   Course::Stall),
        failing(task(u"a cat reads the morning paper"_s, veo, Neon, {11min, 8s, 33s}), u"upstream_error"_s,
                u"upstream error: no available channel for veo-3.1"_s),
        task(u"glass whale drifting between towers"_s, sora, Whale, {14min, 6s, 161s}),
        expiring(task(u"晚风里的丝绸，柔光，慢镜头"_s, kling, Silk, {21min, 15s, 178s}), 10min),
        withCourse(task(u"竹林里两位剑客对峙，雾气弥漫"_s, kling, Bamboo, {15s, 10s, 30s}), Course::NoNumber),
        task(u"ink drop unfolding in water, 4K macro"_s, veo, Ink, {33min, 11s, 182s}),
        withCourse(task(u"street food stall, steam and hands"_s, veo, Lantern, {20s, 8s, 80s}), Course::Jump),
    };
}
} // namespace rushes
