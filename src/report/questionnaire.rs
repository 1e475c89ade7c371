//! The questionnaire as a plain text: to print, to read out, or to paste into a form tool.

use std::fmt::Write as _;

use crate::base::{Lang, Text};
use crate::plan::{Plan, Question, QuestionKind};

use super::words::survey as words;

const TITLE: Text = Text::new("Customer survey: {0}", "{0} 고객 설문", "{0}客户问卷");
const UNNAMED: Text = Text::new("Customer survey", "고객 설문", "客户问卷");
const THANKS: Text = Text::new(
    "Thank you for taking part. There are no right or wrong answers.",
    "설문에 참여해 주셔서 감사합니다. 정답은 없으니 편하게 답해 주세요.",
    "感谢参与本次调查。答案没有对错之分，请按实际情况填写。",
);
const END: Text =
    Text::new("That was the last question. Thank you.", "마지막 문항입니다. 감사합니다.", "问卷到此结束，谢谢。");
const QUESTION: Text = Text::new("{0}. {1} ({2})", "{0}. {1} ({2})", "{0}. {1}（{2}）");
const NAME: Text = Text::new("questionnaire.txt", "설문지.txt", "问卷.txt");

const LINE: &str = "____________________________________________";

/// The file's name.
#[must_use]
pub fn file_name(lang: Lang) -> &'static str {
    NAME.get(lang)
}

/// Questions that have words, which are the ones that can be asked.
pub fn asked(plan: &Plan) -> impl Iterator<Item = &Question> {
    plan.environment.survey.questions.iter().filter(|question| !question.text.trim().is_empty())
}

/// The form in one language; the company's own words stay as they are.
#[must_use]
pub fn questionnaire(plan: &Plan, lang: Lang) -> String {
    let company = plan.company.name.trim();
    let title = if company.is_empty() { UNNAMED.get(lang).to_owned() } else { TITLE.fill(lang, &[company]) };
    let mut out = format!("{title}\n\n{}\n", THANKS.get(lang));
    for (number, question) in (1_u32..).zip(asked(plan)) {
        let text = question.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let how = words::instruction(question.kind).get(lang);
        let _ = write!(out, "\n{}\n", QUESTION.fill(lang, &[&number.to_string(), &text, how]));
        out.push_str(&answers(question, lang));
    }
    let _ = write!(out, "\n{}\n", END.get(lang));
    out
}

/// Room to answer.
fn answers(question: &Question, lang: Lang) -> String {
    let choices = words::answers(question, lang);
    let list = |mark: &str| choices.iter().fold(String::new(), |out, choice| out + "   " + mark + " " + choice + "\n");
    match question.kind {
        QuestionKind::Single | QuestionKind::YesNo => list("( )"),
        QuestionKind::Multiple => list("[ ]"),
        QuestionKind::Scale => format!("   ( ) {}\n", choices.join("   ( ) ")),
        QuestionKind::Number => format!("   {}\n", LINE.get(..16).unwrap_or(LINE)),
        QuestionKind::Open => format!("   {LINE}\n   {LINE}\n"),
    }
}
