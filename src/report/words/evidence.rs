//! How well a library figure is evidenced: its grade, its source, and what it had to stand in for.

use crate::base::{Lang, Text};
use crate::library::book::Entry;
use crate::library::{self, Book, Fallback, Found, Grade};

words! {
    /// What a grade of evidence means.
    grade(Grade) {
        A: "A: the publisher’s own large sample, price list or law text", "A: 발행처의 대규모 자체 표본, 공식 단가표, 법령",
            "A：发布方自有大样本、官方价目或法规";
        B: "B: a reputable secondary source or a small first-hand sample", "B: 믿을 만한 2차 자료나 소규모 1차 표본",
            "B：可靠的二手来源或小规模一手样本";
        C: "C: an aggregator, press article or ageing figure", "C: 집계 사이트, 기사, 오래된 수치",
            "C：数据聚合网站、媒体报道或较旧的数据";
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
            "No figure for this channel, so a related one stands in, one grade lower.",
            "이 채널의 수치가 없어 비슷한 채널의 값을 썼고, 등급을 한 단계 낮췄어요.",
            "没有该渠道数据，以相近渠道数据代替，等级下调一级。",
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

/// Stands where a source would, until the book of sources is there.
#[must_use]
pub fn missing_source(lang: Lang) -> &'static str {
    Text::new("source being fetched", "출처를 불러오는 중", "正在读取来源").get(lang)
}

/// Publisher, title, year, grade, market and trade of a library figure, and what it stands in for.
pub(super) fn cited(found: &Found, book: Option<&Book>, lang: Lang) -> String {
    let figure = found.figure;
    let year = year(figure.year, lang);
    let trade = library::industry(figure.industry).map_or("–", |industry| industry.name.get(lang));
    let source = book.and_then(|book| Some(source_of(book, book.entry(figure.id)?, lang)));
    let citation = Text::new(
        "{0}, {1}. Market: {2}; trade: {3}. Grade {4}.",
        "{0}, {1}. 시장: {2}, 업종: {3}. {4}등급.",
        "{0}，{1}。市场：{2}；行业：{3}。{4}级。",
    )
    .fill(
        lang,
        &[
            source.as_deref().unwrap_or(missing_source(lang)),
            &year,
            super::plan::region(figure.region).get(lang),
            trade,
            figure.grade.letter(),
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

/// Publisher and title.
#[must_use]
pub fn source_of(book: &Book, entry: &Entry, lang: Lang) -> String {
    let (name, title) = (book.say(&entry.source_name, lang), book.say(&entry.source_title, lang));
    if title.is_empty() {
        return name.to_owned();
    }
    Text::new("{0}, “{1}”", "{0}, ‘{1}’", "{0}，“{1}”").fill(lang, &[name, title])
}

/// The year of a source.
#[must_use]
pub fn year(year: Option<u16>, lang: Lang) -> String {
    year.map_or_else(|| Text::new("undated", "연도 미상", "年份不详").get(lang).to_owned(), |year| year.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Region;
    use crate::library::Metric;
    use crate::report::words::check;

    fn found(channel: &str, region: Region, trade: &str) -> Found {
        library::look_up(library::channel(channel).unwrap(), region, trade, Metric::Cpc).unwrap()
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
