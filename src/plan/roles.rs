//! Behaviour roles, how many of a segment play each, and how people move from one to the next.

use serde::{Deserialize, Serialize};

use crate::base::Ppm;

use super::edit::EditError;

/// Behaviour roles of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Looks and leaves.
    Visitor,
    /// Looks a little longer.
    Curious,
    /// Collects news of the firm.
    Follower,
    /// Comments and takes part.
    Responder,
    /// Passes things on.
    Spreader,
    /// Has a following and knowledge.
    KeyPerson,
}

/// All roles in the order of migration.
pub const ROLES: [Role; 6] =
    [Role::Visitor, Role::Curious, Role::Follower, Role::Responder, Role::Spreader, Role::KeyPerson];

/// Shares of the six roles; they always sum to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[Ppm; 6]", into = "[Ppm; 6]")]
pub struct RoleMix([Ppm; 6]);

impl RoleMix {
    /// A mix of six shares.
    ///
    /// # Errors
    /// When the shares do not sum to 100 %.
    pub fn new(shares: [Ppm; 6]) -> Result<Self, EditError> {
        let sum: u64 = shares.iter().map(|share| u64::from(share.0)).sum();
        if sum == u64::from(Ppm::ONE.0) { Ok(Self(shares)) } else { Err(EditError::OutOfRange) }
    }

    /// The shares in the order of [`ROLES`].
    #[must_use]
    pub const fn shares(&self) -> &[Ppm; 6] {
        &self.0
    }

    /// The share of one role.
    #[must_use]
    pub fn share(&self, role: Role) -> Ppm {
        ROLES.iter().zip(self.0).find(|(other, _)| **other == role).map_or(Ppm(0), |(_, share)| share)
    }

    /// The mix with `role` at `share`; the other roles keep their proportions and take the rest.
    ///
    /// # Errors
    /// When the share exceeds 100 %.
    pub fn with(&self, role: Role, share: Ppm) -> Result<Self, EditError> {
        if share > Ppm::ONE {
            return Err(EditError::OutOfRange);
        }
        let rest = i64::from(Ppm::ONE.0 - share.0);
        let weights: Vec<f64> =
            ROLES.iter().zip(self.0).map(|(r, s)| if *r == role { 0.0 } else { f64::from(s.0) }).collect();
        // With nothing left in the other roles the rest goes to them evenly.
        let even: Vec<f64> = ROLES.iter().map(|r| if *r == role { 0.0 } else { 1.0 }).collect();
        let weights = if weights.iter().sum::<f64>() > 0.0 { weights } else { even };
        let parts = crate::base::split_by_weight(crate::base::Money(rest), &weights);
        let mut shares = [Ppm(0); 6];
        for ((slot, part), r) in shares.iter_mut().zip(parts).zip(ROLES) {
            *slot = if r == role { share } else { Ppm(u32::try_from(part.0).unwrap_or(0)) };
        }
        Self::new(shares)
    }
}

/// Shares of four roles that move one step up within the plan: visitor to curious, curious to follower, follower to
/// responder, responder to spreader. A key person is won, not moved.
pub type Migration = [Option<Ppm>; 4];

impl RoleMix {
    /// The mix after everybody moved once; steps that are not given do not happen. Parts stay exact: what leaves a role
    /// arrives in the next.
    #[must_use]
    pub fn after(&self, migration: &Migration) -> Self {
        let mut shares = self.0;
        for (place, step) in migration.iter().enumerate() {
            let whole = self.0.get(place).copied().unwrap_or_default();
            let moved = u64::from(whole.0) * u64::from(step.unwrap_or_default().0) / u64::from(Ppm::ONE.0);
            let moved = u32::try_from(moved).unwrap_or(0).min(whole.0);
            if let [from, to] = shares.get_mut(place..place + 2).unwrap_or_default() {
                *from = Ppm(from.0.saturating_sub(moved));
                *to = Ppm(to.0.saturating_add(moved));
            }
        }
        Self(shares)
    }
}

impl Default for RoleMix {
    /// The suggested mix for consumers: most people look and leave (judgement after the method's sources).
    fn default() -> Self {
        Self([Ppm::percent(50), Ppm::percent(32), Ppm::percent(10), Ppm::percent(5), Ppm::percent(2), Ppm::percent(1)])
    }
}

impl TryFrom<[Ppm; 6]> for RoleMix {
    type Error = String;
    fn try_from(shares: [Ppm; 6]) -> Result<Self, String> {
        Self::new(shares).map_err(|_| "role shares do not sum to 100 %".to_owned())
    }
}

impl From<RoleMix> for [Ppm; 6] {
    fn from(mix: RoleMix) -> Self {
        mix.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shares_stay_at_a_hundred_percent(changes in prop::collection::vec((0_usize..6, 0_u32..1_200_000), 0..30)) {
            let mut mix = RoleMix::default();
            for (role, share) in changes {
                let Ok(next) = mix.with(ROLES[role], Ppm(share)) else {
                    prop_assert!(share > 1_000_000);
                    continue;
                };
                prop_assert_eq!(next.shares()[role], Ppm(share));
                mix = next;
                prop_assert_eq!(mix.shares().iter().map(|s| s.0).sum::<u32>(), 1_000_000);
            }
        }

        #[test]
        fn moving_up_loses_nobody(shares in prop::collection::vec(0_u32..400_000, 6), steps in prop::collection::vec(prop::option::of(0_u32..=1_000_000), 4)) {
            let mut mix = RoleMix::default();
            for (role, share) in ROLES.into_iter().zip(shares) {
                mix = mix.with(role, Ppm(share)).unwrap();
            }
            let steps: Vec<Option<Ppm>> = steps.into_iter().map(|step| step.map(Ppm)).collect();
            let after = mix.after(&steps.clone().try_into().unwrap());
            prop_assert_eq!(after.shares().iter().map(|s| s.0).sum::<u32>(), 1_000_000);
            prop_assert_eq!(after.shares()[5], mix.shares()[5]);
            prop_assert!(after.shares()[0] <= mix.shares()[0] && after.shares()[4] >= mix.shares()[4]);
            if steps.iter().all(Option::is_none) {
                prop_assert_eq!(after, mix);
            }
        }
    }

    #[test]
    fn everybody_moves_one_step_at_most() {
        let after = RoleMix::default().after(&[Some(Ppm::ONE), Some(Ppm::percent(50)), None, None]);
        assert_eq!(after.shares().map(|s| s.0 / 10_000), [0, 66, 26, 5, 2, 1]);
    }
}
