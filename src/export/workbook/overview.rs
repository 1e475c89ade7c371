//! What the plan comes to, and how the workbook is used.

use crate::base::{Lang, Text};
use crate::forecast::Figure;
use crate::plan::MoneyLine;
use crate::report;

use super::draft::Draft;
use super::graph::{Id, Of};
use super::inputs::unit;
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const WIDTHS: [f64; 4] = [44.0, 20.0, 12.0, 60.0];

/// The sheet.
pub(super) fn page(draft: &mut Draft<'_>) -> Page {
    let mut page = Page::new(Tab::Overview, &WIDTHS);
    page.portrait = true;
    let name = draft.plan.name();
    let title = if name.is_empty() { draft.t(KIND) } else { name.to_owned() };
    let company = draft.plan.company.name.trim();
    let lead = if name.is_empty() || company.is_empty() || company == name {
        draft.t(KIND)
    } else {
        format!("{company} · {}", draft.t(KIND))
    };
    page.title(title, lead);
    page.passage(3, 4, &report::verdict(&draft.insight.assessment, draft.lang), Look::Strong);
    let row = figures(draft, &mut page, 5);
    let row = range(draft, &mut page, row);
    use_of(draft, &mut page, row + 1);
    page
}

/// The figures a reader asks for first.
fn figures(draft: &mut Draft<'_>, page: &mut Page, row: u32) -> u32 {
    let head = [
        (Text::new("Key figures", "주요 수치", "主要数值"), false),
        (Text::new("Value", "값", "数值"), true),
        (Text::new("Unit", "단위", "单位"), false),
        (Text::new("How it is computed", "계산식", "计算方式"), false),
    ];
    page.header(row, &head.map(|(text, number)| (draft.t(text), number)));
    let mut ids: Vec<Id> = Vec::new();
    if let Some(outcome) = draft.mixed.as_ref().map(|mixed| mixed.outcome) {
        let money = [&outcome.revenue, &outcome.contribution, &outcome.media, &outcome.result, &outcome.beyond];
        let counts = [&outcome.visits, &outcome.deals, &outcome.new_customers];
        let some = [&outcome.cac, &outcome.roas].into_iter().flatten();
        let all: Vec<&Figure> = money.into_iter().chain(counts).chain(some).collect();
        ids.extend(all.into_iter().map(|figure| draft.graph.add(figure, Of::default())));
    }
    ids.extend(draft.economics.iter().copied());
    let mut at = row + 1;
    for id in ids {
        let Some(figure) = draft.figure(id).cloned() else { continue };
        let formula = report::words::figure::formula(&figure, draft.lang);
        page.text(at, 0, draft.label(&figure), Look::Text);
        page.put(at, 1, Content::Figure(id), Look::Key, style::number(&figure, draft.currency));
        page.text(at, 2, unit(draft, &figure), Look::Text);
        page.text(at, 3, formula, Look::Text);
        page.fit(at);
        at += 1;
    }
    at
}

/// What was simulated when the workbook was made; a spreadsheet does not simulate.
fn range(draft: &Draft<'_>, page: &mut Page, row: u32) -> u32 {
    let Some(chances) = draft.insight.chances.as_ref().filter(|_| draft.mixed.is_some()) else { return row };
    let mut at = row;
    for (text, value) in [(LOW, chances.result.p10), (HIGH, chances.result.p90)] {
        page.text(at, 0, draft.t(text), Look::Text);
        page.put(at, 1, Content::Number(value), Look::Value, style::money(draft.currency));
        page.text(at, 2, draft.currency.code(), Look::Text);
        page.text(at, 3, draft.t(SIMULATED), Look::Text);
        page.fit(at);
        at += 1;
    }
    at
}

/// How the workbook is used, and what is on its sheets.
fn use_of(draft: &Draft<'_>, page: &mut Page, row: u32) {
    page.text(row, 0, draft.t(Text::new("How to use this workbook", "사용 방법", "使用说明")), Look::Group);
    (1..4).for_each(|col| page.text(row, col, "", Look::Group));
    let kept = draft.insight.money.as_ref().and_then(|money| money.line(MoneyLine::Contingency)).is_some();
    let notes = [Some(INPUTS), Some(SPENDS), Some(FRAME), kept.then_some(CASH), Some(DIGITS), Some(CARRIED)];
    for (note, at) in notes.into_iter().flatten().zip(row + 1..) {
        let text = format!("{}{}", if draft.lang == Lang::Zh { "· " } else { "• " }, draft.t(note));
        page.passage(at, 4, &text, Look::Note);
    }
}

const KIND: Text = Text::new("Internet marketing plan: workbook", "인터넷 마케팅 계획(엑셀)", "网络营销方案工作簿");
const LOW: Text =
    Text::new("Result in a bad case (1 in 10 is worse)", "나쁜 경우의 손익(하위 10%)", "较差情形的盈亏（后10%）");
const HIGH: Text =
    Text::new("Result in a good case (1 in 10 is better)", "좋은 경우의 손익(상위 10%)", "较好情形的盈亏（前10%）");
const SIMULATED: Text = Text::new(
    "Simulated by the planner when exported; does not recompute.",
    "내보낼 때 시뮬레이션한 값이며 다시 계산되지 않아요.",
    "导出时由本工具模拟得出，不会重算。",
);
const INPUTS: Text = Text::new(
    "Change the blue numbers on “Inputs”; everything else recomputes.",
    "‘입력값’ 시트의 파란 숫자를 바꾸면 나머지가 모두 다시 계산돼요.",
    "修改“输入值”工作表中的蓝色数字，其余全部自动重算。",
);
const SPENDS: Text = Text::new(
    "The spends are those the planner chose. Other inputs do not choose them anew: for a new best split, open this file in Mixwright.",
    "접점별 지출은 이 도구가 배분한 값이에요. 다른 입력값을 바꿔도 다시 배분하지 않아요. 최적 배분을 새로 구하려면 이 파일을 Mixwright에서 여세요.",
    "各接触点的花费由本工具分配，修改其他输入值不会重新分配；如需重新求得最优分配，请用Mixwright打开本文件。",
);
const FRAME: Text = Text::new(
    "Months, touchpoints and rules stay as they were when the workbook was made. An input that would turn a rule on or off (a \
     segment that fills up, a touchpoint that no longer fits) changes numbers here, and not the rule.",
    "개월 수, 접점, 적용된 규칙은 파일을 만든 시점 그대로예요. 규칙 적용이 달라질 만한 값(고객군 포화, 맞지 않게 된 접점 등)을 \
     넣어도 여기서는 숫자만 바뀌고 규칙은 바뀌지 않아요.",
    "月份、接触点和规则保持生成时的状态。若某项输入会使规则生效或失效（如客群饱和、接触点不再适用），此处只改变数字，不改变规则。",
);
const CASH: Text = Text::new(
    "On “Budget” typed amounts of cost lines are spread as the planner spreads them; recorded payments stay as recorded.",
    "‘예산과 현금’ 시트에서는 입력한 비용을 이 도구와 같은 방식으로 달마다 나누고, 기록된 지출은 그대로 둬요.",
    "“预算与现金”工作表按本工具的方式把所填费用分摊到各月，已记录的支出保持不变。",
);
const DIGITS: Text = Text::new(
    "Numbers are shown to the last unit so that sums add up. A forecast is not that exact: grades A to D say how good its evidence is.",
    "합계가 맞도록 끝자리까지 표시했지만, 예측이 그만큼 정확하다는 뜻은 아니에요. 근거의 수준은 A~D 등급으로 표시했어요.",
    "为使合计一致，数字显示到个位，但预测并没有这么精确；A至D级表示证据的可靠程度。",
);
const CARRIED: Text = Text::new(
    "The plan itself is inside this file: drop it on Mixwright to open it. Changes made in the cells do not go back into the plan.",
    "계획 원본이 이 파일 안에 들어 있어요. Mixwright에 끌어다 놓으면 열려요. 셀에서 바꾼 값은 계획에 반영되지 않아요.",
    "方案本身也保存在本文件中，拖入Mixwright即可打开；单元格中的修改不会写回方案。",
);
