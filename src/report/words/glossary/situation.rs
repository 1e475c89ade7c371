//! Terms of the company's situation: inside and outside, strategy, what is sold, asking the market.

use crate::base::Text;
use crate::forecast::Score;
use crate::plan::Stage;
use crate::report::words::score_name;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "development-strategy",
        Text::new("Development strategy (Ansoff)", "성장 전략(앤소프)", "发展战略（安索夫矩阵）"),
        Text::new(
            "Where growth shall come from: more to the same market, today’s products in new markets, new products for today’s \
             market, or both new. The marketing plan has to serve this choice.",
            "무엇으로 성장할지 고르는 틀로, 시장 침투·시장 개발·상품 개발·다각화가 있어요. 마케팅 계획은 이 선택을 따라야 해요.",
            "企业靠什么增长：市场渗透、市场开发、产品开发或多元化。营销方案要服务于这一选择。",
        ),
    )
    .at(Stage::Company)
    .see(&["posture"]),
    Term::new(
        "swot",
        Text::new("SWOT analysis", "SWOT 분석", "SWOT分析"),
        Text::new(
            "Strengths and weaknesses inside the company, opportunities and threats outside. The list becomes useful once every \
             factor has a weight and a rating.",
            "회사 안의 강점과 약점, 밖의 기회와 위협을 정리하는 분석이에요. 요인마다 가중치와 평점을 매겨야 다음 행동으로 이어져요.",
            "梳理企业内部的优势、劣势与外部的机会、威胁。每个因素都有了权重和评分，才能用来指导行动。",
        ),
    )
    .at(Stage::Environment)
    .see(&["ife-efe", "tows"]),
    Term::new(
        "pest",
        Text::new("PEST analysis", "PEST 분석", "PEST分析"),
        Text::new(
            "A way to look around outside: politics, economy, society, technology. This planner asks in five fields instead: \
             society and rules, resources, market, security, inside the company.",
            "정치, 경제, 사회, 기술의 네 방향으로 바깥 환경을 훑어보는 방법이에요. 이 도구는 사회·제도, 자원, 시장, 보안, 회사 내부의 다섯 \
             영역으로 물어요.",
            "从政治、经济、社会、技术四个方面看外部环境。本工具改从五个方面提问：社会与政策、资源、市场、安全、企业内部。",
        ),
    )
    .at(Stage::Environment)
    .see(&["swot"]),
    Term::new(
        "ife-efe",
        Text::new("IFE and EFE", "내부·외부 요인 평가(IFE·EFE)", "内部与外部因素评价（IFE、EFE）"),
        Text::new(
            "Two scores that turn SWOT factors into numbers, one for inside and one for outside. Ratings run from 1 to 4, and a \
             score of 2.5 or more counts as strong.",
            "SWOT 요인을 안과 밖, 두 개의 점수로 바꾸는 방법이에요. 평점은 1~4점이고, 점수가 2.5 이상이면 강한 편으로 봐요.",
            "把SWOT因素换算成内部、外部两个得分。评分为1至4分，得分达到2.5即视为较强。",
        ),
    )
    .formula(Text::new(
        "Σ (weight × rating) ÷ Σ weight",
        "Σ(가중치 × 평점) ÷ Σ 가중치",
        "Σ（权重 × 评分）÷ Σ权重",
    ))
    .at(Stage::Environment)
    .see(&["swot", "posture"]),
    Term::new(
        "tows",
        Text::new("Moves (TOWS)", "과제(TOWS)", "举措（TOWS）"),
        Text::new(
            "A move joins one factor inside with one outside, for example a strength that takes an opportunity. Carried by a \
             strategy it gets money and an indicator.",
            "내부 요인 하나와 외부 요인 하나를 묶어 할 일을 정한 것이에요. 강점으로 기회를 잡는 식인데, 맡을 전략이 있어야 예산과 지표가 \
             생겨요.",
            "把一项内部因素与一项外部因素结合得出的做法，例如用优势抓住机会。由某项策略承接，才有资金和指标。",
        ),
    )
    .at(Stage::Environment)
    .see(&["swot", "objective-strategy-matrix"]),
    Term::new(
        "posture",
        Text::new("Posture", "전략 방향", "战略态势"),
        Text::new(
            "What inside and outside together allow: growth, turnaround, diversification or defence. It follows from the two \
             scores of the environment.",
            "안팎의 점수를 함께 보고 정하는 큰 방향이에요. 성장, 방향 전환, 다각화, 방어 중 하나가 나와요.",
            "由内外两个得分共同得出的大方向：增长、扭转、多元化或防御。",
        ),
    )
    .at(Stage::Environment)
    .see(&["ife-efe", "development-strategy"]),
    Term::new(
        "margin-of-error",
        score_name::kind(Score::ErrorMargin),
        Text::new(
            "How far a share found in a survey may lie from the truth, because not everybody was asked. Four times the answers \
             halve it.",
            "모두에게 묻지 않았기 때문에 설문의 비율이 실제와 얼마나 다를 수 있는지를 나타내요. 응답이 네 배가 되면 오차는 절반이 돼요.",
            "没有问到所有人，问卷得出的比例与真实值可能相差多少。样本量增至四倍，误差减半。",
        ),
    )
    .formula(Text::new(
        "z × √(share × (1 − share) ÷ answers × (people − answers) ÷ (people − 1))",
        "z × √(비율 × (1 − 비율) ÷ 응답 수 × (모집단 − 응답 수) ÷ (모집단 − 1))",
        "z × √（比例 × （1 − 比例）÷ 样本量 × （总体 − 样本量）÷ （总体 − 1））",
    ))
    .at(Stage::Environment)
    .see(&["confidence-interval"]),
    Term::new(
        "marketing-mix",
        Text::new("Marketing mix (4P, 4C)", "마케팅 믹스(4P·4C)", "营销组合（4P、4C）"),
        Text::new(
            "Product, price, place and promotion as the seller sees them; value, cost, convenience and communication as the buyer \
             does. Touchpoints are one part of it and cannot make up for a product or price that does not hold.",
            "판매자 눈으로 보면 제품·가격·유통·촉진(4P), 구매자 눈으로 보면 고객 가치·비용·편의·소통(4C)이에요. 접점은 그 일부라서 상품이나 \
             가격의 약점까지 메워 주지는 못해요.",
            "从卖方看是产品、价格、渠道、促销（4P），从买方看是客户价值、成本、便利、沟通（4C）。接触点只是其中一部分，\
             弥补不了产品或价格本身的问题。",
        ),
    )
    .at(Stage::Products)
    .see(&["touchpoint", "online-fit"]),
    Term::new(
        "online-fit",
        score_name::kind(Score::LineFit),
        Text::new(
            "How well a product line suits selling online: whether buyers can judge it there, search for it and have it delivered, \
             what an order leaves, how often it is bought again. The mean of six questions, 1 to 5.",
            "상품군이 온라인 판매에 얼마나 맞는지를 나타내요. 온라인에서 판단하고 찾고 배송받을 수 있는지, 한 건에 얼마가 남는지, 다시 \
             사는지 등 여섯 항목(1~5점)의 평균이에요.",
            "产品线适合在网上销售的程度：能否在线判断、有没有人搜索、能否送达、一单剩多少、会不会复购等六项（1至5分）的平均分。",
        ),
    )
    .at(Stage::Products)
    .see(&["feasibility-aspects", "life-cycle"]),
    Term::new(
        "life-cycle",
        Text::new("Life-cycle stage", "수명 주기 단계", "生命周期阶段"),
        Text::new(
            "Introduction, growth, maturity or decline. Early on people need information and somebody they trust; later price and \
             keeping customers count for more.",
            "도입기, 성장기, 성숙기, 쇠퇴기로 나눠요. 초기에는 정보와 믿을 만한 사람의 말이 중요하고, 뒤로 갈수록 가격과 고객 유지가 \
             중요해져요.",
            "分为导入期、成长期、成熟期、衰退期。早期客户需要信息和可信的人推荐，越往后价格和留住客户越重要。",
        ),
    )
    .at(Stage::Products)
    .see(&["online-fit", "retention"]),
    Term::new(
        "break-even-uplift",
        score_name::kind(Score::BreakEvenUplift),
        Text::new(
            "How many more orders a discount has to bring so that no contribution is lost. With a margin of 40%, a discount of 10% \
             needs a third more orders.",
            "할인을 해도 공헌이익이 줄지 않으려면 주문이 얼마나 늘어야 하는지를 나타내요. 공헌이익률이 40%일 때 10%를 할인하면 주문이 3분의 \
             1만큼 더 늘어야 해요.",
            "打折之后要多卖多少单，贡献毛利才不减少。贡献毛利率为40%时，打九折就要多卖三分之一。",
        ),
    )
    .formula(Text::new(
        "Discount ÷ (contribution margin − discount)",
        "할인율 ÷ (공헌이익률 − 할인율)",
        "折扣幅度 ÷（贡献毛利率 − 折扣幅度）",
    ))
    .at(Stage::Products)
    .see(&["contribution-margin"]),
];
