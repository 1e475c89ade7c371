//! A value of a plan as one reads it.

use crate::base::{Currency, Day, Lang, Money, Month, Ppm, Text};
use crate::forecast;
use crate::i18n;
use crate::plan::touchpoints::OwnScale;
use crate::plan::{Goal, Measure, OwnMetric, Plan, ROLES, Said};

use super::super::{customers, money, plan as choices, schedule, task};
use super::field::{Kind, known};

/// One of two plans, and the language it is read in.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub plan: &'a Plan,
    pub said: &'a Said,
    pub lang: Lang,
}

impl Side<'_> {
    /// The value under `path` in words; `None` where it says nothing.
    pub fn value(&self, kind: Kind, path: &[String], said: &Said) -> Option<String> {
        match (kind, said) {
            (_, Said::Nothing) => None,
            (Kind::Shares, Said::List(shares)) => self.shares(shares),
            (_, Said::List(all)) => {
                let all: Vec<String> =
                    all.iter().map(|one| self.value(kind, path, one).unwrap_or_else(|| "–".to_owned())).collect();
                Some(customers::listed(all.iter().map(String::as_str), self.lang)).filter(|list| !list.is_empty())
            }
            (_, Said::Flag(yes)) => Some(if *yes { YES } else { NO }.get(self.lang).to_owned()),
            (_, Said::Number(number)) => Some(self.number(kind, path, *number)),
            (_, Said::Text(_)) => Some(self.text(kind, said.text()?)),
            (_, Said::Fields(_)) => None,
        }
    }

    fn number(&self, kind: Kind, path: &[String], number: i64) -> String {
        let (lang, currency) = (self.lang, self.currency());
        let ppm = |number| i18n::ppm(Ppm(u32::try_from(number).unwrap_or(u32::MAX)), lang);
        let measured = |measure| match measure {
            Measure::Money => i18n::money(Money(number), currency, lang),
            Measure::Count => i18n::count(number, lang),
            Measure::Share => ppm(number),
        };
        match kind {
            Kind::Money => measured(Measure::Money),
            Kind::Share | Kind::Shares => ppm(number),
            Kind::Tenths => i18n::edit_decimal(part(number, 10.0), 1),
            Kind::Milli => i18n::edit_decimal(part(number, 1_000.0), 3),
            Kind::PlanMonth => money::month(self.plan.company.start, usize::try_from(number).unwrap_or(0), lang),
            Kind::Amount => measured(self.goal(path).map_or(Measure::Count, Goal::measure)),
            Kind::Figure => {
                match path.iter().rev().nth(1).and_then(|name| known::<OwnMetric>(name)).map(OwnMetric::scale) {
                    Some(OwnScale::Ppm) => ppm(number),
                    Some(OwnScale::MilliMoney) => i18n::unit_money(part(number, 1_000.0), currency, lang),
                    Some(OwnScale::Milli) | None => i18n::edit_decimal(part(number, 1_000.0), 3),
                }
            }
            Kind::Of(list) => self.row(list, &number.to_string()).unwrap_or_else(|| GONE.get(lang).to_owned()),
            // Years have no thousands mark.
            _ if path.last().is_some_and(|name| name == "year") => number.to_string(),
            _ => i18n::count(number, lang),
        }
    }

    fn text(&self, kind: Kind, text: &str) -> String {
        let said = match kind {
            Kind::Month => i18n::parse_month(text).ok().map(|month: Month| i18n::month(month, self.lang)),
            Kind::Day => i18n::parse_day(text).ok().map(|day: Day| i18n::day_in_year(day, self.lang)),
            Kind::Choice(words) => words(text, self.lang),
            Kind::Channel => self.channel(text),
            Kind::Task => self.task(text),
            _ => return QUOTED.fill(self.lang, &[text]),
        };
        said.unwrap_or_else(|| text.to_owned())
    }

    /// The metric a number belongs to: the one its row is about, else the one it stands under.
    fn goal(&self, path: &[String]) -> Option<Goal> {
        let holder = path.split_last()?.1;
        let row = self.said.at(holder.iter().map(String::as_str)).and_then(|row| row.at(["goal"])).and_then(Said::text);
        known(row.or(holder.last().map(String::as_str))?)
    }

    fn shares(&self, shares: &[Said]) -> Option<String> {
        let roles = ROLES.into_iter().zip(shares).filter_map(|(role, share)| match share {
            Said::Number(share) if *share > 0 => {
                Some(format!("{} {}", choices::role(role).get(self.lang), self.number(Kind::Share, &[], *share)))
            }
            _ => None,
        });
        let roles: Vec<String> = roles.collect();
        Some(customers::listed(roles.iter().map(String::as_str), self.lang)).filter(|list| !list.is_empty())
    }

    /// Name of a row of a list.
    pub fn row(&self, list: &str, id: &str) -> Option<String> {
        let row = self.said.at(list.split('.').chain([id]))?;
        let name = |field: &str| row.at([field]).and_then(Said::text);
        // An objective goes by its metric.
        let goal = || Some(choices::goal(known(name("goal")?)?).get(self.lang).to_owned());
        ["name", "text", "topic", "says", "class"].into_iter().find_map(name).map(str::to_owned).or_else(goal)
    }

    /// Name of a touchpoint.
    pub fn channel(&self, id: &str) -> Option<String> {
        Some(forecast::channel(self.plan, id)?.name.get(self.lang).to_owned())
    }

    /// Name of a task.
    pub fn task(&self, key: &str) -> Option<String> {
        match key.strip_prefix("own.") {
            Some(id) => self.row("implementation.tasks", id),
            None => Some(task::work(&schedule::work_of(self.plan, key)?, self.lang)),
        }
    }

    fn currency(&self) -> Currency {
        self.plan.company.currency
    }
}

/// A stored number of parts as a number of wholes.
#[expect(clippy::cast_precision_loss, reason = "numbers of a plan stay below 2^53")]
fn part(number: i64, parts: f64) -> f64 {
    number as f64 / parts
}

const YES: Text = Text::new("yes", "예", "是");
const NO: Text = Text::new("no", "아니요", "否");
const GONE: Text = Text::new("removed", "삭제됨", "已删除");
const QUOTED: Text = Text::new("‘{0}’", "‘{0}’", "“{0}”");
