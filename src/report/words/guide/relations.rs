//! Guides of stage 5: how customers are won, kept and won back.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "customers.relations.repeat_rate",
        Text::new(
            "It checks the orders a year in stage 4: that many come again, so that many orders must be there.",
            "4단계의 연간 주문 횟수와 맞는지 확인해요.",
            "用来核对第4阶段的年下单次数：有这么多人回购，就该有这么多订单。",
        ),
        Text::new(
            "30%: 90 of 300 first buyers came again within a year",
            "30%: 첫 구매 300명 중 90명이 1년 안에 재구매",
            "30%：300位首购客户中90位一年内回购",
        ),
    )
    .range(Text::new(
        "Counted on customers whose year is over.",
        "첫 구매 후 1년이 지난 고객으로 세세요.",
        "只统计首购已满一年的客户。",
    ))
    .more(More::Term("retention")),
    Guide::new(
        "customers.relations.churn",
        Text::new(
            "It gives the months a customer stays (1 ÷ the share), where stage 4 does not say.",
            "4단계에 적지 않았다면 이 값으로 고객 유지 개월 수를 계산해요(1 ÷ 비율).",
            "第4阶段未填时，据此推算客户留存月数（1÷比例）。",
        ),
        Text::new("5% a month means 20 months.", "월 5%면 20개월", "每月5%即20个月"),
    )
    .range(Text::new(
        "8% a month already loses two of three customers a year.",
        "월 8%만 돼도 1년이면 고객 셋 중 둘이 떠나요.",
        "每月8%，一年就会流失三分之二的客户。",
    ))
    .more(More::Term("churn")),
    Guide::new(
        "customers.relations.referral",
        Text::new(
            "It says how many come by recommendation beside those the money wins.",
            "돈을 들여 얻는 고객 말고 소개로 오는 고객이 몇 명인지 보여 드려요.",
            "说明除了花钱得来的客户，还有多少靠推荐而来。",
        ),
        Text::new(
            "5%: 15 of 300 customers brought somebody",
            "5%: 고객 300명 중 15명이 소개",
            "5%：300位客户中15位带来新客",
        ),
    )
    .more(More::Term("word-of-mouth")),
    Guide::new(
        "customers.relations.win",
        Text::new(
            "The document says what turns interest into a first purchase.",
            "관심을 첫 구매로 바꾸는 방법이 계획서에 실려요.",
            "方案书写明如何把兴趣变成首单。",
        ),
        Text::new(
            "A sample of 30 g with a brewing card for a first order",
            "첫 주문에 30g 샘플과 추출 안내 카드",
            "首单附30克试饮装和冲煮卡",
        ),
    ),
    Guide::new(
        "customers.relations.keep",
        Text::new(
            "Keeping is cheaper than winning anew only if somebody does it: name what is done.",
            "있는 고객을 지키는 편이 싸지만, 누군가 실제로 챙겨야 그래요. 무엇을 할지 적으세요.",
            "维护老客比拉新省钱，前提是真有人去做：写明做什么。",
        ),
        Text::new("A message when the bag should be empty", "원두가 떨어질 즈음 안내 메시지", "估计豆子快喝完时发提醒"),
    ),
    Guide::new(
        "customers.relations.win_back",
        Text::new(
            "Lost customers know you already; the document says how they are asked back.",
            "떠난 고객은 이미 우리를 알아요. 다시 부르는 방법이 계획서에 실려요.",
            "流失的客户本来就认识企业；方案书写明怎样请他们回来。",
        ),
        Text::new(
            "After six months without an order: one message with the new harvest, then none",
            "6개월 주문이 없으면 햇원두 소식 한 번, 그 뒤로는 보내지 않기",
            "六个月未下单：发一次新产季消息，之后不再打扰",
        ),
    ),
    Guide::new(
        "customers.relations.feedback",
        Text::new(
            "Complaints and praise that nobody collects improve nothing; the audit asks for it.",
            "아무도 모으지 않는 칭찬과 불만으로는 나아질 수 없어요. 전체 점검에서 확인해요.",
            "没人收集的意见改进不了任何事；“整体检查”会看这一项。",
        ),
        Text::new(
            "Reviews every Monday into three classes: taste, delivery, advice",
            "매주 월요일 후기를 맛·배송·상담으로 분류",
            "每周一把评价分为口味、配送、咨询三类",
        ),
    ),
    Guide::new(
        "customers.relations.ideas",
        Text::new(
            "Ideas of customers reach the product only along a way somebody wrote down.",
            "고객의 아이디어는 받아서 검토하는 방법을 적어 두어야 상품에 반영돼요.",
            "写明流程，客户的点子才能用到产品上。",
        ),
        Text::new(
            "The best idea of a quarter becomes a test lot.",
            "분기마다 가장 좋은 아이디어를 골라 소량으로 만들어 봐요.",
            "每季度最好的点子试做一批。",
        ),
    )
    .more(More::Term("customer-ideas")),
    Guide::new(
        "customers.relations.complaints",
        Text::new(
            "A complaint answered late is a review; the path says who may decide what.",
            "늦은 답은 나쁜 후기가 돼요. 누가 무엇을 정할 수 있는지 적어 두세요.",
            "投诉回复晚了就变成差评；写明谁能决定什么。",
        ),
        Text::new(
            "Dispatch replaces up to 40,000 ₩ at once, beyond that the owner decides.",
            "4만 원까지는 출고 담당이 바로 교환, 넘으면 대표가 결정",
            "200元以内发货员当场补发，超出由店主决定",
        ),
    ),
    Guide::new(
        "customers.relations.loyalty",
        Text::new(
            "The repeat rate needs a cause; here it is named.",
            "재구매에는 이유가 있어야 해요. 그 이유를 적는 칸이에요.",
            "复购要有理由，在这里写明。",
        ),
        Text::new(
            "Every sixth bag free; tasting evening twice a year",
            "여섯 번째 봉투는 무료, 한 해에 두 번 시음회",
            "第六袋免费；每年两次品鉴会",
        ),
    )
    .more(More::Term("retention")),
    Guide::new(
        "customers.relations.fields.*.name",
        Text::new(
            "What is stored of customers is personal data: every field needs a purpose.",
            "고객에 대해 저장하는 것은 개인정보예요. 항목마다 목적이 있어야 해요.",
            "保存的客户资料属个人信息，每项都要有用途。",
        ),
        Text::new("Grind wanted; date of last order", "원하는 분쇄도, 마지막 주문일", "研磨度偏好；最近下单日期"),
    )
    .more(More::Term("personal-data")),
    Guide::new(
        "customers.relations.fields.*.purpose",
        Text::new(
            "Without a purpose it may not be kept; the document lists both.",
            "목적이 없으면 보관할 수 없어요. 계획서에 항목과 목적이 함께 실려요.",
            "没有用途就不得保存；方案书一并列出。",
        ),
        Text::new(
            "To send the right grind without asking again",
            "다시 묻지 않고 맞는 분쇄도로 보내려고",
            "不必再问就能发对研磨度",
        ),
    )
    .more(More::Term("personal-data")),
    Guide::new(
        "customers.relations.fields.*.consent",
        Text::new(
            "A field that is kept without consent is a finding.",
            "동의 없이 보관하는 항목은 문제로 표시돼요.",
            "未经同意保存的项目会列为问题。",
        ),
        Text::new(
            "Delivery address: needed for the order. Birthday: only with consent.",
            "배송지는 주문에 필요, 생일은 동의가 있어야 해요.",
            "收货地址为下单所需；生日须经同意。",
        ),
    )
    .more(More::Term("consent")),
    Guide::new(
        "customers.relations.levels.*.class",
        Text::new(
            "Classes of customers get different rhythms; the document shows who gets what.",
            "고객 등급마다 연락 주기를 달리해요. 등급별로 무엇을 하는지 계획서에 실려요.",
            "不同级别的客户，联系节奏不同；方案书列明谁得到什么。",
        ),
        Text::new(
            "New; regular from the third order; café",
            "신규, 세 번째 주문부터 단골, 카페",
            "新客；第三单起为老客；咖啡馆",
        ),
    ),
    Guide::new(
        "customers.relations.levels.*.owner",
        Text::new(
            "A class nobody looks after is looked after by nobody.",
            "담당자가 없는 등급은 아무도 챙기지 않아요.",
            "无人负责的级别就没人管。",
        ),
        Text::new("Ms Park, cafés", "카페 담당 박 매니저", "朴女士负责咖啡馆"),
    ),
    Guide::new(
        "customers.relations.levels.*.reply_hours",
        Text::new(
            "A class that waits longer than a day is a finding; a promise must fit the hours of stage 10.",
            "답변 기한이 하루를 넘으면 문제로 표시돼요. 10단계에 적은 시간으로 지킬 수 있어야 해요.",
            "时限超过一天会列为问题；承诺要与第10阶段的工时相符。",
        ),
        Text::new("4 for cafés, 24 for everybody else", "카페 4시간, 그 밖은 24시간", "咖啡馆4小时，其余24小时"),
    )
    .range(Text::new("24 or less.", "24시간 이내로 하세요.", "不超过24。"))
    .more(More::Term("reply-promise")),
    Guide::new(
        "customers.relations.levels.*.rhythm_days",
        Text::new(
            "It says how often the company writes of its own accord; the document shows the rhythm.",
            "회사가 먼저 연락하는 주기예요. 계획서에 실려요.",
            "企业隔多久主动联系一次；写入方案书。",
        ),
        Text::new("30 where a bag lasts a month", "원두 한 봉이 한 달 가면 30", "一袋豆子喝一个月，填30"),
    )
    .range(Text::new(
        "Not more often than customers buy; every message can lose a contact.",
        "구매 주기보다 자주 보내지 마세요. 보낼 때마다 수신을 끊는 사람이 생겨요.",
        "不要比客户购买更频繁；每发一次，都可能有人退订。",
    )),
];
