//! What a stage still lacks, by name.

use crate::base::Text;
use crate::plan::{FactorKind, Plan, Stage};
use crate::report::words;
use crate::report::writer::Writer;

/// The note at the end of a chapter; nothing when the stage is complete.
pub(in crate::report) fn write(w: &mut Writer<'_>, stage: Stage) {
    let names = names(w.plan, stage);
    if names.is_empty() {
        return;
    }
    let separator = Text::new(", ", ", ", "、").get(w.lang);
    let names: Vec<&str> = names.into_iter().map(|name| name.get(w.lang)).collect();
    w.note(
        Text::new("Not answered yet: {0}.", "아직 답하지 않은 항목: {0}.", "尚未填写：{0}。"),
        &[&names.join(separator)],
    );
}

/// Names of the answers a stage still needs, each once.
pub(in crate::report) fn names(plan: &Plan, stage: Stage) -> Vec<Text> {
    // An item nobody answered may still follow from figures; the chapter itself says how many are assumed.
    if stage == Stage::Feasibility && !plan.feasibility.answers.is_empty() {
        return Vec::new();
    }
    let needs = plan.needs(stage);
    // The four kinds of factors share one field; only their order tells them apart.
    let kinds = FactorKind::ALL.into_iter().map(Some).chain(std::iter::repeat(None));
    let mut names: Vec<Text> = Vec::new();
    for (need, kind) in needs.iter().zip(kinds).filter(|(need, _)| !need.answered) {
        let key = need.field.rsplit('.').next().unwrap_or_default();
        let name = match (stage, kind) {
            (Stage::Environment, Some(kind)) => words::plan::factor_kind(kind),
            _ => name(stage, key),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Name of a needed answer by its field.
pub(in crate::report) fn need(stage: Stage, field: &str) -> Text {
    name(stage, field.rsplit('.').next().unwrap_or_default())
}

fn name(stage: Stage, key: &str) -> Text {
    match (stage, key) {
        (Stage::Company, "name") => Text::new("name of the company", "회사 이름", "企业名称"),
        (Stage::Company, "sells") => Text::new("what it sells", "판매 품목", "经营内容"),
        (Stage::Company, "industry") => Text::new("industry", "업종", "行业"),
        (Stage::Company, "trade") => Text::new("whom it sells to", "판매 대상", "销售对象"),
        (Stage::Company, "start") => Text::new("start month", "시작 월", "开始月份"),
        (Stage::Company, _) => Text::new("funds", "전체 예산", "总资金"),
        (Stage::Products, "name") => Text::new("name of the product line", "상품군 이름", "产品线名称"),
        (Stage::Products, "order_value") => Text::new("order value", "주문 금액", "客单价"),
        (Stage::Products, "contribution") => Text::new("contribution margin", "공헌이익률", "贡献毛利率"),
        (Stage::Products, "orders_per_year") => {
            Text::new("orders per customer and year", "고객당 연간 주문 횟수", "每位客户年下单次数")
        }
        (Stage::Products, _) => Text::new("a product line", "상품군", "产品线"),
        (Stage::Customers, "name") => Text::new("name of the segment", "고객군 이름", "客群名称"),
        (Stage::Customers, "size") => Text::new("size of the segment", "고객군 규모", "客群规模"),
        (Stage::Customers, "browse") => {
            Text::new("where the segment spends its time online", "고객군이 온라인에서 머무는 곳", "客群常去的线上场所")
        }
        (Stage::Customers, "close_rate") => Text::new("close rate", "문의 대비 계약률", "咨询成交率"),
        (Stage::Customers, _) => Text::new("a segment", "고객군", "客群"),
        (Stage::Objectives, "benefit") => Text::new("the first benefit looked for", "우선 기대하는 효과", "首要收益"),
        (Stage::Objectives, _) => Text::new("an objective with a target", "목푯값이 있는 목표", "带目标值的目标"),
        (Stage::Touchpoints, _) => Text::new(
            "own figures or a contact mode for a touchpoint",
            "접점의 자체 수치 또는 접촉 방식",
            "接触点的自有数据或接触方式",
        ),
        (Stage::Budget, _) => Text::new("costs besides media", "매체비 외 기타 비용", "媒体以外的费用"),
        (Stage::Implementation, _) => Text::new("the first visible win", "가장 먼저 이룰 성과", "第一个看得见的成果"),
        (Stage::Organisation, "hours") => Text::new("hours a week", "주당 투입 시간", "每周可投入工时"),
        (Stage::Organisation, _) => Text::new("people", "담당자", "人员"),
        (Stage::Risk, "consent") => Text::new("consent for the lists", "수신 동의 여부", "名单是否已获同意"),
        (Stage::Risk, "reply_hours") => Text::new("reply promise", "응답 시간 약속", "回复时限承诺"),
        (Stage::Risk, _) => Text::new("a risk", "위험 항목", "风险项"),
        (Stage::Evaluation, _) => Text::new("who looks at the figures and when", "점검 방식", "复盘方式"),
        (Stage::Feasibility, _) => Text::new("items of the assessment", "평가 항목", "评估项"),
        (Stage::Environment, _) => Text::new("factors", "환경 요인", "环境因素"),
    }
}
