//! Two splits side by side in words: what each touchpoint gets more or less and what that does, and what it comes to.

use crate::allocate::mix::LEAST_HOURS;
use crate::base::{Currency, Lang, Money, Text};
use crate::forecast::TouchpointModel;
use crate::i18n::{edit_decimal, money_short};
use crate::insight::Solution;
use crate::report::solutions::Shift;

use super::options;

/// What the other split brings inside the plan against the one, and whether that is a difference at all.
#[must_use]
pub fn result([one, other]: [&Solution; 2], currency: Currency, lang: Lang) -> String {
    let [low, middle, high] = one.result;
    let difference = other.result[1] - middle;
    let amount = money_short(Money::from_major(difference.abs(), currency), currency, lang);
    let range = options::range(low, high, currency, lang);
    let near = (low..=high).contains(&other.result[1]);
    let text = match (near, difference >= 0.0) {
        (true, true) => Text::new(
            "In the middle of the simulations it brings {0} more inside the plan. That is within the spread of the estimate: eight in ten results of “{2}” lie in {1}.",
            "시뮬레이션 중앙값으로 계획 기간 손익이 {0} 더 많아요. 다만 예측 오차 범위 안의 차이예요. ‘{2}’의 결과는 열 번 중 여덟 번 {1} 안에 들어요.",
            "按模拟中位数，方案期内盈亏高{0}。这一差异仍在估计误差之内：“{2}”的结果，十次模拟中有八次落在{1}。",
        ),
        (true, false) => Text::new(
            "In the middle of the simulations it brings {0} less inside the plan. That is within the spread of the estimate: eight in ten results of “{2}” lie in {1}.",
            "시뮬레이션 중앙값으로 계획 기간 손익이 {0} 더 적어요. 다만 예측 오차 범위 안의 차이예요. ‘{2}’의 결과는 열 번 중 여덟 번 {1} 안에 들어요.",
            "按模拟中位数，方案期内盈亏低{0}。这一差异仍在估计误差之内：“{2}”的结果，十次模拟中有八次落在{1}。",
        ),
        (false, true) => Text::new(
            "In the middle of the simulations it brings {0} more inside the plan, beyond the spread of “{2}” ({1}, eight in ten).",
            "시뮬레이션 중앙값으로 계획 기간 손익이 {0} 더 많아요. ‘{2}’의 오차 범위({1}, 열 번 중 여덟 번)를 벗어나는 차이예요.",
            "按模拟中位数，方案期内盈亏高{0}，超出“{2}”的误差范围（{1}，十次模拟中有八次落在其中）。",
        ),
        (false, false) => Text::new(
            "In the middle of the simulations it brings {0} less inside the plan, beyond the spread of “{2}” ({1}, eight in ten).",
            "시뮬레이션 중앙값으로 계획 기간 손익이 {0} 더 적어요. ‘{2}’의 오차 범위({1}, 열 번 중 여덟 번)를 벗어나는 차이예요.",
            "按模拟中位数，方案期内盈亏低{0}，超出“{2}”的误差范围（{1}，十次模拟中有八次落在其中）。",
        ),
    };
    text.fill(lang, &[&amount, &range, options::choice(one.choice).get(lang)])
}

/// What a touchpoint gets more or less, what that money does there, and the limit or the hours behind it.
#[must_use]
pub fn shift(shift: &Shift, model: &TouchpointModel, currency: Currency, lang: Lang) -> String {
    let said = sentence(shift, model.channel.name.get(lang), currency, lang);
    let bounds = (model.min_spend.value, model.max_spend.as_ref().map_or(0.0, |most| most.value));
    let hours = model.hours.value.max(LEAST_HOURS);
    let behind = bound(shift, bounds, currency, lang).or_else(|| time(shift, hours, lang));
    std::iter::once(said).chain(behind).collect::<Vec<_>>().join(gap(lang))
}

const fn gap(lang: Lang) -> &'static str {
    if matches!(lang, Lang::Zh) { "" } else { " " }
}

/// The bound the second split meets at the touchpoint: the most or the least that can be spent there; 0 where there is none.
fn bound(shift: &Shift, (least, most): (f64, f64), currency: Currency, lang: Lang) -> Option<String> {
    let spend = shift.spend[1]?.major(currency);
    let meets = |bound: f64| bound > 0.0 && (spend / bound - 1.0).abs() < 0.005;
    let text = if meets(most) {
        Text::new(
            "{0} is the most that can be spent there before customers get too dear.",
            "획득비용 한도를 지키며 쓸 수 있는 최대 금액은 {0}.",
            "在获客成本上限之内，最多可花{0}。",
        )
    } else if meets(least) {
        Text::new(
            "{0} is the least with which it works.",
            "효과를 알아볼 수 있는 최소 금액은 {0}.",
            "要看出效果，至少需要{0}。",
        )
    } else {
        return None;
    };
    Some(text.fill(lang, &[&money_short(Money::from_major(spend, currency), currency, lang)]))
}

/// The hours a week a touchpoint takes or frees that only one of the splits uses.
fn time(shift: &Shift, hours: f64, lang: Lang) -> Option<String> {
    let text = match shift.spend {
        [None, Some(_)] => Text::new("It takes {0} hours a week.", "매주 {0}시간 필요.", "每周需投入{0}小时。"),
        [Some(_), None] => Text::new("It frees {0} hours a week.", "매주 {0}시간 여유.", "每周可省下{0}小时。"),
        _ => return None,
    };
    Some(text.fill(lang, &[&edit_decimal(hours, 1)]))
}

fn sentence(shift: &Shift, name: &str, currency: Currency, lang: Lang) -> String {
    let short = |amount| money_short(amount, currency, lang);
    let about = |major: f64| short(Money::from_major(major.abs(), currency));
    let more = shift.more();
    let money = Money(more.0.abs());
    let what = match (shift.spend, more == Money::ZERO) {
        ([None, _], true) => {
            Text::new("{0}: added, with hours only.", "{0}: 시간만 들여 새로 사용.", "{0}：新增，仅投入工时。")
        }
        ([None, _], false) => Text::new("{0}: added with {1}.", "{0}: {1} 새로 배분.", "{0}：新分配{1}。"),
        ([_, None], true) => {
            Text::new("{0}: dropped, its hours freed.", "{0}: 제외, 들던 시간 절약.", "{0}：不再使用，省下工时。")
        }
        ([_, None], false) => Text::new("{0}: dropped, {1} saved.", "{0}: 제외, {1} 절약.", "{0}：不再使用，省下{1}。"),
        _ if more > Money::ZERO => Text::new("{0}: {1} more.", "{0}: {1} 증액.", "{0}：增加{1}。"),
        _ => Text::new("{0}: {1} less.", "{0}: {1} 감액.", "{0}：减少{1}。"),
    };
    // What is left of the difference once the money is counted.
    let left = shift.contribution - more.major(currency);
    let does = match (more.0.signum(), left >= 0.0) {
        (1, true) => Text::new(
            "That brings {0} of counted contribution, {1} more than it costs.",
            "집계 공헌이익 {0} 증가, 더 쓴 돈보다 {1} 많음.",
            "计入的贡献毛利随之增加{0}，比花费多{1}。",
        ),
        (1, false) => Text::new(
            "That brings {0} of counted contribution, {1} less than it costs.",
            "집계 공헌이익 {0} 증가, 더 쓴 돈보다 {1} 적음.",
            "计入的贡献毛利随之增加{0}，比花费少{1}。",
        ),
        (-1, true) => Text::new(
            "{0} of counted contribution goes with it, {1} less than is saved.",
            "집계 공헌이익 {0} 감소, 아낀 돈보다 {1} 적음.",
            "计入的贡献毛利随之减少{0}，比省下的钱少{1}。",
        ),
        (-1, false) => Text::new(
            "{0} of counted contribution goes with it, {1} more than is saved.",
            "집계 공헌이익 {0} 감소, 아낀 돈보다 {1} 많음.",
            "计入的贡献毛利随之减少{0}，比省下的钱多{1}。",
        ),
        (_, true) => Text::new(
            "That brings {0} of counted contribution.",
            "집계 공헌이익 {0} 증가.",
            "计入的贡献毛利随之增加{0}。",
        ),
        (_, false) => Text::new(
            "{0} of counted contribution goes with it.",
            "집계 공헌이익 {0} 감소.",
            "计入的贡献毛利随之减少{0}。",
        ),
    };
    let (what, does) =
        (what.fill(lang, &[name, &short(money)]), does.fill(lang, &[&about(shift.contribution), &about(left)]));
    format!("{what}{}{does}", gap(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1,000,000 won more bring 700,000, so 300,000 less than they cost; the same money saved takes 700,000 with it.
    #[test]
    fn money_and_what_it_brings_are_set_against_each_other() {
        let of = |spend, contribution| Shift { place: 0, spend, contribution };
        let won = |amount| Some(Money(amount));
        let said = |shift, lang| sentence(&shift, "X", Currency::Krw, lang);
        let more = of([won(500_000), won(1_500_000)], 700_000.0);
        assert_eq!(
            said(more, Lang::En),
            "X: ₩1M more. That brings ₩700K of counted contribution, ₩300K less than it costs."
        );
        assert_eq!(said(more, Lang::Ko), "X: 100만원 증액. 집계 공헌이익 70만원 증가, 더 쓴 돈보다 30만원 적음.");
        let dropped = of([won(1_000_000), None], -700_000.0);
        assert_eq!(
            said(dropped, Lang::En),
            "X: dropped, ₩1M saved. ₩700K of counted contribution goes with it, ₩300K less than is saved."
        );
        let worse = of([won(1_000_000), None], -1_200_000.0);
        assert_eq!(
            said(worse, Lang::En),
            "X: dropped, ₩1M saved. ₩1.2M of counted contribution goes with it, ₩200K more than is saved."
        );
        let bounds = |spend, bounds| bound(&of(spend, 0.0), bounds, Currency::Krw, Lang::En);
        let raised = [won(500_000), won(1_500_000)];
        assert_eq!(bounds(raised, (200_000.0, 2_000_000.0)), None);
        assert_eq!(bounds(raised, (1_500_000.0, 0.0)).as_deref(), Some("₩1.5M is the least with which it works."));
        let most = "₩1.5M is the most that can be spent there before customers get too dear.";
        assert_eq!(bounds(raised, (200_000.0, 1_500_100.0)).as_deref(), Some(most));
        assert_eq!(bounds([won(1_500_000), None], (1_500_000.0, 0.0)), None);
        assert_eq!(time(&dropped, 1.5, Lang::Ko).as_deref(), Some("매주 1.5시간 여유."));
        assert_eq!(time(&more, 1.5, Lang::Ko), None);
        let hours = of([None, won(0)], 50_000.0);
        assert_eq!(said(hours, Lang::En), "X: added, with hours only. That brings ₩50K of counted contribution.");
    }
}
