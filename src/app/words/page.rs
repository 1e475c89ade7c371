//! What pages are called, wherever they are named: at their head, on the way to them, in the palette, in the window's title.

use crate::base::Text;

/// All findings and the audit of the whole plan.
pub const AUDIT: Text = Text::new("Check of the whole plan", "전체 점검", "整体检查");
/// The most important questions.
pub const QUICK: Text =
    Text::new("Eight questions to a first answer", "여덟 가지 질문, 첫 번째 답", "八个问题，先得一个答案");
/// The case made of the open plan.
pub const AUTHOR: Text = Text::new("Make a case of this plan", "이 계획으로 사례 만들기", "把此方案做成案例");
/// A class's submissions.
pub const GRADE: Text = Text::new("Grade a class", "수강생 풀이 채점", "评阅学员作答");
/// How the planner comes into another page.
pub const EMBED: Text =
    Text::new("Put the planner into your page", "내 페이지에 플래너 넣기", "把规划工具嵌入您的网页");
