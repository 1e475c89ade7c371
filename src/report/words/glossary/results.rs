//! Terms of results held against the plan and of what follows from them.

use crate::base::Text;
use crate::plan::Stage;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "difference",
        Text::new("Where the difference comes from", "차이가 난 이유", "差异来源"),
        Text::new(
            "The difference between plan and result, taken apart into causes: season, spend, cost per visit, conversion, closing, \
             time until a deal, order value. The parts sum exactly to the whole.",
            "계획과 실적의 차이를 시즌, 지출 규모, 방문당 비용, 전환율, 문의 대비 계약률, 계약까지 걸린 시간, 주문 금액으로 나눈 것이에요. 몫을 \
             모두 더하면 전체 차이와 정확히 같아요.",
            "把方案与结果的差异拆成各个原因：季节、花费、单次访问成本、转化率、咨询成交率、成交时滞、客单价。各部分相加正好等于总差异。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["significance"]),
    Term::new(
        "significance",
        Text::new("Significance (chance or real)", "유의성(우연인지 아닌지)", "显著性（偶然还是真实）"),
        Text::new(
            "Whether a difference is more than chance. “too early” means under 14 days or 30 events, “may be chance” that the plan \
             lies inside the 95% interval or the difference is under 10%, “action needed” everything else.",
            "차이가 우연이 아니라고 볼 수 있는지를 말해요. 14일이나 30건이 안 되면 ‘판단 보류’, 계획이 95% 구간 안에 있거나 차이가 10% 미만이면 \
             ‘오차 범위 안’, 그 밖에는 ‘조치 필요’예요.",
            "差异是否不只是偶然。不满14天或30次为“尚难判断”；方案值落在95%区间内，或差异不到10%，为“正常波动”；其余为“需采取措施”。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["confidence-interval", "ab-test"]),
    Term::new(
        "re-estimation",
        Text::new("Re-estimation (shrinkage)", "실적을 반영한 재추정", "按结果重新估计（收缩）"),
        Text::new(
            "The benchmark counts like a sample of its own, and what was counted is added to it. A few events move the figure a \
             little, many move it almost to the own result.",
            "기준값을 표본처럼 보고 우리 실적을 더해 수치를 고치는 방법이에요. 건수가 적으면 조금만 움직이고, 많아지면 거의 우리 실적에 \
             가까워져요.",
            "把基准值当作一份样本，再加上自己统计的结果来修正数据。次数少时只动一点，次数多了就接近自有数据。",
        ),
    )
    .formula(Text::new(
        "(weight of the benchmark × benchmark + counted) ÷ (weight of the benchmark + counted on)",
        "(기준값의 무게 × 기준값 + 집계한 값) ÷ (기준값의 무게 + 집계 대상 수)",
        "（基准值的权重 × 基准值 + 实际统计值）÷（基准值的权重 + 统计基数）",
    ))
    .at(Stage::Evaluation)
    .see(&["benchmark", "own-figures", "replan"]),
    Term::new(
        "replan",
        Text::new("Planning anew (plan version 2)", "다시 계획(계획 버전 2)", "重新规划（方案版本2）"),
        Text::new(
            "Months with results stay as they were; the remaining money is split again with what was learnt. Each proposal says what \
             it gains, how likely it pays and what it gives up; what is accepted becomes the next version.",
            "실적이 있는 달은 그대로 두고, 배운 것을 반영해 남은 돈을 다시 배분하는 일이에요. 제안마다 늘어나는 이익, 이득일 확률, 줄어드는 것을 \
             보여 주고, 받아들이면 다음 버전이 돼요.",
            "已有结果的月份保持不变，用学到的数据把剩余的钱重新分配。每项建议都说明收益、获益概率和要放弃什么，采纳后成为下一个版本。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["re-estimation"]),
];
