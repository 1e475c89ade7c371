//! Terms of what is counted between the first impression and the deal.

use crate::base::Text;
use crate::forecast::Name;
use crate::plan::{Goal, Stage};
use crate::report::words::{figure_name, plan, track};
use crate::track::{Cause, Measure};

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "funnel",
        Text::new("Funnel", "퍼널(관심·문의·거래)", "漏斗（关注、咨询、成交）"),
        Text::new(
            "The way from attention to enquiries to deals, on which fewer people remain at every step. The step that loses more than \
             planned shows where to act.",
            "관심에서 문의, 거래로 가면서 사람이 점점 줄어드는 과정이에요. 계획보다 많이 빠지는 단계가 손볼 곳이에요.",
            "从关注到咨询再到成交，每一步留下的人都更少。哪一步流失超出计划，就从哪里着手。",
        ),
    )
    .at(Stage::Budget)
    .see(&["cvr", "close-rate", "kpi"]),
    Term::new(
        "impression",
        Text::new("Impression", "노출", "展示"),
        Text::new(
            "One display of an advertisement or entry, whether or not anybody read it. The same person can see it several times.",
            "광고나 게시물이 화면에 한 번 나타난 것이에요. 실제로 읽었는지는 따지지 않고, 같은 사람이 여러 번 볼 수 있어요.",
            "广告或内容出现一次即为一次展示，不论是否有人细看，同一个人可能看到多次。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["reach", "cpm"]),
    Term::new(
        "reach",
        plan::goal(Goal::Reach),
        Text::new(
            "Reach: how many different people met the company, each counted once. Touchpoints meet many people more than once, so \
             their visits must not simply be added up.",
            "회사를 접한 사람을 한 명씩만 센 수예요. 여러 접점이 같은 사람을 거듭 만나니 방문을 그냥 더하면 안 돼요.",
            "接触到企业的不同人数，每人只算一次。不同接触点会重复触达同一个人，不能直接相加。",
        ),
    )
    .formula(Text::new(
        "People × (1 − e^(−visits ÷ people))",
        "인원 × (1 − e^(−방문 수 ÷ 인원))",
        "人数 ×（1 − e^（−访问量 ÷ 人数））",
    ))
    .at(Stage::Budget)
    .see(&["frequency", "overlap"]),
    Term::new(
        "frequency",
        Text::new("Frequency", "노출 빈도", "频次"),
        Text::new(
            "How often one person is met, usually in a month. Too seldom is not noticed, too often annoys.",
            "한 사람이 보통 한 달에 몇 번 보는지를 나타내요. 너무 적으면 눈에 띄지 않고, 너무 많으면 거슬려요.",
            "一个人平均被触达的次数，通常按月计。太少没印象，太多招人烦。",
        ),
    )
    .formula(Text::new(
        "Impressions ÷ different people reached",
        "노출 수 ÷ 도달 인원",
        "展示量 ÷ 触达人数",
    ))
    .at(Stage::Touchpoints)
    .see(&["reach", "impression"]),
    Term::new(
        "click",
        Text::new("Click and visit", "클릭과 방문", "点击与访问"),
        Text::new(
            "A click is counted by the advertising account, a visit by the site. The site usually counts fewer; compare like with \
             like.",
            "클릭은 광고 계정이, 방문은 사이트가 센 수예요. 보통 방문이 더 적게 나오니 같은 기준끼리 비교해야 해요.",
            "点击由广告账户统计，访问由网站统计，后者通常更少。比较时要用同一口径。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["ctr", "cpc", "landing-page"]),
    Term::new(
        "cpm",
        figure_name::name(Name::Cpm),
        Text::new(
            "What a thousand impressions cost, the usual price of display and social advertising.",
            "광고를 1,000번 보여 주는 데 드는 비용이에요. 디스플레이와 소셜 미디어 광고에서 흔히 쓰는 단가예요.",
            "广告展示一千次的费用，是展示广告和社交广告常用的计价方式。",
        ),
    )
    .formula(Text::new("Spend ÷ impressions × 1,000", "지출 ÷ 노출 수 × 1,000", "花费 ÷ 展示量 × 1000"))
    .at(Stage::Touchpoints)
    .see(&["ctr", "cpc"]),
    Term::new(
        "ctr",
        figure_name::name(Name::Ctr),
        Text::new(
            "The share of impressions that are clicked. It tells whether the message fits the people who see it, not whether they \
             buy.",
            "노출 중에서 클릭된 비율이에요. 보는 사람에게 메시지가 맞는지를 알려 주지만, 사는지까지는 말해 주지 않아요.",
            "展示中被点击的比例。说明信息是否打动看到的人，但不代表他们会购买。",
        ),
    )
    .formula(Text::new("Clicks ÷ impressions", "클릭 수 ÷ 노출 수", "点击量 ÷ 展示量"))
    .at(Stage::Touchpoints)
    .see(&["cpc", "cvr"]),
    Term::new(
        "cpc",
        figure_name::name(Name::Cpc),
        Text::new(
            "What one click costs. Where impressions are paid for it follows from their price and the click-through rate.",
            "클릭 한 번에 드는 비용이에요. 노출당 과금이면 노출 단가와 클릭률에서 구할 수 있어요.",
            "一次点击的费用。按展示付费时，由千次展示成本和点击率换算得出。",
        ),
    )
    .formula(Text::new(
        "Spend ÷ clicks = CPM ÷ 1,000 ÷ CTR",
        "지출 ÷ 클릭 수 = CPM ÷ 1,000 ÷ 클릭률",
        "花费 ÷ 点击量 = CPM ÷ 1000 ÷ 点击率",
    ))
    .at(Stage::Touchpoints)
    .see(&["cpm", "ctr", "cpa"]),
    Term::new(
        "cvr",
        Text::new("Conversion rate (CVR)", "전환율(CVR)", "转化率（CVR）"),
        Text::new(
            "The share of visits that become orders or enquiries. The two are different rates and never stand in for each other \
             here.",
            "방문이 주문이나 문의로 이어진 비율이에요. 주문 전환율과 문의 전환율은 서로 다른 값이라 섞어 쓰지 않아요.",
            "访问转化为订单或咨询的比例。下单转化率与咨询转化率是两回事，本工具绝不互相代替。",
        ),
    )
    .formula(Text::new(
        "Orders or enquiries ÷ visits",
        "주문 수 또는 문의 수 ÷ 방문 수",
        "订单数或咨询量 ÷ 访问量",
    ))
    .at(Stage::Touchpoints)
    .see(&["close-rate", "cpa", "landing-page"]),
    Term::new(
        "close-rate",
        track::cause(Cause::Close),
        Text::new(
            "The share of enquiries that become deals. Quick answers are often the cheapest way to raise it.",
            "문의 가운데 거래로 이어진 비율이에요. 빨리 답하는 것이 이 비율을 가장 적은 돈으로 높이는 길일 때가 많아요.",
            "咨询最终成交的比例。回复得快，往往是提高它最省钱的办法。",
        ),
    )
    .formula(Text::new("Deals ÷ enquiries", "거래 수 ÷ 문의 수", "成交单数 ÷ 咨询量"))
    .at(Stage::Customers)
    .see(&["cost-per-enquiry", "reply-promise"]),
    Term::new(
        "cost-per-enquiry",
        Text::new("Cost per enquiry (CPL)", "문의당 비용(CPL)", "单次咨询成本（CPL）"),
        Text::new(
            "What is spent for one enquiry. A cheap enquiry is worth little where few of them become deals.",
            "문의 한 건을 얻는 데 쓴 비용이에요. 거래로 이어지지 않는 문의라면 싸게 얻어도 소용이 없어요.",
            "获得一次咨询的花费。咨询再便宜，成交得少也没有意义。",
        ),
    )
    .formula(Text::new("Spend ÷ enquiries", "지출 ÷ 문의 수", "花费 ÷ 咨询量"))
    .at(Stage::Touchpoints)
    .see(&["close-rate", "cpa"]),
    Term::new(
        "cpa",
        track::measure(Measure::CostPerDeal),
        Text::new(
            "What is spent on a touchpoint for one deal. Unlike the CAC it leaves out work and tools, and counts deals with customers \
             already known as well.",
            "접점에서 거래 한 건을 얻는 데 쓴 비용이에요. CAC와 달리 인건비와 도구 비용은 빼고, 기존 고객과의 거래도 함께 세요.",
            "在接触点上获得一笔成交的花费。与CAC不同，不含人工和工具费用，老客户的成交也算在内。",
        ),
    )
    .formula(Text::new("Spend ÷ deals = CPC ÷ CVR", "지출 ÷ 거래 수 = CPC ÷ 전환율", "花费 ÷ 成交单数 = CPC ÷ 转化率"))
    .at(Stage::Touchpoints)
    .see(&["cac", "cpc", "cvr"]),
    Term::new(
        "roas",
        figure_name::name(Name::Roas),
        Text::new(
            "Sales per unit of advertising money. It knows no margin: a high value can still be a loss, so it is read against the \
             break-even value.",
            "광고비 1만큼에 매출이 얼마나 나왔는지를 나타내요. 마진을 반영하지 않아 값이 높아도 손해일 수 있으니, 손익분기 값과 비교해서 봐야 해요.",
            "每花一元广告费带来多少销售额。它不考虑毛利，数值高也可能亏损，要与盈亏平衡值对照。",
        ),
    )
    .formula(Text::new("Revenue ÷ media money", "매출 ÷ 매체비", "销售额 ÷ 媒体费用"))
    .at(Stage::Budget)
    .see(&["break-even-roas", "romi"]),
    Term::new(
        "attribution",
        Text::new("Attribution", "기여도 배분(어트리뷰션)", "归因"),
        Text::new(
            "Deciding which touchpoint a deal is credited to. Most tools credit the last click, so what made people look for the \
             company in the first place seems to do nothing.",
            "거래를 어느 접점의 성과로 볼지 정하는 일이에요. 마지막 클릭만 세는 도구가 많아서, 처음 관심을 갖게 한 접점은 한 일이 없어 보이기 \
             쉬워요.",
            "判定一笔成交归功于哪个接触点。多数工具只算最后一次点击，最初引起兴趣的接触点就显得毫无作用。",
        ),
    )
    .at(Stage::Evaluation)
    .see(&["incrementality", "cannibalisation"]),
];
