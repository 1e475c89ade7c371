//! What every chapter needs to write: the plan, what follows from it, the language, and the blocks so far.

use crate::base::{Currency, Lang, Money, Month, Text, split_by_weight};
use crate::forecast;
use crate::forecast::{ChannelOutcome, Figure, Name, Unit};
use crate::i18n;
use crate::insight::Insight;
use crate::library::Book;
use crate::plan::{Plan, Stage};

use super::doc::{Block, Cell, Fact, Picture, Table};
use super::{register, words};

/// Stands where there is no value.
pub(super) const NONE: &str = "–";

/// A document being written.
pub(super) struct Writer<'a> {
    pub plan: &'a Plan,
    pub insight: &'a Insight,
    /// The sources of the library; `None` where they are still to come.
    pub book: Option<&'a Book>,
    pub lang: Lang,
    pub currency: Currency,
    pub blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(plan: &'a Plan, insight: &'a Insight, book: Option<&'a Book>, lang: Lang) -> Self {
        Self { plan, insight, book, lang, currency: plan.company.currency, blocks: Vec::new() }
    }

    /// A text in the document's language.
    pub(super) fn t(&self, text: Text) -> String {
        register::formal(text.get(self.lang), self.lang)
    }

    /// A sentence of the word tables in the document's register.
    pub(super) fn formal(&self, text: &str) -> String {
        register::formal(text, self.lang)
    }

    /// A chapter.
    pub(super) fn chapter(&mut self, id: &str, text: String) {
        self.blocks.push(Block::PageBreak);
        self.blocks.push(Block::Heading { level: 1, id: id.to_owned(), text });
    }

    /// A heading of the first order that begins no page of its own, for short documents.
    pub(super) fn heading(&mut self, id: &str, text: Text) {
        let text = self.t(text);
        self.blocks.push(Block::Heading { level: 1, id: id.to_owned(), text });
    }

    /// A part of a chapter.
    pub(super) fn part(&mut self, id: &str, text: Text) {
        let text = self.t(text);
        self.blocks.push(Block::Heading { level: 2, id: id.to_owned(), text });
    }

    /// A sentence or more.
    pub(super) fn say(&mut self, text: Text, values: &[&str]) {
        self.blocks.push(Block::Paragraph(register::formal(&text.fill(self.lang, values), self.lang)));
    }

    /// An aside.
    pub(super) fn note(&mut self, text: Text, values: &[&str]) {
        self.blocks.push(Block::Note(register::formal(&text.fill(self.lang, values), self.lang)));
    }

    /// What the company wrote itself, under a label; nothing when it wrote nothing.
    pub(super) fn own(&mut self, label: Text, text: &str) {
        if !text.trim().is_empty() {
            let fact = self.fact(label, text.trim().to_owned());
            self.facts(vec![fact]);
        }
    }

    /// Named values; nothing when there are none.
    pub(super) fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// A table; nothing when it has no rows. The head names its columns, `true` for numbers.
    pub(super) fn table(
        &mut self,
        id: &str,
        caption: Text,
        head: &[(Text, bool)],
        rows: Vec<Vec<Cell>>,
        total: Option<Vec<Cell>>,
    ) {
        let head = head.iter().map(|(text, numeric)| Cell { numeric: *numeric, ..Cell::text(self.t(*text)) }).collect();
        self.wide_table(id, caption, head, rows, total);
    }

    /// A table whose columns follow from the plan.
    pub(super) fn wide_table(
        &mut self,
        id: &str,
        caption: Text,
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
        total: Option<Vec<Cell>>,
    ) {
        if !rows.is_empty() {
            let caption = self.t(caption);
            self.blocks.push(Block::Table(Table { id: id.to_owned(), caption, head, rows, total }));
        }
    }

    /// A chart whose sentences are in the document's register.
    pub(super) fn picture(&mut self, picture: Picture) {
        self.blocks.push(Block::Chart(Box::new(picture)));
    }

    /// A chart that pages show too, its sentences put into the document's register; nothing when there is none.
    pub(super) fn shared_picture(&mut self, picture: Option<Picture>) {
        let lang = self.lang;
        self.blocks.extend(picture.map(|p| Block::Chart(Box::new(p.reworded(|text| register::formal(text, lang))))));
    }

    /// A list; nothing when it is empty.
    pub(super) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub(super) fn fact(&self, label: Text, value: String) -> Fact {
        Fact { label: self.t(label), value, figure: None }
    }

    /// A forecast figure under its own name, with its receipt; sums in the few digits a forecast carries.
    pub(super) fn figure_fact(&self, figure: &Figure) -> Fact {
        let sum = figure.unit == Unit::Money && figure.name != Name::Cac;
        Fact {
            label: self.t(words::figure::name(figure.name)),
            value: if sum { self.about(figure.value) } else { self.figure(figure) },
            figure: Some(figure.clone()),
        }
    }

    pub(super) fn figure(&self, figure: &Figure) -> String {
        // The model's zero stands for "never": without a margin no return breaks even.
        if figure.name == Name::BreakEvenRoas && figure.value <= 0.0 {
            return NONE.to_owned();
        }
        words::figure::value(figure, self.currency, self.lang)
    }

    /// A cell with a figure and its receipt.
    pub(super) fn figure_cell(&self, figure: Option<&Figure>) -> Cell {
        figure.map_or_else(
            || Cell::number(NONE),
            |figure| Cell { figure: Some(figure.clone()), ..Cell::number(self.figure(figure)) },
        )
    }

    /// A cell with the number of a measure and its receipt, large amounts in short.
    pub(super) fn measure_cell(&self, figure: Option<&Figure>) -> Cell {
        let text = figure.map(|figure| words::objectives::figure(figure, self.currency, self.lang));
        Cell { figure: figure.cloned(), ..Cell::number(text.unwrap_or_else(|| NONE.to_owned())) }
    }

    pub(super) fn money(&self, amount: Money) -> String {
        i18n::money(amount, self.currency, self.lang)
    }

    /// A model value in major units as money, rounded to the minor unit.
    pub(super) fn major(&self, value: f64) -> String {
        self.money(Money::from_major(value, self.currency))
    }

    /// A forecast amount in major units in three digits or so, for sentences.
    pub(super) fn about(&self, value: f64) -> String {
        i18n::money_short(Money::from_major(value, self.currency), self.currency, self.lang)
    }

    /// Cells of counts and of their total, written so that the cells sum to the total: whole numbers, tenths where the
    /// total is below a hundred.
    pub(super) fn whole(&self, parts: &[&Figure], total: &Figure) -> (Vec<Cell>, Cell) {
        let tenths = total.value < 100.0;
        let (scale, digits) = if tenths { (10.0, 1) } else { (1.0, 0) };
        let sum = Money::from_major(total.value * scale, Currency::Krw);
        let weights: Vec<f64> = parts.iter().map(|part| part.value).collect();
        let cell = |amount: Money, figure: &Figure| Cell {
            figure: Some(figure.clone()),
            ..Cell::number(i18n::decimal(amount.major(Currency::Krw) / scale, digits, self.lang))
        };
        let cells = split_by_weight(sum, &weights).into_iter().zip(parts).map(|(n, part)| cell(n, part)).collect();
        (cells, cell(sum, total))
    }

    /// A text with an addition in brackets.
    pub(super) fn bracketed(&self, text: &str, addition: &str) -> String {
        Text::new("{0} ({1})", "{0} ({1})", "{0}（{1}）").fill(self.lang, &[text, addition])
    }

    pub(super) fn money_cell(&self, amount: Option<Money>) -> Cell {
        Cell::number(amount.map_or_else(|| NONE.to_owned(), |amount| self.money(amount)))
    }

    pub(super) fn count(&self, value: u64) -> String {
        i18n::count(i64::try_from(value).unwrap_or(i64::MAX), self.lang)
    }

    pub(super) fn month(&self, month: Month) -> String {
        i18n::month(month, self.lang)
    }

    pub(super) fn yes_no(&self, yes: bool) -> String {
        self.t(if yes { Text::new("yes", "예", "是") } else { Text::new("no", "아니요", "否") })
    }

    /// A number of months.
    pub(super) fn months(&self, months: u32) -> String {
        if months == 1 {
            return self.t(Text::new("1 month", "1개월", "1个月"));
        }
        Text::new("{0} months", "{0}개월", "{0}个月").fill(self.lang, &[&months.to_string()])
    }

    /// Hours a week, without a needless decimal.
    pub(super) fn hours(&self, hours: f64) -> String {
        Text::new("{0} h a week", "주 {0}시간", "每周{0}小时").fill(self.lang, &[&i18n::edit_decimal(hours, 1)])
    }

    /// Name of a channel; a channel this version does not know keeps its id.
    pub(super) fn channel(&self, id: &str) -> String {
        // A name is not a sentence, so the register has nothing to change in it.
        forecast::channel(self.plan, id).map_or_else(|| id.to_owned(), |channel| channel.name.get(self.lang).to_owned())
    }

    /// What the touchpoints in the mix bring; nothing when the plan may not recommend any.
    pub(super) fn recommended(&self) -> Vec<&'a ChannelOutcome> {
        let insight = self.insight;
        match (&insight.outcome, &insight.mix) {
            (Some(outcome), Some(mix)) if insight.recommends() => {
                let on = |id: &str| mix.line(id).is_some_and(|line| line.on);
                outcome.channels.iter().filter(|channel| on(&channel.channel.id)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The findings of a stage, at the end of its chapter.
    pub(super) fn findings(&mut self, stage: Stage) {
        let items: Vec<String> = self
            .insight
            .findings_of(stage)
            .map(|finding| super::finding_line(finding, self.currency, self.lang))
            .collect();
        if !items.is_empty() {
            self.part(&format!("{}-findings", stage.slug()), Text::new("Findings", "점검 결과", "检查结果"));
            self.list(items);
        }
    }
}
