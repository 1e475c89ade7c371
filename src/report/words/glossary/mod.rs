//! The method's terms, each explained in a few sentences: what a learner or an owner meets in the app and in the field.
//! Names are those of the app's own tables wherever there is one, so that a thing has one word. It refuses to know
//! figures: what a term is worth in a plan stands on its receipt.

mod customers;
mod decision;
mod economics;
mod evidence;
mod measures;
mod objectives;
mod results;
mod situation;
mod split;
mod touchpoints;
mod work;

use crate::base::{Lang, Text};
use crate::plan::Stage;

/// One term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable name, part of addresses: `contribution-margin`.
    pub id: &'static str,
    /// What it is called, with the abbreviation the field uses.
    pub name: Text,
    /// What it is, in one to three sentences.
    pub meaning: Text,
    /// How it is counted, as the model counts it.
    pub formula: Option<Text>,
    /// The stage where it is met first.
    pub stage: Option<Stage>,
    /// Ids of terms to read next.
    pub related: &'static [&'static str],
}

impl Term {
    const fn new(id: &'static str, name: Text, meaning: Text) -> Self {
        Self { id, name, meaning, formula: None, stage: None, related: &[] }
    }

    const fn formula(self, formula: Text) -> Self {
        Self { formula: Some(formula), ..self }
    }

    const fn at(self, stage: Stage) -> Self {
        Self { stage: Some(stage), ..self }
    }

    const fn see(self, related: &'static [&'static str]) -> Self {
        Self { related, ..self }
    }

    /// Whether every word of `words` stands in the name, in any language, or in the id.
    #[must_use]
    pub fn is_called(&self, words: &str) -> bool {
        let mut names = Lang::ALL.map(|lang| self.name.get(lang).to_lowercase()).join("\n");
        names.push('\n');
        names.push_str(&self.id.replace('-', " "));
        words.to_lowercase().split_whitespace().all(|word| names.contains(word))
    }
}

/// What terms are grouped by, in the order in which a plan meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// May the company go online.
    Decision,
    /// The company's situation and what it sells.
    Situation,
    /// Who customers are and what they do.
    Customers,
    /// What the plan shall reach, and whether it holds together.
    Objectives,
    /// Where customers are met.
    Touchpoints,
    /// What is counted there.
    Measures,
    /// What a customer costs and leaves.
    Economics,
    /// How money answers, and how it is split.
    Split,
    /// How sure a figure is.
    Evidence,
    /// Schedule, people, risk and rules.
    Work,
    /// Results and what follows from them.
    Results,
}

impl Topic {
    /// All topics in reading order.
    pub const ALL: [Self; 11] = [
        Self::Decision,
        Self::Situation,
        Self::Customers,
        Self::Objectives,
        Self::Touchpoints,
        Self::Measures,
        Self::Economics,
        Self::Split,
        Self::Evidence,
        Self::Work,
        Self::Results,
    ];

    /// Its terms, the simpler ones first.
    #[must_use]
    pub const fn terms(self) -> &'static [Term] {
        match self {
            Self::Decision => decision::TERMS,
            Self::Situation => situation::TERMS,
            Self::Customers => customers::TERMS,
            Self::Objectives => objectives::TERMS,
            Self::Touchpoints => touchpoints::TERMS,
            Self::Measures => measures::TERMS,
            Self::Economics => economics::TERMS,
            Self::Split => split::TERMS,
            Self::Evidence => evidence::TERMS,
            Self::Work => work::TERMS,
            Self::Results => results::TERMS,
        }
    }
}

words! {
    /// Heading of a topic.
    topic(Topic) {
        Decision: "Whether to begin", "시작해도 될까", "该不该做";
        Situation: "Situation and products", "상황과 상품", "环境与产品";
        Customers: "Customers and their roles", "고객과 역할", "客户与角色";
        Objectives: "Objectives and coherence", "목표와 점검", "目标与检查";
        Touchpoints: "Touchpoints and channels", "접점과 채널", "接触点与渠道";
        Measures: "From impression to deal", "노출에서 거래까지", "从展示到成交";
        Economics: "What a customer costs and leaves", "고객 한 명의 비용과 이익", "一位客户的成本与收益";
        Split: "How money works and is split", "돈의 효과와 예산 배분", "钱的效果与预算分配";
        Evidence: "How sure a figure is", "숫자의 근거와 오차", "数据的依据与误差";
        Work: "Schedule, people and rules", "일정과 사람, 규정", "排期、团队与合规";
        Results: "Results and adjusting", "성과와 조정", "结果与调整";
    }
}

/// All terms, topic by topic.
pub fn all() -> impl Iterator<Item = &'static Term> {
    Topic::ALL.into_iter().flat_map(Topic::terms)
}

/// The term of an id.
#[must_use]
pub fn term(id: &str) -> Option<&'static Term> {
    all().find(|term| term.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn terms_differ_and_keep_the_voice_of_their_language() {
        let terms: Vec<&Term> = all().collect();
        check::texts(&terms.iter().map(|term| term.name).collect::<Vec<_>>());
        check::texts(&terms.iter().map(|term| term.meaning).collect::<Vec<_>>());
        check::texts(&terms.iter().filter_map(|term| term.formula).collect::<Vec<_>>());
    }

    #[test]
    fn explanations_are_whole_sentences_and_korean_ones_speak_to_the_reader() {
        for term in all() {
            for lang in Lang::ALL {
                let text = term.meaning.get(lang);
                assert!(text.ends_with(if lang == Lang::Zh { "。" } else { "." }), "{lang:?} {}: {text}", term.id);
                let sentences =
                    if lang == Lang::Zh { text.matches('。').count() } else { text.matches(". ").count() + 1 };
                assert!(sentences <= 3, "{lang:?} {}: {sentences} sentences", term.id);
            }
            for sentence in term.meaning.get(Lang::Ko).split(". ") {
                assert!(sentence.trim_end_matches('.').ends_with('요'), "{}: {sentence}", term.id);
            }
        }
    }
}
