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
        FundsHeavy: "Firms rarely carry more than a few percent of revenue for marketing; check the amount, or have whoever pays confirm it (trade figures in the library).",
            "마케팅에 매출의 몇 퍼센트를 넘게 쓰는 회사는 드물어요. 금액을 다시 보거나 돈을 내는 사람에게 확인하세요(자료실의 업종 수치).",
            "营销投入很少超过营业额的百分之几。请核对金额，或请出资人确认（资料库的行业数据）。";
        OneTouchpoint: "A price rise or a changed rule there would hit the whole plan. Keep a second touchpoint warm (our judgement: above four fifths).",
            "그곳의 단가나 규칙이 바뀌면 계획 전체가 흔들려요. 두 번째 접점을 작게라도 유지하세요(이 도구의 판단: 80% 초과).",
            "那里一涨价或改规则，整个方案都会受影响。请保留一个备用接触点（本工具的判断：超过八成）。";
        ManyChannels: "Each needs looking after every week; half a person does two or three well (practitioners’ rule). Stop the weakest or add hours.",
            "접점마다 매주 손이 가요. 한 사람이 반나절씩 맡으면 두세 곳이 한계예요(실무 기준). 가장 약한 곳을 멈추거나 시간을 늘리세요.",
            "每个接触点每周都要打理，半个人力只顾得好两三个（从业者的经验法则）。停掉最弱的，或增加工时。";
        PromiseUnkept: "A promise of an answer breaks first when enquiries come, or over closed days. Add hours or days, ready answers, or a later promise (computed month by month in stage 11).",
            "답하겠다는 약속은 문의가 몰리거나 쉬는 날이 이어질 때 가장 먼저 깨져요. 시간이나 응대 일수를 늘리거나 답변 양식을 만들거나 약속한 시한을 늦추세요(11단계의 월별 계산).",
            "咨询一多或遇上休息日，回复承诺最先落空。增加工时或回复天数、准备快捷回复，或放宽承诺（第11阶段逐月测算）。";
        HandOffsOpen: "Things jam at the border of old and new business (method). Name one hand-off per week and its owner.",
            "기존 업무와 새 업무의 경계에서 일이 막혀요(방법론). 매주 넘길 일과 담당자를 하나씩 정하세요.",
            "新旧业务的交界最容易卡住（规划原则）。每周定一项交接并写明负责人。";
        CapacityBinds: "More marketing would only fill a waiting list. The split already stops there; free capacity before adding money (arithmetic).",
            "마케팅을 더 해도 대기자만 늘어요. 배분은 이미 여기서 멈췄어요. 돈을 더 쓰기 전에 여유를 만드세요(계산 결과).",
            "再多投放也只会排队。分配已在此处止步；加钱之前先腾出承接能力（计算结果）。";
        NobodyDecides: "A plan without its reader is argued over later; it has to hang on the firm’s own strategy from the top (method).",
            "누구를 위한 계획인지 정하지 않으면 나중에 다툼이 생겨요. 계획은 회사 전략에서 출발해야 해요(방법론).",
            "没有明确读者的方案，事后容易扯皮；它必须自上而下与企业战略相连（规划原则）。";
        NoReview: "Without a fixed look every month nobody stops what does not work (method: act, compare, adjust).",
            "매달 점검하지 않으면 효과 없는 일을 아무도 멈추지 않아요(방법론: 실행, 비교, 조정).",
            "没有每月固定的复盘，无效的投放就没人叫停（规划原则：执行、对照、调整）。";
        SegmentNowhere: "Touchpoints are chosen from what people do online, not from who they are (method).",
            "접점은 어떤 사람인지가 아니라 온라인에서 무엇을 하는지로 골라요(방법론).",
            "接触点取决于他们在网上做什么，而不是他们是谁（规划原则）。";
        SizeDiffers: "One of the two is wrong by more than double; the typed one counts. Take the reckoned one or mend the shares (arithmetic).",
            "둘 중 하나가 두 배 넘게 틀렸어요. 지금은 입력한 수를 써요. 계산한 수로 바꾸거나 비율을 고치세요(계산 결과).",
            "两者相差一倍以上；目前采用填写值。请改用算出的数，或修正比例（计算结果）。";
        SearchGuessed: "The ceiling of search then rests on a guess. Keyword tools show the real number in minutes (our judgement stands in until then).",
            "그러면 검색에서 얻을 최대 방문 수가 추측이 돼요. 키워드 도구에서 몇 분이면 실제 수를 볼 수 있어요(그 전까지는 이 도구의 판단을 써요).",
            "搜索上限就只能靠猜。关键词工具几分钟就能查到真实数字（此前采用本工具的判断）。";
        NobodyMovesUp: "Roles move up when a need is met, not by themselves (method). Write one contact mode for followers.",
            "다음 역할로는 저절로 옮겨 가지 않고, 바라는 것이 채워질 때 옮겨 가요(방법론). 관심 추종자를 위해 할 일을 하나 적으세요.",
            "角色不会自动升级，只有需求被满足才会（规划原则）。请为关注者写一项接触方式。";
        FieldWithoutConsent: "What is kept for no purpose the customer agreed to, or that the law allows, may not be used, and a leak of it is the firm’s fault (method; not legal advice).",
            "고객이 동의했거나 법이 허용하는 목적 없이 모은 정보는 쓸 수 없고, 새면 회사 책임이에요(방법론, 법률 자문 아님).",
            "没有客户同意或法律依据的信息不得使用，一旦泄露责任在企业（规划原则，非法律意见）。";
        RhythmDiffers: "Both feed the value of a customer; correct the one that is a guess (arithmetic).",
            "둘 다 고객 가치 계산에 쓰여요. 추측으로 적은 쪽을 고치세요(계산 결과).",
            "两者都影响客户价值的计算，请修正凭猜测填写的那一项（计算结果）。";
        SlowClass: "Whoever waits longer than a day has asked elsewhere by then (method: an answer within 24 hours).",
            "하루 넘게 기다린 고객은 그사이 다른 곳에 물어봐요(방법론: 24시간 안에 답하기).",
            "等上一天的客户早已问了别家（规划原则：24小时内回复）。";
        AwarenessUnmeasured: "Sales alone do not show it. Add people reached, visits or brand searches (method: an indicator for every objective).",
            "매출만으로는 알 수 없어요. 도달 인원, 방문, 브랜드 검색 가운데 하나를 더하세요(방법론: 목표마다 지표).",
            "只看销售看不出来。请加上触达人数、访问量或品牌词搜索量（规划原则：每个目标都要有指标）。";
        ObjectiveUnserved: "An empty row of the matrix is a wish. Tick a strategy for it or drop it (method: objective–strategy matrix).",
            "매트릭스의 빈 행은 희망 사항일 뿐이에요. 맡을 전략을 표시하거나 목표를 빼세요(방법론: 목표-전략 매트릭스).",
            "矩阵里的空行只是愿望。请为它勾选策略，或删掉（规划原则：目标—战略矩阵）。";
        StrategyUnmeasured: "Nobody will know whether it works. One number is enough (method: objective–strategy matrix).",
            "효과가 있는지 아무도 알 수 없어요. 숫자 하나면 충분해요(방법론: 목표-전략 매트릭스).",
            "没人知道它有没有效，一个数字就够（规划原则：目标—战略矩阵）。";
        StrategyUnpaid: "What nobody pays for does not happen. Give it an amount or a touchpoint of the mix (method: objective–strategy matrix).",
            "예산이 없는 일은 실행되지 않아요. 금액을 정하거나 사용하는 접점을 연결하세요(방법론: 목표-전략 매트릭스).",
            "没人出钱的事不会发生。请给它金额，或连到已采用的接触点（规划原则：目标—战略矩阵）。";
        DeadlineOutside: "The forecast cannot say anything about it. Move the date or lengthen the plan (arithmetic).",
            "예측으로 확인할 수 없어요. 기한을 옮기거나 계획 기간을 늘리세요(계산 결과).",
            "预测无法对其作出判断。请调整期限或延长方案（计算结果）。";
        BenefitAgainstSale: "Where people enquire first, enquiries are what the net brings; where they order at once, sales are (method: marketing model).",
            "문의를 거쳐 팔면 온라인에서 얻는 것은 문의이고, 바로 주문받으면 판매예요(방법론: 마케팅 모델).",
            "先咨询再成交的，线上带来的是咨询；直接下单的，带来的是销售（规划原则：营销模式）。";
        LeapOnShortMoney: "Diversification is the riskiest of the four strategies and learns slowly (Ansoff). Secure a year, or begin with what is known.",
            "다각화는 네 전략 가운데 가장 위험하고 배우는 데 오래 걸려요(앤소프). 1년 치 자금을 확보하거나 익숙한 것부터 시작하세요.",
            "多元化是四种战略中风险最大、见效最慢的（安索夫）。请备足一年的资金，或从熟悉的做起。";
        PromotionOpen: "Brand, new product and direct sales ask for different touchpoints; each line has its own (method).",
            "브랜드, 신상품, 직접 판매는 맞는 접점이 서로 달라요. 상품군마다 정하세요(방법론).",
            "品牌、新品、直接销售适合的接触点各不相同，每条产品线都要单独设定（规划原则）。";
        DiscountEatsMargin: "No uplift pays for it; every order loses money (arithmetic). Lower the discount or leave it.",
            "아무리 더 팔아도 메워지지 않고 팔수록 손해예요(계산 결과). 할인율을 낮추거나 할인을 그만두세요.",
            "卖得再多也补不回来，每单都亏（计算结果）。请降低折扣或取消。";
        UpliftTooSmall: "Below that the promotion costs more than it brings (arithmetic). Cut the discount or keep the price.",
            "그보다 적으면 할인으로 잃는 돈이 더 커요(계산 결과). 할인을 줄이거나 정가를 유지하세요.",
            "低于这个增幅，促销得不偿失（计算结果）。请缩小折扣，或维持原价。";
        PromotionOutside: "Nothing in the plan then speaks of it. Move the month or the plan (arithmetic).",
            "계획 안에 이 할인을 알리는 일이 없게 돼요. 할인 시작 월이나 계획 기간을 옮기세요(계산 결과).",
            "方案里没有任何内容配合它。请调整月份或方案期（计算结果）。";
        MarginDiffers: "Everything rests on this number; the typed one counts. Take the one that was reckoned last (arithmetic).",
            "모든 계산이 이 숫자에서 나와요. 지금은 입력한 값을 써요. 더 최근에 따져 본 값으로 바꾸세요(계산 결과).",
            "一切都以此为基础；目前采用填写值。请采用最近核算过的数（计算结果）。";
        UnknownSells: "Early in the life cycle people need information and somebody they trust before they buy (method: life cycle). Promote it as new first.",
            "도입기에는 사기 전에 정보와 믿을 만한 사람의 말이 필요해요(방법론: 수명 주기). 먼저 신상품으로 알리세요.",
            "导入期的买家先要信息和可信的人（规划原则：生命周期）。先按新品推广。";
        BrandForDecline: "The money comes back later than the line lasts (method: life cycle). Keep its margin and sell down.",
            "브랜드의 효과가 나기 전에 상품이 먼저 사라져요(방법론: 수명 주기). 이익을 지키며 정리하세요.",
            "品牌见效之前产品就没了（规划原则：生命周期）。守住利润，逐步清货。";
        TradePriceLoses: "Every order through a partner loses money (arithmetic). Raise it, or sell this line directly only.",
            "판매점·협력사를 거친 주문마다 손해예요(계산 결과). 공급가를 올리거나 직접 판매만 하세요.",
            "经伙伴卖出的每一单都亏（计算结果）。请提高供货价，或只直销。";
        BetterLine: "A customer who is won for the better line pays back sooner. Put it first, if demand allows (arithmetic).",
            "더 남는 상품군으로 고객을 얻으면 쓴 돈이 더 빨리 돌아와요. 수요가 있다면 맨 앞에 두세요(계산 결과).",
            "用利润更高的产品线获客，回本更快。需求允许的话，请把它排在前面（计算结果）。";
        SegmentUnreached: "A segment without a touchpoint is a wish. Choose one where they gather, or leave the segment out (method).",
            "접점이 없는 고객군은 희망 사항일 뿐이에요. 그들이 모이는 곳을 하나 고르거나 고객군을 빼세요(방법론).",
            "没有接触点的客群只是愿望。选一个他们聚集的地方，或去掉这一客群（规划原则）。";
        TouchpointForNobody: "Money there speaks to nobody in the plan. Leave it, or describe the segment it is for (method).",
            "그 돈은 계획의 누구에게도 닿지 않아요. 빼거나, 누구를 위한 곳인지 고객군을 적으세요(방법론).",
            "投在那里的钱打动不了方案中的任何人。去掉它，或写明它面向的客群（规划原则）。";
        RoleUnaddressed: "People are addressed by what they do, not by age and income (method). Add a touchpoint or a contact mode for this role.",
            "나이나 소득이 아니라 행동으로 다가가야 해요(방법론). 이 역할을 위한 접점이나 할 일을 더하세요.",
            "要按行为而不是年龄、收入来沟通（规划原则）。请为这一角色增加接触点或接触方式。";
        NoContactMode: "Money alone stirs nobody; each touchpoint needs a content, an offer or an activity (method: contact mode).",
            "돈만으로는 아무도 움직이지 않아요. 접점마다 콘텐츠, 혜택, 활동이 있어야 해요(방법론: 접촉 방식).",
            "光花钱打动不了人，每个接触点都要有内容、优惠或活动（规划原则：接触方式）。";
        InsistedUnfit: "Its score for selling to companies or people is zero in the library (our judgement). Let the planner decide.",
            "자료실의 B2B·B2C 적합도가 0점이에요(이 도구의 판단). 계산에 맡기세요.",
            "资料库中它对企业或个人销售的评分为零（本工具的判断）。请改为“由测算决定”。";
        WorksTooLate: "Its effect shows when the plan is nearly over. Begin it first, or judge it by a later date (library: lead times, our judgement).",
            "계획이 끝날 무렵에야 효과가 보여요. 가장 먼저 시작하거나 나중에 평가하세요(자료실의 준비 기간, 이 도구의 판단).",
            "等它见效，方案也快结束了。最先启动它，或晚些再评判（资料库的见效周期，本工具的判断）。";
        CompetitorsUnknown: "Whether peers earn online says more than any average (method). Two names and ten minutes are enough.",
            "비슷한 회사가 온라인에서 돈을 버는지 보면 어떤 평균값보다 많은 것을 알 수 있어요(방법론). 두 곳, 10분이면 돼요.",
            "同行在网上赚不赚钱，比任何平均数都说明问题（规划原则）。两家企业、十分钟就够。";
        DangerUnanswered: "A danger that is written down and left is worse than one not seen (method: TOWS). Add a move for it.",
            "적어 두고 내버려 둔 위험은 못 본 것보다 나빠요(방법론: TOWS). 과제를 하나 더하세요.",
            "写下来却放着不管的危险，比没看见更糟（规划原则：TOWS）。请为它加一项举措。";
        MoveUncarried: "Without a strategy it has no money and no indicator (method: objective–strategy matrix).",
            "전략이 없으면 예산도 지표도 없어요(방법론: 목표-전략 매트릭스).",
            "没有策略就没有资金和指标（规划原则：目标—战略矩阵）。";
        SurveyTooSmall: "Shares from so few may be chance. Treat them as hints, or ask on (statistics).",
            "응답이 이렇게 적으면 우연일 수 있어요. 참고로만 쓰거나 더 물어보세요(통계).",
            "样本太少，比例可能只是偶然。仅作参考，或继续调查（统计学）。";
        OneSided: "A posture needs what is inside and what comes from outside (method: SWOT). Name one of the other side.",
            "방향을 정하려면 안과 밖을 함께 봐야 해요(방법론: SWOT). 다른 쪽 요인을 하나 적으세요.",
            "判断态势需要内外兼看（规划原则：SWOT）。请补一项另一侧的因素。";
        KeyPersonsOnly: "Few people have a following; most look and leave (method). Begin with a suggested mix.",
            "영향력 있는 사람은 드물고 대부분은 보고 떠나요(방법론). 제안된 비중에서 시작하세요.",
            "有影响力的人很少，多数人看看就走（规划原则）。请从建议的占比开始。";
        SizingUnsourced: "Nobody can check it later. Name the statistic or say that it is a guess (method: every number has a receipt).",
            "나중에 아무도 확인할 수 없어요. 통계 이름을 적거나 추정이라고 적으세요(방법론: 숫자마다 근거).",
            "事后没人能核对。请写明统计来源，或注明是估计（规划原则：每个数字都有依据）。";
        StrategyIdle: "Work for no objective costs hours others need. Tick what it serves or drop it (method: objective–strategy matrix).",
            "목표 없는 일은 다른 일의 시간을 뺏어요. 맡을 목표를 표시하거나 빼세요(방법론: 목표-전략 매트릭스).",
            "没有目标的工作只会占用工时。请勾选它支撑的目标，或删掉（规划原则：目标—战略矩阵）。";
        ObjectivesClash: "One of them will be missed by design. Keep one, or tell them apart by segment, line or date (arithmetic).",
            "둘 중 하나는 이룰 수 없어요. 하나만 남기거나 고객군, 상품군, 기한으로 구분하세요(계산 결과).",
            "其中一个注定落空。只留一个，或按客群、产品线、期限区分（计算结果）。";
        TargetFalls: "More is better in every metric here; the two numbers are probably swapped (arithmetic).",
            "여기 지표는 모두 클수록 좋아요. 두 숫자가 바뀌었을 수 있어요(계산 결과).",
            "这里的指标都是越大越好，两个数字可能填反了（计算结果）。";
        ObjectiveUnpromoted: "Nothing in the plan works for it. Promote the line or move the objective (method: each line its own objective).",
            "계획 안에 이 목표를 위한 일이 없어요. 상품군을 홍보하거나 목표를 옮기세요(방법론: 상품군마다 목표).",
            "方案里没有为它服务的内容。请推广该产品线，或调整目标（规划原则：每条产品线有自己的目标）。";
        MoveLost: "A move cites one factor inside and one outside (method: TOWS). Choose another or remove the move.",
            "과제는 안팎의 요인을 하나씩 근거로 삼아요(방법론: TOWS). 다른 요인을 고르거나 과제를 지우세요.",
            "举措应引用一内一外两项因素（规划原则：TOWS）。请另选因素，或删除该举措。";
        RatingContradicts: "A strength rated weak is a weakness, and the matrix counts the rating (method: IFE). Change one of the two.",
            "평점이 낮은 강점은 약점이고, 계산에는 평점이 쓰여요(방법론: IFE). 둘 중 하나를 고치세요.",
            "评分低的优势其实是劣势，而计算用的是评分（规划原则：IFE）。请修改其一。";
        PostureAgainstStrategy: "Defend what pays before going where the firm is unknown (method: posture; our judgement).",
            "회사가 알려지지 않은 시장으로 가기 전에 지금 남는 것부터 지키세요(방법론: 전략 방향, 이 도구의 판단).",
            "去陌生市场之前，先守住赚钱的部分（规划原则：战略态势；本工具的判断）。";
        CountsTooMany: "Shares would exceed the whole. Correct the counts or the number of answers (arithmetic).",
            "비율이 100%를 넘게 돼요. 집계나 응답 수를 고치세요(계산 결과).",
            "比例会超过100%。请更正计数或作答人数（计算结果）。";
        ReadyAfterStart: "The forecast counts from the first day on. Begin earlier, do less before the start, or let the plan start a month later (arithmetic).",
            "예측은 첫날부터 효과를 계산해요. 더 일찍 시작하거나, 시작 전 할 일을 줄이거나, 계획을 한 달 늦추세요(계산 결과).",
            "预测从第一天起计算。请提早动手、减少启动前的事项，或把方案推迟一个月（计算结果）。";
        DeadlineMissed: "Begin earlier, shorten a task of the longest chain, or move the deadline (critical path method).",
            "더 일찍 시작하거나, 가장 긴 작업 흐름의 일을 줄이거나, 기한을 늦추세요(주공정법).",
            "请提早动手、缩短最长任务链上的任务，或推迟期限（关键路径法）。";
        Circle: "None of them could ever begin. Take one of the links away (critical path method).",
            "그대로 두면 어느 일도 시작할 수 없어요. 연결 하나를 지우세요(주공정법).",
            "这样哪一项都无法开始。请去掉其中一条前置关系（关键路径法）。";
        TasksTooLate: "What is ready after the occasion is not needed any more. Begin earlier, shorten it, or leave the occasion out (arithmetic).",
            "행사가 지난 뒤에 준비되면 쓸 데가 없어요. 더 일찍 시작하거나, 줄이거나, 이번 행사를 건너뛰세요(계산 결과).",
            "过了节点才准备好就派不上用场。请提早、精简，或放弃这一节点（计算结果）。";
        CashBelowZero: "Bills of that month could not be paid. Move a payment, lower a line or raise the funds (cost plan; orders counted as cash in their month, our judgement).",
            "그달에 낼 돈을 치르지 못해요. 지급 시기를 옮기거나 비용을 줄이거나 예산을 늘리세요(비용 계획, 주문한 달에 입금된다고 본 것은 이 도구의 판단).",
            "当月应付的款项将无法支付。请调整付款时间、压缩费用或增加资金（费用计划；按下单当月到账计算，为本工具的判断）。";
        LineOver: "What exceeds the line is taken from the contingency. Raise the line, or cut elsewhere before the next order (cost plan).",
            "초과분은 예비비에서 나가요. 다음 발주 전에 항목 예산을 늘리거나 다른 항목을 줄이세요(비용 계획).",
            "超出部分将动用预备金。请在下次签约前调高该项预算，或压缩其他项目（费用计划）。";
        ContingencyUsed: "The next surprise has no money. Commit nothing new before the plan is adjusted (rule of prudence).",
            "다음에 생길 일에 쓸 돈이 없어요. 계획을 고치기 전에는 새로 계약하지 마세요(안전 기준).",
            "再有意外就没有资金了。调整方案之前不宜再签新约（稳健原则）。";
        BookingOutside: "It is in no month and no sum of the cost plan. Correct the month or lengthen the plan (arithmetic).",
            "비용 계획의 어느 달, 어느 합계에도 들어가지 않아요. 달을 고치거나 계획 기간을 늘리세요(계산 결과).",
            "它不在费用计划的任何月份与合计中。请更正月份或延长方案（计算结果）。";
        RiskUnowned: "What everybody watches, nobody watches (method: risk register). Name one person.",
            "모두의 일은 누구의 일도 아니에요(방법론: 위험 목록). 한 사람을 정하세요.",
            "人人都管等于没人管（规划原则：风险登记表）。请指定一人。";
        RiskUnanswered: "When it happens there is no time to think (method: risk register). One sentence is enough.",
            "일이 터지면 생각할 시간이 없어요(방법론: 위험 목록). 한 문장이면 충분해요.",
            "事发时没有时间再想（规划原则：风险登记表）。写一句话就够。";
        LossUncovered: "What goes wrong on average is more than was put aside for it. Raise the contingency in stage 8, or lower a risk (arithmetic).",
            "예상되는 손실이 그에 대비해 남겨 둔 돈보다 커요. 8단계에서 예비비를 늘리거나 위험을 줄이세요(계산 결과).",
            "平均会损失的金额超过预留的钱。请在第8阶段提高预备金，或降低某项风险（计算结果）。";
        DataUnprotected: "A leak of customer data costs trust and fines (method: customer data first). Do what is open, then tick it.",
            "고객 정보가 새면 신뢰를 잃고 과징금도 내야 해요(방법론: 고객 정보 우선). 남은 조치를 하고 체크하세요.",
            "客户信息一旦泄露，既失信任又要受罚（规划原则：客户数据优先）。请逐项落实后勾选。";
        MonthOver: "What is too much is done late or badly. Stage 10 offers what can be moved, left out or given to others (load by month from the schedule).",
            "시간이 모자라면 늦어지거나 대충 하게 돼요. 10단계에서 옮기거나 빼거나 맡길 수 있는 일을 보여 드려요(일정으로 계산한 월별 업무량).",
            "忙不过来就会拖延或敷衍。第10阶段会列出可推后、可移出或可交出的任务（按排期计算的每月工作量）。";
        BorderUnowned: "Things jam where old and new business meet. Give the border one owner, by role or by name (method: cement + mouse).",
            "일은 기존 업무와 온라인 업무가 맞닿는 곳에서 막히기 쉬워요. 역할이나 이름으로 책임자를 한 명 정하세요(방법론: 시멘트+마우스).",
            "新旧业务交界处最容易卡住。请按角色或姓名为这处交接定一位负责人（规划原则：鼠标+水泥）。";
        CommitmentsOpen: "A plan nobody at the top carries stops at the first conflict between departments (method: strategy from the top; the list is our judgement).",
            "위에서 힘을 실어 주지 않는 계획은 부서끼리 부딪치면 멈춰요(방법론: 전략은 위에서부터, 목록은 이 도구의 판단).",
            "没有高层支持的方案，遇到部门冲突就会停摆（规划原则：战略自上而下；清单为本工具的判断）。";
        RewardsHeavy: "Above a tenth of what is left of the orders, rewards change the calculation itself. Lower them or raise the number they begin at (our judgement).",
            "보상이 공헌이익의 10분의 1을 넘으면 손익 계산 자체가 달라져요. 보상을 낮추거나 기준 수치를 올리세요(이 도구의 판단).",
            "奖励超过贡献毛利的一成，就会动摇整个测算。请降低奖励，或提高发放门槛（本工具的判断）。";
        KpiUnowned: "What everybody may look at, nobody looks at. Give each measure one person (method: every measure has an owner).",
            "누구나 볼 수 있는 숫자는 아무도 보지 않아요. 지표마다 담당자를 한 명 정하세요(방법론: 지표별 담당자).",
            "谁都能看的数字，往往没人看。请为每项指标指定一人（规划原则：指标有人负责）。";
        DecisionOpen: "A limit helps only if somebody then decides. Hold a review and write down what follows, even if it is to wait (method: act, compare, adjust).",
            "기준은 그때 결정을 내려야 쓸모가 있어요. 점검을 하고, 기다리기로 했더라도 결정을 적어 두세요(방법론: 실행, 비교, 조정).",
            "警戒线只有在有人拍板时才有用。请进行复盘并写下决定，哪怕是决定再等等（规划原则：执行、对照、调整）。";
    }
}
