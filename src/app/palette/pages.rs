//! Pages of the program: the stages, the check of the whole plan, and what stands beside a plan.

use super::super::action::Action;
use super::super::embed::Hidden;
use super::super::embed::Mode;
use super::super::route::Route;
use super::super::state::State;
use super::super::words::page as names;
use super::{Group, List, hides};
use crate::base::{Lang, Text};
use crate::plan::Stage;
use crate::report::words;

pub(super) fn list(list: &mut List, state: &State) {
    let page = |list: &List, name, route| list.entry(Group::Pages, name, vec![Action::Go(route)]);
    if state.open.is_some() && !hides(state, Hidden::Stages) {
        for stage in Stage::ALL {
            let question = words::stage::question(stage);
            let number = stage.number().to_string();
            let note = STAGE.fill(list.lang, &[&number]);
            let counted = Lang::ALL.map(|lang| STAGE.fill(lang, &[&number]));
            let entry = page(list, words::stage::name(stage), Route::Stage(stage)).means(question);
            list.put(entry.also(counted).note(note).first(true));
        }
        list.put(page(list, names::AUDIT, Route::Audit).means(AUDIT_MEANS).first(true));
    }
    // A guest is at home in the page around, and has these pages only where that page asked for them.
    let mode = state.guest.as_ref().map(|guest| guest.asked.mode);
    if let Some(open) = &state.open {
        list.put(page(list, names::QUICK, Route::Quick));
        if open.course.is_some() {
            list.put(page(list, CASE, Route::Case).means(CASE_MEANS).first(true));
        }
        if open.plan().attempt.is_none() && matches!(mode, None | Some(Mode::Author)) {
            list.put(page(list, names::AUTHOR, Route::Author));
        }
    }
    let planless = state.open.is_none();
    if mode.is_none() {
        list.put(page(list, START, Route::Start).means(START_MEANS).first(planless));
        list.put(page(list, KEPT, Route::Kept).means(KEPT_MEANS).first(planless));
        if state.plans.len() > 1 {
            list.put(page(list, COMPARE, Route::Compare(None)).means(COMPARE_MEANS).first(planless));
        }
        list.put(page(list, names::EMBED, Route::Embed).means(EMBED_MEANS).first(planless));
    }
    if matches!(mode, None | Some(Mode::Review)) {
        list.put(page(list, names::GRADE, Route::Grade).means(GRADE_MEANS).first(planless));
    }
}

pub(super) const STAGE: Text = Text::new("Stage {0}", "{0}단계", "第{0}阶段");
const AUDIT_MEANS: Text = Text::new("audit, findings", "살펴볼 점, 감사", "整体检查，检查结果，审核");
const CASE: Text = Text::new("What the case asks", "사례와 과제", "案例与任务");
const CASE_MEANS: Text = Text::new("task, hand in", "제출", "提交");
const START: Text = Text::new("Start page", "시작 화면", "首页");
const START_MEANS: Text = Text::new("home, my plans, cases", "홈, 처음 화면, 내 계획, 사례", "主页，我的方案，案例");
const KEPT: Text = Text::new("Where plans are kept", "계획이 저장되는 곳", "方案保存在哪里");
const KEPT_MEANS: Text =
    Text::new("storage, earlier states, history", "저장 위치, 이전 상태, 기록", "存储，历史状态，恢复");
const COMPARE: Text = Text::new("Compare two plans", "두 계획 비교하기", "对比两份方案");
const COMPARE_MEANS: Text = Text::new("side by side, difference", "비교, 차이, 나란히", "比较，差异，并列");
const GRADE_MEANS: Text = Text::new("teacher, submissions", "강사, 제출물", "教师，作业，打分");
const EMBED_MEANS: Text = Text::new("embed, iframe", "임베드, 삽입", "嵌入，代码");
