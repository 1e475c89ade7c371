//! The file itself: its sheets, the plan inside it, the same bytes for the same plan.

use std::collections::BTreeSet;

use mixwright::base::Lang;
use mixwright::export::carried::plan_text;
use mixwright::export::workbook::workbook;
use mixwright::insight::Insight;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store;

use super::office::{formulas, resaved, rewritten, values};
use crate::cases;
use crate::full_plan::{full, roastery};

pub(super) fn file(plan: &Plan, lang: Lang) -> Vec<u8> {
    let book = store::shipped_library().unwrap();
    workbook(plan, &Insight::of(plan), Some(&book), lang, store::example(lang)).unwrap()
}

#[test]
fn the_plan_comes_back_also_when_another_program_saved_the_file() {
    // A plan that is named like the mark the reader looks for.
    let name = PlanEdit::Company(CompanyEdit::PlanName("mixwright-plan 1".into()));
    let misnamed = file(&roastery(Lang::En).with(name).unwrap(), Lang::En);
    assert_eq!(plan_text(&misnamed, store::MAX_BYTES).as_deref(), Ok(store::example(Lang::En)));
    let files = Lang::ALL.map(|lang| file(&full(lang), lang));
    for (files, saved) in [(files.to_vec(), "as given out"), (resaved("shipped", &files), "saved anew")] {
        for (lang, bytes) in Lang::ALL.into_iter().zip(files) {
            assert_eq!(plan_text(&bytes, store::MAX_BYTES).as_deref(), Ok(store::example(lang)), "{saved}");
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = full(Lang::Zh);
    assert_eq!(file(&plan, Lang::Zh), file(&plan, Lang::Zh));
}

#[test]
fn every_sheet_is_there_in_every_language() {
    let expect = [
        (Lang::En, "Overview Inputs Touchpoints Months Budget Schedule Targets Results Calculation mixwright"),
        (Lang::Ko, "개요 입력값 접점 월별_예측 예산과_현금 일정 목표와_지표 실적 계산_과정 mixwright"),
        (Lang::Zh, "概览 输入值 接触点 月度预测 预算与现金 日程 目标与指标 实际结果 计算过程 mixwright"),
    ];
    for (lang, names) in expect {
        let sheets = values(&file(&full(lang), lang));
        let names: BTreeSet<String> = names.split(' ').map(|name| name.replace('_', " ")).collect();
        assert_eq!(sheets.keys().cloned().collect::<BTreeSet<_>>(), names);
    }
}

/// Against a "don't" the workbook shows what an order leaves, and no touchpoint.
#[test]
fn a_dont_has_no_mix_in_its_workbook() {
    let [_, _, crane, ..] = cases::plans();
    let bytes = file(&crane, Lang::En);
    let sheets = values(&bytes);
    for name in ["Touchpoints", "Months"] {
        assert!(!sheets.contains_key(name), "{name}");
    }
    assert!(formulas(&bytes)["Overview"].len() >= 4);
}

/// Excel repairs a file whose number formats hold a sign of their own without quotes; LibreOffice does not mind.
#[test]
fn number_formats_quote_what_is_no_placeholder() {
    rewritten(&file(&full(Lang::Ko), Lang::Ko), |name, text| {
        if name == "xl/styles.xml" {
            let formats: Vec<&str> =
                text.split("formatCode=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(formats.len() > 5, "{formats:?}");
            for format in formats {
                let bare: String = format.split("&quot;").step_by(2).collect();
                assert!(bare.replace("[Red]", "").chars().all(|c| "#,0.%;-ymd".contains(c)), "{format}");
            }
        }
        text
    });
}
