//! The hiring plan in words: in which month somebody comes, and what would be too much without them.

use crate::base::{Lang, Month, Text};
use crate::i18n;
use crate::insight::hiring::{Newcomer, Spared};
use crate::insight::schedule::start_of;
use crate::plan::{JobRole, Person, Plan};

use super::{organisation, plan as choices};

/// A month by name; by its number while the plan has no first one.
#[must_use]
pub fn month(plan: &Plan, month: Month, lang: Lang) -> String {
    if plan.company.start.is_some() {
        return i18n::month(month, lang);
    }
    NUMBERED.fill(lang, &[&(month.since(start_of(plan)) + 1).to_string()])
}

/// The roles of somebody.
#[must_use]
pub fn roles(person: &Person, lang: Lang) -> String {
    let name = |job: &JobRole| choices::job(*job).get(lang);
    let names: Vec<&str> = person.jobs.iter().map(name).collect();
    if names.is_empty() { EVERYTHING.get(lang).to_owned() } else { names.join(COMMA.get(lang)) }
}

/// What would be too much without somebody.
#[must_use]
pub fn why(plan: &Plan, newcomer: &Newcomer, lang: Lang) -> String {
    match newcomer.spared.as_deref() {
        None => UNKNOWN.get(lang).to_owned(),
        Some([]) => NOT_NEEDED.get(lang).to_owned(),
        Some(all) => {
            let parts: Vec<String> = all.iter().map(|one| spared(plan, one, lang)).collect();
            WITHOUT.fill(lang, &[&parts.join(SEMICOLON.get(lang))])
        }
    }
}

fn spared(plan: &Plan, one: &Spared, lang: Lang) -> String {
    let values = [
        organisation::who(plan, one.who, lang),
        month(plan, one.first, lang),
        i18n::decimal(one.hours, 0, lang),
        one.months.to_string(),
    ];
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    if one.months == 1 { ONCE } else { OFTEN }.fill(lang, &values)
}

const NUMBERED: Text = Text::new("month {0}", "{0}개월 차", "第{0}个月");
const EVERYTHING: Text = Text::new("helps with everything", "전반 지원", "协助各项工作");
const WITHOUT: Text =
    Text::new("Too full without them: {0}.", "이 사람이 없으면 넘쳐요. {0}.", "缺少此人会超负荷：{0}。");
const ONCE: Text = Text::new("{0} ({1}, {2} hours over)", "{0}({1}, {2}시간 초과)", "{0}（{1}，超出{2}小时）");
const OFTEN: Text = Text::new(
    "{0} ({3} months, first {1}, up to {2} hours over)",
    "{0}({1}부터 {3}개월, 최대 {2}시간 초과)",
    "{0}（自{1}起共{3}个月，最多超出{2}小时）",
);
const NOT_NEEDED: Text = Text::new(
    "No month is too full without them.",
    "이 사람이 없어도 넘치는 달은 없어요.",
    "缺少此人也没有月份超负荷。",
);
const UNKNOWN: Text = Text::new(
    "Which months need them follows once hours are typed and tasks are planned.",
    "쓸 수 있는 시간을 적고 할 일이 나오면 어느 달에 필요한지 보여 드려요.",
    "填写可投入工时并生成任务后，即可看出哪些月份需要此人。",
);
const COMMA: Text = Text::new(", ", ", ", "、");
const SEMICOLON: Text = Text::new("; ", "; ", "；");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::insight::Who;
    use crate::report::words::check;

    #[test]
    fn reasons_speak_every_language() {
        let plan = Plan::default();
        let spared = |who, months| Spared { who, months, first: start_of(&plan).plus(2), hours: 12.4 };
        let once = spared(Who::Everybody, 1);
        let often = spared(Who::Nobody(JobRole::Designer), 3);
        for lang in Lang::ALL {
            let newcomer = |spared| Newcomer { person: Id(1), month: once.first, cost: None, spared };
            let said = [None, Some(Vec::new()), Some(vec![once]), Some(vec![once, often])];
            let said = said.map(|spared| why(&plan, &newcomer(spared), lang));
            said.iter().for_each(|line| check::sentence(line, lang));
            assert!(said[3].contains('3') && said[3].contains("12"), "{}", said[3]);
        }
        let both = Newcomer { person: Id(1), month: once.first, cost: None, spared: Some(vec![once, often]) };
        assert_eq!(
            why(&plan, &both, Lang::En),
            "Too full without them: The team (month 3, 12 hours over); Nobody yet: Designer (3 months, first month 3, up to \
             12 hours over)."
        );
    }
}
