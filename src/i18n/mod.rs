//! How numbers, money, percents and months are written and read in Korean, Chinese and English, and which Korean
//! particle follows a word. Core layers return numbers and ids; here they become text, and typed text becomes
//! numbers. It refuses to know plans, channels, screens and the browser.

pub mod day;
pub mod input;
pub mod mark;
pub mod money;
pub mod month;
pub mod number;
pub mod parse;
pub mod particle;

pub use day::{day, day_in_year, day_range, parse_day};
pub use input::{Expected, InputError, Limit, input_error};
pub use mark::{bare_number, currencies_marked};
pub use money::{edit_money, money, money_short, unit_money};
pub use month::{month, month_range, month_short, parse_month};
pub use number::{count, decimal, edit_count, edit_decimal, edit_ppm, percent, ppm, significant};
pub use parse::{parse_count, parse_decimal, parse_money, parse_ppm};
pub use particle::{Particle, particle, with_particle};
