//! One row for each touchpoint of the mix: what it costs, what it brings, what is left.

use crate::base::Text;

use super::charts;
use super::draft::{Draft, Touch};
use super::page::{Content, Look, Page};
use super::place::{Place, Tab};
use super::style;

const HEAD: u32 = 3;
const FIRST: u32 = HEAD + 1;

/// A column: its heading, what stands in it for a touchpoint, and whether it is summed.
struct Column {
    head: Text,
    cell: Box<dyn Fn(&Touch<'_>, u32) -> Option<Content>>,
    format: &'static str,
    /// The value of a formula column, by touchpoint.
    summed: Option<f64>,
}

/// The sheet; nothing where no mix may be recommended.
pub(super) fn page(draft: &Draft<'_>) -> Option<Page> {
    let touches = &draft.mixed.as_ref().filter(|mixed| !mixed.touches.is_empty())?.touches;
    let mut page = Page::new(Tab::Touchpoints, &[30.0]);
    page.title(
        draft.t(Text::new("What each touchpoint costs and brings", "접점별 비용과 성과", "各接触点的投入与产出")),
        draft.fill(LEAD, &[draft.currency.code()]),
    );
    let columns = columns(draft, touches);
    page.text(HEAD, 0, draft.t(Text::new("Touchpoint", "접점", "接触点")), Look::Head);
    let last = FIRST + u32::try_from(touches.len()).unwrap_or(0) - 1;
    for (column, col) in columns.iter().zip(1..) {
        page.widths.push(15.0);
        page.text(HEAD, col, draft.t(column.head), Look::HeadNumber);
        for (touch, row) in touches.iter().zip(FIRST..) {
            match (column.cell)(touch, row) {
                Some(content) => page.put(row, col, content, Look::Value, column.format),
                None => page.text(row, col, "–", Look::Value),
            }
        }
        match column.summed {
            Some(value) => {
                let (top, end) = (page.at(FIRST, col).short(), page.at(last, col).short());
                page.put(
                    last + 1,
                    col,
                    Content::Formula(format!("SUM({top}:{end})"), value),
                    Look::Total,
                    column.format,
                );
            }
            None => page.text(last + 1, col, "", Look::TotalText),
        }
    }
    for (touch, row) in touches.iter().zip(FIRST..) {
        page.text(row, 0, &touch.name, Look::Text);
    }
    page.text(last + 1, 0, draft.t(Text::new("Total", "합계", "合计")), Look::TotalText);
    page.passage(last + 3, 9, &draft.t(NOTE), Look::Note);
    page.frozen = (FIRST, 1);
    page.head = Some(HEAD);
    page.fit(HEAD);
    page.one_page = true;
    page.drawings.extend(charts::split(draft, touches, [FIRST, last], last + 5));
    Some(page)
}

fn columns(draft: &Draft<'_>, touches: &[Touch<'_>]) -> Vec<Column> {
    let money = style::money(draft.currency);
    let figure = |head, id: fn(&Touch<'_>) -> Option<usize>, format, summed: bool| {
        let summed = summed.then(|| touches.iter().filter_map(id).map(|id| draft.value(id)).sum());
        Column { head, cell: Box::new(move |touch, _| Some(Content::Figure(id(touch)?))), format, summed }
    };
    let price = |id: fn(&Touch<'_>) -> Option<usize>| {
        let dearest =
            touches.iter().filter_map(id).filter_map(|id| draft.figure(id)).max_by(|a, b| a.value.total_cmp(&b.value));
        dearest.map_or(money, |figure| style::number(figure, draft.currency))
    };
    let counts = |id: fn(&Touch<'_>) -> Option<usize>| {
        style::counts(&touches.iter().filter_map(id).map(|id| draft.value(id)).collect::<Vec<_>>())
    };
    let whole: f64 = touches.iter().map(|touch| draft.value(touch.spend)).sum();
    let values: Vec<(f64, f64)> = touches.iter().map(|touch| (draft.value(touch.spend), touch.outcome.value)).collect();
    let nth = |row: u32| usize::try_from(row - FIRST).unwrap_or(0);
    let total = FIRST + u32::try_from(touches.len()).unwrap_or(0);
    let enquiries = touches.iter().any(|touch| touch.enquiries.is_some());
    let mut columns = vec![figure(Text::new("Media spend", "매체비", "媒体费用"), |t| Some(t.spend), money, true)];
    let shares = values.clone();
    columns.push(Column {
        head: Text::new("Share of it", "매체비 비중", "费用占比"),
        cell: Box::new(move |_, row| {
            let (own, all) = (cell(row, 1), format!("B${}", total + 1));
            let spend = shares.get(nth(row))?.0;
            let share = if whole > 0.0 { spend / whole } else { 0.0 };
            Some(Content::Formula(format!("IF({all}=0,0,{own}/{all})"), share))
        }),
        format: "0.0%",
        summed: Some(if whole > 0.0 { 1.0 } else { 0.0 }),
    });
    let visits = Text::new("Visits and messages", "방문·발송 수", "访问与消息量");
    columns.push(figure(visits, |t| Some(t.visits), counts(|t| Some(t.visits)), true));
    let visit = Text::new("Cost per visit at small spend", "소액 지출 시 방문당 비용", "小额投入时单次访问成本");
    columns.push(figure(visit, |t| t.visit_price, price(|t| t.visit_price), false));
    let rate = Text::new("Deals per visit", "방문당 거래율", "访问成交率");
    columns.push(figure(rate, |t| Some(t.conversion), "0.00%", false));
    if enquiries {
        let head = Text::new("Enquiries", "문의 수", "咨询量");
        columns.push(figure(head, |t| t.enquiries, counts(|t| t.enquiries), true));
    }
    columns.push(figure(Text::new("Deals", "거래 수", "成交单数"), |t| Some(t.deals), counts(|t| Some(t.deals)), true));
    let deals = cell_of(&columns);
    let cost = Text::new("Cost per deal", "거래당 비용", "每单成本");
    columns.push(figure(cost, |t| t.cost_per_deal, price(|t| t.cost_per_deal), false));
    let worth = Text::new("Contribution counted per deal", "거래당 공헌이익", "每单贡献毛利");
    columns.push(figure(worth, |t| t.value_per_deal, price(|t| t.value_per_deal), false));
    let worth = cell_of(&columns);
    let brought = values.clone();
    columns.push(Column {
        head: Text::new("Contribution counted", "공헌이익 합계", "贡献毛利合计"),
        cell: Box::new(move |touch, row| {
            touch.value_per_deal?;
            let text = format!("{}*{}", cell(row, deals), cell(row, worth));
            Some(Content::Formula(text, brought.get(nth(row))?.1))
        }),
        format: money,
        summed: Some(values.iter().map(|(_, value)| value).sum()),
    });
    let brought = cell_of(&columns);
    let left = values.clone();
    columns.push(Column {
        head: Text::new("Left after media spend", "매체비 차감 후", "扣除媒体费用后"),
        cell: Box::new(move |touch, row| {
            touch.value_per_deal?;
            let (spend, value) = left.get(nth(row))?;
            Some(Content::Formula(format!("{}-{}", cell(row, brought), cell(row, 1)), value - spend))
        }),
        format: money,
        summed: Some(values.iter().map(|(spend, value)| value - spend).sum()),
    });
    columns.push(figure(Text::new("Hours a week", "주당 시간", "每周工时"), |t| t.hours, "#,##0.0", true));
    columns
}

fn cell(row: u32, col: u16) -> String {
    Place::new(Tab::Touchpoints, row, col).short()
}

/// The column of the last one of some.
fn cell_of(columns: &[Column]) -> u16 {
    u16::try_from(columns.len()).unwrap_or(0)
}

const LEAD: Text = Text::new(
    "Over the whole plan, amounts in {0}. All numbers are computed from the sheet “Inputs”.",
    "계획 기간 전체, 금액 단위 {0}. 모든 숫자는 ‘입력값’ 시트에서 계산돼요.",
    "整个方案期，金额单位为{0}。所有数字均由“输入”工作表计算得出。",
);
const NOTE: Text = Text::new(
    "Deals are counted with the touchpoint whose visits lead to them, also where they are won after the plan’s end, so their \
     sum may differ from the deals of the months.",
    "거래는 그 방문을 만든 접점의 몫으로 세고, 계획이 끝난 뒤 성사되는 거래도 포함해요. 그래서 월별 거래 수의 합계와 다를 수 있어요.",
    "成交计入带来访问的接触点，包括方案期结束后才成交的部分，因此合计可能与各月成交数不同。",
);
