//! Every step of the reckoning: what it is, of what, how it follows from the steps before it, and its value.

use crate::base::Text;
use crate::library::Grade;
use crate::report::words;

use super::draft::Draft;
use super::graph::{Id, Node};
use super::inputs::{columns, month, unit};
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;
const WIDTHS: [f64; 7] = [30.0, 10.0, 36.0, 16.0, 11.0, 8.0, 92.0];

/// The sheet, with every computed figure of the graph; those that stand on another sheet are looked up there.
pub(super) fn page(draft: &Draft<'_>) -> Page {
    let mut page = Page::new(Tab::Steps, &WIDTHS);
    page.title(draft.t(Text::new("How it is computed", "계산 과정", "计算过程")), draft.t(LEAD));
    page.header(HEAD, &columns(draft, &[Text::new("How it is computed", "계산식", "计算方式")]));
    let (mut row, mut before) = (HEAD + 1, None);
    for id in order(draft) {
        let Some(node) = draft.graph.node(id) else { continue };
        if before != Some(node.of.touchpoint) {
            let title = draft.of(node.of.touchpoint);
            for col in 0..7 {
                page.text(row, col, if col == 0 { title.as_str() } else { "" }, Look::Group);
            }
            (row, before) = (row + 1, Some(node.of.touchpoint));
        }
        line(draft, &mut page, row, id, node);
        row += 1;
    }
    page.frozen = (HEAD + 1, 3);
    page.head = Some(HEAD);
    page
}

/// The steps by touchpoint, those of all at the end; in the order in which the figures of a name first come, so that the
/// months of one figure stand below each other.
fn order(draft: &Draft<'_>) -> Vec<Id> {
    let nodes = &draft.graph.nodes;
    let alike = |a: &Node, b: &Node| (a.of.touchpoint, a.figure.name) == (b.of.touchpoint, b.figure.name);
    let mut firsts: Vec<(&Node, Id)> = Vec::new();
    let mut order = Vec::new();
    for (id, node) in nodes.iter().enumerate().filter(|(_, node)| node.formula().is_some()) {
        let first = firsts.iter().find(|(first, _)| alike(first, node)).map(|(_, id)| *id);
        if first.is_none() {
            firsts.push((node, id));
        }
        order.push((node.of.touchpoint.is_none(), node.of.touchpoint, first.unwrap_or(id), id));
    }
    order.sort_unstable();
    order.into_iter().map(|(.., id)| id).collect()
}

fn line(draft: &Draft<'_>, page: &mut Page, row: u32, id: Id, node: &Node) {
    let figure = &node.figure;
    page.text(row, 0, draft.of(node.of.touchpoint), Look::Text);
    month(draft, page, row, node);
    page.text(row, 2, draft.label(figure), Look::Text);
    page.put(row, 3, Content::Figure(id), Look::Value, style::number(figure, draft.currency));
    let formula = words::figure::formula(figure, draft.lang);
    let texts = [unit(draft, figure), figure.grade.map_or("", Grade::letter).to_owned(), formula];
    for (text, col) in texts.into_iter().zip(4..) {
        page.text(row, col, text, Look::Text);
    }
    page.fit(row);
}

const LEAD: Text = Text::new(
    "One row for each step, with its formula in words. Grades A to D say how well the weakest figure behind it is evidenced.",
    "한 행이 계산 한 단계이며, 계산식을 말로 적었어요. A~D 등급은 그 값에 쓰인 가장 약한 근거의 수준이에요.",
    "每行为一个计算步骤，并用文字列出公式。A至D级表示所依据的最弱证据的可靠程度。",
);
