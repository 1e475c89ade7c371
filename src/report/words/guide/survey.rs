//! Guides of stage 3: the company’s own questionnaire.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "environment.survey.goal",
        Text::new(
            "Questions that serve no decision are not worth asking; it heads the questionnaire.",
            "결정에 쓰지 않을 질문은 물을 필요가 없어요. 설문지 첫머리에 실려요.",
            "不服务于决策的问题不必问；写在问卷开头。",
        ),
        Text::new(
            "“Do we sell single bags or only subscriptions?”",
            "“낱개로 팔까, 정기구독만 할까?”",
            "“单包零售，还是只做订阅？”",
        ),
    ),
    Guide::new(
        "environment.survey.whom",
        Text::new(
            "Who is asked decides for whom the answers speak.",
            "누구에게 묻느냐에 따라 누구의 생각으로 볼 수 있는지가 달라져요.",
            "问谁，决定了答案能代表谁。",
        ),
        Text::new(
            "Buyers of the last six months, by message",
            "최근 6개월 구매자에게 메시지로",
            "近六个月的买家，发消息邀请",
        ),
    ),
    Guide::new(
        "environment.survey.population",
        Text::new(
            "The sample needed is computed from it; in small groups fewer are enough.",
            "필요한 응답 수를 여기서 계산해요. 전체 인원이 적으면 응답도 더 적어도 돼요.",
            "据此计算所需样本量；总体较小时，可以少问一些。",
        ),
        Text::new("1,800 buyers so far", "지금까지의 구매자 1,800명", "现有买家1,800人"),
    )
    .more(More::Term("margin-of-error")),
    Guide::new(
        "environment.survey.response_rate",
        Text::new(
            "How many must be invited is the sample divided by it.",
            "조사를 요청할 인원은 필요한 응답 수를 응답률로 나눈 값이에요.",
            "邀请人数等于样本量除以回收率。",
        ),
        Text::new(
            "20% of the last message were opened and answered.",
            "지난 설문에서 20%가 답했어요.",
            "20%：上次群发，每100人有20人打开并作答",
        ),
    )
    .range(Text::new(
        "Take it from an earlier survey of your own; without one, plan with little.",
        "지난 설문의 값을 쓰세요. 없으면 낮게 잡으세요.",
        "取自以往的调查；没有的话，宁可估低。",
    )),
    Guide::new(
        "environment.survey.margin",
        Text::new(
            "Half the margin needs four times the answers.",
            "오차를 반으로 줄이려면 응답이 네 배 필요해요.",
            "误差减半，答卷要增至四倍。",
        ),
        Text::new(
            "5% for a share that decides, 10% for a first look",
            "결정에 쓸 비율이면 5%, 가볍게 살펴볼 때는 10%",
            "用于决策取5%，初步了解取10%",
        ),
    )
    .more(More::Term("margin-of-error")),
    Guide::new(
        "environment.survey.confidence",
        Text::new(
            "How sure the range must be; more certainty needs more answers.",
            "실제 값이 오차 범위 안에 있다고 얼마나 확신해야 하는지예요. 높일수록 응답이 더 필요해요.",
            "要有多大把握；把握越大，需要的答卷越多。",
        ),
        Text::new("95%, the usual choice", "보통 95%", "通常取95%"),
    )
    .more(More::Term("confidence-interval")),
    Guide::new(
        "environment.survey.responses",
        Text::new(
            "The margin that was really reached is computed from it.",
            "지금까지 받은 응답의 표본 오차를 여기서 계산해요.",
            "据此算出实际达到的误差。",
        ),
        Text::new("212 forms came back.", "212명이 답했어요.", "收回212份。"),
    ),
    Guide::new(
        "environment.survey.*.text",
        Text::new(
            "It is printed on the questionnaire and heads its result.",
            "설문지에 인쇄되고 결과의 제목이 돼요.",
            "印在问卷上，也是结果的标题。",
        ),
        Text::new(
            "“How many cups a day do you drink at home?”",
            "“집에서 하루에 몇 잔 마시나요?”",
            "“平时在家每天喝几杯咖啡？”",
        ),
    )
    .range(Text::new(
        "One thing a question, no hint at the wished answer.",
        "한 문항에 하나만 묻고, 답을 유도하지 마세요.",
        "一题只问一件事，不诱导回答。",
    )),
    Guide::new(
        "environment.survey.*.kind",
        Text::new(
            "It decides whether answers are counted per option or read as text.",
            "응답을 보기별로 셀지, 글로 읽을지가 여기서 정해져요.",
            "决定按选项统计还是按文字阅读。",
        ),
        Text::new(
            "“Which of these have you bought from?”: several of a list",
            "“어디서 사 보셨나요?”는 복수 선택",
            "“在哪些店买过？”用多选",
        ),
    ),
    Guide::new(
        "environment.survey.*.options",
        Text::new(
            "Answers are counted for each option, with the margin of error of each.",
            "보기마다 응답을 세고 표본 오차를 계산해요.",
            "逐项统计答案并计算误差。",
        ),
        Text::new(
            "Supermarket / own roaster / marketplace / other",
            "마트 / 단골 로스터리 / 오픈마켓 / 기타",
            "超市／烘焙坊／电商平台／其他",
        ),
    )
    .range(Text::new(
        "Every answer has a place: end with “other”.",
        "누구나 고를 보기가 있도록 ‘기타’를 두세요.",
        "保证人人有选项，最后加“其他”。",
    )),
    Guide::new(
        "environment.survey.*.count",
        Text::new(
            "Shares and their margin of error are computed from the counts.",
            "집계한 수로 비율과 표본 오차를 계산해요.",
            "由计数算出占比及误差。",
        ),
        Text::new("Supermarket 96 of 212", "212명 중 마트 96명", "212人中超市96人"),
    )
    .range(Text::new(
        "In questions with one answer not more in all than people answered.",
        "하나만 고르는 문항은 합계가 응답자 수를 넘을 수 없어요.",
        "单选题各项合计不超过作答人数。",
    )),
    Guide::new(
        "environment.survey.*.notes",
        Text::new(
            "What people wrote goes into the document with the question.",
            "응답 내용이 문항과 함께 계획서에 실려요.",
            "与题目一起写入方案书。",
        ),
        Text::new(
            "“Seven of twenty ask for smaller bags.”",
            "“스무 명 중 일곱이 소포장을 원해요.”",
            "“20人中有7人想要小包装。”",
        ),
    ),
];
