//! The controls forms are made of. A control holds the draft somebody types; the plan gets values only.

pub mod chart;
pub mod choice;
pub mod cited;
pub mod entry;
pub mod field;
pub mod finding;
pub mod later;
pub mod lock;
pub mod receipt;
pub mod rows;
pub mod seal;
pub mod secret;
pub mod table;
pub mod why;

pub use chart::{ChartView, chart};
pub use choice::{
    cell_select, check, choices, lone_check, pick_one, select, select_one, select_one_guided, small_select, yes_no,
    yes_no_hinted,
};
pub use entry::entry;
pub use field::{Field, FieldSpec, field};
pub use finding::{dismissed_list, finding_list};
pub use later::{Left, Turn, below, draw_at_once, in_turns, last_turn, later, use_turn};
pub use rows::{add_row, row_card};
pub use seal::seal;
pub use table::DataTable;
pub use why::{why, whys};
