//! A case as a package for an LMS: which standard is for which, and what it reports.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Purpose, Running, State};
use crate::base::{Lang, Text};
use crate::course::Case;
use crate::export::package::{Standard, is_judged};

use super::super::icon::{Icon, icon};

/// Packages of a case; `text` is its file.
pub(super) fn packages(state: &State, dispatch: &Callback<Action>, case: &Case, text: &Rc<str>) -> Html {
    let lang = state.lang;
    let busy = state.errand.as_ref().is_some_and(|errand| !errand.purpose.grades());
    let row = |standard: Standard| {
        let (id, (name, what)) = (standard.slug(), about(standard));
        let (dispatch, case) = (dispatch.clone(), text.clone());
        let make = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::MakePackage { standard, case: case.clone() });
        });
        html! {
            <button key={id} id={format!("package.{id}")} type="button" class="file-row" aria-disabled={busy.then_some("true")} onclick={make}>
                { icon(Icon::Download) }
                <span key="name" class="file-name">{ name.get(lang) }</span>
                <span key="what" class="file-what">{ what.get(lang) }</span>
            </button>
        }
    };
    html! {
        <section key="packages" id="packages" class="packages" aria-labelledby="packages.title">
            <h3 key="title" id="packages.title">{ TITLE.get(lang) }</h3>
            <p key="text">{ TEXT.get(lang) }</p>
            <p key="pass" class="packages-pass" data-testid="package-pass">{ passes(case, lang) }</p>
            <div key="rows" class="packages-rows">{ for Standard::ALL.into_iter().map(row) }</div>
            { packing(state, dispatch) }
        </section>
    }
}

/// How far the package is; its room is always there, so that nothing jumps.
fn packing(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let (text, percent) = match &state.errand {
        Some(Running { purpose: Purpose::Package, name, percent, .. }) => (PACKING.fill(lang, &[name]), *percent),
        Some(_) | None => (String::new(), 0),
    };
    let idle = text.is_empty();
    let stop = dispatch.reform(|_: MouseEvent| Action::StopErrand);
    html! {
        <div key="packing" class="making" role="status">
            <span key="text" class="making-text">{ text }</span>
            <progress key="bar" max="100" value={percent.to_string()} aria-label={PROGRESS.get(lang)} hidden={idle} />
            <button key="stop" id="package.stop" type="button" class="btn btn-small" hidden={idle} onclick={stop}>{ STOP.get(lang) }</button>
        </div>
    }
}

fn passes(case: &Case, lang: Lang) -> String {
    match case.pass {
        None => COMPLETES.get(lang).to_owned(),
        Some(_) if is_judged(case) => JUDGED.get(lang).to_owned(),
        Some(percent) => PASSES.fill(lang, &[&percent.to_string()]),
    }
}

const fn about(standard: Standard) -> (Text, Text) {
    match standard {
        Standard::Scorm12 => (
            Text::new("SCORM 1.2", "SCORM 1.2", "SCORM 1.2"),
            Text::new(
                "nearly every LMS; keeps 4,096 characters, so a long plan may have to be saved as a file",
                "거의 모든 LMS에서 쓸 수 있어요. 4,096자까지만 저장돼서 긴 계획은 파일로 따로 저장해야 할 수도 있어요",
                "几乎所有LMS都支持；只保存4,096个字符，较长的方案可能需要另存为文件",
            ),
        ),
        Standard::Scorm2004Fourth => (
            Text::new("SCORM 2004, 4th edition", "SCORM 2004 4판", "SCORM 2004第4版"),
            Text::new(
                "keeps 64,000 characters: take it where the LMS knows it",
                "64,000자까지 저장돼요. LMS가 지원하면 이쪽을 고르세요",
                "可保存64,000个字符；LMS支持时优先选它",
            ),
        ),
        Standard::Scorm2004Third => (
            Text::new("SCORM 2004, 3rd edition", "SCORM 2004 3판", "SCORM 2004第3版"),
            Text::new(
                "the same for an LMS that does not know the 4th",
                "4판을 지원하지 않는 LMS용이에요",
                "用于不支持第4版的LMS",
            ),
        ),
        Standard::Cmi5 => (
            Text::new("cmi5 (xAPI)", "cmi5(xAPI)", "cmi5（xAPI）"),
            Text::new(
                "for an LMS with a learning record store",
                "학습 기록 저장소(LRS)가 있는 LMS용이에요",
                "用于带学习记录存储（LRS）的LMS",
            ),
        ),
        Standard::Web => (
            Text::new("Web folder", "웹 폴더", "网页文件夹"),
            Text::new(
                "no LMS: unpack it on any web server; learners hand in a file",
                "LMS 없이 웹 서버에 풀어서 써요. 수강생은 파일로 제출해요",
                "不用LMS：解压到任意网站服务器即可，学员以文件形式提交",
            ),
        ),
    }
}

const TITLE: Text = Text::new("A package for your LMS", "LMS용 패키지", "LMS课程包");
const TEXT: Text = Text::new(
    "A ZIP file with this case and the whole planner in it. Upload it to your LMS: that keeps each learner's work and gets status and points. Nothing goes anywhere else.",
    "이 사례와 플래너 전체가 든 ZIP 파일이에요. LMS에 올리면 수강생의 작업이 LMS에 저장되고 완료 여부와 점수가 기록돼요. 다른 곳으로는 아무것도 보내지 않아요.",
    "ZIP文件中包含本案例和完整的规划工具。上传到LMS后，学员的作答保存在LMS中，完成状态和得分也会上报给LMS，不会发送到其他任何地方。",
);
const COMPLETES: Text = Text::new(
    "Handing in completes it. The case names no pass mark, so nobody passes or fails.",
    "제출하면 완료로 기록돼요. 합격 기준이 없는 사례라 합격·불합격은 기록하지 않아요.",
    "提交即为完成。本案例未设及格线，因此不上报及格与否。",
);
const PASSES: Text = Text::new(
    "Handing in completes it; from {0} % of the points it is passed.",
    "제출하면 완료로 기록되고, 점수가 만점의 {0}% 이상이면 합격으로 기록돼요.",
    "提交即为完成；得分达到总分的{0}%，即上报为及格。",
);
const JUDGED: Text = Text::new(
    "Handing in completes it. Some points are yours to give, so the package reports the others and leaves passing to you.",
    "제출하면 완료로 기록돼요. 강사가 직접 매기는 점수가 있어서, 나머지 점수만 기록되고 합격 여부는 강사가 정해요.",
    "提交即为完成。部分分数由教师评定，因此只上报其余得分，及格与否由教师决定。",
);
const PACKING: Text = Text::new("Making {0} …", "{0} 만드는 중…", "正在生成{0}…");
const PROGRESS: Text = Text::new("Progress", "진행률", "进度");
const STOP: Text = Text::new("Cancel", "취소", "取消");
