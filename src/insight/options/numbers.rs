//! Options as plain numbers, the way they cross from where they were computed.

use crate::base::Money;

use super::{Choice, Next, Options, Override, Point, Solution, Sway, SwayLever};

/// Writes one kind after the other, each list with its length first.
#[must_use]
pub fn write(options: &Options) -> Vec<f64> {
    let mut out = Vec::new();
    list(&mut out, &options.solutions, |out, s| {
        out.push(place(&Choice::ALL, s.choice));
        list(out, &s.spend, |out, (i, money)| out.extend([count(*i), amount(*money)]));
        out.extend([amount(s.unspent), s.gap]);
        out.extend(s.result);
        // No chance is below zero.
        out.push(s.chance.unwrap_or(-1.0));
    });
    list(&mut out, &options.frontier, |out, p| out.extend([p.media, p.spent, p.gain]));
    list(&mut out, options.next.as_slice(), |out, next| {
        out.extend([amount(next.amount), next.gain, next.customers]);
        list(out, &next.moves, |out, (i, money)| out.extend([count(*i), amount(*money)]));
    });
    list(&mut out, &options.overrides, |out, o| {
        out.extend([count(o.touchpoint), f64::from(u8::from(o.fixed)), o.price]);
    });
    list(&mut out, &options.sways, |out, s| out.extend([place(&SwayLever::ALL, s.lever), s.less, s.more]));
    out
}

/// The options in the numbers; `None` where they are none.
#[must_use]
pub fn read(numbers: &[f64]) -> Option<Options> {
    let mut from = Reader(numbers.iter().copied());
    let options = Options {
        solutions: from.list(|from| {
            Some(Solution {
                choice: *Choice::ALL.get(from.place()?)?,
                spend: from.list(Reader::share)?,
                unspent: from.money()?,
                gap: from.0.next()?,
                result: [from.0.next()?, from.0.next()?, from.0.next()?],
                chance: Some(from.0.next()?).filter(|chance| *chance >= 0.0),
            })
        })?,
        frontier: from
            .list(|from| Some(Point { media: from.0.next()?, spent: from.0.next()?, gain: from.0.next()? }))?,
        next: from
            .list(|from| {
                let (amount, gain, customers) = (from.money()?, from.0.next()?, from.0.next()?);
                Some(Next { amount, gain, customers, moves: from.list(Reader::share)? })
            })?
            .pop(),
        overrides: from.list(|from| {
            Some(Override { touchpoint: from.place()?, fixed: from.place()? > 0, price: from.0.next()? })
        })?,
        sways: from.list(|from| {
            Some(Sway { lever: *SwayLever::ALL.get(from.place()?)?, less: from.0.next()?, more: from.0.next()? })
        })?,
    };
    from.0.next().is_none().then_some(options)
}

fn list<T>(out: &mut Vec<f64>, rows: &[T], row: impl Fn(&mut Vec<f64>, &T)) {
    out.push(count(rows.len()));
    for of in rows {
        row(out, of);
    }
}

#[expect(clippy::cast_precision_loss, reason = "places in short lists")]
fn count(n: usize) -> f64 {
    n as f64
}

#[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53, see Money::LIMIT")]
fn amount(money: Money) -> f64 {
    money.0 as f64
}

fn place<T: PartialEq>(all: &[T], one: T) -> f64 {
    count(all.iter().position(|other| *other == one).unwrap_or(0))
}

struct Reader<I>(I);

impl<I: Iterator<Item = f64>> Reader<I> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place that is none is not found")]
    fn place(&mut self) -> Option<usize> {
        self.0.next().map(|number| number as usize)
    }

    #[expect(clippy::cast_possible_truncation, reason = "whole minor units below 2^53")]
    fn money(&mut self) -> Option<Money> {
        self.0.next().map(|number| Money(number as i64))
    }

    fn share(&mut self) -> Option<(usize, Money)> {
        Some((self.place()?, self.money()?))
    }

    fn list<T>(&mut self, mut row: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.place()?).map(|_| row(self)).collect()
    }
}
