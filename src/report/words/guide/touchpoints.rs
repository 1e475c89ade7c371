//! Guides of stage 7: what is done at a touchpoint, and the company’s own figures there.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "touchpoints.channels.*.name",
        Text::new(
            "The mix weighs the company’s own channel under this name beside those of the library.",
            "자료실의 접점과 함께 이 이름으로 예산 배분 후보가 돼요.",
            "以此名称与资料库的接触点一同参与预算分配。",
        ),
        Text::new(
            "“Newsletter of the district’s café association”",
            "‘우리 구 카페 협회 소식지’",
            "“本区咖啡馆协会简报”",
        ),
    ),
    Guide::new(
        "touchpoints.channels.*.like",
        Text::new(
            "Until own figures are there it counts with those of this one, one grade lower.",
            "자체 수치를 적기 전까지 비슷한 채널의 값을 한 등급 낮춰 써요.",
            "没有自有数据时，采用类似渠道的数据，依据等级降一级。",
        ),
        Text::new(
            "Partner’s newsletter: like e-mail",
            "제휴사 소식지는 이메일과 비슷",
            "合作方简报类似邮件",
        ),
    )
    .more(More::Term("grade")),
    Guide::new(
        "touchpoints.*.*.sample",
        Text::new(
            "The more cases a figure rests on, the narrower the range of the forecast.",
            "표본이 클수록 예측 범위가 좁아져요.",
            "样本越大，预测区间越窄。",
        ),
        Text::new(
            "1,840 clicks behind a conversion of 2.1%",
            "전환율 2.1%를 구한 클릭 1,840회",
            "转化率2.1%来自1,840次点击",
        ),
    )
    .range(Text::new(
            "What the rate was divided by: clicks for a conversion, impressions for a click rate.",
            "비율을 구할 때 나눈 수예요. 전환율이면 클릭 수, 클릭률이면 노출 수를 적으세요.",
            "填比率的分母：转化率填点击数，点击率填展示数。",
        ))
    .more(More::Term("significance")),
    Guide::new(
        "touchpoints.*.*.source",
        Text::new(
            "An own figure stands in the document with its source, so that it can be checked.",
            "자체 수치는 출처와 함께 계획서에 실려 확인할 수 있어요.",
            "自有数据连同出处写入方案书，便于核对。",
        ),
        Text::new(
            "Naver ads, 1 March to 31 May 2027",
            "네이버 광고 관리 화면, 2027년 3월 1일~5월 31일",
            "广告后台，2027年3月1日至5月31日",
        ),
    )
    .more(More::Term("own-figures")),
    Guide::new(
        "touchpoints.*.usage",
        Text::new(
            "“Always use it” gives it money even where it loses, “do not use it” takes it out of the split; both have a \
             price that is shown.",
            "‘반드시 쓰기’면 손해여도 예산을 배분하고, ‘쓰지 않기’면 배분에서 빼요. 둘 다 그 때문에 포기하는 이익을 보여 드려요.",
            "“一定使用”即使亏也分配资金，“不使用”则不分配；代价都会显示。",
        ),
        Text::new(
            "Never for a network the owner does not want to be seen on",
            "대표가 원치 않는 SNS는 ‘쓰지 않기’",
            "店主不愿出现的平台选“不使用”",
        ),
    )
    .range(Text::new(
            "Leave it to the planner unless something binds you.",
            "특별한 이유가 없으면 계산에 맡기세요.",
            "没有特殊原因，就选“由测算决定”。",
        )),
    Guide::new(
        "touchpoints.*.contact_mode",
        Text::new(
            "Money buys a visit; what is done there makes it worth something. A used touchpoint without it is a finding.",
            "돈을 쓰면 방문은 늘지만, 거기서 무엇을 하느냐에 따라 방문의 값어치가 달라져요. 쓰는 접점인데 비어 있으면 문제로 표시돼요.",
            "钱买来访问，在那里做什么才有价值；已采用却未填会列为问题。",
        ),
        Text::new(
            "“Before Chuseok: gift boxes with roast date, first order with a brewing card”",
            "“추석 전: 로스팅 날짜를 찍은 선물 세트, 첫 주문에 추출 카드”",
            "“中秋前：标注烘焙日期的礼盒，首单附冲煮卡”",
        ),
    )
    .more(More::Term("touchpoint")),
    Guide::new(
        "touchpoints.*.modes",
        Text::new(
            "The same place stirs roles differently; a role with a large share and nothing done for it is a finding.",
            "같은 곳에서도 역할마다 통하는 것이 달라요. 비중이 큰 역할에 할 일이 없으면 알려 드려요.",
            "同一接触点对各角色的触动不同；占比大的角色没有对应做法，会提示。",
        ),
        Text::new(
            "For the curious: a film of one minute; for responders: a question each week",
            "호기심형에게는 1분 영상, 반응자에게는 매주 질문 하나",
            "对好奇者：一分钟视频；对响应者：每周一个提问",
        ),
    )
    .more(More::Term("stimulation-value")),
    Guide::new(
        "touchpoints.*.cpc",
        Text::new(
            "Visits are money divided by it; it goes into the forecast instead of the library’s figure.",
            "방문 수는 쓴 돈을 이 값으로 나눈 수예요. 자료실 값 대신 예측에 써요.",
            "访问数＝投入÷此值；替代资料库数据进入预测。",
        ),
        Text::new(
            "Last month’s spend ÷ its clicks",
            "지난달 광고비 ÷ 클릭 수",
            "上月花费÷点击数",
        ),
    )
    .more(More::Term("cpc")),
    Guide::new(
        "touchpoints.*.cpm",
        Text::new(
            "It gives the price of a click together with the click rate.",
            "클릭률과 함께 클릭당 비용을 계산해요.",
            "与点击率一起算出单次点击成本。",
        ),
        Text::new(
            "Spend ÷ impressions × 1,000",
            "광고비 ÷ 노출 수 × 1,000",
            "花费÷展示数×1,000",
        ),
    )
    .more(More::Term("cpm")),
    Guide::new(
        "touchpoints.*.ctr",
        Text::new(
            "It says how many of those who see it come, and how many visits the place can give at most.",
            "본 사람 중에서 들어오는 비율이에요. 이 접점에서 얻을 수 있는 방문의 상한도 여기서 나와요.",
            "看到的人有多少会来；该接触点最多能带来多少访问，也由它决定。",
        ),
        Text::new(
            "Clicks ÷ impressions of a whole month",
            "한 달 클릭 수 ÷ 노출 수",
            "整月点击数÷展示数",
        ),
    )
    .more(More::Term("ctr")),
    Guide::new(
        "touchpoints.*.cvr_sale",
        Text::new(
            "Orders are visits times it: no other own figure moves the forecast more directly.",
            "주문 수는 방문 수에 이 값을 곱한 수예요. 자체 수치 중에서 예측을 가장 직접적으로 바꿔요.",
            "订单＝访问×此值，对预测的影响最直接。",
        ),
        Text::new(
            "Orders ÷ visits from this touchpoint",
            "이 접점의 주문 수 ÷ 방문 수",
            "来自该接触点的订单÷访问",
        ),
    )
    .range(Text::new(
            "With fewer than a handful of orders it is chance; enter the sample beside it.",
            "주문이 몇 건뿐이면 우연일 수 있어요. 표본 수도 함께 적으세요.",
            "只有几单时多为偶然；请同时填写样本量。",
        ))
    .more(More::Term("cvr")),
    Guide::new(
        "touchpoints.*.cvr_lead",
        Text::new(
            "Enquiries are visits times it; deals follow with the share that closes.",
            "문의 수는 방문 수에 이 값을 곱한 수예요. 여기에 문의 대비 계약률을 곱하면 거래 수가 나와요.",
            "咨询＝访问×此值，再乘成交率得成交数。",
        ),
        Text::new(
            "Enquiries ÷ visits from this touchpoint",
            "이 접점의 문의 수 ÷ 방문 수",
            "来自该接触点的咨询÷访问",
        ),
    )
    .more(More::Term("cvr")),
    Guide::new(
        "touchpoints.*.click_rate",
        Text::new(
            "It says how many who get a message come to the site.",
            "메시지를 받은 사람 중 방문하는 비율이에요.",
            "收到消息的人有多少会访问。",
        ),
        Text::new(
            "Clicks ÷ delivered messages of the last three sendings",
            "최근 세 번 발송의 클릭 수 ÷ 도착 수",
            "近三次群发的点击÷送达数",
        ),
    )
    .more(More::Term("ctr")),
    Guide::new(
        "touchpoints.*.price_per_message",
        Text::new(
            "Sending costs messages times it; it decides how often sending pays.",
            "발송비는 건수에 이 값을 곱한 금액이에요. 얼마나 자주 보내야 남는지도 여기서 정해져요.",
            "发送成本＝条数×此值；一个月发几次才划算，由它决定。",
        ),
        Text::new(
            "The tariff of your provider, per delivered message",
            "발송 업체의 건당 요금",
            "服务商的单条资费，按送达计",
        ),
    ),
    Guide::new(
        "touchpoints.*.conversion_per_send",
        Text::new(
            "Orders are messages times it, where clicks are not counted.",
            "클릭을 세지 않는 발송에서는 건수에 이 값을 곱해 주문을 계산해요.",
            "不统计点击时，订单＝条数×此值。",
        ),
        Text::new(
            "Orders within three days ÷ messages sent",
            "발송 후 사흘 안의 주문 ÷ 발송 수",
            "发送后三天内的订单÷发送条数",
        ),
    ),
    Guide::new(
        "touchpoints.*.visits_per_hour",
        Text::new(
            "Where work is the price, visits are hours times it.",
            "돈 대신 시간이 드는 접점에서는 시간에 이 값을 곱해 방문 수를 계산해요.",
            "以工时为代价的渠道，访问＝工时×此值。",
        ),
        Text::new(
            "120 visits from a post of three hours: 40",
            "3시간 들인 글에서 방문 120회면 40",
            "40：花3小时写的文章带来120次访问",
        ),
    ),
    Guide::new(
        "touchpoints.*.commission_rate",
        Text::new(
            "It is paid on every order and comes off what the order leaves.",
            "주문마다 나가는 돈이라, 주문에서 남는 돈에서 빼요.",
            "每单都要付，从每单贡献毛利中扣除。",
        ),
        Text::new(
            "The fee in the marketplace’s contract, with payment fee",
            "오픈마켓 계약서의 판매·결제 수수료 합계",
            "平台合同中的佣金加支付费率",
        ),
    ),
    Guide::new(
        "touchpoints.*.cost_per_contact",
        Text::new(
            "Contacts are money divided by it.",
            "접촉 수는 쓴 돈을 이 값으로 나눈 수예요.",
            "接触数＝投入÷此值。",
        ),
        Text::new(
            "Fair: stand and travel ÷ talks held",
            "박람회: 부스비와 출장비 ÷ 상담 수",
            "展会：展位与差旅费÷洽谈数",
        ),
    ),
    Guide::new(
        "touchpoints.*.ceiling",
        Text::new(
            "No money brings more visits a month than this; left open it is computed from size, searches or list.",
            "돈을 더 써도 월 방문 수가 이보다 많아지지 않아요. 비우면 고객군 규모, 검색량, 연락처 수로 계산해요.",
            "花再多钱，每月访问也不会超过它；留空则按客群规模、搜索量或名单计算。",
        ),
        Text::new(
            "The most visits a month this touchpoint ever brought",
            "이 접점에서 나온 월 방문의 최고치",
            "该接触点带来访问最多的一个月的访问数",
        ),
    )
    .more(More::Term("saturation")),
    Guide::new(
        "touchpoints.*.sends_per_month",
        Text::new(
            "Messages a month are the list times it; more sends also mean more hours and more who leave.",
            "월 발송 수는 연락처 수에 이 횟수를 곱한 수예요. 늘리면 드는 시간도, 수신을 끊는 사람도 늘어요.",
            "每月发送量＝名单人数×此值；发得越多，工时和退订也越多。",
        ),
        Text::new(
            "2",
            "2",
            "2",
        ),
    )
    .range(Text::new(
            "Left open: one or two, by kind of message (our judgement).",
            "비우면 메시지 종류에 따라 1~2회로 봐요(이 도구의 판단).",
            "留空按消息类型取1～2次（本工具的判断）。",
        )),
    Guide::new(
        "touchpoints.*.hours_per_week",
        Text::new(
            "Hours of all touchpoints together must fit the hours of stage 10; what does not fit is left out.",
            "모든 접점의 시간을 더해 10단계에 적은 시간을 넘지 않아야 해요. 넘치는 접점은 빠져요.",
            "各接触点工时之和不能超过第10阶段的工时，超出的接触点不采用。",
        ),
        Text::new(
            "Two posts of 90 minutes: 3",
            "90분짜리 글 두 편이면 3",
            "3：两篇内容，各90分钟",
        ),
    )
    .more(More::Term("capacity")),
];
