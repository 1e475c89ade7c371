//! Completeness: which answers the plan needs, stage by stage, and which are there. It never fails and never judges.

use crate::base::Region;

use super::customers::Sale;
use super::{Plan, ProductLine, Row, Segment, Stage, StageState};

/// An answer the plan needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Id of the field, equal to its id on the page.
    pub field: String,
    /// Whether it is answered.
    pub answered: bool,
}

impl Plan {
    /// A plan to begin with: the market's currency, one product line and one segment to fill in.
    #[must_use]
    pub fn fresh(region: Region, start: crate::base::Month) -> Self {
        let mut plan = Self::default();
        let company = std::rc::Rc::make_mut(&mut plan.company);
        company.region = region;
        company.currency = region.currency();
        company.start = Some(start);
        plan.next_id = 2;
        std::rc::Rc::make_mut(&mut plan.products).lines.push(ProductLine::new(crate::base::Id(1)));
        std::rc::Rc::make_mut(&mut plan.customers).segments.push(Segment::new(crate::base::Id(2)));
        plan
    }

    /// The answers a stage needs before the plan can rest on it.
    #[must_use]
    pub fn needs(&self, stage: Stage) -> Vec<Need> {
        let need = |field: &str, answered: bool| Need { field: format!("{}.{field}", stage.slug()), answered };
        match stage {
            Stage::Company => vec![
                need("name", !self.company.name.trim().is_empty()),
                need("sells", !self.company.sells.trim().is_empty()),
                need("industry", !self.company.industry.is_empty()),
                need("trade", self.company.trade.is_some()),
                need("start", self.company.start.is_some()),
                need("funds", self.company.funds.is_some()),
            ],
            Stage::Feasibility => super::Item::ALL
                .into_iter()
                .filter(|item| !item.follows_from_figures())
                .map(|item| need(item.slug(), self.feasibility.answers.contains_key(&item)))
                .collect(),
            Stage::Environment => super::FactorKind::ALL
                .into_iter()
                .map(|kind| {
                    let any = |f: &super::Factor| f.kind == kind && !f.text.trim().is_empty();
                    need("factors", self.environment.factors.iter().any(any))
                })
                .collect(),
            Stage::Products => self.lead_line().map_or_else(
                || vec![need("lines", false)],
                |line| {
                    let id = line.id;
                    vec![
                        need(&format!("{id}.name"), !line.name.trim().is_empty()),
                        need(&format!("{id}.order_value"), line.order_value.is_some()),
                        need(&format!("{id}.contribution"), line.margin().is_some()),
                        need(&format!("{id}.orders_per_year"), line.orders_per_year_milli.is_some()),
                    ]
                },
            ),
            Stage::Customers => {
                let mut needs = self.customers.segments.first().map_or_else(
                    || vec![need("segments", false)],
                    |segment| {
                        let id = segment.id;
                        vec![
                            need(&format!("{id}.name"), !segment.name.trim().is_empty()),
                            need(&format!("{id}.size"), segment.people().is_some()),
                            need(&format!("{id}.browse"), !segment.browse.trim().is_empty()),
                        ]
                    },
                );
                if self.customers.sale == Sale::Enquiry {
                    needs.push(need("close_rate", self.customers.close_rate.is_some()));
                }
                needs
            }
            Stage::Objectives => vec![
                need("benefit", self.objectives.benefit.is_some()),
                need("list", self.objectives.list.iter().any(|objective| objective.target.is_some())),
            ],
            Stage::Touchpoints => vec![need(
                "own",
                self.touchpoints.by_channel.values().any(|t| !t.own.is_empty() || !t.contact_mode.is_empty()),
            )],
            Stage::Budget => vec![need("site", !self.budget.lines.is_empty())],
            Stage::Implementation => vec![need("breakthrough", !self.implementation.breakthrough.trim().is_empty())],
            Stage::Organisation => vec![
                need("hours", self.organisation.hours_per_week.is_some()),
                need("people", self.organisation.people.iter().any(|p| !p.name.trim().is_empty())),
            ],
            Stage::Risk => vec![
                need("consent", self.risk.consent.is_some()),
                need("reply_hours", self.risk.reply_hours.is_some()),
                need("items", self.risk.items.iter().any(|item| !item.name.trim().is_empty())),
            ],
            Stage::Evaluation => vec![need("review", !self.evaluation.review.trim().is_empty())],
        }
    }

    /// How far a stage is filled in.
    #[must_use]
    pub fn state_of(&self, stage: Stage) -> StageState {
        let needs = self.needs(stage);
        let answered = needs.iter().filter(|need| need.answered).count();
        // A start month alone comes with a fresh plan; it is no answer of the user's.
        let given = usize::from(stage == Stage::Company && self.company.start.is_some());
        if answered == needs.len() {
            StageState::Complete
        } else if answered > given {
            StageState::Started
        } else {
            StageState::Empty
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::base::Month;
    use crate::plan::company::CompanyEdit;
    use crate::plan::{PlanEdit, Trade};

    use super::*;

    #[test]
    fn a_fresh_plan_is_empty_in_every_stage() {
        let plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        for stage in Stage::ALL {
            assert_eq!(plan.state_of(stage), StageState::Empty, "{stage:?}");
        }
    }

    #[test]
    fn the_company_stage_fills_up() {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        for (edit, state) in [
            (CompanyEdit::Name("A".into()), StageState::Started),
            (CompanyEdit::Sells("B".into()), StageState::Started),
            (CompanyEdit::Industry("specialty_food".into()), StageState::Started),
            (CompanyEdit::Trade(Some(Trade::B2c)), StageState::Started),
            (CompanyEdit::Funds(Some(crate::base::Money(1))), StageState::Complete),
        ] {
            plan = plan.with(PlanEdit::Company(edit)).unwrap();
            assert_eq!(plan.state_of(Stage::Company), state);
        }
    }
}
