//! Findings as sentences: what is the case with its numbers, and why it matters.

use crate::base::{Currency, Lang, Money, Month, Text};
use crate::i18n::{Particle, decimal, edit_decimal, money_short, percent, unit_money};
use crate::plan::{Border, Goal, JobRole, ROLES, Stage};
use crate::score::{Finding, Rule, Severity};

pub use super::finding_why::why;
use super::with;

words! {
    /// How much a finding matters.
    severity(Severity) {
        Error: "Does not hold", "성립하지 않음", "不成立";
        Warning: "Risk", "주의", "注意";
        Advice: "Advice", "조언", "建议";
    }
}

/// The finding in one sentence with its numbers.
#[must_use]
pub fn headline(finding: &Finding, currency: Currency, lang: Lang) -> String {
    use Particle::{Direction, Is, Subject, Topic};
    let value = |i: usize| finding.values.get(i).copied().unwrap_or(0.0);
    let unit = |i: usize| unit_money(value(i), currency, lang);
    let total = |i: usize| money_short(Money::from_major(value(i), currency), currency, lang);
    let number = |i: usize| edit_decimal(value(i), 1);
    let channel = finding.channel.as_ref().map_or("–", |channel| channel.name.get(lang));
    match finding.rule {
        Rule::NoContribution => Text::new(
            "An order leaves nothing after goods, fees and delivery.",
            "주문 한 건에서 원가·수수료·배송비를 빼면 남는 게 없어요.",
            "一单扣掉货款、平台费和配送费后没有剩余。",
        )
        .get(lang)
        .to_owned(),
        Rule::NoMedia => Text::new(
            "Cost lines and contingency use up all the funds.",
            "기타 비용과 예비비로 예산을 다 써요.",
            "各项费用和预备金用完了全部资金。",
        )
        .get(lang)
        .to_owned(),
        Rule::HoursOver => Text::new(
            "The plan takes {0} hours a week; there are {1}.",
            "계획대로 하려면 일주일에 {0}시간이 필요한데 {1}시간뿐이에요.",
            "方案每周需要{0}小时，目前只有{1}小时。",
        )
        .fill(lang, &[&number(0), &number(1)]),
        Rule::InsistedTooDear => Text::new(
            "{0}: a sale costs {1}; it may cost at most {2}.",
            "{0}: 판매 한 건에 {1} 들어요. 한도는 {2}.",
            "{0}：成交一单要花{1}，上限是{2}。",
        )
        .fill(lang, &[channel, &with(lang, &unit(0), Subject), &with(lang, &unit(1), Is)]),
        Rule::BelowLearning => Text::new(
            "{0}: {1} is fixed; it needs {2} to learn anything.",
            "{0}: {1} 고정했는데, 효과를 알아보려면 {2} 필요해요.",
            "{0}：已固定{1}，要看出效果至少需要{2}。",
        )
        .fill(lang, &[channel, &with(lang, &total(0), Direction), &with(lang, &total(1), Subject)]),
        Rule::NoConsent => match finding.severity {
            Severity::Error => Text::new(
                "Messages are planned, but the lists were collected without consent.",
                "메시지를 보낼 계획인데 수신 동의 없이 모은 연락처예요.",
                "计划发送消息，但名单未经同意收集。",
            ),
            Severity::Warning | Severity::Advice => Text::new(
                "Messages are planned; whether the lists have consent is not answered.",
                "메시지를 보낼 계획인데 수신 동의 여부가 확인되지 않았어요.",
                "计划发送消息，但名单是否已获同意尚未确认。",
            ),
        }
        .get(lang)
        .to_owned(),
        Rule::TargetMissed => target_missed(&finding.values, currency, lang),
        Rule::PromiseUnkept => promise_unkept(&finding.values, lang),
        Rule::NoObjective => Text::new(
            "No objective has a target number yet.",
            "숫자로 정한 목표가 아직 없어요.",
            "还没有带数字的目标。",
        )
        .get(lang)
        .to_owned(),
        Rule::NoPlace => Text::new(
            "There is neither a site nor a shop to send people to.",
            "방문자를 보낼 사이트도 온라인 매장도 없어요.",
            "没有网站也没有网店，引来的人无处可去。",
        )
        .get(lang)
        .to_owned(),
        Rule::CycleTooLong => Text::new(
            "A sale takes {0} months; the plan lasts {1}.",
            "계약까지 {0}개월이 걸리는데 계획은 {1}개월이에요.",
            "成交周期{0}个月，方案只有{1}个月。",
        )
        .fill(lang, &[&number(0), &number(1)]),
        Rule::RunwayTooShort if finding.values.len() == 1 => Text::new(
            "A customer never brings back what winning one costs; the money lasts {0} months.",
            "고객 한 명을 얻는 비용이 끝내 돌아오지 않아요. 자금은 {0}개월을 버텨요.",
            "获客成本永远收不回来；资金只能撑{0}个月。",
        )
        .fill(lang, &[&number(0)]),
        Rule::RunwayTooShort => Text::new(
            "The money is back after {0} months; it lasts {1}.",
            "돈이 돌아오는 데 {0}개월이 걸리는데 자금은 {1}개월을 버텨요.",
            "回本要{0}个月，资金只能撑{1}个月。",
        )
        .fill(lang, &[&number(0), &number(1)]),
        Rule::FewBuyers => {
            Text::new("Possible buyers: only {0}.", "살 만한 고객이 {0}명(곳)뿐이에요.", "潜在买家只有{0}个。")
                .fill(lang, &[&number(0)])
        }
        Rule::Unspent => Text::new(
            "{0} of the money for touchpoints is better left unspent.",
            "매체 예산 가운데 {0} 쓰지 않고 남기는 게 나아요.",
            "媒体预算中有{0}留着不花更好。",
        )
        .fill(lang, &[&with(lang, &total(0), Topic)]),
        Rule::HoursUnknown => Text::new(
            "The hours a week for marketing are not known.",
            "마케팅에 쓸 수 있는 주당 시간을 아직 적지 않았어요.",
            "每周可用于营销的工时还不清楚。",
        )
        .get(lang)
        .to_owned(),
        Rule::NoReplyPromise => Text::new(
            "Sales come through enquiries, and no reply within {0} hours is promised.",
            "문의를 받아 파는데 {0}시간 안에 답한다는 약속이 없어요.",
            "成交靠咨询，却没有{0}小时内回复的承诺。",
        )
        .fill(lang, &[&number(0)]),
        Rule::ManyObjectives => Text::new(
            "There are {0} objectives; a small team can serve two or three.",
            "목표가 {0}개예요. 작은 팀이 챙길 수 있는 것은 두세 개예요.",
            "目标有{0}个，小团队顾得过来的只有两三个。",
        )
        .fill(lang, &[&number(0)]),
        Rule::PaysLater => Text::new(
            "The result inside the plan is {0}; {1} more comes after its end.",
            "계획 기간 손익: {0}. 종료 후 공헌이익 {1} 더 생겨요.",
            "方案期内盈亏为{0}，结束后还会带来{1}。",
        )
        .fill(lang, &[&total(0), &with(lang, &total(1), Subject)]),
        Rule::NoNewCustomers => Text::new(
            "The cheapest new customer costs {0}; one may cost at most {1}.",
            "가장 싼 신규 고객도 {0} 들어요. 한도는 {1}.",
            "最便宜的新客也要{0}，上限是{1}。",
        )
        .fill(lang, &[&with(lang, &unit(0), Subject), &with(lang, &unit(1), Is)]),
        Rule::MoreThanPeople => Text::new(
            "The forecast wins {0} customers, but only {1} can be addressed.",
            "예측으로는 고객 {0}명을 얻는데, 잠재 고객은 {1}명뿐이에요.",
            "预测获得{0}位客户，但可触达的只有{1}人。",
        )
        .fill(lang, &[&number(0), &number(1)]),
        Rule::FixedOver => Text::new(
            "The amounts set by hand come to {0}; there is {1} for media.",
            "직접 정한 금액이 모두 {0}인데, 매체 예산은 {1}.",
            "自行设定的金额合计{0}，媒体预算只有{1}。",
        )
        .fill(lang, &[&total(0), &with(lang, &total(1), Is)]),
        Rule::SeasonTooSoon => Text::new(
            "{0} needs about {1} weeks before its effect shows; the first strong season begins {2} weeks after the start.",
            "{0}: 효과가 보이기까지 {1}주쯤 걸리는데, 첫 성수기는 시작 {2}주 뒤예요.",
            "{0}约需{1}周才见效，而首个旺季在启动{2}周后到来。",
        )
        .fill(lang, &[channel, &number(0), &number(1)]),
        Rule::FestivalLeftOut => {
            Text::new(
                "Shopping festivals fall into the plan, the first in {0}; the forecast does not count with them.",
                "계획 기간에 쇼핑 행사가 있어요(첫 행사 {0}). 지금 예측에는 들어 있지 않아요.",
                "方案期内有购物节（首个在{0}），目前的预测未计入。",
            )
            .fill(lang, &[&month(&finding.values, lang)])
        }
        Rule::OwnChannelOpen => Text::new(
            "A channel of the company’s own has no name or no similar channel, so it is not weighed.",
            "직접 추가한 채널에 이름이 없거나 비슷한 채널을 고르지 않아 접점 후보에서 빠졌어요.",
            "有一个自定义渠道缺少名称或类似渠道，未参与比较。",
        )
        .get(lang)
        .to_owned(),
        Rule::ThinFigure => Text::new(
            "{0}: an own figure was counted on {1} cases only; it may be off by ±{2}.",
            "{0}: 직접 입력한 수치의 표본이 {1}건뿐이라 ±{2}까지 다를 수 있어요.",
            "{0}：一项自有数据的样本量仅{1}，误差可达±{2}。",
        )
        .fill(lang, &[channel, &number(0), &percent(value(1), 0, lang)]),
        Rule::CashBelowZero | Rule::LineOver | Rule::ContingencyUsed => super::money::headline(finding, currency, lang),
        Rule::MonthOver => {
            let dated = value(2) > 0.0;
            let numbered = || Text::new("Month {0}", "{0}개월 차", "第{0}个月").fill(lang, &[&number(3)]);
            let month = if dated { month(finding.values.get(2..).unwrap_or_default(), lang) } else { numbered() };
            // A role nobody has comes as its place in the list, counted from one.
            let role = JobRole::ALL.into_iter().zip(1_u32..).find(|(_, place)| (f64::from(*place) - value(4)).abs() < 0.5);
            let whose = role.map_or(EVERYBODY, |(role, _)| super::plan::job(role)).get(lang);
            let whose = if finding.subject.is_empty() { whose } else { &finding.subject };
            Text::new(
                "{3}: {0} needs {1} hours of work; {2} are there.",
                "{3}, {0}: 할 일은 {1}시간, 쓸 수 있는 시간은 {2}시간이에요.",
                "{3}，{0}：任务需{1}小时，可投入{2}小时。",
            )
            .fill(lang, &[whose, &number(0), &number(1), &month])
        }
        _ => plain(finding, currency, lang),
    }
}

const EVERYBODY: Text = Text::new("the team", "팀 전체", "团队");

/// Rules whose sentence needs no particle.
fn plain(finding: &Finding, currency: Currency, lang: Lang) -> String {
    let value = |i: usize| finding.values.get(i).copied().unwrap_or(0.0);
    let share = |i: usize| percent(value(i), 0, lang);
    let amount = |i: usize| unit_money(value(i), currency, lang);
    let short = |i: usize| money_short(Money::from_major(value(i), currency), currency, lang);
    let number = |i: usize| if value(i) >= 100.0 { decimal(value(i), 0, lang) } else { edit_decimal(value(i), 1) };
    let (first, second) = match finding.rule {
        Rule::FundsHeavy | Rule::OneTouchpoint => (share(0), String::new()),
        Rule::DiscountEatsMargin | Rule::UpliftTooSmall | Rule::MarginDiffers => (share(0), share(1)),
        Rule::BetterLine | Rule::RewardsHeavy => (amount(0), amount(1)),
        Rule::LossUncovered => (short(0), short(1)),
        Rule::RoleUnaddressed => {
            let role = ROLES.into_iter().zip(0_u8..).find(|(_, i)| (f64::from(*i) - value(0)).abs() < 0.5);
            let role = role.map_or("", |(role, _)| super::plan::role(role).get(lang));
            (if lang == Lang::En { format!("{}s", role.to_lowercase()) } else { role.to_owned() }, share(1))
        }
        Rule::DeadlineOutside => (month(&finding.values, lang), String::new()),
        _ => (number(0), number(1)),
    };
    super::finding_plain::plain(finding.rule).fill(lang, &[&subject(finding, lang), &first, &second])
}

/// What a finding speaks of: a channel, what the user named, the metric of an objective, or the kind of thing.
fn subject(finding: &Finding, lang: Lang) -> String {
    if let Some(channel) = &finding.channel {
        return channel.name.get(lang).to_owned();
    }
    if !finding.subject.is_empty() {
        return finding.subject.clone();
    }
    let place = finding.values.first().copied().unwrap_or(-1.0);
    let border = Border::ALL.into_iter().zip(0_u8..).find(|(_, i)| (f64::from(*i) - place).abs() < 0.5);
    if let Some((border, _)) = border.filter(|_| finding.rule == Rule::BorderUnowned) {
        return super::organisation::border(border, lang);
    }
    let about_goal = matches!(
        finding.rule,
        Rule::ObjectiveUnserved
            | Rule::ObjectivesClash
            | Rule::TargetFalls
            | Rule::ObjectiveUnpromoted
            | Rule::KpiUnowned
            | Rule::DecisionOpen
    );
    let goal = Goal::ALL.into_iter().zip(0_u8..).find(|(_, i)| about_goal && (f64::from(*i) - place).abs() < 0.5);
    match (goal, finding.stage) {
        (Some((goal, _)), _) => super::plan::goal(goal),
        (None, Stage::Customers) => Text::new("A segment", "이름 없는 고객군", "未命名的客群"),
        (None, Stage::Products) => Text::new("A product line", "이름 없는 상품군", "未命名的产品线"),
        (None, Stage::Objectives) => Text::new("One objective", "목표 하나", "一项目标"),
        (None, _) => Text::new("One entry", "항목 하나", "一项"),
    }
    .get(lang)
    .to_owned()
}

/// The month whose year and number stand first.
fn month(values: &[f64], lang: Lang) -> String {
    let value = |i: usize| values.get(i).copied().unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a year and a month")]
    let month = Month::new(value(0) as i32, value(1) as u32).unwrap_or(Month::EPOCH);
    crate::i18n::month(month, lang)
}

/// Values are year and month, the promise, and the longest wait; without it nobody answers at all.
fn promise_unkept(values: &[f64], lang: Lang) -> String {
    let hours = |i: usize| values.get(i).map(|hours| super::reply::hours(*hours, lang));
    let month = month(values, lang);
    let promise = with(lang, &hours(2).unwrap_or_default(), Particle::Is);
    match hours(3) {
        Some(wait) => Text::new(
            "In {0}, an answer takes up to {1}; promised are {2}.",
            "{0}에는 답변까지 최대 {1} 걸려요. 약속은 {2}.",
            "{0}的回复最长要等{1}，承诺是{2}。",
        )
        .fill(lang, &[&month, &with(lang, &wait, Particle::Subject), &promise]),
        None => Text::new(
            "In {0}, no hours are left for enquiries; promised are {1}.",
            "{0}에는 문의에 답할 시간이 남지 않아요. 약속은 {1}.",
            "{0}没有工时留给咨询，承诺却是{1}内回复。",
        )
        .fill(lang, &[&month, &promise]),
    }
}

/// Values are the forecast, the target and the position of the metric in [`Goal::ALL`]; revenue is money.
fn target_missed(values: &[f64], currency: Currency, lang: Lang) -> String {
    let value = |i: usize| values.get(i).copied().unwrap_or(-1.0);
    let goal =
        Goal::ALL.into_iter().zip(0_u8..).find(|(_, i)| (f64::from(*i) - value(2)).abs() < 0.5).map(|(goal, _)| goal);
    let shown = |i: usize| match goal {
        Some(Goal::Revenue) => money_short(Money::from_major(value(i), currency), currency, lang),
        _ => decimal(value(i), 0, lang),
    };
    let metric = goal.map_or(Text::new("Objective", "목표 하나", "有一项目标"), super::plan::goal);
    Text::new("{0}: the forecast is {1}, the target {2}.", "{0}: 예측은 {1}, 목표는 {2}.", "{0}：预测{1}，目标{2}。")
        .fill(lang, &[metric.get(lang), &shown(0), &with(lang, &shown(1), Particle::Is)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::report::words::check;

    fn finding(rule: Rule, severity: Severity, values: &[f64]) -> Finding {
        let channel = library::channels().first().map(library::ChannelRef::Library);
        Finding {
            rule,
            severity,
            stage: Stage::Budget,
            field: String::new(),
            channel,
            values: values.to_vec(),
            subject: String::new(),
        }
    }

    fn samples() -> Vec<Finding> {
        use Rule::*;
        use Severity::{Error, Warning};
        let [cost, limit] = [55_556.0, 14_933.0];
        let below = finding(CashBelowZero, Error, &[2.0, 2027.0, 7.0, 300_000.0]);
        let mut all = vec![finding(NoConsent, Error, &[]), below];
        for (rule, values) in [
            (NoContribution, vec![]),
            (NoMedia, vec![]),
            (HoursOver, vec![26.0, 20.0]),
            (InsistedTooDear, vec![cost, limit]),
            (BelowLearning, vec![300_000.0, 957_600.0]),
            (NoConsent, vec![]),
            (TargetMissed, vec![800.0, 1_200.0, 3.0]),
            (TargetMissed, vec![22e6, 30e6, 4.0]),
            (NoObjective, vec![]),
            (NoPlace, vec![]),
            (CycleTooLong, vec![9.0, 6.0]),
            (RunwayTooShort, vec![7.3, 6.0]),
            (RunwayTooShort, vec![6.0]),
            (FewBuyers, vec![9.0]),
            (Unspent, vec![3_800_000.0]),
            (HoursUnknown, vec![]),
            (NoReplyPromise, vec![24.0]),
            (ManyObjectives, vec![5.0]),
            (PaysLater, vec![-1_200_000.0, 3_400_000.0]),
            (NoNewCustomers, vec![cost, limit]),
            (FixedOver, vec![5_000_000.0, 3_000_000.0]),
            (MoreThanPeople, vec![759.0, 60.0]),
            (SeasonTooSoon, vec![8.0, 3.0]),
            (FestivalLeftOut, vec![2027.0, 10.0]),
            (OwnChannelOpen, vec![]),
            (ThinFigure, vec![12.0, 0.57]),
            (FundsHeavy, vec![0.45]),
            (OneTouchpoint, vec![0.86]),
            (ManyChannels, vec![6.0, 12.0]),
            (PromiseUnkept, vec![2027.0, 7.0, 24.0, 70.85]),
            (PromiseUnkept, vec![2027.0, 7.0, 24.0]),
            (HandOffsOpen, vec![3.0]),
            (CapacityBinds, vec![70.0, 72.0]),
            (NobodyDecides, vec![]),
            (NoReview, vec![]),
            (SegmentNowhere, vec![]),
            (SizeDiffers, vec![5000.0, 1188.0]),
            (SearchGuessed, vec![]),
            (NobodyMovesUp, vec![]),
            (FieldWithoutConsent, vec![]),
            (RhythmDiffers, vec![1.0, 1.3]),
            (SlowClass, vec![48.0]),
            (AwarenessUnmeasured, vec![]),
            (ObjectiveUnserved, vec![3.0]),
            (StrategyUnmeasured, vec![]),
            (StrategyUnpaid, vec![]),
            (DeadlineOutside, vec![2029.0, 2.0]),
            (BenefitAgainstSale, vec![]),
            (LeapOnShortMoney, vec![6.0]),
            (PromotionOpen, vec![]),
            (DiscountEatsMargin, vec![0.4, 0.35]),
            (UpliftTooSmall, vec![0.2, 0.33]),
            (PromotionOutside, vec![]),
            (MarginDiffers, vec![0.4, 0.3]),
            (UnknownSells, vec![]),
            (BrandForDecline, vec![]),
            (TradePriceLoses, vec![]),
            (BetterLine, vec![40000.0, 11200.0]),
            (SegmentUnreached, vec![]),
            (TouchpointForNobody, vec![]),
            (RoleUnaddressed, vec![1.0, 0.32]),
            (NoContactMode, vec![]),
            (InsistedUnfit, vec![]),
            (WorksTooLate, vec![14.0, 26.0]),
            (CompetitorsUnknown, vec![]),
            (DangerUnanswered, vec![]),
            (MoveUncarried, vec![]),
            (SurveyTooSmall, vec![40.0, 385.0]),
            (OneSided, vec![4.0]),
            (KeyPersonsOnly, vec![]),
            (SizingUnsourced, vec![]),
            (StrategyIdle, vec![]),
            (ObjectivesClash, vec![0.0]),
            (TargetFalls, vec![1.0]),
            (ObjectiveUnpromoted, vec![2.0]),
            (MoveLost, vec![]),
            (RatingContradicts, vec![]),
            (PostureAgainstStrategy, vec![]),
            (CountsTooMany, vec![2.0]),
            (ReadyAfterStart, vec![12.0]),
            (DeadlineMissed, vec![4.0]),
            (Circle, vec![1.0]),
            (TasksTooLate, vec![2.0, 5.0]),
            (CashBelowZero, vec![3.0, 2027.0, 8.0, 1_200_000.0]),
            (CashBelowZero, vec![0.0, 0.0, 0.0, 1_200_000.0]),
            (LineOver, vec![4.0, 1_200_000.0, 900_000.0]),
            (ContingencyUsed, vec![1_200_000.0, 900_000.0]),
            (BookingOutside, vec![14.0, 12.0]),
            (RiskUnowned, vec![]),
            (RiskUnanswered, vec![]),
            (LossUncovered, vec![2_400_000.0, 1_000_000.0]),
            (DataUnprotected, vec![3.0]),
            (MonthOver, vec![92.0, 80.0, 2027.0, 5.0, 0.0]),
            (BorderUnowned, vec![2.0]),
            (CommitmentsOpen, vec![4.0, 6.0]),
            (RewardsHeavy, vec![3e6, 2e7]),
            (KpiUnowned, vec![2.0, 4.0]),
            (DecisionOpen, vec![2.0, 3.0]),
        ] {
            all.push(finding(rule, Warning, &values));
        }
        all
    }

    #[test]
    fn every_rule_speaks_every_language_with_its_numbers() {
        for lang in Lang::ALL {
            let lines: Vec<String> = samples().iter().map(|f| headline(f, Currency::Krw, lang)).collect();
            lines.iter().for_each(|line| check::sentence(line, lang));
            let mut different = lines.clone();
            different.sort();
            different.dedup();
            assert_eq!(different.len(), lines.len(), "{lang:?}");
        }
    }

    #[test]
    fn numbers_and_particles_stand_in_the_sentence() {
        let dear = finding(Rule::InsistedTooDear, Severity::Warning, &[55_556.0, 14_933.0]);
        let line = |currency, lang| headline(&dear, currency, lang);
        assert!(line(Currency::Krw, Lang::Ko).ends_with("판매 한 건에 55,556원이 들어요. 한도는 14,933원이에요."));
        assert!(line(Currency::Usd, Lang::Ko).ends_with("판매 한 건에 $55,556가 들어요. 한도는 $14,933예요."));
        assert!(line(Currency::Krw, Lang::En).ends_with("a sale costs ₩55,556; it may cost at most ₩14,933."));
        let missed = finding(Rule::TargetMissed, Severity::Warning, &[22e6, 30e6, 4.0]);
        assert_eq!(headline(&missed, Currency::Krw, Lang::Ko), "매출: 예측은 2,200만원, 목표는 3,000만원이에요.");
        assert_eq!(headline(&missed, Currency::Krw, Lang::Zh), "销售额：预测2200万韩元，目标3000万韩元。");
        let late = finding(Rule::RunwayTooShort, Severity::Error, &[7.34, 6.0]);
        assert_eq!(headline(&late, Currency::Krw, Lang::En), "The money is back after 7.3 months; it lasts 6.");
    }
}
