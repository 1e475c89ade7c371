//! Findings whose sentence needs no Korean particle: {0} is what the finding speaks of, {1} and {2} its numbers.

use crate::base::Text;
use crate::score::Rule;

words! {
    /// The sentence of a rule; empty for the rules worded in `finding`.
    plain(Rule) {
        FundsHeavy: "The plan’s funds are {1} of a year’s revenue.",
            "예산이 연 매출의 {1}예요.",
            "方案资金占年营业额的{1}。";
        OneTouchpoint: "{0} alone brings {1} of the deals.",
            "{0}: 거래의 {1}가 여기서 나와요.",
            "{0}一处就带来{1}的成交。";
        ManyChannels: "There are {1} touchpoints in use on {2} hours a week.",
            "접점 {1}곳을 일주일에 {2}시간으로 운영해야 해요.",
            "每周只有{2}小时，却要运营{1}个接触点。";
        HandOffsOpen: "{1} people work on the plan, and nothing says who hands what to whom.",
            "{1}명이 함께 일하는데 누가 누구에게 무엇을 넘기는지 적혀 있지 않아요.",
            "有{1}人参与，但没写谁把什么交给谁。";
        CapacityBinds: "The forecast brings {1} deals; {2} can be served.",
            "예측 거래는 {1}건, 받을 수 있는 거래는 {2}건이에요.",
            "预测成交{1}单，能承接的只有{2}单。";
        NobodyDecides: "Nobody is named who decides and who pays.",
            "누가 결정하고 누가 돈을 내는지 적혀 있지 않아요.",
            "没有写明由谁决定、由谁出资。";
        NoReview: "Money is spent, and nothing says who looks at the results and when.",
            "돈은 쓰는데 누가 언제 성과를 보는지 정해져 있지 않아요.",
            "钱在花，却没写谁在什么时候看结果。";
        SegmentNowhere: "{0}: neither what they look at nor where they gather is said.",
            "{0}: 무엇을 보는지도 어디에 모이는지도 적혀 있지 않아요.",
            "{0}：没写他们看什么，也没写在哪里聚集。";
        SizeDiffers: "{0}: {1} people are typed, the sizing comes to {2}.",
            "{0}: 입력한 규모는 {1}, 규모 추정으로는 {2}.",
            "{0}：填写的是{1}，按规模测算为{2}。";
        SearchGuessed: "{0} is in use, and how often people search was never looked up.",
            "{0}: 사용하기로 했는데 실제 검색량을 확인하지 않았어요.",
            "{0}已采用，但搜索量从未查过。";
        NobodyMovesUp: "{0}: people are to become followers, and no touchpoint says what it does for followers.",
            "{0}: 관심 추종자를 늘리려는데 이들을 위해 할 일을 적은 접점이 없어요.",
            "{0}：希望访客成为关注者，却没有接触点写明为关注者做什么。";
        FieldWithoutConsent: "Database field “{0}”: neither consent nor another legal ground for its purpose is noted.",
            "고객 정보 ‘{0}’ 항목: 이 목적에 대한 동의나 다른 법적 근거가 적혀 있지 않아요.",
            "客户信息“{0}”：未注明客户同意或其他合法依据。";
        RhythmDiffers: "{1} orders a year are typed; with the repeat rate it would be at least {2}.",
            "연간 주문을 {1}회로 적었는데, 재구매율대로면 적어도 {2}회예요.",
            "填写的年下单次数为{1}，按复购率至少应为{2}。";
        SlowClass: "{0}: {1} hours until an answer.",
            "{0}: 답변 기한이 {1}시간이에요.",
            "{0}：{1}小时后才回复。";
        AwarenessUnmeasured: "The brand comes first, but no objective measures whether it becomes known.",
            "브랜드를 먼저 알리려는데, 얼마나 알려졌는지 재는 목표가 없어요.",
            "以品牌为先，却没有目标衡量知名度。";
        ObjectiveUnserved: "{0}: no strategy serves this objective.",
            "{0}: 이 목표를 맡은 전략이 없어요.",
            "{0}：没有策略支撑这一目标。";
        StrategyUnmeasured: "Strategy “{0}” has no indicator.",
            "전략 ‘{0}’에 성과 지표가 없어요.",
            "策略“{0}”没有指标。";
        StrategyUnpaid: "Strategy “{0}” has no money and no touchpoint in use.",
            "전략 ‘{0}’에 예산도, 사용하는 접점도 없어요.",
            "策略“{0}”既没有资金，也没有已采用的接触点。";
        DeadlineOutside: "{0}: due in {1}, outside the plan.",
            "{0}: 기한({1})이 계획 기간 밖이에요.",
            "{0}：期限为{1}，不在方案期内。";
        BenefitAgainstSale: "What is looked for first does not fit how a sale comes about.",
            "우선 기대하는 효과와 판매 방식이 서로 맞지 않아요.",
            "首要收益与成交方式不一致。";
        LeapOnShortMoney: "Something new for a new market, on money that lasts {1} months.",
            "새 상품으로 새 시장에 가는데 자금은 {1}개월밖에 못 버텨요.",
            "以新产品进入新市场，资金只能撑{1}个月。";
        PromotionOpen: "{0} is promoted without a promotion objective of its own.",
            "{0}: 홍보하기로 했는데 홍보 목표가 없어요.",
            "{0}参与推广，却没有自己的推广目的。";
        DiscountEatsMargin: "{0}: the discount of {1} takes all of the {2} an order leaves.",
            "{0}: 할인율 {1}, 공헌이익률 {2}. 할인하면 남는 게 없어요.",
            "{0}：折扣幅度{1}，吃掉了每单{2}的贡献毛利。";
        UpliftTooSmall: "{0}: {1} more orders are expected, {2} would be needed.",
            "{0}: 주문이 {1} 늘 것으로 봤는데 {2}는 늘어야 본전이에요.",
            "{0}：预计订单增幅{1}，达到{2}才能持平。";
        PromotionOutside: "{0}: the promotion price begins outside the plan.",
            "{0}: 할인 시작 월이 계획 기간 밖이에요.",
            "{0}：促销价的开始月份不在方案期内。";
        MarginDiffers: "{0}: a contribution of {1} is typed, the costs leave {2}.",
            "{0}: 공헌이익률을 {1}로 적었는데 비용으로 계산하면 {2}예요.",
            "{0}：填写的贡献毛利率为{1}，按成本算为{2}。";
        UnknownSells: "{0} is new, and it is to sell at once.",
            "{0}: 아직 알려지지 않았는데 바로 팔려고 해요.",
            "{0}刚推出，就要直接卖。";
        BrandForDecline: "{0} is shrinking, and money goes into its brand.",
            "{0}: 수요가 줄고 있는데 브랜드 홍보에 돈을 써요.",
            "{0}正在衰退，却在投钱做品牌。";
        TradePriceLoses: "{0}: the trade price leaves nothing.",
            "{0}: 공급가로 팔면 남는 게 없어요.",
            "{0}：按供货价卖没有利润。";
        BetterLine: "{0} leaves {1} an order, the line the forecast counts with {2}.",
            "{0}: 주문 한 건에 {1} 남는데 예측에 쓰는 상품군은 {2}뿐이에요.",
            "{0}每单贡献毛利{1}，预测所用的产品线只有{2}。";
        SegmentUnreached: "{0}: no touchpoint in use fits this segment.",
            "{0}: 이 고객군에 맞는 접점이 하나도 없어요.",
            "{0}：已采用的接触点没有一个适合这一客群。";
        TouchpointForNobody: "{0} fits no segment.",
            "{0}: 맞는 고객군이 없어요.",
            "{0}不适合任何客群。";
        RoleUnaddressed: "{0}: {1} make up {2}, and nothing in use stirs them.",
            "{0}: {1} 비중이 {2}인데 이들을 움직일 접점이 없어요.",
            "{0}：{1}占{2}，却没有接触点能打动他们。";
        NoContactMode: "{0} is in use, and nothing says what is done there for whom.",
            "{0}: 사용하기로 했는데 누구에게 무엇을 할지 적혀 있지 않아요.",
            "{0}已采用，却没写在那里为谁做什么。";
        InsistedUnfit: "{0} is to be used in any case, but does not suit whom the company sells to.",
            "{0}: 반드시 쓰기로 했지만 이 회사의 판매 대상과 맞지 않아요.",
            "{0}被指定必须采用，但不适合企业的销售对象。";
        WorksTooLate: "{0} needs about {1} weeks to work; the plan lasts {2}.",
            "{0}: 효과가 나기까지 {1}주쯤 걸리는데 계획은 {2}주예요.",
            "{0}约需{1}周见效，方案只有{2}周。";
        CompetitorsUnknown: "Nobody has looked at the competitors online yet.",
            "온라인의 경쟁사를 아직 살펴보지 않았어요.",
            "还没有查看过竞争对手的线上情况。";
        DangerUnanswered: "{0} weighs much, is answered badly, and no move deals with it.",
            "{0}: 중요한데 대응이 가장 약하고, 다룰 과제도 없어요.",
            "{0}影响很大、应对很差，却没有对应的举措。";
        MoveUncarried: "Move {0}: no strategy carries it out.",
            "과제 {0}: 이를 실행할 전략이 없어요.",
            "举措{0}：没有策略来执行。";
        SurveyTooSmall: "{1} answered; the margin asked for needs {2}.",
            "응답은 {1}건인데 원하는 오차를 맞추려면 {2}건이 필요해요.",
            "只回收{1}份答卷，达到允许误差需{2}份。";
        OneSided: "All {1} factors speak of one side only.",
            "요인 {1}개가 모두 내부나 외부 한쪽에 몰려 있어요.",
            "{1}项因素全在内部或全在外部。";
        KeyPersonsOnly: "{0}: half or more are said to be key persons.",
            "{0}: 절반 이상을 핵심 인물로 적었어요.",
            "{0}：一半以上被填为关键人物。";
        SizingUnsourced: "{0}: the sizing begins with a number without a source.",
            "{0}: 규모 추정의 기준 수에 출처가 없어요.",
            "{0}：规模测算的基数没有出处。";
        StrategyIdle: "Strategy “{0}” serves no objective.",
            "전략 ‘{0}’: 맡은 목표가 없어요.",
            "策略“{0}”没有对应任何目标。";
        ObjectivesClash: "{0}: two objectives ask for different numbers of the same thing.",
            "{0}: 같은 지표에 서로 다른 목표가 두 개 있어요.",
            "{0}：同一指标有两个互相矛盾的目标。";
        TargetFalls: "{0}: the target is below today’s value.",
            "{0}: 목표가 현재 값보다 낮아요.",
            "{0}：目标低于当前值。";
        ObjectiveUnpromoted: "{0}: the objective speaks of a line this plan does not promote.",
            "{0}: 홍보하지 않는 상품군의 목표예요.",
            "{0}：目标所指的产品线不在本方案推广之列。";
        MoveLost: "Move {0} rests on a factor that is no longer there.",
            "과제 {0}: 근거로 삼은 요인이 사라졌어요.",
            "举措{0}所依据的因素已不存在。";
        RatingContradicts: "{0}: its rating says the opposite of its kind.",
            "{0}: 구분과 평점이 서로 반대예요.",
            "{0}：评分与类别相反。";
        PostureAgainstStrategy: "Weak inside and outside, and yet the strategy goes to a new market.",
            "안팎이 모두 약한데 전략은 새 시장을 향해요.",
            "内外都偏弱，战略却要进入新市场。";
        CountsTooMany: "Question {1}: more answers are counted than people answered.",
            "{1}번 문항: 응답자보다 많은 답이 집계됐어요.",
            "第{1}题：计入的回答多于作答人数。";
        ReadyAfterStart: "Everything is ready {1} days after the plan has started.",
            "계획이 시작되고 {1}일째에야 준비가 끝나요.",
            "方案启动{1}天后才能全部就绪。";
        DeadlineMissed: "Everything is ready {1} working days after the deadline.",
            "준비가 기한보다 영업일로 {1}일 늦게 끝나요.",
            "全部就绪的时间比期限晚{1}个工作日。";
        Circle: "Tasks wait for each other in a circle; links that do not count: {1}.",
            "할 일들이 서로를 기다려요. 계산에서 뺀 연결은 {1}개예요.",
            "任务互相等待，形成循环；已忽略{1}条前置关系。";
        TasksTooLate: "Tasks that end after the day they are for: {1}, the worst by {2} working days.",
            "정해진 날까지 못 끝내는 일이 {1}가지예요. 가장 늦는 일은 영업일로 {2}일 늦어요.",
            "有{1}项任务赶不上对应的日期，最晚的迟{2}个工作日。";
        BookingOutside: "{0}: booked in month {1}; the plan has {2}.",
            "{0}: {1}개월 차로 적었는데 계획은 {2}개월이에요.",
            "{0}：记在第{1}个月，而方案只有{2}个月。";
        RiskUnowned: "Risk “{0}”: nobody watches it.",
            "위험 ‘{0}’: 지켜보는 사람이 없어요.",
            "风险“{0}”：尚无负责人。";
        RiskUnanswered: "Risk “{0}”: nothing says what is done when it happens.",
            "위험 ‘{0}’: 일어났을 때 할 일이 적혀 있지 않아요.",
            "风险“{0}”：尚未填写应对措施。";
        LossUncovered: "Risks cost {1} on average; the contingency money is {2}.",
            "위험의 예상 손실 합계({1})가 예비비({2})보다 커요.",
            "各项风险的预期损失合计{1}，预备金为{2}。";
        DataUnprotected: "Customer data is held, and not all of its safeguards are ticked; open: {1}.",
            "고객 정보를 보관하는데 아직 체크하지 않은 보호 조치가 {1}개 있어요.",
            "保存着客户信息，却有{1}项保护措施尚未落实。";
        BorderUnowned: "{0}: nobody owns this border.",
            "{0}: 이 인계를 책임지는 사람이 없어요.",
            "{0}：这一处交接无人负责。";
        CommitmentsOpen: "Open among the {2} things only top management can do: {1}.",
            "경영진만 할 수 있는 일 {2}가지 중 {1}가지가 남았어요.",
            "只有管理层能做的{2}件事中，还有{1}件没有落实。";
        RewardsHeavy: "Rewards come to {1}; the forecast contribution is {2}.",
            "보상 합계({1})가 예측 공헌이익({2})에 비해 커요.",
            "奖励合计{1}，预测贡献毛利为{2}。";
        KpiUnowned: "Measures nobody looks after: {2}, {0} among them.",
            "담당자가 없는 지표가 {2}개 있어요({0} 등).",
            "有{2}项指标无人负责，如{0}。";
        DecisionOpen: "{0}: below the limit for as long as was agreed (months: {2}), and no review was held since.",
            "{0}: 기준 미달이 {2}개월 이어졌는데 그 뒤로 점검한 기록이 없어요.",
            "{0}：已连续{2}个月低于警戒线，此后没有复盘记录。";
    }
    | _ => Text::new("", "", "");
}
