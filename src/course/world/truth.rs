//! The rates of a market as they really are: drawn once for a seed and a touchpoint, whatever else is in the plan.

use std::rc::Rc;

use crate::base::Ppm;
use crate::forecast::{Figure, Forecast, Origin};
use crate::plan::{Plan, Sale};

use super::World;
use super::chance::Chance;

/// No visit brings more deals than this, whatever is drawn.
const MOST: f64 = 0.95;

/// The plan and its forecast with the rates of the market.
pub(super) fn truth(world: &World, plan: &Plan, forecast: &Forecast) -> (Plan, Forecast) {
    let (mut plan, mut forecast) = (plan.clone(), forecast.clone());
    let deviation = world.spread.min(Ppm::ONE).ratio();
    let factor = |of: &str, what: &str| Chance::of(&format!("{} {of} {what}", world.seed)).factor(deviation);
    let mut closing = 1.0;
    let typed = plan.customers.close_rate.filter(|close| close.0 > 0 && plan.customers.sale == Sale::Enquiry);
    if let Some(close) = typed {
        let most = MOST.max(close.ratio());
        let real = Ppm::from_ratio((close.ratio() * factor("company", "close")).min(most));
        closing = real.ratio() / close.ratio();
        Rc::make_mut(&mut plan.customers).close_rate = Some(real);
    }
    for model in &mut forecast.touchpoints {
        let id = model.channel.id.to_string();
        if let Some(rate) = &mut model.conversion {
            scale(rate, factor(&id, "conversion") * closing, MOST);
        }
        // What a message costs and how long a list is, is known.
        if !model.has_fixed_price() {
            if let Some(price) = &mut model.visit_price {
                scale(price, 1.0 / factor(&id, "price"), f64::MAX);
            }
            if let Some(ceiling) = &mut model.ceiling {
                scale(ceiling, factor(&id, "ceiling"), f64::MAX);
            }
        }
    }
    (plan, forecast)
}

fn scale(figure: &mut Figure, factor: f64, most: f64) {
    let value = (figure.value * factor).min(most.max(figure.value));
    *figure = Figure::given(figure.name, value, figure.unit, Origin::Allocated);
}
