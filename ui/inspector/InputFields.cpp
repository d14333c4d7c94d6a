// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/InspectorFields.h"

#include <QCoreApplication>
#include <QLocale>

namespace rushes::fields
{
using namespace Qt::StringLiterals;

namespace
{
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

GroupBuilder parameterGroup(const TaskReport::Input &input, const TaskReport::PendingInfo &info)
{
    GroupBuilder group(Fields::tr("Parameters"));
    group.add(Fields::tr("Size"), input.size)
        .add(Fields::tr("Orientation"), input.orientation)
        .add(Fields::tr("Model"), input.model)
        .add(Fields::tr("Model within"), info.model)
        .add(Fields::tr("Width"), text(info.width))
        .add(Fields::tr("Height"), text(info.height))
        .add(Fields::tr("Frames"), text(info.frames))
        .add(Fields::tr("Variants"), text(info.variants))
        .add(Fields::tr("Seed"), text(info.seed))
        .add(Fields::tr("Guidance"), text(info.guidance))
        .add(Fields::tr("Operation"), info.operation)
        .add(Fields::tr("Preset"), info.presetId)
        .add(Fields::tr("Storyboard"), text(info.isStoryboard))
        .add(Fields::tr("SDEdit"), text(info.sdedit))
        .add(Fields::tr("Remix"), text(info.remixConfig))
        .add(Fields::tr("Interpolation"), text(info.interpolation));
    return group;
}

GroupBuilder inpaintGroup(const TaskReport::InpaintItem &item, int number)
{
    //: A picture given to the generation; %1 counts from 1
    GroupBuilder group(Fields::tr("Input image %1").arg(number));
    group.add(Fields::tr("Type"), item.type)
        .add(Fields::tr("At frame"), text(item.frameIndex))
        .add(Fields::tr("Source from frame"), text(item.sourceStartFrame))
        .add(Fields::tr("Source to frame"), text(item.sourceEndFrame))
        .add(Fields::tr("Uploaded media"), item.uploadMediaId)
        .add(Fields::tr("Uploaded file"), item.uploadedFileId)
        .add(Fields::tr("Generation id"), item.generationId)
        .add(Fields::tr("Preset"), item.presetId)
        .add(Fields::tr("Cameo file"), item.cameoFileId)
        .add(Fields::tr("Crop"), text(item.cropBounds));
    return group;
}

GroupBuilder creationGroup(const TaskReport &report, const TaskReport::CreationConfig &config)
{
    GroupBuilder group(Fields::tr("Creation"));
    group.add(Fields::tr("Prompt"), config.prompt == report.prompt ? QString() : config.prompt)
        .add(Fields::tr("Task"), config.taskId)
        .add(Fields::tr("Style"), config.styleId)
        .add(Fields::tr("Orientation"), config.orientation)
        .add(Fields::tr("Frames"), text(config.frames))
        .add(Fields::tr("Inpaint image"), text(config.inpaintImage))
        .add(Fields::tr("Cameo profiles"), text(config.cameoProfiles))
        .add(Fields::tr("Remix of"), text(config.remixTargetPost));
    return group;
}
} // namespace

std::vector<FieldGroup> inputGroups(const TaskReport &report)
{
    std::vector<FieldGroup> groups;
    const TaskReport::Detail detail = report.detail.value_or(TaskReport::Detail{});
    const TaskReport::Input input = detail.input.value_or(TaskReport::Input{});
    const TaskReport::PendingInfo pending = detail.pending.value_or(TaskReport::PendingInfo{});
    parameterGroup(input, pending).into(groups);
    for (int i = 0; i < pending.inpaintItems.size(); ++i)
        inpaintGroup(pending.inpaintItems[i], i + 1).into(groups);
    if (detail.draft && detail.draft->creationConfig)
        creationGroup(report, *detail.draft->creationConfig).into(groups);
    return groups;
}
} // namespace rushes::fields
