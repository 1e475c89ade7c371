//! Terms of how money works on a touchpoint and how it is split among them.

use crate::base::Text;
use crate::plan::Stage;
use crate::report::words::track;
use crate::track::Cause;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "allocation",
        Text::new("Split of the money", "예산 배분", "预算分配"),
        Text::new(
            "How the media money is divided among touchpoints so that no other use of it brings more. What would not pay anywhere \
             stays unspent.",
            "매체 예산을 접점에 나누는 일이에요. 같은 돈으로 더 벌 수 있는 곳이 없게 나누고, 어디에 써도 남지 않는 돈은 쓰지 않고 남겨 둬요.",
            "把媒体预算分到各接触点，使同样的钱换个用法不会带来更多。投到哪里都不划算的部分先留着。",
        ),
    )
    .at(Stage::Budget)
    .see(&["contingency", "diminishing-returns", "distance-from-best"]),
    Term::new(
        "response-curve",
        Text::new("Response curve", "반응 곡선", "响应曲线"),
        Text::new(
            "How many visits a touchpoint brings at each amount of money. It starts at the price of the first visits and flattens \
             towards the most visits there are to get.",
            "돈을 얼마 쓰면 방문이 얼마나 나오는지를 나타낸 곡선이에요. 처음에는 방문당 비용만큼 늘다가 최대 방문 수에 가까워질수록 \
             완만해져요.",
            "在一个接触点上花多少钱能带来多少访问。起步时按单次访问成本增长，越接近访问上限越平缓。",
        ),
    )
    .formula(Text::new(
        "Visits = most visits × money ÷ (money + most visits × cost of the first visits)",
        "방문 수 = 최대 방문 수 × 금액 ÷ (금액 + 최대 방문 수 × 초기 방문당 비용)",
        "访问量 = 访问上限 × 金额 ÷（金额 + 访问上限 × 起步单次访问成本）",
    ))
    .at(Stage::Budget)
    .see(&["saturation", "diminishing-returns", "s-curve"]),
    Term::new(
        "diminishing-returns",
        Text::new("Diminishing returns", "수확 체감", "边际递减"),
        Text::new(
            "Each further amount brings less than the one before. That is why the next amount is judged by what it adds, not by the \
             average so far.",
            "돈을 더 쓸수록 추가로 얻는 것이 줄어드는 것이에요. 그래서 추가 예산은 지금까지의 평균이 아니라 더해지는 몫으로 판단해요.",
            "每多花一笔，新增的效果都比前一笔少。因此追加预算要看新增了多少，而不是看平均值。",
        ),
    )
    .at(Stage::Budget)
    .see(&["response-curve", "allocation"]),
    Term::new(
        "saturation",
        Text::new("Saturation", "포화", "饱和"),
        Text::new(
            "The point where searches, audience or list are nearly used up, so that more money brings hardly more visits. Own months \
             with different spend show where it lies.",
            "검색 수요, 도달 가능한 인원, 연락처를 거의 다 써서 돈을 더 써도 방문이 늘지 않는 상태예요. 지출이 서로 다른 달의 실적이 있으면 \
             어디쯤인지 알 수 있어요.",
            "搜索需求、受众或名单快用尽，再加钱访问也几乎不增加。有几个月花费不同的自有数据，就能看出它在哪里。",
        ),
    )
    .at(Stage::Budget)
    .see(&["response-curve", "addressable"]),
    Term::new(
        "s-curve",
        Text::new("S-curve", "S자 곡선", "S形曲线"),
        Text::new(
            "A response that needs a minimum pressure before it rises, and flattens later. Where small amounts do nothing, half \
             measures on many touchpoints are worse than one done properly.",
            "어느 정도 써야 반응이 오르기 시작하고 나중에 완만해지는 곡선이에요. 적은 돈으로 효과가 없는 곳이라면 여러 접점에 조금씩 쓰기보다 한 \
             곳에 제대로 쓰는 편이 나아요.",
            "投入达到一定力度后效果才上升，之后又趋于平缓的曲线。小钱不起作用时，与其在多个接触点上各投一点，不如做好一个。",
        ),
    )
    .at(Stage::Budget)
    .see(&["response-curve", "least-spend"]),
    Term::new(
        "least-spend",
        Text::new("Least sensible spend", "합리적인 최소 지출", "合理花费下限"),
        Text::new(
            "Below this amount a paid touchpoint brings too few clicks to learn anything from, so it gets nothing rather than a \
             little.",
            "유료 접점에 이보다 적게 쓰면 클릭이 너무 적어 효과를 알 수 없는 금액이에요. 그래서 조금 쓰느니 아예 배분하지 않아요.",
            "付费接触点低于这个金额，点击太少，看不出效果，因此宁可不投，也不投一点点。",
        ),
    )
    .formula(Text::new(
        "15 clicks a day × days of the plan × cost per visit",
        "하루 15클릭 × 계획 일수 × 방문당 비용",
        "每天15次点击 × 方案天数 × 单次访问成本",
    ))
    .at(Stage::Budget)
    .see(&["value-of-information", "significance"]),
    Term::new(
        "carryover",
        Text::new("Carryover (adstock)", "다음 달로 이어지는 효과(애드스톡)", "延续到下月的效果（广告存量）"),
        Text::new(
            "The part of an effect that is still felt the next month. It moves the effect in time and adds nothing to its sum.",
            "쓴 돈의 효과 가운데 다음 달까지 이어지는 몫이에요. 효과가 나타나는 때를 옮길 뿐, 합계를 늘리지는 않아요.",
            "花费的效果中延续到下个月的部分。它只改变见效的时间，不增加总效果。",
        ),
    )
    .formula(Text::new(
        "Money at work = money of the month × (1 − carryover) + last month’s money at work × carryover",
        "작용하는 금액 = 그 달의 지출 × (1 − 이어지는 비율) + 지난달 작용 금액 × 이어지는 비율",
        "起作用的金额 = 当月花费 ×（1 − 延续比例）+ 上月起作用的金额 × 延续比例",
    ))
    .at(Stage::Budget)
    .see(&["season", "response-curve"]),
    Term::new(
        "season",
        track::cause(Cause::Season),
        Text::new(
            "How much stronger or weaker demand is in a month than on average. It raises the most visits there are to get, so strong \
             months take more money.",
            "어떤 달의 수요가 평균보다 얼마나 강하거나 약한지를 나타내요. 성수기에는 얻을 수 있는 최대 방문 수가 늘어나서 돈도 더 배분해요.",
            "某个月的需求比平均高或低多少。旺季的访问上限更高，因此分到的钱也更多。",
        ),
    )
    .at(Stage::Implementation)
    .see(&["carryover"]),
    Term::new(
        "overlap",
        Text::new("Overlap", "접점 간 중복", "重复触达"),
        Text::new(
            "The same people are met on several touchpoints. Reach grows more slowly than visits, and no plan wins more customers \
             than a segment holds.",
            "같은 사람을 여러 접점에서 만나는 것이에요. 도달 인원은 방문보다 느리게 늘고, 신규 고객은 고객군의 인원을 넘을 수 없어요.",
            "同一批人在多个接触点上被触达。触达人数的增长慢于访问量，新客也不可能超过客群人数。",
        ),
    )
    .at(Stage::Budget)
    .see(&["reach", "cannibalisation"]),
    Term::new(
        "cannibalisation",
        Text::new("Cannibalisation", "자기 잠식(카니벌라이제이션)", "内部蚕食"),
        Text::new(
            "A touchpoint or product takes sales from another of the same company. Its own account looks good while the company \
             gains little.",
            "한 접점이나 상품이 같은 회사의 다른 접점이나 상품의 판매를 빼앗는 것이에요. 그것만 보면 잘 팔리는 듯해도 회사 전체로는 별로 늘지 \
             않아요.",
            "一个接触点或产品抢走了自家另一个的销售。单看它业绩不错，企业整体却没多赚多少。",
        ),
    )
    .at(Stage::Products)
    .see(&["incrementality", "overlap"]),
    Term::new(
        "incrementality",
        Text::new("Incrementality", "증분 효과", "增量效果"),
        Text::new(
            "The share of orders that would not have come anyway. For messages to the own list this planner counts only a quarter \
             of the orders, for reminders in the buyer’s rhythm half; both are judgement.",
            "가만히 있어도 들어왔을 주문을 뺀, 그 활동 덕분에 생긴 몫이에요. 이 도구는 보유한 연락처에 보낸 단체 메시지는 주문의 4분의 1, 구매 \
             주기에 맞춘 알림은 절반만 세고, 둘 다 판단값이에요.",
            "除去本来就会来的订单，真正由这项活动带来的部分。给自有名单群发的消息，本工具只计四分之一的订单，按复购周期的提醒计一半，\
             两者都是判断值。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["ab-test", "own-list", "attribution"]),
    Term::new(
        "aim",
        Text::new("Aim of a split", "배분의 목적", "分配目的"),
        Text::new(
            "What a split is best for: “Most profit”, “Target at least cost”, “Most reach” or “Best bad case”. Each is solved with \
             the same money, hours and limits and shown side by side, with “Own amounts” beside them.",
            "무엇을 위한 배분인지를 말해요. ‘이익 우선’, ‘목표 우선’, ‘도달 우선’, ‘안정 우선’이 있고, 같은 돈과 시간과 한도로 각각 구해서 ‘직접 \
             정한 배분’과 나란히 보여 줘요.",
            "分配预算时以什么为先：“利润优先”“达标优先”“触达优先”“稳健优先”。资金、工时和上限都相同，各求一个最优分配，与“自定分配”并列比较。",
        ),
    )
    .at(Stage::Budget)
    .see(&["allocation", "range"]),
    Term::new(
        "distance-from-best",
        Text::new("Distance from the best split (certificate)", "최적 배분과의 차이", "与最优分配的差距"),
        Text::new(
            "How far a split can be from the best there is, at most and proven. The solver gives a bound no other split can pass; \
             the distance between the two is the certificate.",
            "지금 배분이 최적 배분과 아무리 멀어도 이만큼이라고 수학적으로 증명된 값이에요. 다른 어떤 배분도 넘을 수 없는 상한을 구해서 그 \
             차이를 보여 줘요.",
            "当前分配与最优分配最多相差多少，经数学证明。求解时会给出任何分配都无法超过的上限，两者之差就是证明。",
        ),
    )
    .formula(Text::new(
        "(upper bound − value of the split) ÷ value of the split",
        "(상한 − 이 배분의 값) ÷ 이 배분의 값",
        "（上限 − 本分配的值）÷ 本分配的值",
    ))
    .at(Stage::Budget)
    .see(&["allocation"]),
];
