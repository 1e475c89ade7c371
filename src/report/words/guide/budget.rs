//! Guides of stage 8: cost lines, prudence, bookings.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "budget.bookings.*.name",
        Text::new(
            "Bookings are money already promised or paid; the account shows what is left.",
            "이미 약정했거나 쓴 돈이에요. 적어 두면 남은 예산을 보여 드려요.",
            "已签约或已支付的款项，据此显示还剩多少。",
        ),
        Text::new("Photographer, product photos", "사진작가, 상품 사진", "摄影师，产品图"),
    ),
    Guide::new(
        "budget.bookings.*.line",
        Text::new(
            "It takes the amount off this line; more than planned is a finding.",
            "이 항목에서 금액을 빼요. 계획보다 많으면 알려 드려요.",
            "从该科目扣减；超出计划会提示。",
        ),
        Text::new("Texts, photos, films", "콘텐츠 제작(글·사진·영상)", "文案、图片、视频"),
    ),
    Guide::new(
        "budget.bookings.*.amount",
        Text::new(
            "It is taken from what the plan has for its line and month.",
            "그 항목의 그달 계획 금액에서 빼요.",
            "从该科目当月计划额中扣减。",
        ),
        Text::new("450,000 ₩, as on the invoice", "청구서대로 45만 원", "2,250元，以发票为准"),
    ),
    Guide::new(
        "budget.bookings.*.month",
        Text::new(
            "It decides in which month the money is gone; outside the plan is a finding.",
            "어느 달에 돈이 나가는지 정해요. 계획 기간 밖이면 알려 드려요.",
            "决定钱在哪个月支出；方案期外会提示。",
        ),
        Text::new("The month of payment, not of the order", "주문한 달이 아니라 결제하는 달", "付款月份，不是下单月份"),
    ),
    Guide::new(
        "budget.bookings.*.paid",
        Text::new(
            "Promised money can still be talked about, paid money not: the table keeps them apart.",
            "약정한 돈은 아직 조정할 수 있지만 나간 돈은 그럴 수 없어요. 표에서 둘을 따로 보여 드려요.",
            "已签约的还可商量，已支付的不行，表中分开列示。",
        ),
        Text::new("Paid once the bank statement shows it", "통장에서 나갔으면 ‘집행’", "银行流水已扣款，选“已支付”"),
    ),
    Guide::new(
        "budget.site",
        Text::new(
            "Cost lines come off the funds before touchpoints get anything.",
            "예산에서 비용 항목을 먼저 빼고, 남은 돈을 접점에 나눠요.",
            "先从总资金中扣除各项费用，余下的才分给接触点。",
        ),
        Text::new("600,000 ₩: theme and payment module set up", "스킨과 결제 설정 60만 원", "模板和支付配置3,000元"),
    )
    .range(Text::new(
        "An offer or invoice, or 0 where it is there already.",
        "견적서나 청구서 금액을, 이미 있으면 0을 적으세요.",
        "按报价或发票；已有则填0。",
    )),
    Guide::new(
        "budget.software",
        Text::new(
            "It comes off the funds over the whole plan, not a month.",
            "한 달 치가 아니라 계획 기간 전체의 금액을 예산에서 빼요.",
            "填整个方案期的金额，不是单月，从总资金中扣除。",
        ),
        Text::new(
            "22,000 ₩ a month for six months: 132,000 ₩",
            "월 22,000원 × 6개월 = 132,000원",
            "每月110元×6个月=660元",
        ),
    ),
    Guide::new(
        "budget.people",
        Text::new(
            "Only people paid from these funds; hours that cost nothing extra belong to stage 10.",
            "이 예산에서 주는 인건비만 적으세요. 돈이 더 들지 않는 시간은 10단계에 적어요.",
            "只填从总资金中支付的人工；不额外花钱的工时写在第10阶段。",
        ),
        Text::new("A student for 20 hours a month", "월 20시간 아르바이트", "每月20小时兼职"),
    )
    .range(Text::new(
        "Not what stage 10 already counts, else it is paid twice.",
        "10단계에서 이미 계산한 금액은 빼세요. 넣으면 같은 돈을 두 번 세게 돼요.",
        "第10阶段已计的不要重复填写。",
    )),
    Guide::new(
        "budget.content",
        Text::new(
            "Touchpoints live on content; what it costs comes off the funds first.",
            "접점은 콘텐츠가 있어야 돌아가요. 그 비용을 예산에서 먼저 빼요.",
            "接触点靠内容运转，内容费用先从总资金中扣除。",
        ),
        Text::new(
            "One photo day and two short films: 900,000 ₩",
            "사진 촬영 하루와 짧은 영상 두 편 90만 원",
            "一天拍摄和两条短视频4,500元",
        ),
    ),
    Guide::new(
        "budget.research",
        Text::new(
            "A survey or test costs less than a wrong split; it comes off the funds first.",
            "조사나 테스트에 드는 돈은 예산을 잘못 나눠 잃는 돈보다 적어요. 예산에서 먼저 빼요.",
            "做调研或测试，比分错预算便宜；费用先从总资金中扣除。",
        ),
        Text::new(
            "Thanks for 50 answers at 3,000 ₩: 150,000 ₩",
            "응답자 사례금 3,000원 × 50명 = 15만 원",
            "50份答卷，每份酬谢15元，共750元",
        ),
    ),
    Guide::new(
        "budget.timing",
        Text::new(
            "The account by month shows when money runs short; this says when the line is paid.",
            "이 항목을 지급하는 달이에요. 월별 현금 흐름에 반영해서 언제 돈이 모자라는지 보여 드려요.",
            "逐月现金流会显示何时吃紧；此项决定何时付款。",
        ),
        Text::new(
            "Site: before the start. Software: every month.",
            "구축비는 시작 전, 소프트웨어는 매달",
            "建站费在启动前付；软件费按月付",
        ),
    )
    .more(More::Term("cash-flow")),
    Guide::new(
        "budget.contingency",
        Text::new(
            "It is kept back from the split for what nobody planned.",
            "예상하지 못한 일에 대비해, 배분하지 않고 떼어 둬요.",
            "不参与分配，留作意外之用。",
        ),
        Text::new("10%: of 9,000,000 ₩ stay 900,000 ₩", "10%: 900만 원 중 90만 원", "10%：4.5万元中留4,500元"),
    )
    .range(Text::new(
        "At least the expected losses of stage 11 together.",
        "11단계 예상 손실의 합계보다 적지 않게 잡으세요.",
        "不低于第11阶段预期损失之和。",
    ))
    .more(More::Term("contingency")),
    Guide::new(
        "budget.ltv_cac",
        Text::new(
            "A new customer may cost at most their value divided by it; dearer touchpoints get no money.",
            "신규 고객 한 명을 얻는 데 쓸 수 있는 돈은 고객생애가치를 이 값으로 나눈 금액까지예요. 더 비싼 접점에는 배분하지 않아요.",
            "获客成本上限＝客户价值÷此值；更贵的接触点不分配资金。",
        ),
        Text::new(
            "At 3, a customer worth 45,000 ₩ may cost 15,000 ₩.",
            "3이면 생애가치가 45,000원인 고객에게 15,000원까지",
            "取3时，价值225元的客户，获客最多花75元",
        ),
    )
    .range(Text::new(
        "3 is a rule of thumb and counts as judgement; at 1 nothing is left for anything else.",
        "3은 경험칙이라 판단값으로 다뤄요. 1이면 번 돈을 고객을 얻는 데 모두 써서 남는 돈이 없어요.",
        "3是经验值，属于判断；取1则客户的价值全花在获客上，一分不剩。",
    ))
    .more(More::Term("cac-limit")),
    Guide::new(
        "budget.month_limit",
        Text::new(
            "No month gets more media money than this, even if a later month gets less then.",
            "나중 달에 쓸 돈이 줄더라도, 어느 달이든 매체비가 이 금액을 넘지 않게 나눠요.",
            "每个月的媒体费用都不超过此额。",
        ),
        Text::new(
            "1,500,000 ₩: what the account can spare",
            "통장에서 한 달에 낼 수 있는 150만 원",
            "账户每月能拿出的7,500元",
        ),
    )
    .range(Text::new(
        "Not below the least a touchpoint needs a month, else it drops out.",
        "접점의 월 최소 집행액보다 적으면 그 접점은 빠져요.",
        "低于某个接触点每月的最低投放额，该接触点就不采用。",
    ))
    .more(More::Term("cash-flow")),
    Guide::new(
        "budget.fixed",
        Text::new(
            "The split keeps this amount whatever it brings, and shows what holding it costs.",
            "성과와 상관없이 이 금액을 그대로 두고, 그 때문에 포기하는 이익을 보여 드려요.",
            "无论效果如何都保持此额，并显示坚持的代价。",
        ),
        Text::new(
            "200,000 ₩ for the local magazine, as promised",
            "지역 잡지에 약속한 20만 원",
            "已答应本地杂志的1,000元",
        ),
    ),
];
