//! What the user must be told, on a line above the page.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Notice, Purpose, Renewal, Running, Saving, State, words};
use crate::base::{Lang, Text};
use crate::report::words::plan::edit_error;
use crate::store::ReadError;

use super::super::icon::{Icon, icon};
use super::frame::UNNAMED;

/// The notice, with what can be done about it.
pub(super) fn notice(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    // What can be taken back is told where the page is looked at, not at its top. A guest's page is as long as what it shows.
    let toast = if state.guest.is_some() { "banner banner-info" } else { "toast" };
    let (class, text) = match &state.notice {
        None => return html! { <div key="notice" hidden=true /> },
        Some(Notice::File { name, problem }) => ("banner banner-stop", words::file_problem(name, problem, lang)),
        Some(Notice::Unreadable { error }) => {
            let why = words::read_error(error, lang);
            // What a newer program made stays where it is; anything else was put aside.
            let text = if matches!(error, ReadError::Newer { .. }) { LEFT_ALONE } else { UNREADABLE };
            ("banner banner-warn", text.fill(lang, &[&why]))
        }
        Some(Notice::Removed(entry)) => {
            let name = entry.plan.name();
            let name = if name.is_empty() { UNNAMED.get(lang) } else { name };
            (toast, REMOVED.fill(lang, &[name]))
        }
        Some(Notice::TakenAway) => (toast, TAKEN_AWAY.get(lang).to_owned()),
        Some(Notice::NoCase) => ("banner banner-warn", NO_CASE.get(lang).to_owned()),
        Some(Notice::OtherCase) => ("banner banner-warn", OTHER_CASE.get(lang).to_owned()),
        Some(Notice::NoPicture) => ("banner banner-warn", NO_PICTURE.get(lang).to_owned()),
        Some(Notice::Held) => ("banner banner-stop", HELD.get(lang).to_owned()),
        Some(Notice::ViewOnly) => ("banner banner-stop", VIEW_ONLY.get(lang).to_owned()),
        Some(Notice::HandedIn { file }) => {
            let attempt = state.open.as_ref().is_some_and(|open| open.course.is_some());
            let text = if *file {
                HANDED_FILE
            } else if attempt {
                HANDED_ATTEMPT
            } else {
                HANDED_IN
            };
            ("banner banner-info", text.get(lang).to_owned())
        }
        Some(Notice::ReadOnly) => ("banner banner-stop", READ_ONLY.get(lang).to_owned()),
        Some(Notice::Damaged) => ("banner banner-warn", DAMAGED.get(lang).to_owned()),
        Some(Notice::Course(refusal)) => ("banner banner-stop", words::refusal(*refusal, lang)),
        Some(Notice::Case(error)) => ("banner banner-stop", BAD_CASE.fill(lang, &[&words::case_error(error, lang)])),
        Some(Notice::Refused(error)) => ("banner banner-stop", edit_error(*error, lang)),
        Some(Notice::Taken { count }) => (toast, TAKEN.fill(lang, &[&count.to_string()])),
        Some(Notice::TakenResults { count }) => (toast, TAKEN_RESULTS.fill(lang, &[&count.to_string()])),
        Some(Notice::Errand(problem)) => ("banner banner-stop", words::errand_problem(*problem).get(lang).to_owned()),
        Some(Notice::Link(error)) => {
            let why = words::link_error(error, lang);
            ("banner banner-stop", BAD_LINK.fill(lang, &[&why]))
        }
        Some(Notice::Opened { name }) => ("banner banner-info", OPENED.fill(lang, &[name])),
        Some(Notice::Rescued { back, unreadable }) => {
            let class = if *unreadable > 0 { "banner banner-warn" } else { "banner banner-info" };
            (class, rescued(*back, *unreadable, lang))
        }
    };
    let back = match &state.notice {
        Some(Notice::Removed(_)) => Some((RESTORE, Action::RestoreRemoved)),
        Some(told) if told.can_undo() => Some((UNDO, Action::Undo)),
        _ => None,
    };
    let (label, action) = back.clone().unwrap_or((UNDO, Action::Undo));
    html! {
        <div key="notice" {class} role="status" data-testid="notice">
            { icon(Icon::Info) }
            <p key="text">{ text }</p>
            <button key="undo" id="notice.undo" type="button" class="btn btn-small" hidden={back.is_none()} onclick={sends(action)}>
                { label.get(lang) }
            </button>
            <button key="close" type="button" class="btn btn-quiet btn-small" onclick={sends(Action::DismissNotice)}>
                { DISMISS.get(lang) }
            </button>
        </div>
    }
}

/// What a rescue file brought.
fn rescued(back: usize, unreadable: usize, lang: Lang) -> String {
    let first = match back {
        0 if unreadable > 0 => None,
        0 => Some(NOTHING_NEW.get(lang).to_owned()),
        1 => Some(ONE_BACK.get(lang).to_owned()),
        back => Some(BACK.fill(lang, &[&back.to_string()])),
    };
    let second = match unreadable {
        0 => None,
        1 => Some(ONE_LOST.get(lang).to_owned()),
        unreadable => Some(LOST.fill(lang, &[&unreadable.to_string()])),
    };
    let space = if lang == Lang::Zh { "" } else { " " };
    first.into_iter().chain(second).collect::<Vec<_>>().join(space)
}

/// A file that is being looked into, with a way out.
pub(super) fn opening(state: &State, dispatch: &Callback<Action>) -> Html {
    let Some(Running { name, purpose: Purpose::Open, .. }) = &state.errand else {
        return html! { <div key="opening" hidden=true /> };
    };
    let dispatch = dispatch.clone();
    let stop = Callback::from(move |_: MouseEvent| dispatch.emit(Action::StopErrand));
    html! {
        <div key="opening" class="banner banner-info" role="status" data-testid="opening">
            { icon(Icon::Wait) }
            <p key="text">{ OPENING.fill(state.lang, &[name]) }</p>
            <button key="stop" type="button" class="btn btn-small" onclick={stop}>{ CANCEL.get(state.lang) }</button>
        </div>
    }
}

/// A new version of the program, which waits for a yes. Where the plan cannot be kept there is nothing to agree to.
pub(super) fn renewal(state: &State, dispatch: &Callback<Action>) -> Html {
    let kept = state.open.as_ref().is_none_or(|open| !matches!(open.saving, Saving::Memory | Saving::Full));
    if state.renewal == Renewal::Unknown || !kept {
        return html! { <div key="renewal" hidden=true /> };
    }
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let lang = state.lang;
    html! {
        <div key="renewal" class="banner banner-info" role="status" data-testid="renewal">
            { icon(Icon::Info) }
            <p key="text">{ RENEWAL.get(lang) }</p>
            <button key="take" id="renewal.take" type="button" class="btn btn-small" onclick={sends(Action::Renew(Renewal::Wanted))}>
                { TAKE.get(lang) }
            </button>
            <button key="later" id="renewal.later" type="button" class="btn btn-quiet btn-small"
                onclick={sends(Action::Renew(Renewal::Unknown))}>
                { LATER.get(lang) }
            </button>
        </div>
    }
}

const RENEWAL: Text = Text::new(
    "A new version of Mixwright is ready. Your plan is saved first; other tabs keep their version.",
    "Mixwright 새 버전이 준비됐어요. 바꾸기 전에 계획을 먼저 저장하고, 다른 탭은 지금 버전 그대로 쓸 수 있어요.",
    "Mixwright 新版本已就绪。切换前会先保存方案，其他标签页继续使用当前版本。",
);
const TAKE: Text = Text::new("Use it now", "지금 바꾸기", "立即使用");
const LATER: Text = Text::new("Later", "나중에", "稍后");
const OPENING: Text = Text::new("Opening “{0}”", "‘{0}’ 여는 중", "正在打开“{0}”");
const CANCEL: Text = Text::new("Cancel", "취소", "取消");
const READ_ONLY: Text = Text::new(
    "This plan was made by a newer version and can only be read here. Go on with a copy to change something.",
    "더 새로운 버전에서 만든 계획이라 여기서는 읽기만 할 수 있어요. 바꾸려면 사본으로 계속해 주세요.",
    "此方案由更新版本生成，在这里只能阅读。如需修改，请用副本继续。",
);
const HELD: Text = Text::new(
    "This part is locked for this exercise, so the change was not made.",
    "이 부분은 고칠 수 없게 잠겨 있어 변경하지 않았어요.",
    "此部分已锁定，修改未生效。",
);
const VIEW_ONLY: Text = Text::new(
    "This plan can only be read here, so the change was not made.",
    "이 계획은 여기서 읽기만 할 수 있어 변경하지 않았어요.",
    "此方案在这里只能阅读，修改未生效。",
);
const HANDED_IN: Text = Text::new(
    "The plan was handed over to the page around. You can go on and hand it in again.",
    "계획을 제출했어요. 계속 고쳐서 다시 제출할 수도 있어요.",
    "方案已提交。可以继续修改并再次提交。",
);
const HANDED_ATTEMPT: Text = Text::new(
    "Your work was handed over to the page around. To change it, take it back on the page of the case and hand it in again.",
    "풀이를 제출했어요. 고치려면 사례 페이지에서 제출을 취소한 뒤 다시 제출하세요.",
    "作答已提交。如需修改，请在案例页面撤回后重新提交。",
);
const HANDED_FILE: Text = Text::new(
    "No page around takes the plan, so it was saved as a file. Hand that file in.",
    "제출을 받아 줄 페이지가 없어 파일로 저장했어요. 이 파일을 제출하세요.",
    "没有可接收方案的页面，已保存为文件。请提交该文件。",
);
const DAMAGED: Text = Text::new(
    "Part of what the browser kept of this plan was damaged. The plan is as the rest says; the damaged part is put aside under “Where your plans are kept”.",
    "브라우저에 저장된 내용 일부가 손상되어 남은 내용으로 계획을 복구했어요. 손상된 부분은 ‘계획이 저장되는 곳’에 따로 보관했어요.",
    "浏览器保存的部分内容已损坏，方案已按其余内容恢复。损坏的部分单独存放在“方案保存在哪里”。",
);
const REMOVED: Text = Text::new("“{0}” was removed.", "‘{0}’ 계획을 지웠어요.", "已删除“{0}”。");
const RESTORE: Text = Text::new("Bring it back", "되돌리기", "恢复");
const TAKEN_AWAY: Text = Text::new(
    "Something you had entered was removed from the plan.",
    "입력해 둔 내용이 계획에서 지워졌어요.",
    "方案中已填写的部分内容被移除。",
);
const UNDO: Text = Text::new("Undo", "실행 취소", "撤销");
const NO_CASE: Text = Text::new(
    "The case could not be fetched. Look at the connection and try again.",
    "사례를 불러오지 못했어요. 연결을 확인하고 다시 시도하세요.",
    "未能获取案例。请检查网络后重试。",
);
const OTHER_CASE: Text = Text::new(
    "What this browser kept here belongs to another case, or to none. It is left as it is. Whoever runs this page should give it another id.",
    "이 브라우저에 저장된 내용은 다른 사례의 것이거나 사례가 아니어서 그대로 두었어요. 이 페이지를 운영하는 사람이 id를 다르게 정해야 해요.",
    "此浏览器在这里保存的内容属于其他案例或不属于任何案例，已保持不动。页面管理者应改用另一个id。",
);
const NO_PICTURE: Text = Text::new(
    "This browser cannot make PNG pictures. Save the chart as SVG instead.",
    "이 브라우저에서는 PNG 이미지를 만들 수 없어요. 대신 SVG로 저장하세요.",
    "此浏览器无法生成PNG图片，请改存为SVG。",
);
const DISMISS: Text = Text::new("Close", "닫기", "关闭");
const TAKEN_RESULTS: Text = Text::new(
    "{0} results were taken over. “Undo” reverts them all.",
    "실적 {0}개를 반영했어요. ‘실행 취소’로 한꺼번에 되돌릴 수 있어요.",
    "已导入{0}项结果，可用“撤销”一并还原。",
);
const TAKEN: Text = Text::new(
    "{0} own figures were taken over. “Undo” reverts them all.",
    "자체 수치 {0}개를 반영했어요. ‘실행 취소’로 한꺼번에 되돌릴 수 있어요.",
    "已采用{0}项自有数据，可用“撤销”一并还原。",
);
const OPENED: Text = Text::new(
    "“{0}” was opened as a new plan in this browser.",
    "‘{0}’ 파일을 새 계획으로 열었어요.",
    "已将“{0}”作为新方案打开。",
);
const BACK: Text = Text::new(
    "{0} plans from the rescue file are back, as new plans in the list below. Nothing here was changed.",
    "복구 파일에서 계획 {0}개를 되살려 아래 목록에 새 계획으로 넣었어요. 원래 있던 계획은 그대로예요.",
    "已从救援文件中找回{0}份方案，作为新方案列在下方。原有方案没有任何改动。",
);
const ONE_BACK: Text = Text::new(
    "One plan from the rescue file is back, as a new plan in the list below. Nothing here was changed.",
    "복구 파일에서 계획 1개를 되살려 아래 목록에 새 계획으로 넣었어요. 원래 있던 계획은 그대로예요.",
    "已从救援文件中找回1份方案，作为新方案列在下方。原有方案没有任何改动。",
);
const NOTHING_NEW: Text = Text::new(
    "Every plan in the rescue file is already here, as new or newer.",
    "복구 파일에 든 계획은 모두 이미 여기에 있어요. 더 최신 내용은 없어요.",
    "救援文件中的方案这里都已有，没有更新的内容。",
);
const LOST: Text = Text::new(
    "{0} plans in the rescue file could not be read; keep the file, a later version may read them.",
    "복구 파일에 든 계획 {0}개는 읽지 못했어요. 나중 버전에서는 열릴 수 있으니 파일을 보관해 두세요.",
    "救援文件中有{0}份方案无法读取。请保留该文件，以后的版本或许可以读取。",
);
const ONE_LOST: Text = Text::new(
    "One plan in the rescue file could not be read; keep the file, a later version may read it.",
    "복구 파일에 든 계획 1개는 읽지 못했어요. 나중 버전에서는 열릴 수 있으니 파일을 보관해 두세요.",
    "救援文件中有1份方案无法读取。请保留该文件，以后的版本或许可以读取。",
);
const LEFT_ALONE: Text = Text::new(
    "A stored plan could not be opened and was left as it is. {0}",
    "저장된 계획 하나를 열 수 없어 그대로 두었어요. {0}",
    "有一份已保存的方案无法打开，已原样保留。{0}",
);
const UNREADABLE: Text = Text::new(
    "A stored plan could not be opened and was left as it is; “Where plans are kept” on the start page gives it out. {0}",
    "저장된 계획 하나를 열 수 없어 그대로 두었어요. 시작 화면의 ‘계획이 저장되는 곳’에서 파일로 받을 수 있어요. {0}",
    "有一份已保存的方案无法打开，已原样保留，可在首页的“方案保存在哪里”中另存为文件。{0}",
);
const BAD_CASE: Text = Text::new(
    "The case could not be read; nothing here was changed. {0}",
    "사례를 읽지 못했어요. 지금 계획은 그대로예요. {0}",
    "未能读取案例，现有方案没有任何改动。{0}",
);
const BAD_LINK: Text = Text::new(
    "The plan in this link could not be opened; nothing here was changed. {0}",
    "링크에 담긴 계획을 열지 못했어요. 지금 계획은 그대로예요. {0}",
    "未能打开链接中的方案，现有方案没有任何改动。{0}",
);
