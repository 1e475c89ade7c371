//! The way from what comes to a deal: enquiries wait for an answer, deals take the sales cycle, orders wait to be served.
//! Any number of streams go it side by side, month by month, and wait alike.

use crate::plan::{Plan, Sale};

use super::super::demand::count;
use super::channel::close_rate;
use super::{Figure, Formula, Name, Unit, product, sum};

/// The way, with what is on it at the end of the months so far.
pub(super) struct Way {
    answers: Option<Queue>,
    close: Option<Figure>,
    cycle: Option<Cycle>,
    orders: Option<Queue>,
}

impl Way {
    /// The way of a plan, with nothing on it.
    pub(super) fn of(plan: &Plan) -> Self {
        let enquiry = plan.customers.sale == Sale::Enquiry;
        let queue = |name, most, of, field| Queue::new(name, Figure::typed(of, count(most), Unit::Count, field));
        let answers = plan.organisation.enquiries.filter(|_| enquiry);
        let orders = plan.organisation.capacity;
        Self {
            answers: answers.map(|most| queue(Name::Waiting, most, Name::EnquiryCapacity, "organisation.enquiries")),
            close: enquiry.then(|| close_rate(plan)),
            cycle: Cycle::of(plan),
            orders: orders.map(|most| queue(Name::WaitingOrders, most, Name::OrderCapacity, "organisation.capacity")),
        }
    }

    /// Whether a deal may be won in another month than its visit.
    pub(super) const fn moves(&self) -> bool {
        self.answers.is_some() || self.cycle.is_some() || self.orders.is_some()
    }

    /// The deals won in the next month: `arriving` are the enquiries of each stream, or the orders where they come directly.
    pub(super) fn pass(&mut self, mut arriving: Vec<Figure>) -> Vec<Figure> {
        if let Some(queue) = self.answers.as_mut() {
            arriving = queue.pass(arriving);
        }
        if let Some(close) = &self.close {
            let deals = |enquiries| product(Name::Deals, Unit::Count, vec![enquiries, close.clone()]);
            arriving = arriving.into_iter().map(deals).collect();
        }
        if let Some(cycle) = self.cycle.as_mut() {
            arriving = cycle.pass(arriving);
        }
        if let Some(queue) = self.orders.as_mut() {
            arriving = queue.pass(arriving);
        }
        arriving
    }

    /// Says what was really won in the month that went last instead of what the way has: what is open, or waits, is what
    /// that leaves, so that no deal is won twice.
    pub(super) fn happened(&mut self, modelled: &[Figure], won: &[Figure]) {
        let rest = |name, there: &[Figure]| left(name, &both(name, there, modelled.to_vec()), won);
        if let Some(open) = self.cycle.as_mut().and_then(|cycle| cycle.open.as_mut()) {
            *open = rest(Name::OpenDeals, open);
        } else if let Some(queue) = self.orders.as_mut()
            && let Some(waiting) = queue.waiting.as_mut()
        {
            *waiting = rest(queue.name, waiting);
        }
    }

    /// What still waits; `None` where nothing can.
    pub(super) fn waiting(&self) -> Option<Figure> {
        let waits = [&self.answers, &self.orders].into_iter().flatten().filter_map(Queue::left);
        let waits: Vec<Figure> = waits.collect();
        (!waits.is_empty()).then(|| sum(Name::Waiting, Unit::Count, waits))
    }
}

/// Every stream with its part of another list of streams.
fn both(name: Name, streams: &[Figure], others: Vec<Figure>) -> Vec<Figure> {
    streams.iter().zip(others).map(|(a, b)| sum(name, Unit::Count, vec![a.clone(), b])).collect()
}

/// What is left of every stream.
fn left(name: Name, streams: &[Figure], gone: &[Figure]) -> Vec<Figure> {
    let rest = |(all, gone): (&Figure, &Figure)| {
        Figure::derive(name, Unit::Count, Formula::Remainder, vec![all.clone(), gone.clone()])
    };
    streams.iter().zip(gone).map(rest).collect()
}

/// What waits because only so much can be done in a month. All streams wait alike.
struct Queue {
    name: Name,
    most: Figure,
    waiting: Option<Vec<Figure>>,
}

impl Queue {
    const fn new(name: Name, most: Figure) -> Self {
        Self { name, most, waiting: None }
    }

    fn pass(&mut self, arriving: Vec<Figure>) -> Vec<Figure> {
        let name = arriving.first().map_or(self.name, |first| first.name);
        let there = match self.waiting.take() {
            Some(waiting) => both(self.name, &arriving, waiting),
            None => arriving,
        };
        let all = sum(self.name, Unit::Count, there.clone());
        let share = Figure::derive(Name::ServedShare, Unit::Ratio, Formula::AtMostAll, vec![self.most.clone(), all]);
        let done = |there: &Figure| product(name, Unit::Count, vec![there.clone(), share.clone()]);
        let done: Vec<Figure> = there.iter().map(done).collect();
        self.waiting = Some(left(self.name, &there, &done));
        done
    }

    /// What still waits at the end.
    fn left(&self) -> Option<Figure> {
        Some(sum(self.name, Unit::Count, self.waiting.clone()?))
    }
}

/// The sales cycle: every month the same share of the open deals is closed, so that a deal takes the typed months on
/// average (judgement: the shape; the mean is the company's).
struct Cycle {
    share: Figure,
    open: Option<Vec<Figure>>,
}

impl Cycle {
    fn of(plan: &Plan) -> Option<Self> {
        let months =
            plan.customers.cycle_months.filter(|months| *months > 0 && plan.customers.sale == Sale::Enquiry)?;
        let months = Figure::typed(Name::SalesCycle, f64::from(months), Unit::Months, "customers.cycle");
        let share = Figure::derive(Name::ClosedShare, Unit::Ratio, Formula::MonthlyClose, vec![months]);
        Some(Self { share, open: None })
    }

    fn pass(&mut self, arriving: Vec<Figure>) -> Vec<Figure> {
        let open = match self.open.take() {
            Some(open) => both(Name::OpenDeals, &arriving, open),
            None => arriving,
        };
        let closed = |open: &Figure| product(Name::Deals, Unit::Count, vec![open.clone(), self.share.clone()]);
        let closed: Vec<Figure> = open.iter().map(closed).collect();
        self.open = Some(left(Name::OpenDeals, &open, &closed));
        closed
    }
}
