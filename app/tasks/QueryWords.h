// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskStatus.h"
#include "tasks/FailureClass.h"
#include "tasks/Review.h"
#include "tasks/Task.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

/// The words that a query is written with, each in English and in Chinese.
namespace rushes::query
{
struct Name {
    const char16_t *english, *chinese;
    bool is(QStringView word) const
    {
        return word.compare(QStringView(english), Qt::CaseInsensitive) == 0 || word == QStringView(chinese);
    }
    QString in(bool inChinese) const { return QString::fromUtf16(inChinese ? chinese : english); }
};

template <class T>
struct Named {
    Name name;
    T value;
};

enum class Field {
    Status, Clip, Failure, Model, Prompt, Id, Batch, Label, Gateway, Pick, Seen, Flags, Rating, Progress, Age, Expires, Length,
    Added, Submitted, Finished
};
enum class Kind { Word, Text, Number, Span, Date };
enum class Flag { Risk, Stuck, Doubt, Paused, Vanished, Noted };
enum class Day { Today, Yesterday, Week, Month };

struct FieldTraits {
    Field field;
    Kind kind;
    const char16_t *sign; ///< the one that is most likely meant
};

inline constexpr std::array fieldNames{
    Named<FieldTraits>{{u"status", u"状态"}, {Field::Status, Kind::Word, u":"}},
    Named<FieldTraits>{{u"clip", u"文件"}, {Field::Clip, Kind::Word, u":"}},
    Named<FieldTraits>{{u"failure", u"原因"}, {Field::Failure, Kind::Word, u":"}},
    Named<FieldTraits>{{u"model", u"模型"}, {Field::Model, Kind::Text, u":"}},
    Named<FieldTraits>{{u"prompt", u"提示词"}, {Field::Prompt, Kind::Text, u":"}},
    Named<FieldTraits>{{u"id", u"编号"}, {Field::Id, Kind::Text, u":"}},
    Named<FieldTraits>{{u"batch", u"批次"}, {Field::Batch, Kind::Text, u":"}},
    Named<FieldTraits>{{u"label", u"标签"}, {Field::Label, Kind::Text, u":"}},
    Named<FieldTraits>{{u"gateway", u"网关"}, {Field::Gateway, Kind::Text, u":"}},
    Named<FieldTraits>{{u"pick", u"取舍"}, {Field::Pick, Kind::Word, u":"}},
    Named<FieldTraits>{{u"seen", u"已看"}, {Field::Seen, Kind::Word, u":"}},
    Named<FieldTraits>{{u"flag", u"标记"}, {Field::Flags, Kind::Word, u":"}},
    Named<FieldTraits>{{u"rating", u"评分"}, {Field::Rating, Kind::Number, u">="}},
    Named<FieldTraits>{{u"progress", u"进度"}, {Field::Progress, Kind::Number, u"<"}},
    Named<FieldTraits>{{u"age", u"时长"}, {Field::Age, Kind::Span, u">"}},
    Named<FieldTraits>{{u"expires", u"到期"}, {Field::Expires, Kind::Span, u"<"}},
    Named<FieldTraits>{{u"length", u"片长"}, {Field::Length, Kind::Span, u">"}},
    Named<FieldTraits>{{u"added", u"添加"}, {Field::Added, Kind::Date, u":"}},
    Named<FieldTraits>{{u"submitted", u"提交"}, {Field::Submitted, Kind::Date, u":"}},
    Named<FieldTraits>{{u"finished", u"完成"}, {Field::Finished, Kind::Date, u":"}}};

inline constexpr std::array statuses{Named<TaskStatus>{{u"queued", u"排队中"}, TaskStatus::Queued},
                                     Named<TaskStatus>{{u"running", u"生成中"}, TaskStatus::Running},
                                     Named<TaskStatus>{{u"completed", u"已完成"}, TaskStatus::Completed},
                                     Named<TaskStatus>{{u"failed", u"失败"}, TaskStatus::Failed},
                                     Named<TaskStatus>{{u"cancelled", u"已取消"}, TaskStatus::Cancelled},
                                     Named<TaskStatus>{{u"expired", u"已过期"}, TaskStatus::Expired},
                                     Named<TaskStatus>{{u"unknown", u"未知"}, TaskStatus::Unknown}};
inline constexpr std::array clips{Named<ClipState>{{u"none", u"无"}, ClipState::None},
                                  Named<ClipState>{{u"waiting", u"等待"}, ClipState::Waiting},
                                  Named<ClipState>{{u"saving", u"保存中"}, ClipState::Saving},
                                  Named<ClipState>{{u"saved", u"已保存"}, ClipState::Saved},
                                  Named<ClipState>{{u"missing", u"丢失"}, ClipState::Missing},
                                  Named<ClipState>{{u"failed", u"失败"}, ClipState::Failed},
                                  Named<ClipState>{{u"changed", u"已改动"}, ClipState::Changed}};
inline constexpr std::array failures{Named<FailureClass>{{u"content", u"内容"}, FailureClass::ContentPolicy},
                                     Named<FailureClass>{{u"image", u"图片"}, FailureClass::InputImage},
                                     Named<FailureClass>{{u"balance", u"余额"}, FailureClass::Balance},
                                     Named<FailureClass>{{u"key", u"密钥"}, FailureClass::Key},
                                     Named<FailureClass>{{u"timeout", u"超时"}, FailureClass::TimeOut},
                                     Named<FailureClass>{{u"upstream", u"上游"}, FailureClass::Upstream},
                                     Named<FailureClass>{{u"other", u"其他"}, FailureClass::Unknown}};
inline constexpr std::array verdicts{Named<Verdict>{{u"picked", u"选用"}, Verdict::Picked},
                                     Named<Verdict>{{u"rejected", u"弃用"}, Verdict::Rejected},
                                     Named<Verdict>{{u"none", u"无"}, Verdict::None}};
inline constexpr std::array answers{Named<bool>{{u"yes", u"是"}, true}, Named<bool>{{u"no", u"否"}, false}};
inline constexpr std::array flags{Named<Flag>{{u"risk", u"有风险"}, Flag::Risk},
                                  Named<Flag>{{u"stuck", u"可能卡住"}, Flag::Stuck},
                                  Named<Flag>{{u"doubt", u"存疑"}, Flag::Doubt},
                                  Named<Flag>{{u"paused", u"已暂停"}, Flag::Paused},
                                  Named<Flag>{{u"notfound", u"找不到"}, Flag::Vanished},
                                  Named<Flag>{{u"noted", u"有备注"}, Flag::Noted}};
inline constexpr std::array days{Named<Day>{{u"today", u"今天"}, Day::Today},
                                 Named<Day>{{u"yesterday", u"昨天"}, Day::Yesterday},
                                 Named<Day>{{u"week", u"本周"}, Day::Week},
                                 Named<Day>{{u"month", u"本月"}, Day::Month}};

template <class T, size_t count>
constexpr std::optional<T> valueOf(const std::array<Named<T>, count> &names, QStringView word)
{
    const auto found = std::ranges::find_if(names, [word](const Named<T> &named) { return named.name.is(word); });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

template <class T, size_t count>
constexpr Name nameOf(const std::array<Named<T>, count> &names, const T &value)
{
    return std::ranges::find(names, value, &Named<T>::value)->name;
}

const Named<FieldTraits> &traitsOf(Field field);
/// The words that a field of kind Word can have; of dates those that stand for days; else none.
std::vector<Name> wordsOf(Field field);
/// It holds a sign of Chinese.
bool isChinese(QStringView text);
} // namespace rushes::query
