//! How to put the planner into another page: choices, the code that follows from them, and what it brings.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

use crate::app::embed::{Form, Hidden, Mode, Resume, Snippet};
use crate::app::words::page as names;
use crate::app::{Action, State, Theme};
use crate::base::{Lang, Text};
use crate::library::{CASES, shipped};
use crate::plan::Stage;
use crate::report::words;

use super::super::widget::choice::bare_select;
use super::frame::sends;
use super::head;

pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let (lang, snippet) = (state.lang, &state.snippet);
    let copied = match snippet.copied {
        None => "",
        Some(true) => COPIED.get(lang),
        Some(false) => NOT_COPIED.get(lang),
    };
    // What is shown below is nobody's: it keeps nothing.
    let shown = Snippet { resume: Resume::None, form: Form::Frame, copied: None, ..(**snippet).clone() };
    let src = format!("./{}", shown.query());
    html! {
        <main class="start embed-page">
            { head(lang, names::EMBED, LEDE) }
            <section key="choices" class="block">
                <h2 key="title">{ CHOICES.get(lang) }</h2>
                <div key="lists" class="embed-choices">{ lists(snippet, lang, dispatch) }</div>
                { hides(snippet, lang, dispatch) }
            </section>
            <section key="code" class="block">
                <h2 key="title">{ CODE.get(lang) }</h2>
                <pre key="code" class="embed-code" tabindex="0" aria-label={CODE.get(lang)}><code id="embed.code">{ snippet.code(&state.address) }</code></pre>
                <p key="tools" class="link-tools">
                    <button key="copy" id="embed.copy" type="button" class="btn btn-primary" onclick={sends(dispatch, Action::CopySnippet)}>{ COPY.get(lang) }</button>
                    <span key="copied" role="status">{ copied }</span>
                </p>
                <p key="note" class="attempt-note muted">{ NOTE.get(lang) }</p>
            </section>
            <section key="live" class="block">
                <h2 key="title">{ LIVE.get(lang) }</h2>
                <iframe key={src.clone()} id="embed.live" class="embed-live" {src} title={LIVE.get(lang)} loading="lazy" />
            </section>
        </main>
    }
}

type Options = Vec<(AttrValue, AttrValue)>;

fn lists(snippet: &Snippet, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let list = |id: &'static str, label: Text, options: Options, value: String, choose: fn(&mut Snippet, &str)| {
        let (dispatch, snippet) = (dispatch.clone(), snippet.clone());
        let on_change = Callback::from(move |slug: String| {
            let mut chosen = Snippet { copied: None, ..snippet.clone() };
            choose(&mut chosen, &slug);
            dispatch.emit(Action::Compose(Box::new(chosen)));
        });
        html! {
            <label key={id} class="embed-choice">
                <span key="label">{ label.get(lang) }</span>
                { bare_select(id, label.get(lang), options, value, on_change) }
            </label>
        }
    };
    let option = |slug: &'static str, text: Text| (slug.into(), text.get(lang).into());
    let mut langs = vec![option("", READER)];
    langs.extend(Lang::ALL.map(|lang| (lang.tag().into(), lang.name().into())));
    let mut stages = vec![option("", FIRST)];
    stages.extend(Stage::ALL.map(|stage| option(stage.slug(), words::stage::name(stage))));
    let forms = vec![option("element", ELEMENT), option("frame", FRAME), option("link", LINK)];
    let modes = vec![option("edit", EDIT), option("view", VIEW), option("assess", ASSESS)];
    let mut begins = vec![option("", EMPTY)];
    begins.extend(CASES.map(|case| option(case.id, case.title)));
    let themes = vec![option("auto", AUTO), option("light", LIGHT), option("dark", DARK)];
    let keepers = vec![option("none", NOBODY), option("local", BROWSER), option("host", HOST)];
    html! {
        <>
            { list("embed.form", FORM, forms, snippet.form.slug().to_owned(), |snippet, slug| {
                snippet.form = Form::ALL.into_iter().find(|form| form.slug() == slug).unwrap_or_default();
            }) }
            { list("embed.mode", MODE, modes, snippet.mode.slug().to_owned(), |snippet, slug| {
                snippet.mode = Mode::ALL.into_iter().find(|mode| mode.slug() == slug).unwrap_or_default();
            }) }
            { list("embed.lang", LANGUAGE, langs, snippet.lang.map_or("", Lang::tag).to_owned(), |snippet, tag| {
                snippet.lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
            }) }
            { list("embed.begin", BEGIN, begins, snippet.case.unwrap_or_default().to_owned(), |snippet, slug| {
                snippet.case = shipped(slug).map(|case| case.id);
            }) }
            { list("embed.stage", STAGE, stages, snippet.stage.map_or("", Stage::slug).to_owned(), |snippet, slug| {
                snippet.stage = Stage::from_slug(slug);
            }) }
            { list("embed.theme", THEME, themes, snippet.theme.slug().to_owned(), |snippet, slug| {
                snippet.theme = Theme::from_slug(slug).unwrap_or_default();
            }) }
            { list("embed.resume", RESUME, keepers, snippet.resume.slug().to_owned(), |snippet, slug| {
                snippet.resume = Resume::ALL.into_iter().find(|resume| resume.slug() == slug).unwrap_or_default();
            }) }
        </>
    }
}

fn hides(snippet: &Snippet, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let check = |part: Hidden| {
        let (dispatch, snippet, name) = (dispatch.clone(), snippet.clone(), hidden(part));
        let checked = snippet.hide.contains(&part);
        let onchange = Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut chosen = Snippet { copied: None, ..snippet.clone() };
            if input.checked() {
                chosen.hide.insert(part);
            } else {
                chosen.hide.remove(&part);
            }
            dispatch.emit(Action::Compose(Box::new(chosen)));
        });
        html! {
            <label key={part.slug()} class="embed-hide">
                <input key="input" id={format!("embed.hide.{}", part.slug())} type="checkbox" {checked} {onchange} />
                <span key="name">{ name.get(lang) }</span>
            </label>
        }
    };
    html! {
        <fieldset key="hide" class="embed-hides">
            <legend key="legend">{ HIDE.get(lang) }</legend>
            { for Hidden::ALL.into_iter().map(check) }
        </fieldset>
    }
}

const fn hidden(part: Hidden) -> Text {
    match part {
        Hidden::Topbar => Text::new("Top bar", "상단 메뉴", "顶部栏"),
        Hidden::Library => Text::new("Library", "자료실", "资料库"),
        Hidden::Adviser => Text::new("Adviser", "조언", "顾问"),
        Hidden::Share => Text::new("Link to the plan", "계획 링크", "方案链接"),
        Hidden::Export => Text::new("Files to save", "파일 저장", "文件导出"),
        Hidden::Stages => Text::new("List of stages", "단계 목록", "阶段列表"),
        Hidden::Language => Text::new("Choice of language", "언어 선택", "语言选择"),
        Hidden::Theme => Text::new("Choice of colours", "화면 색 선택", "配色选择"),
    }
}

const LEDE: Text = Text::new(
    "For course pages, intranets and blogs. It runs in your readers’ browsers; no server and no account is needed, and their own plans are never touched.",
    "강의 페이지, 사내 포털, 블로그에 넣을 수 있어요. 보는 사람의 브라우저에서만 작동해서 서버나 계정이 필요 없고, 그 사람이 저장해 둔 계획은 건드리지 않아요.",
    "适用于课程页面、企业内网和博客。工具只在读者的浏览器中运行，无需服务器和账号，也不会动读者自己保存的方案。",
);
const CHOICES: Text = Text::new("What it shows", "보여 줄 내용", "显示内容");
const CODE: Text = Text::new("Code for your page", "페이지에 넣을 코드", "嵌入代码");
const COPY: Text = Text::new("Copy the code", "코드 복사", "复制代码");
const COPIED: Text = Text::new("Copied", "복사했어요", "已复制");
const NOT_COPIED: Text = Text::new(
    "The browser did not allow it. Select the code and copy it by hand.",
    "브라우저가 복사를 막았어요. 코드를 선택해 직접 복사하세요.",
    "浏览器不允许复制，请选中代码手动复制。",
);
const NOTE: Text = Text::new(
    "Further settings – locked fields, currency, first month, messages between the pages – are described in docs/embedding.md.",
    "칸 잠금, 통화, 시작 월, 페이지 사이의 메시지 같은 나머지 설정은 docs/embedding.md에 정리되어 있어요.",
    "锁定的栏目、货币、开始月份、页面间消息等其他设置见docs/embedding.md。",
);
const LIVE: Text = Text::new("This is what readers see", "이렇게 보여요", "读者看到的效果");
const FORM: Text = Text::new("Form", "방식", "嵌入方式");
const ELEMENT: Text = Text::new("Element with a script", "스크립트 포함 요소", "带脚本的元素");
const FRAME: Text = Text::new("Frame (iframe)", "프레임(iframe)", "框架（iframe）");
const LINK: Text = Text::new("Link", "링크", "链接");
const MODE: Text = Text::new("Readers can", "보는 사람은", "读者可以");
const EDIT: Text = Text::new("Change the plan", "계획을 고칠 수 있음", "修改方案");
const VIEW: Text = Text::new("Only read it", "읽기만 할 수 있음", "仅阅读");
const ASSESS: Text = Text::new("Change it and hand it in", "고쳐서 제출할 수 있음", "修改并提交");
const LANGUAGE: Text = Text::new("Language", "언어", "语言");
const READER: Text = Text::new("The reader’s", "보는 사람의 언어", "跟随读者");
const BEGIN: Text = Text::new("Begins with", "처음 내용", "初始内容");
const EMPTY: Text = Text::new("A new plan", "새 계획", "新方案");
const STAGE: Text = Text::new("First page", "첫 화면", "起始页面");
const FIRST: Text = Text::new("The first stage", "첫 단계", "第一阶段");
const THEME: Text = Text::new("Colours", "화면 색", "配色");
const AUTO: Text = Text::new("As the reader’s system", "보는 사람의 시스템 설정", "跟随读者的系统设置");
const LIGHT: Text = Text::new("Light", "밝게", "浅色");
const DARK: Text = Text::new("Dark", "어둡게", "深色");
const RESUME: Text = Text::new("The plan is kept by", "계획 저장", "方案由谁保存");
const NOBODY: Text =
    Text::new("Nobody: gone when the page closes", "저장 안 함: 닫으면 사라짐", "不保存：关闭页面即消失");
const BROWSER: Text = Text::new("The reader’s browser", "보는 사람의 브라우저", "读者的浏览器");
const HOST: Text = Text::new("Your page, by messages", "내 페이지(메시지로 전달)", "您的网页（通过消息接收）");
const HIDE: Text = Text::new("Leave out", "숨길 부분", "隐藏以下部分");
