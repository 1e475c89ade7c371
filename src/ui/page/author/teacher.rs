//! What only the teacher reads: notes, criteria that learners do not see, and a model plan. It is sealed when the file is
//! saved.

use yew::{Html, html};

use crate::app::{Action, AuthorAction, DraftEdit, Kind, PlanKey};
use crate::base::Text;

use super::super::super::widget::{field, pick_one};
use super::texts::kept;
use super::{Sheet, called, criteria, edit};

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let body =
        if sheet.draft.case.sealed.is_some() && !sheet.draft.has_secrets() { sealed(sheet) } else { open(sheet) };
    html! {
        <section key="teacher" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            { body }
        </section>
    }
}

/// What is sealed and was not opened.
fn sealed(sheet: Sheet<'_>) -> Html {
    html! {
        <div key="sealed" id="author.sealed" tabindex="-1">
            <p key="text">{ sheet.t(SEALED) }</p>
            <button key="drop" id="author.sealed.drop" type="button" class="btn btn-small"
                onclick={sheet.sends(AuthorAction::Edit(DraftEdit::DropSealed))}>{ sheet.t(DROP_SEALED) }</button>
        </div>
    }
}

fn open(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, tab, .. } = sheet;
    let teacher = &draft.teacher;
    let notes = teacher.notes.get(&tab).map_or("", String::as_str);
    let model = teacher.model.as_ref().map(|plan| called(plan, desk.lang));
    let now = model.as_ref().map_or_else(|| sheet.t(NO_MODEL).to_owned(), |name| TAKEN.fill(desk.lang, &[name]));
    let mut options: Vec<(Option<PlanKey>, String)> = vec![(None, now)];
    options.extend(kept(sheet));
    html! {
        <div key="open">
            <p key="note" class="block-note">{ sheet.t(NOTE) }</p>
            <div key="notes" class="fields" lang={tab.tag()}>
                { field(desk, format!("author.notes.{}", tab.tag()), NOTES, Kind::Story, notes)
                    .label(sheet.in_tab(NOTES)).hint(desk, NOTES_HINT).sends(desk, move |value| edit(DraftEdit::Notes(tab, value.text()))) }
            </div>
            <h3 key="model-title">{ sheet.t(MODEL) }</h3>
            <p key="model-note" class="muted">{ sheet.t(MODEL_NOTE) }</p>
            <div key="model" class="fields">
                { pick_one(desk, "author.model", sheet.t(MODEL), &options, &None, |key| match key {
                    Some(key) => Action::Author(AuthorAction::TakeModel(Some(key))),
                    None => edit(DraftEdit::DropModel),
                }) }
            </div>
            <p key="model-tools" class="link-tools">
                <button key="take" id="author.model.take" type="button" class="btn btn-small" onclick={sheet.sends(AuthorAction::TakeModel(None))}>{ sheet.t(TAKE) }</button>
                <button key="drop" id="author.model.drop" type="button" class="btn btn-small" hidden={model.is_none()}
                    onclick={sheet.sends(AuthorAction::Edit(DraftEdit::DropModel))}>{ sheet.t(DROP) }</button>
            </p>
            <h3 key="hidden-title">{ sheet.t(HIDDEN) }</h3>
            <p key="hidden-note" class="muted">{ sheet.t(HIDDEN_NOTE) }</p>
            { criteria::list(sheet, true) }
        </div>
    }
}

const TITLE: Text = Text::new("6 Only for the teacher", "6 강사만 보는 내용", "6 仅供教师查看");
const NOTE: Text = Text::new(
    "It is sealed with a passphrase when you save the case file; learners cannot open it. Until then it lies unsealed in this plan.",
    "사례 파일을 저장할 때 암호로 봉인되어 수강생은 열 수 없어요. 그 전까지는 이 계획 안에 봉인되지 않은 채로 있어요.",
    "保存案例文件时用口令封存，学员无法打开。在此之前，它以未封存的形式保存在此方案中。",
);
const NOTES: Text = Text::new("Notes", "메모", "备注");
const NOTES_HINT: Text = Text::new(
    "What a good answer contains, questions for the discussion",
    "좋은 답의 요건, 토론 질문",
    "好的答案应包含什么、讨论问题",
);
const MODEL: Text = Text::new("Model plan", "모범 계획", "参考方案");
const MODEL_NOTE: Text = Text::new(
    "Learners’ plans are shown beside it when you review them.",
    "채점할 때 수강생의 계획과 나란히 놓고 볼 수 있어요.",
    "评阅时可与学员的方案并排对照。",
);
const NO_MODEL: Text = Text::new("None", "없음", "无");
const TAKEN: Text = Text::new("Taken: {0}", "선택됨: {0}", "已选：{0}");
const TAKE: Text = Text::new("Take this plan as it is now", "지금 이 계획을 그대로 쓰기", "采用此方案的当前状态");
const DROP: Text = Text::new("Take it out", "빼기", "移除");
const HIDDEN: Text =
    Text::new("Criteria learners do not see", "수강생에게 보이지 않는 평가 기준", "学员看不到的评分标准");
const HIDDEN_NOTE: Text = Text::new(
    "They count when you review; during the attempt nothing is told of them.",
    "채점할 때 점수에 들어가고, 푸는 동안에는 보이지 않아요.",
    "评阅时计分，作答过程中不会显示。",
);
const SEALED: Text = Text::new(
    "This case has a part only its teacher can open. You went on without its passphrase, so it stays as it is and goes into the file unread.",
    "이 사례에는 강사만 열 수 있는 부분이 있어요. 암호 없이 이어서 편집하므로 그대로 두고 파일에 함께 넣어요.",
    "此案例含有只有教师能打开的部分。未输入口令，因此原样保留并写入文件。",
);
const DROP_SEALED: Text = Text::new("Drop it and write a new one", "지우고 새로 쓰기", "丢弃并重新编写");
