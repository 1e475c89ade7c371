//! Two plans side by side: what each brings, and in words what they say differently.

use yew::{Html, html};

use crate::base::{Currency, Lang, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::insight::Contrast;
use crate::plan::Comparison;
use crate::report::words;

use super::widget::{DataTable, seal};

/// What is laid side by side; of a pair the first belongs to the first plan.
pub struct Beside<'a> {
    /// The heading one level below what it stands under.
    pub heading: &'static str,
    /// Id of the table.
    pub id: &'static str,
    /// What the plans are called.
    pub names: [&'a str; 2],
    /// The money each counts in.
    pub currencies: [Currency; 2],
    /// What they bring.
    pub contrast: &'a Contrast,
    /// What they say.
    pub comparison: &'a Comparison,
    /// A line before the differences.
    pub note: String,
}

impl Beside<'_> {
    /// Table and differences. `shown` draws a figure in the money its plan counts in.
    pub fn view(&self, lang: Lang, shown: impl Fn(&Figure, Currency) -> Html) -> Html {
        let differences = words::versions::differences(self.comparison, lang);
        html! {
            <div key="beside">
                { self.table(lang, shown) }
                <p key="note" class="muted" hidden={self.note.is_empty()}>{ &self.note }</p>
                <p key="same" class="empty" hidden={!differences.is_empty()}>{ SAME.get(lang) }</p>
                { for differences.into_iter().map(|(stage, sentences)| html! {
                    <section key={stage.map_or("dismissed", |stage| stage.slug())} class="difference">
                        <@{self.heading} key="title">{ stage.map_or(DISMISSED, words::stage::name).get(lang) }</@>
                        <ul key="list">{ for sentences.into_iter().enumerate().map(|(at, sentence)| html! { <li key={at.to_string()}>{ sentence }</li> }) }</ul>
                    </section>
                }) }
            </div>
        }
    }

    fn table(&self, lang: Lang, shown: impl Fn(&Figure, Currency) -> Html) -> Html {
        let row = |key: String, label: String, [before, after]: [Html; 2], same: bool| {
            html! {
                <tr {key} class={(!same).then_some("changed")}>
                    <th key="label" scope="row">{ label }</th>
                    <td key="before" class="num">{ before }</td><td key="after" class="num">{ after }</td>
                </tr>
            }
        };
        let [one, other] = self.currencies;
        let verdicts = self.contrast.verdicts;
        let verdict = row(
            "verdict".into(),
            VERDICT.get(lang).to_owned(),
            verdicts.map(|verdict| seal(verdict, lang, false)),
            verdicts[0] == verdicts[1],
        );
        let figures = self.contrast.figures.iter().filter_map(|pair| {
            let figure = pair.iter().flatten().next()?;
            let [before, after] = pair.each_ref().map(Option::as_ref);
            let text = |of: Option<&Figure>, currency| of.map(|figure| words::figure::value(figure, currency, lang));
            let cell = |of: Option<&Figure>, currency| of.map_or_else(|| "–".into(), |figure| shown(figure, currency));
            let label = words::figure::label(figure.name, lang);
            let same = text(before, one) == text(after, other);
            Some(row(format!("{:?}", figure.name), label, [cell(before, one), cell(after, other)], same))
        });
        let media = self.contrast.media.iter().map(|(channel, spends)| {
            let (before, after) = (i18n::money(spends[0], one, lang), i18n::money(spends[1], other, lang));
            let same = before == after;
            let label = MEDIA_OF.fill(lang, &[channel.name.get(lang)]);
            row(channel.id.to_string(), label, [before.into(), after.into()], same)
        });
        html! {
            <DataTable key="table" name={BRINGS.get(lang)} class="contrast" id={self.id}>
                <thead key="head"><tr>
                    <th key="label" scope="col">{ BRINGS.get(lang) }</th>
                    <th key="before" scope="col" class="num">{ self.names[0] }</th><th key="after" scope="col" class="num">{ self.names[1] }</th>
                </tr></thead>
                <tbody key="body">{ verdict }{ for figures }{ for media }</tbody>
            </DataTable>
        }
    }
}

const SAME: Text = Text::new("Both say the same.", "두 계획의 내용이 같아요.", "两份方案内容相同。");
const VERDICT: Text = Text::new("Verdict", "판단", "结论");
const BRINGS: Text = Text::new("What it brings, as forecast today", "예상 성과(오늘 기준)", "预期成效（按今天测算）");
const MEDIA_OF: Text = Text::new("Media money of {0}", "{0} 매체비", "{0}媒体费用");
const DISMISSED: Text = Text::new("Findings put aside", "보류한 점검 결과", "已搁置的检查结果");
