//! What should be trained: weak skills of stage 2 and what the touchpoints in use ask for. Hours and roles are judgement.

use std::collections::BTreeMap;

use crate::library::Skill;
use crate::plan::{Item, JobRole, Plan};

use super::super::facts::Facts;
use super::super::feasibility::Assessment;

/// A training one could begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrainingIdea {
    /// An item of feasibility is weak.
    Weak(Item),
    /// A touchpoint in use asks for a skill.
    Skill(Skill),
}

impl TrainingIdea {
    /// Stable name, kept with the training that was taken from it.
    #[must_use]
    pub fn slug(self) -> String {
        match self {
            Self::Weak(item) => item.slug().to_owned(),
            Self::Skill(skill) => format!("skill.{}", skill.slug()),
        }
    }

    /// Who learns it (judgement).
    #[must_use]
    pub const fn job(self) -> JobRole {
        match self {
            Self::Weak(Item::Literacy) => JobRole::Management,
            Self::Weak(Item::TechnicalSkill) => JobRole::OperationsSpecialist,
            Self::Weak(_) => JobRole::MarketingPlanner,
            Self::Skill(skill) => match skill {
                Skill::AdOps | Skill::LiveHosting => JobRole::PromotionSpecialist,
                Skill::Analytics => JobRole::DataAnalyst,
                Skill::CnWriting | Skill::KrWriting | Skill::Copywriting => JobRole::CopyPlanner,
                Skill::Community | Skill::Seo => JobRole::WebEditor,
                Skill::Crm | Skill::CustomerService | Skill::DataFeed | Skill::EventOps => {
                    JobRole::OperationsSpecialist
                }
                Skill::Design | Skill::Photography | Skill::Video => JobRole::Designer,
                Skill::LegalCheck => JobRole::OperationsManager,
                Skill::Negotiation | Skill::Research => JobRole::MarketingPlanner,
                Skill::WebDev => JobRole::Developer,
            },
        }
    }

    /// Hours it takes (judgement): a day for a skill or for managers, three days for a whole trade.
    #[must_use]
    pub const fn hours(self) -> u32 {
        match self {
            Self::Weak(Item::MarketingSkill | Item::TechnicalSkill) => 24,
            Self::Weak(_) | Self::Skill(_) => 8,
        }
    }
}

/// What is weak first, then the skills of the touchpoints in use, those more of them ask for first; without what the plan
/// already has.
#[must_use]
pub fn training_ideas(plan: &Plan, facts: &Facts, assessment: &Assessment) -> Vec<TrainingIdea> {
    let trained = [Item::MarketingSkill, Item::TechnicalSkill, Item::Literacy];
    let weak = assessment.to_prepare().into_iter().filter(|item| trained.contains(item)).map(TrainingIdea::Weak);
    let mut asked: BTreeMap<Skill, usize> = BTreeMap::new();
    for channel in facts.channels.iter().filter(|channel| channel.on) {
        for skill in channel.channel.skills {
            *asked.entry(*skill).or_default() += 1;
        }
    }
    let mut skills: Vec<(Skill, usize)> = asked.into_iter().collect();
    skills.sort_by_key(|(_, channels)| std::cmp::Reverse(*channels));
    let taken = |idea: &TrainingIdea| plan.organisation.training.iter().any(|row| row.source == idea.slug());
    weak.chain(skills.into_iter().map(|(skill, _)| TrainingIdea::Skill(skill))).filter(|idea| !taken(idea)).collect()
}
