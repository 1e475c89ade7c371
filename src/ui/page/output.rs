//! Beside the document: the forms it can be taken away in, and what goes into it.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::{Action, Given, Kind, Purpose, Running, ShareLink};
use crate::base::{Lang, Text};
use crate::export::Format;
use crate::i18n;
use crate::plan::{Colour, Depth, DocumentEdit, Paper, Part, PlanEdit};
use crate::report::words;
use crate::store::{MAX_LINK, SAFE_LINK};

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::choice::select_one;
use super::super::widget::cited::new_tab;
use super::super::widget::field::field;

/// The panel.
pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <aside key="output" class="doc-panel" aria-label={desk.t(PANEL)}>
            { files(desk) }
            { form(desk) }
            { parts(desk) }
        </aside>
    }
}

fn edit(edit: DocumentEdit) -> PlanEdit {
    PlanEdit::Document(edit)
}

fn files(desk: &Desk) -> Html {
    let busy = desk.errand.as_ref().is_some_and(|errand| !errand.purpose.grades());
    let give = |id: &'static str, name: Text, what: Text, file: Given| {
        let waits = (busy && matches!(file, Given::Document(_))).then_some("true");
        html! {
            <button key={id} id={format!("document.{id}")} type="button" class="file-row" aria-disabled={waits} onclick={desk.on(Action::Give(file))}>
                { icon(Icon::Download) }
                <span key="name" class="file-name">{ desk.t(name) }</span>
                <span key="what" class="file-what">{ desk.t(what) }</span>
            </button>
        }
    };
    html! {
        <section key="files" class="doc-panel-part">
            <h2 key="title">{ desk.t(TAKE) }</h2>
            { give("docx", WORD, WORD_FOR, Given::Document(Format::Docx)) }
            { give("xlsx", EXCEL, EXCEL_FOR, Given::Document(Format::Xlsx)) }
            { give("html", HTML, HTML_FOR, Given::Document(Format::Html)) }
            { give("md", MARKDOWN, MARKDOWN_FOR, Given::Document(Format::Markdown)) }
            { give("csv", CSV, CSV_FOR, Given::Document(Format::Csv)) }
            { give("ics", CALENDAR, CALENDAR_FOR, Given::Calendar) }
            { give("json", PLAN, PLAN_FOR, Given::Plan) }
            { link_row(desk) }
            { making(desk) }
        </section>
    }
}

/// How far the file is; its room is always there, so that nothing jumps.
fn making(desk: &Desk) -> Html {
    let (text, percent) = match &desk.errand {
        Some(Running { name, percent, purpose: Purpose::Document, .. }) => (MAKING.fill(desk.lang, &[name]), *percent),
        Some(_) | None => (String::new(), 0),
    };
    let idle = text.is_empty();
    html! {
        <div key="making" class="making" role="status">
            <span key="text" class="making-text">{ text }</span>
            <progress key="bar" max="100" value={percent.to_string()} aria-label={desk.t(PROGRESS)} hidden={idle} />
            <button key="stop" id="document.stop" type="button" class="btn btn-small" hidden={idle} onclick={desk.on(Action::StopErrand)}>
                { desk.t(CANCEL) }
            </button>
        </div>
    }
}

fn link_row(desk: &Desk) -> Html {
    let shown = desk.link.is_some();
    html! {
        <div key="link">
            <button key="link" id="document.link" type="button" class="file-row" aria-expanded={shown.to_string()} onclick={desk.on(Action::Share)}>
                { icon(Icon::Arrow) }
                <span key="name" class="file-name">{ desk.t(LINK) }</span>
                <span key="what" class="file-what">{ desk.t(LINK_FOR) }</span>
            </button>
            { desk.link.as_ref().map_or_else(|| html! { <div key="shown" hidden=true /> }, |link| link_card(desk, link)) }
        </div>
    }
}

fn link_card(desk: &Desk, link: &ShareLink) -> Html {
    let size = link.fragment.len();
    let count = i18n::count(i64::try_from(size).unwrap_or(i64::MAX), desk.lang);
    let limit = i18n::count(i64::try_from(MAX_LINK).unwrap_or(i64::MAX), desk.lang);
    let too_long = size > MAX_LINK;
    let text = match (too_long, size > SAFE_LINK) {
        (true, _) => LINK_TOO_LONG.fill(desk.lang, &[&count, &limit]),
        (false, true) => LINK_LONG.fill(desk.lang, &[&count]),
        (false, false) => LINK_SHORT.fill(desk.lang, &[&count]),
    };
    let copied = match link.copied {
        None => "",
        Some(true) => desk.t(COPIED),
        Some(false) => desk.t(NOT_COPIED),
    };
    html! {
        <div key="shown" id="document.link.card" class="link-card">
            <p key="size">{ text }</p>
            <div key="tools" class="link-tools">
                <a key="address" id="document.link.address" hidden={too_long} target="_blank" rel="noopener"
                    href={if too_long { String::new() } else { link.fragment.to_string() }}>{ desk.t(LINK_TO) }{ new_tab(desk.lang) }</a>
                <button key="copy" id="document.link.copy" type="button" class="btn btn-small" disabled={too_long} onclick={desk.on(Action::CopyLink)}>
                    { desk.t(COPY) }
                </button>
                <span key="copied" role="status">{ copied }</span>
            </div>
        </div>
    }
}

fn form(desk: &Desk) -> Html {
    let document = &desk.plan.document;
    let langs: Vec<(Option<Lang>, String)> = std::iter::once((None, desk.t(AS_SHOWN).to_owned()))
        .chain(Lang::ALL.map(|lang| (Some(lang), lang.name().to_owned())))
        .collect();
    let depths = Depth::ALL.map(|depth| (depth, desk.t(words::document::depth(depth)).to_owned()));
    let shown = document.lang.map_or_else(|| desk.t(AS_SHOWN), Lang::name);
    let now = [desk.t(words::document::depth(document.depth)), shown, desk.t(words::document::paper(document.paper))]
        .join(" · ");
    let papers = Paper::ALL.map(|paper| (paper, desk.t(words::document::paper(paper)).to_owned()));
    html! {
        <details key="form" id="document.form" class="doc-panel-part">
            <summary key="summary"><h2 key="title">{ desk.t(FORM) }</h2><span key="now" class="field-note">{ now }</span></summary>
            { select_one(desk, "document.depth", desk.t(DEPTH), &depths, &document.depth, |depth| edit(DocumentEdit::Depth(depth))) }
            { select_one(desk, "document.lang", desk.t(LANGUAGE), &langs, &document.lang, |lang| edit(DocumentEdit::Lang(lang))) }
            { select_one(desk, "document.paper", desk.t(PAPER), &papers, &document.paper, |paper| edit(DocumentEdit::Paper(paper))) }
            { colour(desk) }
            { logo(desk) }
        </details>
    }
}

fn colour(desk: &Desk) -> Html {
    let accent = desk.plan.document.accent;
    let dispatch = desk.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlInputElement>().and_then(|input| Colour::parse(&input.value()));
        if let Some(colour) = chosen {
            let edit = edit(DocumentEdit::Accent(Some(colour)));
            dispatch.emit(Action::Edit { edit, field: "document.accent".to_owned() });
        }
    });
    let value = format!("#{}", accent.unwrap_or(Colour::OWN).digits());
    // What was chosen is shown; what is set in it is darkened until it can be read.
    let darkened = accent.is_some_and(|accent| accent.readable() != accent);
    html! {
        <div key="colour" class="field">
            <label key="label" class="field-label" for="document.accent">{ desk.t(COLOUR) }</label>
            <div key="row" class="colour-row">
                <input key="input" id="document.accent" class="colour" type="color" {value} {onchange} />
                <button key="own" id="document.accent.own" type="button" class="btn btn-small" hidden={accent.is_none()}
                    onclick={desk.edit_on("document.accent", edit(DocumentEdit::Accent(None)))}>
                    { desk.t(OWN_COLOUR) }
                </button>
            </div>
            <p key="note" class="field-note">{ if darkened { desk.t(DARKENED) } else { "" } }</p>
        </div>
    }
}

fn logo(desk: &Desk) -> Html {
    let dispatch = desk.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::PickLogo(input.id()));
        }
    });
    let none = desk.plan.document.logo.is_none();
    html! {
        <div key="logo" class="field">
            <span key="label" class="field-label">{ desk.t(LOGO) }</span>
            <div key="row" class="colour-row">
                <label key="pick" class="btn btn-small" for="document.logo">
                    <span key="text">{ desk.t(if none { PICK } else { PICK_OTHER }) }</span>
                    <input key="input" id="document.logo" class="visually-hidden" type="file" accept="image/png,image/jpeg" {onchange} />
                </label>
                <button key="remove" id="document.logo.remove" type="button" class="btn btn-small" hidden={none}
                    onclick={desk.edit_on("document.logo", edit(DocumentEdit::Logo(None)))}>
                    { desk.t(REMOVE_LOGO) }
                </button>
            </div>
            <p key="note" class="field-note">{ desk.t(LOGO_NOTE) }</p>
        </div>
    }
}

fn parts(desk: &Desk) -> Html {
    let document = &desk.plan.document;
    let parts = document.parts();
    let last = parts.len().saturating_sub(1);
    let kept = parts.iter().filter(|part| !document.without.contains(part)).count();
    let now = PARTS_NOW.fill(desk.lang, &[&kept.to_string(), &parts.len().to_string()]);
    let usual = document.order.is_empty() && document.without.is_empty();
    html! {
        <details key="parts" id="document.parts" class="doc-panel-part">
            <summary key="summary"><h2 key="title">{ desk.t(PARTS) }</h2><span key="now" class="field-note">{ now }</span></summary>
            <p key="note" class="field-note">{ desk.t(if document.depth == Depth::OnePage { PARTS_ONE_PAGE } else { PARTS_NOTE }) }</p>
            <ol key="list" class="part-list">
                { for parts.iter().enumerate().map(|(i, part)| part_row(desk, *part, i == 0, i == last)) }
            </ol>
            <button key="usual" id="document.usual" type="button" class="btn btn-small" hidden={usual}
                onclick={desk.edit_on("document.parts", edit(DocumentEdit::UsualParts))}>
                { desk.t(USUAL) }
            </button>
        </details>
    }
}

fn part_row(desk: &Desk, part: Part, first: bool, last: bool) -> Html {
    let document = &desk.plan.document;
    let name = desk.t(words::document::part(part));
    let slug = part.slug();
    let checked = !document.without.contains(&part);
    let onchange: Callback<Event> =
        desk.edit_on(&format!("document.include.{slug}"), edit(DocumentEdit::Include(part, !checked)));
    let arrow = |key: &'static str, text: Text, up: bool, disabled: bool| {
        let label = text.fill(desk.lang, &[name]);
        html! {
            <button {key} id={format!("document.{key}.{slug}")} type="button" class="icon-btn" {disabled} title={label.clone()} aria-label={label}
                onclick={desk.edit_on(&format!("document.move.{slug}"), edit(DocumentEdit::Move(part, up)))}>
                { icon(if up { Icon::Up } else { Icon::Down }) }
            </button>
        }
    };
    let remark = document.remarks.get(&part).cloned().unwrap_or_default();
    let summary = if remark.is_empty() { ADD_REMARK } else { REMARK };
    html! {
        <li key={slug} class="part-row">
            <label key="check" class="check">
                <input key="box" id={format!("document.include.{slug}")} type="checkbox" {checked} {onchange} />
                <span key="name">{ name }</span>
            </label>
            <span key="moves" class="part-moves">
                { arrow("up", UP, true, first) }
                { arrow("down", DOWN, false, last) }
            </span>
            <details key="remark" class="part-remark">
                <summary key="summary">{ desk.t(summary) }</summary>
                { field(desk, format!("document.remark.{slug}"), REMARK, Kind::Text, remark.as_str())
                    .hint(desk, REMARK_HINT)
                    .edits(desk, move |value| edit(DocumentEdit::Remark(part, value.text()))) }
            </details>
        </li>
    }
}

const PANEL: Text = Text::new("Document format", "계획서 형식", "方案书格式");
const TAKE: Text = Text::new("Take it with you", "내보내기", "导出");
const WORD: Text = Text::new("Word", "워드", "Word");
const WORD_FOR: Text = Text::new("to edit and hand in", "고치고 제출할 때", "便于修改和提交");
const EXCEL: Text = Text::new("Excel", "엑셀", "Excel");
const EXCEL_FOR: Text = Text::new("live formulas", "수식이 살아 있는 표", "公式自动重算");
const HTML: Text = Text::new("Web page", "웹 페이지", "网页");
const HTML_FOR: Text = Text::new("one file, opens anywhere", "파일 하나로 어디서나", "单个文件，随处可看");
const MARKDOWN: Text = Text::new("Markdown", "마크다운", "Markdown");
const MARKDOWN_FOR: Text = Text::new("for wikis and notes", "위키·노트에 붙일 때", "用于知识库和笔记");
const CSV: Text = Text::new("Tables", "표 모음", "表格");
const CSV_FOR: Text = Text::new("all tables as CSV", "모든 표를 CSV로", "全部表格（CSV）");
const CALENDAR: Text = Text::new("Calendar", "캘린더", "日历");
const CALENDAR_FOR: Text = Text::new("tasks for the team", "팀 캘린더에 넣을 때", "供团队导入日程");
const PLAN: Text = Text::new("Plan file", "계획 파일", "方案文件");
const PLAN_FOR: Text = Text::new("to go on later or elsewhere", "나중에 이어서 할 때", "便于日后继续");
const LINK: Text = Text::new("Link", "링크", "链接");
const LINK_FOR: Text = Text::new("the whole plan in an address", "계획 전체를 주소에 담아", "整份方案写入网址");
const LINK_SHORT: Text = Text::new(
    "The link has {0} characters. Whoever has it can read the plan; nothing is stored anywhere.",
    "링크는 {0}자예요. 링크를 가진 사람은 계획을 볼 수 있어요. 어디에도 따로 저장되지 않아요.",
    "链接共{0}个字符。持有链接者即可查看方案，内容不会另存于任何地方。",
);
const LINK_LONG: Text = Text::new(
    "The link has {0} characters. Some messengers cut addresses this long: send a test to yourself, or send the web page or the plan file instead. Whoever has the link can read the plan.",
    "링크가 {0}자로 길어서 메신저에 따라 잘릴 수 있어요. 먼저 나에게 보내 확인하거나 웹 페이지·계획 파일을 보내세요. 링크를 가진 사람은 계획을 볼 수 있어요.",
    "链接共{0}个字符，部分聊天软件会截断。请先发给自己试一试，或改发网页、方案文件。持有链接者即可查看方案。",
);
const LINK_TOO_LONG: Text = Text::new(
    "The plan would need {0} characters; beyond {1} links break. Send the web page or the plan file. Removing the logo and old versions shortens it.",
    "링크로 만들면 {0}자가 돼요. {1}자를 넘으면 링크가 열리지 않을 수 있어요. 웹 페이지나 계획 파일을 보내거나, 로고와 이전 버전을 지워 링크를 줄여 보세요.",
    "生成链接需{0}个字符，超过{1}个字符链接容易失效。请改发网页或方案文件，或删除Logo和旧版本以缩短链接。",
);
const LINK_TO: Text = Text::new("Link to this plan", "이 계획의 링크", "本方案链接");
const COPY: Text = Text::new("Copy the link", "링크 복사", "复制链接");
const COPIED: Text = Text::new("Copied", "복사했어요", "已复制");
const NOT_COPIED: Text = Text::new(
    "The browser did not allow it. Right-click or long-press the link beside this and copy its address.",
    "브라우저가 복사를 막았어요. 옆 링크를 오른쪽 클릭하거나 길게 눌러 주소를 복사하세요.",
    "浏览器禁止自动复制。请右键点击（或长按）旁边的链接，复制地址。",
);
const MAKING: Text = Text::new("Making “{0}”", "‘{0}’ 만드는 중", "正在生成“{0}”");
const PROGRESS: Text = Text::new("Progress", "진행률", "进度");
const CANCEL: Text = Text::new("Cancel", "취소", "取消");
const FORM: Text = Text::new("Format", "형식", "格式");
const DEPTH: Text = Text::new("Length", "분량", "篇幅");
const LANGUAGE: Text = Text::new("Language", "언어", "语言");
const AS_SHOWN: Text = Text::new("As on screen", "화면과 같이", "与界面一致");
const PAPER: Text = Text::new("Paper", "용지", "纸张");
const COLOUR: Text = Text::new("Colour", "강조색", "主题色");
const OWN_COLOUR: Text = Text::new("Standard colour", "기본 색으로", "恢复默认颜色");
const DARKENED: Text = Text::new(
    "Too light to read on paper; texts are set in a darker shade of it.",
    "종이에서 읽기 어려운 밝은 색이라 글자에는 더 어두운 색을 써요.",
    "颜色过浅，纸上不易辨认，文字将使用较深的同色。",
);
const LOGO: Text = Text::new("Logo", "로고", "Logo");
const PICK: Text = Text::new("Choose a picture", "이미지 선택", "选择图片");
const PICK_OTHER: Text = Text::new("Choose another", "다른 이미지", "更换图片");
const REMOVE_LOGO: Text = Text::new("Remove", "삭제", "删除");
const LOGO_NOTE: Text =
    Text::new("PNG or JPEG; kept inside the plan.", "PNG나 JPEG. 계획 안에 저장돼요.", "PNG或JPEG，保存在方案内。");
const PARTS: Text = Text::new("Parts", "구성", "内容");
const PARTS_NOW: Text = Text::new("{0} of {1} parts", "{1}개 중 {0}개", "已选{0}/{1}");
const PARTS_NOTE: Text = Text::new(
    "Tick what goes in, move it, and add what only you can say.",
    "넣을 부분을 고르고 순서를 바꾸고, 덧붙일 말을 적으세요.",
    "勾选要纳入的部分，可调整顺序并补充说明。",
);
const PARTS_ONE_PAGE: Text =
    Text::new("One page holds only the summary.", "한 쪽짜리에는 요약만 들어가요.", "一页版只含摘要。");
const USUAL: Text = Text::new("Everything, in the usual order", "처음 구성으로", "恢复默认内容和顺序");
const UP: Text = Text::new("Move “{0}” up", "‘{0}’ 위로", "上移“{0}”");
const DOWN: Text = Text::new("Move “{0}” down", "‘{0}’ 아래로", "下移“{0}”");
const REMARK: Text = Text::new("Remark", "덧붙이는 말", "补充说明");
const ADD_REMARK: Text = Text::new("Add a remark", "덧붙이기", "添加说明");
const REMARK_HINT: Text =
    Text::new("Appears at the start of this part.", "이 부분의 맨 앞에 들어가요.", "显示在该部分开头。");
