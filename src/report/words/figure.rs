//! Receipts: a figure's value in its unit, where it came from and the formula behind it, in words.

use crate::base::{Currency, Lang, Text};
use crate::forecast::{Figure, Formula, Name, Origin, Unit};
use crate::i18n::number::NO_FIGURE;
use crate::i18n::{decimal, edit_decimal, significant, unit_money};
use crate::library::{self, Fallback, Found, Grade};
use crate::plan::Stage;

pub use super::figure_name::{judgement, name};

words! {
    /// What a grade of evidence means.
    grade(Grade) {
        A: "A: the publisher’s own large sample, price list or law text", "A: 발행처의 대규모 자체 표본, 공식 단가표, 법령",
            "A：发布方自有大样本、官方价目或法规";
        B: "B: a reputable secondary source or a small first-hand sample", "B: 믿을 만한 2차 자료나 소규모 1차 표본",
            "B：可靠的二手来源或小规模一手样本";
        C: "C: an aggregator, press article or ageing figure", "C: 집계 사이트, 기사, 오래된 수치",
            "C：汇总站、媒体报道或较旧的数据";
        D: "D: a blog, vendor promotion, rule of thumb or judgement", "D: 블로그, 업체 홍보, 경험칙이나 판단",
            "D：博客、厂商宣传、经验法则或判断";
    }
}

/// What stands in for the figure asked for; nothing when it is exactly what was asked for.
#[must_use]
pub const fn fallback(fallback: Fallback) -> Option<Text> {
    let Fallback { other_industry, other_region, other_channel } = fallback;
    Some(match (other_industry, other_region, other_channel) {
        (false, false, false) => return None,
        (true, false, false) => Text::new(
            "No figure for this trade, so a wider group stands in, one grade lower.",
            "이 업종의 수치가 없어 더 넓은 업종의 값을 썼고, 등급을 한 단계 낮췄어요.",
            "没有本行业数据，以更宽的行业数据代替，等级下调一级。",
        ),
        (false, true, false) => Text::new(
            "No figure for this market, so another market stands in, one grade lower.",
            "이 시장의 수치가 없어 다른 시장의 값을 썼고, 등급을 한 단계 낮췄어요.",
            "没有本市场数据，以其他市场数据代替，等级下调一级。",
        ),
        (false, false, true) => Text::new(
            "No figure for this channel, so one of the same kind stands in, one grade lower.",
            "이 채널의 수치가 없어 같은 종류 채널의 값을 썼고, 등급을 한 단계 낮췄어요.",
            "没有该渠道数据，以同类渠道数据代替，等级下调一级。",
        ),
        (true, true, false) => Text::new(
            "No figure for this trade and market, so others stand in, two grades lower.",
            "이 업종과 시장의 수치가 없어 다른 값을 썼고, 등급을 두 단계 낮췄어요.",
            "没有本行业、本市场的数据，以其他数据代替，等级下调两级。",
        ),
        (true, false, true) => Text::new(
            "No figure for this trade and channel, so others stand in, two grades lower.",
            "이 업종과 채널의 수치가 없어 다른 값을 썼고, 등급을 두 단계 낮췄어요.",
            "没有本行业、该渠道的数据，以其他数据代替，等级下调两级。",
        ),
        (false, true, true) => Text::new(
            "No figure for this market and channel, so others stand in, two grades lower.",
            "이 시장과 채널의 수치가 없어 다른 값을 썼고, 등급을 두 단계 낮췄어요.",
            "没有本市场、该渠道的数据，以其他数据代替，等级下调两级。",
        ),
        (true, true, true) => Text::new(
            "No figure for this trade, market and channel, so others stand in, three grades lower.",
            "이 업종, 시장, 채널의 수치가 모두 없어 다른 값을 썼고, 등급을 세 단계 낮췄어요.",
            "没有本行业、本市场、该渠道的数据，以其他数据代替，等级下调三级。",
        ),
    })
}

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

/// Where the value came from.
#[must_use]
pub fn origin(figure: &Figure, lang: Lang) -> String {
    match &figure.origin {
        Origin::Typed(field) => {
            let stage = field.split('.').next().and_then(Stage::from_slug);
            match stage {
                Some(stage) => Text::new(
                    "Typed by you, on the page “{0}”.",
                    "‘{0}’ 페이지에 직접 입력한 값이에요.",
                    "在“{0}”页面手动填写。",
                )
                .fill(lang, &[super::stage::name(stage).get(lang)]),
                None => Text::new("Typed by you.", "직접 입력한 값이에요.", "手动填写。").get(lang).to_owned(),
            }
        }
        Origin::Library(found) => cited(found, lang),
        Origin::Channel(channel) => Text::new(
            "From the library’s description of {0}: {1}, grade {2}.",
            "자료실의 {0} 설명에서 가져왔어요. 출처: {1}, {2}등급.",
            "取自资料库对“{0}”的说明。来源：{1}，{2}级。",
        )
        .fill(lang, &[channel.name.get(lang), source(channel.source, lang), channel.grade.letter()]),
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

/// Publisher, title, year, grade, market and trade of a library figure, and what it stands in for.
fn cited(found: &Found, lang: Lang) -> String {
    let figure = found.figure;
    let year = match figure.year {
        Some(year) => year.to_string(),
        None => Text::new("undated", "연도 미상", "年份不详").get(lang).to_owned(),
    };
    let trade = library::industry(figure.industry).map_or("–", |industry| industry.name.get(lang));
    let citation = Text::new(
        "{0}, “{1}”, {2}. Market: {3}; trade: {4}. Grade {5}.",
        "{0}, ‘{1}’, {2}. 시장: {3}, 업종: {4}. {5}등급.",
        "{0}，“{1}”，{2}。市场：{3}；行业：{4}。{5}级。",
    )
    .fill(
        lang,
        &[
            source(figure.source_name, lang),
            figure.source_title,
            &year,
            super::plan::region(figure.region).get(lang),
            trade,
            found.grade.letter(),
        ],
    );
    match fallback(found.fallback) {
        Some(stand_in) => {
            let pattern = Text::new("{0} {1}", "{0} {1}", "{0}{1}");
            pattern.fill(lang, &[&citation, stand_in.get(lang)])
        }
        None => citation,
    }
}

/// Publishers keep their names; kinds of sources are translated.
fn source(name: &'static str, lang: Lang) -> &'static str {
    match name.strip_suffix(" via report 5.1").unwrap_or(name) {
        "expert judgement" => Text::new("Expert judgement", "전문가 판단", "专家判断").get(lang),
        "agency articles" | "agency blog" | "agency blogs" | "hosting and agency blogs" => {
            Text::new("Agency articles", "대행사 글", "代理商文章").get(lang)
        }
        "vendor pages" => Text::new("Vendor pages", "업체 안내 페이지", "厂商页面").get(lang),
        "practitioner essay" => Text::new("Practitioner essay", "실무자 글", "从业者文章").get(lang),
        "definition" => Text::new("By definition", "정의에 따름", "按定义").get(lang),
        other => other,
    }
}

/// The formula with the names of its inputs; empty for values that are not computed.
#[must_use]
pub fn formula(figure: &Figure, lang: Lang) -> String {
    let Origin::Computed(formula, inputs) = &figure.origin else { return String::new() };
    let names: Vec<&str> = inputs.iter().map(|input| name(input.name).get(lang)).collect();
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
    use crate::library::Metric;
    use crate::report::words::check;

    fn typed(name: Name, value: f64, unit: Unit) -> Figure {
        Figure::typed(name, value, unit, "products.1.order_value")
    }

    fn found(channel: &str, region: Region, trade: &str) -> Found {
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

    #[test]
    fn every_origin_says_where_the_number_is_from() {
        let given = |origin| Figure::given(Name::Cpc, 1.0, Unit::Money, origin);
        for lang in Lang::ALL {
            for origin_of in [
                Origin::Typed("products.1.order_value".to_owned()),
                Origin::Typed(String::new()),
                Origin::Channel(library::channel("google_search").unwrap()),
                Origin::Judged(Judgement::OneYear),
                Origin::Allocated,
                Origin::Computed(Formula::Inverse, vec![typed(Name::ContributionMargin, 0.4, Unit::Ratio)]),
            ] {
                check::sentence(&origin(&given(origin_of), lang), lang);
            }
            let cited = origin(&given(Origin::Library(found("google_search", Region::Us, "legal"))), lang);
            assert!(cited.contains("WordStream by LocaliQ") && cited.contains("202"), "{cited}");
            check::sentence(&cited, lang);
        }
    }

    #[test]
    fn a_stand_in_is_named_and_says_how_much_it_costs() {
        let exact = found("google_search", Region::Us, "legal");
        let wider = found("google_search", Region::Us, "specialty_food");
        assert!(fallback(exact.fallback).is_none());
        let text = fallback(wider.fallback).unwrap().get(Lang::En);
        assert!(text.contains("this trade") && text.contains("one grade"), "{text}");
        let cases = (1_u8..8).map(|bits| Fallback {
            other_industry: bits & 1 > 0,
            other_region: bits & 2 > 0,
            other_channel: bits & 4 > 0,
        });
        check::texts(&cases.filter_map(fallback).collect::<Vec<_>>());
    }
}
