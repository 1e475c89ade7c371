//! What is missing, a try as a learner, and the file.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, AuthorAction, AuthorProblem, DraftEdit, Kind, Lack, Passphrase, Purpose, lacks, words};
use crate::base::{Lang, Text};
use crate::plan::Stage;
use crate::report::words::stage;

use super::super::super::widget::field;
use super::super::super::widget::secret::Secret;
use super::super::packages::packages;
use super::{Sheet, edit};

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, state, .. } = sheet;
    let lang = desk.lang;
    let found = lacks(draft, &desk.plan);
    let edition = match draft.case.edition {
        0 => sheet.t(NEVER).to_owned(),
        edition => EDITION.fill(lang, &[&edition.to_string()]),
    };
    let langs = Lang::ALL.into_iter().filter(|of| *of == draft.lang || draft.case.plans.contains_key(of));
    let tries = langs.map(|of| {
        let onclick = sheet.sends(AuthorAction::Try(of));
        let name = if draft.case.plans.is_empty() { sheet.t(TRY).to_owned() } else { TRY_IN.fill(lang, &[of.name()]) };
        html! { <button key={of.tag()} id={format!("author.try.{}", of.tag())} type="button" class="btn" {onclick}>{ name }</button> }
    });
    let problem = match state.author.problem {
        Some(AuthorProblem::Lacks) => sheet.t(HINDERED).to_owned(),
        Some(AuthorProblem::NoPassphrase) => sheet.t(NO_PASSPHRASE).to_owned(),
        Some(AuthorProblem::Sealed(error)) => words::seal_error(error, lang),
        Some(AuthorProblem::Errand(_)) => sheet.t(NOT_SEALED).to_owned(),
        Some(AuthorProblem::NoFigure(..)) | None => String::new(),
    };
    let saved = state.author.saved.as_ref();
    let said = saved.map(|saved| SAVED.fill(lang, &[&saved.case.edition.to_string()]));
    let packages = saved.map(|saved| packages(state, &desk.dispatch, &saved.case, &saved.text));
    html! {
        <section key="finish" class="block">
            <h2 key="title" id="author.finish" tabindex="-1">{ sheet.t(TITLE) }</h2>
            <p key="all" hidden={!found.is_empty()}>{ sheet.t(ALL_THERE) }</p>
            <ul key="lacks" class="author-lacks" data-testid="lacks" hidden={found.is_empty()}>{ for found.iter().map(|lack| line(sheet, lack)) }</ul>
            <div key="id" class="fields">
                { field(desk, "author.id", ID, Kind::Line, draft.case.id.as_str()).hint(desk, ID_HINT).note(edition)
                    .sends(desk, |value| edit(DraftEdit::Id(value.text().to_lowercase().replace(' ', "-")))) }
            </div>
            <h3 key="try-title" hidden={state.guest.is_some()}>{ sheet.t(TRY) }</h3>
            <p key="try-note" class="muted" hidden={state.guest.is_some()}>{ sheet.t(TRY_NOTE) }</p>
            <p key="tries" class="link-tools" hidden={state.guest.is_some()}>{ for tries }</p>
            <h3 key="save-title">{ sheet.t(SAVE_TITLE) }</h3>
            { save(sheet, &problem) }
            <p key="saved" role="status" data-testid="case-saved">{ said }</p>
            <div key="packages">{ packages }</div>
            <details key="drop" class="fold">
                <summary key="name">{ sheet.t(STOP) }</summary>
                <p key="text">{ sheet.t(STOP_NOTE) }</p>
                <button key="drop" id="author.drop" type="button" class="btn btn-small" onclick={sheet.sends(AuthorAction::Drop)}>{ sheet.t(DROP) }</button>
            </details>
        </section>
    }
}

/// The button that saves, with the passphrase where there is something to seal.
fn save(sheet: Sheet<'_>, problem: &str) -> Html {
    let Sheet { desk, draft, state, .. } = sheet;
    if !draft.has_secrets() {
        return html! {
            <div key="save">
                <p key="text" class="muted">{ sheet.t(OPEN_NOTE) }</p>
                <button key="save" id="author.save" type="button" class="btn btn-primary" onclick={sheet.sends(AuthorAction::Save(None))}>{ sheet.t(SAVE) }</button>
                <p key="problem" class="field-error" role="alert">{ problem.to_owned() }</p>
            </div>
        };
    }
    let dispatch = desk.dispatch.clone();
    let on_take =
        Callback::from(move |given: Passphrase| dispatch.emit(Action::Author(AuthorAction::Save(Some(given)))));
    let busy = state.errand.as_ref().is_some_and(|errand| matches!(errand.purpose, Purpose::Seal { .. }));
    html! {
        <div key="sealed-save">
            <p key="text">{ sheet.t(SEAL_NOTE) }</p>
            <Secret key="secret" id="author.passphrase" button={sheet.t(if busy { SEALING } else { SAVE })} twice=true
                problem={problem.to_owned()} {busy} lang={desk.lang} {on_take} />
        </div>
    }
}

/// A line of what is missing; it leads to where that is mended.
fn line(sheet: Sheet<'_>, lack: &Lack) -> Html {
    let (dispatch, field, tab) = (sheet.desk.dispatch.clone(), lack.field(), lack.lang());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(tab) = tab {
            dispatch.emit(Action::Author(AuthorAction::Tab(tab)));
        }
        dispatch.emit(Action::GoToField(field.clone()));
    });
    let class = if lack.blocks() { "author-lack author-lack-blocks" } else { "author-lack" };
    let weight = sheet.t(if lack.blocks() { NEEDED } else { ADVISED });
    html! {
        <li key={format!("{lack:?}")} {class}>
            <span key="weight" class="author-weight">{ weight }</span>
            <button key="go" type="button" class="finding-go" {onclick}>{ told(sheet, lack) }</button>
        </li>
    }
}

fn told(sheet: Sheet<'_>, lack: &Lack) -> String {
    let lang = sheet.desk.lang;
    match lack {
        Lack::Title(of) => NO_TITLE.fill(lang, &[of.name()]),
        Lack::Text(of) => NO_TEXT.fill(lang, &[of.name()]),
        Lack::Task(of) => NO_TASK.fill(lang, &[of.name()]),
        Lack::Plan(of) => NO_PLAN.fill(lang, &[of.name()]),
        Lack::Id => sheet.t(NO_ID).to_owned(),
        Lack::Criteria => sheet.t(NO_CRITERIA).to_owned(),
        Lack::Bounds(..) => sheet.t(NO_BOUNDS).to_owned(),
        Lack::Months => sheet.t(NO_MONTHS).to_owned(),
        Lack::Start => NO_START.fill(lang, &[stage::name(Stage::Company).get(lang)]),
        Lack::Gap => sheet.t(GAP).to_owned(),
        Lack::Room => sheet.t(NO_ROOM).to_owned(),
        Lack::Value(part) => VALUE.fill(lang, &[part]),
    }
}

const TITLE: Text = Text::new("7 Check, try, save", "7 점검·시험·저장", "7 检查、试做与保存");
const ALL_THERE: Text = Text::new("Nothing is missing.", "빠진 것이 없어요.", "内容齐全。");
const NEEDED: Text = Text::new("needed", "필수", "必填");
const ADVISED: Text = Text::new("advice", "권장", "建议");
const NO_TITLE: Text = Text::new("A title in {0}", "제목({0})", "标题（{0}）");
const NO_TEXT: Text = Text::new(
    "Texts in {0}: there is a plan in this language",
    "글({0}): 이 언어로 된 계획은 있는데 글이 없어요",
    "{0}文本：已有该语言的方案",
);
const NO_TASK: Text = Text::new("A task in {0}", "과제({0})", "任务（{0}）");
const NO_PLAN: Text = Text::new(
    "A plan in {0}: its learners begin with another language’s plan",
    "계획({0}): 없으면 수강생이 다른 언어의 계획에서 시작해요",
    "{0}方案：没有则从其他语言的方案开始",
);
const NO_ID: Text = Text::new(
    "An id of 3 to 64 small letters, digits and hyphens",
    "식별자: 영문 소문자, 숫자, 하이픈으로 3~64자",
    "标识：3至64个小写字母、数字或连字符",
);
const NO_CRITERIA: Text = Text::new("Criteria it is judged by", "평가 기준", "评分标准");
const NO_BOUNDS: Text = Text::new(
    "A bound for a range: without one everybody gets its points",
    "범위의 한계값: 없으면 모두 만점이에요",
    "数值范围的上限或下限：都不设则人人得满分",
);
const NO_MONTHS: Text = Text::new(
    "Results, which “Adjustment to results” needs",
    "실적: ‘성과에 따른 조정’을 평가하려면 필요해요",
    "结果：“根据结果调整”需要它",
);
const NO_START: Text = Text::new(
    "The first month of the plan ({0}): results are counted from it",
    "계획의 시작 월({0}): 실적은 이 달부터 시작해요",
    "方案的开始月份（{0}）：结果从该月算起",
);
const GAP: Text = Text::new(
    "Results of every month from the first month of the plan on; a gap stops them",
    "계획 첫 달부터 빠짐없는 월별 실적: 빈 달이 있으면 거기서 멈춰요",
    "从方案首月起每个月的结果：中间缺了哪个月，公布就停在哪里",
);
const NO_ROOM: Text = Text::new(
    "Room: the file would be larger than 1 MB. Shorten texts or take a plan out",
    "용량: 파일이 1MB를 넘어요. 글을 줄이거나 계획을 하나 빼세요",
    "容量：文件将超过1MB，请缩短文字或移除一个方案",
);
const VALUE: Text = Text::new("A value inside its range: {0}", "범위를 벗어난 값: {0}", "超出范围的值：{0}");
const ID: Text = Text::new("Id of the case", "사례 식별자", "案例标识");
const ID_HINT: Text = Text::new(
    "Names the case for good; do not change it once it is handed out",
    "사례의 고정된 이름이에요. 나눠 준 뒤에는 바꾸지 마세요",
    "案例的固定名称，分发后请勿更改",
);
const NEVER: Text = Text::new("Not saved yet", "아직 저장하지 않았어요", "尚未保存");
const EDITION: Text = Text::new(
    "Last saved: edition {0}. A changed case gets the next number",
    "마지막 저장: {0}판. 내용을 바꿔 저장하면 번호가 하나 올라가요",
    "上次保存：第{0}版。有改动时版次加一",
);
const TRY: Text = Text::new("Try it as a learner", "수강생으로 풀어 보기", "以学员身份试做");
const TRY_IN: Text = Text::new("Try it in {0}", "수강생으로 풀어 보기({0})", "用{0}试做");
const TRY_NOTE: Text = Text::new(
    "It begins an attempt as a new plan, exactly as the file would.",
    "파일을 열었을 때와 똑같이 새 계획으로 시작해요.",
    "与打开案例文件完全一样，作为新方案开始作答。",
);
const SAVE_TITLE: Text = Text::new("The case file", "사례 파일", "案例文件");
const OPEN_NOTE: Text = Text::new(
    "Hand this file out. Everything in it can be read by whoever looks for it, the criteria and written results too.",
    "이 파일을 나눠 주세요. 평가 기준과 정해진 실적까지, 파일에 든 내용은 마음먹으면 누구나 읽을 수 있어요.",
    "把此文件发给学员。其中所有内容都能被有心人读到，包括评分标准和预设结果。",
);
const SEAL_NOTE: Text = Text::new(
    "What only the teacher reads is sealed with a passphrase. Nobody can recover it, we neither: write it down. A short one can be guessed by trying; take four words or more. Everything else in the file can be read, the open criteria and written results too.",
    "강사만 보는 내용은 암호로 봉인해요. 암호는 저희를 포함해 누구도 되찾을 수 없으니 적어 두세요. 짧은 암호는 하나씩 넣어 보면 풀릴 수 있으니 네 단어 이상을 쓰세요. 공개된 평가 기준과 정해진 실적 등 나머지 내용은 누구나 읽을 수 있어요.",
    "仅供教师查看的内容用口令封存。口令一旦忘记，谁也无法找回，我们也不能，请务必记下。过短的口令可能被试出来，请至少使用四个词。文件其余内容都可被读取，包括公开的评分标准和预设结果。",
);
const SAVE: Text = Text::new("Save the case file", "사례 파일 저장", "保存案例文件");
const SEALING: Text = Text::new("Sealing …", "봉인하는 중…", "正在封存…");
const SAVED: Text = Text::new(
    "Saved: edition {0}. Learners open the file on the first page of the planner.",
    "{0}판을 저장했어요. 수강생은 플래너 첫 화면에서 파일을 열면 돼요.",
    "已保存第{0}版。学员在工具首页打开此文件即可。",
);
const HINDERED: Text = Text::new(
    "Something needed is missing; see the list above.",
    "필수 항목이 빠졌어요. 위 목록을 확인하세요.",
    "缺少必填内容，请查看上方列表。",
);
const NO_PASSPHRASE: Text = Text::new("Type a passphrase first.", "암호를 먼저 입력하세요.", "请先输入口令。");
const NOT_SEALED: Text = Text::new(
    "It could not be sealed, so nothing was saved. Check the connection and try again.",
    "봉인하지 못해 저장하지 않았어요. 인터넷 연결을 확인하고 다시 시도하세요.",
    "未能封存，因此没有保存。请检查网络后重试。",
);
const STOP: Text = Text::new("Make no case of this plan", "사례 만들기 그만두기", "不再制作案例");
const STOP_NOTE: Text = Text::new(
    "What you wrote here is dropped; the plan stays. Undo brings it back.",
    "여기에 쓴 내용이 지워지고 계획은 남아요. 실행 취소로 되돌릴 수 있어요.",
    "这里写的内容将被丢弃，方案保留。可用撤销恢复。",
);
const DROP: Text = Text::new("Drop it", "지우기", "丢弃");
