//! Why each rule exists and what to do about it; in brackets whether the method, arithmetic, a practitioners' rule or the
//! planner's own judgement says so.

use crate::score::Rule;

words! {
    /// Why the rule exists and what to do.
    why(Rule) {
        NoContribution: "Every further order would add to the loss, whatever the marketing. Raise the price, cut delivery or \
            fees, or put another line first (arithmetic).",
            "마케팅을 아무리 잘해도 주문이 늘수록 손해가 커져요. 가격을 올리거나 배송비·수수료를 줄이거나 다른 상품군을 \
            앞세우세요(계산 결과).",
            "营销做得再好，订单越多亏得越多。请提价、压低运费和平台费，或换一条产品线主推（计算结果）。";
        NoMedia: "Nothing is left for touchpoints once the other costs are paid. Lower a cost line or the contingency, or \
            raise the funds (arithmetic).",
            "다른 비용을 내고 나면 접점에 쓸 돈이 없어요. 기타 비용이나 예비비를 줄이거나 예산을 늘리세요(계산 결과).",
            "付完其他费用就没有钱可投了。请压缩费用或预备金，或增加资金（计算结果）。";
        HoursOver: "Channels started without hours are paid for and then neglected. Drop one, add hours or pay for help \
            (method: people before channels).",
            "시간 없이 시작한 접점은 돈만 쓰고 방치돼요. 하나를 빼거나, 시간을 늘리거나, 외부에 맡기세요(방법론: 접점보다 \
            사람이 먼저).",
            "没有工时就上的渠道，钱花了却没人管。砍掉一个，增加工时，或花钱请人（规划原则：先有人，后有渠道）。";
        InsistedTooDear: "Each sale there costs more than it may cost, so the money works better elsewhere or in the pocket. \
            Let the planner decide, or cap it as a test (arithmetic).",
            "여기서는 한 건 팔 때마다 한도보다 더 들어요. 그 돈은 다른 곳에 쓰거나 남기는 게 나아요. 계산에 맡기거나 테스트 \
            금액으로 제한하세요(계산 결과).",
            "那里每成交一单都超出上限，钱放在别处或留着更划算。交给测算决定，或限定为测试金额（计算结果）。";
        BelowLearning: "Below about 15 clicks a day a paid test cannot tell luck from effect. Raise the amount, shorten the \
            period or leave it (practitioners’ rule).",
            "하루 클릭이 15회쯤 안 되면 우연인지 효과인지 구별할 수 없어요. 금액을 올리거나, 기간을 줄이거나, 하지 마세요(실무 \
            기준).",
            "每天不到15次点击，分不清是运气还是效果。加大金额、缩短周期，或干脆不投（从业者的经验法则）。";
        NoConsent: "Advertising messages need consent that can be proven; without it a message may be unlawful and costs \
            trust. Collect consent before the first message (method; not legal advice).",
            "광고 메시지는 증명할 수 있는 수신 동의가 있어야 해요. 동의 없이 보내면 위법일 수 있고 신뢰도 잃어요. 첫 발송 전에 \
            동의를 받으세요(방법론, 법률 자문 아님).",
            "发送营销消息须有可举证的同意；未经同意可能违法，也会失去信任。首次发送前先取得同意（规划原则，非法律意见）。";
        TargetMissed: "A target above the forecast sets up disappointment. Lower it, give it more time or money, or replace a \
            benchmark with your own better figure (method: targets are checked against the model).",
            "예측보다 높은 목표는 실망으로 끝나요. 목표를 낮추거나, 시간이나 돈을 더 주거나, 업계 평균 대신 더 나은 자체 수치로 바꾸세요(방법론: 목표는 예측과 비교).",
            "高于预测的目标只会落空。请下调目标、追加时间或资金，或用更好的自有数据替换资料库数据（规划原则：目标须与模型对照）。";
        NoObjective: "Without a number and a date nobody can say later whether it worked. Two or three are enough (method).",
            "숫자와 기한이 없으면 나중에 성공했는지 말할 수 없어요. 두세 개면 충분해요(방법론).",
            "没有数字和期限，事后就说不清有没有效果。两三个目标就够了（规划原则）。";
        NoPlace: "Every visit paid for would end nowhere. Put one page where people can order or enquire at the head of the \
            schedule (method: the place comes before the promotion).",
            "돈을 들여 데려온 방문자가 갈 곳이 없어요. 주문이나 문의를 받을 페이지를 일정 맨 앞에 두세요(방법론: 홍보보다 장소가 \
            먼저).",
            "花钱引来的访问无处落脚。先把能下单或咨询的页面排在日程最前（规划原则：先有落地处，再做推广）。";
        CycleTooLong: "Sales that take longer than the plan cannot show inside it. Lengthen the plan, or measure enquiries \
            instead of deals (arithmetic).",
            "계약까지 걸리는 시간이 계획보다 길면 결과가 기간 안에 나오지 않아요. 기간을 늘리거나 계약 대신 문의를 재세요(계산 결과).",
            "成交所需时间超过方案期，结果就显现不出来。请延长周期，或改用咨询量来衡量（计算结果）。";
        RunwayTooShort: "The money would run out before it comes back. Secure more months, start smaller, or find a cheaper \
            way to win customers (method: spending is an investment that may pay late).",
            "돈이 돌아오기 전에 바닥나요. 버틸 기간을 늘리거나, 작게 시작하거나, 고객을 더 싸게 얻을 길을 찾으세요(방법론: \
            지출은 늦게 돌아올 수 있는 투자).",
            "钱会在回本之前用完。请争取更长的资金支撑、先小规模做，或寻找更便宜的获客方式（规划原则：投入是可能晚回报的投资）。";
        FewBuyers: "So few can be called one by one, for less than any campaign costs. Talk to them directly, or widen the \
            market (our judgement: fewer than 50).",
            "이 정도면 한 명씩 전화하는 편이 어떤 캠페인보다 싸요. 직접 만나거나 시장을 넓히세요(이 도구의 판단: 50 미만).",
            "这么少的买家，逐个联系比任何投放都便宜。请直接沟通，或扩大市场（本工具的判断：少于50）。";
        Unspent: "No touchpoint uses this money well: what is open is either full, or the next sale there would cost too much, \
            or nobody has the hours. Keep it, or widen the audience or the hours (arithmetic of the model).",
            "지금 조건으로는 이 돈을 제대로 쓸 접점이 없어요. 남은 접점은 더 닿을 사람이 없거나, 다음 한 건이 너무 비싸거나, \
            맡을 시간이 없어요. 남겨 두거나 잠재 고객이나 시간을 늘리세요(계산 결과).",
            "没有接触点能用好这笔钱：要么已经饱和，要么再多一单就太贵，要么工时不够。先留着，或扩大目标人群、增加工时（模型测算）。";
        HoursUnknown: "Without the hours the plan may ask for more than anybody can do. A rough figure is enough (method).",
            "시간을 모르면 아무도 감당 못 할 계획이 나올 수 있어요. 대략이라도 적어 주세요(방법론).",
            "不知道工时，方案就可能超出实际能力。填个大概数即可（规划原则）。";
        NoReplyPromise: "Interest cools within hours, and an unanswered enquiry was still paid for. Promise 24 hours or less, \
            and name who answers (method).",
            "관심은 몇 시간이면 식고, 답하지 못한 문의에도 돈은 이미 들었어요. 24시간 안에 답하기로 하고 담당자를 \
            정하세요(방법론).",
            "兴趣几小时就会冷下来，没人回复的咨询也是花钱换来的。请承诺24小时内回复，并指定专人（规划原则）。";
        ManyObjectives: "Each objective needs its own attention and its own measure. Keep the two or three that matter most \
            (method).",
            "목표마다 따로 챙기고 따로 재야 해요. 가장 중요한 두세 개만 남기세요(방법론).",
            "每个目标都要单独投入、单独衡量。留下最重要的两三个（规划原则）。";
        PaysLater: "Repeat orders bring the money back after the plan has ended. That is sound if the runway reaches that far; \
            otherwise start smaller (arithmetic).",
            "계획이 끝난 뒤 재구매로 돈이 돌아와요. 자금이 그때까지 버티면 괜찮지만, 아니면 작게 시작하세요(계산 결과).",
            "钱要等方案结束后靠复购收回。资金撑得到那时就没问题，否则先小规模做（计算结果）。";
        NoNewCustomers: "Everything that reaches new people costs more than a customer may cost. Look after the customers you \
            have, and raise conversion, price or repeat orders first (arithmetic).",
            "신규 고객에게 닿는 접점은 모두 한도보다 비싸요. 지금 고객을 챙기면서 전환율, 가격, 재구매부터 끌어올리세요(계산 결과).",
            "所有能触达新客的接触点都超出获客上限。先维护好老客，把转化率、价格或复购提上去（计算结果）。";
        MoreThanPeople: "Searches or visits do not fit the size of the segment: one of the two numbers is wrong, or the same \
            people are counted again and again (arithmetic).",
            "검색 수나 방문 수가 고객군의 크기와 맞지 않아요. 둘 중 하나가 틀렸거나 같은 사람을 거듭 센 거예요(계산 결과).",
            "搜索量或访问量与客群规模不符：要么其中一个数字有误，要么同一批人被重复计算（计算结果）。";
        FixedOver: "Money can be spent once only. Lower an amount set by hand, or the other costs (arithmetic).",
            "같은 돈을 두 번 쓸 수는 없어요. 직접 정한 금액이나 기타 비용을 줄이세요(계산 결과).",
            "钱只能花一次。请调低自行设定的金额或其他费用（计算结果）。";
        SeasonTooSoon: "What starts too late misses the season it was meant for, while the forecast counts with it. Start \
            earlier, or set that month’s demand to 100 % (library: lead time is judgement).",
            "늦게 시작하면 노리던 성수기를 놓치는데 예측에는 그 수요가 들어 있어요. 더 일찍 시작하거나 그 달 수요를 100%로 \
            맞추세요(자료실: 효과 시점은 판단값).",
            "启动太晚会错过旺季，而预测已计入该需求。请提前启动，或把该月需求设为100%（资料库：见效周期为判断值）。";
        FestivalLeftOut: "Buyers wait for these days and compare prices. Decide on the page “Products” whether to take part; \
            taking part raises demand in the forecast and needs stock and offers in time (library calendar; the lift is \
            judgement).",
            "구매자는 이때를 기다려 가격을 비교해요. ‘상품’ 단계에서 참여 여부를 정하세요. 참여하면 예측 수요가 늘지만, 재고와 혜택을 제때 준비해야 해요(자료실 일정 기준, 상승폭은 판단값).",
            "买家会等到这些日子再比价下单。请在“产品”页决定是否参加；参加会提高预测需求，也须提前备好库存和优惠（资料库日历，升幅为判断值）。";
        OwnChannelOpen: "Without a name it cannot be told apart, and without a similar channel nothing is known about it until \
            own figures are there (planner’s rule).",
            "이름이 없으면 구별할 수 없고, 비슷한 채널이 없으면 자체 수치를 입력할 때까지 근거로 삼을 값이 없어요(이 도구의 규칙).",
            "没有名称就无法区分；没有类似渠道，在填写自有数据之前就没有任何依据（本工具规则）。";
        ThinFigure: "A few cases can be luck. Go on counting, or take the library’s figure until more is known (arithmetic: 95 % \
            interval).",
            "표본이 몇 건뿐이면 우연일 수 있어요. 계속 집계하고, 표본이 쌓일 때까지는 자료실 기준값을 쓰세요(계산: 95% 구간).",
            "样本太少，结果可能只是运气。请继续积累，或暂用资料库数据（计算：95%区间）。";
    }
}
