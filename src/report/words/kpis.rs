//! The measures in words: levels, formulas, where numbers come from, who looks after them, what is done when they stay
//! below.

use crate::base::{Lang, Region, Text};
use crate::i18n;
use crate::insight::kpis::{Indicator, Level, Owner, Remedy, Says, Source, State};
use crate::plan::{Goal, JobRole, Plan, Rhythm, Sale};

words! {
    /// A level between the first contact and what lasts.
    level(Level) {
        Attention: "Attention", "관심", "关注";
        Enquiries: "Enquiries", "문의", "咨询";
        Deals: "Deals", "거래", "成交";
        Standing: "Customers and market", "고객과 시장", "客户与市场";
    }

    /// What is done when a measure stays below.
    remedy(Remedy) {
        Touchpoints: "Check touchpoint by touchpoint whether it runs as planned and what a visit costs; move money from the one furthest behind.",
            "접점별로 계획대로 운영되는지, 방문당 비용이 얼마인지 확인하고 가장 뒤처진 접점의 예산을 옮겨요.",
            "逐个检查接触点是否按计划运行、单次访问成本是多少，把落后最多的接触点的预算移走。";
        Audience: "Add places where the audience gathers, or widen the targeting.",
            "고객이 모이는 곳을 더하거나 타기팅 범위를 넓혀요.",
            "增加目标人群聚集的渠道，或放宽定向。";
        Name: "Show the name wherever customers look, and ask partners and customers to mention it.",
            "고객이 보는 모든 곳에 이름을 드러내고, 제휴처와 고객에게 언급을 부탁해요.",
            "在客户看得到的地方露出品牌名，并请合作方和客户提及。";
        AskingPage: "Send an enquiry yourself on a phone; shorten the form and state when the answer comes.",
            "휴대폰으로 직접 문의해 보고, 양식을 줄이고 언제 답하는지 밝혀요.",
            "用手机亲自咨询一次，精简表单，并写明何时回复。";
        Invitation: "Offer a clear reason to leave an address: a guide, a sample, early access.",
            "연락처를 남길 이유를 분명히 제시해요(가이드, 샘플, 우선 구매 등).",
            "给出留下联系方式的明确理由，如指南、样品、优先购买。";
        OrderingPath: "Place an order yourself on a phone; mend price, delivery or payment wherever it stops.",
            "휴대폰으로 직접 주문해 보고, 가격·배송·결제에서 막히는 곳을 고쳐요.",
            "用手机亲自下一单，修正在价格、配送或支付上卡住的环节。";
        Answers: "Measure how long answers take; call back everybody whose quote is open.",
            "답변에 걸린 시간을 재고, 견적을 받고 결정하지 않은 고객 모두에게 다시 연락해요.",
            "统计回复用时，逐一回访报价后未决定的客户。";
        FirstOffer: "Check the offer for first orders, and how much of the money goes to people who never bought.",
            "첫 구매 혜택을 점검하고, 신규 고객에게 쓰는 예산 비중을 확인해요.",
            "检查首单优惠，以及用于获取新客的预算占比。";
        Basket: "Compare order value, discounts and repeat orders with the plan; offer sets or larger packs.",
            "주문 금액, 할인, 재구매를 계획과 비교하고 묶음이나 대용량을 제안해요.",
            "将客单价、折扣和复购与方案对照，推出组合装或大规格。";
        Complaints: "Call five dissatisfied customers and mend the commonest reason first.",
            "불만족한 고객 다섯 명에게 연락해 가장 흔한 이유부터 고쳐요.",
            "联系5位不满意的客户，先解决最常见的原因。";
        Reminders: "Remind customers of what they bought last, when their own rhythm says it is time.",
            "고객별 구매 주기에 맞춰 지난번에 산 상품을 알려요.",
            "按每位客户的购买周期，用上次购买的商品提醒复购。";
        Reviews: "Answer every poor review within a day, and ask every buyer for a review.",
            "평점이 낮은 후기에는 하루 안에 답하고, 모든 구매자에게 후기를 부탁해요.",
            "一天内回复每条差评，并邀请每位买家评价。";
        Rivals: "Look at the competitors again on stage 3, and at what they do better.",
            "3단계에서 경쟁사를 다시 살펴보고 무엇을 더 잘하는지 확인해요.",
            "回到第3阶段重新查看竞争对手，找出对方做得更好的地方。";
    }

    /// How often results are looked at.
    rhythm(Rhythm) {
        Weekly: "Weekly", "주간", "每周";
        Monthly: "Monthly", "월간", "每月";
        Quarterly: "Quarterly", "분기", "每季度";
    }

    /// The report for a review.
    report(Rhythm) {
        Weekly: "Weekly review", "주간 점검 보고서", "周复盘报告";
        Monthly: "Monthly review", "월간 점검 보고서", "月度复盘报告";
        Quarterly: "Quarterly review", "분기 점검 보고서", "季度复盘报告";
    }
}

/// How a measure is counted.
#[must_use]
pub const fn formula(goal: Goal, sale: Sale) -> Text {
    match (goal, sale) {
        (Goal::Visits, _) => Text::new(
            "Visits and delivered messages of all touchpoints, added up",
            "모든 접점의 방문과 전달된 메시지의 합",
            "各接触点的访问量与送达消息数之和",
        ),
        (Goal::Reach, _) => Text::new(
            "Different people who met the brand in the month",
            "한 달 동안 브랜드를 접한 사람 수(중복 제외)",
            "当月接触到品牌的人数（去重）",
        ),
        (Goal::BrandSearches, _) => Text::new(
            "Searches for the company’s name in the month",
            "한 달 동안 회사 이름을 검색한 횟수",
            "当月搜索品牌名的次数",
        ),
        (Goal::Enquiries, _) => Text::new(
            "Visits × enquiries per visit, touchpoint by touchpoint",
            "접점별 방문 × 문의 전환율의 합",
            "各接触点访问量 × 咨询转化率之和",
        ),
        (Goal::Contacts, _) => Text::new(
            "New contacts with consent to advertising",
            "광고 수신에 동의한 새 연락처 수",
            "新增的已同意接收营销信息的联系人",
        ),
        (Goal::Deals, Sale::Enquiry) => {
            Text::new("Enquiries × share that becomes a deal", "문의 × 문의 대비 계약률", "咨询量 × 咨询成交率")
        }
        (Goal::Deals, Sale::Direct) => Text::new(
            "Visits × orders per visit, touchpoint by touchpoint",
            "접점별 방문 × 주문 전환율의 합",
            "各接触点访问量 × 下单转化率之和",
        ),
        (Goal::NewCustomers, _) => Text::new(
            "Deals less those with customers known already",
            "거래 − 기존 고객과의 거래",
            "成交单数 − 老客户的成交单数",
        ),
        (Goal::Revenue, _) => Text::new(
            "Orders × order value, repeat orders of new customers included",
            "주문 수 × 주문 금액(신규 고객의 재주문 포함)",
            "订单数 × 客单价（含新客的复购）",
        ),
        (Goal::Satisfaction, _) => Text::new(
            "Satisfied customers ÷ customers who answered",
            "만족한 고객 ÷ 응답한 고객",
            "满意客户 ÷ 作答客户",
        ),
        (Goal::Retention, _) => Text::new(
            "Customers who bought again within a year ÷ all customers",
            "1년 안에 다시 산 고객 ÷ 전체 고객",
            "一年内复购的客户 ÷ 全部客户",
        ),
        (Goal::PositiveReviews, _) => {
            Text::new("Positive reviews ÷ all reviews", "긍정 후기 ÷ 전체 후기", "好评 ÷ 全部评价")
        }
        (Goal::MarketShare, _) => Text::new(
            "Own sales ÷ sales of the whole market",
            "자사 매출 ÷ 시장 전체 매출",
            "自身销售额 ÷ 市场总销售额",
        ),
    }
}

/// Where a number is taken from, in the words of the market.
#[must_use]
pub const fn source(source: Source, region: Region) -> Text {
    match (source, region) {
        (Source::SiteAnalytics, Region::Cn) => Text::new(
            "Site analytics (e.g. Baidu Tongji)",
            "웹 분석 도구(예: 바이두 통계)",
            "网站统计工具（如百度统计）",
        ),
        (Source::SiteAnalytics, _) => Text::new(
            "Site analytics (e.g. Google Analytics)",
            "웹 분석 도구(예: 구글 애널리틱스)",
            "网站统计工具（如Google Analytics）",
        ),
        (Source::ShopStatistics, Region::Kr) => Text::new(
            "Shop statistics (e.g. Naver Smartstore Centre)",
            "쇼핑몰 통계(예: 스마트스토어센터)",
            "店铺统计（如Naver Smartstore后台）",
        ),
        (Source::ShopStatistics, Region::Cn) => Text::new(
            "Shop statistics (e.g. Taobao’s back office)",
            "쇼핑몰 통계(예: 타오바오 판매자 화면)",
            "店铺后台数据（如生意参谋）",
        ),
        (Source::ShopStatistics, _) => Text::new("Shop statistics", "쇼핑몰 통계", "店铺统计"),
        (Source::PlatformReports, _) => {
            Text::new("Reports of the advertising platforms", "광고 플랫폼 보고서", "广告平台报告")
        }
        (Source::KeywordTool, Region::Kr) => {
            Text::new("Naver’s keyword tool", "네이버 검색광고 키워드 도구", "Naver关键词工具")
        }
        (Source::KeywordTool, Region::Cn) => {
            Text::new("Baidu’s keyword planner", "바이두 키워드 플래너", "百度关键词规划师")
        }
        (Source::KeywordTool, _) => Text::new("Google Keyword Planner", "구글 키워드 플래너", "Google关键词规划师"),
        (Source::EnquiryRecord, _) => {
            Text::new("Record of calls, forms and chats", "전화·문의 양식·채팅 기록", "电话、表单与在线咨询记录")
        }
        (Source::ContactList, _) => {
            Text::new("Contact list with the consents", "수신 동의를 받은 연락처 목록", "已获同意的联系人名单")
        }
        (Source::Orders, _) => Text::new("Order records", "주문 내역", "订单记录"),
        (Source::Contracts, _) => Text::new("List of quotes and contracts", "견적·계약 목록", "报价与合同台账"),
        (Source::CustomerDatabase, _) => {
            Text::new("Customer database (CRM)", "고객 관리 시스템(CRM)", "客户管理系统（CRM）")
        }
        (Source::Books, _) => Text::new("Bookkeeping", "매출 장부", "财务账目"),
        (Source::MarketFigures, _) => Text::new(
            "Published market figures beside own sales",
            "공개된 시장 규모와 자사 매출",
            "公开的市场规模与自身销售额",
        ),
        (Source::AfterSaleQuestion, _) => {
            Text::new("One question after each delivery", "배송 뒤 한 문항 설문", "交付后的一题问卷")
        }
        (Source::ReviewPages, Region::Kr) => {
            Text::new("Reviews in the shop and on Naver Place", "쇼핑몰·네이버 플레이스 후기", "店铺与Naver Place评价")
        }
        (Source::ReviewPages, Region::Cn) => {
            Text::new("Reviews on Taobao and Dianping", "타오바오·다중뎬핑 후기", "淘宝、大众点评等平台的评价")
        }
        (Source::ReviewPages, _) => {
            Text::new("Reviews in the shop and on Google", "쇼핑몰·구글 후기", "店铺与Google评价")
        }
    }
}

/// Where the number of a measure is taken from: as typed, else as suggested.
#[must_use]
pub fn source_of(plan: &Plan, indicator: &Indicator, lang: Lang) -> String {
    let typed = plan.evaluation.kpis.get(&indicator.goal).map_or("", |kpi| kpi.source.trim());
    if typed.is_empty() { source(indicator.source, plan.company.region).get(lang).to_owned() } else { typed.to_owned() }
}

/// Who looks after a measure.
#[must_use]
pub fn owner(plan: &Plan, owner: &Owner, lang: Lang) -> String {
    match owner {
        Owner::Typed(name) => name.clone(),
        Owner::Person(id) => plan
            .organisation
            .people
            .iter()
            .find(|person| person.id == *id)
            .map_or_else(String::new, |person| person.name.trim().to_owned()),
        Owner::Management => super::plan::job(JobRole::Management).get(lang).to_owned(),
        Owner::Nobody => Text::new("nobody yet", "미정", "未定").get(lang).to_owned(),
    }
}

/// Months in a row.
fn in_a_row(months: u32, lang: Lang) -> String {
    if months == 1 {
        return Text::new("one month", "1개월", "1个月").get(lang).to_owned();
    }
    Text::new("{0} months in a row", "{0}개월 연속", "连续{0}个月").fill(lang, &[&months.to_string()])
}

/// When something is done.
#[must_use]
pub fn condition(indicator: &Indicator, lang: Lang) -> String {
    let decision = &indicator.decision;
    let floor = i18n::percent(decision.floor.value, 0, lang);
    Text::new("Below {0} of the target for {1}", "목표의 {0} 미만이 {1}이면", "{1}低于目标的{0}时")
        .fill(lang, &[&floor, &in_a_row(decision.patience, lang)])
}

/// What is then done: as typed, else as suggested.
#[must_use]
pub fn action(plan: &Plan, indicator: &Indicator, lang: Lang) -> String {
    let typed = plan.evaluation.kpis.get(&indicator.goal).map_or("", |kpi| kpi.decision.trim());
    if typed.is_empty() { remedy(indicator.decision.remedy).get(lang).to_owned() } else { typed.to_owned() }
}

/// When something is done, and what.
#[must_use]
pub fn decision(plan: &Plan, indicator: &Indicator, lang: Lang) -> String {
    let (when, what) = (condition(indicator, lang), action(plan, indicator, lang));
    Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(lang, &[&when, &what])
}

/// How a measure stands.
#[must_use]
pub fn state(state: State, lang: Lang) -> String {
    match state {
        State::NoTarget => Text::new("no target", "목표 없음", "无目标").get(lang).to_owned(),
        State::Open => Text::new("no full month yet", "아직 한 달 집계 전", "尚无整月数据").get(lang).to_owned(),
        State::Fine => Text::new("on track", "기준 이상", "未低于警戒线").get(lang).to_owned(),
        State::Below(months) => {
            Text::new("below for {0}", "{0} 미달", "{0}低于警戒线").fill(lang, &[&in_a_row(months, lang)])
        }
        State::Due(months) => Text::new("due: below for {0}", "조치 필요: {0} 미달", "需采取措施：{0}低于警戒线")
            .fill(lang, &[&in_a_row(months, lang)]),
    }
}

/// Who says what a measure shall reach.
#[must_use]
pub const fn says(says: Says) -> Text {
    match says {
        Says::Typed => Text::new("set here", "직접 정함", "手动设定"),
        Says::Forecast => Text::new("from the forecast", "예측에서", "来自预测"),
        Says::Objective(_) => Text::new("from an objective of stage 6", "6단계 목표에서", "来自第6阶段的目标"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn formulas_and_sources_differ_and_speak_every_language() {
        for sale in [Sale::Direct, Sale::Enquiry] {
            check::texts(&Goal::ALL.map(|goal| formula(goal, sale)));
        }
        use Source as S;
        for region in Region::ALL {
            check::texts(
                &[
                    S::SiteAnalytics,
                    S::ShopStatistics,
                    S::PlatformReports,
                    S::KeywordTool,
                    S::EnquiryRecord,
                    S::ContactList,
                    S::Orders,
                    S::Contracts,
                    S::CustomerDatabase,
                    S::Books,
                    S::MarketFigures,
                    S::AfterSaleQuestion,
                    S::ReviewPages,
                ]
                .map(|of| source(of, region)),
            );
        }
    }

    #[test]
    fn states_say_for_how_long() {
        for lang in Lang::ALL {
            for of in [State::NoTarget, State::Open, State::Fine, State::Below(1), State::Below(3), State::Due(2)] {
                check::sentence(&state(of, lang), lang);
            }
        }
        assert_eq!(state(State::Due(2), Lang::Ko), "조치 필요: 2개월 연속 미달");
        assert_eq!(state(State::Below(1), Lang::En), "below for one month");
    }
}
