//! What does not hold together in the customers section, as plain predicates for the rules of coherence.

use crate::base::{Id, Ppm};
use crate::plan::{Plan, Role, Segment};

use super::relations::{least_orders, typed_orders};

/// Hours within which a customer should have an answer (method 1.11).
const REPLY_HOURS: u32 = 24;

/// Segments with a name or a size of which nobody said where they gather.
#[must_use]
pub fn placeless(plan: &Plan) -> Vec<Id> {
    let told = |segment: &&Segment| !segment.name.trim().is_empty() || segment.people().is_some();
    let segments = plan.customers.segments.iter().filter(told);
    segments.filter(|segment| segment.gathers.is_empty()).map(|segment| segment.id).collect()
}

/// Whether half of a segment or more are said to be key persons; those are always few.
#[must_use]
pub fn key_persons_only(segment: &Segment) -> bool {
    segment.roles.share(Role::KeyPerson) >= Ppm::percent(50)
}

/// Whether people shall become followers or go on from there, and no touchpoint says what it does for followers.
#[must_use]
pub fn moves_without_content(plan: &Plan, segment: &Segment) -> bool {
    let [_, to_follower, from_follower, _] = segment.migration;
    let asked = [to_follower, from_follower].into_iter().flatten().any(|share| share.0 > 0);
    let mut modes = plan.touchpoints.by_channel.values().filter_map(|entry| entry.modes.get(&Role::Follower));
    asked && modes.all(|words| words.trim().is_empty())
}

/// Fields of the customer database with a name and without consent to their purpose.
#[must_use]
pub fn fields_without_consent(plan: &Plan) -> Vec<Id> {
    let fields = plan.customers.relations.fields.iter();
    fields.filter(|row| !row.name.trim().is_empty() && row.consent != Some(true)).map(|row| row.id).collect()
}

/// Service levels that promise an answer later than within a day.
#[must_use]
pub fn slow_levels(plan: &Plan) -> Vec<Id> {
    let levels = plan.customers.relations.levels.iter();
    levels.filter(|row| row.reply_hours.is_some_and(|hours| hours > REPLY_HOURS)).map(|row| row.id).collect()
}

/// Whether fewer orders a year are typed than the repeat rate alone asks for.
#[must_use]
pub fn never_bought_so_often(plan: &Plan) -> bool {
    typed_orders(plan).zip(least_orders(plan)).is_some_and(|(typed, least)| typed.value < least.value - 1e-9)
}

/// Whether a typed size differs from the reckoned one.
#[must_use]
pub fn size_differs(segment: &Segment) -> bool {
    segment.size.zip(segment.sizing.result()).is_some_and(|(typed, reckoned)| typed != reckoned)
}

/// Whether a sizing begins with a number nobody named the source of.
#[must_use]
pub fn unsourced_sizing(segment: &Segment) -> bool {
    segment.sizing.base.is_some() && segment.sizing.source.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Month, Region};
    use crate::plan::customers::CustomersEdit;
    use crate::plan::products::{ProductLineEdit, ProductsEdit};
    use crate::plan::relations::{DataFieldEdit, RelationsEdit, ServiceLevelEdit};
    use crate::plan::segment::SegmentEdit;
    use crate::plan::touchpoints::TouchpointEdit;
    use crate::plan::{Place, PlanEdit, RowEdit};

    fn with(plan: &Plan, edit: PlanEdit) -> Plan {
        plan.with(edit).unwrap()
    }

    fn segment(plan: &Plan, edit: SegmentEdit) -> Plan {
        with(plan, PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(Id(2), edit))))
    }

    fn relations(plan: &Plan, edit: RelationsEdit) -> Plan {
        with(plan, PlanEdit::Customers(CustomersEdit::Relations(edit)))
    }

    fn fresh() -> Plan {
        Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap())
    }

    #[test]
    fn a_told_segment_needs_a_place() {
        let plan = fresh();
        assert_eq!(placeless(&plan), []);
        let plan = segment(&plan, SegmentEdit::Size(Some(10)));
        assert_eq!(placeless(&plan), [Id(2)]);
        assert_eq!(placeless(&segment(&plan, SegmentEdit::Gathers(Place::Forums, true))), []);
    }

    #[test]
    fn key_persons_are_few() {
        let key = |percent| segment(&fresh(), SegmentEdit::Role(Role::KeyPerson, Ppm::percent(percent)));
        assert!(!key_persons_only(&key(49).customers.segments[0]) && key_persons_only(&key(50).customers.segments[0]));
    }

    #[test]
    fn followers_need_something_to_follow() {
        let asks = |plan: &Plan| moves_without_content(plan, &plan.customers.segments[0]);
        let plan = segment(&fresh(), SegmentEdit::Migration(Role::Visitor, Some(Ppm::percent(9))));
        assert!(!asks(&plan));
        let plan = segment(&plan, SegmentEdit::Migration(Role::Curious, Some(Ppm::percent(9))));
        assert!(asks(&plan));
        let mode = |words: &str| TouchpointEdit::Mode(Role::Follower, words.to_owned());
        assert!(!asks(&with(&plan, PlanEdit::Touchpoint("kr_meta".into(), mode("news")))));
        assert!(asks(&with(&plan, PlanEdit::Touchpoint("kr_meta".into(), mode(" ")))));
    }

    #[test]
    fn relations_are_looked_through() {
        let plan = relations(&fresh(), RelationsEdit::Field(RowEdit::Add));
        let plan = relations(&plan, RelationsEdit::Level(RowEdit::Add));
        assert_eq!((fields_without_consent(&plan), slow_levels(&plan)), (vec![], vec![]));
        let field = |plan: &Plan, edit| relations(plan, RelationsEdit::Field(RowEdit::Set(Id(3), edit)));
        let plan = field(&plan, DataFieldEdit::Name("mail".into()));
        assert_eq!(fields_without_consent(&plan), [Id(3)]);
        assert_eq!(fields_without_consent(&field(&plan, DataFieldEdit::Consent(Some(true)))), []);
        let hours = |hours| ServiceLevelEdit::ReplyHours(Some(hours));
        let level = |edit| slow_levels(&relations(&plan, RelationsEdit::Level(RowEdit::Set(Id(4), edit))));
        assert_eq!((level(hours(24)), level(hours(25))), (vec![], vec![Id(4)]));
    }

    #[test]
    fn rates_and_sizes_are_compared() {
        let orders = |milli| ProductsEdit::Line(RowEdit::Set(Id(1), ProductLineEdit::OrdersPerYear(Some(milli))));
        let plan = relations(&fresh(), RelationsEdit::RepeatRate(Some(Ppm::percent(30))));
        let short = |milli| never_bought_so_often(&with(&plan, PlanEdit::Products(orders(milli))));
        assert!(short(1_200) && !short(1_300) && !never_bought_so_often(&plan));
        let plan = segment(&plan, SegmentEdit::SizingBase(Some(100)));
        let first = |plan: &Plan| plan.customers.segments[0].clone();
        assert!(!size_differs(&first(&plan)) && unsourced_sizing(&first(&plan)));
        let plan = segment(&segment(&plan, SegmentEdit::Size(Some(90))), SegmentEdit::SizingSource("census".into()));
        assert!(size_differs(&first(&plan)) && !unsourced_sizing(&first(&plan)));
        assert!(!size_differs(&first(&segment(&plan, SegmentEdit::Size(Some(100))))));
    }
}
