//! The appendix: how the main figures were computed, down to what was typed, and every source they rest on.

use crate::base::Text;
use crate::forecast::{Figure, Origin};
use crate::library::Grade;
use crate::plan::Stage;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The chapter; nothing while nothing can be computed.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let groups = groups(w);
    if groups.is_empty() {
        return;
    }
    let title = w.t(Text::new("Appendix: receipts and sources", "부록: 계산 근거와 출처", "附录：计算依据与资料来源"));
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
    for (group, figures) in &groups {
        rows.push(vec![Cell::text(group), Cell::number(""), Cell::text(""), Cell::text("")]);
        for root in figures {
            flatten(w, root, 1, &mut seen, &mut rows);
        }
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

/// The figures a reader would ask about first, in groups; those of the mix only when it is recommended.
fn groups(w: &Writer<'_>) -> Vec<(String, Vec<Figure>)> {
    let Some(forecast) = &w.insight.forecast else { return Vec::new() };
    let e = &forecast.economics;
    let economics = w.t(Text::new("An order and a customer", "주문과 고객", "订单与客户"));
    let mut groups = vec![(economics, vec![e.ltv.clone(), e.cac_cap.clone(), e.break_even_roas.clone()])];
    let channels = w.recommended();
    if channels.is_empty() {
        return groups;
    }
    for channel in &channels {
        let mut figures: Vec<Figure> = forecast
            .touchpoint(&channel.channel.id)
            .and_then(|model| model.cost_per_deal.clone())
            .into_iter()
            .collect();
        figures.push(channel.visits.clone());
        figures.extend(channel.cost_per_deal.clone());
        groups.push((w.channel(&channel.channel.id), figures));
    }
    let mut figures: Vec<Figure> = w.insight.mix.iter().map(|mix| mix.media_budget.clone()).collect();
    if let Some(outcome) = &w.insight.outcome {
        figures.extend([&outcome.deals, &outcome.revenue, &outcome.result, &outcome.beyond].map(Clone::clone));
        figures.extend(outcome.cac.iter().chain(&outcome.roas).cloned());
    }
    groups.push((w.t(Text::new("The whole plan", "계획 전체", "整个方案")), figures));
    groups
}

/// Where a value came from. In a document what was typed stands in a chapter, not on a page of the app.
fn origin(w: &Writer<'_>, figure: &Figure) -> String {
    let stage = match &figure.origin {
        Origin::Typed(field) => field.split('.').next().and_then(Stage::from_slug),
        Origin::Own(_)
        | Origin::Library(_)
        | Origin::Channel(_)
        | Origin::PriceChange(_)
        | Origin::Judged(_)
        | Origin::Allocated
        | Origin::Computed(..) => None,
    };
    match stage {
        Some(stage) => {
            let name = w.t(words::stage::name(stage));
            Text::new(
                "Stated by the company in “{0}”.",
                "회사가 ‘{0}’ 단계에서 입력한 값입니다.",
                "由企业在“{0}”部分填写。",
            )
            .fill(w.lang, &[&name])
        }
        None => w.formal(&words::figure::origin(figure, w.book, w.lang)),
    }
}

/// What goes on longer than this under one name is one month resting on the one before.
const DEEP: usize = 8;
/// From so many parts of the same kind on, one is shown for all.
const ALIKE: usize = 4;

fn flatten(w: &Writer<'_>, figure: &Figure, depth: usize, seen: &mut Vec<Figure>, rows: &mut Vec<Vec<Cell>>) {
    if seen.contains(figure) {
        return;
    }
    seen.push(figure.clone());
    let indent = "\u{2003}".repeat(depth.min(6));
    rows.push(vec![
        Cell::text(format!("{indent}{}", words::figure::label(figure.name, w.lang))),
        w.figure_cell(Some(figure)),
        Cell::text(origin(w, figure)),
        Cell::text(figure.grade.map_or(NONE, Grade::letter)),
    ]);
    let Origin::Computed(_, inputs) = &figure.origin else { return };
    let alike = |input: &Figure| inputs.iter().filter(|other| other.name == input.name).count() >= ALIKE;
    for (i, input) in inputs.iter().enumerate() {
        // Of many alike, such as the months, the largest stands for all; what a month takes from the one before is alike.
        let larger = |other: &Figure| other.name == input.name && other.value > input.value;
        let first = !inputs.iter().take(i).any(|other| other.name == input.name && other.value >= input.value);
        let example = !alike(input) || (first && !inputs.iter().any(larger));
        if example && (input.name != figure.name || depth < DEEP) {
            flatten(w, input, depth + 1, seen, rows);
        }
    }
}

fn sources(w: &mut Writer<'_>, seen: &[Figure]) {
    let Some(book) = w.book else {
        w.note(
            Text::new(
                "The list of sources is being fetched and will stand here.",
                "출처 목록을 불러오는 중입니다. 곧 여기에 표시됩니다.",
                "正在读取来源列表，稍后显示在此处。",
            ),
            &[],
        );
        return;
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cited: Vec<(&str, &str)> = Vec::new();
    for figure in seen {
        let (name, title, year, grade) = match &figure.origin {
            Origin::Library(found) => match book.entry(found.figure.id) {
                Some(entry) => (entry.source_name.as_str(), entry.source_title.as_str(), entry.year, entry.grade),
                None => continue,
            },
            Origin::Channel(channel) => {
                let id = channel.like.map_or(&channel.id, |like| &like.id);
                (book.channel_source(id), "", None, channel.grade)
            }
            Origin::PriceChange(change) => {
                (book.price_source(change.region.key()), "", Some(change.to_year), change.grade)
            }
            Origin::Own(_) | Origin::Typed(_) | Origin::Judged(_) | Origin::Allocated | Origin::Computed(..) => {
                continue;
            }
        };
        if name.is_empty() || cited.contains(&(name, title)) {
            continue;
        }
        cited.push((name, title));
        rows.push(vec![
            Cell::text(book.say(name, w.lang)),
            Cell::text(if title.is_empty() { NONE } else { book.say(title, w.lang) }),
            Cell::number(year.map_or_else(|| NONE.to_owned(), |year| year.to_string())),
            Cell::text(grade.letter()),
        ]);
    }
    w.table(
        "sources",
        Text::new("Sources", "출처", "资料来源"),
        &[
            (Text::new("Publisher", "발행처", "发布方"), false),
            (Text::new("Publication", "자료", "资料"), false),
            (Text::new("Year", "연도", "年份"), true),
            (Text::new("Grade", "등급", "等级"), false),
        ],
        rows,
        None,
    );
}
