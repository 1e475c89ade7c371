//! Terms of evidence: where a figure comes from, how far it may be off, how it is put to the test.

use crate::base::Text;
use crate::forecast::Score;
use crate::plan::Stage;
use crate::report::words::score_name;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "forecast",
        Text::new("Forecast and plan", "예측과 계획", "预测与方案"),
        Text::new(
            "The forecast says what will probably happen with this money; the plan says what is to be done with it. A forecast \
             comes with a range and is no promise.",
            "예측은 이 돈을 쓰면 어떻게 될지, 계획은 이 돈으로 무엇을 할지를 말해요. 예측에는 늘 범위가 따르고, 약속하는 수치는 아니에요.",
            "预测说的是这笔钱花下去大概会怎样，方案说的是要拿它做什么。预测总带有区间，并非承诺。",
        ),
    )
    .at(Stage::Budget)
    .see(&["range", "difference"]),
    Term::new(
        "receipt",
        Text::new("Receipt", "계산 근거", "计算依据"),
        Text::new(
            "Behind every computed figure: the formula, what went in and where each part comes from, down to what was typed. It is \
             made by the very computation that made the figure.",
            "계산된 숫자마다 딸린 설명이에요. 계산식, 들어간 값, 값마다의 출처를 직접 입력한 값까지 거슬러 보여 주고, 숫자를 낸 바로 그 계산에서 \
             만들어져요.",
            "每个算出来的数字背后的说明：公式、用到的数据及各自的出处，一直追溯到填写的内容。它与数字出自同一次计算。",
        ),
    )
    .see(&["grade", "judgement"]),
    Term::new(
        "grade",
        Text::new("Grade of evidence (A–D)", "근거 등급(A~D)", "证据等级（A–D）"),
        Text::new(
            "How well a library figure is evidenced: A stands for a large sample or a price list of the publisher’s own, D for a rule \
             of thumb. Where a source prints no range the grade sets it: ±10%, ±20%, ±35% or ±50%.",
            "자료실 수치의 근거가 얼마나 확실한지를 나타내요. A는 발행처의 대규모 자체 표본이나 공식 단가표, D는 경험칙이에요. 출처에 범위가 \
             없으면 등급에 따라 ±10%, ±20%, ±35%, ±50%로 잡아요.",
            "资料库数据的可靠程度：A为发布方自有大样本或官方价目，D为经验法则。来源未给出区间时，按等级取±10%、±20%、±35%或±50%。",
        ),
    )
    .see(&["benchmark", "judgement", "range"]),
    Term::new(
        "benchmark",
        Text::new("Benchmark", "기준값", "基准值"),
        Text::new(
            "A figure of the library that stands in while the company has none of its own. It says what is usual, not what this \
             company will get.",
            "회사의 자체 수치가 없을 때 대신 쓰는 자료실의 값이에요. 보통 어느 정도인지를 말할 뿐, 우리 회사가 얻을 값은 아니에요.",
            "企业没有自有数据时采用的资料库数据。它说明通常水平，并不等于本企业能达到的水平。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["own-figures", "grade"]),
    Term::new(
        "own-figures",
        Text::new("Own figures", "자체 수치", "自有数据"),
        Text::new(
            "What the company counted itself. It always goes before the library, and the more it was counted on, the narrower its \
             range.",
            "회사가 직접 집계한 값이에요. 언제나 자료실 값보다 먼저 쓰고, 표본이 많을수록 오차 범위가 좁아져요.",
            "企业自己统计的数据，始终优先于资料库数据。样本量越大，误差区间越窄。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["benchmark", "re-estimation"]),
    Term::new(
        "judgement",
        Text::new("Judgement", "판단값", "判断值"),
        Text::new(
            "A value nobody measured, set by experience and marked as such: grade D. Replace it first as soon as you know better.",
            "측정한 값이 아니라 경험으로 정한 값이라고 밝힌 것이고, D등급이에요. 더 잘 아는 값이 있으면 이 값부터 바꾸세요.",
            "没有实测、凭经验设定并如实注明的数值，等级为D。一旦掌握更可靠的数据，应最先替换。",
        ),
    )
    .see(&["grade", "own-figures"]),
    Term::new(
        "range",
        Text::new("Range (P10–P90)", "범위(P10~P90)", "区间（P10–P90）"),
        Text::new(
            "Of 1,000 simulations one in ten comes out below P10, half below P50, one in ten above P90. Each varies every uncertain \
             figure as far as its evidence allows.",
            "시뮬레이션 1,000번 중 열에 하나는 P10보다 나쁘고, 절반은 P50보다 나쁘고, 열에 하나는 P90보다 좋아요. 불확실한 수치를 근거가 \
             허용하는 범위 안에서 모두 바꿔 가며 계산해요.",
            "在1000次模拟中，十次有一次低于P10，一半低于P50，十次有一次高于P90。每次模拟都让所有不确定的数据在依据允许的范围内变动。",
        ),
    )
    .at(Stage::Budget)
    .see(&["chance", "grade"]),
    Term::new(
        "chance",
        score_name::kind(Score::Chance),
        Text::new(
            "The share of simulations in which the target is reached. 70% means: if the model is right, seven worlds in ten get \
             there; it says nothing about the model itself.",
            "시뮬레이션 중 목표값에 이른 비율이에요. 70%라면 모델이 맞을 때 열 번 중 일곱 번 이룬다는 뜻이고, 모델 자체가 맞다는 보증은 \
             아니에요.",
            "模拟中达到目标值的比例。70%表示：如果模型成立，十次中有七次能达到；模型本身是否成立，它并不保证。",
        ),
    )
    .at(Stage::Objectives)
    .see(&["range", "objective"]),
    Term::new(
        "confidence-interval",
        Text::new("95% interval", "95% 구간", "95%区间"),
        Text::new(
            "The range of true values that fit what was counted. With 88 deals from 3,673 clicks the rate is 2.4%, and anything from \
             1.95% to 2.95% fits; with few events the interval is wide.",
            "집계한 결과와 어긋나지 않는 참값의 범위예요. 클릭 3,673회에서 거래 88건이면 전환율은 2.4%이고 1.95~2.95%가 모두 가능해요. 건수가 \
             적으면 구간이 넓어요.",
            "与统计结果相符的真实值范围。3673次点击成交88单，转化率为2.4%，而1.95%至2.95%都说得通。次数越少，区间越宽。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["significance", "margin-of-error"]),
    Term::new(
        "ab-test",
        Text::new("A/B test", "A/B 테스트", "A/B测试"),
        Text::new(
            "Two versions shown at the same time to people drawn by lot, with one difference only. Settle beforehand how many visits \
             are needed, and do not stop when one happens to lead.",
            "무작위로 나눈 사람들에게 한 가지만 다른 두 안을 같은 기간에 보여 주는 실험이에요. 필요한 방문 수를 미리 정하고, 한쪽이 잠깐 \
             앞선다고 멈추지 마세요.",
            "把受众随机分成两组，同一时间各看一个版本，两版只差一处。事先定好需要多少访问，不要因为一方暂时领先就提前结束。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["significance", "value-of-information"]),
    Term::new(
        "value-of-information",
        Text::new("Value of information", "정보의 가치", "信息的价值"),
        Text::new(
            "What it is worth to know a figure better before the money is spent. The planner lists the tests that narrow the range \
             of the result most for their money.",
            "돈을 쓰기 전에 어떤 수치를 더 정확히 아는 것이 얼마나 값진지를 말해요. 들인 돈에 비해 손익 범위를 많이 좁히는 테스트부터 알려 줘요.",
            "花钱之前把某个数据弄得更准，值多少。本工具会列出同样花费下最能缩小盈亏区间的测试。",
        ),
    )
    .at(Stage::Budget)
    .see(&["ab-test", "range", "least-spend"]),
];
