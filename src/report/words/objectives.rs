//! Stage 6 in words: how an objective stands and why, what it lacks, which benefit comes first, what strategies do.

use crate::base::{Currency, Lang, Money, Ppm, Text};
use crate::forecast::{Figure, Name, Origin, Unit};
use crate::i18n;
use crate::insight::{Bound, Limit};
use crate::plan::{Goal, Measure, Objective, Plan};
use crate::score::objectives::{Gap, Letter, Level, Reason, StakeIdea, StrategyIdea, Unknown, line_of, segment_of};

use super::figure::value;

words! {
    /// How an objective stands.
    level(Level) {
        Reachable: "within reach", "달성 가능", "可达成";
        Stretch: "a stretch", "도전적", "有挑战";
        OutOfReach: "out of reach", "달성 어려움", "难以达成";
    }

    /// Why nothing can be said of an objective.
    unknown(Unknown) {
        NoTarget: "No target yet.", "아직 목표값이 없어요.", "尚未设定目标值。";
        Measured: "The forecast does not know this metric; measure it yourself, today’s value first.",
            "예측에 없는 지표예요. 현재 값부터 직접 측정하세요.", "预测不含该指标，请自行测量，先测当前值。";
        OtherLine: "The forecast counts with the first promoted line, not with this one.",
            "예측은 홍보하는 첫 번째 상품군으로 계산해서 이 상품군은 판단할 수 없어요.", "预测按第一条参与推广的产品线计算，无法判断这一条。";
        SegmentSize: "The size of this segment is not known yet.", "이 고객군의 규모를 아직 몰라요.", "该客群的规模尚不清楚。";
        BeforePlan: "The deadline lies before the plan begins.", "기한이 계획 시작 전이에요.", "期限早于方案开始。";
        NoEnquiries: "Customers order themselves, so the forecast counts no enquiries.",
            "고객이 바로 주문하는 방식이라 예측에 문의가 없어요.", "客户直接下单，预测中没有咨询。";
        NoForecast: "There is no forecast to compare with yet.", "아직 비교할 예측이 없어요.", "尚无可对照的预测。";
    }

    /// What binds.
    limit(Limit) {
        Money: "Money", "예산", "资金";
        Demand: "Demand", "수요", "需求";
        List: "Own list", "보유한 연락처", "自有名单";
        Hours: "Hours", "작업 시간", "工时";
        Price: "What a customer may cost", "획득비용 한도", "获客成本上限";
    }

    /// A question of SMART.
    letter(Letter) {
        Specific: "Specific", "구체적", "具体";
        Measurable: "Measurable", "측정 가능", "可衡量";
        Achievable: "Achievable", "달성 가능", "可实现";
        Relevant: "Relevant", "연관성", "相关";
        TimeBound: "Time-bound", "기한", "有时限";
    }

    /// What an objective lacks, and how to mend it.
    gap(Gap) {
        Whom: "Say for which segment or product line.", "어느 고객군이나 상품군의 목표인지 정하세요.", "请说明针对哪个客群或产品线。";
        Target: "Give it a number.", "목표값을 숫자로 적으세요.", "请填写目标数字。";
        OutOfReach: "By the forecast it is out of reach. Lower it or lift what binds.",
            "예측으로는 닿기 어려워요. 목표를 낮추거나 걸림돌을 없애세요.", "按预测难以达成，请调低，或放宽限制。";
        NoPurpose: "Choose the first benefit, or what this objective serves.", "우선 기대하는 효과나, 무엇을 위한 목표인지를 고르세요.",
            "请选择首要收益，或该目标对应的推广目的。";
        Elsewhere: "It shows nothing of the first benefit, and no promoted line aims at what it serves.",
            "우선 기대하는 효과를 보여 주는 지표가 아니고, 홍보하는 상품군의 홍보 목표와도 달라요.",
            "它既不反映首要收益，也不符合任何推广产品线的推广目的。";
        NoStart: "The plan has no first month yet.", "계획의 시작 월이 아직 없어요.", "方案尚无开始月份。";
        OutsidePlan: "The deadline lies outside the plan. Choose a month inside it.", "기한이 계획 기간 밖이에요. 기간 안의 월로 바꾸세요.",
            "期限不在方案期内，请改为期内的月份。";
    }

    /// A trait that speaks for a benefit.
    reason(Reason) {
        Enquiry: "Customers enquire before they buy", "고객이 문의한 뒤에 계약해요", "客户先咨询再成交";
        Shop: "Customers can order online at once", "고객이 온라인에서 바로 주문할 수 있어요", "客户可在线直接下单";
        Companies: "Companies decide slowly and ask first", "기업 고객은 먼저 묻고 천천히 정해요", "企业客户先询问，决策慢";
        People: "People buy for themselves and decide fast", "개인 고객은 스스로 빠르게 정해요", "个人消费者自己决定，决策快";
        Repeat: "Customers order three times a year or more", "고객이 한 해에 세 번 이상 주문해요", "客户每年下单三次以上";
        List: "The list has a thousand contacts or more", "연락처가 1,000개 이상 있어요", "自有名单超过一千人";
        Technical: "What is sold needs explaining", "설명이 필요한 상품이에요", "产品需要讲解";
        Introduction: "The line is new and has to become known", "새 상품이라 먼저 알려야 해요", "产品线处于导入期，先要让人知道";
        Growth: "The line grows: demand is there", "성장기라 수요가 있어요", "产品线处于成长期，需求已有";
        Maturity: "The market is mature: keeping customers costs less than winning them",
            "성숙기라 새 고객을 얻기보다 지키는 편이 싸요", "市场成熟，留住客户比获取客户便宜";
        Decline: "The line shrinks: what is saved counts for more", "쇠퇴기라 아끼는 쪽이 더 남아요", "产品线处于衰退期，节省更划算";
        Unsearched: "Hardly anybody searches for the company’s name", "회사 이름을 검색하는 사람이 거의 없어요", "很少有人搜索品牌名";
        Searched: "Many already search for the company’s name", "이미 회사 이름을 많이 검색해요", "已有许多人搜索品牌名";
        MakeKnown: "The promotion of the line is meant to make it known", "홍보 목표가 ‘알리기’예요", "推广目的是提高知名度";
        SellNow: "The promotion of the line is meant to sell directly", "홍보 목표가 ‘바로 판매하기’예요", "推广目的是直接促成销售";
        ThinMargin: "An order leaves less than 15%", "공헌이익률이 15% 미만이에요", "每单贡献毛利率不足15%";
    }

    /// A benefit or cost that usually stands in the list.
    stake(StakeIdea) {
        Contribution: "Contribution of the orders inside the plan", "계획 기간 주문의 공헌이익", "方案期内订单的贡献毛利";
        Later: "Contribution of the customers won, after the plan", "확보한 고객의 계획 종료 후 공헌이익", "所获客户在方案期后的贡献毛利";
        Known: "More people know the brand and look for it", "브랜드를 알고 찾는 사람 증가", "更多人知道并主动搜索品牌";
        Contacts: "Contacts with consent, reached without further advertising", "광고 없이 보낼 수 있는 수신 동의 연락처", "无需再投广告即可触达的授权联系人";
        Loyalty: "Customers order again of their own accord", "고객의 자발적 재구매", "客户主动复购";
        FewerCalls: "Fewer calls and visits, because questions are answered online", "온라인 안내로 줄어드는 전화·방문 응대",
            "线上解答问题，减少电话与上门接待";
        LessPrint: "Less print, fairs and travel", "인쇄물·전시회·출장 비용 절감", "减少印刷、展会与差旅";
        Media: "Media money", "매체 예산", "媒体费用";
        Lines: "Site, software, content and other costs", "사이트·소프트웨어·콘텐츠 등 기타 비용", "网站、软件、内容等其他费用";
        Hours: "Own working hours", "자체 인건비", "自有工时成本";
    }

    /// The indicator that proves it.
    stake_indicator(StakeIdea) {
        Contribution: "Contribution per month", "월 공헌이익", "每月贡献毛利";
        Later: "Orders of these customers after the plan", "확보한 고객의 이후 주문 수", "这些客户之后的订单数";
        Known: "Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量";
        Contacts: "New contacts a month", "월 신규 연락처 수", "每月新增联系人";
        Loyalty: "Share that buys again", "재구매 고객 비율", "复购客户占比";
        FewerCalls: "Calls per hundred orders", "주문 100건당 전화 문의 수", "每百单电话咨询量";
        LessPrint: "Spend on print, fairs and travel", "인쇄물·전시회·출장 지출", "印刷、展会与差旅支出";
        Media: "Cost per new customer", "신규 고객 획득비용", "获客成本";
        Lines: "Spend against plan", "계획 대비 지출", "实际支出与计划之比";
        Hours: "Hours against plan", "계획 대비 투입 시간", "实际工时与计划之比";
    }

    /// A strategy one could begin with.
    strategy(StrategyIdea) {
        BeFound: "Be found where people search", "검색하는 사람에게 발견되기", "在用户搜索的地方被找到";
        Inform: "Publish what buyers want to know", "구매자가 알고 싶은 정보 공개", "发布买家想知道的信息";
        Shops: "Sell where people already shop", "고객이 이미 쇼핑하는 곳에서 판매", "在用户购物的地方销售";
        BeSeen: "Be seen by those who do not search yet", "아직 찾지 않는 사람에게 노출", "让还没搜索的人也看到";
        Voices: "Let people with a following speak", "영향력 있는 사람의 추천", "借助达人和意见领袖发声";
        ComeBack: "Bring customers back", "기존 고객 재방문 유도", "唤回老客户";
        Recommend: "Let customers bring customers", "고객이 고객을 소개", "让客户介绍客户";
        Convert: "Turn more visits into orders and enquiries", "방문을 주문·문의로 전환", "提高访问到下单、咨询的转化";
        SelfService: "Answer questions before they are asked", "묻기 전에 답하는 안내", "在提问之前给出解答";
    }

    /// The indicator that shows whether it works.
    strategy_kpi(StrategyIdea) {
        BeFound: "Cost per order or enquiry from search", "검색 유입 주문·문의당 비용", "搜索带来的每单或每次咨询成本";
        Inform: "Visits a month to own articles", "자체 콘텐츠 월 방문 수", "自有内容月访问量";
        Shops: "Orders a month on the shops’ pages", "쇼핑 채널 월 주문 수", "购物渠道月订单数";
        BeSeen: "Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量";
        Voices: "Posts and mentions a month", "월 게시·언급 수", "每月发帖与提及数";
        ComeBack: "Share that buys again", "재구매 고객 비율", "复购客户占比";
        Recommend: "New customers by recommendation", "소개로 온 신규 고객 수", "推荐带来的新客数";
        Convert: "Orders or enquiries per visit", "방문 대비 주문·문의 전환율", "访问到下单或咨询的转化率";
        SelfService: "Questions per hundred orders", "주문 100건당 문의 수", "每百单咨询量";
    }
}

/// A number of an objective's metric in its unit.
#[must_use]
pub fn amount(goal: Goal, stored: u64, currency: Currency, lang: Lang) -> String {
    let whole = i64::try_from(stored).unwrap_or(Money::LIMIT);
    match goal.measure() {
        Measure::Money => i18n::money_short(Money(whole), currency, lang),
        Measure::Count => i18n::count(whole, lang),
        Measure::Share => i18n::ppm(Ppm(u32::try_from(stored).unwrap_or(Ppm::ONE.0)), lang),
    }
}

/// A figure of stage 6: large amounts in short, everything else as on its receipt.
#[must_use]
pub fn figure(figure: &Figure, currency: Currency, lang: Lang) -> String {
    match figure.unit {
        // What one customer or order costs or leaves is read to the unit.
        Unit::Money if matches!(figure.name, Name::CacCap | Name::ContributionPerOrder) => {
            value(figure, currency, lang)
        }
        Unit::Money => i18n::money_short(Money::from_major(figure.value, currency), currency, lang),
        // A count found by trying is rounded; a forecast already carries the digits of its evidence.
        Unit::Count if figure.value >= 100.0 && !matches!(figure.origin, Origin::Computed(..)) => {
            i18n::significant(figure.value, 3, lang)
        }
        _ => value(figure, currency, lang),
    }
}

/// A chance; nothing is certain in a forecast, so neither end of the scale is written.
#[must_use]
pub fn chance(chance: f64, lang: Lang) -> String {
    if chance > 0.99 {
        return Text::new("over 99%", "99% 초과", "99%以上").get(lang).to_owned();
    }
    if chance < 0.01 {
        return Text::new("under 1%", "1% 미만", "不足1%").get(lang).to_owned();
    }
    i18n::percent(chance, 0, lang)
}

/// An objective in a few words: its metric, its target, and of whom or what it speaks.
#[must_use]
pub fn title(plan: &Plan, objective: &Objective, lang: Lang) -> String {
    let goal = super::plan::goal(objective.goal).get(lang);
    let target = objective.target.map(|target| amount(objective.goal, target, plan.company.currency, lang));
    let segment = segment_of(plan, objective).map(|segment| segment.name.trim().to_owned());
    let line = line_of(plan, objective).map(|line| line.name.trim().to_owned());
    let scope: Vec<String> = [segment, line].into_iter().flatten().filter(|name| !name.is_empty()).collect();
    let named = match target {
        Some(target) => Text::new("{0} {1}", "{0} {1}", "{0}{1}").fill(lang, &[goal, &target]),
        None => goal.to_owned(),
    };
    if scope.is_empty() {
        return named;
    }
    let separator = Text::new(", ", ", ", "、").get(lang);
    Text::new("{0} ({1})", "{0}({1})", "{0}（{1}）").fill(lang, &[&named, &scope.join(separator)])
}

/// What binds, in one sentence: how much there is of it, and what twice as much would bring.
#[must_use]
pub fn bound(bound: &Bound, currency: Currency, lang: Lang) -> String {
    let there = figure(&bound.there, currency, lang);
    let brings = figure(&bound.doubled, currency, lang);
    let text = match bound.limit {
        Limit::Money => Text::new(
            "Money binds most: twice the {0} for touchpoints would bring {1}.",
            "예산이 가장 큰 걸림돌이에요. 매체 예산({0})을 두 배로 늘리면 {1}까지 늘어요.",
            "最受限于资金：媒体预算{0}翻倍，可达{1}。",
        ),
        Limit::Demand => Text::new(
            "Demand binds most: twice the {0} people and their searches would bring {1}.",
            "수요가 가장 큰 걸림돌이에요. 잠재 고객({0}명)과 검색량이 두 배라면 {1}까지 늘어요.",
            "最受限于需求：目标人群{0}人及其搜索量翻倍，可达{1}。",
        ),
        Limit::List => Text::new(
            "The own list binds most: twice the {0} contacts would bring {1}.",
            "연락처 수가 가장 큰 걸림돌이에요. 연락처({0}명)가 두 배라면 {1}까지 늘어요.",
            "最受限于自有名单：{0}人的名单翻倍，可达{1}。",
        ),
        Limit::Hours => Text::new(
            "Hours bind most: twice the {0} a week would bring {1}.",
            "작업 시간이 가장 큰 걸림돌이에요. 주당 시간({0})을 두 배로 늘리면 {1}까지 늘어요.",
            "最受限于工时：每周{0}翻倍，可达{1}。",
        ),
        Limit::Price => Text::new(
            "What a customer may cost binds most: at most {0}; if an order left twice as much, {1} would come.",
            "획득비용 한도가 가장 큰 걸림돌이에요. 지금 한도는 {0}, 주문당 남는 돈이 두 배라면 {1}까지 늘어요.",
            "最受限于获客成本上限：目前为{0}；若每单留下的钱翻倍，可达{1}。",
        ),
    };
    text.fill(lang, &[&there, &brings])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn every_limit_says_how_much_there_is_and_what_twice_as_much_brings() {
        for lang in Lang::ALL {
            let there = Figure::typed(Name::HoursPerWeek, 20.0, Unit::Hours, "organisation.hours");
            let doubled = Figure::typed(Name::NewCustomers, 321.0, Unit::Count, "");
            for limit in Limit::ALL {
                let line = bound(&Bound { limit, there: there.clone(), doubled: doubled.clone() }, Currency::Krw, lang);
                check::sentence(&line, lang);
                assert!(line.contains("20") && line.contains("321"), "{line}");
            }
        }
    }

    #[test]
    fn nothing_is_certain() {
        assert_eq!(
            [0.0, 0.004, 0.5, 0.995, 1.0].map(|p| chance(p, Lang::En)),
            ["under 1%", "under 1%", "50%", "over 99%", "over 99%"]
        );
    }
}
