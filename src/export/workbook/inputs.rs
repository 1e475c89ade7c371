//! Every number that is not computed, with where it comes from. These are the cells to change.

use crate::base::Text;
use crate::forecast::{Figure, Judgement, Name, Origin, Unit};
use crate::library::Grade;
use crate::plan::CostLine;
use crate::report::words;

use super::draft::Draft;
use super::graph::{Id, Node, Of};
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;
const WIDTHS: [f64; 9] = [30.0, 10.0, 36.0, 16.0, 11.0, 8.0, 15.0, 8.0, 80.0];

/// What an input is about, in the order of the sheet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Company,
    Touchpoint(usize),
    Season,
    Spend,
    Happened,
    Rules,
}

impl Group {
    fn of(node: &Node) -> Self {
        let happened = matches!(&node.figure.origin, Origin::Typed(field) if field.starts_with("evaluation."));
        match (node.figure.name, node.of.touchpoint, &node.figure.origin) {
            _ if happened => Self::Happened,
            (Name::MonthSpend, Some(_), _) => Self::Spend,
            (Name::Season, ..) => Self::Season,
            (_, Some(k), _) => Self::Touchpoint(k),
            (_, None, Origin::Typed(_) | Origin::Own(_)) => Self::Company,
            _ => Self::Rules,
        }
    }

    fn title(self, draft: &Draft<'_>) -> String {
        draft.t(match self {
            Self::Company => Text::new("The company and its customers", "회사와 고객", "企业与客户"),
            Self::Touchpoint(k) => return draft.of(Some(k)),
            Self::Season => Text::new("Demand by month", "월별 수요", "各月需求"),
            Self::Spend => Text::new(
                "Planned spend by touchpoint and month (chosen by the planner, or fixed)",
                "접점별 월 지출 계획(이 도구가 배분한 값 또는 고정한 값)",
                "各接触点的月度计划花费（由本工具分配或已固定）",
            ),
            Self::Happened => Text::new("Results of past months", "이미 지난 기간의 실적", "已过月份的实际结果"),
            Self::Rules => Text::new(
                "The planner’s rules, rates and calendar facts",
                "이 도구의 기준, 환율, 달력 값",
                "本工具的规则、汇率与日历常数",
            ),
        })
    }
}

/// The columns of a sheet with a figure to a row, and whether they hold numbers: what every such sheet has, and `more`.
pub(super) fn columns(draft: &Draft<'_>, more: &[Text]) -> Vec<(String, bool)> {
    let all = [
        Text::new("Of what", "대상", "对象"),
        Text::new("Month", "월", "月份"),
        Text::new("Figure", "항목", "项目"),
        Text::new("Value", "값", "数值"),
        Text::new("Unit", "단위", "单位"),
        Text::new("Grade", "등급", "等级"),
    ];
    all.iter().chain(more).zip(0..).map(|(text, place)| (draft.t(*text), place == 3)).collect()
}

/// The sheet, with every input any other sheet rests on.
pub(super) fn page(draft: &Draft<'_>) -> Page {
    let mut page = Page::new(Tab::Inputs, &WIDTHS);
    page.title(draft.t(Text::new("Inputs", "입력값", "输入值")), draft.fill(LEAD, &[draft.currency.code()]));
    let more = [
        Text::new("Market", "시장", "市场"),
        Text::new("Year", "연도", "年份"),
        Text::new("Where it comes from", "근거", "来源"),
    ];
    page.header(HEAD, &columns(draft, &more));
    let mut order: Vec<(Group, Option<usize>, Id)> = Vec::new();
    for (id, node) in draft.graph.nodes.iter().enumerate() {
        if node.formula().is_none() {
            let group = Group::of(node);
            // The spends of a touchpoint stand in a row, month after month.
            let touch = node.of.touchpoint.filter(|_| group == Group::Spend);
            order.push((group, touch, id));
        }
    }
    order.sort();
    let (mut row, mut before) = (HEAD + 1, None);
    for (group, _, id) in order {
        if before != Some(group) {
            let title = group.title(draft);
            for col in 0..9 {
                page.text(row, col, if col == 0 { title.as_str() } else { "" }, Look::Group);
            }
            (row, before) = (row + 1, Some(group));
        }
        if let Some(node) = draft.graph.node(id) {
            line(draft, &mut page, row, id, node);
            row += 1;
        }
    }
    page.frozen = (HEAD + 1, 3);
    page.head = Some(HEAD);
    page
}

fn line(draft: &Draft<'_>, page: &mut Page, row: u32, id: Id, node: &Node) {
    let figure = &node.figure;
    let source = draft.formal(&words::figure::origin(figure, draft.book, draft.lang));
    let (market, year) = match &figure.origin {
        Origin::Library(found) => (
            words::plan::region(found.figure.region).get(draft.lang).to_owned(),
            found.figure.year.map_or_else(String::new, |year| year.to_string()),
        ),
        Origin::PriceChange(change) => {
            (words::plan::region(change.region).get(draft.lang).to_owned(), change.to_year.to_string())
        }
        _ => (String::new(), String::new()),
    };
    page.text(row, 0, of(draft, node), Look::Text);
    month(draft, page, row, node);
    page.text(row, 2, draft.label(figure), Look::Text);
    let look = if is_fixed(figure) { Look::Value } else { Look::Input };
    page.put(row, 3, Content::Figure(id), look, style::number(figure, draft.currency));
    let texts = [unit(draft, figure), figure.grade.map_or("", Grade::letter).to_owned(), market, year, source];
    for (text, col) in texts.into_iter().zip(4..) {
        page.text(row, col, text, Look::Text);
    }
    page.fit(row);
}

/// The month a value is of, in the second column.
pub(super) fn month(draft: &Draft<'_>, page: &mut Page, row: u32, node: &Node) {
    match node.of.month.and_then(|i| draft.month(i)) {
        Some(month) => page.month(row, 1, month),
        None => page.text(row, 1, "", Look::Text),
    }
}

/// What the workbook has been laid out by, or the calendar says: changing it here would not change the rows there are.
fn is_fixed(figure: &Figure) -> bool {
    matches!(figure.origin, Origin::Judged(Judgement::Calendar | Judgement::Statistics))
        || matches!(figure.name, Name::Horizon | Name::PastMonths)
}

/// A touchpoint and month; for what was typed of a segment or a product its name.
fn of(draft: &Draft<'_>, node: &Node) -> String {
    let named = match &node.figure.origin {
        Origin::Typed(field) if node.of == Of::default() => named(draft, field),
        _ => None,
    };
    named.unwrap_or_else(|| draft.of(node.of.touchpoint))
}

/// The cost line, segment, product, person or objective a field is of.
fn named(draft: &Draft<'_>, field: &str) -> Option<String> {
    let plan = draft.plan;
    let mut parts = field.split('.');
    let (stage, row) = (parts.next()?, parts.next()?);
    if stage == "budget" {
        let line = CostLine::ALL.into_iter().find(|line| line.slug() == row)?;
        return Some(words::plan::cost_line(line).get(draft.lang).to_owned());
    }
    let row = row.parse().ok().map(crate::base::Id)?;
    let name = match stage {
        "objectives" => {
            let objective = plan.objectives.list.iter().find(|objective| objective.id == row)?;
            return Some(words::objectives::title(plan, objective, draft.lang));
        }
        "customers" => &plan.customers.segments.iter().find(|segment| segment.id == row)?.name,
        "products" => &plan.products.lines.iter().find(|line| line.id == row)?.name,
        "organisation" => &plan.organisation.people.iter().find(|person| person.id == row)?.name,
        _ => return None,
    };
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// What a figure is counted in.
pub(super) fn unit(draft: &Draft<'_>, figure: &Figure) -> String {
    let text = match figure.unit {
        Unit::Money => return draft.currency.code().to_owned(),
        Unit::Ratio => return "%".to_owned(),
        Unit::Count => Text::new("–", "–", "–"),
        Unit::Times if figure.name == Name::ExchangeRate => Text::new("rate", "환율", "汇率"),
        Unit::Times => Text::new("times", "배", "倍"),
        Unit::Months => Text::new("months", "개월", "个月"),
        Unit::Hours => Text::new("hours", "시간", "小时"),
        Unit::Score => Text::new("points", "점", "分"),
    };
    text.get(draft.lang).to_owned()
}

const LEAD: Text = Text::new(
    "Change the blue numbers; every other sheet recomputes. Amounts in {0}. Do not sort or move the rows: formulas read these cells.",
    "파란 숫자를 바꾸면 다른 시트가 모두 다시 계산돼요. 금액 단위 {0}. 수식이 이 셀을 참조하므로 행을 정렬하거나 옮기지 마세요.",
    "修改蓝色数字，其他工作表会自动重算。金额单位为{0}。公式引用这些单元格，请勿排序或移动各行。",
);
