//! A walk through what the program answers, stop by stop on the pages themselves. It can be left at any time.

use super::effect::Effect;
use super::route::Route;
use super::state::State;
use super::update::go;
use crate::base::Text;
use crate::plan::Stage;

/// What somebody on the tour does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourAction {
    /// Begin it.
    Begin,
    /// To the next stop; from the last one it is over.
    Next,
    /// To the stop before.
    Back,
    /// Leave it.
    End,
}

/// A stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What is marked there, as the style sheet knows it (`styles/tour.css`).
    pub mark: &'static str,
    /// Id of what is brought into sight.
    pub at: &'static str,
    /// What it is about.
    pub title: Text,
    /// What there is to know.
    pub text: Text,
    route: Route,
}

/// Id of the card that speaks.
pub const CARD: &str = "tour.card";

/// Whether there can be a tour: with a plan of one's own, where every page can be come to.
#[must_use]
pub fn offers(state: &State) -> bool {
    state.guest.is_none() && state.open.as_ref().is_some_and(|open| open.course.is_none())
}

/// The stop somebody is at.
#[must_use]
pub fn stop(state: &State) -> Option<(usize, &'static Stop)> {
    let place = state.tour.filter(|_| offers(state) && state.route != Route::Present)?;
    Some((place, STOPS.get(place)?))
}

/// Goes where the action leads.
pub(super) fn apply(state: &mut State, action: TourAction) -> Vec<Effect> {
    let place = match (action, state.tour) {
        (TourAction::Begin, _) => Some(0),
        (TourAction::Next, Some(place)) => Some(place + 1),
        (TourAction::Back, Some(place)) => Some(place.saturating_sub(1)),
        (TourAction::Next | TourAction::Back, None) | (TourAction::End, _) => None,
    };
    state.tour = place.filter(|place| *place < STOPS.len() && offers(state));
    let Some(stop) = state.tour.and_then(|place| STOPS.get(place)) else { return vec![Effect::EnterPage] };
    let mut effects = go(state, stop.route);
    effects.extend([Effect::Focus(CARD.to_owned()), Effect::BringIntoSight(stop.at)]);
    effects
}

/// The stops, in their order.
pub const STOPS: [Stop; 7] = [
    Stop {
        mark: "answer",
        at: "stage.title",
        route: Route::Stage(Stage::Feasibility),
        title: Text::new("First a straight answer", "먼저, 해도 되는지부터", "先给明确结论"),
        text: Text::new(
            "Go, Prepare first, Not yet or Don’t – and what would change it. Open questions count as 3 of 5 until you answer them.",
            "‘시작하세요’, ‘준비부터 하세요’, ‘아직은 일러요’, ‘하지 마세요’ 가운데 하나로 답하고, 무엇이 바뀌면 판단이 달라지는지도 알려 드려요. 답하지 않은 질문은 5점 만점에 3점으로 계산해요.",
            "结论四选一：“可以启动”“先做准备”“暂不启动”“不建议做”，并说明什么变化会改变结论。未作答的问题暂按3分（满分5分）计算。",
        ),
    },
    Stop {
        mark: "stages",
        at: "stage.title",
        route: Route::Stage(Stage::Company),
        title: Text::new("Twelve stages, any order", "열두 단계, 순서는 자유롭게", "十二个阶段，顺序不限"),
        text: Text::new(
            "Each asks one question, answers it first and then shows what the answer rests on. The dot says how far it is filled in; the number, what to look at.",
            "단계마다 질문 하나에 답부터 보여 드리고, 그 아래에 근거가 되는 칸이 있어요. 동그라미는 얼마나 채웠는지, 숫자는 살펴볼 점이 몇 개인지 나타내요.",
            "每个阶段只问一件事：先给答案，下面才是依据。圆点表示填写进度，数字是需要留意的条数。",
        ),
    },
    Stop {
        mark: "figures",
        at: "stage.title",
        route: Route::Stage(Stage::Products),
        title: Text::new("No number without its reason", "모든 숫자에는 근거가 있어요", "每个数字都有依据"),
        text: Text::new(
            "Press an underlined figure: its formula, what went in and the source open, with a letter for how sure it is.",
            "밑줄 친 숫자를 누르면 계산식과 들어간 값, 출처가 열려요. 옆의 알파벳은 근거가 얼마나 확실한지 나타내요.",
            "点击带下划线的数字，即可查看公式、用到的数据和出处；字母表示可靠程度。",
        ),
    },
    Stop {
        mark: "budget",
        at: "budget.solution",
        route: Route::Stage(Stage::Budget),
        title: Text::new("Money where it earns most", "돈은 가장 많이 버는 곳에", "钱花在最划算的地方"),
        text: Text::new(
            "The split is computed, and it is said how far the best possible one can be from it at most. Touchpoints that do not pay get nothing, with the reason.",
            "배분은 계산으로 정하고, 최적 배분과 최대 얼마까지 차이 날 수 있는지도 밝혀요. 이익이 남지 않는 접점에는 배분하지 않고 이유를 적어요.",
            "分配由计算得出，并标明与最优分配最多相差多少。不划算的接触点不投，并写明原因。",
        ),
    },
    Stop {
        mark: "adviser",
        at: "stage.title",
        route: Route::Stage(Stage::Budget),
        title: Text::new("What to do next", "다음에 할 일", "下一步做什么"),
        text: Text::new(
            "The adviser stays beside every page: verdict, forecast, money, and the question whose answer would improve the plan most.",
            "어느 단계에서나 옆에 조언이 있어요. 판단, 예측, 예산과 함께 어떤 질문에 답하면 계획이 가장 나아지는지 알려 드려요.",
            "“顾问”在每一页都看得到：结论、预测、资金，以及补答哪个问题最能改进方案。",
        ),
    },
    Stop {
        mark: "document",
        at: "stage.title",
        route: Route::Document,
        title: Text::new("A plan to hand over", "건네줄 수 있는 계획서", "可以直接交出去的方案书"),
        text: Text::new(
            "One page, short or full: print it, take it to Word or Excel, send a link, or show it as slides. Later, results typed in stage 12 make the next plan.",
            "한 쪽, 요약본, 전체 가운데 골라 인쇄하거나 워드·엑셀로 내려받고, 링크로 보내거나 발표 화면으로 띄우세요. 나중에 12단계에 실적을 적으면 그 실적으로 다음 계획을 세워요.",
            "可选一页版、简版或完整版，可以打印、导出Word或Excel、发送链接，也可以投屏演示。之后在第12阶段填写实际结果，即可生成下一版方案。",
        ),
    },
    Stop {
        mark: "kept",
        at: "stage.title",
        route: Route::Stage(Stage::Company),
        title: Text::new("It stays with you", "내 브라우저에만 남아요", "数据只留在您这里"),
        text: Text::new(
            "Everything is kept in this browser and sent nowhere. Every step can be undone; save a file to be safe or to go on elsewhere.",
            "모든 내용은 이 브라우저에만 저장하고 어디에도 보내지 않아요. 무엇을 바꾸든 되돌릴 수 있어요. 만약에 대비하거나 다른 기기에서 이어 가려면 파일로 저장하세요.",
            "所有内容只保存在此浏览器，不会发送到任何地方。每一步都可撤销；想更稳妥，或换台设备继续，请保存为文件。",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    fn with_plan() -> State {
        let mut state = State::new(Lang::En);
        crate::app::update(
            &mut state,
            crate::app::Action::NewPlan,
            &crate::app::Env { now: 1_800_000_000_000, today: crate::base::Day::EPOCH },
        );
        state
    }

    #[test]
    fn the_tour_goes_stop_by_stop_and_ends() {
        let mut state = with_plan();
        for (place, expected) in STOPS.iter().enumerate() {
            let effects = apply(&mut state, if place == 0 { TourAction::Begin } else { TourAction::Next });
            assert_eq!(stop(&state), Some((place, expected)));
            assert_eq!(state.route, expected.route, "the page is there");
            assert!(
                effects.contains(&Effect::Focus(CARD.to_owned()))
                    && effects.contains(&Effect::BringIntoSight(expected.at))
            );
        }
        apply(&mut state, TourAction::Back);
        assert_eq!(stop(&state).map(|(place, _)| place), Some(STOPS.len() - 2));
        apply(&mut state, TourAction::Next);
        assert_eq!(apply(&mut state, TourAction::Next), [Effect::EnterPage]);
        assert_eq!((state.tour, state.route), (None, STOPS.last().unwrap().route), "the page stays");
    }

    #[test]
    fn it_can_be_left_and_needs_a_plan() {
        let mut state = with_plan();
        apply(&mut state, TourAction::Begin);
        assert_eq!(
            apply(&mut state, TourAction::Back).last(),
            Some(&Effect::BringIntoSight(STOPS[0].at)),
            "before the first is the first"
        );
        apply(&mut state, TourAction::End);
        assert_eq!(stop(&state), None);
        apply(&mut state, TourAction::Next);
        assert_eq!(stop(&state), None, "what was left does not go on");
        let mut empty = State::new(Lang::En);
        apply(&mut empty, TourAction::Begin);
        assert_eq!((empty.tour, empty.route), (None, Route::Start));
    }
}
