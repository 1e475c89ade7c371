//! From a plan and what follows from it to a document and to words: the wording of every term and figure, and the
//! chapters that use it. It refuses to know file formats, screens and browsers, and computes nothing an adviser would
//! have to defend: every number comes from a figure of the model or from the plan itself.

pub mod cash;
pub mod deals;
pub mod doc;
pub mod funnel;
pub mod gantt;
pub mod position;
pub mod questionnaire;
pub mod review;
pub mod risks;
pub mod slides;
pub mod solutions;
pub mod variance;
pub mod words;

mod chapters;
mod depth;
mod drawn;
mod heat;
mod register;
mod writer;

use crate::base::{Currency, Lang, Text};
use crate::insight::Insight;
use crate::library::Book;
use crate::plan::{Depth, Part, Plan, Stage};
use crate::score::{Assessment, Finding};

pub use doc::{Block, Cell, Doc, Fact, Picture, Table};
pub use register::formal;

use writer::Writer;

const KIND: Text = Text::new("Internet marketing plan", "인터넷 마케팅 계획서", "网络营销方案");

/// The verdict in a sentence or two.
#[must_use]
pub fn verdict(assessment: &Assessment, lang: Lang) -> String {
    chapters::feasibility::verdict_sentence(assessment, lang)
}

/// The plan as a document, in the language and form the plan asks for; in `lang` where it names no language. A plan
/// without answers gives a short document that says what is missing.
#[must_use]
pub fn document(plan: &Plan, insight: &Insight, book: Option<&Book>, lang: Lang) -> Doc {
    let form = &plan.document;
    let lang = form.lang.unwrap_or(lang);
    let mut w = Writer::new(plan, insight, book, lang);
    chapters::company::title_page(&mut w);
    let mut number = 0;
    // A single page is its summary, whatever is left out of longer forms.
    let single = form.depth == Depth::OnePage;
    for part in form.parts().into_iter().filter(|part| single || !form.without.contains(part)) {
        let wanted = match form.depth {
            Depth::Full => true,
            Depth::Short => part != Part::Receipts,
            Depth::OnePage => part == Part::Summary,
        };
        if wanted {
            write(&mut w, part, &mut number);
        }
    }
    let named = !plan.name().is_empty();
    let company = plan.company.name.trim();
    let kind = KIND.get(lang).to_owned();
    Doc {
        title: if named { plan.name().to_owned() } else { kind.clone() },
        subtitle: match (named, company.is_empty() || company == plan.name()) {
            (false, _) => Text::new("Not filled in yet", "회사 이름 미입력", "尚未填写").get(lang).to_owned(),
            (true, true) => kind,
            (true, false) => format!("{company} · {kind}"),
        },
        lang,
        look: form.look(),
        blocks: depth::at(form.depth, w.blocks, lang),
    }
}

/// A part with what the author adds to it; `number` is that of the last chapter.
fn write(w: &mut Writer<'_>, part: Part, number: &mut usize) {
    let before = w.blocks.len();
    match part {
        Part::Summary => chapters::summary::write(w),
        Part::Stage(stage) => chapter(w, stage, *number + 1),
        Part::Audit => chapters::audit::write(w),
        Part::Receipts => chapters::receipts::write(w),
    }
    let written = w.blocks.len() > before;
    *number += usize::from(written && matches!(part, Part::Stage(_)));
    if let Some(remark) = w.plan.document.remarks.get(&part).filter(|_| written) {
        // Below the page break and the heading.
        w.blocks.insert(before + 2, Block::Remark(remark.trim().to_owned()));
    }
}

fn chapter(w: &mut Writer<'_>, stage: Stage, number: usize) {
    let before = w.blocks.len();
    w.chapter(stage.slug(), format!("{number}. {}", words::stage::name(stage).get(w.lang)));
    let heading = w.blocks.len();
    match stage {
        Stage::Company => chapters::company::write(w),
        Stage::Feasibility => chapters::feasibility::write(w),
        Stage::Environment => chapters::environment::write(w),
        Stage::Products => chapters::products::write(w),
        Stage::Customers => chapters::customers::write(w),
        Stage::Objectives => chapters::objectives::write(w),
        Stage::Touchpoints => chapters::touchpoints::write(w),
        Stage::Budget => chapters::budget::write(w),
        Stage::Implementation => chapters::implementation::write(w),
        Stage::Organisation => chapters::organisation::write(w),
        Stage::Risk => chapters::risk::write(w),
        Stage::Evaluation => chapters::evaluation::write(w),
    }
    // While there is no verdict the summary already lists what is missing; a chapter of nothing else is left out, unless
    // the author has something to say in it.
    let nothing = w.blocks.len() == heading && w.insight.findings_of(stage).next().is_none();
    let silent = !w.plan.document.remarks.contains_key(&Part::Stage(stage));
    if nothing && silent && w.insight.assessment.verdict.is_none() {
        w.blocks.truncate(before);
        return;
    }
    chapters::missing::write(w, stage);
    w.findings(stage);
}

/// A finding as one line: code, weight, what is the matter and why it matters.
fn finding_line(finding: &Finding, currency: Currency, lang: Lang) -> String {
    let severity = words::finding::severity(finding.severity).get(lang);
    let headline = words::finding::headline(finding, currency, lang);
    let why = words::finding::why(finding.rule).get(lang);
    let gap = if lang == Lang::Zh { "" } else { " " };
    let line = format!("{} · {severity} · {headline}{gap}{why}", finding.rule.code());
    formal(&line, lang)
}
