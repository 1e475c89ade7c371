//! Guides of stage 4: product lines, prices, costs and season.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "products.*.name",
        Text::new(
            "Findings, targets and the document call the line by it.",
            "점검 결과, 목표, 계획서에서 이 이름을 써요.",
            "检查结果、目标和方案书都用这个名称。",
        ),
        Text::new("“House blend 200 g”, “gift box”", "‘하우스 블렌드 200g’, ‘선물 세트’", "“招牌拼配200克”“礼盒”"),
    ),
    Guide::new(
        "products.*.order_value",
        Text::new(
            "Revenue and what an order leaves are computed from it, and with that what a customer may cost.",
            "매출과 주문당 공헌이익, 고객 한 명을 얻는 데 쓸 수 있는 돈을 모두 이 값으로 계산해요.",
            "收入和每单贡献毛利由此算出，进而决定获客可以花多少。",
        ),
        Text::new(
            "32,000 ₩: a month’s revenue divided by its orders",
            "32,000원: 한 달 매출 ÷ 주문 수",
            "128元：当月销售额÷订单数",
        ),
    )
    .range(Text::new(
        "Per order, not per piece: a basket holds several.",
        "낱개가 아니라 주문 한 건의 금액이에요. 한 번에 여러 개를 사기도 해요.",
        "按每单而不是每件；一单可能有几件。",
    ))
    .more(More::Trades),
    Guide::new(
        "products.*.contribution",
        Text::new(
            "Only this share of an order can pay for marketing; at zero or below the verdict is “Don’t”.",
            "마케팅 비용은 주문 금액 중 이 비율만큼에서만 낼 수 있어요. 0 이하면 ‘하지 마세요’ 판단이 나와요.",
            "营销费用只能从这部分出；为零或负时结论是“不建议做”。",
        ),
        Text::new(
            "32,000 ₩ less 15,000 goods and 5,000 delivery and fees leaves 12,000: 37.5%",
            "32,000원에서 원가 15,000원, 배송·수수료 5,000원을 빼면 12,000원: 37.5%",
            "128元减货款60元、配送和平台费20元，剩48元：37.5%",
        ),
    )
    .range(Text::new(
        "Below the gross margin of the books, which knows no fees and no delivery.",
        "수수료와 배송비를 뺀 값이라 장부의 매출총이익률보다 낮아요.",
        "低于账面毛利率，因为还要扣平台费和配送费。",
    ))
    .more(More::Term("contribution-margin")),
    Guide::new(
        "products.*.orders_per_year",
        Text::new(
            "A customer’s value is what an order leaves times how often they come while they stay.",
            "고객생애가치는 주문당 공헌이익에, 고객이 거래를 이어 가는 동안의 주문 횟수를 곱한 값이에요.",
            "客户价值＝每单贡献毛利×留存期间的下单次数。",
        ),
        Text::new("4 for coffee bought every three months", "석 달에 한 번 사면 4", "每三个月买一次填4"),
    )
    .range(Text::new(
        "1 where people buy once; orders ÷ different customers of a year.",
        "한 번만 사면 1이에요. 1년 주문 수 ÷ 서로 다른 고객 수로 구하세요.",
        "只买一次填1；用全年订单数÷不同客户数计算。",
    ))
    .more(More::Term("ltv")),
    Guide::new(
        "products.*.lifetime",
        Text::new(
            "It stretches the customer’s value over the time they stay; what comes after the plan is shown apart.",
            "고객생애가치를 거래가 이어지는 기간만큼 계산해요. 계획이 끝난 뒤에 들어올 몫은 따로 보여 드려요.",
            "按留存时间放大客户价值；期后部分另列。",
        ),
        Text::new(
            "18, where half of the buyers are gone after a year and a half",
            "구매자 절반이 1년 반 뒤에 떠나면 18",
            "一年半后走掉一半买家，填18",
        ),
    )
    .range(Text::new(
        "Months lost customers stayed, counted; a loss a month in stage 5 gives it too.",
        "떠난 고객이 거래를 이어 간 개월 수를 세어 보세요. 5단계에 월 이탈률을 적어도 계산해요.",
        "按已流失客户的留存月数统计；第5阶段的月流失率也能推算。",
    ))
    .more(More::Term("retention")),
    Guide::new(
        "products.*.promotion",
        Text::new(
            "Touchpoints are scored for brand, new product or direct sales by it; a promoted line without it is a finding.",
            "브랜드, 신상품, 직접 판매 중 무엇을 위한 홍보인지에 따라 접점 점수가 달라져요. 홍보하는데 비어 있으면 문제로 표시돼요.",
            "接触点按品牌、新品还是直接销售打分；参与推广却未填，会列为问题。",
        ),
        Text::new(
            "Gift box known to regulars: direct sales",
            "단골이 이미 아는 선물 세트는 바로 판매하기",
            "老客熟悉的礼盒选“直接销售”",
        ),
    ),
    Guide::new(
        "products.*.life_cycle",
        Text::new(
            "It changes the advice: who is still unknown should inform before selling.",
            "조언이 달라져요. 아직 알려지지 않았다면 판매보다 알리기가 먼저예요.",
            "建议随之变化：还没人知道的产品，先介绍，再销售。",
        ),
        Text::new("Growth: orders rise every quarter.", "분기마다 주문이 늘면 성장기", "每季度订单都在增长：成长期"),
    )
    .more(More::Term("life-cycle")),
    Guide::new(
        "products.*.promoted",
        Text::new(
            "Only promoted lines are advertised, and the first of them is the one the forecast counts with.",
            "홍보하는 상품군만 광고하고, 그중 첫 번째로 예측을 계산해요.",
            "只为参与推广的产品线投放，预测按其中第一条计算。",
        ),
        Text::new(
            "Yes for the house blend, no for spare filters",
            "하우스 블렌드는 체크, 여과지는 해제",
            "招牌拼配勾选，滤纸不勾选",
        ),
    ),
    Guide::new(
        "products.*.goods_cost",
        Text::new(
            "With delivery and fees it gives the margin; a typed margin that differs is a finding.",
            "배송·수수료와 함께 공헌이익률을 계산해요. 직접 적은 값과 다르면 알려 드려요.",
            "与配送和平台费一起算出贡献毛利率；与手填值不符会提示。",
        ),
        Text::new(
            "15,000 ₩ of beans, bag and box for an order of 32,000 ₩",
            "32,000원 주문에 원두, 봉투, 상자 15,000원",
            "128元一单，豆子、袋子、盒子60元",
        ),
    )
    .more(More::Term("contribution")),
    Guide::new(
        "products.*.delivery_cost",
        Text::new(
            "With the goods it gives the margin an order leaves.",
            "상품 원가와 함께 주문당 공헌이익을 계산해요.",
            "与货款一起算出每单贡献毛利。",
        ),
        Text::new(
            "3,000 ₩ parcel plus 6% marketplace fee of 32,000 ₩ is 4,920 ₩",
            "택배 3,000원 + 32,000원의 수수료 6%면 4,920원",
            "快递12元＋128元的6%平台费7.68元，合计19.68元",
        ),
    )
    .range(Text::new(
        "Not below the parcel you pay yourself.",
        "직접 내는 택배비보다 작을 수 없어요.",
        "不会低于自付的快递费。",
    ))
    .more(More::Term("contribution")),
    Guide::new(
        "products.*.trade_price",
        Text::new(
            "It shows what is left when resellers sell; a price that leaves nothing is a finding.",
            "판매점이나 거래처가 대신 팔 때 남는 돈을 보여 드려요. 남는 게 없으면 문제로 표시돼요.",
            "看出供给经销商时还剩多少；无利可图会列为问题。",
        ),
        Text::new("24,000 ₩ for cafés, 32,000 ₩ for people", "카페 24,000원, 소비자 32,000원", "咖啡馆96元，个人128元"),
    )
    .range(Text::new(
        "Above goods and delivery, below the order value.",
        "원가·배송비보다 높고 주문 금액보다 낮아야 해요.",
        "高于货款与配送，低于客单价。",
    )),
    Guide::new(
        "products.*.discount",
        Text::new(
            "It says how many more orders a promotion needs to pay: discount ÷ (margin − discount).",
            "할인해도 손해를 보지 않으려면 주문이 얼마나 늘어야 하는지 계산해요: 할인율 ÷ (공헌이익률 − 할인율).",
            "据此算出盈亏平衡订单增幅：折扣幅度÷（贡献毛利率−折扣幅度）。",
        ),
        Text::new(
            "10% off at a margin of 37.5% needs 36% more orders.",
            "공헌이익률 37.5%에서 10% 할인하면 주문이 36% 늘어야 해요.",
            "贡献毛利率37.5%时打九折（填10%），订单要多36%才不亏。",
        ),
    )
    .range(Text::new(
        "Below the margin, else every order loses.",
        "공헌이익률보다 낮아야 해요. 높으면 팔수록 손해예요.",
        "低于贡献毛利率，否则每单都亏。",
    ))
    .more(More::Term("break-even-uplift")),
    Guide::new(
        "products.*.discount_from",
        Text::new(
            "The forecast lowers price and raises orders from this month on.",
            "이 달부터 예측에 할인 가격과 주문 증가를 반영해요.",
            "从这个月起，预测按促销价和订单增幅计算。",
        ),
        Text::new("2027-09, before Chuseok", "추석 전이면 2027-09", "中秋前填2027-09"),
    )
    .range(Text::new(
        "Inside the plan; outside it is a finding.",
        "계획 기간 안이어야 해요. 벗어나면 알려 드려요.",
        "须在方案期内，否则会提示。",
    )),
    Guide::new(
        "products.*.discount_months",
        Text::new(
            "So many months the price stays down in the forecast.",
            "예측에서 할인 가격이 이어지는 개월 수예요.",
            "预测中折扣持续的月数。",
        ),
        Text::new("1", "1", "1"),
    )
    .range(Text::new(
        "Short: what is always cheaper is the price.",
        "짧게 잡으세요. 늘 할인하면 그 값이 정가가 돼요.",
        "宜短；一直打折，折扣价就成了原价。",
    )),
    Guide::new(
        "products.*.uplift",
        Text::new(
            "It is held against the uplift that breaks even and goes into the forecast of those months.",
            "손익분기 주문 증가율과 비교하고, 할인하는 달의 예측에 반영해요.",
            "与盈亏平衡订单增幅比较，并计入促销各月的预测。",
        ),
        Text::new(
            "50%: last year’s offer brought 150 orders instead of 100",
            "50%: 지난해 행사 때 100건이 150건으로",
            "50%：去年活动从100单增至150单",
        ),
    )
    .range(Text::new(
        "Take it from an earlier promotion; without one, test small.",
        "지난 할인 행사의 값을 쓰세요. 없으면 작게 테스트해 보세요.",
        "取自以往的促销；没有的话，先小范围试。",
    ))
    .more(More::Term("break-even-uplift")),
    Guide::new(
        "products.*.fit",
        Text::new(
            "Lines are ranked by how well they suit online sale, and the ranking says which to promote.",
            "온라인 판매에 맞는 순서로 상품군의 순위를 매겨 무엇을 홍보할지 알려 줘요.",
            "按适合线上销售的程度给产品线排名，看出该推广哪条。",
        ),
        Text::new(
            "Beans by post 4.2, espresso machines with installation 2.6",
            "택배 원두 4.2점, 설치가 필요한 에스프레소 머신 2.6점",
            "邮寄咖啡豆4.2分，需上门安装的咖啡机2.6分",
        ),
    )
    .more(More::Term("online-fit")),
    Guide::new(
        "products.gift",
        Text::new(
            "Demand then follows the gift seasons of the market’s calendar.",
            "체크하면 그 시장의 명절·선물 시즌에 따라 수요를 계산해요.",
            "需求将随当地日历的送礼旺季变化。",
        ),
        Text::new(
            "Yes for coffee in a box, no for valves",
            "커피 선물 세트는 체크, 밸브는 해제",
            "礼盒咖啡勾选，阀门不勾选",
        ),
    )
    .more(More::Calendar),
    Guide::new(
        "products.festivals",
        Text::new(
            "Demand then follows the shopping festivals of the calendar.",
            "체크하면 달력에 있는 쇼핑 행사에 따라 수요를 계산해요.",
            "需求将随日历中的购物节变化。",
        ),
        Text::new(
            "Yes where you give a discount there, no where you only look on",
            "행사에 할인으로 참여하면 체크, 구경만 하면 해제",
            "参与打折的勾选，只旁观的不勾选",
        ),
    )
    .more(More::Calendar),
    Guide::new(
        "products.season",
        Text::new(
            "Every month’s demand in the forecast is multiplied by it.",
            "예측의 월별 수요에 이 비율을 곱해요.",
            "预测中各月需求都乘以它。",
        ),
        Text::new(
            "September 140%: orders of that month ÷ the average month",
            "9월 140%: 그달 주문 ÷ 월평균 주문",
            "9月140%：当月订单÷月均订单",
        ),
    )
    .range(Text::new(
        "Twelve months average 100%; own orders of two years are better than the calendar.",
        "열두 달 평균이 100%예요. 우리 회사의 2년 치 주문이 달력보다 정확해요.",
        "十二个月平均为100%；两年的自有订单比日历可靠。",
    ))
    .more(More::Calendar),
];
