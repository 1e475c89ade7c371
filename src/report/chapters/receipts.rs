//! The appendix: how the main figures were computed, down to what was typed, and every source they rest on.

use crate::base::Text;
use crate::forecast::{Figure, Origin};
use crate::library::Grade;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::report::register;

/// The chapter; nothing while nothing can be computed.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let roots = roots(w);
    if roots.is_empty() {
        return;
    }
    let title = w.t(Text::new("Appendix: receipts", "부록: 계산 근거", "附录：计算依据"));
    w.chapter("receipts", title);
    w.say(
        Text::new(
            "Each figure stands with its formula and the figures it was computed from. A figure used several times is \
             listed where it appears first.",
            "각 수치를 계산식, 계산에 쓰인 수치와 함께 적었습니다. 여러 번 쓰인 수치는 처음 나온 곳에만 적었습니다.",
            "每个数值都列出其公式和所依据的数值。多次使用的数值仅在首次出现处列出。",
        ),
        &[],
    );
    let mut seen: Vec<Figure> = Vec::new();
    let mut rows = Vec::new();
    for root in &roots {
        flatten(w, root, 0, &mut seen, &mut rows);
    }
    w.table(
        "receipts-table",
        Text::new("How the main figures were computed", "주요 수치의 계산 과정", "主要数值的计算过程"),
        &[
            (Text::new("Figure", "항목", "项目"), false),
            (Text::new("Value", "값", "数值"), true),
            (Text::new("Where it comes from", "근거", "来源"), false),
            (Text::new("Grade", "등급", "等级"), false),
        ],
        rows,
        None,
    );
    sources(w, &seen);
}

/// The figures a reader would ask about first; those of the mix only when it is recommended.
fn roots(w: &Writer<'_>) -> Vec<Figure> {
    let Some(forecast) = &w.insight.forecast else { return Vec::new() };
    let e = &forecast.economics;
    let mut roots = vec![e.ltv.clone(), e.cac_cap.clone(), e.break_even_roas.clone()];
    let channels = w.recommended();
    if channels.is_empty() {
        return roots;
    }
    roots.extend(w.insight.mix.as_ref().map(|mix| mix.media_budget.clone()));
    for channel in &channels {
        roots.extend(forecast.touchpoint(channel.channel).and_then(|model| model.cost_per_deal.clone()));
        roots.push(channel.visits.clone());
        roots.extend(channel.cost_per_deal.clone());
    }
    if let Some(outcome) = &w.insight.outcome {
        roots.extend([&outcome.deals, &outcome.revenue, &outcome.result, &outcome.beyond].map(Clone::clone));
        roots.extend(outcome.cac.clone());
        roots.extend(outcome.roas.clone());
    }
    roots
}

fn flatten(w: &Writer<'_>, figure: &Figure, depth: usize, seen: &mut Vec<Figure>, rows: &mut Vec<Vec<Cell>>) {
    if seen.contains(figure) {
        return;
    }
    seen.push(figure.clone());
    let indent = "\u{2003}".repeat(depth.min(6));
    let origin = register::formal(&words::figure::origin(figure, w.lang), w.lang);
    rows.push(vec![
        Cell::text(format!("{indent}{}", w.t(words::figure::name(figure.name)))),
        w.figure_cell(Some(figure)),
        Cell::text(origin),
        Cell::text(figure.grade.map_or(NONE, Grade::letter)),
    ]);
    if let Origin::Computed(_, inputs) = &figure.origin {
        for input in inputs {
            flatten(w, input, depth + 1, seen, rows);
        }
    }
}

fn sources(w: &mut Writer<'_>, seen: &[Figure]) {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cited: Vec<(&str, &str)> = Vec::new();
    for figure in seen {
        let (name, title, year, grade) = match &figure.origin {
            Origin::Library(found) => {
                (found.figure.source_name, found.figure.source_title, found.figure.year, found.figure.grade)
            }
            Origin::Channel(channel) => (channel.source, "", None, channel.grade),
            Origin::Typed(_) | Origin::Judged(_) | Origin::Allocated | Origin::Computed(..) => continue,
        };
        if cited.contains(&(name, title)) {
            continue;
        }
        cited.push((name, title));
        rows.push(vec![
            Cell::text(name),
            Cell::text(if title.is_empty() { NONE } else { title }),
            Cell::number(year.map_or_else(|| NONE.to_owned(), |year| year.to_string())),
            Cell::text(grade.letter()),
        ]);
    }
    w.table(
        "sources",
        Text::new("Sources", "출처", "资料来源"),
        &[
            (Text::new("Publisher", "발행처", "发布者"), false),
            (Text::new("Publication", "자료", "资料"), false),
            (Text::new("Year", "연도", "年份"), true),
            (Text::new("Grade", "등급", "等级"), false),
        ],
        rows,
        None,
    );
}
