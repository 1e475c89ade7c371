//! Terms of what a customer costs and leaves, and of the plan's account.

use crate::base::Text;
use crate::forecast::Name;
use crate::plan::Stage;
use crate::report::words::figure_name::name;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "contribution",
        name(Name::ContributionPerOrder),
        Text::new(
            "What an order leaves after goods, fees and delivery, before marketing and fixed costs. Marketing can only be paid from \
             this.",
            "주문 한 건에서 원가, 수수료, 배송비를 빼고 남는 돈이에요. 마케팅 비용과 고정비는 아직 빼지 않은 값이고, 마케팅 비용은 여기서만 \
             나올 수 있어요.",
            "一单扣掉货款、平台费和配送费后剩下的钱，尚未扣除营销费用和固定成本。营销费用只能从这里出。",
        ),
    )
    .formula(Text::new(
        "Order value × contribution margin",
        "주문 금액 × 공헌이익률",
        "客单价 × 贡献毛利率",
    ))
    .at(Stage::Products)
    .see(&["contribution-margin", "ltv"]),
    Term::new(
        "contribution-margin",
        name(Name::ContributionMargin),
        Text::new(
            "The share of an order’s value that is left after goods, fees and delivery. It is lower than the gross margin of the \
             books, which knows no fees and no delivery.",
            "주문 금액에서 원가, 수수료, 배송비를 빼고 남는 비율이에요. 수수료와 배송비를 빼지 않은 장부의 매출총이익률보다 낮아요.",
            "客单价中扣掉货款、平台费和配送费后剩余的比例。账面毛利率没有扣平台费和配送费，因此比它高。",
        ),
    )
    .formula(Text::new(
        "1 − (goods + delivery and fees) ÷ order value",
        "1 − (원가 + 배송·수수료) ÷ 주문 금액",
        "1 −（货款成本 + 配送与平台费）÷ 客单价",
    ))
    .at(Stage::Products)
    .see(&["contribution", "break-even-roas"]),
    Term::new(
        "ltv",
        name(Name::Ltv),
        Text::new(
            "The contribution one customer brings while they stay, not their revenue. What comes after the plan’s end is shown \
             apart from what comes inside it.",
            "고객 한 명이 거래를 이어 가는 동안 남기는 공헌이익의 합이고, 매출이 아니에요. 계획 기간 안에 들어오는 몫과 그 뒤의 몫은 따로 \
             보여 줘요.",
            "一位客户在留存期间带来的贡献毛利总和，不是销售额。方案期内与期后的部分分开列示。",
        ),
    )
    .formula(Text::new(
        "Contribution per order × max(1, orders a year × months a customer stays ÷ 12)",
        "주문당 공헌이익 × max(1, 연간 주문 횟수 × 유지 개월 ÷ 12)",
        "每单贡献毛利 × max（1，年下单次数 × 留存月数 ÷ 12）",
    ))
    .at(Stage::Products)
    .see(&["cac-limit", "retention", "beyond"]),
    Term::new(
        "cac",
        name(Name::Cac),
        Text::new(
            "All costs of the plan, own hours included, per new customer. Tools that divide only the media money show a lower number.",
            "자체 인건비까지 더한 계획의 모든 비용을 신규 고객 수로 나눈 값이에요. 매체비만 나누는 도구에서는 더 낮게 나와요.",
            "方案的全部费用（含自有工时）除以新客数。只拿媒体费用来除的工具，得出的数会偏低。",
        ),
    )
    .formula(Text::new(
        "(Media + other costs + working hours) ÷ new customers",
        "(매체비 + 기타 비용 + 자체 인건비) ÷ 신규 고객 수",
        "（媒体费用 + 其他费用 + 工时成本）÷ 新客数",
    ))
    .at(Stage::Budget)
    .see(&["cac-limit", "cpa", "ltv"]),
    Term::new(
        "cac-limit",
        name(Name::CacCap),
        Text::new(
            "The media money a new customer may cost at most. A touchpoint that needs more gets none. The ratio LTV : CAC asked for \
             is 3 : 1 unless another is chosen.",
            "신규 고객 한 명을 얻는 데 써도 되는 매체비의 한도예요. 이보다 많이 드는 접점에는 돈을 배분하지 않아요. LTV:CAC는 따로 정하지 \
             않으면 3:1이에요.",
            "获得一位新客户最多可花的媒体费用，超过它的接触点分不到预算。LTV:CAC未另设时为3:1。",
        ),
    )
    .formula(Text::new("LTV ÷ (LTV : CAC)", "고객생애가치 ÷ (LTV:CAC)", "客户终身价值 ÷（LTV:CAC）"))
    .at(Stage::Budget)
    .see(&["ltv", "cac"]),
    Term::new(
        "payback",
        name(Name::Payback),
        Text::new(
            "How many months pass until a customer’s orders have brought back what winning them cost. If the first order covers it, \
             the time is zero; if the customer does not order often enough, there is none.",
            "고객을 얻는 데 쓴 돈이 그 고객의 주문으로 돌아올 때까지 걸리는 개월 수예요. 첫 주문으로 다 돌아오면 0이고, 그만큼 주문하지 않는 \
             고객이면 돌아오지 않아요.",
            "获客花的钱要几个月才能由该客户的订单收回。首单就够则为零；客户下单次数不足，则收不回。",
        ),
    )
    .formula(Text::new(
        "(⌈cost ÷ contribution per order⌉ − 1) × 12 ÷ orders a year",
        "(⌈비용 ÷ 주문당 공헌이익⌉ − 1) × 12 ÷ 연간 주문 횟수",
        "（⌈成本 ÷ 每单贡献毛利⌉ − 1）× 12 ÷ 年下单次数",
    ))
    .at(Stage::Feasibility)
    .see(&["runway", "ltv"]),
    Term::new(
        "break-even-roas",
        name(Name::BreakEvenRoas),
        Text::new(
            "The break-even: sales per unit of advertising money at which the first order just pays for it. At a margin of 40% it \
             is 2.5.",
            "첫 주문에서 남는 돈이 광고비와 똑같아지는 손익분기점의 ROAS예요. 공헌이익률이 40%면 2.5예요.",
            "首单剩下的钱刚好抵回广告费时的投产比，即盈亏平衡点。贡献毛利率为40%时，它是2.5。",
        ),
    )
    .formula(Text::new("1 ÷ contribution margin", "1 ÷ 공헌이익률", "1 ÷ 贡献毛利率"))
    .at(Stage::Products)
    .see(&["roas", "contribution-margin"]),
    Term::new(
        "romi",
        Text::new("Return on all costs (ROMI)", "총비용 대비 수익률(ROMI)", "总费用回报率（ROMI）"),
        Text::new(
            "What is left of the contribution after all costs of the plan, per unit of those costs. Above zero the plan earns inside \
             its months.",
            "공헌이익에서 계획의 모든 비용을 빼고 남은 돈을 그 비용으로 나눈 값이에요. 0보다 크면 계획 기간 안에 이익이 나요.",
            "贡献毛利扣除方案全部费用后的余额，与这些费用之比。大于零，说明方案期内就有盈利。",
        ),
    )
    .formula(Text::new(
        "Result in the plan ÷ all costs",
        "계획 기간 손익 ÷ 총비용",
        "方案期内盈亏 ÷ 全部费用",
    ))
    .at(Stage::Budget)
    .see(&["result", "roas"]),
    Term::new(
        "result",
        Text::new("Result in the plan", "계획 기간 손익", "方案期内盈亏"),
        Text::new(
            "What the plan leaves inside its own months. Later orders of the customers it wins are shown beside it, not in it.",
            "계획 기간 안에 남는 돈이에요. 얻은 고객이 나중에 하는 주문은 여기에 넣지 않고 따로 보여 줘요.",
            "方案期内最终剩下的钱。所获客户日后的订单不计在内，另列一项。",
        ),
    )
    .formula(Text::new(
        "Contribution − media − other costs − working hours",
        "공헌이익 − 매체비 − 기타 비용 − 자체 인건비",
        "贡献毛利 − 媒体费用 − 其他费用 − 工时成本",
    ))
    .at(Stage::Budget)
    .see(&["beyond", "romi"]),
    Term::new(
        "beyond",
        name(Name::Beyond),
        Text::new(
            "What the customers won will still bring when the plan is over. It is an expectation that rests on repeat orders, so it \
             is never mixed with money inside the plan.",
            "얻은 고객이 계획이 끝난 뒤에 더 가져올 공헌이익이에요. 재구매를 전제로 한 기대라서 계획 기간의 돈과 섞지 않아요.",
            "所获客户在方案结束后还会带来的贡献毛利。它取决于复购，属于预期，因此不与方案期内的钱混在一起。",
        ),
    )
    .formula(Text::new(
        "LTV × new customers − contribution of their orders in the plan",
        "고객생애가치 × 신규 고객 수 − 계획 기간 주문의 공헌이익",
        "客户终身价值 × 新客数 − 其方案期内订单的贡献毛利",
    ))
    .at(Stage::Budget)
    .see(&["ltv", "result"]),
    Term::new(
        "contingency",
        name(Name::Contingency),
        Text::new(
            "The part of the funds kept back for what nobody foresaw; a tenth unless another share is chosen. It should be at least \
             as large as the expected loss of the risks.",
            "예상하지 못한 일에 대비해 전체 예산에서 떼어 두는 돈이에요. 따로 정하지 않으면 10%이고, 위험의 예상 손실보다 적으면 안 돼요.",
            "从总资金中预留、用来应付意外的钱，未另设时为一成，不应少于风险的预期损失。",
        ),
    )
    .at(Stage::Budget)
    .see(&["expected-loss", "cash-flow"]),
    Term::new(
        "cash-flow",
        Text::new("Cash flow", "현금 흐름", "现金流"),
        Text::new(
            "What comes in and goes out month by month. A plan can earn on the whole and still run out of money on the way, because \
             spending comes before orders.",
            "달마다 들어오고 나가는 돈이에요. 전체로는 이익이어도 지출이 주문보다 먼저라서 도중에 돈이 모자랄 수 있어요.",
            "逐月的收入与支出。花钱在前、订单在后，方案整体盈利也可能中途缺钱。",
        ),
    )
    .formula(Text::new(
        "Funds + contribution so far − money out so far",
        "전체 예산 + 누적 공헌이익 − 누적 지출",
        "总资金 + 累计贡献毛利 − 累计支出",
    ))
    .at(Stage::Budget)
    .see(&["runway", "payback"]),
];
