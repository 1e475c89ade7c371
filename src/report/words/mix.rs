//! Why a touchpoint is out or gets nothing, with its numbers, and what a test there may cost.

use crate::allocate::AllocateError;
use crate::allocate::mix::Zero;
use crate::base::{Currency, Lang, Money, Text};
use crate::forecast::{Exclusion, TouchpointModel};
use crate::i18n::{Particle, edit_decimal, money, money_short, unit_money};

use super::with;

words! {
    /// Why a touchpoint cannot be part of the mix.
    exclusion(Exclusion) {
        Ruled: "Ruled out in this plan", "이 계획에서 쓰지 않기로 했어요", "本方案已选择不使用";
        NoFigure: "A figure it needs is neither in the library nor typed", "계산에 필요한 수치가 자료실에도 없고 입력되지도 않았어요",
            "缺少测算所需的数据，资料库没有，也未填写";
        NoAudience: "Nobody to reach: the list, visits or audience are missing", "닿을 사람이 없어요. 연락처, 방문 수, 잠재 고객 수 가운데 빠진 값을 입력하세요",
            "没有可触达的人：名单、访问量或目标人数未填";
        TooDear: "A new customer there costs more than one may cost", "신규 고객을 얻는 비용이 한도를 넘어요", "获客成本超过上限";
        Unprofitable: "The messages for one order cost more than the order adds", "주문 한 건을 얻는 메시지 비용이 그 주문의 이익보다 커요",
            "换来一单的消息成本高于该单带来的贡献毛利";
        NoFit: "Does not fit how or to whom this company sells", "이 회사의 고객이나 판매 방식과 맞지 않아요", "与企业的客户或销售方式不符";
    }
}

/// Why a touchpoint gets nothing. `limit` is what a sale there may cost, in major units.
#[must_use]
pub fn zero(zero: Zero, model: &TouchpointModel, limit: f64, currency: Currency, lang: Lang) -> String {
    use Particle::{Is, Subject};
    let unit = |value: f64| unit_money(value, currency, lang);
    let total = |value: f64| money_short(Money::from_major(value, currency), currency, lang);
    let cost = model.cost_per_deal.as_ref().map(|cost| unit(cost.value));
    match (zero, cost.as_deref()) {
        (Zero::Excluded(Exclusion::TooDear), Some(cost)) => Text::new(
            "0, because a sale there costs {0} and may cost at most {1}.",
            "배분 0: 판매 한 건에 {0} 드는데 한도는 {1}.",
            "未分配：成交一单要花{0}，上限是{1}。",
        )
        .fill(lang, &[&with(lang, cost, Subject), &with(lang, &unit(limit), Is)]),
        (Zero::Excluded(Exclusion::Unprofitable), Some(cost)) => Text::new(
            "0, because the messages for one order cost {0} and the order adds {1}.",
            "배분 0: 주문 한 건을 얻는 메시지 비용은 {0}, 그 주문에서 남는 이익은 {1}.",
            "未分配：换来一单的消息成本为{0}，该单只带来{1}贡献毛利。",
        )
        .fill(lang, &[cost, &with(lang, &unit(limit), Is)]),
        (Zero::Excluded(reason), _) => {
            let pattern = Text::new("0. {0}.", "배분 0: {0}.", "未分配：{0}。");
            pattern.fill(lang, &[exclusion(reason).get(lang)])
        }
        (Zero::TooSmall, _) => {
            let most = total(model.max_spend.as_ref().map_or(0.0, |most| most.value));
            Text::new(
                "0, because only {0} could be spent before customers get too dear, and it needs {1} to learn anything.",
                "배분 0: 획득비용 한도를 넘기 전까지 쓸 수 있는 돈은 {0}인데, 효과를 알아보려면 {1} 필요해요.",
                "未分配：获客成本超过上限之前最多只能花{0}，而要看出效果至少需要{1}。",
            )
            .fill(lang, &[&most, &with(lang, &total(model.min_spend.value), Subject)])
        }
        (Zero::Hours, _) => Text::new(
            "0, because the {0} hours a week it takes bring more elsewhere.",
            "배분 0: 일주일에 {0}시간이 드는데, 그 시간을 다른 접점에 쓰면 더 많이 벌어요.",
            "未分配：每周所需的{0}小时用在别处回报更高。",
        )
        .fill(lang, &[&edit_decimal(model.hours.value.max(crate::allocate::mix::LEAST_HOURS), 1)]),
        (Zero::BetterElsewhere, Some(cost)) => Text::new(
            "0, because a sale there costs {0}; the same money brings more elsewhere.",
            "배분 0: 판매 한 건에 {0} 들어요. 같은 돈과 시간을 다른 접점에 쓰면 더 많이 벌어요.",
            "未分配：成交一单要花{0}，同样的钱投到别处回报更高。",
        )
        .fill(lang, &[&with(lang, cost, Subject)]),
        (Zero::BetterElsewhere, None) => Text::new(
            "0, because the same effort brings more elsewhere.",
            "배분 0: 같은 시간을 다른 접점에 쓰면 더 많이 벌어요.",
            "未分配：同样的精力用在别处回报更高。",
        )
        .get(lang)
        .to_owned(),
    }
}

/// Why there is no split of the money, and how to mend it. Hours are a week's.
#[must_use]
pub fn allocate_error(error: AllocateError, currency: Currency, lang: Lang) -> String {
    let total = |value: f64| money_short(Money::from_major(value, currency), currency, lang);
    match error {
        AllocateError::BudgetTooSmall { required, budget } => Text::new(
            "The touchpoints to be used in any case need at least {0}; there are {1}. Release one of them or add money.",
            "반드시 쓰기로 한 접점에 최소 {0} 필요한데 예산은 {1}. 그중 하나를 해제하거나 예산을 늘리세요.",
            "“一定使用”的接触点至少需要{0}，预算只有{1}。请取消其中一个，或增加预算。",
        )
        .fill(
            lang,
            &[&with(lang, &total(required), Particle::Subject), &with(lang, &total(budget), Particle::Is)],
        ),
        AllocateError::EffortTooSmall { required, limit } => Text::new(
            "The touchpoints to be used in any case take {0} hours a week; there are {1}. Release one of them or add hours.",
            "반드시 쓰기로 한 접점에 일주일에 {0}시간이 드는데 {1}시간뿐이에요. 그중 하나를 해제하거나 시간을 늘리세요.",
            "“一定使用”的接触点每周需要{0}小时，目前只有{1}小时。请取消其中一个，或增加工时。",
        )
        .fill(lang, &[&edit_decimal(required, 1), &edit_decimal(limit, 1)]),
        // A plan has no groups, so theirs are errors of figures too.
        AllocateError::InvalidProblem
        | AllocateError::InvalidItem(_)
        | AllocateError::InvalidGroup(_)
        | AllocateError::GroupCapTooSmall { .. }
        | AllocateError::GroupMinTooLarge { .. }
        | AllocateError::Infeasible
        | AllocateError::NoneFound
        | AllocateError::OutOfRange => Text::new(
            "A figure is too large or too small to split the money. Check the amounts and your own figures for touchpoints.",
            "수치가 너무 크거나 작아서 예산을 배분할 수 없어요. 금액과 접점별 자체 수치를 확인하세요.",
            "有数值过大或过小，无法分配预算。请检查金额和各接触点的自有数据。",
        )
        .get(lang)
        .to_owned(),
    }
}

/// What to do with a touchpoint that is out: leave it, or test it with at most `test`.
#[must_use]
pub fn test_offer(test: Option<Money>, currency: Currency, lang: Lang) -> String {
    // 31만원 and 31万 are how such sums are said; English keeps 310,000.
    let round = |amount| match lang {
        Lang::Ko | Lang::Zh => money_short(amount, currency, lang),
        Lang::En => money(amount, currency, lang),
    };
    match test {
        Some(amount) => Text::new(
            "Leave it, or test with at most {0}.",
            "쓰지 말거나, 해 보더라도 {0} 안에서만 테스트하세요.",
            "先不投；要试的话，不超过{0}。",
        )
        .fill(lang, &[&round(two_digits(amount, currency))]),
        None => Text::new("Leave it.", "지금은 쓰지 마세요.", "先不投。").get(lang).to_owned(),
    }
}

/// The amount down to two leading digits of whole major units: an offer is a round sum, and never above what was meant.
fn two_digits(amount: Money, currency: Currency) -> Money {
    let per_major = currency.minor_per_major();
    let mut step = per_major;
    while amount.0 / step >= 100 {
        step = step.saturating_mul(10);
    }
    if amount.0 < per_major { amount } else { Money(amount.0 / step * step) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::forecast::{Figure, Judgement, Name, Unit};
    use crate::report::words::check;

    pub(in crate::report::words) fn model() -> TouchpointModel {
        let money = |name, value| Figure::judged(name, value, Unit::Money, Judgement::Season);
        TouchpointModel {
            channel: crate::library::channel("kr_meta").map(crate::library::ChannelRef::Library).unwrap(),
            visit_price: None,
            conversion: None,
            cost_per_deal: Some(money(Name::CostPerDeal, 55_556.0)),
            ceiling: None,
            plan_ceiling: None,
            value_per_deal: money(Name::ValuePerDeal, 11_200.0),
            min_spend: money(Name::MinSpend, 3_000_000.0),
            max_spend: Some(money(Name::MaxSpend, 1_200_000.0)),
            hours: Figure::judged(Name::HoursPerWeek, 6.0, Unit::Hours, Judgement::Season),
            exclusion: None,
            always: false,
        }
    }

    #[test]
    fn every_zero_says_why_in_every_language() {
        use Exclusion::*;
        let reasons = [Ruled, NoFigure, NoAudience, TooDear, Unprofitable, NoFit].map(Zero::Excluded);
        let bare = TouchpointModel { cost_per_deal: None, max_spend: None, ..model() };
        for lang in Lang::ALL {
            for why in reasons.into_iter().chain([Zero::TooSmall, Zero::Hours, Zero::BetterElsewhere]) {
                for model in [&model(), &bare] {
                    check::sentence(&zero(why, model, 14_933.0, Currency::Krw, lang), lang);
                }
            }
        }
    }

    #[test]
    fn the_reason_compares_cost_and_limit() {
        let said = |lang| zero(Zero::Excluded(Exclusion::TooDear), &model(), 14_933.0, Currency::Krw, lang);
        assert_eq!(said(Lang::En), "0, because a sale there costs ₩55,556 and may cost at most ₩14,933.");
        assert_eq!(said(Lang::Ko), "배분 0: 판매 한 건에 55,556원이 드는데 한도는 14,933원이에요.");
        assert_eq!(said(Lang::Zh), "未分配：成交一单要花55,556韩元，上限是14,933韩元。");
    }

    #[test]
    fn a_split_that_fails_says_how_much_is_missing() {
        let short = AllocateError::BudgetTooSmall { required: 12_000_000.0, budget: 8_000_000.0 };
        let busy = AllocateError::EffortTooSmall { required: 26.0, limit: 20.0 };
        for lang in Lang::ALL {
            for error in [short, busy, AllocateError::OutOfRange] {
                check::sentence(&allocate_error(error, Currency::Krw, lang), lang);
            }
        }
        let said = allocate_error(short, Currency::Krw, Lang::Ko);
        assert!(said.contains("최소 1,200만원이 필요한데 예산은 800만원이에요."), "{said}");
        assert!(allocate_error(busy, Currency::Krw, Lang::En).contains("take 26 hours a week; there are 20"));
    }

    #[test]
    fn a_test_is_a_round_sum_and_never_above_what_was_meant() {
        for (minor, currency, text) in [
            (388_999, Currency::Krw, "₩380,000"),
            (38, Currency::Krw, "₩38"),
            (123_456, Currency::Usd, "$1,200"),
            (40, Currency::Usd, "$0.40"),
        ] {
            assert!(test_offer(Some(Money(minor)), currency, Lang::En).ends_with(&format!("at most {text}.")));
        }
        for lang in Lang::ALL {
            check::sentence(&test_offer(Some(Money(380_000)), Currency::Krw, lang), lang);
            check::sentence(&test_offer(None, Currency::Krw, lang), lang);
        }
    }
}
