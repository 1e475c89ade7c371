//! Versions of a plan: how much room they take, and what differs between two of them.
#![cfg(test)]

use std::collections::BTreeSet;
use std::rc::Rc;

use mixwright::base::{Id, Lang, Money, Month, Ppm, Text};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::implementation::ImplementationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::versions::MAX_VERSIONS;
use mixwright::plan::{Change, Comparison, Goal, KpiEdit, OwnMetric, Plan, PlanEdit, RowEdit, Said, Stage, Usage};
use mixwright::report::words::versions::differences;
use mixwright::store::{self, compare};
use proptest::prelude::*;

use super::engine::largest::largest;
use super::full_plan::{edited, full, roastery};

fn evaluation(edit: EvaluationEdit) -> PlanEdit {
    PlanEdit::Evaluation(edit)
}

fn keep(reason: &str) -> PlanEdit {
    evaluation(EvaluationEdit::Keep { day: None, reason: reason.into() })
}

fn funds(amount: i64) -> PlanEdit {
    PlanEdit::Company(CompanyEdit::Funds(Some(Money(amount))))
}

/// `plan` with as many versions as one can have.
fn with_all_versions(plan: &Plan) -> Plan {
    let each = |i: usize| [funds(1_000_000 + i64::try_from(i).unwrap()), keep(&"x".repeat(200))];
    edited(plan, (0..MAX_VERSIONS).flat_map(each).collect())
}

#[test]
fn the_largest_plan_with_all_its_versions_is_a_fifth_of_the_largest_file() {
    let plan = with_all_versions(&largest());
    let text = store::write(&plan, 0);
    assert!(text.len() < store::MAX_BYTES / 5, "{}", text.len());
    assert_eq!(store::read(&text).unwrap().plan, plan);
}

/// Every value of a plan with its path.
fn leaves(said: &Said, path: &mut Vec<String>, out: &mut Vec<(Vec<String>, Said)>) {
    let mut down = |name: String, value: &Said| {
        path.push(name);
        leaves(value, path, out);
        path.pop();
    };
    match said {
        Said::Fields(fields) => {
            fields.iter().filter(|(name, _)| *name != "id").for_each(|(name, value)| down(name.clone(), value));
        }
        Said::List(members) if members.iter().any(|member| matches!(member, Said::Fields(_))) => {
            for (place, member) in members.iter().enumerate() {
                let id = member.id().map_or(place.to_string(), |id| id.to_string());
                down(id, member);
            }
        }
        _ => out.push((path.clone(), said.clone())),
    }
}

#[test]
fn every_field_of_a_plan_has_words_in_every_language() {
    for lang in Lang::ALL {
        let plan = Rc::new(full(lang).with(fixed(5)).unwrap());
        let all = compare(&plan, &Rc::new(Plan::default()));
        let mut found = Vec::new();
        leaves(&all.said_before, &mut Vec::new(), &mut found);
        assert!(found.len() > 300);
        for (path, value) in found
            .into_iter()
            .filter(|(path, _)| path[0] != "document" && !NOT_COMPARED.contains(&path.join(".").as_str()))
        {
            let change = Change { path: path.clone(), before: value, after: Said::Text("?".into()) };
            let said = differences(&Comparison { changes: vec![change], ..all.clone() }, lang);
            let sentence = said[0].1[0].as_str();
            // A section or a row that only "changed" has no entry for the field.
            let quiet = path.iter().any(|name| ["seen", "source"].contains(&name.as_str()));
            assert!(sentence.contains(" → ") || quiet, "{path:?}: {sentence}");
            let raw = sentence.contains(['{', '}', '_']) || sentence.contains("NaN") || sentence.contains("2027-");
            assert!(!raw, "{path:?}: {sentence}");
        }
    }
}

/// What a version has not.
const NOT_COMPARED: [&str; 7] = [
    "next_id",
    "attempt",
    "draft",
    "evaluation.actuals",
    "evaluation.reports",
    "evaluation.reviews",
    "evaluation.versions",
];

fn fixed(amount: i64) -> PlanEdit {
    PlanEdit::Budget(BudgetEdit::Fix("kr_naver_shopping".into(), Some(Money(amount))))
}

fn segment(edit: RowEdit<SegmentEdit>) -> PlanEdit {
    PlanEdit::Customers(CustomersEdit::Segment(edit))
}

/// Changes of every shape to the example: fields, rows, maps, lists.
fn edits(plan: &Plan) -> Vec<PlanEdit> {
    let (own, line) = (plan.customers.segments[0].id, plan.products.lines[0].id);
    let usage = |usage| PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Usage(usage));
    let cpc = |value| PlanEdit::Touchpoint("kr_naver_powerlink".into(), TouchpointEdit::Own(OwnMetric::Cpc, value));
    vec![
        funds(31_000_000),
        PlanEdit::Company(CompanyEdit::HasSite(None)),
        PlanEdit::Company(CompanyEdit::Start(Month::new(2027, 8))),
        segment(RowEdit::Add),
        segment(RowEdit::Remove(own)),
        segment(RowEdit::Set(own, SegmentEdit::Name("Offices".into()))),
        segment(RowEdit::Set(own, SegmentEdit::SizingShare(0, Some(Ppm::percent(40))))),
        PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(
            line,
            ProductLineEdit::Contribution(Some(Ppm::percent(38))),
        ))),
        PlanEdit::Products(ProductsEdit::Season(7, Some(Ppm::percent(120)))),
        fixed(450_000),
        usage(Usage::Never),
        usage(Usage::Auto),
        PlanEdit::Touchpoint("google_search".into(), TouchpointEdit::Added(true)),
        cpc(Some(800_000)),
        cpc(None),
        PlanEdit::Implementation(ImplementationEdit::Task(RowEdit::Add)),
        PlanEdit::Dismiss { finding: "C013:budget.solution".into(), reason: Some("seen".into()) },
        evaluation(EvaluationEdit::Notes("Fridays".into())),
        evaluation(EvaluationEdit::Kpi(Goal::Deals, KpiEdit::Target(Some(40)))),
        evaluation(EvaluationEdit::Replan(Month::new(2027, 9))),
        evaluation(EvaluationEdit::Measured(Month::new(2027, 7).unwrap(), Goal::Retention, Some(7))),
        keep("before"),
    ]
}

fn swapped(changes: &[Change]) -> Vec<Change> {
    let swap = |change: &Change| {
        let Change { path, before, after } = change.clone();
        Change { path, before: after, after: before }
    };
    changes.iter().map(swap).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn plans_differ_exactly_where_a_change_is_named(
        one in proptest::collection::vec(0_usize..22, 0..7),
        other in proptest::collection::vec(0_usize..22, 0..7),
    ) {
        let plan = roastery(Lang::Ko);
        let all = edits(&plan);
        // A row that an earlier edit removed takes no more edits.
        let after = |picked: Vec<usize>| {
            Rc::new(picked.into_iter().fold(plan.clone(), |plan, i| plan.with(all[i].clone()).unwrap_or(plan)))
        };
        let (one, other) = (after(one), after(other));
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        prop_assert_eq!(there.changes.is_empty(), one.says_the_same(&other));
        prop_assert_eq!(&swapped(&there.changes), &back.changes);
        let said: usize = differences(&there, Lang::Zh).iter().map(|(_, sentences)| sentences.len()).sum();
        prop_assert!(said <= there.changes.len() && (said == 0) == there.changes.is_empty());
        // A stage that differs has a difference named, and no other has.
        let stages: BTreeSet<Stage> = there.changes.iter().filter_map(Change::stage).collect();
        prop_assert_eq!(stages, one.differing(&other).into_iter().collect::<BTreeSet<_>>());
    }
}

#[test]
fn whatever_one_value_says_it_is_told_apart() {
    let plan = full(Lang::En);
    let text: serde_json::Value = serde_json::from_str(&store::write(&plan, 0)).unwrap();
    let mut found = Vec::new();
    leaves(&compare(&Rc::new(plan.clone()), &Rc::new(plan.clone())).said_before, &mut Vec::new(), &mut found);
    let mut told = 0;
    for (path, value) in found {
        // Another number where one stands, the file of which may still be read.
        let Said::Number(number) = value else { continue };
        if path == ["next_id"] {
            continue;
        }
        let mut file = text.clone();
        let mut at = &mut file["plan"];
        for name in &path {
            at = match at {
                serde_json::Value::Array(rows) => {
                    let wanted: u64 = name.parse().unwrap();
                    let row = rows.iter().position(|row| row["id"] == wanted);
                    &mut rows[row.unwrap_or_else(|| usize::try_from(wanted).unwrap())]
                }
                fields => &mut fields[name],
            };
        }
        *at = (if number > 1 { number - 1 } else { number + 1 }).into();
        let Ok(saved) = store::read(&file.to_string()) else { continue };
        let changes = compare(&Rc::new(plan.clone()), &Rc::new(saved.plan)).changes;
        assert_eq!(changes.into_iter().map(|change| change.path).collect::<Vec<_>>(), [path]);
        told += 1;
    }
    assert!(told > 80, "{told}");
}

#[test]
fn rows_in_another_order_are_a_difference() {
    let plan = Rc::new(roastery(Lang::Ko));
    let mut file: serde_json::Value = serde_json::from_str(&store::write(&plan, 0)).unwrap();
    file["plan"]["products"]["lines"].as_array_mut().unwrap().reverse();
    let turned = Rc::new(store::read(&file.to_string()).unwrap().plan);
    let told = differences(&compare(&plan, &turned), Lang::Ko);
    assert_eq!(told, [(Some(Stage::Products), vec!["상품군: 순서 변경".to_owned()])]);
}

#[test]
fn differences_read_like_a_sentence() {
    let tell = |lang| {
        let plan = edited(&roastery(lang), vec![fixed(300_000)]);
        let own = plan.customers.segments[0].id;
        let name = Text::new("Offices", "사무실", "办公室").get(lang).to_owned();
        let rename = segment(RowEdit::Set(Id(plan.next_id + 1), SegmentEdit::Name(name)));
        let fewer = segment(RowEdit::Set(own, SegmentEdit::Size(Some(900_000))));
        let cpc = TouchpointEdit::Own(OwnMetric::Cpc, Some(400_000));
        let edits = vec![
            fixed(450_000),
            funds(36_000_000),
            segment(RowEdit::Add),
            rename,
            fewer,
            PlanEdit::Company(CompanyEdit::HasSite(Some(true))),
            PlanEdit::Touchpoint("kr_naver_shopping".into(), cpc),
            PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Usage(Usage::Never)),
        ];
        let other = edited(&plan, edits);
        let said = differences(&compare(&Rc::new(plan), &Rc::new(other)), lang);
        let line = |stage: Option<Stage>, said: String| format!("{} {said}", stage.unwrap().number());
        said.into_iter()
            .flat_map(|(stage, said)| said.into_iter().map(move |said| line(stage, said)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        tell(Lang::En),
        [
            "1 Funds for the whole plan: ₩30,000,000 → ₩36,000,000",
            "1 Own web site: no → yes",
            "5 People who brew at home · Addressable people or companies: 1,200,000 → 900,000",
            "5 Segment ‘Offices’ is new",
            "7 Meta ads (Instagram and Facebook) · Use: Let the planner decide → Do not use it",
            "7 Naver shopping search ads · Cost per click (CPC) · Own figure: ₩350 → ₩400",
            "8 Naver shopping search ads · Media money set by hand: ₩300,000 → ₩450,000",
        ]
    );
    assert_eq!(
        tell(Lang::Ko),
        [
            "1 전체 예산: 30,000,000원 → 36,000,000원",
            "1 자사 홈페이지: 아니요 → 예",
            "5 집에서 내려 마시는 사람 · 잠재 고객 수(사람·회사): 1,200,000 → 900,000",
            "5 고객군 추가: 사무실",
            "7 메타 광고(인스타그램·페이스북) · 사용 여부: 계산에 맡기기 → 쓰지 않기",
            "7 네이버 쇼핑검색광고 · 클릭당 비용(CPC) · 자체 수치: 350원 → 400원",
            "8 네이버 쇼핑검색광고 · 직접 정한 매체비: 300,000원 → 450,000원",
        ]
    );
    assert_eq!(
        tell(Lang::Zh),
        [
            "1 方案总资金：30,000,000韩元 → 36,000,000韩元",
            "1 自有网站：否 → 是",
            "5 在家冲咖啡的人 · 可触达的人数或企业数：1,200,000 → 900,000",
            "5 新增客群：办公室",
            "7 Meta广告（Instagram、Facebook） · 是否使用：由测算决定 → 不使用",
            "7 Naver购物搜索广告 · 单次点击成本（CPC） · 自有数据：350韩元 → 400韩元",
            "8 Naver购物搜索广告 · 自行设定的媒体费用：300,000韩元 → 450,000韩元",
        ]
    );
}
