//! One row for each touchpoint of the mix: what it costs, what it brings, what is left.

use crate::base::Text;

use super::charts;
use super::draft::{Draft, Touch};
use super::graph::Id;
use super::page::{Content, Look, Page};
use super::place::{Place, Tab};
use super::style;

const HEAD: u32 = 3;
const FIRST: u32 = HEAD + 1;

/// A column: its heading, what stands in it for every touchpoint, and the sum of it where it has one.
struct Column {
    head: Text,
    cells: Vec<Option<Content>>,
    format: &'static str,
    sum: Option<f64>,
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
    for (column, col) in columns.into_iter().zip(1..) {
        page.widths.push(15.0);
        page.text(HEAD, col, draft.t(column.head), Look::HeadNumber);
        for (content, row) in column.cells.into_iter().zip(FIRST..) {
            match content {
                Some(content) => page.put(row, col, content, Look::Value, column.format),
                None => page.text(row, col, "–", Look::Value),
            }
        }
        match column.sum {
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

/// The formula of a touchpoint's row with the value it has now.
type Computed<'f> = &'f dyn Fn(&Touch<'_>, u32) -> Option<(String, f64)>;

fn columns(draft: &Draft<'_>, touches: &[Touch<'_>]) -> Vec<Column> {
    type Pick = fn(&Touch<'_>) -> Option<Id>;
    let money = style::money(draft.currency);
    let values = |id: Pick| touches.iter().filter_map(id).map(|id| draft.value(id)).collect::<Vec<f64>>();
    let figures = |head, id: Pick, format, summed: bool| {
        let cells = touches.iter().map(|touch| Some(Content::Figure(id(touch)?))).collect();
        Column { head, cells, format, sum: summed.then(|| values(id).iter().sum()) }
    };
    let counts = |head, id: Pick| figures(head, id, style::counts(&values(id)), true);
    let price = |head, id: Pick| {
        let all = touches.iter().filter_map(id).filter_map(|id| draft.figure(id));
        let dearest = all.max_by(|a, b| a.value.total_cmp(&b.value));
        figures(head, id, dearest.map_or(money, |figure| style::number(figure, draft.currency)), false)
    };
    // A column computed from others of its row: the formula with its value.
    let computed = |head, format, sum, cell: Computed<'_>| {
        let cells = touches.iter().zip(FIRST..).map(|(touch, row)| cell(touch, row));
        let cells = cells.map(|cell| cell.map(|(text, value)| Content::Formula(text, value))).collect();
        Column { head, cells, format, sum: Some(sum) }
    };
    let spend = |touch: &Touch<'_>| draft.value(touch.spend);
    let whole: f64 = touches.iter().map(spend).sum();
    let share = |spend: f64| if whole > 0.0 { spend / whole } else { 0.0 };
    let total = FIRST + u32::try_from(touches.len()).unwrap_or(0);
    let mut columns = vec![
        figures(Text::new("Media spend", "매체비", "媒体费用"), |t| Some(t.spend), money, true),
        computed(Text::new("Share of it", "매체비 비중", "费用占比"), "0.0%", share(whole), &|touch, row| {
            let (own, all) = (cell(row, 1), cell(total, 1));
            Some((format!("IF({all}=0,0,{own}/{all})"), share(spend(touch))))
        }),
        counts(Text::new("Visits and messages", "방문·발송 수", "访问与消息量"), |t| Some(t.visits)),
        price(
            Text::new("Cost per visit at small spend", "소액 지출 시 방문당 비용", "小额投放时单次访问成本"),
            |t| t.visit_price,
        ),
        figures(
            Text::new("Deals per visit", "방문·발송 대비 거래율", "访问或消息的成交率"),
            |t| Some(t.conversion),
            "0.00%",
            false,
        ),
    ];
    if touches.iter().any(|touch| touch.enquiries.is_some()) {
        columns.push(counts(Text::new("Enquiries", "문의 수", "咨询量"), |t| t.enquiries));
    }
    columns.push(counts(Text::new("Deals", "거래 수", "成交单数"), |t| Some(t.deals)));
    let deals = last(&columns);
    columns.push(price(Text::new("Cost per deal", "거래당 비용", "每单成本"), |t| t.cost_per_deal));
    let worth = Text::new("Contribution counted per deal", "거래당 집계 공헌이익", "每单计入的贡献毛利");
    columns.push(price(worth, |t| t.value_per_deal));
    let worth = last(&columns);
    let all: f64 = touches.iter().map(|touch| touch.outcome.value).sum();
    let brought = Text::new("Contribution counted", "집계 공헌이익", "计入的贡献毛利");
    columns.push(computed(brought, money, all, &|touch, row| {
        touch.value_per_deal?;
        Some((format!("{}*{}", cell(row, deals), cell(row, worth)), touch.outcome.value))
    }));
    let brought = last(&columns);
    let left = Text::new("Left after media spend", "매체비 차감 후", "扣除媒体费用后");
    columns.push(computed(left, money, all - whole, &|touch, row| {
        touch.value_per_deal?;
        Some((format!("{}-{}", cell(row, brought), cell(row, 1)), touch.outcome.value - spend(touch)))
    }));
    columns.push(figures(Text::new("Hours a week", "주당 시간", "每周工时"), |t| t.hours, "#,##0.0", true));
    columns
}

fn cell(row: u32, col: u16) -> String {
    Place::new(Tab::Touchpoints, row, col).short()
}

/// The column of the last one of some.
fn last(columns: &[Column]) -> u16 {
    u16::try_from(columns.len()).unwrap_or(0)
}

const LEAD: Text = Text::new(
    "Over the whole plan, amounts in {0}. All numbers are computed from the sheet “Inputs”.",
    "계획 기간 전체, 금액 단위 {0}. 모든 숫자는 ‘입력값’ 시트에서 계산돼요.",
    "整个方案期，金额单位为{0}。所有数字均由“输入值”工作表计算得出。",
);
const NOTE: Text = Text::new(
    "Deals are counted with the touchpoint whose visits lead to them, also where they are won after the plan’s end, so their \
     sum may differ from the deals of the months.",
    "거래는 그 방문을 만든 접점의 몫으로 세고, 계획이 끝난 뒤 성사되는 거래도 포함해요. 그래서 월별 거래 수의 합계와 다를 수 있어요.",
    "成交计入带来访问的接触点，包括方案期结束后才成交的部分，因此合计可能与各月成交数不同。",
);
