//! What can be done now: nothing that needs a plan where none is open, nothing that changes one that cannot be changed,
//! and of a guest nothing that is the visitor's own or that the page around has put out of sight.

use super::super::action::{Action, Given};
use super::super::course::running;
use super::super::embed::Hidden;
use super::super::guide::Guide;
use super::super::keeping::Hold;
use super::super::route::Route;
use super::super::state::{Open, State, Theme};
use super::super::tour::{self, TourAction};
use super::{Group, List, OverAction, hides};
use crate::base::{Lang, Text};
use crate::export::Format;

pub(super) fn list(list: &mut List, state: &State) {
    let at_home = state.guest.is_none();
    let planless = state.open.is_none();
    if let Some(open) = &state.open {
        with_plan(list, state, open);
    }
    if at_home {
        let go = |list: &List, name, actions| list.entry(Group::Commands, name, actions);
        let file = vec![Action::Go(Route::Start), Action::GoToField("file".to_owned())];
        list.put(go(list, NEW, vec![Action::NewPlan]).first(planless));
        list.put(go(list, EXAMPLE, vec![Action::OpenExample]).first(planless));
        list.put(go(list, FILE, file).means(FILE_MEANS).first(planless));
    }
    if tour::offers(state) {
        list.put(
            list.entry(Group::Commands, TOUR, vec![Action::Tour(TourAction::Begin)]).means(TOUR_MEANS).first(true),
        );
    }
    list.put(list.entry(Group::Commands, KEYS, vec![Action::Over(OverAction::Keys)]).means(KEYS_MEANS).first(true));
    if !hides(state, Hidden::Language) {
        for lang in Lang::ALL.into_iter().filter(|lang| *lang != state.lang) {
            let name = match lang {
                Lang::Ko => KOREAN,
                Lang::Zh => CHINESE,
                Lang::En => ENGLISH,
            };
            list.put(list.entry(Group::Commands, name, vec![Action::SetLang(lang)]));
        }
    }
    if !hides(state, Hidden::Theme) {
        for theme in Theme::ALL.into_iter().filter(|theme| *theme != state.theme) {
            let (name, means) = match theme {
                Theme::Auto => (AUTO, AUTO_MEANS),
                Theme::Light => (LIGHT, LIGHT_MEANS),
                Theme::Dark => (DARK, DARK_MEANS),
            };
            list.put(list.entry(Group::Commands, name, vec![Action::SetTheme(theme)]).means(means));
        }
    }
    if at_home {
        for guide in Guide::ALL {
            let name = match guide {
                Guide::User => USER_GUIDE,
                Guide::Teacher => TEACHER_GUIDE,
                Guide::Learner => LEARNER_GUIDE,
            };
            list.put(list.entry(Group::Guides, name, vec![Action::Read(guide)]).means(GUIDE_MEANS).first(planless));
        }
    }
}

/// What can be done with the open plan.
fn with_plan(list: &mut List, state: &State, open: &Open) {
    let command = |list: &List, name, actions| list.entry(Group::Commands, name, actions);
    // On the start page no plan is seen that would change.
    if state.route != Route::Start && changes(state, open) {
        if open.history.can_undo() {
            list.put(command(list, UNDO, vec![Action::Undo]).first(true));
        }
        if open.history.can_redo() {
            list.put(command(list, REDO, vec![Action::Redo]).first(true));
        }
    }
    let document = Action::Go(Route::Document);
    if !hides(state, Hidden::Export) {
        list.put(command(list, SAVE, vec![Action::Give(Given::Plan)]).means(SAVE_MEANS).first(true));
    }
    list.put(command(list, DOCUMENT, vec![document.clone()]).means(DOCUMENT_MEANS).first(true));
    list.put(command(list, PRESENT, vec![Action::Go(Route::Present)]).means(PRESENT_MEANS).first(true));
    if state.route.is_for_print() {
        list.put(command(list, PRINT, vec![Action::Print]).first(true));
    }
    // One file is made at a time.
    let busy = state.errand.as_ref().is_some_and(|errand| !errand.purpose.grades());
    if !hides(state, Hidden::Export) && !busy {
        for (name, format) in [(WORD, Format::Docx), (EXCEL, Format::Xlsx)] {
            list.put(command(list, name, vec![document.clone(), Action::Give(Given::Document(format))]));
        }
    }
    if !hides(state, Hidden::Share) {
        let mut actions = vec![document];
        // Asked for again, the link that is shown would be put away.
        actions.extend(state.link.is_none().then_some(Action::Share));
        actions.push(Action::GoToField("document.link".to_owned()));
        list.put(command(list, SHARE, actions).means(SHARE_MEANS));
    }
}

/// Whether the open plan can be changed here.
fn changes(state: &State, open: &Open) -> bool {
    let read_only = state.guest.as_ref().is_some_and(|guest| guest.readonly) || matches!(open.hold, Hold::Newer(_));
    !read_only && running(state).is_ok()
}

const TOUR: Text = Text::new("Tour of the planner (1 minute)", "둘러보기(1분)", "导览（1分钟）");
const TOUR_MEANS: Text = Text::new("introduction, help, how it works", "사용법, 도움말, 안내", "使用方法，帮助，介绍");
const NEW: Text = Text::new("New plan", "새 계획", "新建方案");
const EXAMPLE: Text = Text::new("Look at an example", "예시 보기", "查看示例");
const FILE: Text = Text::new("Open a file", "파일 열기", "打开文件");
const FILE_MEANS: Text = Text::new("import, load", "불러오기, 가져오기", "导入");
const SAVE: Text = Text::new("Save as a file", "파일로 저장", "保存为文件");
const SAVE_MEANS: Text = Text::new("download, export, backup", "내려받기, 다운로드, 백업", "下载，导出，备份");
const UNDO: Text = Text::new("Undo", "실행 취소", "撤销");
const REDO: Text = Text::new("Redo", "다시 실행", "重做");
const DOCUMENT: Text = Text::new("Plan document", "계획서 보기", "查看方案书");
const DOCUMENT_MEANS: Text = Text::new("print, PDF, report", "인쇄, 보고서", "打印，报告");
const PRESENT: Text = Text::new("Present the plan", "계획 발표하기", "演示方案");
const PRESENT_MEANS: Text = Text::new("slides, full screen", "슬라이드, 전체 화면", "幻灯片，全屏");
const PRINT: Text = Text::new("Print or save as PDF", "인쇄 또는 PDF로 저장", "打印或存为PDF");
const WORD: Text = Text::new("Save the document as a Word file", "계획서를 워드 파일로 저장", "把方案书保存为Word文件");
const EXCEL: Text = Text::new("Save the plan as an Excel workbook", "계획을 엑셀 파일로 저장", "把方案保存为Excel表格");
const SHARE: Text = Text::new("Link to the plan", "계획을 담은 링크", "生成方案链接");
const SHARE_MEANS: Text = Text::new("share, send, address", "공유, 주소", "分享，共享，网址");
const KEYS: Text = Text::new("Keyboard shortcuts", "키보드 단축키", "键盘快捷键");
const KEYS_MEANS: Text = Text::new("keys, help", "도움말", "帮助，按键");
const KOREAN: Text = Text::new("Language: 한국어 (Korean)", "언어: 한국어", "语言：한국어（韩语）");
const CHINESE: Text = Text::new("Language: 中文 (Chinese)", "언어: 中文(중국어)", "语言：中文");
const ENGLISH: Text = Text::new("Language: English", "언어: English(영어)", "语言：English（英语）");
const AUTO: Text = Text::new("Colours: as the system", "화면 색: 시스템 설정대로", "配色：跟随系统");
const LIGHT: Text = Text::new("Colours: light", "화면 색: 밝게", "配色：浅色");
const DARK: Text = Text::new("Colours: dark", "화면 색: 어둡게", "配色：深色");
const AUTO_MEANS: Text = Text::new("theme, colors, automatic", "테마, 자동", "主题，自动");
const LIGHT_MEANS: Text = Text::new("theme, colors, light mode", "테마, 라이트 모드", "主题，浅色模式，日间");
const DARK_MEANS: Text = Text::new("theme, colors, dark mode", "테마, 다크 모드", "主题，深色模式，夜间");
const USER_GUIDE: Text = Text::new("How to use it", "이용 안내서", "使用指南");
const TEACHER_GUIDE: Text = Text::new("Guide for teachers", "강사 안내서", "教师指南");
const LEARNER_GUIDE: Text = Text::new("Guide for learners", "수강생 안내서", "学员指南");
const GUIDE_MEANS: Text = Text::new("guide, help, manual", "도움말, 설명서, 안내", "帮助，说明书，手册");
