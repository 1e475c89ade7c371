//! Research of the company's own and what was read elsewhere.

use crate::base::Text;
use crate::chart::{Bar, Bars, Chart, Tick, ticks};
use crate::i18n;
use crate::plan::{Question, QuestionKind};
use crate::report::Block;
use crate::report::doc::{Cell, Fact, Picture};
use crate::report::drawn;
use crate::report::questionnaire::asked;
use crate::report::words::survey as wording;
use crate::report::writer::{NONE, Writer};
use crate::score::environment::survey::{self, Outcome};

pub(super) fn write(w: &mut Writer<'_>) {
    let plan = w.plan;
    let survey = &plan.environment.survey;
    if !survey.is_empty() {
        w.part("survey", Text::new("Online research", "온라인 조사", "线上调研"));
        w.own(Text::new("What it shall find out", "알아낼 것", "调研目的"), &survey.goal);
        w.own(Text::new("Whom it asks and where", "조사 대상과 경로", "调研对象与渠道"), &survey.whom);
        sample(w);
        questions(w);
        results(w);
    }
    w.own(Text::new("Market research", "시장 조사", "市场调研"), &plan.environment.research);
    readings(w);
}

fn sample(w: &mut Writer<'_>) {
    let needed = |figure| Fact {
        label: w.t(Text::new("Answers needed", "필요한 응답 수", "所需样本量")),
        ..w.figure_fact(&figure)
    };
    let people = survey::population(w.plan).map(|figure| w.figure_fact(&figure));
    let ask = survey::invitations(w.plan).map(|figure| w.figure_fact(&figure));
    let facts = people.into_iter().chain(survey::sample(w.plan).map(needed)).chain(ask).collect();
    w.facts(facts);
    if let Some(line) = wording::sample_line(w.plan, w.lang) {
        let line = w.formal(&line);
        w.blocks.push(Block::Paragraph(line));
    }
}

fn questions(w: &mut Writer<'_>) {
    let rows = (1_u32..)
        .zip(asked(w.plan))
        .map(|(number, question)| {
            let options = match question.kind {
                QuestionKind::Single | QuestionKind::Multiple => {
                    crate::report::words::environment::list(&wording::answers(question, w.lang), w.lang)
                }
                _ => NONE.to_owned(),
            };
            vec![
                Cell::number(number.to_string()),
                Cell::text(question.text.trim()),
                Cell::text(w.t(wording::question_kind(question.kind))),
                Cell::text(if options.is_empty() { NONE.to_owned() } else { options }),
            ]
        })
        .collect();
    w.table(
        "survey-questions",
        Text::new("Questionnaire", "설문 문항", "问卷"),
        &[
            (Text::new("No.", "번호", "序号"), true),
            (Text::new("Question", "문항", "问题"), false),
            (Text::new("Answered by", "응답 방식", "作答方式"), false),
            (Text::new("Options", "보기", "选项"), false),
        ],
        rows,
        None,
    );
}

fn results(w: &mut Writer<'_>) {
    let brought: Vec<(&Question, Option<Outcome>)> =
        asked(w.plan).map(|question| (question, survey::outcome(w.plan, question))).collect();
    if brought.iter().all(|(question, outcome)| outcome.is_none() && question.notes.trim().is_empty()) {
        return;
    }
    w.part("survey-results", Text::new("What was answered", "조사 결과", "调研结果"));
    for (question, outcome) in brought {
        if let Some(outcome) = outcome {
            result(w, question, &outcome);
        }
        if !question.notes.trim().is_empty() {
            let label = question.text.trim().to_owned();
            let fact = Fact { label, value: question.notes.trim().to_owned(), figure: None };
            w.facts(vec![fact]);
        }
    }
    w.note(
        Text::new(
            "A share lies within its margin of error with the confidence stated; answers whose ranges overlap cannot be \
             told apart. Where fewer than five people gave an answer, or fewer than five did not, the widest margin is \
             used.",
            "각 비율은 위의 신뢰수준에서 오차 범위 안에 있습니다. 오차 범위가 겹치는 응답은 순위를 가릴 수 없습니다. 고른 \
             사람이나 고르지 않은 사람이 5명 미만이면 가장 넓은 오차를 적용했습니다.",
            "在所述置信水平下，各比例落在其误差范围内；误差范围重叠的选项无法分出先后。选择或未选择的人数不足5人时，采用最大误差。",
        ),
        &[],
    );
}

fn result(w: &mut Writer<'_>, question: &Question, outcome: &Outcome) {
    let answers = wording::answers(question, w.lang);
    let text = |share: &crate::forecast::Figure| wording::share(share, w.lang);
    let bars = answers.iter().zip(&outcome.answers).map(|(label, answer)| Bar {
        label: label.clone(),
        value: answer.share.value,
        text: text(&answer.share),
    });
    let bars: Vec<Bar> = bars.collect();
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let tick = |value| Tick { value, text: i18n::percent(value, 0, w.lang) };
    let line = w.formal(&wording::outcome_line(question, outcome, w.lang));
    let title = Text::new("{0} {1}", "{0} {1}", "{0}{1}").fill(w.lang, &[question.text.trim(), &line]);
    let ticks = ticks(most, 4).into_iter().map(tick).collect();
    let id = format!("survey-{}-chart", question.id);
    let rows: Vec<Vec<Cell>> = answers
        .iter()
        .zip(&outcome.answers)
        .map(|(label, answer)| {
            let margin = answer.margin.as_ref().map_or_else(
                || Cell::number(NONE),
                |margin| Cell { figure: Some(margin.clone()), ..Cell::number(wording::margin(margin, w.lang)) },
            );
            let share = Cell { figure: Some(answer.share.clone()), ..Cell::number(text(&answer.share)) };
            vec![Cell::text(label), w.figure_cell(Some(&answer.count)), share, margin]
        })
        .collect();
    let head = [
        (Text::new("Answer", "응답", "选项"), false),
        (Text::new("Given", "응답 수", "次数"), true),
        (Text::new("Share", "비율", "比例"), true),
        (Text::new("Margin of error", "표본 오차", "抽样误差"), true),
    ];
    let data = drawn::data(&id, &head, rows.clone(), w.lang);
    let summary = w.formal(&drawn::extremes(&bars, w.lang));
    w.picture(Picture { id, title, summary, chart: Chart::Bars(Bars { bars, ticks }), data });
    w.table(
        &format!("survey-{}", question.id),
        Text::new("Answers with their margin of error", "응답별 비율과 표본 오차", "各选项比例及抽样误差"),
        &head,
        rows,
        None,
    );
}

fn readings(w: &mut Writer<'_>) {
    let or_none = |text: &str| Cell::text(if text.trim().is_empty() { NONE } else { text.trim() });
    let said = w.plan.environment.readings.iter().filter(|reading| !reading.says.trim().is_empty());
    let rows = said
        .map(|reading| {
            let year = reading.year.map_or_else(|| NONE.to_owned(), |year| year.to_string());
            vec![or_none(&reading.says), or_none(&reading.source), Cell::number(year)]
        })
        .collect();
    w.table(
        "readings",
        Text::new("Secondary data", "2차 자료", "二手资料"),
        &[
            (Text::new("What it says", "내용", "内容"), false),
            (Text::new("Source", "출처", "出处"), false),
            (Text::new("Year", "연도", "年份"), true),
        ],
        rows,
        None,
    );
}
