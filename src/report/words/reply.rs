//! The reply promise in words.

use crate::base::{Lang, Text};
use crate::i18n::{decimal, edit_decimal, month};
use crate::score::{Reply, ReplyOpen};

/// Heads of the table of months.
pub const ENQUIRIES: Text = Text::new("Enquiries", "문의", "咨询");
/// Hours they take.
pub const NEEDED: Text = Text::new("Hours needed", "필요한 시간", "所需工时");
/// Hours there are.
pub const THERE: Text = Text::new("Hours there", "쓸 수 있는 시간", "可用工时");
/// Longest wait.
pub const WAIT: Text = Text::new("Longest wait", "가장 긴 대기", "最长等待");
/// Kept or broken.
pub const PROMISE: Text = Text::new("Promise", "약속", "承诺");

/// A wait in hours, from a hundred on in days; where nobody answers it has no end.
#[must_use]
pub fn hours(value: f64, lang: Lang) -> String {
    if !value.is_finite() {
        return Text::new("without end", "끝없음", "无限期").get(lang).to_owned();
    }
    if value >= 100.0 {
        return Text::new("{0} days", "{0}일", "{0}天").fill(lang, &[&decimal(value / 24.0, 0, lang)]);
    }
    Text::new("{0} h", "{0}시간", "{0}小时").fill(lang, &[&edit_decimal(value, 1)])
}

/// Whether a month keeps the promise.
#[must_use]
pub const fn kept(kept: Option<bool>) -> Text {
    match kept {
        Some(true) => Text::new("kept", "지켜짐", "兑现"),
        Some(false) => Text::new("broken", "깨짐", "落空"),
        None => Text::new("none made", "약속 없음", "未承诺"),
    }
}

/// What stands between the plan and an answer.
#[must_use]
pub const fn open(open: ReplyOpen) -> Text {
    match open {
        ReplyOpen::NoHours => Text::new(
            "Whether a promise can be kept follows from the hours a week; enter them in stage 10.",
            "약속을 지킬 수 있는지는 주당 시간에 달려 있어요. 10단계에 입력하세요.",
            "能否兑现承诺取决于每周工时，请在第10阶段填写。",
        ),
        ReplyOpen::NoEnquiries => Text::new(
            "Customers order by themselves. Whether a promise can be kept follows from how many of them ask; enter the \
                enquiries of a month, or leave it out.",
            "고객이 직접 주문해요. 약속을 지킬 수 있는지는 문의가 얼마나 오는지에 달려 있으니 한 달 문의 수를 적거나 비워 두세요.",
            "客户自行下单。能否兑现承诺取决于有多少人咨询，请填写每月咨询数，或留空。",
        ),
        ReplyOpen::NoForecast => Text::new(
            "Whether a promise can be kept follows from the forecast’s enquiries; it is not there yet.",
            "약속을 지킬 수 있는지는 예측한 문의 수에 달려 있는데, 아직 예측이 없어요.",
            "能否兑现承诺取决于预测的咨询数，目前还没有预测。",
        ),
    }
}

/// The answer in one sentence.
#[must_use]
pub fn line(found: &Result<Reply, ReplyOpen>, promise: Option<u32>, lang: Lang) -> String {
    let reply = match found {
        Ok(reply) => reply,
        Err(missing) => return open(*missing).get(lang).to_owned(),
    };
    let wait =
        |of: &crate::score::ReplyMonth| of.wait.as_ref().map_or_else(String::new, |wait| hours(wait.value, lang));
    let promised = promise.map(|promise| hours(f64::from(promise), lang)).unwrap_or_default();
    match (promise, reply.broken(), reply.worst()) {
        (_, Some(broken), _) => Text::new(
            "The promise to answer within {0} breaks first in {1}; longest wait: {2}.",
            "{0} 안에 답한다는 약속은 {1}에 처음 깨져요. 가장 긴 대기: {2}.",
            "{0}内回复的承诺在{1}首次落空：最长等待{2}。",
        )
        .fill(lang, &[&promised, &month(broken.month, lang), &wait(broken)]),
        (Some(_), None, Some(worst)) => Text::new(
            "The promise to answer within {0} is kept in every month; longest wait: {1}.",
            "{0} 안에 답한다는 약속은 모든 달에 지킬 수 있어요. 가장 긴 대기: {1}.",
            "{0}内回复的承诺每个月都能兑现：最长等待{1}。",
        )
        .fill(lang, &[&promised, &wait(worst)]),
        (None, None, Some(worst)) => Text::new(
            "Longest wait: {0}, in {1}. No reply time is promised yet.",
            "가장 긴 대기: {0}({1}). 아직 약속한 시간이 없어요.",
            "最长等待：{0}（{1}）。尚未承诺回复时限。",
        )
        .fill(lang, &[&wait(worst), &month(worst.month, lang)]),
        (_, None, None) => {
            Text::new("No enquiries are expected.", "예상되는 문의가 없어요.", "预计没有咨询。").get(lang).to_owned()
        }
    }
}

/// The whole enquiries a month that can be answered.
#[must_use]
pub fn whole(capacity: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "never negative, far below 2^53")]
    let whole = capacity.max(0.0) as u64;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn waits_are_told_in_hours_days_or_without_end() {
        let told = |value| hours(value, Lang::En);
        assert_eq!([23.5, 70.81, 493.06, f64::INFINITY].map(told), ["23.5 h", "70.8 h", "21 days", "without end"]);
        assert_eq!([0.9, 121.66].map(whole), [0, 121]);
    }

    #[test]
    fn what_is_missing_is_told_in_every_language() {
        for lang in Lang::ALL {
            for missing in [ReplyOpen::NoHours, ReplyOpen::NoEnquiries, ReplyOpen::NoForecast] {
                check::sentence(&line(&Err(missing), None, lang), lang);
            }
        }
    }
}
