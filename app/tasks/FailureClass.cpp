// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/FailureClass.h"

#include <algorithm>
#include <span>

namespace rushes
{
namespace
{
// The first class with a sign in the text wins: the narrow ones stand before the wide ones, and what a
// sentence says of its cause ("upstream balance") before where it happened.
constexpr const char16_t *contentSigns[] = {
    u"content_violation", u"content violation", u"content_policy", u"content policy", u"policy violation",
    u"moderation",        u"guardrail",         u"safety",         u"nsfw",           u"sensitive",
    u"prohibited",        u"similarity to third-party", u"copyright", u"likeness",   u"responsible ai",
    u"raimediafilter",    u"违规",              u"审核",           u"敏感",           u"内容政策",
    u"安全策略",          u"不合规",            u"侵权",           u"肖像",           u"违反",
    u"content-violation", u"output_rejection"};
constexpr const char16_t *imageSigns[] = {
    u"input image", u"inpaint", u"invalid image", u"image format", u"image size",  u"reference image", u"input_reference",
    u"first frame", u"image_url", u"图片",        u"参考图",       u"首帧",        u"图像"};
constexpr const char16_t *balanceSigns[] = {
    u"quota", u"balance", u"insufficient", u"billing", u"credit", u"payment", u"余额", u"额度", u"欠费", u"配额", u"积分"};
constexpr const char16_t *keySigns[] = {
    u"api key", u"api_key", u"invalid key", u"invalid_api_key", u"unauthorized", u"authentication", u"access token",
    u"permission", u"forbidden", u"密钥", u"令牌", u"无权", u"权限", u"鉴权", u"认证失败"};
constexpr const char16_t *timeSigns[] = {
    u"timeout", u"time-out", u"timed out", u"time out", u"deadline", u"expired before", u"超时", u"过期"};
constexpr const char16_t *upstreamSigns[] = {
    u"upstream",      u"no available channel", u"sora_error", u"internal", u"overload", u"capacity",    u"unavailable",
    u"bad gateway",   u"rate limit",           u"too many",   u"server",   u"service",  u"heavy load", u"try again",
    u"processing error", u"get_channel_failed", u"fail_to_fetch_task", u"上游", u"渠道", u"服务", u"繁忙", u"系统",
    u"重试",          u"负载",                 u"内部错误",   u"限流",     u"频繁"};

bool hasAny(const QString &text, std::span<const char16_t *const> signs)
{
    return std::ranges::any_of(signs, [&text](const char16_t *sign) {
        return text.contains(QStringView(sign), Qt::CaseInsensitive);
    });
}
} // namespace

FailureClass failureClassOf(const FailureReason &reason)
{
    const QString text = reason.code + u' ' + reason.message;
    const std::pair<FailureClass, std::span<const char16_t *const>> classes[] = {
        {FailureClass::ContentPolicy, contentSigns}, {FailureClass::InputImage, imageSigns},
        {FailureClass::Balance, balanceSigns},       {FailureClass::Key, keySigns},
        {FailureClass::TimeOut, timeSigns},          {FailureClass::Upstream, upstreamSigns}};
    for (const auto &[kind, signs] : classes) {
        if (hasAny(text, signs))
            return kind;
    }
    return FailureClass::Unknown;
}
} // namespace rushes
