//! Product lines beside each other: how well each suits online sale, and which of them still lack something.

use crate::base::Id;
use crate::forecast::{Economics, Figure, Formula, Judgement, Name, Scale, Score, Unit, economics};
use crate::plan::{Aspect, Item, Plan, ProductLine};

/// Where the score of a line in an item came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitSource {
    /// Scored for this line.
    Line,
    /// The company's answer in stage 2.
    Company,
    /// Graded from the line's own figures.
    Derived,
    /// Nobody said anything; 3 is assumed.
    Assumed,
}

/// The score of a line in one item of the product aspect.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFit {
    /// Item.
    pub item: Item,
    /// 1 to 5.
    pub score: Figure,
    /// Where it came from.
    pub source: FitSource,
}

/// How well a line suits online sale.
#[derive(Clone, Debug, PartialEq)]
pub struct LineFit {
    /// The line.
    pub line: Id,
    /// Whether the forecast counts with it; its scores then are the answers of stage 2.
    pub lead: bool,
    /// Scores of the six items.
    pub items: Vec<ItemFit>,
    /// Their mean, 1 to 5.
    pub fit: Figure,
}

/// Fit from which a line suits online sale more than not: the middle of the scale.
pub const SUITS: f64 = 3.0;

impl LineFit {
    /// The fit of one line.
    #[must_use]
    pub fn of(plan: &Plan, line: &ProductLine) -> Self {
        let lead = is_lead(plan, line);
        let items: Vec<ItemFit> = Aspect::Product.items().map(|item| item_fit(plan, line, lead, item)).collect();
        let scores = items.iter().map(|item| item.score.clone()).collect();
        let fit = Figure::derive(Name::Score(Score::LineFit), Unit::Score, Formula::Mean, scores);
        Self { line: line.id, lead, items, fit }
    }

    /// The item with the highest score; the first of several.
    #[must_use]
    pub fn strongest(&self) -> Option<&ItemFit> {
        self.items.iter().rev().max_by(|a, b| a.score.value.total_cmp(&b.score.value))
    }

    /// The item with the lowest score; the first of several.
    #[must_use]
    pub fn weakest(&self) -> Option<&ItemFit> {
        self.items.iter().min_by(|a, b| a.score.value.total_cmp(&b.score.value))
    }

    /// Items nobody said anything about.
    #[must_use]
    pub fn assumed(&self) -> usize {
        self.items.iter().filter(|item| item.source == FitSource::Assumed).count()
    }
}

/// A line scored for itself wins over its figures, figures over the company's answer; the line the forecast counts with
/// is what stage 2 is about, so there the company's answer comes first.
fn item_fit(plan: &Plan, line: &ProductLine, lead: bool, item: Item) -> ItemFit {
    let name = Name::Score(Score::Item(item));
    let given = |score: u8, field: String, source| {
        let score = Figure::typed(name, f64::from(score), Unit::Score, field);
        ItemFit { item, score, source }
    };
    let company = || {
        let score = *plan.feasibility.answers.get(&item)?;
        Some(given(score, format!("feasibility.{}", item.slug()), FitSource::Company))
    };
    let own = || {
        let score = *line.fit.get(&item)?;
        Some(given(score, format!("products.{}.fit.{}", line.id, item.slug()), FitSource::Line))
    };
    let derived = || derived(plan, line, item).map(|score| ItemFit { item, score, source: FitSource::Derived });
    let found = if lead { company().or_else(derived) } else { own().or_else(derived).or_else(company) };
    found.unwrap_or_else(|| {
        let score = Figure::judged(name, 3.0, Unit::Score, Judgement::Middle);
        ItemFit { item, score, source: FitSource::Assumed }
    })
}

/// The score that follows from the line's own margin or rhythm.
fn derived(plan: &Plan, line: &ProductLine, item: Item) -> Option<Figure> {
    let (scale, figure) = match item {
        Item::Margin => {
            let order_value = economics::order_value(plan, line);
            let margin = match (line.contribution, order_value) {
                (Some(typed), _) => typed_margin(line, typed.ratio()),
                (None, Some(order_value)) => economics::margin(plan, line, &order_value)?,
                (None, None) => return None,
            };
            (Scale::Margin, margin)
        }
        Item::Repeat => {
            let orders = f64::from(line.orders_per_year_milli?) / 1_000.0;
            let field = format!("products.{}.orders_per_year", line.id);
            (Scale::Repeat, Figure::typed(Name::OrdersPerYear, orders, Unit::Count, field))
        }
        _ => return None,
    };
    Some(Figure::derive(Name::Score(Score::Item(item)), Unit::Score, Formula::Graded(scale), vec![figure]))
}

fn typed_margin(line: &ProductLine, margin: f64) -> Figure {
    Figure::typed(Name::ContributionMargin, margin, Unit::Ratio, format!("products.{}.contribution", line.id))
}

/// Whether the forecast counts with this line.
#[must_use]
pub fn is_lead(plan: &Plan, line: &ProductLine) -> bool {
    plan.lead_line().is_some_and(|lead| lead.id == line.id)
}

/// Whether anything says what the line is; an empty row is not compared with others.
#[must_use]
pub fn is_told(line: &ProductLine) -> bool {
    !line.name.trim().is_empty() || line.order_value.is_some()
}

/// The lines by fit for online sale, best first; lines of the same fit keep their order.
#[must_use]
pub fn ranked(plan: &Plan) -> Vec<LineFit> {
    let mut fits: Vec<LineFit> =
        plan.products.lines.iter().filter(|line| is_told(line)).map(|line| LineFit::of(plan, line)).collect();
    fits.sort_by(|a, b| b.fit.value.total_cmp(&a.fit.value));
    fits
}

/// A line with what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView<'a> {
    /// The line.
    pub line: &'a ProductLine,
    /// Its economics; `None` until its order value and margin are known.
    pub economics: Option<Economics>,
    /// Its fit.
    pub fit: LineFit,
}

/// The lines that say what they are, in their order.
#[must_use]
pub fn overview(plan: &Plan) -> Vec<LineView<'_>> {
    let told = plan.products.lines.iter().filter(|line| is_told(line));
    told.map(|line| LineView { line, economics: Economics::of_line(plan, line), fit: LineFit::of(plan, line) })
        .collect()
}

/// Whether a line is promoted and nobody said what for.
#[must_use]
pub const fn lacks_objective(line: &ProductLine) -> bool {
    line.promoted && line.promotion.is_none()
}

/// A typed margin and the margin the costs leave, where they differ by more than a point: the typed one counts.
#[must_use]
pub fn margins_apart(plan: &Plan, line: &ProductLine) -> Option<(Figure, Figure)> {
    const POINT: f64 = 0.01;
    let typed = typed_margin(line, line.contribution?.ratio());
    let computed = economics::cost_margin(plan, line, &economics::order_value(plan, line)?)?;
    // A hair above a point is rounding.
    ((typed.value - computed.value).abs() > POINT + 1e-9).then_some((typed, computed))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use crate::base::{Money, Month, Ppm, Region};
    use crate::plan::{PlanEdit, RowEdit};

    use super::*;

    /// Two lines: the lead at 28,000 with 40 % and four orders a year, another at 50,000 with costs of 30,000.
    fn plan() -> Plan {
        use crate::plan::products::ProductsEdit;
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        plan = plan.with(PlanEdit::Products(ProductsEdit::Line(RowEdit::Add))).unwrap();
        let lines = &mut Rc::make_mut(&mut plan.products).lines;
        lines[0].name = "beans".to_owned();
        lines[0].order_value = Some(Money(28_000));
        lines[0].contribution = Some(Ppm::percent(40));
        lines[0].orders_per_year_milli = Some(4_000);
        lines[1].order_value = Some(Money(50_000));
        lines[1].goods_cost = Some(Money(25_000));
        lines[1].delivery_cost = Some(Money(5_000));
        plan
    }

    fn same(got: f64, expected: f64) {
        assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
    }

    fn scores(fit: &LineFit) -> Vec<(f64, FitSource)> {
        fit.items.iter().map(|item| (item.score.value, item.source)).collect()
    }

    #[test]
    fn the_lead_line_follows_stage_two_and_its_figures() {
        use FitSource::{Assumed, Company, Derived};
        let mut plan = plan();
        Rc::make_mut(&mut plan.feasibility).answers.insert(Item::Describable, 5);
        // A score of its own is another line's matter.
        Rc::make_mut(&mut plan.products).lines[0].fit.insert(Item::Describable, 1);
        let fit = LineFit::of(&plan, &plan.products.lines[0]);
        // 40 % is 4 of 5 (from 35 %), four orders a year are 4 of 5 (from 3).
        let expected = [(5.0, Company), (3.0, Assumed), (3.0, Assumed), (3.0, Assumed), (4.0, Derived), (4.0, Derived)];
        assert_eq!(scores(&fit), expected);
        same(fit.fit.value, 22.0 / 6.0);
        assert!(fit.lead && fit.assumed() == 3);
        assert_eq!(fit.strongest().unwrap().item, Item::Describable);
        assert_eq!(fit.weakest().unwrap().item, Item::Technical);
        // The company's answer wins over the figures.
        Rc::make_mut(&mut plan.feasibility).answers.insert(Item::Margin, 2);
        assert_eq!(scores(&LineFit::of(&plan, &plan.products.lines[0]))[4], (2.0, Company));
    }

    #[test]
    fn another_line_has_scores_of_its_own_then_its_figures_then_the_companys_answers() {
        use FitSource::{Assumed, Company, Derived, Line};
        let mut plan = plan();
        Rc::make_mut(&mut plan.feasibility).answers.extend([
            (Item::Technical, 2),
            (Item::Margin, 1),
            (Item::Repeat, 5),
        ]);
        Rc::make_mut(&mut plan.products).lines[1].fit.insert(Item::SearchDemand, 1);
        let fit = LineFit::of(&plan, &plan.products.lines[1]);
        // 1 − 30,000 ÷ 50,000 = 40 %: 4 of 5. Its rhythm is open, so the company's 5 stands in.
        let expected = [(3.0, Assumed), (2.0, Company), (3.0, Assumed), (1.0, Line), (4.0, Derived), (5.0, Company)];
        assert_eq!(scores(&fit), expected);
        same(fit.fit.value, 18.0 / 6.0);
        assert!(!fit.lead);
    }

    #[test]
    fn the_rank_has_the_best_line_first_and_leaves_empty_rows_out() {
        let mut plan = plan();
        let ids = |plan: &Plan| ranked(plan).iter().map(|fit| fit.line).collect::<Vec<_>>();
        let [first, second] = [plan.products.lines[0].id, plan.products.lines[1].id];
        assert_eq!(ids(&plan), [first, second]);
        let all = Aspect::Product.items().map(|item| (item, 5)).collect();
        Rc::make_mut(&mut plan.products).lines[1].fit = all;
        assert_eq!(ids(&plan), [second, first]);
        Rc::make_mut(&mut plan.products).lines[1].order_value = None;
        assert_eq!(ids(&plan), [first]);
    }

    #[test]
    fn margins_differ_from_one_point_on() {
        let mut plan = plan();
        let apart = |plan: &Plan| margins_apart(plan, &plan.products.lines[1]).is_some();
        assert!(!apart(&plan), "nothing is typed");
        for (typed, differs) in [(40, false), (41, false), (39, false), (42, true), (30, true)] {
            Rc::make_mut(&mut plan.products).lines[1].contribution = Some(Ppm::percent(typed));
            assert_eq!(apart(&plan), differs, "{typed} % beside the 40 % of the costs");
        }
    }

    #[test]
    fn a_promoted_line_without_an_objective_is_open() {
        let mut plan = plan();
        assert!(lacks_objective(&plan.products.lines[0]));
        Rc::make_mut(&mut plan.products).lines[0].promoted = false;
        assert!(!lacks_objective(&plan.products.lines[0]));
    }

    proptest! {
        #[test]
        fn fit_stays_on_its_scale_the_rank_is_stable_and_a_better_score_never_lowers_it(
            own in prop::collection::vec(prop::option::of(1_u8..=5), 6),
            company in prop::collection::vec(prop::option::of(1_u8..=5), 6),
            margins in prop::collection::vec(prop::option::of(0_u32..=100), 5),
            raised in 0_usize..6,
        ) {
            let mut plan = plan();
            let answers = &mut Rc::make_mut(&mut plan.feasibility).answers;
            answers.extend(Aspect::Product.items().zip(company).filter_map(|(item, score)| Some((item, score?))));
            let line = plan.products.lines[1].clone();
            let lines = &mut Rc::make_mut(&mut plan.products).lines;
            for (i, margin) in margins.into_iter().enumerate() {
                let id = Id(100 + u32::try_from(i).unwrap());
                lines.push(ProductLine { id, contribution: margin.map(Ppm::percent), ..line.clone() });
            }
            let last = lines.len() - 1;
            lines[last].fit = Aspect::Product.items().zip(own).filter_map(|(item, score)| Some((item, score?))).collect();
            let rank = ranked(&plan);
            let place = |id: Id| plan.products.lines.iter().position(|line| line.id == id);
            for fit in &rank {
                prop_assert!((1.0..=5.0).contains(&fit.fit.value));
            }
            for pair in rank.windows(2) {
                let (a, b) = (&pair[0], &pair[1]);
                prop_assert!(a.fit.value > b.fit.value || a.fit.value >= b.fit.value && place(a.line) < place(b.line));
            }
            let item = Aspect::Product.items().nth(raised).unwrap();
            let before = LineFit::of(&plan, &plan.products.lines[last]);
            let score = before.items[raised].score.value;
            let better = (1..=5_u8).find(|better| f64::from(*better) >= (score + 1.0).min(5.0)).unwrap();
            let mut raised = plan.clone();
            Rc::make_mut(&mut raised.products).lines[last].fit.insert(item, better);
            let after = LineFit::of(&raised, &raised.products.lines[last]);
            prop_assert!(after.fit.value >= before.fit.value);
            prop_assert!(score >= 5.0 || after.fit.value > before.fit.value);
        }
    }
}
