//! The splits side by side in words: what each is made for, what the next amount does, what choices cost, what the result
//! rests on and which tests would narrow it.

use crate::base::{Currency, Lang, Money, Text};
use crate::forecast::TouchpointModel;
use crate::i18n::{self, Particle, money_short};
use crate::insight::options::{Next, SwayLever};
use crate::insight::{Cause, Choice, Test, Tested};
use crate::library::Grade;
use crate::plan::Aim;

use super::with;

words! {
    /// What the result is tried against.
    lever(SwayLever) {
        OrderValue: "Order value", "주문 금액", "客单价";
        Margin: "Contribution margin", "공헌이익률", "贡献毛利率";
        Orders: "Orders per customer and year", "고객당 연간 주문 횟수", "每位客户年下单次数";
        Funds: "Funds", "전체 예산", "总资金";
        Hours: "Hours a week", "주당 작업 시간", "每周工时";
        People: "People and searches", "잠재 고객 수와 검색량", "目标人数与搜索量";
        CloseRate: "Enquiries that become deals", "문의 대비 계약률", "咨询成交率";
    }
}

/// What a split is called.
#[must_use]
pub const fn choice(choice: Choice) -> Text {
    match choice {
        Choice::Own => Text::new("Own amounts", "직접 정한 배분", "自定分配"),
        Choice::Aim(Aim::Profit) => Text::new("Most profit", "이익 우선", "利润优先"),
        Choice::Aim(Aim::Target) => Text::new("Target at least cost", "목표 우선", "达标优先"),
        Choice::Aim(Aim::Reach) => Text::new("Most reach", "도달 우선", "触达优先"),
        Choice::Aim(Aim::Robust) => Text::new("Best bad case", "안정 우선", "稳健优先"),
    }
}

/// What a split is made for.
#[must_use]
pub const fn meaning(choice: Choice) -> Text {
    match choice {
        Choice::Own => Text::new(
            "Your fixed amounts stay; the rest is split by the planner.",
            "직접 정한 금액은 그대로 두고 나머지만 계산으로 배분해요.",
            "保留自定金额，其余由测算分配。",
        ),
        Choice::Aim(Aim::Profit) => Text::new(
            "The most contribution after media money; what would not pay stays unspent.",
            "매체비를 뺀 공헌이익이 가장 커요. 이익이 남지 않는 곳에는 돈을 쓰지 않아요.",
            "扣除媒体费用后的贡献毛利最高，不划算的钱不花。",
        ),
        Choice::Aim(Aim::Target) => Text::new(
            "Meets the first objective with the least money, or comes as near as it can.",
            "첫 번째 목표를 가장 적은 돈으로 달성해요. 달성하기 어려우면 목표에 최대한 가까워지게 해요.",
            "以最少的花费达成首个目标；无法达成时尽量接近。",
        ),
        Choice::Aim(Aim::Reach) => Text::new(
            "The most visits of people who do not know the company yet, even where they do not pay.",
            "회사를 아직 모르는 사람의 방문이 가장 많아요. 손해가 나는 곳에도 돈을 써요.",
            "让尽可能多还不了解企业的人来访，不计盈亏。",
        ),
        Choice::Aim(Aim::Robust) => Text::new(
            "The most profit should every touchpoint do as badly as its evidence allows (our judgement).",
            "모든 접점의 성과가 근거로 볼 때 가장 나쁜 수준에 그친다고 가정하고, 이때 이익이 가장 커지게 해요(이 도구의 판단).",
            "假设各接触点的表现都只达到依据区间的下限，使此时的利润最大（本工具的判断）。",
        ),
    }
}

/// How far a split can be from the best for its aim.
#[must_use]
pub fn distance(gap: f64, lang: Lang) -> String {
    if gap < 1e-4 {
        return Text::new("under 0.01%", "0.01% 미만", "不足0.01%").get(lang).to_owned();
    }
    i18n::percent(gap, 2, lang)
}

/// From one in ten worse to one in ten better.
#[must_use]
pub fn range(low: f64, high: f64, currency: Currency, lang: Lang) -> String {
    let about = |value| money_short(Money::from_major(value, currency), currency, lang);
    Text::new("{0} to {1}", "{0}~{1}", "{0}至{1}").fill(lang, &[&about(low), &about(high)])
}

/// What the next amount of money does.
#[must_use]
pub fn next(next: &Next, models: &[TouchpointModel], currency: Currency, lang: Lang) -> String {
    let short = |amount| money_short(amount, currency, lang);
    let about = |value: f64| short(Money::from_major(value.abs(), currency));
    let amount = short(next.amount);
    if next.moves.iter().map(|(_, money)| *money).sum::<Money>() <= Money::ZERO {
        return Text::new(
            "The next {0} has no use that pays: keep it.",
            "추가 예산 {0} 쓸 만한 곳이 없어요. 남겨 두세요.",
            "再追加{0}也没有划算的用途，建议保留。",
        )
        .fill(lang, &[&with(lang, &amount, Particle::Topic)]);
    }
    let moves: Vec<String> = next
        .moves
        .iter()
        .filter_map(|(place, money)| {
            let name = models.get(*place)?.channel.name.get(lang);
            let text = if *money > Money::ZERO {
                Text::new("{0} more to {1}", "{1} {0} 추가", "“{1}”增加{0}")
            } else {
                Text::new("{0} less to {1}", "{1} {0} 축소", "“{1}”减少{0}")
            };
            Some(text.fill(lang, &[&short(Money(money.0.abs())), name]))
        })
        .collect();
    let moves = moves.join(Text::new(", ", ", ", "，").get(lang));
    let first = Text::new("The next {0}: {1}.", "추가 예산 {0}의 배분: {1}.", "再追加{0}：{1}。")
        .fill(lang, &[&amount, &moves]);
    let (wins, money) = (next.customers >= 0.5, about(next.gain));
    let text = match (wins, next.gain >= 0.0) {
        (true, true) => Text::new(
            "It wins about {0} more new customers and brings {1} more than it costs.",
            "신규 고객 약 {0}명을 더 얻고, 들인 돈을 빼고도 {1}만큼 더 벌어요.",
            "可多获得约{0}位新客户，扣除这笔投入后还多赚{1}。",
        ),
        (true, false) => Text::new(
            "It wins about {0} more new customers but brings {1} less than it costs.",
            "신규 고객 약 {0}명을 더 얻지만, 들인 돈보다 {1}만큼 덜 벌어요.",
            "可多获得约{0}位新客户，但带来的毛利比投入少{1}。",
        ),
        (false, true) => Text::new(
            "It brings {1} more than it costs, without noticeably more new customers.",
            "들인 돈을 빼고도 {1}만큼 더 벌어요. 신규 고객은 거의 늘지 않아요.",
            "扣除这笔投入后还多赚{1}，但新客户几乎不增加。",
        ),
        (false, false) => Text::new(
            "It brings {1} less than it costs, without noticeably more new customers: keep it.",
            "들인 돈보다 {1}만큼 덜 벌고 신규 고객도 거의 늘지 않아요. 남겨 두세요.",
            "带来的毛利比投入少{1}，新客户也几乎不增加，建议保留。",
        ),
    };
    let customers = i18n::significant(next.customers, 2, lang);
    let gap = if lang == Lang::Zh { "" } else { " " };
    format!("{first}{gap}{}", text.fill(lang, &[&customers, &money]))
}

/// What somebody's own choice costs.
#[must_use]
pub fn price(price: f64, currency: Currency, lang: Lang) -> String {
    if price < 1.0 {
        return Text::new("nothing", "없음", "无").get(lang).to_owned();
    }
    money_short(Money::from_major(price, currency), currency, lang)
}

/// What a part of the spread comes from.
#[must_use]
pub fn cause(cause: &Cause, lang: Lang) -> String {
    let figure = super::score_name::label(cause.figure.name, lang);
    match &cause.channel {
        Some(channel) => Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(lang, &[channel.name.get(lang), &figure]),
        None => figure,
    }
}

/// A test that would narrow the range of the result.
#[must_use]
pub fn test(test: &Test, currency: Currency, lang: Lang) -> String {
    let text = match test.tested {
        Tested::Conversion => Text::new(
            "{0}: count about {1} visits, which takes {2} at the planned pace and costs {3}. That halves the range of the \
             conversion; the range of the result becomes {4} narrower.",
            "{0}: 방문 약 {1}건을 모아 전환율을 측정해 보세요. 계획한 속도로 {2}, {3} 정도 들어요. 전환율의 오차 범위가 \
             절반으로 줄고, 손익 범위는 {4} 좁아져요.",
            "{0}：累积约{1}次访问来测转化率，按计划进度需{2}，花费约{3}。转化率的误差区间可缩小一半，盈亏区间收窄{4}。",
        ),
        Tested::Price => Text::new(
            "{0}: buy about {1} visits, which takes {2} at the planned pace and costs {3}. That halves the range of the price \
             of a visit; the range of the result becomes {4} narrower.",
            "{0}: 유료 방문을 약 {1}건 유입시켜 보세요. 계획한 속도로 {2}, {3} 정도 들어요. 방문당 비용의 오차 범위가 \
             절반으로 줄고, 손익 범위는 {4} 좁아져요.",
            "{0}：付费引入约{1}次访问，按计划进度需{2}，花费约{3}。单次访问成本的误差区间可缩小一半，盈亏区间收窄{4}。",
        ),
    };
    let weeks = i18n::decimal(test.weeks.ceil(), 0, lang);
    let weeks = if weeks == "1" {
        Text::new("a week", "1주", "1周").get(lang).to_owned()
    } else {
        Text::new("{0} weeks", "{0}주", "{0}周").fill(lang, &[&weeks])
    };
    let visits = i18n::significant(test.visits, 2, lang);
    let (cost, narrows) = (money_short(test.cost, currency, lang), i18n::percent(test.narrows, 0, lang));
    text.fill(lang, &[test.channel.name.get(lang), &visits, &weeks, &cost, &narrows])
}

/// What a share of the contribution rests on.
#[must_use]
pub const fn rests_on(grade: Option<Grade>) -> Text {
    match grade {
        None => Text::new("The company’s own figures", "회사의 자체 수치", "企业自有数据"),
        Some(Grade::A) => Text::new("Grade A evidence", "A등급 근거", "A级依据"),
        Some(Grade::B) => Text::new("Grade B evidence", "B등급 근거", "B级依据"),
        Some(Grade::C) => Text::new("Grade C evidence", "C등급 근거", "C级依据"),
        Some(Grade::D) => Text::new("Grade D evidence", "D등급 근거", "D级依据"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{ChannelRef, channel};
    use crate::report::words::check;

    fn meta() -> ChannelRef {
        channel("kr_meta").map(ChannelRef::Library).unwrap()
    }

    #[test]
    fn every_split_has_its_name_and_meaning() {
        check::texts(&Choice::ALL.map(choice));
        check::texts(&Choice::ALL.map(meaning));
        check::texts(&[None, Some(Grade::A), Some(Grade::B), Some(Grade::C), Some(Grade::D)].map(rests_on));
    }

    #[test]
    fn the_next_amount_says_where_it_goes_and_what_it_brings() {
        let models = [crate::report::words::mix::tests::model()];
        let case = |money: i64, gain, customers| Next {
            amount: Money(500_000),
            moves: vec![(0, Money(money))],
            gain,
            customers,
        };
        for lang in Lang::ALL {
            for (money, gain, customers) in [
                (300_000, 120_000.0, 12.0),
                (300_000, -5.0, 3.0),
                (300_000, 9.0, 0.0),
                (300_000, -9.0, 0.1),
                (-1, 0.0, 0.0),
            ] {
                check::sentence(&next(&case(money, gain, customers), &models, Currency::Krw, lang), lang);
            }
        }
        let said = next(&case(300_000, 120_000.0, 12.0), &models, Currency::Krw, Lang::En);
        assert!(said.starts_with("The next ₩500K: ₩300K more to"), "{said}");
        assert!(said.ends_with("about 12 more new customers and brings ₩120K more than it costs."), "{said}");
        let kept = Next { moves: vec![], ..case(0, 0.0, 0.0) };
        assert!(next(&kept, &models, Currency::Krw, Lang::Ko).starts_with("추가 예산 50만원은"));
    }

    #[test]
    fn a_test_says_how_long_how_much_and_what_for() {
        for lang in Lang::ALL {
            for (tested, weeks) in [(Tested::Conversion, 2.4), (Tested::Price, 1.0)] {
                let of = Test { channel: meta(), tested, visits: 1_234.0, cost: Money(431_000), weeks, narrows: 0.12 };
                let said = test(&of, Currency::Krw, lang);
                check::sentence(&said, lang);
                assert!(said.contains("1,200") && said.contains("12%"), "{said}");
            }
        }
    }
}
