//! Results against the plan: what was planned, what happened, and by how much it differs.

use crate::base::Text;
use crate::forecast::Unit;
use crate::insight::results::results;
use crate::plan::ActualMetric;
use crate::report::words;
use crate::track::review::{Measure, Row, Span};

use super::draft::Draft;
use super::page::{Content, List, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;
const WIDTHS: [f64; 7] = [12.0, 30.0, 26.0, 16.0, 16.0, 16.0, 12.0];

/// The sheet; nothing while there are no results.
pub(super) fn page(draft: &Draft<'_>) -> Option<Page> {
    let found = results(draft.plan, draft.insight);
    let mut spans: Vec<&Span> = found.iter().flat_map(|part| &part.review.months).collect();
    spans.sort_by(|a, b| a.months.cmp(&b.months));
    let mut page = Page::new(Tab::Results, &WIDTHS);
    page.title(
        draft.t(Text::new("Results against the plan", "계획 대비 실적", "实际与计划对照")),
        draft.fill(LEAD, &[draft.currency.code()]),
    );
    let head = [
        (Text::new("Month", "월", "月份"), false),
        (Text::new("Touchpoint", "접점", "接触点"), false),
        (Text::new("Measure", "지표", "指标"), false),
        (Text::new("Plan", "계획", "计划"), true),
        (Text::new("Result", "실적", "实际"), true),
        (Text::new("Difference", "차이", "差异"), true),
        (Text::new("In percent", "차이(%)", "差异（%）"), true),
    ];
    page.header(HEAD, &head.map(|(text, number)| (draft.t(text), number)));
    let mut row = HEAD + 1;
    for span in spans {
        let whole = std::iter::once((draft.t(ALL), &span.whole));
        let name = |id: &str| {
            crate::forecast::channel(draft.plan, id)
                .map_or_else(|| id.to_owned(), |c| c.name.get(draft.lang).to_owned())
        };
        let parts = span.touchpoints.iter().map(|one| (name(&one.id), one));
        for (of, review) in whole.chain(parts) {
            for one in review.rows.iter().filter(|one| one.actual.is_some()) {
                let Some(month) = span.months.last() else { continue };
                page.month(row, 0, *month);
                page.text(row, 1, &of, Look::Text);
                line(draft, &mut page, row, one);
                row += 1;
            }
        }
    }
    if row == HEAD + 1 {
        return None;
    }
    page.fit(HEAD);
    page.lists.push(List { first: HEAD, last: row - 1, columns: 7, name: "Results" });
    page.frozen = (HEAD + 1, 3);
    page.head = Some(HEAD);
    Some(page)
}

fn line(draft: &Draft<'_>, page: &mut Page, row: u32, one: &Row) {
    page.text(row, 2, draft.t(words::track::measure(one.measure)), Look::Text);
    let Some(actual) = &one.actual else { return };
    let format = match (one.measure, actual.unit) {
        (Measure::Counted(ActualMetric::Spend | ActualMetric::Revenue), _) => style::money(draft.currency),
        (Measure::Counted(_), _) => "#,##0.#",
        (_, Unit::Ratio) => "0.00%",
        _ => style::number(actual, draft.currency),
    };
    page.put(row, 4, Content::Number(actual.value), Look::Value, format);
    let Some(planned) = &one.planned else {
        [3, 5, 6].into_iter().for_each(|col| page.text(row, col, "–", Look::Value));
        return;
    };
    page.put(row, 3, Content::Number(planned.value), Look::Value, format);
    let [plan, result, difference] = [3, 4, 5].map(|col| page.at(row, col).short());
    let off = actual.value - planned.value;
    page.put(row, 5, Content::Formula(format!("{result}-{plan}"), off), Look::Value, format);
    // Nothing can be said in percent of nothing.
    let share = if planned.value.abs() > 0.0 { off / planned.value } else { f64::NAN };
    page.put(
        row,
        6,
        Content::Formula(format!("IF({plan}=0,\"–\",{difference}/{plan})"), share),
        Look::Value,
        "0.0%;[Red]-0.0%",
    );
}

const ALL: Text = Text::new("All together", "전체", "合计");
const LEAD: Text = Text::new(
    "Amounts in {0}. Each month is held against the version of the plan that was in force; months under way against the share of \
     the days they contain.",
    "금액 단위 {0}. 달마다 그때의 계획 버전과 비교하고, 진행 중인 달은 지난 날수만큼의 계획과 비교해요.",
    "金额单位为{0}。各月与当时生效的方案版本对照；进行中的月份按已过天数的比例对照。",
);
