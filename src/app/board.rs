//! How the schedule and its duties are shown. It lives as long as the program, so that somebody who looks at another stage comes back to
//! the same view.

use crate::insight::Schedule;

/// A way to look at the schedule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoardView {
    /// Tasks with their figures.
    #[default]
    List,
    /// Bars over the months (Gantt).
    Chart,
    /// What begins in each quarter.
    Quarters,
}

impl BoardView {
    /// All views in order.
    pub const ALL: [Self; 3] = [Self::List, Self::Chart, Self::Quarters];
}

/// How the schedule is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// View.
    pub view: BoardView,
    /// Key of the task whose fields are open.
    pub open: Option<String>,
    /// Key of the task whose duties are open.
    pub duties: Option<String>,
}

/// One change to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Show {
    /// Another view.
    View(BoardView),
    /// Opens a task, or closes the open one.
    Task(Option<String>),
    /// Opens the duties of a task, or closes the open ones.
    Duties(Option<String>),
}

impl Board {
    pub(super) fn show(&mut self, what: Show) {
        match what {
            Show::View(view) => self.view = view,
            Show::Task(key) => self.open = key,
            Show::Duties(key) => self.duties = key,
        }
    }

    /// Opens the task a field of the schedule belongs to: `implementation.<key>.<field>`.
    pub(super) fn open_for(&mut self, field: &str, schedule: &Schedule) {
        let key = field.strip_prefix("implementation.").and_then(|rest| rest.rsplit_once('.')).map(|(key, _)| key);
        if let Some(key) = key.filter(|key| schedule.task(key).is_some()) {
            // Quarters show no fields.
            if self.view == BoardView::Quarters {
                self.view = BoardView::List;
            }
            self.open = Some(key.to_owned());
        }
    }
}
