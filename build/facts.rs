//! The tables that are compiled in: what the model counts with and what every page names. Sources, notes and all other
//! prose stay out; the app fetches them when somebody asks (see `texts.rs`).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::table::{Outcome, Row};

const KINDS: &str = "search_ad shopping_search seo content display retargeting social_ad video email sms messenger \
                     repurchase_messages affiliate marketplace community key_persons influencer referral local_listing \
                     organic_social b2b_directory pr event own_site research";
const SKILLS: &str = "ad_ops analytics cn_writing community copywriting crm customer_service data_feed design event_ops \
                      kr_writing legal_check live_hosting negotiation photography research seo video web_dev";
const FAMILIES: &str =
    "affiliate commerce community content display email interactive kol local messaging pr search social video";
/// What the model counts with; other metrics are for reading only.
const MODEL_METRICS: &str = "cpc cpm ctr cvr_sale cvr_lead click_rate price_per_message conversion_per_send \
                             visits_per_hour commission_rate cost_per_contact share_rate";
pub const BASES: &str = "reported midpoint threshold derived judged";
const ROLES: [&str; 6] =
    ["role_visitor", "role_curious", "role_follower", "role_responder", "role_spreader", "role_key_person"];
const OBJECTIVES: [&str; 4] = ["obj_brand", "obj_new_product", "obj_direct_sales", "obj_information_collection"];

fn scores(row: &Row, columns: &[&str]) -> Outcome<String> {
    let values: Vec<u32> = columns.iter().map(|column| row.whole(column, 3)).collect::<Outcome<_>>()?;
    Ok(format!("{values:?}"))
}

fn amount(row: &Row, column: &str) -> Outcome<String> {
    Ok(match row.opt_number(column, 0.01, 1e9)? {
        None => "None".to_owned(),
        Some(amount) => format!("Some(({amount:?}, {}))", row.currency()?),
    })
}

pub fn channels(rows: &[Row]) -> Outcome<String> {
    let mut out = format!("static CHANNELS: [Channel; {}] = [\n", rows.len());
    for row in rows {
        let minimum = amount(row, "min_month")?;
        let evidence = if minimum == "None" {
            "None".to_owned()
        } else {
            row.honest("min_grade", "min_basis")?;
            row.text("min_source")?;
            let (basis, grade) = (row.variant("min_basis", "Basis", BASES)?, row.grade("min_grade")?);
            format!("Some(Minimum {{ basis: {basis}, grade: {grade} }})")
        };
        let mut skills = String::new();
        for skill in row.text("skills")?.split('|') {
            let _ = write!(skills, "{}, ", row.part("skills", skill).variant("skills", "Skill", SKILLS)?);
        }
        row.text("source")?;
        let _ = writeln!(
            out,
            "Channel {{ id: Cow::Borrowed({}), name: Label::Shipped({}), like: None, kind: {}, region: {}, family: {}, ownership: {}, \
             driver: {}, reaches: {}, offer: {}, min_month: {minimum}, min_evidence: {evidence}, set_up: {}, \
             lead_time_weeks: {}, carryover_weekly: {:?}, saturates_on: {}, hours_per_week: {:?}, skills: &[{skills}], \
             roles: {}, objectives: {}, b2b: {}, b2c: {}, judged: {}, grade: {} }},",
            row.literal("id")?,
            row.name()?,
            row.variant("kind", "ChannelKind", KINDS)?,
            row.variant("region", "Region", "kr cn global")?,
            row.variant("family", "Family", FAMILIES)?,
            row.variant("ownership", "Ownership", "paid owned earned")?,
            row.variant("driver", "Driver", "click impression send hours commission contact")?,
            row.variant("reaches", "Audience", "strangers own_list site_visitors")?,
            row.variant("offer", "Offer", "usual on_request base")?,
            amount(row, "set_up")?,
            row.whole("lead_time_weeks", 104)?,
            row.number("carryover_weekly", 0.0, 0.99)?,
            row.variant("saturates_on", "Saturation", "search_demand audience_size list_size creative")?,
            row.number("hours_per_week", 0.0, 80.0)?,
            scores(row, &ROLES)?,
            scores(row, &OBJECTIVES)?,
            row.whole("b2b", 3)?,
            row.whole("b2c", 3)?,
            row.yes("judged")?,
            row.grade("grade")?,
        );
    }
    Ok(out + "];\n")
}

/// Refuses a cell that is not one of `ids`, which stand in `file`.
pub fn known(row: &Row, column: &str, ids: &BTreeSet<&str>, file: &str) -> Outcome {
    let cell = row.text(column)?;
    if ids.contains(cell) {
        return Ok(());
    }
    row.wrong(column, &format!("`{cell}` is not an id of data/{file}; correct it or add the row there"))
}

/// Checks low ≤ value ≤ high.
pub fn range(row: &Row, value: f64) -> Outcome<(Option<f64>, Option<f64>)> {
    let (bottom, top) = (row.opt_number("low", 0.0, 1e9)?, row.opt_number("high", 0.0, 1e9)?);
    if bottom.is_some_and(|b| b > value) || top.is_some_and(|t| t < value) {
        return row.wrong("low", &format!("low ≤ value ≤ high is broken; check `low` and `high` against {value}"));
    }
    Ok((bottom, top))
}

/// Year of a figure, if the source is dated.
pub fn year(row: &Row) -> Outcome<Option<u32>> {
    match row.opt("year") {
        "" => Ok(None),
        _ => match row.whole("year", 2100)? {
            year @ 2000.. => Ok(Some(year)),
            _ => row.wrong("year", "must be a year from 2000 on, or empty when the source is undated"),
        },
    }
}

/// The figures the model counts with, by channel, so that those of one channel are found without reading all.
pub fn figures(rows: &[Row], channels: &BTreeSet<&str>, industries: &BTreeSet<&str>) -> Outcome<String> {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by_key(|row| row.opt("channel").to_owned());
    let mut table = String::new();
    let mut count = 0;
    for row in rows {
        known(row, "channel", channels, "channels.csv")?;
        known(row, "industry", industries, "industries.csv")?;
        row.honest("grade", "basis")?;
        for column in ["source_name", "source_title"] {
            row.text(column)?;
        }
        let (low, high) = range(row, row.number("value", 1e-6, 1e9)?)?;
        let (basis, grade, year) = (row.variant("basis", "Basis", BASES)?, row.grade("grade")?, year(row)?);
        if !row.yes("counts")? {
            continue;
        }
        let metric = row.variant("metric", "Metric", MODEL_METRICS)?;
        let region = row.variant("region", "Region", "kr cn us global")?;
        let currency =
            if row.opt("currency").is_empty() { "None".to_owned() } else { format!("Some({})", row.currency()?) };
        let _ = writeln!(
            table,
            "Figure {{ id: {}, channel: {}, region: {region}, industry: {}, metric: {metric}, value: {:?}, low: {low:?}, \
             high: {high:?}, currency: {currency}, year: {year:?}, grade: {grade}, basis: {basis} }},",
            row.literal("id")?,
            row.literal("channel")?,
            row.literal("industry")?,
            row.number("value", 1e-6, 1e9)?,
        );
        count += 1;
    }
    Ok(format!("static FIGURES: [Figure; {count}] = [\n{table}];\n"))
}

/// `low`, `typical`, `high` and grade of one figure of an industry, in the columns `{stem}_…`.
fn span(row: &Row, stem: &str, evidence: &str, typical: bool, limit: f64) -> Outcome<String> {
    let (low, high) = (format!("{stem}_low"), format!("{stem}_high"));
    let bottom = row.number(&low, 0.0, limit)?;
    let middle = if typical { Some(row.number(&format!("{stem}_typical"), 0.0, limit)?) } else { None };
    let top = row.number(&high, 0.0, limit)?;
    if bottom > middle.unwrap_or(top) || middle.unwrap_or(bottom) > top {
        return row.wrong(&low, &format!("low ≤ typical ≤ high is broken; check `{low}` and `{high}`"));
    }
    row.text(&format!("{evidence}_source"))?;
    let grade = row.grade(&format!("{evidence}_grade"))?;
    Ok(format!("Span {{ low: {bottom:?}, typical: {middle:?}, high: {top:?}, grade: {grade} }}"))
}

pub fn industries(rows: &[Row], ids: &BTreeSet<&str>) -> Outcome<String> {
    let mut out = format!("static INDUSTRIES: [Industry; {}] = [\n", rows.len());
    for row in rows {
        if row.text("id")? != "all" {
            known(row, "trade_group", ids, "industries.csv")?;
        }
        let repeat = match row.opt_number("repeat_rate", 0.0, 100.0)? {
            None => "None".to_owned(),
            Some(rate) => {
                row.text("repeat_rate_source")?;
                let grade = row.grade("repeat_rate_grade")?;
                format!("Some(Span {{ low: {rate:?}, typical: Some({rate:?}), high: {rate:?}, grade: {grade} }})")
            }
        };
        let _ = writeln!(
            out,
            "Industry {{ id: {}, name: {}, buyer: {}, trade_group: {:?}, gross_margin: {}, contribution: {}, \
             orders_per_year: {}, purchase_cycle_days: {}, repeat_rate: {repeat}, marketing_share: {} }},",
            row.literal("id")?,
            row.name()?,
            row.variant("buyer", "Buyer", "b2b b2c both")?,
            row.opt("trade_group"),
            span(row, "gross_margin", "gross_margin", true, 100.0)?,
            span(row, "contribution", "contribution", false, 100.0)?,
            span(row, "orders_per_year", "cycle", false, 365.0)?,
            span(row, "purchase_cycle_days", "cycle", false, 3650.0)?,
            span(row, "marketing", "marketing", true, 100.0)?,
        );
    }
    Ok(out + "];\n")
}

pub fn calendar(rows: &[Row]) -> Outcome<String> {
    let mut out = format!("static CALENDAR: [CalendarEntry; {}] = [\n", rows.len());
    for row in rows {
        let (start, end) = (row.date("start")?, row.date("end")?);
        if end < start {
            return row.wrong("end", "is before `start`; exchange the dates");
        }
        row.text("source")?;
        let _ = writeln!(
            out,
            "CalendarEntry {{ id: {}, start: Day {{ year: {}, month: {}, day: {} }}, end: Day {{ year: {}, month: {}, \
             day: {} }}, name: {}, region: {}, kind: {}, gifts: {}, certainty: {}, grade: {} }},",
            row.literal("id")?,
            start.0,
            start.1,
            start.2,
            end.0,
            end.1,
            end.2,
            row.name()?,
            row.variant("region", "Region", "kr cn us global")?,
            row.variant("kind", "CalendarKind", "public_holiday season shopping_festival")?,
            row.yes("gifts")?,
            row.variant("status", "Certainty", "official computed estimate notice_pending unverified")?,
            row.grade("grade")?,
        );
    }
    Ok(out + "];\n")
}

pub fn rates(rows: &[Row]) -> Outcome<String> {
    for code in ["KRW", "CNY", "USD", "EUR", "JPY"] {
        if !rows.iter().any(|row| row.opt("currency") == code) {
            return Err(format!("data/rates.csv: no row for {code}; every currency of a plan needs a planning rate"));
        }
    }
    let mut out = format!("static RATES: [Rate; {}] = [\n", rows.len());
    for row in rows {
        row.honest("grade", "basis")?;
        row.text("source")?;
        let value = row.number("per_usd", 1e-6, 1e6)?;
        let (low, high) = range(row, value)?;
        let (low, high) = (low.unwrap_or(value), high.unwrap_or(value));
        let _ = writeln!(
            out,
            "Rate {{ currency: {}, per_usd: {value:?}, low: {low:?}, high: {high:?}, year: {}, grade: {}, basis: {} }},",
            row.currency()?,
            row.whole("year", 2100)?,
            row.grade("grade")?,
            row.variant("basis", "Basis", BASES)?,
        );
    }
    Ok(out + "];\n")
}

/// How auction prices moved, by the market of the quotation.
pub fn price_changes(rows: &[Row]) -> Outcome<String> {
    let mut out = format!("static PRICE_CHANGES: [PriceChange; {}] = [\n", rows.len());
    for row in rows {
        row.honest("grade", "basis")?;
        row.text("source")?;
        let value = row.number("yearly_percent", -50.0, 100.0)?;
        let _ = writeln!(
            out,
            "PriceChange {{ region: {}, yearly_percent: {value:?}, to_year: {}, grade: {}, basis: {} }},",
            row.variant("region", "Region", "kr cn us global")?,
            row.whole("to_year", 2100)?,
            row.grade("grade")?,
            row.variant("basis", "Basis", BASES)?,
        );
    }
    Ok(out + "];\n")
}
