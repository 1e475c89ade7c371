//! An attempt at a case: what is asked, what is fixed, the time, hints, results that come month by month, and handing in.

use yew::{AttrValue, Callback, Html, html};

use crate::app::{Action, Kind, Open, Refusal, Route, State, Value, running};
use crate::base::{Lang, Text};
use crate::course::{Case, Locks, Months, Order, Words};
use crate::i18n::{self, count};
use crate::plan::{Attempt, Stage};
use crate::report::words;

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::choice::bare_select;
use super::super::widget::field::Field;
use super::criteria;
use super::frame::sends;
use super::kept::time;

/// Shares of the minutes a learner can be given, in percent; 0 for no limit.
const STRETCHES: [u16; 6] = [100, 125, 150, 200, 300, 0];

/// The open attempt, with the case it is made at.
fn opened(state: &State) -> Option<(&Open, &Case, std::rc::Rc<Attempt>)> {
    let open = state.open.as_ref()?;
    Some((open, open.course.as_deref()?, open.plan().attempt.clone()?))
}

/// A line above every page of an attempt: the case, the time left, and the way to what is asked.
pub(super) fn bar(state: &State) -> Html {
    let Some((_, case, attempt)) = opened(state).filter(|_| state.route.needs_plan() && state.route != Route::Present)
    else {
        return html! { <div key="attempt" hidden=true /> };
    };
    let lang = state.lang;
    let (said, text) = case.text(lang);
    let left = match running(state) {
        Err(Refusal::HandedIn) => HANDED.get(lang).to_owned(),
        Err(_) => TIME_UP.get(lang).to_owned(),
        Ok(()) => attempt
            .ends(case.minutes)
            .map_or_else(String::new, |end| LEFT.fill(lang, &[&minutes(end, state.now, lang)])),
    };
    // Who can only read has no time to keep.
    let left = if reads_only(state) { String::new() } else { left };
    let told = if reads_only(state) { None } else { alarm(state, &attempt, case) };
    let here = (state.route == Route::Case).then_some("page");
    html! {
        <section key="attempt" class="attempt-bar" data-testid="attempt" aria-label={BAR.get(lang)}>
            <span key="what" class="muted">{ CASE.get(lang) }</span>
            <strong key="title" lang={said.tag()}>{ &text.title }</strong>
            <span key="time" class="attempt-time">{ left }</span>
            <span key="told" class="visually-hidden" role="status" data-testid="alarm">{ told.map(|text| text.get(lang)) }</span>
            <a key="brief" class="btn btn-small" href={Route::Case.hash()} aria-current={here}>{ BRIEF.get(lang) }</a>
        </section>
    }
}

/// What is said once when the time runs out, to who does not see the minutes pass.
fn alarm(state: &State, attempt: &Attempt, case: &Case) -> Option<Text> {
    match running(state) {
        Err(Refusal::TimeUp) => Some(OVER),
        Err(_) => None,
        Ok(()) => attempt.ends(case.minutes).filter(|end| end.saturating_sub(state.now) < SHORT).map(|_| SOON),
    }
}

/// Time is short from here on, in milliseconds.
const SHORT: u64 = 5 * 60_000;

/// Whether the page around lets nobody change anything.
fn reads_only(state: &State) -> bool {
    state.guest.as_ref().is_some_and(|guest| guest.readonly)
}

/// Whole minutes until `end`; the last one counts until it is over.
fn minutes(end: u64, now: u64, lang: Lang) -> String {
    count(i64::try_from(end.saturating_sub(now).div_ceil(60_000)).unwrap_or(0), lang)
}

pub(super) fn view(state: &State, desk: &Desk) -> Html {
    let lang = state.lang;
    let Some((open, case, attempt)) = opened(state) else {
        return html! { <main class="start kept"><p>{ NONE.get(lang) }</p></main> };
    };
    let (said, text) = case.text(lang);
    html! {
        <main class="start kept attempt">
            <header key="head" class="stage-head">
                <h1 key="title" id="stage.title" tabindex="-1" lang={said.tag()}>{ &text.title }</h1>
            </header>
            <section key="story" class="block" lang={said.tag()}>{ paragraphs(&text.story) }</section>
            <section key="task" class="block">
                <h2 key="title">{ TASK.get(lang) }</h2>
                <div key="text" lang={said.tag()}>{ paragraphs(&text.task) }</div>
                <p key="go" class="attempt-note"><a class="btn btn-primary" href={Route::Stage(Stage::Company).hash()}>{ WORK.get(lang) }</a></p>
            </section>
            { if reads_only(state) { html! { <section key="who" hidden=true /> } } else { who(state, desk, case, &attempt) } }
            { fixed(case, lang) }
            { hints(case, lang) }
            { months(state, desk, case, &attempt) }
            { criteria::view(desk, case, &attempt) }
            { if reads_only(state) { html! { <section key="hand-in" hidden=true /> } } else { hand_in(state, desk, open, &attempt) } }
        </main>
    }
}

/// A text with its lines as paragraphs.
fn paragraphs(text: &str) -> Html {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).enumerate();
    html! { <>{ for lines.map(|(i, line)| html! { <p key={i.to_string()}>{ line }</p> }) }</> }
}

/// A teacher's text in the user's language, else in the first there is.
fn said(words: &Words, lang: Lang) -> Option<(Lang, &String)> {
    words.get(&lang).map(|text| (lang, text)).or_else(|| words.iter().next().map(|(lang, text)| (*lang, text)))
}

fn who(state: &State, desk: &Desk, case: &Case, attempt: &Attempt) -> Html {
    let lang = state.lang;
    let dispatch = desk.dispatch.clone();
    let named = Callback::from(move |value: Value| dispatch.emit(Action::Learner(value.text())));
    let started = time(attempt.started, state.clock_offset, lang);
    html! {
        <section key="who" class="block">
            <h2 key="title">{ WHO.get(lang) }</h2>
            <div key="fields" class="fields">
                <Field key="learner" id="attempt.learner" label={LEARNER.get(lang)} hint={LEARNER_HINT.get(lang)} kind={Kind::Line}
                    value={Value::from(attempt.learner.as_str())} held={attempt.handed.is_some()} purpose="name" {lang} on_commit={named} />
            </div>
            <p key="started">{ STARTED.fill(lang, &[&started]) }</p>
            { case.minutes.map_or_else(|| html! { <p key="time">{ NO_LIMIT.get(lang) }</p> }, |all| limit(desk, attempt, all)) }
        </section>
    }
}

/// The time there is, and how it was made longer.
fn limit(desk: &Desk, attempt: &Attempt, minutes: u32) -> Html {
    let lang = desk.lang;
    let name = |percent: u16| match percent {
        0 => FREE.get(lang).to_owned(),
        percent => {
            let all = count(i64::from(minutes) * i64::from(percent) / 100, lang);
            let times = i18n::decimal(f64::from(percent) / 100.0, if percent % 50 == 0 { 1 } else { 2 }, lang);
            let whole = percent == 100;
            if whole {
                MINUTES.fill(lang, &[&all])
            } else {
                STRETCHED.fill(lang, &[&all, &minutes.to_string(), &times])
            }
        }
    };
    let options =
        STRETCHES.map(|percent| (AttrValue::from(percent.to_string()), AttrValue::from(name(percent)))).to_vec();
    let dispatch = desk.dispatch.clone();
    let changed = Callback::from(move |key: String| {
        if let Ok(percent) = key.parse() {
            dispatch.emit(Action::Stretch(percent));
        }
    });
    html! {
        <div key="time" class="attempt-limit">
            <label key="label" for="attempt-stretch">{ LIMIT.get(lang) }</label>
            { bare_select("attempt-stretch", LIMIT.get(lang), options, attempt.stretch.to_string(), changed) }
            <p key="note" class="muted">{ LIMIT_NOTE.get(lang) }</p>
        </div>
    }
}

/// What the case fixes, in a line.
fn fixed(case: &Case, lang: Lang) -> Html {
    let locks = Locks::of(case);
    let stages: Vec<&str> = Stage::ALL
        .into_iter()
        .filter(|stage| locks.holds_stage(*stage))
        .map(|stage| words::stage::name(stage).get(lang))
        .collect();
    let fields = case.locks.iter().filter(|lock| Stage::from_slug(lock).is_none()).count();
    let lines = [
        (!stages.is_empty()).then(|| FIXED_STAGES.fill(lang, &[&stages.join(" · ")])),
        (fields > 0).then(|| FIXED_FIELDS.fill(lang, &[&fields.to_string()])),
        (case.order == Order::InOrder).then(|| IN_ORDER.get(lang).to_owned()),
    ];
    let none = lines.iter().all(Option::is_none);
    html! {
        <section key="fixed" class="block" hidden={none}>
            <h2 key="title">{ icon(Icon::Lock) }{ " " }{ FIXED.get(lang) }</h2>
            <ul key="list">{ for lines.into_iter().flatten().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }</ul>
        </section>
    }
}

fn hints(case: &Case, lang: Lang) -> Html {
    let hint = |(stage, text): (&Stage, &Words)| {
        let (spoken, text) = said(text, lang)?;
        Some(html! {
            <details key={stage.slug()} class="fold">
                <summary key="name">{ words::stage::name(*stage).get(lang) }</summary>
                <div key="text" lang={spoken.tag()}>{ paragraphs(text) }</div>
            </details>
        })
    };
    html! {
        <section key="hints" class="block" hidden={case.hints.is_empty()}>
            <h2 key="title">{ HINTS.get(lang) }</h2>
            { for case.hints.iter().filter_map(hint) }
        </section>
    }
}

/// Results that come month by month.
fn months(state: &State, desk: &Desk, case: &Case, attempt: &Attempt) -> Html {
    let lang = state.lang;
    let Some(months) = &case.months else { return html! { <section key="months" hidden=true /> } };
    let all = months.count();
    let next = desk.plan.company.start.filter(|_| attempt.released < all).map(|start| start.plus(attempt.released));
    let origin = if matches!(months, Months::Simulated(_)) { SIMULATED } else { SCHEDULED };
    html! {
        <section key="months" class="block">
            <h2 key="title">{ RESULTS.get(lang) }</h2>
            <p key="text">{ origin.get(lang) }</p>
            <p key="so-far" data-testid="released">{ RELEASED.fill(lang, &[&attempt.released.to_string(), &all.to_string()]) }</p>
            <div key="tools" class="link-tools">
                <button key="release" id="attempt.release" type="button" class="btn" hidden={next.is_none()} disabled={desk.shut}
                    onclick={sends(&desk.dispatch, Action::Release)}>
                    { next.map_or_else(String::new, |month| RELEASE.fill(lang, &[&i18n::month(month, lang)])) }
                </button>
                <a key="see" class="btn" href={Route::Stage(Stage::Evaluation).hash()} hidden={attempt.released == 0}>{ SEE.get(lang) }</a>
            </div>
        </section>
    }
}

fn hand_in(state: &State, desk: &Desk, open: &Open, attempt: &Attempt) -> Html {
    let lang = state.lang;
    let handed = attempt.handed.map(|at| HANDED_AT.fill(lang, &[&time(at, state.clock_offset, lang)]));
    let again = handed.is_some();
    let nameless = attempt.learner.trim().is_empty();
    let steps = count(i64::from(attempt.log.count()), lang);
    // With a page around that listens no file is saved.
    let hosted = state.guest.as_ref().is_some_and(|guest| guest.linked);
    let (what, button) = match (hosted, again) {
        (true, false) => (TOLD, HAND_IN),
        (true, true) => (TOLD, TELL_AGAIN),
        (false, false) => (FILE, HAND_IN_NOW),
        (false, true) => (FILE, FILE_AGAIN),
    };
    html! {
        <section key="hand-in" class="block">
            <h2 key="title">{ HAND_IN.get(lang) }</h2>
            <p key="handed" role="status" data-testid="handed" hidden={!again}>{ handed }</p>
            <p key="what">{ what.fill(lang, &[&steps]) }</p>
            <p key="nameless" class="field-error" hidden={!nameless || again}>{ NAMELESS.get(lang) }</p>
            <div key="tools" class="link-tools">
                <button key="give" id="attempt.hand-in" type="button" class="btn btn-primary" disabled={open.course.is_none()}
                    onclick={sends(&desk.dispatch, Action::HandIn)}>{ button.get(lang) }</button>
                <button key="reopen" id="attempt.reopen" type="button" class="btn" hidden={!again}
                    onclick={sends(&desk.dispatch, Action::Reopen)}>{ REOPEN.get(lang) }</button>
            </div>
            <p key="proof" class="attempt-note muted">{ PROOF.get(lang) }</p>
        </section>
    }
}

const CASE: Text = Text::new("Case", "사례", "案例");
const BAR: Text = Text::new("The case you are working on", "지금 풀고 있는 사례", "正在作答的案例");
const BRIEF: Text = Text::new("Task, hints, handing in", "과제·힌트·제출", "任务、提示与提交");
const LEFT: Text = Text::new("{0} min left", "{0}분 남음", "剩余{0}分钟");
const HANDED: Text = Text::new("Handed in", "제출함", "已提交");
const TIME_UP: Text = Text::new("Time is up", "시간 종료", "时间已到");
const SOON: Text = Text::new("Less than five minutes left.", "남은 시간이 5분이 안 돼요.", "剩余时间不足5分钟。");
const OVER: Text = Text::new(
    "Time is up. The plan cannot be changed any more; hand it in, or make the time longer beside the task.",
    "시간이 끝났어요. 계획을 더 고칠 수 없으니 제출하거나 과제 화면에서 시간을 늘리세요.",
    "时间已到，方案不能再修改。请提交，或在任务页延长时间。",
);
const NONE: Text =
    Text::new("The open plan belongs to no case.", "지금 연 계획은 사례 풀이가 아니에요.", "当前方案不属于任何案例。");
const TASK: Text = Text::new("Your task", "과제", "你的任务");
const WORK: Text = Text::new("Work on the plan", "계획 작성하기", "开始编写方案");
const WHO: Text = Text::new("Your attempt", "내 풀이", "我的作答");
const LEARNER: Text = Text::new("Your name or number", "이름 또는 학번", "姓名或学号");
const LEARNER_HINT: Text =
    Text::new("It stands in the file you hand in, nowhere else", "제출 파일에만 들어가요", "只写入提交的文件");
const STARTED: Text = Text::new("Begun {0}", "{0}에 시작", "开始于{0}");
const NO_LIMIT: Text = Text::new("There is no time limit.", "시간제한이 없어요.", "没有时间限制。");
const FREE: Text = Text::new("No limit", "제한 없음", "不限时");
const MINUTES: Text = Text::new("{0} min", "{0}분", "{0}分钟");
const STRETCHED: Text = Text::new("{0} min ({1} × {2})", "{0}분({1} × {2})", "{0}分钟（{1} × {2}）");
const LIMIT: Text = Text::new("Time", "제한 시간", "作答时间");
const LIMIT_NOTE: Text = Text::new(
    "Longer if your teacher agreed; the file tells which you chose. The time goes on while the page is closed.",
    "강사가 허락했다면 늘릴 수 있고, 고른 시간은 제출 파일에 적혀요. 페이지를 닫아도 시간은 흘러요.",
    "经教师同意可以延长，所选时间会写入提交的文件。关闭页面后仍继续计时。",
);
const FIXED: Text = Text::new("Fixed by the case", "사례에서 정해 둔 것", "案例设定的内容");
const FIXED_STAGES: Text = Text::new("Whole stages: {0}", "단계 전체: {0}", "整个阶段：{0}");
const FIXED_FIELDS: Text = Text::new(
    "Single values: {0}, each with a lock beside its name",
    "값 {0}개: 이름 옆에 자물쇠가 있어요",
    "单项内容：{0}项，名称旁带锁形标记",
);
const IN_ORDER: Text = Text::new(
    "Stages open one after the other, as those before them are complete.",
    "앞 단계를 완성하면 다음 단계가 차례로 열려요.",
    "各阶段依次开放，完成前面的阶段后才能进入下一阶段。",
);
const HINTS: Text = Text::new("Hints", "힌트", "提示");
const RESULTS: Text = Text::new("Results, month by month", "월별 실적", "逐月结果");
const SIMULATED: Text = Text::new(
    "A simulated market answers your plan: what you spend and where decides what comes back. A month that is out cannot be taken back.",
    "모의 시장이 계획에 반응해요. 어디에 얼마를 쓰느냐에 따라 실적이 달라져요. 공개한 달은 되돌릴 수 없어요.",
    "模拟市场会对你的方案作出反应，花在哪里、花多少决定结果。已公布的月份不能撤回。",
);
const SCHEDULED: Text = Text::new(
    "The case brings the results of each month, the same for everybody. A month that is out cannot be taken back.",
    "사례에 들어 있는 월별 실적이며 누구에게나 같아요. 공개한 달은 되돌릴 수 없어요.",
    "案例自带每月结果，所有人相同。已公布的月份不能撤回。",
);
const RELEASED: Text =
    Text::new("{0} of {1} months are out.", "{1}개월 중 {0}개월을 공개했어요.", "共{1}个月，已公布{0}个月。");
const RELEASE: Text = Text::new("Show the results of {0}", "{0} 실적 보기", "查看{0}的结果");
const SEE: Text = Text::new("Compare with the plan", "계획과 비교하기", "与方案对比");
const HAND_IN: Text = Text::new("Hand in", "제출", "提交");
const HAND_IN_NOW: Text = Text::new("Hand in and save the file", "제출하고 파일 저장", "提交并保存文件");
const FILE_AGAIN: Text = Text::new("Save the file again", "파일 다시 저장", "再次保存文件");
const REOPEN: Text = Text::new("Take it back and go on", "제출을 취소하고 계속하기", "撤回提交，继续作答");
const HANDED_AT: Text = Text::new("Handed in {0}.", "{0}에 제출했어요.", "已于{0}提交。");
const FILE: Text = Text::new(
    "You get a file with your plan and the {0} steps you made. Send it to your teacher; nothing is sent by itself.",
    "계획과 지금까지의 작업 기록 {0}건이 담긴 파일을 받아요. 자동으로 전송되지 않으니 강사에게 직접 보내 주세요.",
    "你会得到一个文件，包含方案和你的{0}步操作记录。文件不会自动发送，请自行交给教师。",
);
const TELL_AGAIN: Text = Text::new("Hand it over again", "다시 보내기", "再次发送");
const TOLD: Text = Text::new(
    "Your plan and the {0} steps you made go to the page this planner stands in. What becomes of them is up to that page.",
    "계획과 지금까지의 작업 기록 {0}건을 이 플래너가 들어 있는 페이지에 넘겨요. 그 뒤의 처리는 그 페이지가 맡아요.",
    "你的方案和{0}步操作记录会交给嵌入本工具的页面，之后由该页面处理。",
);
const NAMELESS: Text = Text::new(
    "Write your name or number above first, so that your teacher knows whose file it is.",
    "누구의 파일인지 알 수 있도록 위에 이름이나 학번을 먼저 적어 주세요.",
    "请先在上方填写姓名或学号，以便教师知道是谁的文件。",
);
const PROOF: Text = Text::new(
    "The file is sealed: whoever changes it afterwards breaks the seal. The seal does not prove who did the work, nor that nobody helped; and somebody with programming skills could make a false one.",
    "파일에는 봉인이 있어서 나중에 고치면 드러나요. 다만 누가 작업했는지, 도움을 받지 않았는지는 증명하지 못하고, 프로그래밍을 아는 사람은 거짓 봉인을 만들 수도 있어요.",
    "文件带有防篡改校验，事后改动会被发现。但它不能证明是谁完成的、是否有人帮忙；懂编程的人也可能伪造。",
);
