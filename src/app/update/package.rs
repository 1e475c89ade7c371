//! Packages for an LMS, made by the office worker. One errand at a time, as with files.

use std::rc::Rc;

use crate::store;

use super::super::effect::Effect;
use super::super::errand::{Errand, ErrandProblem};
use super::super::package::{Package, PackageAction, Packing};
use super::super::state::{Notice, State};

pub(super) fn packaged(state: &mut State, action: PackageAction) -> Vec<Effect> {
    let PackageAction::Make { standard, case } = action;
    // The one being made is not lost for the next.
    if state.packing.is_some() || state.making.is_some() {
        return Vec::new();
    }
    let id = match store::read_case(&case) {
        Ok(case) => case.id,
        Err(error) => {
            state.notice = Some(Notice::Case(error));
            return Vec::new();
        }
    };
    state.errands = state.errands.wrapping_add(1);
    let name = format!("mixwright-{id}-{}.zip", standard.slug());
    state.packing = Some(Packing { id: state.errands, standard, name, percent: 0 });
    let errand = Errand::Package(Package { standard, lang: state.lang, case });
    vec![Effect::Send { id: state.errands, errand }]
}

pub(super) fn part(state: &mut State, id: u32, percent: u8) {
    if let Some(packing) = state.packing.as_mut().filter(|packing| packing.id == id) {
        packing.percent = percent.min(100);
    }
}

/// The package is made, or is not; `None` where another errand is over.
pub(super) fn done(state: &mut State, id: u32, result: &Result<Rc<[u8]>, ErrandProblem>) -> Option<Vec<Effect>> {
    let Packing { name, .. } = state.packing.take_if(|packing| packing.id == id)?;
    Some(match result {
        Ok(bytes) => vec![Effect::DownloadBytes { name, bytes: bytes.clone() }],
        Err(problem) => {
            state.notice = Some(Notice::Errand(*problem));
            Vec::new()
        }
    })
}
