//! What of a case's plan cannot be changed. A lock is the id of a field, of a row or of a stage; it holds whatever stands
//! under it. Before a change is made a field asks by its id; after it, what changed is looked at by where it stands in the
//! plan's file, so that a change made by another way than its field is held as well.

use crate::plan::{Change, Plan, Said, Stage, StageState};

use super::case::{Case, Order};

/// Names of lists and maps that ids of fields leave out: `products.3.price` stands at `products/lines/3/price`.
const LEFT_OUT: [(Stage, &[&str]); 12] = [
    (Stage::Company, &[]),
    (Stage::Feasibility, &["answers", "competitors"]),
    (Stage::Environment, &["factors", "questions"]),
    (Stage::Products, &["lines"]),
    (Stage::Customers, &["segments", "care"]),
    (Stage::Objectives, &["list"]),
    (Stage::Touchpoints, &["by_channel", "own", "added"]),
    (Stage::Budget, &["lines"]),
    (Stage::Implementation, &["changes", "tasks"]),
    (Stage::Organisation, &["people", "training", "incentives", "departments", "present"]),
    (Stage::Risk, &["items"]),
    (Stage::Evaluation, &["actuals", "channels", "reviews"]),
];

/// Names in ids of fields that the file writes in another way; nothing for what it has no name for, so that a lock holds
/// what stands around it.
const CALLED: [(&str, &str); 22] = [
    ("environment.*.rival", "rivals"),
    ("environment.*.*.rival", "rivals"),
    ("environment.survey.*.count", "counts"),
    ("products.*.orders_per_year", "orders_per_year_milli"),
    ("products.*.lifetime", "lifetime_months"),
    ("customers.cycle", "cycle_months"),
    ("customers.*.mix", "roles"),
    ("customers.*.roles.*", ""),
    ("customers.*.roles.*.*", ""),
    ("customers.*.migration.*", ""),
    ("customers.*.sizing_base", "sizing.base"),
    ("customers.*.sizing_source", "sizing.source"),
    ("customers.*.sizing_label", "sizing.steps"),
    ("customers.*.sizing_share", "sizing.steps"),
    ("touchpoints.channels", "own"),
    ("budget.ltv_cac", "ltv_cac_milli"),
    ("implementation.own", "tasks"),
    ("organisation.hours", "hours_per_week"),
    ("organisation.borders", "departments.owners"),
    ("organisation.departments", "departments.present"),
    ("evaluation.kpi", "kpis"),
    ("evaluation.measured.*.*", ""),
];

/// What is measured of the whole company, in stage 12.
const MEASURED: &str = "measured";

/// The locks of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locks(Vec<Vec<String>>);

impl Locks {
    /// The locks of a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self::new(&case.locks)
    }

    /// Locks by their ids.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a String>) -> Self {
        Self(ids.into_iter().map(|lock| tokens(lock)).collect())
    }

    /// Whether the field with this id is locked, by itself or by what it stands in.
    #[must_use]
    pub fn holds(&self, field: &str) -> bool {
        let field = tokens(field);
        self.0.iter().any(|lock| field.starts_with(lock))
    }

    /// Whether anything of a row is locked: it, what it stands in, or a field of it.
    #[must_use]
    pub fn holds_in(&self, row: &str) -> bool {
        let row = tokens(row);
        self.0.iter().any(|lock| row.starts_with(lock) || lock.starts_with(&row))
    }

    /// Whether a stage is locked as a whole.
    #[must_use]
    pub fn holds_stage(&self, stage: Stage) -> bool {
        self.holds(stage.slug())
    }

    /// The places of changes that touch something locked.
    #[must_use]
    pub fn violated(&self, changes: &[Change]) -> Vec<Vec<String>> {
        let touched = |change: &&Change| self.0.iter().any(|lock| touches(lock, change));
        changes.iter().filter(touched).map(|change| change.path.clone()).collect()
    }
}

/// Whether a stage is open in a plan made of a case: all before it are complete or locked, where they open in order.
#[must_use]
pub fn is_open(case: &Case, plan: &Plan, stage: Stage) -> bool {
    let locks = Locks::of(case);
    let done = |stage: Stage| plan.state_of(stage) == StageState::Complete || locks.holds_stage(stage);
    case.order == Order::Free || Stage::ALL.into_iter().take_while(|other| *other != stage).all(done)
}

/// The names a field's id consists of as the file of a plan writes them, without those of [`left_out`].
#[must_use]
pub fn names(field: &str) -> Vec<String> {
    tokens(field)
}

/// Names of lists and maps in the file of a plan that ids of fields of a stage leave out.
#[must_use]
pub fn left_out(stage: Stage) -> &'static [&'static str] {
    LEFT_OUT.iter().find(|(other, _)| *other == stage).map_or(&[], |(_, names)| names)
}

/// A field's id as the names it consists of, in the words of the file and in small letters.
fn tokens(field: &str) -> Vec<String> {
    let mut written: Vec<&str> = Vec::new();
    let mut tokens: Vec<String> = Vec::new();
    for token in field.split('.') {
        written.push(token);
        let is = |pattern: &str| {
            pattern.split('.').count() == written.len()
                && pattern.split('.').zip(&written).all(|(one, other)| one == "*" || one == *other)
        };
        match CALLED.iter().find(|(id, _)| is(id)) {
            Some((_, name)) => tokens.extend(name.split('.').filter(|name| !name.is_empty()).map(str::to_owned)),
            None => tokens.push(token.to_lowercase()),
        }
    }
    tokens
}

/// Whether a change touches what a lock holds: the place of the change lies under it, or it lies under the place and differs.
fn touches(lock: &[String], change: &Change) -> bool {
    let Some(section) = change.path.first() else { return false };
    let left_out = LEFT_OUT.iter().find(|(stage, _)| stage.slug() == section).map_or(&[][..], |(_, names)| names);
    // Keys of maps may contain points.
    let path = change.path.iter().flat_map(|name| name.split('.'));
    let Some(rest) = follow(lock, path, left_out) else { return false };
    // Whether a touchpoint was added stands in a list of its own in the file, and at the touchpoint on the page.
    let rest = match rest.split_last() {
        Some((last, more)) if !more.is_empty() && Some(last) == change.path.last() => more,
        _ => rest,
    };
    let inside = |value: &Said| {
        let mut leaves = Vec::new();
        walk(&mut Vec::new(), value, &mut leaves);
        leaves.retain(|(path, _)| follow(rest, path.iter().map(String::as_str), left_out) == Some(&[]));
        leaves
    };
    rest.is_empty() || inside(&change.before) != inside(&change.after)
}

/// What is left of a lock at the end of a path; `None` where they part.
fn follow<'a, 'b>(lock: &'a [String], path: impl Iterator<Item = &'b str>, left_out: &[&str]) -> Option<&'a [String]> {
    let mut rest = lock;
    for name in path {
        match rest.split_first() {
            None => return Some(rest),
            Some((first, more)) if name.eq_ignore_ascii_case(first) => rest = more,
            Some(_) if left_out.contains(&name) => {}
            // By month in the file, by metric on the page.
            Some((first, _)) if first == MEASURED => {}
            Some(_) => return None,
        }
    }
    Some(rest)
}

/// All that stands in a value, by the way to it. A member of a list of names stands under its name.
fn walk(at: &mut Vec<String>, value: &Said, out: &mut Vec<(Vec<String>, Said)>) {
    let mut member = |name: String, value: &Said| {
        at.extend(name.split('.').map(str::to_owned));
        walk(at, value, out);
        at.truncate(at.len().saturating_sub(name.split('.').count()));
    };
    match value {
        Said::Nothing => {}
        Said::Flag(_) | Said::Number(_) | Said::Text(_) => out.push((at.clone(), value.clone())),
        Said::Fields(fields) => fields.iter().for_each(|(name, value)| member(name.clone(), value)),
        Said::List(members) => {
            for (place, one) in members.iter().enumerate() {
                match one {
                    Said::Text(name) => member(name.clone(), &Said::Flag(true)),
                    one => member(one.id().map_or_else(|| place.to_string(), |id| id.to_string()), one),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locks(locks: &[&str]) -> Locks {
        let locks = locks.iter().map(|lock| (*lock).to_owned()).collect();
        Locks::of(&Case { locks, ..Case::default() })
    }

    fn row(id: i64, price: i64) -> Said {
        Said::Fields([("id".to_owned(), Said::Number(id)), ("price".to_owned(), Said::Number(price))].into())
    }

    fn change(path: &str, before: Said, after: Said) -> Change {
        Change { path: path.split('/').map(str::to_owned).collect(), before, after }
    }

    #[test]
    fn a_lock_holds_the_field_and_what_stands_under_it() {
        let locks = locks(&["products.3", "company.funds", "risk"]);
        for held in ["products.3", "products.3.price", "products.3.fit.a", "company.funds", "risk", "risk.5.name"] {
            assert!(locks.holds(held), "{held}");
        }
        for free in ["products", "products.30", "products.30.price", "company", "company.funds_2", "riskier", ""] {
            assert!(!locks.holds(free), "{free}");
        }
        assert!(locks.holds_stage(Stage::Risk) && !locks.holds_stage(Stage::Products));
    }

    #[test]
    fn what_changed_is_found_wherever_it_stands() {
        let price = locks(&["products.3.price"]);
        let number = |n| Said::Number(n);
        let violated = |locks: &Locks, change: Change| !locks.violated(&[change]).is_empty();
        assert!(violated(&price, change("products/lines/3/price", number(1), number(2))));
        assert!(!violated(&price, change("products/lines/4/price", number(1), number(2))));
        assert!(!violated(&price, change("products/season/3", number(1), number(2))), "a month is no row");
        assert!(violated(&price, change("products/lines/3", row(3, 5), Said::Nothing)), "gone with its row");
        assert!(!violated(&price, change("products/lines/4", row(4, 5), Said::Nothing)));
        let both = |price| Said::List(vec![row(3, price), row(4, price + 1)]);
        assert!(violated(&price, change("products/lines", both(5), both(6))));
        let whole = locks(&["products"]);
        assert!(violated(&whole, change("products/season/3", Said::Nothing, number(2))));
        let names = |names: &[&str]| Said::List(names.iter().map(|name| Said::Text((*name).to_owned())).collect());
        let wifi = locks(&["risk.secured.net_wifi"]);
        assert!(violated(&wifi, change("risk/secured", names(&["net_wifi", "a"]), names(&["a"]))));
        assert!(!violated(&wifi, change("risk/secured", names(&["net_wifi", "a"]), names(&["net_wifi"]))));
    }
}
