//! Whether the reply promise can be kept, month by month: what the enquiries take against the hours left beside the mix.
//! The forecast's enquiries are those that arrive, before any of them waits.

use crate::base::Month;
use crate::forecast::{Figure, Formula, Judgement, Name, Origin, Score, Unit};
use crate::plan::{Plan, Sale};

use super::Facts;

/// Why nothing can be said of the promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyOpen {
    /// Nobody's hours are known.
    NoHours,
    /// Customers order by themselves, and nobody says how many ask.
    NoEnquiries,
    /// There is no forecast of enquiries.
    NoForecast,
}

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplyMonth {
    /// The month.
    pub month: Month,
    /// Enquiries that arrive in it.
    pub enquiries: Figure,
    /// Hours they take.
    pub needed: Figure,
    /// Longest wait of one of them in hours, infinite where nobody answers; `None` where none arrives and none waits.
    pub wait: Option<Figure>,
    /// Whether the promise is kept; `None` without a promise.
    pub kept: Option<bool>,
}

/// The promise against the months.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The months of the plan.
    pub months: Vec<ReplyMonth>,
    /// Hours a week left beside the mix.
    pub left: Figure,
    /// Hours a month they come to.
    pub there: Figure,
    /// Enquiries a month they answer.
    pub capacity: Figure,
}

impl Reply {
    /// The first month in which the promise breaks.
    #[must_use]
    pub fn broken(&self) -> Option<&ReplyMonth> {
        self.months.iter().find(|month| month.kept == Some(false))
    }

    /// The month with the longest wait.
    #[must_use]
    pub fn worst(&self) -> Option<&ReplyMonth> {
        let wait = |month: &ReplyMonth| month.wait.as_ref().map_or(0.0, |wait| wait.value);
        // The first of equals.
        self.months.iter().rev().max_by(|a, b| wait(a).total_cmp(&wait(b))).filter(|month| month.wait.is_some())
    }
}

fn named(name: Score) -> Name {
    Name::Score(name)
}

/// Hours a week left beside the mix.
fn hours_left(plan: &Plan, facts: &Facts) -> Option<Figure> {
    let all = f64::from(plan.organisation.hours_per_week?);
    let all = Figure::typed(Name::HoursPerWeek, all, Unit::Hours, "organisation.hours");
    let mix = Figure::given(named(Score::MixHours), facts.hours_needed, Unit::Hours, Origin::Allocated);
    Some(Figure::derive(named(Score::HoursLeft), Unit::Hours, Formula::Remainder, vec![all, mix]))
}

/// Enquiries of every month: the forecast's, or as many as somebody typed where customers order by themselves.
fn enquiries(plan: &Plan, facts: &Facts) -> Result<Vec<Figure>, ReplyOpen> {
    if plan.customers.sale == Sale::Enquiry {
        return if facts.enquiries.is_empty() { Err(ReplyOpen::NoForecast) } else { Ok(facts.enquiries.clone()) };
    }
    let typed = plan.risk.enquiries.ok_or(ReplyOpen::NoEnquiries)?;
    #[expect(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
    let typed = Figure::typed(Name::Enquiries, typed as f64, Unit::Count, "risk.enquiries");
    Ok((0..plan.company.horizon).map(|_| typed.clone()).collect())
}

/// The reply promise of `plan`, month by month.
///
/// # Errors
/// What is missing to say anything.
pub fn reply(plan: &Plan, facts: &Facts) -> Result<Reply, ReplyOpen> {
    let left = hours_left(plan, facts).ok_or(ReplyOpen::NoHours)?;
    let start = plan.company.start.ok_or(ReplyOpen::NoForecast)?;
    let arriving = enquiries(plan, facts)?;
    let calendar = |name, value, unit| Figure::judged(name, value, unit, Judgement::Calendar);
    let or_judged = |typed: Option<u32>, name, field, usual, judgement| match typed {
        Some(typed) => Figure::typed(named(name), f64::from(typed), Unit::Count, field),
        None => Figure::judged(named(name), usual, Unit::Count, judgement),
    };
    let risk = &plan.risk;
    let minutes =
        or_judged(risk.reply_minutes, Score::ReplyMinutes, "risk.reply_minutes", 15.0, Judgement::EnquiryMinutes);
    let days = or_judged(risk.work_days, Score::WorkDays, "risk.work_days", 7.0, Judgement::EveryDay);
    let sixty = calendar(named(Score::MinutesOfHour), 60.0, Unit::Count);
    let weeks = calendar(Name::WeeksPerMonth, 4.345, Unit::Count);
    let there = Figure::derive(named(Score::DeskHours), Unit::Hours, Formula::Product, vec![left.clone(), weeks]);
    let capacity = Figure::derive(
        named(Score::ReplyCapacity),
        Unit::Count,
        Formula::Share,
        vec![there.clone(), sixty.clone(), minutes.clone()],
    );
    let closed = Figure::derive(
        named(Score::ClosedWait),
        Unit::Hours,
        Formula::ClosedDesk,
        vec![days, left.clone(), minutes.clone()],
    );
    let hours = calendar(named(Score::MonthHours), 24.0 * 30.4, Unit::Hours);
    let mut waiting = calendar(named(Score::Backlog), 0.0, Unit::Hours);
    let mut months = Vec::new();
    for (month, enquiries) in (0..).map(|i| start.plus(i)).zip(arriving) {
        let hours_of = |name, formula, inputs| Figure::derive(named(name), Unit::Hours, formula, inputs);
        let inputs = vec![enquiries.clone(), minutes.clone(), sixty.clone()];
        let needed = hours_of(Score::ReplyHours, Formula::Share, inputs);
        let work = hours_of(Score::ReplyWork, Formula::Sum, vec![waiting.clone(), needed.clone()]);
        let after = hours_of(Score::Backlog, Formula::Remainder, vec![work.clone(), there.clone()]);
        let wait = (work.value > 0.0).then(|| {
            let inputs = vec![closed.clone(), waiting.clone(), after.clone(), there.clone(), hours.clone()];
            hours_of(Score::LongestWait, Formula::Wait, inputs)
        });
        // A hair above the promise is rounding.
        let keeps = |promise: u32| wait.as_ref().is_none_or(|wait| wait.value <= f64::from(promise) + 1e-9);
        months.push(ReplyMonth { month, enquiries, needed, kept: risk.reply_hours.map(keeps), wait });
        waiting = after;
    }
    Ok(Reply { months, left, there, capacity })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::base::Region;
    use crate::plan::PlanEdit;
    use crate::plan::customers::CustomersEdit;
    use crate::plan::organisation::OrganisationEdit;
    use crate::plan::risk::RiskEdit;

    use super::*;

    fn plan(hours: u32, edits: &[RiskEdit]) -> Plan {
        let sale = PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry));
        let hours = PlanEdit::Organisation(OrganisationEdit::Hours(Some(hours)));
        let risks = edits.iter().cloned().map(PlanEdit::Risk);
        let fresh = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        fresh.with(PlanEdit::All([sale, hours].into_iter().chain(risks).collect())).unwrap()
    }

    fn facts(hours_needed: f64, enquiries: &[f64]) -> Facts {
        let typed = |n: &f64| Figure::typed(Name::Enquiries, *n, Unit::Count, "");
        Facts { hours_needed, enquiries: enquiries.iter().map(typed).collect(), ..Facts::default() }
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    fn waits(reply: &Reply) -> Vec<Option<f64>> {
        reply.months.iter().map(|month| month.wait.as_ref().map(|wait| wait.value)).collect()
    }

    #[test]
    fn within_capacity_the_closed_days_are_the_wait() {
        // 20 h − 13 h = 7 h a week: an hour on each of seven days. 24 − 1 + a quarter.
        let plan = plan(20, &[RiskEdit::ReplyHours(Some(24))]);
        let reply = reply(&plan, &facts(13.0, &[40.0, 0.0, 121.0])).unwrap();
        assert_eq!(waits(&reply), [Some(23.25), None, Some(23.25)]);
        assert!(near(reply.months[0].needed.value, 10.0));
        assert!((reply.there.value - 30.415).abs() < 1e-9 && (reply.capacity.value - 121.66).abs() < 1e-9);
        assert_eq!(reply.broken(), None);
        // Five days: closed from Friday to Monday, 24 × 3 − 7 ÷ 5 + a quarter.
        let five = plan_with_days(&plan, 5);
        let reply = super::reply(&five, &facts(13.0, &[40.0])).unwrap();
        assert!((waits(&reply)[0].unwrap() - 70.85).abs() < 1e-9);
        assert_eq!(reply.broken().map(|month| month.month), Month::new(2027, 6));
    }

    fn plan_with_days(plan: &Plan, days: u32) -> Plan {
        plan.with(PlanEdit::Risk(RiskEdit::WorkDays(Some(days)))).unwrap()
    }

    #[test]
    fn above_capacity_work_piles_up_and_is_carried_on() {
        // 7 h a week are 30.415 h a month. 200 enquiries of 15 minutes take 50 h: 19.585 h stay, which take
        // 19.585 ÷ 30.415 of a month of 729.6 h = 469.8 h. 100 a month later take 25 h: 14.17 h stay; but in the
        // beginning of that month 19.585 h waited. Then nothing arrives, and the 14.17 h take 339.9 h.
        let plan = plan(20, &[RiskEdit::ReplyHours(Some(24))]);
        let reply = reply(&plan, &facts(13.0, &[121.0, 200.0, 100.0, 0.0, 0.0])).unwrap();
        let waits = waits(&reply);
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|i: usize| waits[i].unwrap());
        assert!(near(first, 23.25));
        assert!((second - (23.25 + 469.806)).abs() < 0.01, "{second}");
        assert!((third - second).abs() < 1e-9, "the month begins with what the last one left");
        assert!((fourth - (23.25 + 339.911)).abs() < 0.01, "{fourth}");
        assert_eq!(waits[4], None);
        assert_eq!(reply.broken().map(|month| month.month), Month::new(2027, 7));
        assert_eq!(reply.worst().map(|month| month.month), Month::new(2027, 7));
    }

    #[test]
    fn without_hours_nobody_answers() {
        let plan = plan(10, &[RiskEdit::ReplyHours(Some(720))]);
        let reply = reply(&plan, &facts(12.0, &[1.0])).unwrap();
        assert_eq!((reply.left.value, waits(&reply)), (0.0, vec![Some(f64::INFINITY)]));
        assert_eq!(reply.months[0].kept, Some(false));
    }

    #[test]
    fn what_is_missing_is_named() {
        let asked = plan(20, &[]);
        assert_eq!(reply(&asked, &Facts::default()), Err(ReplyOpen::NoForecast));
        let direct = asked.with(PlanEdit::Customers(CustomersEdit::Sale(Sale::Direct))).unwrap();
        assert_eq!(reply(&direct, &facts(0.0, &[])), Err(ReplyOpen::NoEnquiries));
        let typed = direct.with(PlanEdit::Risk(RiskEdit::Enquiries(Some(60)))).unwrap();
        let found = reply(&typed, &facts(0.0, &[])).unwrap();
        assert_eq!(found.months.len(), usize::try_from(typed.company.horizon).unwrap());
        assert!(found.months.iter().all(|month| near(month.needed.value, 15.0) && month.kept.is_none()));
        let nobody = typed.with(PlanEdit::Organisation(OrganisationEdit::Hours(None))).unwrap();
        assert_eq!(reply(&nobody, &facts(0.0, &[])), Err(ReplyOpen::NoHours));
    }

    proptest! {
        #[test]
        fn more_hours_never_lengthen_a_wait(hours in 1_u32..80, more in 1_u32..40, days in 1_u32..=7, asked in prop::collection::vec(0.0_f64..900.0, 1..8)) {
            let of = |hours| waits(&reply(&plan(hours, &[RiskEdit::WorkDays(Some(days))]), &facts(0.0, &asked)).unwrap());
            for (few, many) in of(hours).into_iter().zip(of(hours + more)) {
                prop_assert!(many.unwrap_or(0.0) <= few.unwrap_or(0.0) + 1e-9);
            }
        }
    }
}
