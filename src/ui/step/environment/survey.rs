//! How many people to ask, and the questionnaire.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Given, Kind};
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::environment::EnvironmentEdit;
use crate::plan::survey::{QuestionEdit, SurveyEdit as Edit};
use crate::plan::{Confidence, PlanEdit, Question, QuestionKind, RowEdit, Survey};
use crate::report::questionnaire::asked;
use crate::report::words::survey as wording;
use crate::report::words::survey::Starter;
use crate::score::environment::survey;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, row_card, select};
use super::super::kpi;

pub(super) fn edit(edit: Edit) -> PlanEdit {
    PlanEdit::Environment(EnvironmentEdit::Survey(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    let questions = asked(&desk.plan).count();
    html! {
        <>
            { sample(desk) }
            <details key="questionnaire" class="fold">
                <summary key="summary">{ desk.t(QUESTIONS) }{ " " }<span class="muted">{ count(desk, questions) }</span></summary>
                <div key="body" class="rows">{ questionnaire(desk) }</div>
            </details>
            { super::answers::view(desk) }
        </>
    }
}

/// A number of questions.
fn count(desk: &Desk, questions: usize) -> String {
    match questions {
        0 => desk.t(NO_QUESTIONS).to_owned(),
        1 => desk.t(ONE_QUESTION).to_owned(),
        more => MORE_QUESTIONS.fill(desk.lang, &[&more.to_string()]),
    }
}

fn sample(desk: &Desk) -> Html {
    let needed = survey::sample(&desk.plan);
    let show = |figure: Option<crate::forecast::Figure>| figure.map_or_else(|| html! { "–" }, |f| desk.figure(&f));
    let reached = survey::reached(&desk.plan);
    let margin = reached.map_or_else(|| html! { "–" }, |f| desk.figure_as(&f, wording::margin(&f, desk.lang)));
    let line = wording::sample_line(&desk.plan, desk.lang).unwrap_or_else(|| desk.t(NO_POPULATION).to_owned());
    html! {
        <div key="sample" class="sample">
            <p key="line" class="standing-line">{ line }</p>
            <div key="kpis" class="kpis">
                { kpi(desk, NEEDED, show(needed), desk.t(NEEDED_NOTE)) }
                { kpi(desk, INVITE, show(survey::invitations(&desk.plan)), desk.t(INVITE_NOTE)) }
                { kpi(desk, REACHED, margin, desk.t(REACHED_NOTE)) }
            </div>
            <p key="many" class="warn" hidden={!survey::asks_too_many(&desk.plan)}>{ desk.t(TOO_MANY) }</p>
            <p key="short" class="warn" hidden={!survey::falls_short(&desk.plan)}>{ desk.t(TOO_FEW) }</p>
            <div key="fields" class="fields">{ sample_fields(desk, &desk.plan.environment.survey) }</div>
        </div>
    }
}

fn sample_fields(desk: &Desk, survey: &Survey) -> Html {
    let confidences = Confidence::ALL.map(|value| (value, wording::confidence(value).to_owned()));
    let everybody = desk.plan.addressable().map(|people| {
        let people = i18n::count(i64::try_from(people).unwrap_or(i64::MAX), desk.lang);
        EVERYBODY.fill(desk.lang, &[&people])
    });
    let everybody = everybody.filter(|_| survey.population.is_none()).unwrap_or_default();
    html! {
        <>
            { field(desk, "environment.survey.goal", GOAL, Kind::Text, survey.goal.as_str()).hint(desk, GOAL_HINT).edits(desk, |v| edit(Edit::Goal(v.text()))) }
            { field(desk, "environment.survey.whom", WHOM, Kind::Line, survey.whom.as_str()).hint(desk, WHOM_HINT).wide().edits(desk, |v| edit(Edit::Whom(v.text()))) }
            { field(desk, "environment.survey.population", POPULATION, Kind::Count(MAX_PEOPLE), survey.population).hint(desk, POPULATION_HINT).note(everybody)
                .edits(desk, |v| edit(Edit::Population(v.number()))) }
            { field(desk, "environment.survey.response_rate", RATE, Kind::Percent(Ppm::ONE), survey.response_rate).hint(desk, RATE_HINT)
                .edits(desk, |v| edit(Edit::ResponseRate(v.ppm()))) }
            { field(desk, "environment.survey.margin", MARGIN, Kind::Percent(Ppm::percent(50)), Some(survey.margin)).hint(desk, MARGIN_HINT)
                .edits(desk, |v| edit(Edit::Margin(v.ppm().filter(|margin| margin.0 > 0).unwrap_or(Survey::default().margin)))) }
            { select(desk, "environment.survey.confidence", CONFIDENCE, &confidences, Some(&survey.confidence), |v| edit(Edit::Confidence(v.unwrap_or_default()))) }
        </>
    }
}

fn questionnaire(desk: &Desk) -> Html {
    let there = |text: &str| desk.plan.environment.survey.questions.iter().any(|question| question.text.trim() == text);
    let ready: Vec<Starter> =
        Starter::ALL.into_iter().filter(|starter| !there(desk.t(wording::starter(*starter)))).collect();
    let nothing = asked(&desk.plan).next().is_none();
    html! {
        <>
            <div key="ready" class="starters" hidden={ready.is_empty()}>
                <p key="title" class="muted">{ desk.t(READY) }</p>
                <ul key="list">
                    { for ready.into_iter().map(|starter| ready_question(desk, starter)) }
                </ul>
            </div>
            { for desk.plan.environment.survey.questions.iter().enumerate().map(|(i, question)| card(desk, i, question)) }
            <div key="buttons" class="button-row">
                { add_row(desk, "environment.survey.questions", ADD, edit(Edit::Question(RowEdit::Add))) }
                <button key="download" id="environment.survey.download" type="button" class="btn" hidden={nothing} onclick={desk.on(Action::Give(Given::Questionnaire))}>
                    { icon(Icon::Download) }<span key="text">{ desk.t(DOWNLOAD) }</span>
                </button>
            </div>
            <p key="how" class="block-foot" hidden={nothing}>{ desk.t(DOWNLOAD_NOTE) }</p>
        </>
    }
}

fn ready_question(desk: &Desk, starter: Starter) -> Html {
    let text = desk.t(wording::starter(starter)).to_owned();
    let options = starter.options().map_or("", |options| desk.t(options)).to_owned();
    let id = format!("environment.survey.starter.{starter:?}");
    let add = edit(Edit::AddQuestion { kind: starter.kind(), text: text.clone(), options });
    let onclick: Callback<MouseEvent> = desk.edit_on(&id, add);
    html! {
        <li key={id.clone()}>
            <button {id} type="button" class="chip" {onclick}>{ icon(Icon::Plus) }<span key="text">{ text }</span></button>
        </li>
    }
}

fn card(desk: &Desk, place: usize, question: &Question) -> Html {
    let id = question.id;
    let name = |field: &str| format!("environment.survey.{id}.{field}");
    let set = move |field| edit(Edit::Question(RowEdit::Set(id, field)));
    let kinds = QuestionKind::ALL.map(|kind| (kind, desk.t(wording::question_kind(kind)).to_owned()));
    let choice = matches!(question.kind, QuestionKind::Single | QuestionKind::Multiple);
    let title = TITLE.fill(desk.lang, &[&(place + 1).to_string()]);
    let remove = edit(Edit::Question(RowEdit::Remove(id)));
    row_card(
        desk,
        name("row"),
        title,
        remove,
        html! {
            <>
                { field(desk, name("text"), TEXT, Kind::Line, question.text.as_str()).wide().edits(desk, move |v| set(QuestionEdit::Text(v.text()))) }
                { select(desk, &name("kind"), KIND, &kinds, Some(&question.kind), move |v| set(QuestionEdit::Kind(v.unwrap_or_default()))) }
                { for choice.then(|| field(desk, name("options"), OPTIONS, Kind::Text, question.options.as_str()).hint(desk, OPTIONS_HINT)
                    .edits(desk, move |v| set(QuestionEdit::Options(v.text())))) }
            </>
        },
    )
}

const QUESTIONS: Text = Text::new("Questionnaire.", "설문지", "问卷");
const NO_QUESTIONS: Text = Text::new(
    "No question yet; ready ones are inside",
    "아직 문항 없음 · 기본 문항 제공",
    "尚无问题，内有现成问题可用",
);
const ONE_QUESTION: Text = Text::new("1 question", "문항 1개", "1个问题");
const MORE_QUESTIONS: Text = Text::new("{0} questions", "문항 {0}개", "{0}个问题");
const NO_POPULATION: Text = Text::new(
    "Say how many people the survey speaks for, here or as sizes in stage 5; then the number of answers can be computed.",
    "조사 대상이 모두 몇 명인지 여기나 5단계에 적으면 필요한 응답 수를 계산해요.",
    "在此处或第5阶段填写总体人数后，即可算出所需样本量。",
);
const NEEDED: Text = Text::new("Answers needed", "필요한 응답 수", "所需样本量");
const NEEDED_NOTE: Text = Text::new("for the margin below", "아래 오차 기준", "按下方误差计");
const INVITE: Text = Text::new("People to ask", "조사 요청 인원", "需邀请人数");
const INVITE_NOTE: Text = Text::new("at the response rate below", "아래 응답률 기준", "按下方回收率计");
const REACHED: Text = Text::new("Margin of error now", "지금의 표본 오차", "当前抽样误差");
const REACHED_NOTE: Text = Text::new("from the answers that came", "받은 응답 기준", "按已回收答卷计");
const TOO_MANY: Text = Text::new(
    "More people would have to be asked than there are. Accept a wider margin, or ask until more of them answer.",
    "전체 인원보다 많은 사람에게 물어야 해요. 오차를 넓히거나 응답률을 높일 방법을 찾으세요.",
    "需邀请的人数超过总体。可放宽误差，或设法提高回收率。",
);
const TOO_FEW: Text = Text::new(
    "Fewer answers than needed: read the shares as a hint, not as a measurement.",
    "필요한 수보다 응답이 적어요. 비율은 측정값이 아니라 참고로만 보세요.",
    "答卷少于所需样本量：比例只能作参考，不能当作测量结果。",
);
const GOAL: Text = Text::new("What it shall find out", "알아낼 것", "调研目的");
const GOAL_HINT: Text =
    Text::new("The decision the answers will be used for", "이 조사로 어떤 결정을 내릴지", "答案将用于哪项决定");
const WHOM: Text = Text::new("Whom it asks and where", "누구에게 어디서 묻나요", "问谁、在哪里问");
const WHOM_HINT: Text = Text::new(
    "Customers by message, visitors on the site, a panel",
    "고객 메시지, 사이트 방문자, 조사 패널 등",
    "老客户消息、网站访客、样本库等",
);
const POPULATION: Text = Text::new("People it speaks for", "조사 대상 전체 인원", "总体人数");
const POPULATION_HINT: Text = Text::new(
    "Everybody addressed in stage 5 if left open",
    "비우면 5단계의 잠재 고객 수",
    "留空则取第5阶段的可触达人数",
);
const EVERYBODY: Text = Text::new("Stage 5: {0}", "5단계: {0}명", "第5阶段：{0}人");
const RATE: Text = Text::new("Response rate", "응답률", "回收率");
const RATE_HINT: Text =
    Text::new("Of a hundred people asked", "100명에게 물었을 때 답하는 비율", "每邀请100人的回答比例");
const MARGIN: Text = Text::new("Margin of error wanted", "허용할 표본 오차", "允许的抽样误差");
const MARGIN_HINT: Text = Text::new("Plus or minus, 5% is usual", "±, 보통 5%", "正负，通常为5%");
const CONFIDENCE: Text = Text::new("Confidence", "신뢰수준", "置信水平");
const READY: Text = Text::new("Ready questions, one click adds", "누르면 추가되는 기본 문항", "现成问题，点击添加");
const ADD: Text = Text::new("Own question", "문항 직접 추가", "自拟问题");
const DOWNLOAD: Text = Text::new("Download the form", "설문지 내려받기", "下载问卷");
const DOWNLOAD_NOTE: Text = Text::new(
    "A plain text file to print, or to paste into a form tool.",
    "인쇄하거나 설문 도구에 붙여 넣을 수 있는 텍스트 파일이에요.",
    "纯文本文件，可打印，也可粘贴到问卷工具。",
);
const TITLE: Text = Text::new("Question {0}", "문항 {0}", "问题{0}");
const TEXT: Text = Text::new("Question", "문항", "问题");
const KIND: Text = Text::new("Answered by", "응답 방식", "作答方式");
const OPTIONS: Text = Text::new("Options", "보기", "选项");
const OPTIONS_HINT: Text = Text::new("One a line, at most 30", "한 줄에 하나, 30개까지", "每行一个，最多30个");
