//! Terms of the first decision: may this company go online, and what would change the answer.

use crate::base::Text;
use crate::plan::{Item, Stage};
use crate::report::words::{score_name, stage};

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "feasibility",
        stage::name(Stage::Feasibility),
        Text::new(
            "Whether online marketing is worth doing for this company, with these customers and this money, at this time. It is \
             asked before any channel is chosen, and the answer may be “Not yet”.",
            "지금 가진 돈과 고객으로 온라인 마케팅을 할 만한지 따지는 일이에요. 채널을 고르기 전에 먼저 묻고, 답이 ‘아직은 일러요’일 \
             수도 있어요.",
            "以企业现有的资金和客户，现在值不值得做网络营销。要在挑选渠道之前先回答，结论也可能是“暂不启动”。",
        ),
    )
    .formula(Text::new(
        "Total = 0.3 × product + 0.3 × money + 0.2 × competition + 0.2 × people",
        "총점 = 0.3 × 상품 + 0.3 × 자금 + 0.2 × 경쟁 + 0.2 × 사람",
        "总分 = 0.3 × 产品 + 0.3 × 资金 + 0.2 × 竞争 + 0.2 × 人员",
    ))
    .at(Stage::Feasibility)
    .see(&["feasibility-aspects", "verdict"]),
    Term::new(
        "feasibility-aspects",
        Text::new("Four aspects of feasibility", "타당성의 네 측면", "可行性的四个方面"),
        Text::new(
            "Product, competition, money and people: nineteen questions, each scored 1 to 5 against texts that say what a 1, a 3 \
             and a 5 look like. An aspect is the mean of its questions; what is neither answered nor computed counts as 3.",
            "상품, 경쟁, 자금, 사람이에요. 19개 항목을 1~5점으로 매기는데, 1점·3점·5점이 어떤 상태인지 글로 적혀 있어요. 측면 점수는 \
             항목의 평균이고, 답하지 않았고 계산할 수도 없는 항목은 3점으로 봐요.",
            "产品、竞争、资金、人员，共19项，逐项按1至5分评分，1分、3分、5分各是什么状态都有文字说明。各方面取其项目的平均分，\
             既未作答也无法算出的按3分计。",
        ),
    )
    .at(Stage::Feasibility)
    .see(&["feasibility", "runway"]),
    Term::new(
        "verdict",
        Text::new("Verdict", "판단", "结论"),
        Text::new(
            "The answer in one of four steps: “Go”, “Prepare first”, “Not yet” or “Don’t”. It follows from the score and from \
             hard facts that no score can outweigh.",
            "답은 ‘시작하세요’, ‘준비부터 하세요’, ‘아직은 일러요’, ‘하지 마세요’ 네 가지예요. 점수로 정하되, 아무리 점수가 높아도 넘을 수 \
             없는 결정적인 사실을 함께 봐요.",
            "分为四档：“可以启动”“先做准备”“暂不启动”“不建议做”。由评分和几项硬性事实共同决定，评分再高也盖不过硬性事实。",
        ),
    )
    .at(Stage::Feasibility)
    .see(&["hard-fact", "flip-condition"]),
    Term::new(
        "hard-fact",
        Text::new("Hard fact (knock-out)", "결정적인 사실", "硬性事实"),
        Text::new(
            "A single fact that limits the verdict whatever the score: an order leaves nothing, there are fewer than 50 possible \
             buyers, the money runs out before it comes back, or nobody has time.",
            "점수와 상관없이 판단을 낮추는 사실이에요. 주문 한 건에 남는 돈이 없거나, 살 만한 고객이 50명도 안 되거나, 돈이 돌아오기 전에 \
             자금이 바닥나거나, 맡을 사람이 없는 경우가 그래요.",
            "不论评分多高，单凭一项就能压低结论的事实，例如一单没有剩余、潜在买家不足50个、回本之前资金先用完、没有人手。",
        ),
    )
    .at(Stage::Feasibility)
    .see(&["verdict", "flip-condition"]),
    Term::new(
        "flip-condition",
        Text::new("Flip condition", "판단이 바뀌는 조건", "结论改变的条件"),
        Text::new(
            "A small change that would lift the verdict, such as a higher margin or a few more hours a week. The whole plan is \
             computed again for each, so a change that is shown is one that works.",
            "공헌이익률을 조금 높이거나 주당 시간을 몇 시간 늘리는 것처럼, 판단을 올려 주는 작은 변화예요. 계획 전체를 다시 계산해서 정말로 \
             판단이 바뀌는 것만 보여 줘요.",
            "能让结论上调的小改变，例如贡献毛利率提高一些，或每周多几个工时。每一项都重新测算过整个方案，列出来的都确实有效。",
        ),
    )
    .at(Stage::Feasibility)
    .see(&["verdict", "hard-fact"]),
    Term::new(
        "runway",
        score_name::item(Item::Runway),
        Text::new(
            "How many months the money lasts while what was spent has not come back. It has to be longer than the payback time.",
            "쓴 돈이 아직 돌아오지 않아도 버틸 수 있는 개월 수예요. 회수 기간보다 길어야 해요.",
            "投出去的钱尚未收回时，资金还能撑几个月，必须长于回本周期。",
        ),
    )
    .at(Stage::Feasibility)
    .see(&["payback", "cash-flow"]),
];
