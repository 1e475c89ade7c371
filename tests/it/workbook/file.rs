//! The file itself: its sheets, the plan inside it, the same bytes for the same plan.

use std::collections::BTreeSet;

use mixwright::base::Lang;
use mixwright::export::workbook::workbook;
use mixwright::insight::Insight;
use mixwright::plan::Plan;
use mixwright::store;

use super::office::{formulas, rewritten, values};
use crate::cases;
use crate::full_plan::{full, roastery};

pub(super) fn file(plan: &Plan, lang: Lang) -> Vec<u8> {
    let book = store::shipped_library().unwrap();
    workbook(plan, &Insight::of(plan), Some(&book), lang, store::example(lang)).unwrap()
}

/// The text base64 stands for, by a reader that shares nothing with the writer.
fn decoded(text: &str) -> Vec<u8> {
    let letters = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect::<String>();
    let bits: String =
        text.trim_end_matches('=').chars().map(|c| format!("{:06b}", letters.find(c).unwrap())).collect();
    let bytes = bits.as_bytes().chunks_exact(8);
    bytes.map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap()).collect()
}

#[test]
fn the_plan_travels_along() {
    for lang in Lang::ALL {
        let sheets = values(&file(&roastery(lang), lang));
        let cells = &sheets["mixwright"];
        assert_eq!(cells[&(0, 0)], "mixwright-plan 1");
        let text: String = cells.iter().skip(1).map(|(_, text)| text.as_str()).collect();
        assert_eq!(String::from_utf8(decoded(&text)).unwrap(), store::example(lang));
        assert!(cells.values().all(|data| data.len() <= 32_000));
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
        (Lang::Zh, "概览 输入 接触点 月度预测 预算与现金 日程 目标与指标 实际结果 计算过程 mixwright"),
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
