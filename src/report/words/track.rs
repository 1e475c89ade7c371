//! Words for results held against the plan: what is compared, what to make of a difference, and its causes.

use crate::base::{Currency, Lang, Text};
use crate::forecast::Figure;
use crate::track::refit::LEVELS;
use crate::track::{Cause, Judged, Measure, NoRefit, Row, Subject, Verdict, Warning};

use super::{actuals, figure};

words! {
    /// What to make of a difference, as a badge.
    verdict(Verdict) {
        TooEarly: "too early", "판단 보류", "尚难判断";
        WithinNoise: "may be chance", "오차 범위 안", "正常波动";
        Act: "action needed", "조치 필요", "需采取措施";
    }

    /// The same as advice.
    advice(Verdict) {
        TooEarly: "Too early: leave it running and look again when there are more days and events.",
            "아직 판단하기 일러요. 그대로 두고 날짜와 건수가 더 쌓인 뒤 다시 보세요.",
            "现在下结论为时过早：保持不变，待天数和数量更多时再看。";
        WithinNoise: "The difference may be chance: change nothing because of it.",
            "우연일 수 있는 차이예요. 이것 때문에 바꾸지는 마세요.",
            "差异可能只是偶然，不必因此调整。";
        Act: "The difference is real and large enough to do something about it.",
            "우연이라고 보기 어렵고 차이도 커요. 조치할 때예요.",
            "差异真实且足够大，应当采取措施。";
    }

    /// A cause of a difference.
    cause(Cause) {
        Season: "Season", "시즌", "季节";
        Spend: "Spend", "지출 규모", "花费";
        Price: "Cost per visit", "방문당 비용", "单次访问成本";
        Conversion: "Conversion rate", "전환율", "转化率";
        Close: "Closing rate", "문의 대비 계약률", "咨询成交率";
        Lag: "Time until a deal is won", "계약까지 걸린 시간", "成交时滞";
        OrderValue: "Order value", "주문 금액", "客单价";
        Elsewhere: "Not claimed by any touchpoint", "접점에 기록되지 않은 몫", "未归属接触点的部分";
    }

    /// What to look at before the month is over.
    warning(Warning) {
        SpendAhead: "Spend runs ahead of the calendar", "일정보다 지출이 빨라요", "花费快于时间进度";
        SpendBehind: "Spend runs behind the calendar", "일정보다 지출이 느려요", "花费慢于时间进度";
        ResultsBehind: "Fewer results than planned by now", "지금까지의 계획보다 결과가 적어요", "结果落后于计划进度";
        ResultsAhead: "More results than planned by now", "지금까지의 계획보다 결과가 많아요", "结果超前于计划进度";
    }
}

/// What is compared.
#[must_use]
pub const fn measure(measure: Measure) -> Text {
    match measure {
        Measure::Counted(metric) => actuals::metric(metric),
        Measure::ClickRate => Text::new("Click-through rate", "클릭률", "点击率"),
        Measure::VisitPrice => Text::new("Cost per visit", "방문당 비용", "单次访问成本"),
        Measure::Conversion => Text::new("Conversion rate", "전환율", "转化率"),
        Measure::Close => Text::new("Closing rate", "문의 대비 계약률", "咨询成交率"),
        Measure::CostPerDeal => Text::new("Cost per deal (CPA)", "거래당 비용(CPA)", "单次成交成本（CPA）"),
        Measure::OrderValue => Text::new("Order value", "주문 금액", "客单价"),
    }
}

/// Several causes that share one part.
#[must_use]
pub fn causes(causes: &[Cause], lang: Lang) -> String {
    let names: Vec<&str> = causes.iter().map(|one| cause(*one).get(lang)).collect();
    names.join(Text::new(" + ", " + ", "＋").get(lang))
}

/// How far a row is off its plan, as a share: "+75%".
#[must_use]
pub fn off(row: &Row, lang: Lang) -> Option<String> {
    let (planned, actual) = row.planned.as_ref().zip(row.actual.as_ref())?;
    (planned.value > 0.0).then(|| {
        let off = actual.value / planned.value - 1.0;
        let sign = if off < 0.0 { "−" } else { "+" };
        format!("{sign}{}", crate::i18n::percent(off.abs(), 0, lang))
    })
}

/// What a verdict rests on: the interval, the days and the events.
#[must_use]
pub fn ground(judged: &Judged, currency: Currency, lang: Lang) -> String {
    let value = |end: &Figure| figure::value(end, currency, lang);
    let events = crate::i18n::decimal(judged.events, 0, lang);
    GROUND.fill(lang, &[&value(&judged.low), &value(&judged.high), &judged.days.to_string(), &events])
}

const GROUND: Text = Text::new(
    "95% interval {0} to {1}; {2} days, {3} events",
    "95% 구간 {0}~{1}, {2}일, {3}건",
    "95%区间{0}至{1}；{2}天，{3}次",
);

/// What a figure is of, and which it is.
#[must_use]
pub fn subject(subject: &Subject, lang: Lang) -> (String, String) {
    match subject {
        Subject::Touchpoint(channel, metric) => {
            (channel.name.get(lang).to_owned(), super::plan::own_metric(*metric).get(lang).to_owned())
        }
        Subject::CloseRate => (
            Text::new("All touchpoints", "모든 접점", "全部接触点").get(lang).to_owned(),
            Text::new("Closing rate", "문의 대비 계약률", "咨询成交率").get(lang).to_owned(),
        ),
    }
}

/// Why there is no curve of a touchpoint.
#[must_use]
pub fn no_refit(why: NoRefit, channel: &str, lang: Lang) -> String {
    match why {
        NoRefit::NoCurve => Text::new(
            "{0}: every visit costs the same, so there is no curve.",
            "{0}: 방문마다 비용이 같아 곡선이 없어요.",
            "{0}：每次访问成本相同，没有曲线。",
        )
        .fill(lang, &[channel]),
        NoRefit::FewLevels(levels) => Text::new(
            "{0}: {1} of the {2} levels of spend a curve needs so far. Spend a quarter more or less in a month to learn it.",
            "{0}: 곡선을 구하려면 서로 다른 지출 수준이 {2}가지 필요한데 지금은 {1}가지예요. 한 달쯤 지출을 25% 늘리거나 줄여 보면 알 수 있어요.",
            "{0}：拟合曲线需要{2}档不同的花费，目前有{1}档。可在某月多花或少花四分之一来获取数据。",
        )
        .fill(lang, &[channel, &levels.to_string(), &LEVELS.to_string()]),
        NoRefit::Straight => Text::new(
            "{0}: no saturation to be seen yet, twice the money brought twice the visits.",
            "{0}: 아직 포화가 보이지 않아요. 지출을 두 배로 하면 방문도 두 배예요.",
            "{0}：尚未出现饱和，花费翻倍访问也翻倍。",
        )
        .fill(lang, &[channel]),
        NoRefit::NoBetter => Text::new(
            "{0}: a curve explains the months no better than the price alone.",
            "{0}: 곡선이 단가만 쓸 때보다 실적을 더 잘 설명하지 못해요.",
            "{0}：曲线并不比单一价格更能解释各月数据。",
        )
        .fill(lang, &[channel]),
    }
}
