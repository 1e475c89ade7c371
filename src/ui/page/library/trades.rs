//! What is usual in a trade, with who says so.

use yew::{Html, html};

use crate::base::{Lang, Text};
use crate::i18n;
use crate::library::{self, Industry, Span};
use crate::report::words;

use super::super::super::widget::cited::{self, Line};
use super::Reader;

/// Name of a row, its range, whether it is a share, and which of the industry's sources it has.
type Row = (Text, fn(&Industry) -> Option<Span>, bool, usize);

const ROWS: [Row; 6] = [
    (GROSS, |i| Some(i.gross_margin), true, 0),
    (CONTRIBUTION, |i| Some(i.contribution), true, 1),
    (ORDERS, |i| Some(i.orders_per_year), false, 2),
    (CYCLE, |i| Some(i.purchase_cycle_days), false, 2),
    (REPEAT, |i| i.repeat_rate, true, 3),
    (MARKETING, |i| Some(i.marketing_share), true, 4),
];

pub(super) fn view(reader: &Reader) -> Html {
    let own = reader.desk.as_ref().map_or("", |desk| desk.plan.company.industry.as_str());
    html! {
        <>
            <p key="note" class="muted">{ reader.t(NOTE) }</p>
            <div key="list" class="folds">
                { for library::industries().iter().map(|industry| html! {
                    <details key={industry.id} id={format!("trade.{}", industry.id)} class="fold" open={industry.id == own}>
                        <summary key="name">
                            { industry.name.get(reader.lang) }{ " " }
                            <span key="buyer" class="muted">{ words::library::buyer(industry.buyer).get(reader.lang) }</span>
                        </summary>
                        { cited::list(reader.lang, ROWS.iter().filter_map(|row| fact(reader, industry, row))) }
                    </details>
                }) }
            </div>
        </>
    }
}

fn fact(reader: &Reader, industry: &Industry, (name, span, share, source): &Row) -> Option<Line> {
    let span = span(industry)?;
    let source = reader.book.as_deref().map_or("", |book| book.industry_source(industry.id, *source));
    Some(Line {
        id: format!("trade.{}.{}", industry.id, name.get(Lang::En).replace([' ', ','], "-")),
        value: range(reader, &span, *share),
        grade: Some(span.grade),
        head: reader.t(*name).to_owned(),
        notes: vec![reader.say(source).to_owned()],
        ..Line::default()
    })
}

fn range(reader: &Reader, span: &Span, share: bool) -> String {
    let number = |value: f64| format!("{}{}", i18n::edit_decimal(value, 1), if share { "%" } else { "" });
    #[expect(clippy::float_cmp, reason = "both ends come from the same cell")]
    if span.low == span.high {
        return number(span.low);
    }
    let ends = RANGE.fill(reader.lang, &[&number(span.low), &number(span.high)]);
    match span.typical {
        Some(typical) => TYPICAL.fill(reader.lang, &[&number(typical), &ends]),
        None => ends,
    }
}

const NOTE: Text = Text::new(
    "Anchors for a company without figures of its own; margins of listed firms are not margins of small ones.",
    "자체 수치가 없는 회사를 위한 기준값이에요. 상장사 마진은 소규모 회사의 마진과 달라요.",
    "供没有自有数据的企业参考；上市公司的毛利率不等于小企业的毛利率。",
);
const GROSS: Text = Text::new("Gross margin", "매출총이익률", "毛利率");
const CONTRIBUTION: Text = Text::new("Contribution margin", "공헌이익률", "贡献毛利率");
const ORDERS: Text = Text::new("Orders a customer and year", "고객당 연간 주문 횟수", "客户年下单次数");
const CYCLE: Text = Text::new("Days from interest to purchase", "관심부터 구매까지(일)", "从感兴趣到购买的天数");
const REPEAT: Text = Text::new("Customers who buy again", "재구매 고객 비율", "复购客户比例");
const MARKETING: Text = Text::new("Marketing, share of revenue", "매출 대비 마케팅비", "营销费用占营收比例");
const RANGE: Text = Text::new("{0} – {1}", "{0}~{1}", "{0} – {1}");
const TYPICAL: Text = Text::new("{0} ({1})", "{0} ({1})", "{0}（{1}）");
