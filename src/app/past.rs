//! Earlier versions of the open plan: what each would bring today, computed when it is shown, and two of them side by
//! side.

use std::rc::Rc;

use crate::base::Id;
use crate::insight::{Contrast, Insight};
use crate::plan::{Comparison, Plan, Version};
use crate::store;

/// What is known of the versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// What a plan brings, for the plans of all versions; a version that did not change is not computed again.
    known: Vec<(Rc<Plan>, Rc<Insight>)>,
    /// Two of them side by side, as last asked; it goes with the next change.
    pub compared: Option<Compared>,
}

/// Two versions side by side; `None` is the plan as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The first.
    pub from: Option<Id>,
    /// The second.
    pub to: Option<Id>,
    /// What they say.
    pub comparison: Comparison,
    /// What they bring.
    pub contrast: Contrast,
}

impl Past {
    /// What a version of the plan `now` would bring; `None` until it was computed.
    #[must_use]
    pub fn insight(&self, version: &Version, now: &Plan) -> Option<&Rc<Insight>> {
        let plan = version.today(now);
        self.known.iter().find(|(known, _)| *known == plan).map(|(_, insight)| insight)
    }

    /// Computes what is not known yet of the versions of `now`, and forgets what is none of them any more.
    pub(super) fn learn(self: &mut Rc<Self>, now: &Plan) {
        let versions = &now.evaluation.versions;
        if versions.iter().all(|version| self.insight(version, now).is_some()) {
            return;
        }
        let known = versions.iter().map(|version| {
            let plan = version.today(now);
            let insight = self.insight(version, now).cloned().unwrap_or_else(|| Rc::new(Insight::of(&plan)));
            (plan, insight)
        });
        let known = known.collect();
        Rc::make_mut(self).known = known;
    }

    /// Lays two versions side by side.
    pub(super) fn compare(
        self: &mut Rc<Self>,
        from: Option<Id>,
        to: Option<Id>,
        now: &Rc<Plan>,
        insight: &Rc<Insight>,
    ) {
        self.learn(now);
        let side = |id: Option<Id>| match id {
            None => Some((now.clone(), insight.clone())),
            Some(id) => {
                let version = now.evaluation.versions.iter().find(|version| version.id == id)?;
                Some((version.plan.clone(), self.insight(version, now)?.clone()))
            }
        };
        let compared = side(from).zip(side(to)).map(|(before, after)| Compared {
            from,
            to,
            comparison: store::compare(&before.0, &after.0),
            contrast: Contrast::of(&before.1, &after.1),
        });
        Rc::make_mut(self).compared = compared;
    }

    /// Puts the comparison away.
    pub(super) fn close(self: &mut Rc<Self>) {
        if self.compared.is_some() {
            Rc::make_mut(self).compared = None;
        }
    }
}
