//! Product lines in words: what their life-cycle stage asks for, which to sell online first, whether a promotion price
//! pays.

use crate::base::{Currency, Lang, Text};
use crate::forecast::Figure;
use crate::i18n::{Particle, edit_decimal, month_range};
use crate::plan::{LifeCycle, Plan, ProductLine};
use crate::score::products::SUITS;
use crate::score::{FitSource, LineFit, Payoff, Period, PricePlan};

use super::{figure, score_name, with};

words! {
    /// What to put first.
    emphasis(LifeCycle) {
        Introduction: "What it is, what it does better, and proof: samples, tests, guides",
            "어떤 상품이고 무엇이 더 나은지, 그리고 믿을 만한 근거(체험, 시험 결과, 안내서)",
            "它是什么、好在哪里，并给出依据：试用、测评、使用指南";
        Growth: "Reach, visible reviews and an order in few steps",
            "더 많은 사람에게 알리기, 눈에 띄는 후기, 몇 단계면 끝나는 주문",
            "扩大触达，让好评看得见，下单步骤少";
        Maturity: "Keeping customers and repeat orders; a price defended by service and bundles",
            "고객 유지와 재구매, 서비스와 묶음 구성으로 지키는 가격",
            "留住客户、提高复购，用服务和组合守住价格";
        Decline: "The margin of each order, selling down the stock, and the way to the successor",
            "주문마다 남는 금액, 재고 소진, 후속 상품으로 옮겨 가게 하기",
            "守住每单毛利，清掉库存，把客户引到接替产品";
    }

    /// Which behaviour roles to address.
    roles(LifeCycle) {
        Introduction: "Key persons first, then the curious", "핵심 인물 먼저, 그다음 호기심형", "先是关键人物，其次是好奇者";
        Growth: "Visitors in numbers; responders and spreaders for reviews",
            "방문자를 많이, 후기는 반응자와 전파자", "大量访客；评价靠响应者和传播者";
        Maturity: "Followers and people who bought before", "관심 추종자와 이미 산 고객", "关注者和买过的客户";
        Decline: "Loyal followers only", "꾸준히 사 온 관심 추종자만", "只面向忠实的关注者";
    }

    /// Where.
    places(LifeCycle) {
        Introduction: "Own pages and blog, expert communities, people with a following; paid media only as a small test",
            "자사 페이지와 블로그, 전문가 커뮤니티, 영향력 있는 사람. 유료 광고는 작은 테스트만",
            "自有页面和内容号、专业社区、达人；付费投放只做小测试";
        Growth: "Search, price comparison and marketplaces, social ads, asking for reviews",
            "검색, 가격 비교와 오픈마켓, SNS 광고, 후기 이벤트", "搜索、比价与电商平台、社交广告、评价征集";
        Maturity: "Messenger and e-mail lists, reorder reminders, membership, retargeting",
            "메신저와 이메일, 재구매 알림, 멤버십, 리타겟팅", "私域与邮件、复购提醒、会员、再营销";
        Decline: "Own lists and notices in the shop; nothing that has to be paid before it sells",
            "보유한 연락처와 쇼핑몰 안내. 팔리기 전에 돈부터 드는 매체는 제외", "自有名单和店铺公告；不用先付费的媒体";
    }

    /// What not to do.
    avoid(LifeCycle) {
        Introduction: "Buying reach before people understand it; an opening discount that sets a low price in their minds",
            "상품을 이해시키기 전에 광고부터 늘리는 일, 싼 값으로 기억되게 하는 출시 할인",
            "没讲清楚就铺量；用首发低价把价位定死";
        Growth: "More advertising than stock and service can bear; reviews left without an answer",
            "재고와 응대가 따라가지 못하는 광고, 답글 없는 후기", "投放超过库存和客服的承受力；评价无人回复";
        Maturity: "Standing discounts; paying for orders that regulars would have placed anyway",
            "상시 할인, 단골이 어차피 했을 주문에 돈 쓰기", "长期打折；为老客本来就会下的单付费";
        Decline: "New campaigns, new stock, costly content", "새 캠페인, 새 재고, 비싼 콘텐츠", "新投放、新备货、高成本内容";
    }

    /// Where the score of a line came from.
    fit_source(FitSource) {
        Line: "Scored for this line", "이 상품군에 매긴 점수", "按本产品线评分";
        Company: "Answer of stage 2", "2단계의 답", "第2阶段的评分";
        Derived: "Follows from the line’s figures", "상품군의 수치로 계산", "由产品线数据算出";
        Assumed: "Not answered, 3 assumed", "답하지 않아 3점으로 가정", "尚未作答，按3分计";
    }

    /// Whether a promotion price pays, in a word or two.
    payoff(Payoff) {
        Never: "never pays", "본전 불가", "无法回本";
        Open: "uplift open", "예상 증가율 미입력", "未填预计增幅";
        Loses: "loses", "손해", "亏损";
        Barely: "just pays", "겨우 본전", "勉强划算";
        Pays: "pays", "이익", "划算";
    }
}

/// The name of a line; a line without one is told apart from none.
#[must_use]
pub fn line_name(line: &ProductLine, lang: Lang) -> String {
    let own = line.name.trim();
    if own.is_empty() {
        Text::new("Unnamed line", "이름 없는 상품군", "未命名产品线").get(lang).to_owned()
    } else {
        own.to_owned()
    }
}

/// Which line to sell online first and why; `ranked` has the best first. `None` until something is known of one.
#[must_use]
pub fn first_online(plan: &Plan, ranked: &[LineFit], lang: Lang) -> Option<String> {
    let first = ranked.first().filter(|fit| fit.assumed() < fit.items.len())?;
    let name = |fit: &LineFit| {
        let line = plan.products.lines.iter().find(|line| line.id == fit.line);
        line.map_or_else(String::new, |line| line_name(line, lang))
    };
    let points = |figure: &Figure| edit_decimal(figure.value, 2);
    let (strong, weak) = (first.strongest()?, first.weakest()?);
    let item = |of| score_name::item(of).get(lang);
    let even = strong.score.value <= weak.score.value;
    let values = [
        &name(first),
        &points(&first.fit),
        item(strong.item),
        &points(&strong.score),
        item(weak.item),
        &points(&weak.score),
    ];
    let sentence = match (first.fit.value < SUITS, ranked.len() > 1) {
        (true, _) => Text::new(
            "No line reaches 3 of 5, so online should inform and bring enquiries more than sell. “{0}” comes closest with {1}.",
            "5점 만점에 3점 이상인 상품군이 없어요. 온라인은 판매보다 정보 제공과 문의 확보에 쓰세요. 상품군 ‘{0}’의 적합도가 {1}점으로 가장 높아요.",
            "没有产品线达到3分（满分5分），线上应以传递信息、获取咨询为主，而不是直接销售。最接近的是“{0}”（{1}分）。",
        ),
        (false, true) => Text::new(
            "Sell “{0}” online first: it scores {1} of 5.",
            "온라인에서는 상품군 ‘{0}’부터 파세요. 적합도가 5점 만점에 {1}점이에요.",
            "线上先卖“{0}”：适合度{1}分（满分5分）。",
        ),
        (false, false) => Text::new(
            "“{0}” suits online sale with {1} of 5.",
            "상품군 ‘{0}’의 온라인 적합도는 5점 만점에 {1}점이에요.",
            "“{0}”的线上适合度为{1}分（满分5分）。",
        ),
    };
    let mut out = sentence.fill(lang, &values);
    if !even {
        let why = Text::new(
            " Its strongest point is “{2}” ({3}), its weakest “{4}” ({5}).",
            " 가장 강한 점은 ‘{2}’({3}점), 가장 약한 점은 ‘{4}’({5}점)이에요.",
            "最强的一项是“{2}”（{3}分），最弱的是“{4}”（{5}分）。",
        );
        out += &why.fill(lang, &values);
    }
    let level = ranked.iter().skip(1).find(|fit| fit.fit.value >= first.fit.value);
    if let Some(level) = level {
        let also = Text::new(" “{0}” scores the same.", " 상품군 ‘{0}’도 점수가 같아요.", "“{0}”得分相同。");
        out += &also.fill(lang, &[&name(level)]);
    }
    Some(out)
}

/// That the forecast counts with another line than the best; nothing where it is the same.
#[must_use]
pub fn other_lead(plan: &Plan, ranked: &[LineFit], lang: Lang) -> Option<String> {
    let lead = plan.lead_line()?;
    ranked.first().filter(|first| first.line != lead.id)?;
    let text = Text::new(
        "The forecast counts with “{0}”, the first promoted line.",
        "예측은 홍보하는 첫 번째 상품군 ‘{0}’ 기준으로 계산해요.",
        "预测以第一条参与推广的产品线“{0}”计算。",
    );
    Some(text.fill(lang, &[&line_name(lead, lang)]))
}

/// Whether the promotion price pays, and from which uplift on.
#[must_use]
pub fn payoff_sentence(price: &PricePlan, margin: &Figure, currency: Currency, lang: Lang) -> String {
    let value = |of: &Figure| figure::value(of, currency, lang);
    let expected = price.uplift.as_ref().map_or_else(String::new, value);
    let needed = value(&price.break_even);
    let result = price.result.as_ref().map_or(0.0, |result| result.value.abs());
    let result = crate::i18n::unit_money(result, currency, lang);
    match price.payoff {
        Payoff::Never => Text::new(
            "Never pays: the discount of {0} eats the margin of {1}, and an order then leaves {2}.",
            "아무리 많이 팔아도 본전이 안 돼요. 공헌이익률이 {1}인데 할인율이 {0}라서 주문당 공헌이익이 {2}.",
            "卖多少单都无法回本：贡献毛利率为{1}，折扣幅度却有{0}，每单贡献毛利变为{2}。",
        )
        .fill(lang, &[
            &value(&price.discount),
            &value(margin),
            &with(lang, &value(&price.contribution), Particle::Is),
        ]),
        Payoff::Open => Text::new(
            "Pays only if orders rise by more than {0}; what uplift to expect is still open.",
            "주문이 {0} 넘게 늘어야 남아요. 예상 증가율은 아직 비어 있어요.",
            "订单增幅须超过{0}才划算，预计增幅尚未填写。",
        )
        .fill(lang, &[&needed]),
        Payoff::Loses => Text::new(
            "Loses {2} per 100 normal orders: {1} more orders are expected, and it takes {0} to break even.",
            "평소 주문 100건당 {2} 손해예요. 주문이 {0} 늘어야 본전인데 예상은 {1}예요.",
            "每100单亏损{2}：订单须增加{0}才能持平，预计只增加{1}。",
        )
        .fill(lang, &[&needed, &expected, &result]),
        Payoff::Barely => Text::new(
            "Just pays: {1} more orders are expected, and it takes {0} to break even. If a fifth of them stay away, it loses.",
            "겨우 본전을 넘겨요. 주문이 {0} 늘어야 본전인데 예상이 {1}라서, 추가 주문의 5분의 1만 빠져도 손해예요.",
            "勉强划算：订单须增加{0}才能持平，预计增加{1}；新增订单少五分之一就会亏损。",
        )
        .fill(lang, &[&needed, &expected]),
        Payoff::Pays => Text::new(
            "Pays: {1} more orders are expected, it takes {0} to break even, and 100 normal orders gain {2}.",
            "남는 할인이에요. 주문이 {0} 늘면 본전이고 예상은 {1}라서, 평소 주문 100건당 {2} 더 남아요.",
            "划算：订单增加{0}即可持平，预计增加{1}，每100单多赚{2}。",
        )
        .fill(lang, &[&needed, &expected, &result]),
    }
}

/// A break-even uplift, or that none is enough.
#[must_use]
pub fn break_even(price: &PricePlan, currency: Currency, lang: Lang) -> String {
    if price.break_even.value.is_finite() {
        figure::value(&price.break_even, currency, lang)
    } else {
        Text::new("never", "없음", "无解").get(lang).to_owned()
    }
}

/// That a promotion does not lie in the plan; nothing where it does or nobody said when.
#[must_use]
pub fn period_remark(plan: &Plan, price: &PricePlan, lang: Lang) -> Option<String> {
    let start = plan.company.start?;
    let range = month_range(start, start.plus(plan.company.horizon.saturating_sub(1)), lang);
    let text = match price.period {
        Period::Open | Period::Inside => return None,
        Period::Partly => Text::new(
            "Part of the promotion lies outside the plan ({0}).",
            "할인 기간 일부가 계획 기간({0}) 밖이에요.",
            "促销期有一部分在方案期（{0}）之外。",
        ),
        Period::Outside => Text::new(
            "The promotion lies outside the plan ({0}).",
            "할인 기간이 계획 기간({0}) 밖이에요.",
            "促销期在方案期（{0}）之外。",
        ),
    };
    Some(text.fill(lang, &[&range]))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::base::{Money, Month, Ppm, Region};
    use crate::forecast::Economics;
    use crate::plan::Item;
    use crate::report::words::check;
    use crate::score::products::ranked;

    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        let line = &mut Rc::make_mut(&mut plan.products).lines[0];
        line.name = "A".to_owned();
        line.order_value = Some(Money(28_000));
        line.contribution = Some(Ppm::percent(40));
        plan
    }

    #[test]
    fn the_first_line_is_named_with_its_strongest_and_weakest_point() {
        let mut plan = plan();
        assert!(first_online(&plan, &[], Lang::En).is_none());
        Rc::make_mut(&mut plan.feasibility).answers.extend([(Item::Describable, 5), (Item::Technical, 1)]);
        let said = |plan: &Plan, lang| first_online(plan, &ranked(plan), lang).unwrap();
        // (5 + 1 + 3 + 3 + 4 + 3) ÷ 6.
        assert_eq!(
            said(&plan, Lang::En),
            "“A” suits online sale with 3.17 of 5. Its strongest point is “Can be judged online” (5), its weakest “Needs explaining” (1)."
        );
        let mut second = plan.products.lines[0].clone();
        second.id = crate::base::Id(99);
        second.name = "B".to_owned();
        second.fit = [(Item::Technical, 5)].into();
        Rc::make_mut(&mut plan.products).lines.push(second);
        assert!(said(&plan, Lang::En).starts_with("Sell “B” online first: it scores 3.83 of 5."));
        let other = |plan: &Plan| other_lead(plan, &ranked(plan), Lang::En);
        assert_eq!(other(&plan).as_deref(), Some("The forecast counts with “A”, the first promoted line."));
        Rc::make_mut(&mut plan.products).lines[1].fit = [(Item::Technical, 1)].into();
        assert!(said(&plan, Lang::En).ends_with("“B” scores the same."));
        assert_eq!(other(&plan), None);
        for item in [Item::Describable, Item::Deliverable, Item::SearchDemand, Item::Repeat] {
            Rc::make_mut(&mut plan.feasibility).answers.insert(item, 1);
        }
        assert!(said(&plan, Lang::En).starts_with("No line reaches 3 of 5"));
        for lang in [Lang::Ko, Lang::Zh] {
            let text = said(&plan, lang);
            assert!(text.contains('3') && !text.contains('{'), "{text}");
        }
    }

    #[test]
    fn a_promotion_price_is_judged_in_a_sentence_of_its_own() {
        let mut seen = Vec::new();
        for (discount, uplift) in [(10, None), (10, Some(20)), (10, Some(40)), (10, Some(50)), (50, Some(90))] {
            let mut plan = plan();
            let line = &mut Rc::make_mut(&mut plan.products).lines[0];
            line.discount = Some(Ppm::percent(discount));
            line.uplift = uplift.map(Ppm::percent);
            let line = &plan.products.lines[0];
            let price = PricePlan::of(&plan, line).unwrap();
            let margin = Economics::of_line(&plan, line).unwrap().margin;
            for lang in Lang::ALL {
                let text = payoff_sentence(&price, &margin, Currency::Krw, lang);
                check::sentence(&text, lang);
                assert!(text.ends_with(['.', '。']), "{text}");
                seen.push(text);
            }
            if uplift == Some(20) {
                assert_eq!(
                    payoff_sentence(&price, &margin, Currency::Krw, Lang::En),
                    "Loses ₩112,000 per 100 normal orders: 20% more orders are expected, and it takes 33.33% to break even."
                );
            }
            assert_eq!(break_even(&price, Currency::Krw, Lang::En), if discount == 50 { "never" } else { "33.33%" });
        }
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }

    #[test]
    fn a_promotion_outside_the_plan_is_said() {
        for (year, month, said) in [(2027, 6, false), (2027, 11, true), (2028, 6, true)] {
            let mut plan = plan();
            let line = &mut Rc::make_mut(&mut plan.products).lines[0];
            line.discount = Some(Ppm::percent(10));
            line.discount_from = Month::new(year, month);
            line.discount_months = Some(2);
            let price = PricePlan::of(&plan, &plan.products.lines[0]).unwrap();
            for lang in Lang::ALL {
                let remark = period_remark(&plan, &price, lang);
                assert_eq!(remark.is_some(), said);
                remark.iter().for_each(|text| check::sentence(text, lang));
            }
        }
    }
}
