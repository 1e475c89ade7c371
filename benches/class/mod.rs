//! A class of generated learners for tests and benchmarks: each begins the case, makes edits of their own, and hands in. The
//! same number always gives the same file.

use std::rc::Rc;

use mixwright::app::Deed;
use mixwright::app::grade::{Picked, Pile};
use mixwright::base::rng::Rng;
use mixwright::base::{Lang, Money};
use mixwright::course::Case;
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::environment::{EnvironmentEdit, FactorEdit};
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::implementation::ImplementationEdit;
use mixwright::plan::objectives::ObjectivesEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Attempt, FactorKind, Plan, PlanEdit, RowEdit, Usage};
use mixwright::store;

/// The case of the class: one that comes with the program.
pub const CASE: &str = include_str!("../../data/cases/roastery.case.json");
/// When everybody began, milliseconds since 1970.
const BEGUN: u64 = 1_800_000_000_000;

const WORDS: &str = "market search visitor repeat order coffee fresh delivery morning office neighbour student rent season \
    gift holiday price premium taste aroma review blog photo follower message coupon return margin stock supplier growth \
    weekend commuter tourist festival partner packaging subscription roasting origin bean quality service answer trust \
    family habit routine budget discount launch brand story target reach attention interest desire action loyal referral";

/// What a learner does.
#[derive(Clone)]
pub struct Learner {
    name: String,
    texts: [Vec<String>; 4],
    factors: Vec<Vec<String>>,
    numbers: [usize; 4],
}

impl Learner {
    /// The learner of this number.
    pub fn of(number: usize) -> Self {
        let mut rng = Rng::of(&format!("learner {number}"));
        let texts = [40, 25, 30, 12].map(|words| prose(&mut rng, words));
        let factors = (0..4).map(|_| prose(&mut rng, 6)).collect();
        let numbers = [60, 40, 30, 4].map(|end| rng.below(end));
        Self { name: format!("학생 {number}"), texts, factors, numbers }
    }

    /// Somebody who took their work over: every ninth word another, two numbers moved, factors in another order.
    pub fn copied(&self, number: usize) -> Self {
        let (mut copy, mut rng) = (self.clone(), Rng::of(&format!("copy {number}")));
        for text in copy.texts.iter_mut().chain(&mut copy.factors) {
            for word in text.iter_mut().step_by(9) {
                *word = prose(&mut rng, 1).concat();
            }
        }
        copy.factors.reverse();
        copy.numbers = self.numbers.map(|number| number + 1);
        copy.name = format!("copy {number}");
        copy
    }

    /// The edits, each with its field.
    fn edits(&self, plan: &Plan) -> Vec<(&'static str, PlanEdit)> {
        let [reason, research, review, win] = self.texts.each_ref().map(|words| words.join(" "));
        let [visits, media, limit, usage] = self.numbers;
        let usage =
            [Usage::Auto, Usage::Never, Usage::Always, Usage::Auto].get(usage % 4).copied().unwrap_or(Usage::Auto);
        let money = |units: usize| Some(Money(i64::try_from(units).unwrap_or_default() * 100_000));
        let channel = || "kr_naver_shopping".to_owned();
        let mut edits = vec![
            ("objectives.reason", PlanEdit::Objectives(ObjectivesEdit::Reason(reason))),
            ("environment.research", PlanEdit::Environment(EnvironmentEdit::Research(research))),
            ("evaluation.notes", PlanEdit::Evaluation(EvaluationEdit::Notes(review))),
            ("implementation.breakthrough", PlanEdit::Implementation(ImplementationEdit::Breakthrough(win))),
            ("company.site_visits", PlanEdit::Company(CompanyEdit::SiteVisits(Some(visits as u64 * 50)))),
            ("budget.month_limit", PlanEdit::Budget(BudgetEdit::MonthLimit(money(limit + 10)))),
            ("budget.fixed", PlanEdit::Budget(BudgetEdit::Fix(channel(), money(media)))),
            ("touchpoints.usage", PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Usage(usage))),
        ];
        for (next, words) in (plan.next_id..).zip(&self.factors) {
            edits
                .push(("environment.factors", PlanEdit::Environment(EnvironmentEdit::AddFactor(FactorKind::Strength))));
            let text = FactorEdit::Text(words.join(" "));
            let id = mixwright::base::Id(next);
            edits.push(("environment.factors", PlanEdit::Environment(EnvironmentEdit::Factor(RowEdit::Set(id, text)))));
        }
        edits
    }

    /// The plan of the attempt, before it is handed in. `text` is the case's in canonical form.
    pub fn attempt(&self, case: &Case, text: &Rc<str>) -> Plan {
        let lang = Lang::En;
        let start = case.plans.get(&lang).map(|plan| (**plan).clone()).unwrap_or_default();
        let plan = Plan { attempt: Some(Rc::new(Attempt::begin(text.clone(), lang, BEGUN))), ..start };
        let named = Deed::Learner(self.name.clone()).done(&plan).unwrap_or_default();
        let plan = store::logged(named, "learner", 20, false);
        let edits = self.edits(&plan).into_iter().zip(1..);
        edits.fold(plan, |plan, ((field, edit), at)| match plan.with(edit) {
            Ok(changed) => store::logged(changed, field, 60 * at, false),
            Err(_) => plan,
        })
    }

    /// The file that is handed in.
    pub fn submission(&self, case: &Case, text: &Rc<str>) -> String {
        handed(self.attempt(case, text), BEGUN + 3_000_000).1
    }
}

/// An attempt handed in at a time, milliseconds since 1970: the plan and the file.
pub fn handed(plan: Plan, at: u64) -> (Plan, String) {
    let seconds = plan.attempt.as_ref().map_or(0, |attempt| attempt.seconds(at));
    let plan = store::logged(Deed::HandIn(at).done(&plan).unwrap_or_default(), "handed", seconds, false);
    let text = store::write_submission(&plan).unwrap_or_default();
    (plan, text)
}

fn prose(rng: &mut Rng, words: usize) -> Vec<String> {
    let all: Vec<&str> = WORDS.split_whitespace().collect();
    (0..words).filter_map(|_| all.get(rng.below(all.len())).map(|word| (*word).to_owned())).collect()
}

/// The case and its text in canonical form.
pub fn case() -> (Case, Rc<str>) {
    let text: Rc<str> = store::canonical(CASE).unwrap_or_default().into();
    (store::read_case(&text).unwrap_or_default(), text)
}

/// The files of learners with these numbers, and of so many more who took work over.
pub fn class(numbers: std::ops::Range<usize>, copies: usize) -> Pile {
    let (case, text) = case();
    let learners: Vec<Learner> = numbers.map(Learner::of).collect();
    let copied = learners.iter().step_by(13).take(copies).enumerate().map(|(number, one)| one.copied(number));
    let file = |(number, learner): (usize, Learner)| -> Picked {
        (format!("{number:05}.submission.json"), learner.submission(&case, &text).into_bytes().into())
    };
    let files = learners.iter().cloned().chain(copied).enumerate().map(file).collect();
    Pile { case: CASE.into(), passphrase: None, files: Rc::new(files) }
}
