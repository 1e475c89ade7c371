//! The page that grades a class: which case, which files, the table with what is to be looked at, one submission beside the
//! model plan. It reads files where they are; nothing is sent anywhere.

mod seen;
mod sheets;
mod table;

use web_sys::{HtmlInputElement, InputEvent};
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::grade::MAX_FILES;
use crate::app::grade::state::Chosen;
use crate::app::words::page as names;
use crate::app::{Action, Grade, GradeAction, Purpose, Running, State};
use crate::base::{Lang, Text};
use crate::i18n::count;
use crate::library::CASES;

use super::super::widget::choice::bare_select;
use super::frame::sends;
use super::head;

pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let (lang, grade) = (state.lang, &state.grade);
    html! {
        <main class="start grade-page">
            { head(lang, names::GRADE, LEDE) }
            { case(state, grade, dispatch) }
            { files(grade, lang, dispatch) }
            { begin(grade, state.errand.as_ref(), lang, dispatch) }
            { table::view(state, grade, dispatch) }
            { seen::view(state, grade, dispatch) }
            { sheets::view(grade, lang, dispatch) }
            <p key="proof" class="attempt-note muted">{ PROOF.get(lang) }</p>
        </main>
    }
}

/// Sends an action of this page.
fn does(dispatch: &Callback<Action>, action: GradeAction) -> Callback<yew::MouseEvent> {
    sends(dispatch, Action::Grade(action))
}

/// What an input holds or its files, as an action.
fn typed(dispatch: &Callback<Action>, action: fn(&HtmlInputElement) -> GradeAction) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::Grade(action(&input)));
        }
    })
}

/// A file input, shown as a button.
fn picker(id: &'static str, name: Text, many: bool, lang: Lang, onchange: Callback<Event>) -> Html {
    let accept =
        if many { ".json,.zip,.docx,.xlsx,.html,.htm,application/json" } else { ".json,.zip,application/json" };
    html! {
        <label key={id} class="btn grade-pick" for={id}>
            { name.get(lang) }
            <input key="input" {id} class="visually-hidden" type="file" {accept} multiple={many} {onchange} />
        </label>
    }
}

fn case(state: &State, grade: &Grade, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let body = match &grade.case {
        None => choose(state, dispatch),
        Some(chosen) => chosen_case(grade, chosen, lang, dispatch),
    };
    html! {
        <section key="case" class="block" data-testid="grade-case">
            <h2 key="title" id="grade.case" tabindex="-1">{ CASE.get(lang) }</h2>
            { body }
        </section>
    }
}

fn choose(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let mut options = vec![("".into(), SHIPPED.get(lang).into())];
    options.extend(CASES.map(|case| (case.id.into(), case.title.get(lang).into())));
    let to = dispatch.clone();
    let ask = Callback::from(move |id: String| {
        if let Some(case) = CASES.iter().find(|case| case.id == id) {
            to.emit(Action::AskCase(case.id));
        }
    });
    let open = state.open.as_ref().is_some_and(|open| open.course.is_some());
    html! {
        <div key="choose">
            <p key="what">{ CASE_WHAT.get(lang) }</p>
            <div key="tools" class="link-tools">
                { picker("grade.case.file", CASE_FILE, false, lang, typed(dispatch, |input| GradeAction::PickCase(input.id()))) }
                { bare_select("grade.case.shipped", SHIPPED.get(lang), options, "", ask) }
                <button key="open" id="grade.case.open" type="button" class="btn" hidden={!open} onclick={does(dispatch, GradeAction::TakeOpen)}>{ CASE_OPEN.get(lang) }</button>
            </div>
        </div>
    }
}

fn chosen_case(grade: &Grade, chosen: &Chosen, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let case = &chosen.case;
    let (said, text) = case.text(lang);
    let points: u32 = case.rubric.iter().map(|criterion| criterion.points).sum();
    let known = EDITION.fill(
        lang,
        &[&case.id, &case.edition.to_string(), &case.rubric.len().to_string(), &count(i64::from(points), lang)],
    );
    let passphrase = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.emit(Action::Grade(GradeAction::Passphrase(input.value())));
            }
        })
    };
    let sealed = case.sealed.is_some();
    html! {
        <div key="chosen">
            <p key="title" class="grade-title" lang={said.tag()}><strong>{ &text.title }</strong></p>
            <p key="known" class="muted">{ known }</p>
            <div key="sealed" class="grade-sealed" hidden={!sealed}>
                <label key="label" for="grade.passphrase">{ PASSPHRASE.get(lang) }</label>
                <input key="input" id="grade.passphrase" class="input" type="password" autocomplete="off" maxlength="200"
                    value={grade.passphrase.to_string()} oninput={passphrase} disabled={grade.without} aria-describedby="grade.passphrase.note" />
                <p key="note" id="grade.passphrase.note" class="muted">{ SEALED.get(lang) }</p>
                <label key="without" class="embed-hide">
                    <input key="input" id="grade.without" type="checkbox" checked={grade.without}
                        onchange={typed(dispatch, |input| GradeAction::Without(input.checked()))} />
                    <span key="name">{ WITHOUT.get(lang) }</span>
                </label>
            </div>
            <p key="tools" class="link-tools">
                <button key="drop" id="grade.case.drop" type="button" class="btn btn-small" onclick={does(dispatch, GradeAction::DropCase)}>{ CASE_OTHER.get(lang) }</button>
            </p>
        </div>
    }
}

fn files(grade: &Grade, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let found = grade.files.len();
    let number = count(i64::try_from(found).unwrap_or(i64::MAX), lang);
    let most = count(i64::try_from(MAX_FILES).unwrap_or(i64::MAX), lang);
    let left_out = (!grade.left_out.is_empty()).then(|| {
        let some: Vec<&str> = grade.left_out.iter().take(10).map(String::as_str).collect();
        LEFT_OUT.fill(lang, &[&grade.left_out.len().to_string(), &some.join(", ")])
    });
    html! {
        <section key="files" class="block" data-testid="grade-files">
            <h2 key="title">{ FILES.get(lang) }</h2>
            <p key="what">{ FILES_WHAT.get(lang) }</p>
            <div key="tools" class="link-tools">
                { picker("grade.files", FILES_PICK, true, lang, typed(dispatch, |input| GradeAction::PickFiles(input.id()))) }
                <button key="drop" id="grade.files.drop" type="button" class="btn btn-quiet" hidden={found == 0} onclick={does(dispatch, GradeAction::DropFiles)}>{ FILES_DROP.get(lang) }</button>
            </div>
            <p key="count" role="status" id="grade.count">{ if found == 0 { String::new() } else { FILES_FOUND.fill(lang, &[&number]) } }</p>
            <p key="left" class="field-error" hidden={left_out.is_none()}>{ left_out }</p>
            <p key="limits" class="muted">{ LIMITS.fill(lang, &[&most]) }</p>
        </section>
    }
}

fn begin(grade: &Grade, errand: Option<&Running>, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let busy = errand.filter(|errand| errand.purpose.grades());
    let working = busy.is_some();
    let text = busy.map(|busy| if busy.purpose == Purpose::Review { GRADING } else { READING }.get(lang));
    let hint = match (&grade.case, grade.files.is_empty()) {
        (None, _) => NEEDS_CASE.get(lang),
        (_, true) => NEEDS_FILES.get(lang),
        _ if !grade.is_ready() => NEEDS_WORDS.get(lang),
        _ => "",
    };
    html! {
        <section key="begin" class="grade-begin">
            <button key="start" id="grade.start" type="button" class="btn btn-primary" disabled={!grade.is_ready() || working} onclick={does(dispatch, GradeAction::Start)}>
                { if grade.class.is_some() { AGAIN } else { START }.get(lang) }
            </button>
            <span key="hint" class="muted" hidden={working}>{ hint }</span>
            <div key="busy" class="making" role="status">
                <span key="text" class="making-text">{ text }</span>
                <progress key="bar" max="100" value={busy.map_or(0, |busy| busy.percent).to_string()} aria-label={PROGRESS.get(lang)} hidden={!working} />
                <button key="stop" id="grade.stop" type="button" class="btn btn-small" hidden={!working} onclick={does(dispatch, GradeAction::Stop)}>{ STOP.get(lang) }</button>
            </div>
        </section>
    }
}

const LEDE: Text = Text::new(
    "Drop in the files your learners handed in. You get points for each criterion, what to look at, and who to ask. The files stay on this device.",
    "수강생이 제출한 파일을 한꺼번에 넣으면 기준별 점수와 확인할 점, 물어볼 사람을 알려 드려요. 파일은 이 기기를 벗어나지 않아요.",
    "放入学员提交的文件，即可得到各项标准的得分、需要留意的问题和需要询问的学员。文件不会离开此设备。",
);
const CASE: Text = Text::new("1. The case", "1. 사례", "1. 案例");
const CASE_WHAT: Text = Text::new(
    "The file your learners began from, as you published it.",
    "수강생에게 나눠 준 사례 파일을 고르세요.",
    "请选择您发给学员的案例文件。",
);
const CASE_FILE: Text = Text::new("Choose the case file", "사례 파일 고르기", "选择案例文件");
const CASE_OPEN: Text = Text::new("The case of the open plan", "지금 연 풀이의 사례", "当前作答所属的案例");
const CASE_OTHER: Text = Text::new("Another case", "다른 사례 고르기", "换一个案例");
const SHIPPED: Text = Text::new("One that comes with the planner", "기본 제공 사례", "自带案例");
const EDITION: Text = Text::new(
    "{0}, edition {1} · {2} open criteria, {3} points",
    "{0}, {1}판 · 공개 기준 {2}개, {3}점",
    "{0}，第{1}版 · 公开标准{2}项，共{3}分",
);
const PASSPHRASE: Text = Text::new("Passphrase of the teacher’s part", "강사만 보는 내용의 암호", "教师内容的口令");
const SEALED: Text = Text::new(
    "Opens hidden criteria and the model plan. It is not kept.",
    "비공개 기준과 모범 계획을 여는 데 써요. 저장하지 않아요.",
    "用于打开不公开的标准和参考方案，不会保存。",
);
const WITHOUT: Text = Text::new(
    "Grade without it: hidden criteria and the model plan are then missing",
    "암호 없이 채점(비공개 기준과 모범 계획은 빠져요)",
    "不使用口令评阅（不含不公开的标准和参考方案）",
);
const FILES: Text = Text::new("2. What was handed in", "2. 제출 파일", "2. 提交的文件");
const FILES_WHAT: Text = Text::new(
    "Submission files, or the ZIP file your learning platform gives for all of them. Drop them anywhere on this page.",
    "제출 파일 여러 개나 LMS에서 한꺼번에 내려받은 ZIP 파일을 이 페이지 아무 데나 끌어다 놓으세요.",
    "可以是多个作业文件，也可以是从学习平台打包下载的ZIP文件，拖放到本页任意位置即可。",
);
const FILES_PICK: Text = Text::new("Choose files", "파일 고르기", "选择文件");
const FILES_DROP: Text = Text::new("Remove all", "모두 빼기", "全部移除");
const FILES_FOUND: Text = Text::new("Files ready: {0}", "파일 {0}개를 넣었어요.", "已放入{0}个文件。");
const LEFT_OUT: Text = Text::new(
    "{0} were left out, too big or too many: {1}",
    "너무 크거나 많아서 {0}개를 뺐어요: {1}",
    "有{0}个文件过大或超出数量，未放入：{1}",
);
const LIMITS: Text = Text::new(
    "At most {0} files, those in ZIP files counted too, 20 MB each, 200 MB together.",
    "ZIP 안의 파일까지 더해 최대 {0}개, 하나에 20MB, 모두 합쳐 200MB까지 넣을 수 있어요.",
    "连同ZIP内的文件最多{0}个，单个不超过20MB，合计不超过200MB。",
);
const START: Text = Text::new("Grade", "채점하기", "开始评阅");
const AGAIN: Text = Text::new("Grade again", "다시 채점하기", "重新评阅");
const NEEDS_CASE: Text = Text::new("Choose the case first.", "먼저 사례를 고르세요.", "请先选择案例。");
const NEEDS_FILES: Text = Text::new("Add files.", "제출 파일을 넣으세요.", "请放入提交的文件。");
const NEEDS_WORDS: Text = Text::new(
    "Type the passphrase, or tick that you grade without it.",
    "암호를 입력하거나 ‘암호 없이 채점’을 고르세요.",
    "请输入口令，或勾选“不使用口令评阅”。",
);
const GRADING: Text = Text::new("Grading", "채점하는 중", "正在评阅");
const READING: Text = Text::new("Reading the file", "파일을 읽는 중", "正在读取文件");
const PROGRESS: Text = Text::new("Progress", "진행률", "进度");
const STOP: Text = Text::new("Stop", "중단", "停止");
const PROOF: Text = Text::new(
    "A file that is not named as changed was not altered by accident or with a text editor after it was handed in. That does not prove who did the work, when, or without help: names and times are as typed, and somebody who can program could make a false file. Points are computed from the plan alone; whether a reason is good only you can tell.",
    "‘고친 흔적’이 표시되지 않은 파일은 제출한 뒤 실수로 바뀌었거나 텍스트 편집기로 고친 파일이 아니에요. 다만 누가, 언제, 도움 없이 했는지까지 증명하지는 못해요. 이름과 시각은 입력한 그대로이고, 프로그래밍을 아는 사람은 거짓 파일을 만들 수도 있어요. 점수는 계획만 보고 계산하니, 이유가 타당한지는 강사가 판단해 주세요.",
    "未标明被改动的文件，说明提交后没有被误改，也没有用文本编辑器修改过。但这不能证明是谁、何时、是否独立完成：姓名和时间只是照文件所载显示，未经核实；懂编程的人也可能伪造文件。分数仅根据方案计算，理由是否成立需由教师判断。",
);
