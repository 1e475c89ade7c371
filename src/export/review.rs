//! The review of a class as comma-separated text: a row for each submission, numbers as plain digits.

use crate::base::{Lang, Money, Text};
use crate::course::review::{FIGURES, Review, Row};
use crate::course::rubric::FigureUnit;
use crate::course::{FigureName, Scored};
use crate::i18n;
use crate::plan::Comparison;
use crate::report::words;

use super::csv::{Records, plain, safe};

/// The table of a review (RFC 4180, UTF-8 with its mark). Amounts are in major units of the plan's currency, which has a
/// column of its own; points a teacher has to give are empty. `case` is a plan of the case held against itself, for the names of
/// what it locks.
#[must_use]
pub fn csv(review: &Review, case: Option<&Comparison>, lang: Lang) -> String {
    let names: Vec<&str> = review.rows.iter().map(|row| row.name.as_str()).collect();
    let mut out = Records::default();
    out.0.push(head(review, lang));
    for (place, row) in review.rows.iter().enumerate() {
        out.0.push(record(review, (&names, case), place, row, lang));
    }
    out.text()
}

fn head(review: &Review, lang: Lang) -> Vec<String> {
    let mut head: Vec<String> = [FILE, LEARNER, PROBLEMS].map(|text| text.get(lang).to_owned()).into();
    for column in &review.columns {
        let name = words::rubric::criterion(&column.criterion, lang);
        let text = if column.hidden { HIDDEN } else { OF };
        head.push(safe(&text.fill(lang, &[&name, &column.criterion.points.to_string()])));
    }
    head.extend([POINTS, MOST, OPEN, VERDICT, CURRENCY].map(|text| text.get(lang).to_owned()));
    head.extend(FIGURES.iter().map(|figure| safe(words::rubric::figure(*figure).get(lang))));
    head.extend([FINDINGS, MINUTES, ALIKE].map(|text| text.get(lang).to_owned()));
    head
}

fn record(
    review: &Review,
    (names, case): (&[&str], Option<&Comparison>),
    place: usize,
    row: &Row,
    lang: Lang,
) -> Vec<String> {
    let join = |parts: Vec<String>| safe(&parts.join(Text::new("; ", "; ", "；").get(lang)));
    let problems = row.problems.iter().map(|problem| words::rubric::problem(problem, names, case, lang)).collect();
    let mut out = vec![safe(&row.name), safe(&row.learner), join(problems)];
    let marks = row.scored.as_ref().map_or(&[][..], |scored| &scored.marks);
    let points = |place: usize| marks.get(place).and_then(|mark| mark.points).map(|points| points.to_string());
    out.extend((0..review.columns.len()).map(|place| points(place).unwrap_or_default()));
    let total = |of: fn(&Scored) -> u64| row.scored.as_ref().map(|scored| of(scored).to_string());
    let totals = [Scored::points, Scored::of, Scored::open];
    out.extend(totals.map(|of| total(of).unwrap_or_default()));
    let verdict = row.verdict.map(|verdict| words::feasibility::verdict(verdict).get(lang));
    out.push(safe(verdict.unwrap_or_default()));
    out.push(row.currency.map(|currency| currency.code().to_owned()).unwrap_or_default());
    out.extend(FIGURES.iter().map(|figure| {
        let value = row.figures.iter().find(|(name, _)| name == figure).and_then(|(_, value)| *value);
        value.map(|value| digits(*figure, value, row)).unwrap_or_default()
    }));
    let judged = row.scored.is_some();
    let number = |number: String| if judged { number } else { String::new() };
    out.push(number(row.findings.to_string()));
    out.push(number((row.seconds / 60).to_string()));
    let alike = review.alike.iter().filter_map(|pair| {
        let other = match place {
            place if place == pair.first => pair.second,
            place if place == pair.second => pair.first,
            _ => return None,
        };
        Some(format!("{} ({})", names.get(other)?, i18n::percent(pair.share.ratio(), 0, lang)))
    });
    out.push(join(alike.collect()));
    out
}

fn digits(figure: FigureName, value: i64, row: &Row) -> String {
    match (figure.unit(), row.currency) {
        (FigureUnit::Money, Some(currency)) => plain(Money(value).major(currency)),
        _ => value.to_string(),
    }
}

const FILE: Text = Text::new("File", "파일", "文件");
const LEARNER: Text = Text::new("Learner", "수강생", "学员");
const PROBLEMS: Text = Text::new("To look at", "확인할 점", "需留意");
const OF: Text = Text::new("{0} (of {1})", "{0} ({1}점 만점)", "{0}（满分{1}）");
const HIDDEN: Text = Text::new("{0} (of {1}, hidden)", "{0} ({1}점 만점, 비공개)", "{0}（满分{1}，不公开）");
const POINTS: Text = Text::new("Points", "점수", "得分");
const MOST: Text = Text::new("Of", "만점", "满分");
const OPEN: Text = Text::new("Teacher's points still to give", "강사 평가 배점", "待教师评分");
const VERDICT: Text = Text::new("Verdict", "판단", "结论");
const CURRENCY: Text = Text::new("Currency", "통화", "货币");
const FINDINGS: Text = Text::new("Open findings", "남은 문제", "未解决的问题");
const MINUTES: Text = Text::new("Minutes", "소요 시간(분)", "用时（分钟）");
const ALIKE: Text = Text::new("Much like", "비슷한 파일", "高度相似");
