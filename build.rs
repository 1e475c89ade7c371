//! Turns `data/*.csv` into Rust tables. It checks every row first, because a wrong figure that compiles would be
//! believed; each refusal names the file, the row and the way to mend it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

type Outcome<T = ()> = Result<T, String>;

/// One data row with what an error message needs to find it again.
struct Row {
    file: &'static str,
    line: u64,
    cells: BTreeMap<String, String>,
}

impl Row {
    fn wrong<T>(&self, column: &str, mend: &str) -> Outcome<T> {
        let (file, line, id) = (self.file, self.line, self.cells.get("id").map_or("", String::as_str));
        Err(format!("data/{file}, line {line} ({id}), column `{column}`: {mend}"))
    }

    fn opt(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    fn text(&self, column: &str) -> Outcome<&str> {
        match self.opt(column) {
            "" => self.wrong(column, "is empty; fill it in (no source is written as `expert judgement`, grade D)"),
            cell => Ok(cell),
        }
    }

    fn literal(&self, column: &str) -> Outcome<String> {
        Ok(format!("{:?}", self.text(column)?))
    }

    /// Numbers stay text: the table repeats exactly the digits of the file.
    fn number(&self, column: &str, low: f64, high: f64) -> Outcome<f64> {
        match self.text(column)?.parse::<f64>() {
            Ok(value) if (low..=high).contains(&value) => Ok(value),
            _ => self.wrong(column, &format!("must be a number from {low} to {high}, written like 12.5")),
        }
    }

    fn opt_number(&self, column: &str, low: f64, high: f64) -> Outcome<Option<f64>> {
        if self.opt(column).is_empty() { Ok(None) } else { self.number(column, low, high).map(Some) }
    }

    fn whole(&self, column: &str, high: u32) -> Outcome<u32> {
        match self.text(column)?.parse::<u32>() {
            Ok(value) if value <= high => Ok(value),
            _ => self.wrong(column, &format!("must be a whole number from 0 to {high}")),
        }
    }

    /// `snake_case` cell to the Rust variant of the same name; a misspelt one would not compile, so it is refused here.
    fn variant(&self, column: &str, kind: &str, allowed: &str) -> Outcome<String> {
        let cell = self.text(column)?;
        if !allowed.split(' ').any(|name| name == cell) {
            return self.wrong(column, &format!("`{cell}` is unknown; use one of: {allowed}"));
        }
        let camel: String = cell
            .split('_')
            .map(|part| {
                part.chars().take(1).map(|c| c.to_ascii_uppercase()).chain(part.chars().skip(1)).collect::<String>()
            })
            .collect();
        Ok(format!("{kind}::{camel}"))
    }

    fn grade(&self, column: &str) -> Outcome<String> {
        match self.text(column)? {
            grade @ ("A" | "B" | "C" | "D") => Ok(format!("Grade::{grade}")),
            _ => self.wrong(column, "must be A, B, C or D"),
        }
    }

    fn currency(&self) -> Outcome<String> {
        match self.text("currency")? {
            "KRW" => Ok("Currency::Krw".into()),
            "CNY" => Ok("Currency::Cny".into()),
            "USD" => Ok("Currency::Usd".into()),
            "EUR" => Ok("Currency::Eur".into()),
            "JPY" => Ok("Currency::Jpy".into()),
            _ => self.wrong("currency", "must be KRW, CNY, USD, EUR or JPY"),
        }
    }

    fn name(&self) -> Outcome<String> {
        let (en, ko, zh) = (self.literal("name_en")?, self.literal("name_ko")?, self.literal("name_zh")?);
        Ok(format!("Text::new({en}, {ko}, {zh})"))
    }

    /// Judged figures cannot pretend to a better grade than D.
    fn honest(&self, grade: &str, basis: &str) -> Outcome {
        let judged = self.opt(basis) == "judged";
        if judged && self.opt(grade) != "D" {
            return self.wrong(grade, "a judged figure is always grade D; find a source or lower the grade");
        }
        Ok(())
    }

    fn yes(&self, column: &str) -> Outcome<bool> {
        match self.text(column)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => self.wrong(column, "must be yes or no"),
        }
    }

    fn date(&self, column: &str) -> Outcome<(u32, u32, u32)> {
        let parts: Vec<u32> = self.text(column)?.split('-').filter_map(|part| part.parse().ok()).collect();
        match parts.as_slice() {
            [year @ 2020..=2099, month @ 1..=12, day @ 1..=31] if *day <= month_days(*year, *month) => {
                Ok((*year, *month, *day))
            }
            _ => self.wrong(column, "must be a date of the calendar written YYYY-MM-DD, 2020 to 2099"),
        }
    }
}

/// Days of a month in the years 2020 to 2099, where every fourth year is a leap year.
fn month_days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn read(file: &'static str) -> Outcome<Vec<Row>> {
    let path = Path::new("data").join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let mut reader = csv::Reader::from_path(&path).map_err(|e| format!("data/{file} cannot be read: {e}"))?;
    let header = reader.headers().map_err(|e| format!("data/{file}, line 1: {e}"))?.clone();
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| format!("data/{file}: {e}; quote cells that contain a comma"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
        let row = Row { file, line, cells };
        let key = if row.cells.contains_key("id") { "id" } else { "currency" };
        if !seen.insert(row.text(key)?.to_owned()) {
            return row.wrong(key, "occurs twice; ids are unique, give the new row a new one (…_2)");
        }
        rows.push(row);
    }
    Ok(rows)
}

const KINDS: &str = "search_ad shopping_search seo content display retargeting social_ad video email sms messenger \
                     repurchase_messages affiliate marketplace community key_persons influencer referral local_listing \
                     organic_social b2b_directory pr";
const SKILLS: &str = "ad_ops analytics cn_writing community copywriting crm customer_service data_feed design \
                      kr_writing legal_check live_hosting negotiation photography research seo video web_dev";
const FAMILIES: &str = "affiliate commerce community content display email kol local messaging pr search social video";
const METRICS: &str = "cpc cpm ctr cvr_sale cvr_lead click_rate price_per_message conversion_per_send visits_per_hour \
                       commission_rate cost_per_contact share_rate";
const MONEY_METRICS: [&str; 4] = ["cpc", "cpm", "price_per_message", "cost_per_contact"];
const BASES: &str = "reported midpoint threshold derived judged";
const ROLES: [&str; 6] =
    ["role_visitor", "role_curious", "role_follower", "role_responder", "role_spreader", "role_key_person"];
const OBJECTIVES: [&str; 4] = ["obj_brand", "obj_new_product", "obj_direct_sales", "obj_information_collection"];

fn scores(row: &Row, columns: &[&str]) -> Outcome<String> {
    let values: Vec<u32> = columns.iter().map(|column| row.whole(column, 3)).collect::<Outcome<_>>()?;
    Ok(format!("{values:?}"))
}

fn channels(rows: &[Row]) -> Outcome<String> {
    let mut out = format!("static CHANNELS: [Channel; {}] = [\n", rows.len());
    for row in rows {
        let (minimum, evidence) = match row.opt_number("min_month", 0.01, 1e9)? {
            None => ("None".to_owned(), "None".to_owned()),
            Some(amount) => {
                row.honest("min_grade", "min_basis")?;
                let evidence = format!(
                    "Some(Minimum {{ basis: {}, grade: {}, source: {} }})",
                    row.variant("min_basis", "Basis", BASES)?,
                    row.grade("min_grade")?,
                    row.literal("min_source")?
                );
                (format!("Some(({amount:?}, {}))", row.currency()?), evidence)
            }
        };
        let set_up = match row.opt_number("set_up", 0.01, 1e9)? {
            None => "None".to_owned(),
            Some(amount) => format!("Some(({amount:?}, {}))", row.currency()?),
        };
        let mut skills = String::new();
        for skill in row.text("skills")?.split('|') {
            if !SKILLS.split(' ').any(|known| known == skill) {
                return row.wrong("skills", &format!("`{skill}` is unknown; use, divided by |: {SKILLS}"));
            }
            let one = Row { file: row.file, line: row.line, cells: BTreeMap::from([("s".into(), skill.into())]) };
            let _ = write!(skills, "{}, ", one.variant("s", "Skill", SKILLS)?);
        }
        let _ = writeln!(
            out,
            "Channel {{ id: {}, name: {}, kind: {}, region: {}, family: {}, ownership: {}, driver: {}, reaches: {}, \
             min_month: {minimum}, min_evidence: {evidence}, set_up: {set_up}, lead_time_weeks: {}, carryover_weekly: {:?}, saturates_on: {}, \
             hours_per_week: {:?}, skills: &[{skills}], roles: {}, objectives: {}, b2b: {}, b2c: {}, judged: {}, \
             source: {}, grade: {}, seed_name: {:?} }},",
            row.literal("id")?,
            row.name()?,
            row.variant("kind", "ChannelKind", KINDS)?,
            row.variant("region", "Region", "kr cn global")?,
            row.variant("family", "Family", FAMILIES)?,
            row.variant("ownership", "Ownership", "paid owned earned")?,
            row.variant("driver", "Driver", "click impression send hours commission contact")?,
            row.variant("reaches", "Audience", "strangers own_list site_visitors")?,
            row.whole("lead_time_weeks", 104)?,
            row.number("carryover_weekly", 0.0, 0.99)?,
            row.variant("saturates_on", "Saturation", "search_demand audience_size list_size creative")?,
            row.number("hours_per_week", 0.0, 80.0)?,
            scores(row, &ROLES)?,
            scores(row, &OBJECTIVES)?,
            row.whole("b2b", 3)?,
            row.whole("b2c", 3)?,
            row.yes("judged")?,
            row.literal("source")?,
            row.grade("grade")?,
            row.opt("seed_name"),
        );
    }
    Ok(out + "];\n")
}

fn known(row: &Row, column: &str, ids: &BTreeSet<&str>, file: &str) -> Outcome {
    let cell = row.text(column)?;
    if ids.contains(cell) {
        return Ok(());
    }
    row.wrong(column, &format!("`{cell}` is not an id of data/{file}; correct it or add the row there"))
}

fn range(row: &Row, low: &str, value: f64, high: &str) -> Outcome<(Option<f64>, Option<f64>)> {
    let (bottom, top) = (row.opt_number(low, 0.0, 1e9)?, row.opt_number(high, 0.0, 1e9)?);
    if bottom.is_some_and(|b| b > value) || top.is_some_and(|t| t < value) {
        return row.wrong(low, &format!("low ≤ value ≤ high is broken; check `{low}` and `{high}` against {value}"));
    }
    Ok((bottom, top))
}

fn figures(rows: &[Row], channels: &BTreeSet<&str>, industries: &BTreeSet<&str>) -> Outcome<String> {
    let mut out = format!("static FIGURES: [Figure; {}] = [\n", rows.len());
    for row in rows {
        known(row, "channel", channels, "channels.csv")?;
        known(row, "industry", industries, "industries.csv")?;
        row.honest("grade", "basis")?;
        let metric = row.text("metric")?;
        let currency = match (MONEY_METRICS.contains(&metric), row.opt("currency").is_empty()) {
            (true, _) => format!("Some({})", row.currency()?),
            (false, true) => "None".to_owned(),
            (false, false) => return row.wrong("currency", "must be empty; this metric is not an amount of money"),
        };
        let percent = !MONEY_METRICS.contains(&metric) && metric != "visits_per_hour";
        let value = row.number("value", 1e-6, if percent { 100.0 } else { 1e9 })?;
        let (low, high) = range(row, "low", value, "high")?;
        let year = match row.opt("year") {
            "" => "None".to_owned(),
            _ => match row.whole("year", 2100)? {
                year @ 2000.. => format!("Some({year})"),
                _ => return row.wrong("year", "must be a year from 2000 on, or empty when the source is undated"),
            },
        };
        let _ = writeln!(
            out,
            "Figure {{ id: {}, channel: {}, region: {}, industry: {}, metric: {}, value: {value:?}, low: {low:?}, \
             high: {high:?}, currency: {currency}, year: {year}, sample: {:?}, source_name: {}, source_title: {}, \
             source_ref: {:?}, grade: {}, basis: {}, note: {:?} }},",
            row.literal("id")?,
            row.literal("channel")?,
            row.variant("region", "Region", "kr cn us global")?,
            row.literal("industry")?,
            row.variant("metric", "Metric", METRICS)?,
            row.opt("sample"),
            row.literal("source_name")?,
            row.literal("source_title")?,
            row.opt("source_ref"),
            row.grade("grade")?,
            row.variant("basis", "Basis", BASES)?,
            row.opt("note"),
        );
    }
    Ok(out + "];\n")
}

/// `low`, `typical`, `high`, source and grade of one figure of an industry, in the columns `{stem}_…`.
fn span(row: &Row, stem: &str, evidence: &str, typical: bool, limit: f64) -> Outcome<String> {
    let (low, high) = (format!("{stem}_low"), format!("{stem}_high"));
    let bottom = row.number(&low, 0.0, limit)?;
    let middle = if typical { Some(row.number(&format!("{stem}_typical"), 0.0, limit)?) } else { None };
    let top = row.number(&high, 0.0, limit)?;
    if bottom > middle.unwrap_or(top) || middle.unwrap_or(bottom) > top {
        return row.wrong(&low, &format!("low ≤ typical ≤ high is broken; check `{low}` and `{high}`"));
    }
    Ok(format!(
        "Span {{ low: {bottom:?}, typical: {middle:?}, high: {top:?}, source: {}, grade: {} }}",
        row.literal(&format!("{evidence}_source"))?,
        row.grade(&format!("{evidence}_grade"))?,
    ))
}

fn industries(rows: &[Row], ids: &BTreeSet<&str>) -> Outcome<String> {
    let mut out = format!("static INDUSTRIES: [Industry; {}] = [\n", rows.len());
    for row in rows {
        if row.text("id")? != "all" {
            known(row, "trade_group", ids, "industries.csv")?;
        }
        let repeat = match row.opt_number("repeat_rate", 0.0, 100.0)? {
            None => "None".to_owned(),
            Some(rate) => format!(
                "Some(Span {{ low: {rate:?}, typical: Some({rate:?}), high: {rate:?}, source: {}, grade: {} }})",
                row.literal("repeat_rate_source")?,
                row.grade("repeat_rate_grade")?
            ),
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

/// Two tables: the app needs the gift seasons at once, so what it does not call must not ship with them.
fn calendar(rows: &[Row]) -> Outcome<String> {
    let mut out = String::new();
    for (name, gifts) in [("GIFT_SEASONS", true), ("OTHER_DAYS", false)] {
        let mut table = String::new();
        let mut count = 0;
        for row in rows {
            if row.yes("gifts")? == gifts {
                table.push_str(&calendar_entry(row)?);
                count += 1;
            }
        }
        let _ = writeln!(out, "static {name}: [CalendarEntry; {count}] = [\n{table}];");
    }
    Ok(out)
}

fn calendar_entry(row: &Row) -> Outcome<String> {
    let (start, end) = (row.date("start")?, row.date("end")?);
    if end < start {
        return row.wrong("end", "is before `start`; exchange the dates");
    }
    Ok(format!(
        "CalendarEntry {{ id: {}, start: Day {{ year: {}, month: {}, day: {} }}, end: Day {{ year: {}, month: {}, \
         day: {} }}, name: {}, region: {}, kind: {}, gifts: {}, certainty: {}, source: {}, grade: {} }},\n",
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
        row.literal("source")?,
        row.grade("grade")?,
    ))
}

fn rates(rows: &[Row]) -> Outcome<String> {
    for code in ["KRW", "CNY", "USD", "EUR", "JPY"] {
        if !rows.iter().any(|row| row.opt("currency") == code) {
            return Err(format!("data/rates.csv: no row for {code}; every currency of a plan needs a planning rate"));
        }
    }
    let mut out = format!("static RATES: [Rate; {}] = [\n", rows.len());
    for row in rows {
        row.honest("grade", "basis")?;
        let value = row.number("per_usd", 1e-6, 1e6)?;
        let (low, high) = range(row, "low", value, "high")?;
        let (low, high) = (low.unwrap_or(value), high.unwrap_or(value));
        let _ = writeln!(
            out,
            "Rate {{ currency: {}, per_usd: {value:?}, low: {low:?}, high: {high:?}, year: {}, source: {}, grade: {}, \
             basis: {} }},",
            row.currency()?,
            row.whole("year", 2100)?,
            row.literal("source")?,
            row.grade("grade")?,
            row.variant("basis", "Basis", BASES)?,
        );
    }
    Ok(out + "];\n")
}

fn build() -> Outcome {
    let (channel_rows, industry_rows) = (read("channels.csv")?, read("industries.csv")?);
    let channel_ids: BTreeSet<&str> = channel_rows.iter().map(|row| row.opt("id")).collect();
    let industry_ids: BTreeSet<&str> = industry_rows.iter().map(|row| row.opt("id")).collect();
    let dir = std::env::var("OUT_DIR").map_err(|e| format!("OUT_DIR: {e}"))?;
    for (name, table) in [
        ("channels.rs", channels(&channel_rows)?),
        ("figures.rs", figures(&read("benchmarks.csv")?, &channel_ids, &industry_ids)?),
        ("industries.rs", industries(&industry_rows, &industry_ids)?),
        ("calendar.rs", calendar(&read("calendar.csv")?)?),
        ("rates.rs", rates(&read("rates.csv")?)?),
    ] {
        std::fs::write(Path::new(&dir).join(name), table).map_err(|e| format!("{dir}/{name}: {e}"))?;
    }
    Ok(())
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(message) = build() {
        println!("cargo::error={message}");
    }
}
