//! What scores are made of, on receipts.

use crate::base::{Lang, Text};
use crate::forecast::{Name, Score};
use crate::plan::{Item, Role};

words! {
    /// An item of feasibility in a word or two.
    item(Item) {
        Describable: "Can be judged online", "온라인으로 판단 가능", "线上可判断";
        Technical: "Needs explaining", "설명이 필요한 정도", "需要说明的程度";
        Deliverable: "Deliverable", "배송 가능성", "可交付性";
        SearchDemand: "Search demand", "검색 수요", "搜索需求";
        Margin: "Margin", "공헌이익률", "利润空间";
        Repeat: "Repeat purchase", "재구매", "复购";
        PeersOnline: "Peers online", "동종 업체의 온라인 진출", "同行上网情况";
        PeersProfit: "Peers’ profit", "동종 업체의 수익", "同行盈利情况";
        Difference: "Difference", "차별점", "差异化";
        Opening: "What rivals leave open", "경쟁사가 놓친 틈", "对手留下的空白";
        Patience: "Patience", "기다릴 여유", "投资耐心";
        Continuity: "Continued funding", "자금의 지속성", "资金的持续性";
        Runway: "Runway", "자금이 버티는 기간", "资金可支撑时间";
        Economics: "Unit economics", "고객당 수지", "单位经济效益";
        Hours: "Hours", "투입 시간", "可用工时";
        MarketingSkill: "Marketing skill", "마케팅 역량", "营销能力";
        TechnicalSkill: "Technical skill", "기술 역량", "技术能力";
        Literacy: "Managers’ digital grasp", "경영진의 디지털 이해", "管理层数字素养";
        Information: "Order of information", "사내 정보 정리", "内部信息管理";
    }
}

/// What a score or a part of one is.
#[must_use]
pub const fn kind(score: Score) -> Text {
    match score {
        Score::Item(of) => item(of),
        Score::Aspect(of) => super::feasibility::aspect(of),
        Score::AspectWeight(_) => Text::new("Weight of the aspect", "측면의 가중치", "该方面的权重"),
        Score::Feasibility => Text::new("Feasibility", "타당성", "可行性总分"),
        Score::Rivals => Text::new("Competitors listed", "적어 둔 경쟁사", "列出的竞争对手"),
        Score::RivalsOnline => Text::new("Competitors online", "온라인에 있는 경쟁사", "已上网的竞争对手"),
        Score::RivalGain => Text::new("Estimated gain of a competitor", "경쟁사의 추정 성과", "竞争对手的估计收益"),
        Score::MeanGain => Text::new("Mean gain of competitors", "경쟁사 평균 성과", "竞争对手平均收益"),
        Score::RivalsOpen => {
            Text::new("Competitors that leave something open", "틈을 남긴 경쟁사", "留有空白的竞争对手")
        }
        Score::OpenShare => Text::new("Share that leaves something open", "틈을 남긴 비율", "留有空白的比例"),
        Score::Runway => Text::new("Months the money lasts", "자금이 버티는 개월", "资金可支撑月数"),
        Score::RunwayShare => Text::new("Runway to payback time", "버티는 기간 ÷ 회수 기간", "支撑时间与回本时间之比"),
        Score::LimitShare => Text::new(
            "Limit to cheapest acquisition cost",
            "획득비용 한도 ÷ 최저 획득비용",
            "获客上限与最低获客成本之比",
        ),
        Score::FactorWeight(..) => Text::new("Weight", "가중치", "权重"),
        Score::FactorRating(..) => Text::new("Rating", "평점", "评分"),
        Score::SideWeight => Text::new("Weights of the side", "내부·외부별 가중치 합", "同侧权重合计"),
        Score::WeightShare(..) => Text::new("Share of the weight", "가중치 비중", "权重占比"),
        Score::WeightedRating(..) => Text::new("Weighted rating", "가중 점수", "加权得分"),
        Score::Ife => Text::new("Inside (IFE)", "내부 요인 평가(IFE)", "内部因素评价（IFE）"),
        Score::Efe => Text::new("Outside (EFE)", "외부 요인 평가(EFE)", "外部因素评价（EFE）"),
        Score::CriterionWeight(_) => Text::new("Weight of the criterion", "비교 기준의 가중치", "比较项权重"),
        Score::CriterionRating(_) => Text::new("Standing in the criterion", "비교 기준의 평점", "比较项评分"),
        Score::Standing => Text::new("Standing among competitors", "경쟁력 점수", "竞争力得分"),
        Score::LineFit => Text::new("Online fit", "온라인 적합도", "线上适合度"),
        Score::GoodsCost => Text::new("Goods of an order", "주문당 원가", "每单货款成本"),
        Score::DeliveryCost => Text::new("Delivery and fees of an order", "주문당 배송·수수료", "每单配送与平台费"),
        Score::Discount => Text::new("Discount", "할인율", "折扣幅度"),
        Score::BreakEvenUplift => Text::new("Break-even uplift", "손익분기 주문 증가율", "盈亏平衡订单增幅"),
        Score::DiscountAmount => Text::new("Discount per order", "주문당 할인액", "每单优惠金额"),
        Score::PromotionPrice => Text::new("Order value at the promotion price", "할인가 주문 금액", "促销价客单价"),
        Score::PromotionContribution => {
            Text::new("Contribution at the promotion price", "할인가 주문당 공헌이익", "促销价每单贡献毛利")
        }
        Score::Uplift => Text::new("Expected uplift", "예상 주문 증가율", "预计订单增幅"),
        Score::NormalOrders => Text::new("Orders without the promotion", "할인 전 주문 수", "不促销的订单数"),
        Score::ExtraOrders => Text::new("Additional orders", "추가 주문 수", "新增订单数"),
        Score::PromotionOrders => Text::new("Orders with the promotion", "할인 중 주문 수", "促销期订单数"),
        Score::WithoutPromotion => {
            Text::new("Contribution without the promotion", "할인하지 않을 때 공헌이익", "不促销的贡献毛利")
        }
        Score::WithPromotion => Text::new("Contribution with the promotion", "할인할 때 공헌이익", "促销时的贡献毛利"),
        Score::PromotionResult => {
            Text::new("Result of the promotion per 100 orders", "주문 100건당 할인 손익", "每100单的促销盈亏")
        }
        Score::TradePrice => Text::new("Trade price of an order", "주문당 공급가", "每单供货价"),
        Score::OrderCost => Text::new("Cost of an order", "주문당 비용", "每单成本"),
        Score::TradeContribution => {
            Text::new("Contribution at the trade price", "공급가 주문당 공헌이익", "供货价每单贡献毛利")
        }
        Score::TradeMargin => Text::new("Margin at the trade price", "공급가 공헌이익률", "供货价贡献毛利率"),
        Score::YearlyFunds => Text::new("Funds on a year’s scale", "1년 환산 예산", "折合全年的资金"),
        Score::MonthsOfYear => Text::new("Months of a year", "한 해의 개월 수", "一年的月数"),
        Score::FundsShare => Text::new("Funds as a share of revenue", "매출 대비 예산 비율", "资金占营业额比例"),
        Score::RoleShare(_) => Text::new("Share of the role", "역할 비중", "角色占比"),
        Score::Stimulation(_) => Text::new("Stimulation value", "자극 가치", "刺激价值"),
        Score::RoleFit => Text::new("Role fit", "역할 적합도", "角色匹配度"),
        Score::ObjectiveFit => Text::new("Objective fit", "목표 적합도", "目标匹配度"),
        Score::TradeFit => Text::new("B2B/B2C fit", "B2B·B2C 적합도", "B2B/B2C匹配度"),
        Score::UsageFit => Text::new("Use of the place", "고객군의 이용 정도", "客群使用程度"),
        Score::SegmentFit => Text::new("Fit for the segment", "고객군별 적합도", "客群匹配度"),
        Score::SegmentShare => Text::new("Size of the segment", "고객군 규모", "客群规模"),
        Score::Target => Text::new("Target", "목표값", "目标值"),
        Score::UntilDeadline => {
            Text::new("Share of the plan’s demand until the deadline", "기한까지의 수요 비중", "截至期限的需求占比")
        }
        Score::Spread => Text::new("Width of the forecast’s range", "예측 오차 폭", "预测误差幅度"),
        Score::Chance => Text::new("Chance of reaching the target", "목표 달성 확률", "目标达成概率"),
        Score::Benefit => Text::new("Benefit", "기대 효과", "收益"),
        Score::Cost => Text::new("Cost", "비용 항목", "成本"),
        Score::Benefits => Text::new("All benefits", "효과 합계", "收益合计"),
        Score::Costs => Text::new("All costs", "비용 항목 합계", "成本合计"),
        Score::OwnMoney => Text::new("Money of its own", "별도 예산", "另列资金"),
        Score::StrategyMoney => Text::new("Money of the strategy", "전략에 드는 예산", "策略资金"),
        Score::Messages => Text::new("Messages to the own list", "연락처 발송 수", "自有名单发送量"),
        Score::Fit => Text::new("Fit", "적합도", "匹配度"),
        Score::SizingBase => Text::new("Base of the sizing", "규모 추정의 기준 수", "测算基数"),
        Score::SizingShare => Text::new("Share that remains", "남는 비율", "保留比例"),
        Score::RolePeople(_) => Text::new("People in the role", "역할별 인원", "该角色人数"),
        Score::MoveShare(_) => Text::new("Share that moves up", "다음 역할로 옮겨 가는 비율", "升级比例"),
        Score::Moved(_) => Text::new("People who move up", "옮겨 가는 인원", "升级人数"),
        Score::RoleAfter(_) => Text::new("People in the role afterwards", "이동 뒤 역할별 인원", "升级后该角色人数"),
        Score::Lookers => Text::new("Visitors and curious", "방문자와 호기심형 비중", "访客与好奇者占比"),
        Score::RepeatRate => Text::new("Buy again within a year", "1년 안에 다시 사는 비율", "一年内复购率"),
        Score::LeastOrders => Text::new("Orders a year at least", "연간 최소 주문 횟수", "年下单次数下限"),
        Score::ReferralRate => {
            Text::new("Customers one customer brings a year", "고객당 연간 소개 고객", "每位客户每年带来的新客")
        }
        Score::Referred => Text::new("Customers by recommendation a year", "연간 소개로 오는 고객", "每年转介绍客户"),
        Score::Churn => Text::new("Customers lost a month", "월 이탈률", "月流失率"),
        Score::Population => Text::new("Population", "모집단", "总体人数"),
        Score::Deviate => Text::new("z of the confidence", "신뢰수준의 z값", "置信水平的z值"),
        Score::Proportion => Text::new("Widest proportion", "오차가 가장 큰 비율", "误差最大的比例"),
        Score::ErrorMargin => Text::new("Margin of error", "표본 오차", "抽样误差"),
        Score::SampleSize => Text::new("Answers", "응답 수", "样本量"),
        Score::ResponseRate => Text::new("Response rate", "응답률", "回收率"),
        Score::Invitations => Text::new("People to ask", "조사 요청 인원", "需邀请人数"),
        Score::SetUp => Text::new("Set-up cost", "개설 비용", "搭建费用"),
        Score::Presence => Text::new("Cost of a minimum presence", "최소 온라인 기반 비용", "基本露出的费用"),
        Score::PresenceHours => Text::new("Hours a month", "월 투입 시간", "每月工时"),
        Score::AnswerCount(_) => Text::new("Times answer was given", "응답 횟수", "选择次数"),
        Score::AnswerShare => Text::new("Share of the answer", "응답 비율", "选择比例"),
        Score::ScalePoint(_) => Text::new("Point of the scale", "척도 점수", "量表分值"),
        Score::ScaleMean => Text::new("Mean of the scale", "척도 평균", "量表均值"),
        Score::ChecksMet => Text::new("Checks met", "충족한 점검 항목", "通过的检查项"),
        Score::Checks => Text::new("Checks that apply", "해당 점검 항목", "适用的检查项"),
        Score::Join => Text::new("Score of the join", "결합 점수", "结合点得分"),
        Score::ReplyMinutes => Text::new("Minutes an enquiry takes", "문의 1건 응대 시간(분)", "每个咨询用时（分钟）"),
        Score::MinutesOfHour => Text::new("Minutes in an hour", "1시간의 분 수", "每小时分钟数"),
        Score::MixHours => Text::new("Hours a week the mix takes", "접점 운영에 드는 주당 시간", "组合每周占用工时"),
        Score::HoursLeft => {
            Text::new("Hours a week left beside the mix", "접점 운영 외 주당 여유 시간", "组合之外每周可用工时")
        }
        Score::ReplyHours => Text::new("Hours the enquiries take", "문의 응대에 드는 시간", "处理咨询所需工时"),
        Score::DeskHours => {
            Text::new("Hours there are for enquiries", "문의 응대에 쓸 수 있는 시간", "可用于咨询的工时")
        }
        Score::ReplyWork => Text::new("Work waiting and arriving", "밀린 일과 새로 온 일", "积压与新到的工作量"),
        Score::Backlog => Text::new("Work still waiting", "처리하지 못하고 밀린 일", "仍积压的工作量"),
        Score::WorkDays => Text::new("Days a week with answers", "주당 응대 일수", "每周回复天数"),
        Score::ClosedWait => Text::new("Wait over the closed days", "응대하지 않는 동안의 대기", "非回复时段的等待"),
        Score::MonthHours => Text::new("Hours in a month", "한 달의 시간 수", "每月小时数"),
        Score::LongestWait => Text::new("Longest wait for an answer", "답변까지 가장 긴 대기", "最长回复等待"),
        Score::ReplyCapacity => {
            Text::new("Enquiries a month that can be answered", "한 달에 답할 수 있는 문의 수", "每月可回复咨询数")
        }
        Score::Unanswered => Text::new("Enquiries beyond that", "답하지 못하는 문의", "超出的咨询数"),
        Score::Loss => Text::new("Loss if it happens", "발생 시 손실", "发生时的损失"),
        Score::MonthBrings => Text::new("Contribution of that month", "그달의 공헌이익", "该月的贡献毛利"),
        Score::Rise => Text::new("Assumed rise", "가정한 인상 폭", "假设涨幅"),
        Score::ResultThen => Text::new("Result after the rise", "인상 뒤 손익", "涨价后的盈亏"),
        Score::DaysWithout => Text::new("Days it stands still", "멈추는 일수", "停顿天数"),
        Score::MeanMonth => {
            Text::new("Contribution at average demand", "평균 수요일 때의 공헌이익", "按平均需求的贡献毛利")
        }
        Score::SpentUntil => {
            Text::new("Media money until the money ends", "자금이 끊길 때까지의 매체비", "资金用完前的媒体支出")
        }
        Score::BackUntil => Text::new("Contribution until then", "그때까지의 공헌이익", "至此的贡献毛利"),
        Score::TrainingCost => Text::new("Training", "교육 비용", "培训费用"),
        Score::TrainingCosts => Text::new("All trainings", "교육 비용 합계", "培训费用合计"),
        Score::Reward => Text::new("Reward", "보상", "奖励"),
        Score::Rewards => Text::new("All rewards", "보상 합계", "奖励合计"),
        Score::RewardsShare => Text::new("Rewards to contribution", "공헌이익 대비 보상", "奖励占贡献毛利的比例"),
        Score::MonthTarget => Text::new("Target of a month", "월 목표", "月度目标"),
        Score::MonthsUntil => Text::new("Months until the deadline", "기한까지 개월 수", "距期限的月数"),
        Score::Today => Text::new("Today", "현재 값", "当前值"),
        Score::ToGain => Text::new("From today to the target", "목표까지의 차이", "距目标的差额"),
        Score::GainedByThen => {
            Text::new("Part of it by the month’s end", "그달 말까지 채울 몫", "截至当月末应完成的部分")
        }
        Score::KpiFloor => Text::new("Share of the target", "목표 대비 하한", "目标的下限比例"),
        Score::KpiLimit => Text::new("Action needed below this", "조치 기준값", "警戒线"),
        Score::DueByThen => Text::new("Due by that day", "그날까지의 목표", "截至当日应完成"),
        Score::DaysGone => Text::new("Days that are over", "지난 일수", "已过天数"),
        Score::Measured => Text::new("Counted", "집계한 값", "实际统计值"),
    }
}

/// The name of a figure; parts of a matrix are told apart by the code or the role people know them by.
#[must_use]
pub fn label(name: Name, lang: Lang) -> String {
    let base = super::figure_name::name(name).get(lang);
    let role = |role: Role| format!("{base} · {}", super::plan::role(role).get(lang));
    match name {
        Name::Score(
            Score::FactorWeight(kind, place)
            | Score::FactorRating(kind, place)
            | Score::WeightShare(kind, place)
            | Score::WeightedRating(kind, place),
        ) => format!("{base} {}{place}", kind.letter()),
        Name::Score(
            Score::CriterionWeight(place)
            | Score::CriterionRating(place)
            | Score::AnswerCount(place)
            | Score::ScalePoint(place),
        ) => format!("{base} {place}"),
        Name::Score(Score::AspectWeight(of)) => format!("{base} · {}", super::feasibility::aspect(of).get(lang)),
        Name::Score(
            Score::RoleShare(of)
            | Score::Stimulation(of)
            | Score::RolePeople(of)
            | Score::MoveShare(of)
            | Score::Moved(of)
            | Score::RoleAfter(of),
        ) => role(of),
        _ => base.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FactorKind;

    #[test]
    fn parts_of_a_matrix_are_told_apart() {
        let weight = Name::Score(Score::FactorWeight(FactorKind::Threat, 2));
        assert_eq!(label(weight, Lang::Ko), "가중치 T2");
        let share = Name::Score(Score::RoleShare(Role::Curious));
        assert!(label(share, Lang::En).starts_with("Share of the role · "));
        assert_eq!(label(Name::Ltv, Lang::En), "Lifetime value (LTV)");
    }
}
