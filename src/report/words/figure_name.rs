//! What figures are called on receipts, and the planner's own rules with their reasons.

use crate::forecast::{Judgement, Name};

words! {
    /// Label of a figure.
    name(Name) {
        OrderValue: "Order value", "주문 금액", "客单价";
        ContributionMargin: "Contribution margin", "공헌이익률", "贡献毛利率";
        ContributionPerOrder: "Contribution per order", "주문당 공헌이익", "每单贡献毛利";
        OrdersPerYear: "Orders per customer and year", "고객당 연간 주문 횟수", "每位客户年下单次数";
        LifetimeMonths: "Months a customer stays", "고객 유지 개월", "客户留存月数";
        Ltv: "Lifetime value (LTV)", "고객생애가치(LTV)", "客户终身价值（LTV）";
        LtvToCac: "Lifetime value to acquisition cost", "생애가치 대 획득비용", "终身价值与获客成本之比";
        CacCap: "Most a new customer may cost", "신규 고객 획득비용 한도", "获客成本上限";
        BreakEvenRoas: "Break-even return on ad spend", "손익분기 광고수익률(ROAS)", "盈亏平衡投产比（ROAS）";
        CountingMonths: "Months counted", "집계 개월", "计算月数";
        CountedValue: "Contribution counted per new customer", "신규 고객당 집계 공헌이익", "每位新客计入的贡献毛利";
        Payback: "Payback time", "회수 기간", "回本周期";
        Cpc: "Cost per click (CPC)", "클릭당 비용(CPC)", "单次点击成本（CPC）";
        Cpm: "Cost per 1,000 impressions (CPM)", "노출 1,000회당 비용(CPM)", "千次展示成本（CPM）";
        Ctr: "Click-through rate (CTR)", "클릭률(CTR)", "点击率（CTR）";
        PricePerMessage: "Cost per message", "메시지 1건당 비용", "单条消息成本";
        ClickRate: "Clicks per message sent", "메시지 클릭률", "消息点击率";
        VisitPrice: "Cost per visit", "방문당 비용", "单次访问成本";
        CvrSale: "Orders per visit", "방문 대비 주문 전환율", "访问下单转化率";
        CvrLead: "Enquiries per visit", "방문 대비 문의 전환율", "访问咨询转化率";
        NewShare: "New customers among deals", "거래 중 신규 고객 비율", "成交中的新客户占比";
        CloseRate: "Enquiries that become deals", "문의 대비 계약률", "咨询成交率";
        Conversion: "Deals per visit or message", "방문·발송 대비 거래율", "访问或消息的成交率";
        ConversionPerSend: "Orders per message sent", "발송 대비 주문 전환율", "发送下单转化率";
        CommissionRate: "Commission on the order value", "주문 금액 대비 수수료율", "按订单金额的佣金比例";
        CostPerContact: "Cost per contact", "접촉 1건당 비용", "单次接触成本";
        CostPerDeal: "Cost per deal", "거래당 비용", "每单成本";
        CostPerEnquiry: "Cost per enquiry", "문의당 비용", "单次咨询成本";
        Searches: "Searches a month", "월 검색량", "月搜索量";
        AudienceSize: "Addressable people", "잠재 고객 수", "可触达的人数或企业数";
        ReachableShare: "Share that is reached", "도달 비율", "可触达比例";
        Frequency: "Contacts per person and month", "1인당 월 노출 횟수", "人均每月接触次数";
        Responsive: "Share that responds to this touchpoint", "이 접점에 반응하는 비율", "对该接触点有反应的比例";
        ListSize: "Contacts in the list", "보유한 연락처 수", "名单人数";
        SendsPerMonth: "Messages per contact and month", "1인당 월 발송 횟수", "每人每月发送次数";
        SiteVisits: "Visits to the site a month", "월 사이트 방문 수", "网站月访问量";
        VisitsPerHour: "Visits per hour worked", "작업 1시간당 방문 수", "每投入1小时带来的访问量";
        HoursPerWeek: "Hours a week", "주당 작업 시간", "每周工时";
        LeastHours: "Fewest hours a week for a touchpoint in use", "사용 중인 접점의 주당 최소 작업 시간", "每个在用接触点的每周最低工时";
        WeeksPerMonth: "Weeks in a month", "한 달의 주 수", "每月周数";
        Ceiling: "Most visits in an average month", "평균적인 달의 최대 방문 수", "平均月份的访问上限";
        SeasonSum: "Season weight", "시즌 가중치", "季节权重";
        PlanCeiling: "Most visits over the plan", "계획 기간 최대 방문 수", "方案期内访问上限";
        HalfPoint: "Spend that brings half of the most visits", "최대 방문의 절반을 얻는 지출", "达到访问上限一半所需花费";
        Incrementality: "Share that would not have come anyway", "메시지 덕분에 생긴 비율", "真正由消息带来的比例";
        ValuePerDeal: "Contribution counted per deal", "거래당 집계 공헌이익", "每单计入的贡献毛利";
        MaxSpend: "Most sensible spend", "합리적인 최대 지출", "合理花费上限";
        MinSpend: "Least sensible spend", "합리적인 최소 지출", "合理花费下限";
        LearningClicks: "Clicks a day a test needs", "테스트에 필요한 하루 클릭 수", "测试每天所需点击数";
        DaysPerMonth: "Days in a month", "한 달의 일수", "每月天数";
        Horizon: "Length of the plan", "계획 기간", "方案期";
        Gain: "Gained contribution", "늘어나는 공헌이익", "增加的贡献毛利";
        Confidence: "Chance that it pays", "이득일 확률", "获益概率";
        PastMonths: "Months already over", "이미 지난 달 수", "已过去的月数";
        MinSpendMonth: "Least sensible spend a month", "월 최소 지출", "每月花费下限";
        PriceChange: "Change of auction prices a year", "경매 단가의 연간 변화율", "竞价价格年变化率";
        PriceYears: "Years since the figure", "수치 이후 지난 연수", "数据距今年数";
        ExchangeRate: "Planning exchange rate", "계획 환율", "测算汇率";
        Spend: "Spend", "지출", "花费";
        Visits: "Visits", "방문 수", "访问量";
        Deals: "Deals", "거래 수", "成交单数";
        NewCustomers: "New customers", "신규 고객 수", "新客数";
        Contribution: "Contribution", "공헌이익", "贡献毛利";
        Beyond: "Contribution after the plan’s end", "계획 종료 후 공헌이익", "方案期后的贡献毛利";
        Media: "Media spend", "매체비", "媒体费用";
        HourCost: "Cost of an hour", "시간당 인건비", "每小时人工成本";
        People: "Cost of working hours", "자체 인건비", "工时成本";
        Result: "Result", "손익", "盈亏";
        Revenue: "Revenue", "매출", "销售额";
        Cac: "Cost per new customer (CAC)", "신규 고객 획득비용(CAC)", "获客成本（CAC）";
        Roas: "Return on ad spend (ROAS)", "광고수익률(ROAS)", "投产比（ROAS）";
        Funds: "Funds", "전체 예산", "总资金";
        CostLines: "Other costs", "기타 비용", "其他费用";
        Outsourcing: "Outside help", "외주비", "外包费用";
        Newcomers: "Cost of those who come", "합류 인력 비용", "新增人员费用";
        Booked: "Committed and paid", "약정·집행 금액", "已签约与已支付金额";
        MoneyIn: "Funds and contribution until the month’s end", "월말까지의 예산과 공헌이익", "截至月末的资金与贡献毛利";
        MoneyOut: "Money out until the month’s end", "월말까지의 지출", "截至月末的支出";
        Cash: "Cash at the month’s end", "월말 현금 잔액", "月末现金余额";
        Contingency: "Contingency", "예비비", "预备金";
        MediaBudget: "Media money", "매체 예산", "媒体预算";
        Enquiries: "Enquiries", "문의 수", "咨询量";
        RepeatOrders: "Repeat orders", "재구매 주문", "复购订单";
        ListDeals: "Orders from your own list", "보유한 연락처의 주문", "自有名单的订单";
        Orders: "Orders", "주문 수", "订单数";
        AllCosts: "All costs", "총비용", "总费用";
        Season: "Demand of the month", "월별 수요", "当月需求";
        MonthSpend: "Spend of the month", "그 달의 지출", "当月花费";
        MonthVisits: "Visits of the month", "그 달의 방문 수", "当月访问量";
        Pressure: "Money at work in the month", "그 달에 작용하는 금액", "当月起作用的金额";
        CarryoverWeek: "Carryover to the next week", "다음 주로 이어지는 효과", "延续到下周的效果";
        Carryover: "Carryover to the next month", "다음 달로 이어지는 효과", "延续到下月的效果";
        LeadTime: "Weeks until it works", "효과가 나기까지 걸리는 주", "见效所需周数";
        MonthNumber: "Months since the start", "시작 후 개월 수", "开始以来的月数";
        Ramp: "Share of the month in which it works", "그 달 중 효과가 나는 비율", "当月已见效的比例";
        SegmentPart: "Part of a segment", "고객군의 몫", "该客群占比";
        EnquiryCapacity: "Enquiries that can be answered a month", "한 달에 답할 수 있는 문의", "每月可答复的咨询";
        OrderCapacity: "Further orders that can be served a month", "한 달에 더 감당할 수 있는 주문", "每月还可接的订单";
        Waiting: "Enquiries still waiting", "답을 기다리는 문의", "等待答复的咨询";
        WaitingOrders: "Orders still waiting", "처리를 기다리는 주문", "等待处理的订单";
        ServedShare: "Share there is room for", "감당할 수 있는 비율", "可承接的比例";
        SalesCycle: "Months from enquiry to deal", "문의부터 계약까지 개월", "从咨询到成交的月数";
        ClosedShare: "Share of open deals closed a month", "진행 중인 건이 한 달에 성사되는 비율", "在谈订单每月成交的比例";
        OpenDeals: "Deals still open", "아직 진행 중인 거래", "尚在洽谈的订单";
        LaterCustomers: "New customers after the plan’s end", "계획 종료 후 신규 고객", "方案期后的新客";
        OrdersPerMonth: "Repeat orders per customer and month", "고객당 월 재구매", "每位客户每月复购";
        MonthShare: "Share of the month", "그 달의 비율", "当月占比";
        ActiveCustomers: "Customers who may order again", "다시 주문할 수 있는 고객", "可能复购的客户";
        Uplift: "Orders against a month without promotion", "할인 없는 달 대비 주문", "相对非促销月的订单";
        Discount: "Discount", "할인", "折扣";
        PeopleMet: "Different people met", "만나는 서로 다른 사람", "触达的不同人数";
    }
    | Name::Score(score) => super::score_name::kind(score);
    | Name::Track(track) => super::track_name::kind(track);

    /// A rule of thumb of the planner’s own: that it is one, and why.
    judgement(Judgement) {
        OneOrder: "Our judgement: without a typed rhythm a customer is counted with one order a year.",
            "이 도구의 판단이에요. 주문 횟수를 적지 않으면 고객 한 명이 한 해에 한 번 주문한다고 봤어요.",
            "本工具的判断：未填写下单频率时，按每位客户每年下一单计。";
        TenYears: "A practitioners’ rule: however few customers are lost, nothing beyond ten years is counted.",
            "실무 기준이에요. 이탈이 아무리 적어도 10년까지만 계산해요.",
            "从业者的经验法则：流失再少，也只算到10年。";
        OneYear: "Our judgement: without a typed life span nothing beyond twelve months is counted, so that hope does not \
            enter the sums.",
            "이 도구의 판단이에요. 유지 기간을 적지 않으면 12개월까지만 세어, 희망 섞인 기대가 들어가지 않게 했어요.",
            "本工具的判断：未填写留存时间时只算12个月，不把期望当收入。";
        SearchShare: "Our judgement: 15 searches a month per 100 addressable people, until the real search volume is typed.",
            "이 도구의 판단이에요. 실제 검색량을 넣기 전까지 잠재 고객 100명당 월 15회 검색한다고 봤어요.",
            "本工具的判断：在填入真实搜索量之前，按每100名目标客户每月搜索15次计。";
        Reach: "Our judgement: the targeting of a small budget reaches about 30% of the audience in a month.",
            "이 도구의 판단이에요. 작은 예산의 타기팅은 한 달에 대상의 30% 정도에 닿는다고 봤어요.",
            "本工具的判断：小预算的定向投放，一个月约能触达目标人群的30%。";
        Frequency: "Our judgement: a reached person is met about four times a month, and where no click rate is known one \
            impression in a hundred is clicked.",
            "이 도구의 판단이에요. 도달한 사람은 한 달에 네 번쯤 보고, 클릭률을 모를 때는 노출 100회 중 1회를 클릭한다고 봤어요.",
            "本工具的判断：触达的人每月约看到4次；点击率未知时，按100次展示点击1次计。";
        Responsive: "Our judgement: the share of roles this touchpoint stimulates, each weighted with its stimulation value \
            of 0 to 3.",
            "이 도구의 판단이에요. 이 접점에 반응하는 역할의 비중에 자극 가치(0~3)를 곱했어요.",
            "本工具的判断：该接触点能打动的行为角色占比，按0至3的刺激价值加权。";
        ClickThrough: "Our judgement: one impression in a hundred is clicked, because the library has no click rate here.",
            "이 도구의 판단이에요. 자료실에 클릭률이 없어 노출 100번에 한 번 클릭한다고 봤어요.",
            "本工具的判断：资料库没有此处的点击率，按每百次展示点击一次计。";
        BulkSends: "Our judgement: two bulk messages a month; more of them and people unsubscribe.",
            "이 도구의 판단이에요. 단체 메시지는 한 달에 두 번으로 봤어요. 더 보내면 수신 거부가 늘어요.",
            "本工具的判断：群发消息每月两次，再多就会有人退订。";
        RepurchaseSends: "Our judgement: one reminder a month to each buyer, timed by when the last purchase is used up.",
            "이 도구의 판단이에요. 지난번에 산 것이 떨어질 때에 맞춰 구매자마다 월 1회 보낸다고 봤어요.",
            "本工具的判断：按上次购买用完的时间，每位买家每月提醒一次。";
        RetargetingFrequency: "Our judgement: a former visitor sees the advertising about eight times a month; beyond that \
            it annoys.",
            "이 도구의 판단이에요. 사이트에 왔던 사람은 한 달에 8번쯤 광고를 본다고 봤어요. 그보다 많으면 거슬려요.",
            "本工具的判断：访问过网站的人每月约看到8次广告，再多就招人烦。";
        ReminderIncrementality: "Our judgement: half of the orders after a reminder timed by the buyer’s own rhythm would have \
            come anyway, so only the other half counts.",
            "이 도구의 판단이에요. 구매 주기에 맞춘 알림 뒤에 생긴 주문의 절반은 안 보내도 들어왔을 거라, 나머지 절반만 반영해요.",
            "本工具的判断：按复购周期提醒后的订单，有一半本来就会来，因此只算另一半。";
        BulkIncrementality: "Our judgement: three quarters of the orders after a message to everybody would have come anyway, \
            so only one quarter counts.",
            "이 도구의 판단이에요. 단체 메시지 뒤에 생긴 주문의 4분의 3은 안 보내도 들어왔을 거라, 4분의 1만 반영해요.",
            "本工具的判断：群发之后的订单，有四分之三本来就会来，因此只算四分之一。";
        LocalShare: "Our judgement: a local listing reaches the people nearby, about one in a hundred of the market.",
            "이 도구의 판단이에요. 지도 등록은 가까운 사람에게만 닿아서 전체 시장의 1% 정도로 봤어요.",
            "本工具的判断：本地商户信息只触达附近的人，约占整个市场的1%。";
        NewListing: "Our judgement: a new listing on a marketplace is shown in about two of a hundred searches there.",
            "이 도구의 판단이에요. 오픈마켓에 새로 올린 상품은 그곳 검색의 2% 정도에 노출된다고 봤어요.",
            "本工具的判断：电商平台上的新商品，约在2%的站内搜索中得到展示。";
        PartnerReach: "Our judgement: the partners and creators who will work with a small firm reach about two in a hundred of \
            its market.",
            "이 도구의 판단이에요. 작은 회사와 손잡을 제휴사와 크리에이터는 시장의 2% 정도에 닿는다고 봤어요.",
            "本工具的判断：愿意与小企业合作的伙伴和达人，约能触达其市场的2%。";
        ReferredVisits: "Our judgement: a hundred customers bring about six visits of friends a month.",
            "이 도구의 판단이에요. 고객 100명이 한 달에 친구 방문 6번쯤을 데려온다고 봤어요.",
            "本工具的判断：每100名客户每月约带来6次好友访问。";
        LearningClicks: "A practitioners’ rule: below about 15 clicks a day a paid test learns too slowly to decide anything.",
            "실무 기준이에요. 하루 클릭이 15회쯤 안 되면 유료 테스트가 너무 느려 아무것도 판단할 수 없어요.",
            "从业者的经验法则：每天不到15次点击，付费测试太慢，得不出结论。";
        Calendar: "A fact of the calendar, not a judgement.", "달력에서 나온 사실이에요.", "日历事实，不是判断。";
        ThreeToOne: "A practitioners’ rule: a customer should bring three times what winning it costs; the rest pays for \
            people, rent and mistakes.",
            "실무 기준이에요. 고객은 얻는 데 든 돈의 세 배를 남겨야 해요. 나머지로 인건비, 임대료, 시행착오를 감당해요.",
            "从业者的经验法则：客户带来的价值应是获客成本的3倍，多出的部分用来支付人工、房租和试错。";
        CountingWindow: "A rule of this planner: every new customer is counted for as many months as the plan lasts, whenever \
            they come.",
            "이 도구의 집계 규칙이에요. 언제 온 고객이든 계획 기간과 같은 개월 수만큼 계산해요.",
            "本工具的计算口径：新客无论何时到来，都按方案期的月数计算。";
        Season: "Our judgement: demand follows the monthly factors you set, or half more on the calendar’s gift-season and festival days you chose.",
            "이 도구의 판단이에요. 수요는 정해 둔 월별 계수를 따르고, 선택한 선물철과 쇼핑 행사 날에는 절반쯤 늘어난다고 봤어요.",
            "本工具的判断：需求按设定的月度系数变化；所选的送礼旺季与购物节期间上浮一半。";
        PresenceHours: "Our judgement: each part of a minimum presence takes about an hour a month to keep right.",
            "이 도구의 판단이에요. 최소 온라인 기반은 항목마다 한 달에 한 시간쯤이면 관리할 수 있어요.",
            "本工具的判断：基本露出的每一项，每月约需1小时维护。";
        AMonth: "Our judgement: payback counts as a month at least, however early the first order pays.",
            "이 도구의 판단이에요. 첫 주문에서 바로 회수돼도 회수 기간은 최소 한 달로 봤어요.",
            "本工具的判断：即使首单即回本，回本周期也至少按一个月计。";
        Spread: "Our judgement: how far the forecast may be off follows from the grades of the figures it rests on; eight times in \
            ten the true value lies within this range.",
            "이 도구의 판단이에요. 예측이 얼마나 빗나갈 수 있는지는 근거 수치의 등급에 따라 정해져요. 열 번 중 여덟 번은 이 폭 안에 들어온다고 봤어요.",
            "本工具的判断：预测可能偏差多少，取决于所依据数据的等级；十次中有八次落在这一范围内。";
        SegmentByPeople: "Our judgement: a segment brings its share of the result in proportion to its people.",
            "이 도구의 판단이에요. 고객군이 가져오는 결과는 사람 수에 비례한다고 봤어요.",
            "本工具的判断：各客群带来的结果与其人数成比例。";
        WorkedBack: "Found by trying amounts: the least with which the forecast meets the target.",
            "값을 바꿔 가며 찾은 결과예요. 예측이 목표에 닿는 가장 작은 값이에요.",
            "逐一试算得出：使预测达到目标的最小值。";
        Middle: "Nobody answered; 3, the middle of the scale, is assumed.",
            "아직 답이 없어 중간값인 3점으로 가정했어요.",
            "尚未作答，暂按中间值3分计。";
        AspectWeights: "Our judgement: product and money weigh 30% each, competition and people 20% each.",
            "이 도구의 판단이에요. 상품과 자금은 30%씩, 경쟁과 사람은 20%씩 반영해요.",
            "本工具的判断：产品与资金各占30%，竞争与人员各占20%。";
        OtherPlace: "Our judgement: a place where the segment gathers counts in full, another place half.",
            "이 도구의 판단이에요. 고객군이 모이는 곳은 그대로, 그 밖의 곳은 절반만 반영해요.",
            "本工具的判断：客群聚集的地方全额计入，其他地方按一半计。";
        ChannelScores: "Judged in the library for this channel, on a scale of 0 to 3.",
            "자료실에서 이 채널에 매긴 판단 점수예요(0~3).",
            "资料库对该渠道的判断评分（0至3）。";
        Simulated: "The share of 1,000 simulations in which the target is reached; each of them varies every uncertain figure \
            within the range its evidence allows.",
            "시뮬레이션 1,000번 가운데 목표를 달성한 비율이에요. 매번 불확실한 수치를 근거가 허용하는 범위 안에서 모두 바꿔 계산해요.",
            "1000次模拟中达成目标的占比；每次模拟都让所有不确定的数据在依据所允许的区间内变动。";
        LeastHours: "Our judgement: with its reports and care a touchpoint in use takes at least five hours a week.",
            "이 도구의 판단이에요. 쓰는 접점은 성과 확인과 관리까지 합쳐 주 5시간 이상 든다고 봤어요.",
            "本工具的判断：启用的接触点含数据汇报和日常维护，每周至少占用5小时。";
        EnquiryMinutes: "Our judgement: an enquiry takes 15 minutes until somebody writes what it takes here.",
            "이 도구의 판단이에요. 실제로 걸리는 시간을 적기 전에는 문의 한 건에 15분으로 계산해요.",
            "本工具的判断：未填写实际用时前，每个咨询按15分钟计。";
        EveryDay: "Our judgement: a promise in hours holds on every day of the week until somebody writes on how many days \
            enquiries are answered.",
            "이 도구의 판단이에요. 응대 일수를 적기 전에는 약속한 시간이 주 7일 모두 적용된다고 봤어요.",
            "本工具的判断：未填写回复天数前，按小时计的承诺视为每天有效。";
        BidRise: "Our judgement, no forecast: rivals who bid more make every visit bought at auction 30% dearer.",
            "예측이 아니라 이 도구의 판단이에요. 경쟁사가 입찰가를 올려 입찰식 광고의 방문 단가가 모두 30% 오른다고 가정했어요.",
            "不是预测，而是本工具的判断：对手抬价，使竞价购买的访问都贵30%。";
        TwoWeeks: "Our judgement, no forecast: the goods are missing for two weeks.",
            "예측이 아니라 이 도구의 판단이에요. 2주 동안 상품이 없다고 가정했어요.",
            "不是预测，而是本工具的判断：断货两周。";
        GoodsRise: "Our judgement, no forecast: the supplier asks 10% more, and the price to customers stays.",
            "예측이 아니라 이 도구의 판단이에요. 공급가가 10% 오르고 판매가는 그대로라고 가정했어요.",
            "不是预测，而是本工具的判断：供货价上涨10%，售价不变。";
        TermsRise: "Our judgement, no forecast: the marketplace takes five points more of every sale.",
            "예측이 아니라 이 도구의 판단이에요. 플랫폼 수수료가 판매액의 5%포인트 오른다고 가정했어요.",
            "不是预测，而是本工具的判断：平台佣金上调5个百分点。";
        QuietWeek: "Our judgement, no forecast: posts and advertising pause for a week while the complaint is answered.",
            "예측이 아니라 이 도구의 판단이에요. 불만에 대응하는 일주일 동안 게시와 광고를 멈춘다고 가정했어요.",
            "不是预测，而是本工具的判断：处理投诉期间，发布与投放暂停一周。";
        EvenSteps: "Our judgement: a target is spread evenly over the months until its deadline, that of a month over its days.",
            "이 도구의 판단이에요. 목표는 기한까지 달마다, 한 달 목표는 날마다 똑같이 나눴어요.",
            "本工具的判断：目标在期限前逐月平均分摊，当月目标按天平均分摊。";
        KpiFloor: "Our judgement: something is done below 80% of a target, until you set another limit.",
            "이 도구의 판단이에요. 기준을 따로 정하기 전에는 목표의 80%에 못 미치면 조치할 때로 봤어요.",
            "本工具的判断：未另设警戒线前，低于目标的80%即应采取措施。";
        EnoughDays: "Our judgement: two weeks of data come before any advice, because single days and weekends scatter.",
            "이 도구의 판단이에요. 하루하루와 주말의 편차가 커서 2주치 데이터가 쌓인 뒤에 조언해요.",
            "本工具的判断：单日与周末波动大，满两周数据才给建议。";
        EnoughEvents: "Our judgement: before any advice, 30 events must have come, or should have come by the plan.",
            "이 도구의 판단이에요. 실제로 30건이 생겼거나 계획상 30건은 생겼어야 할 때부터 조언해요.",
            "本工具的判断：实际发生满30次，或按计划本应满30次，才给建议。";
        Material: "Our judgement: less than a tenth off the plan is left alone, however sure the difference is.",
            "이 도구의 판단이에요. 계획과 10%도 차이 나지 않으면, 차이가 확실해도 그대로 둬요.",
            "本工具的判断：与计划相差不到一成，即使差异确凿也不必调整。";
        PaceTolerance: "Our judgement: spend may run 15% ahead of the days or behind them before it is worth a warning.",
            "이 도구의 판단이에요. 지출이 날짜 진도보다 15% 넘게 빠르거나 느릴 때만 경고해요.",
            "本工具的判断：花费进度与时间进度相差15%以内，不作预警。";
        BenchmarkWeight: "Our judgement: a benchmark counts like a sample whose 95% range is as wide as its grade allows.",
            "이 도구의 판단이에요. 기준값은 95% 구간의 폭이 등급의 허용 폭과 같은 표본만큼 비중을 둬요.",
            "本工具的判断：基准值的权重，等同于95%区间与其等级允许幅度一样宽的样本。";
        Fitted: "Found by least squares: of all curves of this kind, the one that comes nearest to the months.",
            "최소제곱법으로 찾은 값이에요. 같은 형태의 곡선 가운데 월별 실적에 가장 가까운 곡선이에요.",
            "用最小二乘法求得：同类曲线中最贴近各月实际的一条。";
        PerHundred: "Not a forecast: a hundred orders, so that prices can be compared on the same footing.",
            "예측이 아니에요. 가격을 같은 조건에서 비교하려고 주문 100건을 기준으로 잡았어요.",
            "不是预测，只是以100单为基准，便于在同一口径下比较价格。";
        Statistics: "A constant of statistics: the deviate that belongs to the confidence, the proportion at which samples \
            scatter most (50%), or a point of the scale.",
            "통계에서 정해진 값이에요. 신뢰수준의 z값, 표본 오차가 가장 커지는 비율(50%), 척도의 점수가 여기에 해당해요.",
            "统计常数：置信水平对应的z值、抽样误差最大时的比例（50%），或量表的分值。";
        Exchange: "Our planning rate, not today’s market rate; it only converts benchmarks quoted in another currency.",
            "오늘 환율이 아니라 계획용 환율이에요. 다른 통화로 나온 기준값을 바꿀 때만 써요.",
            "测算用汇率，不是当日牌价，只用于换算其他货币的基准数据。";
    }
}
