//! What learners read, by language, and the plan they begin with.

use yew::{Html, html};

use crate::app::{Action, AuthorAction, DraftEdit, Kind, PlanKey};
use crate::base::{Lang, Text};

use super::super::super::widget::{field, pick_one};
use super::{Sheet, called, edit};

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, tab, .. } = sheet;
    let text = draft.case.texts.get(&tab).cloned().unwrap_or_default();
    html! {
        <section key="texts" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            <div key="tabs" class="tabs" role="group" aria-label={sheet.t(LANGUAGE)}>{ for Lang::ALL.map(|lang| language(sheet, lang)) }</div>
            <div key={tab.tag()} class="fields" lang={tab.tag()}>
                { field(desk, format!("author.title.{}", tab.tag()), NAME, Kind::Line, text.title.as_str())
                    .label(sheet.in_tab(NAME)).wide().sends(desk, move |value| edit(DraftEdit::Title(tab, value.text()))) }
                { field(desk, format!("author.story.{}", tab.tag()), STORY, Kind::Story, text.story.as_str())
                    .label(sheet.in_tab(STORY)).hint(desk, STORY_HINT).sends(desk, move |value| edit(DraftEdit::Story(tab, value.text()))) }
                { field(desk, format!("author.task.{}", tab.tag()), TASK, Kind::Text, text.task.as_str())
                    .label(sheet.in_tab(TASK)).hint(desk, TASK_HINT).sends(desk, move |value| edit(DraftEdit::Task(tab, value.text()))) }
                { plan(sheet) }
            </div>
        </section>
    }
}

/// A language with how far its texts and its plan are.
fn language(sheet: Sheet<'_>, lang: Lang) -> Html {
    let draft = sheet.draft;
    let text = draft.case.texts.get(&lang);
    let told =
        text.is_some_and(|text| [&text.title, &text.story, &text.task].iter().all(|text| !text.trim().is_empty()));
    let planned = lang == draft.lang || draft.case.plans.contains_key(&lang);
    let state = match (text, told && planned) {
        (_, true) => WHOLE,
        (Some(_), false) => BEGUN,
        (None, false) => NOTHING,
    };
    let pressed = (lang == sheet.tab).to_string();
    html! {
        <button key={lang.tag()} id={format!("author.tab.{}", lang.tag())} type="button" aria-pressed={pressed}
            onclick={sheet.sends(AuthorAction::Tab(lang))}>{ lang.name() }{ " · " }{ sheet.t(state) }</button>
    }
}

/// The plan learners begin with in the language shown.
fn plan(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, tab, .. } = sheet;
    let lang = desk.lang;
    if tab == draft.lang {
        let options = Lang::ALL.map(|lang| (lang, lang.name().to_owned()));
        return pick_one(desk, "author.lang", sheet.t(OWN), &options, &draft.lang, |lang| edit(DraftEdit::Lang(lang)));
    }
    let taken = draft.case.plans.get(&tab).map(|plan| called(plan, lang));
    let none = taken.as_ref().map_or_else(|| sheet.t(NO_PLAN).to_owned(), |name| TAKEN.fill(lang, &[name]));
    let mut options: Vec<(Option<PlanKey>, String)> = vec![(None, none)];
    options.extend(kept(sheet));
    let name = OTHER.fill(lang, &[tab.name()]);
    let id = format!("author.plan.{}", tab.tag());
    html! {
        <div key="plan" class="author-plan field-wide">
            { pick_one(desk, &id, &name, &options, &None, move |key| match key {
                Some(key) => Action::Author(AuthorAction::TakePlan(tab, key)),
                None => Action::Author(AuthorAction::Tab(tab)),
            }) }
            <p key="note" class="muted">{ sheet.t(OTHER_NOTE) }</p>
            <button key="drop" id={format!("{id}.drop")} type="button" class="btn btn-small" hidden={taken.is_none()}
                onclick={sheet.sends(AuthorAction::Edit(DraftEdit::DropPlan(tab)))}>{ sheet.t(DROP) }</button>
        </div>
    }
}

/// Plans of the list that can be taken: none that is an attempt, and not the open one.
pub(super) fn kept(sheet: Sheet<'_>) -> impl Iterator<Item = (Option<PlanKey>, String)> {
    let open = sheet.state.open.as_ref().map(|open| open.key);
    let other = sheet.state.plans.iter().filter(move |entry| Some(entry.key) != open && entry.plan.attempt.is_none());
    other.map(move |entry| (Some(entry.key), called(&entry.plan, sheet.desk.lang)))
}

const TITLE: Text = Text::new("1 Story and task", "1 이야기와 과제", "1 背景与任务");
const LANGUAGE: Text = Text::new("Language of the texts", "글의 언어", "文本语言");
const WHOLE: Text = Text::new("complete", "완성", "已完成");
const BEGUN: Text = Text::new("begun", "작성 중", "编写中");
const NOTHING: Text = Text::new("empty", "비어 있음", "未填写");
const NAME: Text = Text::new("Title", "제목", "标题");
const STORY: Text = Text::new("Story", "이야기", "背景故事");
const STORY_HINT: Text = Text::new(
    "What happened, and what the company is",
    "어떤 회사이고 무슨 일이 있었는지",
    "这是一家怎样的企业，发生了什么",
);
const TASK: Text = Text::new("Task", "과제", "任务");
const TASK_HINT: Text = Text::new("What is asked of the learner", "수강생이 해야 할 일", "要求学员完成什么");
const OWN: Text = Text::new("The open plan is written in", "지금 연 계획의 언어", "当前方案使用的语言");
const OTHER: Text = Text::new("Plan to begin with in {0}", "수강생의 처음 계획({0})", "用{0}作答时的起始方案");
const NO_PLAN: Text = Text::new("None chosen", "선택 안 함", "未选择");
const TAKEN: Text = Text::new("Taken: {0}", "선택됨: {0}", "已选：{0}");
const OTHER_NOTE: Text = Text::new(
    "Choose one of the plans in this browser; a plan in a file has to be opened first. A copy is taken. Without one, these learners begin with the other language’s plan.",
    "이 브라우저의 계획에서 고르세요. 파일에 있는 계획은 먼저 열어야 해요. 사본을 가져오며, 고르지 않으면 다른 언어의 계획에서 시작해요.",
    "从此浏览器的方案中选择；文件中的方案需先打开。选择后会复制一份。不选则从另一语言的方案开始。",
);
const DROP: Text = Text::new("Take it out", "빼기", "移除");
