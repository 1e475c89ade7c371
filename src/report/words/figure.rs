//! Receipts: a figure's value in its unit, where it came from and the formula behind it, in words.

use crate::base::{Currency, Lang, Text};
use crate::forecast::{Figure, Formula, Name, Origin, OwnData, Unit};
use crate::i18n::number::NO_FIGURE;
use crate::i18n::{decimal, edit_decimal, percent, significant, unit_money};
use crate::library::{Book, Channel, Grade};
use crate::plan::Stage;

pub use super::evidence::{fallback, grade};
pub use super::figure_name::{judgement, name};
pub use super::score_name::label;

use super::evidence::{cited, missing_source};

/// The value in its unit, with the digits its evidence carries.
#[must_use]
pub fn value(figure: &Figure, currency: Currency, lang: Lang) -> String {
    let value = figure.value;
    if !value.is_finite() {
        return NO_FIGURE.to_owned();
    }
    match figure.unit {
        Unit::Money => unit_money(value, currency, lang),
        Unit::Ratio => {
            let percent = value * 100.0;
            let small = percent.abs() > 0.0 && percent.abs() < 0.01;
            format!("{}%", if small { significant(percent, 2, lang) } else { edit_decimal(percent, 2) })
        }
        Unit::Count => count(figure, lang),
        Unit::Score => edit_decimal(value, 2),
        Unit::Times if figure.name == Name::ExchangeRate => significant(value, 4, lang),
        Unit::Times => format!("{} : 1", edit_decimal(value, 1)),
        Unit::Months => {
            let number = edit_decimal(value, 1);
            let unit = if number == "1" {
                Text::new("{0} month", "{0}개월", "{0}个月")
            } else {
                Text::new("{0} months", "{0}개월", "{0}个月")
            };
            unit.fill(lang, &[&number])
        }
        Unit::Hours => {
            let number = edit_decimal(value, 1);
            let unit = if number == "1" {
                Text::new("{0} hour", "{0}시간", "{0}小时")
            } else {
                Text::new("{0} hours", "{0}시간", "{0}小时")
            };
            unit.fill(lang, &[&number])
        }
    }
}

/// Computed counts on the weakest evidence keep two digits, others are whole from a hundred on.
fn count(figure: &Figure, lang: Lang) -> String {
    let (value, size) = (figure.value, figure.value.abs());
    match figure.origin {
        Origin::Computed(..) if figure.grade == Some(Grade::D) && size >= 100.0 => significant(value, 2, lang),
        Origin::Computed(..) if size >= 10.0 => decimal(value, 0, lang),
        Origin::Computed(..) if size >= 0.1 => edit_decimal(value, 1),
        Origin::Computed(..) if size > 0.0 => significant(value, 1, lang),
        _ => edit_decimal(value, 3),
    }
}

/// Where the value came from; without the book the library's sources are still to come.
#[must_use]
pub fn origin(figure: &Figure, book: Option<&Book>, lang: Lang) -> String {
    match &figure.origin {
        Origin::Typed(field) => {
            let stage = field.split('.').next().and_then(Stage::from_slug);
            match stage {
                Some(stage) => Text::new(
                    "Entered in this plan, on the page “{0}”.",
                    "‘{0}’ 단계에서 입력한 값이에요.",
                    "取自本方案“{0}”页面填写的值。",
                )
                .fill(lang, &[super::stage::name(stage).get(lang)]),
                None => Text::new("Entered in this plan.", "이 계획에서 입력한 값이에요.", "本方案填写的值。")
                    .get(lang)
                    .to_owned(),
            }
        }
        Origin::Own(data) => own(data, lang),
        Origin::Library(found) => cited(found, book, lang),
        Origin::Channel(channel) => {
            let source = book.map(|book| book.say(book.channel_source(shipped(channel)), lang));
            let source = source.filter(|source| !source.is_empty());
            Text::new(
                "From the library’s description of {0}: {1}, grade {2}.",
                "자료실의 {0} 설명에서 가져왔어요({1}, {2}등급).",
                "取自资料库对“{0}”的说明。来源：{1}，{2}级。",
            )
            .fill(lang, &[channel.name.get(lang), source.unwrap_or(missing_source(lang)), channel.grade.letter()])
        }
        Origin::PriceChange(change) => {
            let source = book.map(|book| book.say(book.price_source(change.region.key()), lang));
            let source = source.filter(|source| !source.is_empty());
            Text::new("{0}. Grade {1}.", "{0}. {1}등급.", "{0}。{1}级。")
                .fill(lang, &[source.unwrap_or(missing_source(lang)), change.grade.letter()])
        }
        Origin::Judged(rule) => judgement(*rule).get(lang).to_owned(),
        Origin::Allocated => Text::new(
            "Set by the budget split, so that no other use of the money brings more.",
            "같은 돈으로 더 벌 수 있는 곳이 없도록 예산 배분에서 정한 값이에요.",
            "由预算分配得出：同样的钱换个用法不会带来更多。",
        )
        .get(lang)
        .to_owned(),
        Origin::Computed(..) => {
            Text::new("Computed: {0}", "계산식: {0}", "计算：{0}").fill(lang, &[&formula(figure, lang)])
        }
    }
}

/// The id under which the library describes a channel; an own channel has the description of the one it works like.
fn shipped(channel: &Channel) -> &str {
    channel.like.map_or(&channel.id, |like| &like.id)
}

/// An own figure with its sample and source.
fn own(data: &OwnData, lang: Lang) -> String {
    let whole = |n: u64| crate::i18n::count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let width = percent(data.spread(), 0, lang);
    let counted = match data.sample {
        Some(sample) => Text::new(
            "Own figure, counted on {0}; that allows ±{1}.",
            "직접 집계한 값이에요. 표본 {0}건, 오차 ±{1}.",
            "自有数据，样本量{0}，误差约±{1}。",
        )
        .fill(lang, &[&whole(sample), &width]),
        None => Text::new(
            "Own figure; how many it was counted on is not stated, so ±{0} is allowed.",
            "직접 입력한 값이에요. 표본 수가 없어 오차를 ±{0}로 잡았어요.",
            "自有数据；未注明样本量，按±{0}的误差计。",
        )
        .fill(lang, &[&width]),
    };
    if data.source.trim().is_empty() {
        return counted;
    }
    Text::new("{0} From: {1}.", "{0} 출처: {1}.", "{0}来源：{1}。").fill(lang, &[&counted, data.source.trim()])
}

/// The formula with the names of its inputs; empty for values that are not computed.
#[must_use]
pub fn formula(figure: &Figure, lang: Lang) -> String {
    let Origin::Computed(formula, inputs) = &figure.origin else { return String::new() };
    let names: Vec<String> = inputs.iter().map(|input| label(input.name, lang)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let alike = names.windows(2).all(|pair| pair.first() == pair.last());
    match (formula, names.as_slice()) {
        (_, []) => "0".to_owned(),
        (Formula::Sum, [only]) => (*only).to_owned(),
        // Twelve months or twenty touchpoints of the same figure are not spelled out.
        (Formula::Sum, [first, _, ..]) if alike => {
            Text::new("sum of {0} ({1} parts)", "{0} 합계({1}개 항목)", "{0}合计（{1}项）")
                .fill(lang, &[first, &names.len().to_string()])
        }
        (_, names) => names
            .iter()
            .enumerate()
            .fold(formula.template(names.len()), |out, (i, name)| out.replace(&format!("{{{i}}}"), name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Region;
    use crate::forecast::Judgement;
    use crate::library::book::Entry;
    use crate::library::{self, Metric};
    use crate::report::words::check;

    fn typed(name: Name, value: f64, unit: Unit) -> Figure {
        Figure::typed(name, value, unit, "products.1.order_value")
    }

    fn found(channel: &str, region: Region, trade: &str) -> library::Found {
        library::look_up(library::channel(channel).unwrap(), region, trade, Metric::Cpc).unwrap()
    }

    #[test]
    fn values_are_written_by_their_unit() {
        for (name, number, unit, text) in [
            (Name::OrderValue, 28_000.0, Unit::Money, "28,000원"),
            (Name::ContributionMargin, 0.4, Unit::Ratio, "40%"),
            (Name::Ctr, 0.012_34, Unit::Ratio, "1.23%"),
            (Name::Conversion, 0.000_034_5, Unit::Ratio, "0.0035%"),
            (Name::LtvToCac, 3.0, Unit::Times, "3 : 1"),
            (Name::ExchangeRate, 1_384.6, Unit::Times, "1,385"),
            (Name::Payback, 2.34, Unit::Months, "2.3개월"),
            (Name::Horizon, 6.0, Unit::Months, "6개월"),
            (Name::HoursPerWeek, 14.0, Unit::Hours, "14시간"),
            (Name::OrdersPerYear, 4.5, Unit::Count, "4.5"),
            (Name::AudienceSize, 12_345.0, Unit::Count, "12,345"),
            (Name::Cac, f64::NAN, Unit::Money, "–"),
        ] {
            assert_eq!(value(&typed(name, number, unit), Currency::Krw, Lang::Ko), text);
        }
        assert_eq!(value(&typed(Name::Payback, 1.0, Unit::Months), Currency::Krw, Lang::En), "1 month");
    }

    #[test]
    fn forecast_counts_carry_the_digits_of_their_evidence() {
        let product = |inputs| Figure::derive(Name::Visits, Unit::Count, Formula::Product, inputs);
        let own = |value| typed(Name::SiteVisits, value, Unit::Count);
        let judged = Figure::judged(Name::Frequency, 1.0, Unit::Count, Judgement::Frequency);
        let shown = |figure: &Figure| value(figure, Currency::Krw, Lang::En);
        assert_eq!(shown(&product(vec![own(12_345.6)])), "12,346");
        assert_eq!(shown(&product(vec![own(12_345.6), judged.clone()])), "12,000");
        assert_eq!(shown(&product(vec![own(34.5), judged.clone()])), "35");
        assert_eq!(shown(&product(vec![own(3.46), judged])), "3.5");
    }

    #[test]
    fn formulas_name_their_inputs() {
        let order = typed(Name::OrderValue, 28_000.0, Unit::Money);
        let margin = typed(Name::ContributionMargin, 0.4, Unit::Ratio);
        let figure = Figure::derive(Name::ContributionPerOrder, Unit::Money, Formula::Product, vec![order, margin]);
        assert_eq!(formula(&figure, Lang::En), "Order value × Contribution margin");
        assert_eq!(formula(&figure, Lang::Ko), "주문 금액 × 공헌이익률");
        let sum =
            |n| Figure::derive(Name::Media, Unit::Money, Formula::Sum, vec![typed(Name::Spend, 1.0, Unit::Money); n]);
        assert_eq!([0, 1, 12].map(|n| formula(&sum(n), Lang::En)), ["0", "Spend", "sum of Spend (12 parts)"]);
        assert_eq!(formula(&typed(Name::Spend, 1.0, Unit::Money), Lang::En), "");
    }

    fn entry(id: &str) -> Entry {
        Entry {
            id: id.to_owned(),
            channel: "google_search".to_owned(),
            region: "us".to_owned(),
            industry: "legal".to_owned(),
            metric: "cpc".to_owned(),
            value: 1.0,
            low: None,
            high: None,
            currency: None,
            year: None,
            sample: String::new(),
            source_name: "WordStream by LocaliQ".to_owned(),
            source_title: "Google Ads Benchmarks 2026".to_owned(),
            source_ref: String::new(),
            grade: Grade::A,
            basis: library::Basis::Reported,
            counts: true,
            note: String::new(),
        }
    }

    #[test]
    fn every_origin_says_where_the_number_is_from() {
        let given = |origin| Figure::given(Name::Cpc, 1.0, Unit::Money, origin);
        let own_data = |sample| {
            let source = "Naver".to_owned();
            Origin::Own(OwnData { field: "touchpoints.x.cpc".to_owned(), value: 1.0, rate: false, sample, source })
        };
        for lang in Lang::ALL {
            for origin_of in [
                Origin::Typed("products.1.order_value".to_owned()),
                Origin::Typed(String::new()),
                Origin::Channel(library::channel("google_search").map(library::ChannelRef::Library).unwrap()),
                Origin::PriceChange(library::price_change(Region::Us).unwrap()),
                own_data(None),
                own_data(Some(3_673)),
                Origin::Judged(Judgement::OneYear),
                Origin::Allocated,
                Origin::Computed(Formula::Inverse, vec![typed(Name::ContributionMargin, 0.4, Unit::Ratio)]),
            ] {
                let figure = given(origin_of);
                check::sentence(&origin(&figure, Some(&Book::default()), lang), lang);
                check::sentence(&origin(&figure, None, lang), lang);
            }
            let found = found("google_search", Region::Us, "legal");
            let mut book = Book::default();
            book.entries.push(entry(found.figure.id));
            let figure = given(Origin::Library(found));
            assert!(origin(&figure, None, lang).contains(missing_source(lang)));
            let cited = origin(&figure, Some(&book), lang);
            assert!(cited.contains("WordStream by LocaliQ") && cited.contains("202"), "{cited}");
            check::sentence(&cited, lang);
        }
    }
}
