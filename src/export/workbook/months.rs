//! One row for each month, from visits to what is left.

use crate::base::Text;
use crate::forecast::Figure;

use super::charts;
use super::draft::{Draft, Row};
use super::graph::{Id, Of};
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;
const FIRST: u32 = HEAD + 1;

/// A column of figures.
struct Column {
    head: Text,
    of: fn(&Row) -> Option<Id>,
    /// The figure of all months.
    total: Option<Figure>,
    money: bool,
}

/// The sheet; nothing where no mix may be recommended.
pub(super) fn page(draft: &mut Draft<'_>) -> Option<Page> {
    let mixed = draft.mixed.as_ref()?;
    let outcome = mixed.outcome;
    let count = |head, of, total: &Figure| Column { head, of, total: Some(total.clone()), money: false };
    let amount = |head, of, total: &Figure| Column { head, of, total: Some(total.clone()), money: true };
    let mut columns = vec![
        amount(Text::new("Media spend", "매체비", "媒体费用"), |row| Some(row.media), &outcome.media),
        count(
            Text::new("Visits and messages", "방문·발송 수", "访问与消息量"),
            |row| Some(row.visits),
            &outcome.visits,
        ),
    ];
    columns.extend(
        outcome
            .enquiries
            .as_ref()
            .map(|all| count(Text::new("Enquiries", "문의 수", "咨询量"), |row| row.enquiries, all)),
    );
    columns.extend([
        count(Text::new("Deals won", "거래 수", "成交单数"), |row| Some(row.deals), &outcome.deals),
        count(
            Text::new("New customers", "신규 고객 수", "新客数"),
            |row| Some(row.new_customers),
            &outcome.new_customers,
        ),
        Column {
            head: Text::new("Orders counted", "집계 주문 수", "计入订单数"),
            of: |row| Some(row.orders),
            total: None,
            money: false,
        },
        amount(Text::new("Revenue", "매출", "销售额"), |row| Some(row.revenue), &outcome.revenue),
        amount(Text::new("Contribution", "공헌이익", "贡献毛利"), |row| Some(row.contribution), &outcome.contribution),
    ]);
    let totals: Vec<Option<Id>> =
        columns.iter().map(|c| Some(draft.graph.add(c.total.as_ref()?, Of::default()))).collect();
    let rows = &draft.mixed.as_ref()?.rows;
    let last = FIRST + u32::try_from(rows.len()).unwrap_or(0) - 1;
    let mut page = Page::new(Tab::Months, &[13.0, 10.0]);
    page.title(
        draft.t(Text::new("Forecast by month", "월별 예측", "月度预测")),
        draft.fill(LEAD, &[draft.currency.code()]),
    );
    page.header(
        HEAD,
        &[(draft.t(Text::new("Month", "월", "月份")), false), (draft.t(Text::new("Demand", "수요", "需求")), true)],
    );
    for ((row, i), at) in rows.iter().zip(0..).zip(FIRST..) {
        if let Some(month) = draft.month(i) {
            page.month(at, 0, month);
        }
        page.put(at, 1, Content::Figure(row.season), Look::Value, "0%");
    }
    page.text(last + 1, 0, draft.t(Text::new("Total", "합계", "合计")), Look::TotalText);
    page.text(last + 1, 1, "", Look::TotalText);
    let money = style::money(draft.currency);
    for ((column, total), col) in columns.iter().zip(totals).zip(2..) {
        let values: Vec<f64> = rows.iter().filter_map(column.of).map(|id| draft.value(id)).collect();
        let format = if column.money { money } else { style::counts(&values) };
        page.widths.push(if column.money { 16.0 } else { 12.5 });
        page.text(HEAD, col, draft.t(column.head), Look::HeadNumber);
        for (row, at) in rows.iter().zip(FIRST..) {
            if let Some(id) = (column.of)(row) {
                page.put(at, col, Content::Figure(id), Look::Value, format);
            }
        }
        let content = total.map_or_else(
            || {
                Content::Formula(
                    format!("SUM({}:{})", page.at(FIRST, col).short(), page.at(last, col).short()),
                    values.iter().sum(),
                )
            },
            Content::Figure,
        );
        page.put(last + 1, col, content, Look::Total, format);
    }
    left(draft, &mut page, last, u16::try_from(columns.len()).unwrap_or(0) + 2);
    page.passage(last + 3, 9, &draft.t(NOTE), Look::Note);
    page.frozen = (FIRST, 1);
    page.head = Some(HEAD);
    page.fit(HEAD);
    page.one_page = true;
    page.drawings.extend(charts::months(draft, [FIRST, last], u16::try_from(columns.len()).unwrap_or(0), last + 5));
    Some(page)
}

/// What the months leave after media spend, one by one and so far.
fn left(draft: &Draft<'_>, page: &mut Page, last: u32, col: u16) {
    let Some(mixed) = &draft.mixed else { return };
    let money = style::money(draft.currency);
    page.widths.extend([16.0, 16.0]);
    for (text, col) in [LEFT, SO_FAR].into_iter().zip(col..) {
        page.text(HEAD, col, draft.t(text), Look::HeadNumber);
    }
    let mut so_far = 0.0;
    for (row, at) in mixed.rows.iter().zip(FIRST..) {
        let here = draft.value(row.contribution) - draft.value(row.media);
        so_far += here;
        let [contribution, media] = [col - 1, 2].map(|col| page.at(at, col).short());
        page.put(at, col, Content::Formula(format!("{contribution}-{media}"), here), Look::Value, money);
        let this = page.at(at, col).short();
        let text = match at {
            FIRST => this,
            _ => format!("{}+{this}", page.at(at - 1, col + 1).short()),
        };
        page.put(at, col + 1, Content::Formula(text, so_far), Look::Value, money);
    }
    let all = format!("SUM({}:{})", page.at(FIRST, col).short(), page.at(last, col).short());
    page.put(last + 1, col, Content::Formula(all, so_far), Look::Total, money);
    page.text(last + 1, col + 1, "", Look::TotalText);
}

const LEFT: Text = Text::new("Contribution less media", "공헌이익 − 매체비", "贡献毛利减媒体费用");
const SO_FAR: Text = Text::new("Cumulative", "누계", "累计");
const LEAD: Text = Text::new(
    "Amounts in {0}. All numbers are computed from the sheet “Inputs”; months before a re-plan show the results as entered.",
    "금액 단위 {0}. 모든 숫자는 ‘입력값’ 시트에서 계산돼요. 다시 계획하기 전의 달은 입력한 실적 그대로예요.",
    "金额单位为{0}。所有数字均由“输入值”工作表计算得出；重新规划之前的月份，采用已填写的实际结果。",
);
const NOTE: Text = Text::new(
    "Orders counted are those of new customers, their further orders, and what would not have come without a message. \
     Cost lines and working hours are not in this sheet; the result after them is on “Overview”.",
    "집계 주문은 신규 고객의 주문, 그 고객의 재구매, 메시지 덕분에 추가로 들어온 주문이에요. 기타 비용과 자체 인건비는 이 \
     시트에 없어요. 이를 뺀 손익은 ‘개요’에 있어요.",
    "计入的订单包括新客订单、其复购订单，以及由消息额外带来的订单。其他费用和工时成本不在本表，扣除之后的盈亏见“概览”。",
);
