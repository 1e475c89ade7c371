//! Guides of stage 1: the company, its money and what is already there.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "company.name",
        Text::new(
            "It stands on the cover of the plan document and in file names.",
            "계획서 표지와 파일 이름에 쓰여요.",
            "用于方案书封面和文件名。",
        ),
        Text::new(
            "Gangneung Seaside Roastery",
            "강릉 바닷가 로스터리",
            "江陵海边咖啡烘焙坊",
        ),
    ),
    Guide::new(
        "company.industry",
        Text::new(
            "Benchmarks for order value, margin and conversion come from the trade until own figures are entered.",
            "자체 수치를 넣기 전까지 주문 금액, 공헌이익률, 전환율의 기준값을 업종에서 가져와요.",
            "在填写自有数据之前，客单价、毛利率、转化率等基准取自所选行业。",
        ),
        Text::new(
            "A roastery that sells beans by post chooses food and drink, not cafés.",
            "원두를 택배로 파는 로스터리라면 카페가 아니라 식품을 고르세요.",
            "邮寄销售咖啡豆的烘焙坊应选食品类，而不是咖啡馆。",
        ),
    )
    .more(More::Trades),
    Guide::new(
        "company.sells",
        Text::new(
            "It opens the document and shows every reader what the plan is about; stage 1 is complete only with it.",
            "계획서 첫머리에 실려요. 비어 있으면 1단계가 완료되지 않아요.",
            "写在方案书开头，让读者知道方案讲的是什么；不填则第1阶段不算完成。",
        ),
        Text::new(
            "“Small lots of freshly roasted beans, sent within two days of roasting.”",
            "“소량으로 볶아 이틀 안에 보내는 원두예요.”",
            "“小批量烘焙的咖啡豆，烘好两天内发货。”",
        ),
    )
    .range(Text::new(
            "One or two sentences; names of products belong in stage 4.",
            "한두 문장이면 충분해요. 상품 이름은 4단계에 적으세요.",
            "一两句话即可，具体产品写在第4阶段。",
        )),
    Guide::new(
        "company.trade",
        Text::new(
            "Touchpoints are weighed by how well they suit selling to companies or to people, and the marketing model of \
             stage 6 follows it.",
            "기업에 파는지 개인에게 파는지에 따라 접점의 적합도가 달라져요. 6단계 마케팅 모델도 이 답을 따라가요.",
            "接触点按适合卖给企业还是个人打分；第6阶段的营销模式也以此为依据。",
        ),
        Text::new(
            "A valve maker that sells to plants: companies. A roastery with café customers as well: both.",
            "공장에 납품하는 밸브 제조사라면 기업, 카페에도 납품하는 로스터리라면 개인과 기업 모두예요.",
            "向工厂供货的阀门厂选“企业客户”；也给咖啡馆供货的烘焙坊选“两者都有”。",
        ),
    ),
    Guide::new(
        "company.region",
        Text::new(
            "It decides which touchpoints, figures, holidays and legal rules of the library apply.",
            "자료실에서 어느 시장의 접점, 수치, 명절, 규정을 쓸지 정해져요.",
            "决定采用资料库中哪些接触点、数据、节令和法规。",
        ),
        Text::new(
            "Where the customers are, not where the company is: an exporter in Busan that sells to China chooses China.",
            "회사 소재지가 아니라 고객이 있는 곳이에요. 중국에 파는 부산 수출업체라면 중국을 고르세요.",
            "填客户所在地，而非企业所在地：向中国出口的釜山企业应选“中国大陆”。",
        ),
    )
    .more(More::Channels),
    Guide::new(
        "company.currency",
        Text::new(
            "Every amount of the plan is in it; prices of the library are converted to it.",
            "계획의 모든 금액이 이 통화로 표시되고, 자료실 단가도 이 통화로 환산돼요.",
            "方案的全部金额以此计价，资料库单价也按此折算。",
        ),
        Text::new(
            "The currency in which the money is paid out.",
            "실제로 돈이 나가는 통화를 고르세요.",
            "选择实际付款所用的币种。",
        ),
    )
    .range(Text::new(
            "Choose it first: amounts already typed keep their digits.",
            "통화부터 정하세요. 나중에 바꾸면 이미 적은 금액은 환산되지 않고 숫자만 그대로 남아요.",
            "请先选定：已填的金额数字不会随之换算。",
        )),
    Guide::new(
        "company.staff",
        Text::new(
            "From two people on, the audit asks who hands what to whom and what top management does.",
            "두 명 이상이면 전체 점검에서 업무 인계와 경영진이 할 일도 확인해요.",
            "员工有两人及以上时，“整体检查”会看工作怎样交接、管理层做了什么。",
        ),
        Text::new(
            "5: the owner, two roasters, one for the shop, one for dispatch",
            "5명: 대표, 로스터 2명, 매장 1명, 출고 1명",
            "5人：店主、烘焙师2人、门店1人、发货1人",
        ),
    )
    .range(Text::new(
            "All people employed, part-timers by head; hours are asked in stage 10.",
            "시간제도 한 명으로 세세요. 근무 시간은 10단계에서 물어요.",
            "按人头计，兼职也算一人；工时在第10阶段填写。",
        )),
    Guide::new(
        "company.revenue",
        Text::new(
            "The funds are held against it: as a share on a yearly scale, beside what is usual in the trade.",
            "예산이 매출의 몇 %인지 1년 단위로 환산해 업종 기준값과 비교해요.",
            "将资金折算成全年占营业额的比例，与行业常见水平对照。",
        ),
        Text::new(
            "Last year’s net sales from the books, without VAT",
            "지난해 장부상 매출(부가세 제외)",
            "去年账面净销售额（不含增值税）",
        ),
    )
    .more(More::Trades),
    Guide::new(
        "company.strategy",
        Text::new(
            "It says what the mix should favour and how risky the step is; it is checked against the SWOT posture and \
             the funds.",
            "접점 조합의 방향과 위험 정도가 달라지고, SWOT의 전략 방향이나 예산과 맞는지도 점검해요.",
            "说明组合应侧重什么、这一步风险多大，并与SWOT得出的战略态势和资金相核对。",
        ),
        Text::new(
            "The same coffee to more people in Korea: penetration. A first shop for China: market development.",
            "같은 원두를 국내에 더 팔면 시장 침투, 중국에 처음 팔면 시장 개발이에요.",
            "同样的咖啡在本国多卖是市场渗透；首次卖到中国是市场开发。",
        ),
    )
    .more(More::Term("development-strategy")),
    Guide::new(
        "company.decider",
        Text::new(
            "The plan is written for this person; a plan that nobody decides on is a finding.",
            "이 사람이 읽고 결정할 계획서예요. 비어 있으면 문제로 표시돼요.",
            "方案书以此人为读者；没有人拍板会列为问题。",
        ),
        Text::new(
            "“Ms Kim, owner, decides; the bank’s working-capital loan pays.”",
            "“김 대표가 결정하고, 운전자금 대출로 집행해요.”",
            "“金女士（店主）拍板，用流动资金贷款支付。”",
        ),
    ),
    Guide::new(
        "company.start",
        Text::new(
            "Season, the schedule and every month of the forecast are counted from it.",
            "계절 수요, 일정, 월별 예측이 모두 이 달부터 시작돼요.",
            "季节性、日程和逐月预测都从这个月算起。",
        ),
        Text::new(
            "2027-06 for a roastery that wants to be ready before Chuseok",
            "추석 전에 준비를 마치려는 로스터리라면 2027-06",
            "想赶在中秋前就绪的烘焙坊填2027-06",
        ),
    )
    .range(Text::new(
            "A month the preparations can still reach; stage 9 says when everything is ready.",
            "준비를 마칠 수 있는 달이어야 해요. 준비가 끝나는 날은 9단계에서 알려 드려요.",
            "应留够准备时间；第9阶段会算出何时全部就绪。",
        )),
    Guide::new(
        "company.horizon",
        Text::new(
            "Payback, targets and the forecast count only what happens inside it; what comes later is shown apart.",
            "회수 기간, 목표, 예측은 이 기간 안의 결과만 세고, 이후의 성과는 따로 보여 줘요.",
            "回收期、目标和预测只计期内结果，期后的部分另行列示。",
        ),
        Text::new(
            "6 for a first attempt, 12 where one season matters",
            "처음이면 6개월, 계절을 타면 12개월",
            "首次尝试填6；一年只有一个旺季的填12",
        ),
    )
    .range(Text::new(
            "Longer than the months from enquiry to deal: otherwise no deal falls into the plan.",
            "문의에서 계약까지 걸리는 개월 수보다 길어야 해요. 짧으면 계획 기간 안에 계약이 잡히지 않아요.",
            "应长于从咨询到成交的月数，否则期内不会有成交。",
        )),
    Guide::new(
        "company.funds",
        Text::new(
            "It is the money that is divided: cost lines first, the rest among touchpoints as far as it pays.",
            "나누어 쓸 돈 전체예요. 비용 항목을 먼저 빼고, 나머지를 이익이 남는 데까지 접점에 나눠요.",
            "这是要分配的全部资金：先扣各项费用，其余只分给划算的接触点。",
        ),
        Text::new(
            "9,000,000 ₩ for six months, everything included",
            "6개월 동안 모두 합해 900만 원",
            "6个月合计4.5万元，包含一切费用",
        ),
    )
    .range(Text::new(
            "Only money that may be lost: what does not pay is left unspent anyway.",
            "잃어도 되는 돈까지만 적으세요. 이익이 남지 않는 몫은 어차피 쓰지 않고 남겨 둬요.",
            "只填亏得起的钱；不划算的部分本来就不会花出去。",
        )),
    Guide::new(
        "company.has_shop",
        Text::new(
            "Without shop or site there is no place to buy: the verdict cannot be “Go”, and setting one up joins the \
             schedule.",
            "쇼핑몰도 홈페이지도 없으면 살 곳이 없어서 ‘시작하세요’ 판단이 나오지 않고, 만드는 일이 일정에 들어가요.",
            "没有网店也没有网站就无处下单：结论不会是“可以启动”，并会把搭建列入日程。",
        ),
        Text::new(
            "Yes for an own shop or one on a marketplace that takes orders today",
            "자사몰이든 오픈마켓이든 지금 주문을 받고 있으면 ‘예’",
            "自营网店或平台店铺，只要现在能下单就选“有”",
        ),
    ),
    Guide::new(
        "company.has_site",
        Text::new(
            "Without shop or site the verdict cannot be “Go”; with one, visits can be measured.",
            "쇼핑몰도 홈페이지도 없으면 ‘시작하세요’ 판단이 나오지 않아요. 홈페이지가 있으면 방문을 측정할 수 있어요.",
            "没有网店也没有网站时结论不会是“可以启动”；有网站才能统计访问。",
        ),
        Text::new(
            "Yes for a page under the company’s own domain, even if small",
            "작더라도 자체 도메인 페이지가 있으면 ‘예’",
            "只要有自有域名的页面，哪怕很小也选“有”",
        ),
    ),
    Guide::new(
        "company.site_visits",
        Text::new(
            "It limits how many people retargeting can bring back.",
            "리타겟팅으로 다시 부를 수 있는 사람 수가 여기서 정해져요.",
            "决定再营销最多能召回多少人。",
        ),
        Text::new(
            "1,200, from the shop’s statistics, average of three months",
            "1,200: 쇼핑몰 통계의 최근 3개월 평균",
            "1,200：店铺统计近三个月的平均值",
        ),
    )
    .range(Text::new(
            "Visits, not page views; one visit has several views.",
            "페이지뷰가 아니라 방문 수예요. 한 번 방문해도 여러 페이지를 봐요.",
            "填访问次数而非页面浏览量；一次访问会浏览多页。",
        ))
    .more(More::Term("retargeting")),
    Guide::new(
        "company.messenger_list",
        Text::new(
            "It is the ceiling of messenger touchpoints: no more people can be written to.",
            "메신저 접점으로 연락할 수 있는 사람의 상한이에요.",
            "它是消息类接触点的上限：最多只能触达这么多人。",
        ),
        Text::new(
            "850 friends of the KakaoTalk channel",
            "카카오톡 채널 친구 850명",
            "企业微信好友850人",
        ),
    )
    .range(Text::new(
            "Only who can be written to today; blocked contacts do not count.",
            "지금 보낼 수 있는 사람만 세고, 차단한 사람은 빼세요.",
            "只计现在能发送的，已屏蔽的不算。",
        ))
    .more(More::Term("own-list")),
    Guide::new(
        "company.email_list",
        Text::new(
            "It is the ceiling of the newsletter, and without consent the rules forbid sending.",
            "뉴스레터를 받을 수 있는 사람의 상한이에요. 수신 동의가 없으면 규정상 보낼 수 없어요.",
            "它是邮件触达人数的上限；未经同意，依规不得发送。",
        ),
        Text::new(
            "400 buyers who ticked the box",
            "수신에 동의한 구매자 400명",
            "勾选同意的买家400人",
        ),
    )
    .range(Text::new(
            "Not more than customers so far plus sign-ups; bought addresses are none.",
            "기존 고객과 구독자를 합한 수를 넘을 수 없어요. 돈을 주고 산 주소는 빼세요.",
            "不会超过老客户与订阅者之和；买来的邮箱地址不算。",
        ))
    .more(More::Term("consent")),
    Guide::new(
        "company.sms_list",
        Text::new(
            "It is the ceiling of text messages, and without consent the rules forbid sending.",
            "문자를 받을 수 있는 사람의 상한이에요. 수신 동의가 없으면 규정상 광고 문자를 보낼 수 없어요.",
            "它是短信触达人数的上限；未经同意，依规不得发送营销短信。",
        ),
        Text::new(
            "620 numbers with consent to advertising",
            "광고 수신에 동의한 번호 620개",
            "已同意接收广告的号码620个",
        ),
    )
    .range(Text::new(
            "Numbers given only for delivery do not count.",
            "배송 연락용으로만 받은 번호는 세지 마세요.",
            "仅用于收货的号码不算。",
        ))
    .more(More::Term("consent")),
    Guide::new(
        "company.followers",
        Text::new(
            "It stands in the document as what is there already; no forecast rests on it, because few followers see a \
             post.",
            "이미 가진 자산으로 계획서에 실려요. 게시물을 보는 팔로워는 일부라서 예측에는 쓰지 않아요.",
            "作为现有基础写入方案书；只有少数粉丝会看到帖子，预测不以此为据。",
        ),
        Text::new(
            "2,300: Instagram 1,900 and Naver Blog 400",
            "2,300: 인스타그램 1,900, 네이버 블로그 400",
            "2,300：小红书1,900、视频号400",
        ),
    ),
    Guide::new(
        "company.brand_searches",
        Text::new(
            "It tells whether people know the firm: below 100 the marketing model leans to making it known, from 1,000 \
             away from it.",
            "회사가 얼마나 알려졌는지 보여 줘요. 100 미만이면 마케팅 모델이 이름을 알리는 쪽으로, 1,000 이상이면 그 반대로 \
             기울어요.",
            "反映知名度：低于100时，营销模式偏向提高知名度；达到1,000则相反。",
        ),
        Text::new(
            "90, from the keyword tool, exact name",
            "90: 키워드 도구에서 회사 이름 그대로 조회",
            "90：用关键词工具按准确名称查询",
        ),
    )
    .range(Text::new(
            "The limits 100 and 1,000 are our judgement.",
            "100과 1,000이라는 기준은 이 도구의 판단이에요.",
            "100和1,000的界限是本工具的判断。",
        )),
    Guide::new(
        "company.content",
        Text::new(
            "It stands in the document as what can be used from the first day; no forecast rests on it.",
            "첫날부터 쓸 수 있는 자산으로 계획서에 실려요. 예측에는 쓰지 않아요.",
            "作为第一天就能用的素材写入方案书，不参与预测。",
        ),
        Text::new(
            "14: eight articles, five photo series, one film",
            "14: 글 8편, 사진 세트 5개, 영상 1편",
            "14：文章8篇、图集5组、视频1条",
        ),
    ),
    Guide::new(
        "company.has_crm",
        Text::new(
            "The audit asks whether customers are kept in one place, and KPIs take repeat purchase from there.",
            "고객 정보가 한곳에 모여 있는지 전체 점검에서 확인하고, 재구매 지표를 여기서 가져와요.",
            "“整体检查”会看客户资料是否集中；复购指标也以此为来源。",
        ),
        Text::new(
            "Yes for the shop’s customer list with orders and consent",
            "구매 이력과 동의 내역이 있는 쇼핑몰 고객 목록이면 ‘예’",
            "店铺后台的客户列表含订单和同意记录，选“有”",
        ),
    ),
];
