//! How well a library figure is evidenced: its grade, its source, and what it had to stand in for.

use crate::base::{Lang, Text};
use crate::library::{self, Fallback, Found, Grade};

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

/// Publisher, title, year, grade, market and trade of a library figure, and what it stands in for.
pub(super) fn cited(found: &Found, lang: Lang) -> String {
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
            title(figure.source_title, lang),
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

/// Publications keep their titles; what the planner itself set is named in the reader's language.
#[must_use]
pub fn title(title: &'static str, lang: Lang) -> &'static str {
    match title {
        "planner starter value" => Text::new("planner starter value", "이 도구의 시작값", "本工具初始值").get(lang),
        other => other,
    }
}

/// Publishers keep their names; kinds of sources are translated.
#[must_use]
pub fn source(name: &'static str, lang: Lang) -> &'static str {
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
