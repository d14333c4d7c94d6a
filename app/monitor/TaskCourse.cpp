// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/TaskCourse.h"

#include "tasks/Task.h"

#include <algorithm>

namespace rushes
{
namespace
{
using namespace std::chrono_literals;

double secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// When what is seen now came about: by the service's own word where its clock agrees with ours, else half
/// way since the last look.
void date(TaskCourse::Step &step, const Task &task, std::optional<Timestamp> looked, Timestamp now)
{
    const Timestamp from = looked.value_or(task.submitted.value_or(now));
    if (task.updated && *task.updated > from - 2s && *task.updated < now + 2s) {
        step.at = std::min(*task.updated, now);
    } else {
        step.off = looked ? (now - *looked) / 2 : 0ms;
        step.at = now - step.off;
    }
}

void foretell(TaskCourse::Step &step, const TaskCourse &course)
{
    if (step.progress <= 0.02)
        return;
    const double left = std::max(1 - step.progress, 0.005); // "100 %" has still to become "completed"
    if (course.ran) {
        const double running = secondsBetween(*course.ran, step.at);
        if (running > 1 && std::chrono::duration<double>(course.ranOff).count() < running / 10)
            step.fromStart = running * left / step.progress;
    }
    const auto first = std::ranges::find_if(course.steps, [](const auto &s) { return s.progress > 0; });
    if (first != course.steps.end() && step.progress - first->progress >= 0.08) {
        const double took = secondsBetween(first->at, step.at);
        if (took > 0.5)
            step.fromSlope = took * left / (step.progress - first->progress);
    }
}
} // namespace

int stageOf(TaskStatus status, std::optional<double> progress)
{
    if (status == TaskStatus::Queued)
        return 0;
    const double p = progress.value_or(0);
    return p > 0 ? 2 + std::min(courseStages - 3, int(p * (courseStages - 2) + 1e-9)) : 1;
}

TaskCourse TaskCourse::of(const Task &task)
{
    TaskCourse course;
    course.origin = std::min(task.submitted.value_or(task.added), task.added);
    return course;
}

/// It was seen running for the first time, at this step.
void TaskCourse::begin(const Step &step, Timestamp now)
{
    if (!looked) {
        // Never seen waiting: most likely it did not, or not for long.
        ran = step.progress > 0 ? origin : std::min(step.at, now);
        ranOff = *ran - origin;
    } else if (step.progress > 0) {
        // The service's word is of the number's last change, not of the first.
        ran = *looked + (now - *looked) / 2;
        ranOff = (now - *looked) / 2;
    } else {
        ran = step.at;
        ranOff = step.off;
    }
}

void TaskCourse::see(const Task &task, Timestamp now)
{
    const bool running = task.status != TaskStatus::Queued;
    const double progress = running ? std::clamp(task.progress.value_or(0), 0.0, 1.0) : 0;
    const int stage = stageOf(task.status, task.progress);
    if (!latest || latest->stage != stage || latest->progress != progress) {
        Step step;
        step.stage = stage;
        step.progress = progress;
        date(step, task, looked, now);
        if (running && !ran)
            begin(step, now);
        foretell(step, *this);
        if (!latest || latest->stage != stage) {
            if (int(steps.size()) >= courseStages)
                steps.erase(steps.begin());
            steps.push_back(step);
        }
        latest = step;
    }
    if (task.queuePosition && !running) {
        lastPlace = Place{now, *task.queuePosition};
        if (!firstPlace || firstPlace->position < *task.queuePosition)
            firstPlace = lastPlace;
    }
    looked = now;
}

std::optional<double> TaskCourse::turn() const
{
    if (!firstPlace || !lastPlace || lastPlace->position >= firstPlace->position)
        return std::nullopt;
    const double took = secondsBetween(firstPlace->at, lastPlace->at);
    return took * lastPlace->position / (firstPlace->position - lastPlace->position);
}
} // namespace rushes
