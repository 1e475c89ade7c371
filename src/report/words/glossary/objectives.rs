//! Terms of objectives and of the checks that ask whether the plan holds together.

use crate::base::Text;
use crate::plan::Stage;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "objective",
        Text::new("Objective and target", "목표와 목표값", "目标与目标值"),
        Text::new(
            "The objective says what shall be reached, the target is its number with a date. Every target is held against the \
             forecast: within reach, a stretch, or out of reach.",
            "목표는 무엇을 이룰지, 목표값은 언제까지 얼마를 이룰지예요. 목표값마다 예측과 맞춰 보고 ‘달성 가능’, ‘도전적’, ‘달성 어려움’ 중 \
             하나로 알려 줘요.",
            "目标说明要做成什么，目标值是它的数字和期限。每个目标值都与预测对照，分为“可达成”“有挑战”“难以达成”。",
        ),
    )
    .at(Stage::Objectives)
    .see(&["smart", "chance"]),
    Term::new(
        "smart",
        Text::new("SMART", "SMART(목표의 다섯 조건)", "SMART（目标的五项要求）"),
        Text::new(
            "Five questions to an objective: is it specific, measurable, achievable, relevant and time-bound? Whether it is \
             achievable is answered by the forecast here, not by hope.",
            "목표에 던지는 다섯 가지 질문이에요. 구체적인지, 측정할 수 있는지, 달성할 수 있는지, 연관성이 있는지, 기한이 있는지를 물어요. 달성 \
             가능성은 희망이 아니라 예측으로 답해요.",
            "检验目标的五个问题：是否具体、可衡量、可实现、相关、有时限。能否实现由预测回答，而不凭愿望。",
        ),
    )
    .at(Stage::Objectives)
    .see(&["objective", "kpi"]),
    Term::new(
        "objective-strategy-matrix",
        Text::new("Objective–strategy matrix", "목표-전략 매트릭스", "目标—战略矩阵"),
        Text::new(
            "A table with objectives as rows and strategies as columns. A row without a strategy is a wish; a column without an \
             indicator or money will not happen.",
            "목표를 행, 전략을 열에 놓은 표예요. 전략이 없는 행은 희망 사항이고, 지표나 예산이 없는 열은 실행되지 않아요.",
            "以目标为行、策略为列的表。没有策略的行只是愿望，没有指标或资金的列不会发生。",
        ),
    )
    .at(Stage::Objectives)
    .see(&["objective", "kpi", "tows"]),
    Term::new(
        "kpi",
        Text::new("Indicator (KPI)", "지표(KPI)", "指标（KPI）"),
        Text::new(
            "A number that shows whether the plan works, with a formula, a monthly target, a source and somebody who looks after it. \
             What is done when it stays below is settled beforehand.",
            "계획이 통하고 있는지 보여 주는 숫자예요. 계산식, 월 목표, 출처, 담당자를 두고, 미달이 이어지면 무엇을 할지 미리 정해 둬요.",
            "反映方案是否有效的数字，要有计算公式、月度目标、数据来源和负责人。一直不达标时怎么办，要事先定好。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["funnel", "objective"]),
    Term::new(
        "finding",
        Text::new("Finding", "점검 결과", "检查结果"),
        Text::new(
            "Something in the plan that does not hold together or is missing, with the reason and a way to the field. It may be put \
             aside with a reason; both stay in the plan document.",
            "계획에서 어긋나거나 빠진 점을 이유와 함께 알려 주고, 고칠 곳으로 데려가요. 이유를 적고 보류할 수도 있는데, 계획서에는 둘 다 남아요.",
            "方案中自相矛盾或缺失的地方，附有原因，并可直接跳到相应字段。可写明理由后搁置，两者都会列入方案书。",
        ),
    )
    .see(&["coherence-rule", "audit"]),
    Term::new(
        "coherence-rule",
        Text::new("Coherence rule", "일관성 규칙", "一致性规则"),
        Text::new(
            "A rule with a code such as C003 that ties one stage to another: six touchpoints need more hours than there are, or a \
             discount costs more than it brings. Each rule that is broken gives a finding.",
            "한 단계와 다른 단계가 맞는지 보는 규칙으로, C003 같은 번호가 있어요. 접점 여섯 개를 운영하기에 시간이 모자라거나 할인이 버는 돈보다 \
             더 드는 경우를 찾아내요.",
            "检查各阶段是否互相矛盾的规则，编号如C003。例如六个接触点所需工时超过现有工时，或折扣的代价高于带来的收益。违反一条，\
             就出现一项检查结果。",
        ),
    )
    .see(&["finding", "audit"]),
    Term::new(
        "audit",
        Text::new("Audit of the whole plan (four +)", "전체 점검(네 가지 +)", "整体检查（四个+）"),
        Text::new(
            "Four joins between the business and the net, each scored 0 to 100: strategy, long term, customer, behaviour. They ask \
             whether the plan hangs on the firm’s strategy, lasts, starts from what customers do, and speaks to roles.",
            "사업과 인터넷을 잇는 네 가지 결합인 전략, 장기, 고객, 행동을 각각 0~100점으로 봐요. 회사 전략에서 나왔는지, 오래 남을 것을 쌓는지, \
             고객의 행동에서 출발하는지, 역할에 맞춰 말하는지를 물어요.",
            "业务与网络的四个结合点：战略、长期、客户、行为，各0至100分。看方案是否来自企业战略、能否长期积累、是否从客户行为出发、\
             是否按角色沟通。",
        ),
    )
    .formula(Text::new(
        "Checks met ÷ checks that apply × 100",
        "충족한 점검 항목 ÷ 해당 점검 항목 × 100",
        "通过的检查项 ÷ 适用的检查项 × 100",
    ))
    .see(&["coherence-rule", "role"]),
];
