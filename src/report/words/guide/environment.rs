//! Guides of stage 3: factors, moves, the comparison with competitors, what others found out.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "environment.moves.*.inside",
        Text::new(
            "A move joins one factor inside with one outside; together they make it SO, WO, ST or WT.",
            "과제는 내부 요인 하나와 외부 요인 하나를 이은 것이에요. 그 조합에 따라 SO, WO, ST, WT로 나뉘어요.",
            "一项举措把一个内部因素与一个外部因素结合，由此归为SO、WO、ST或WT。",
        ),
        Text::new(
            "S1 “roasted to order”",
            "S1 ‘주문 후 로스팅’",
            "S1“接单现烘”",
        ),
    )
    .more(More::Term("tows")),
    Guide::new(
        "environment.moves.*.outside",
        Text::new(
            "The other half of the pair; a factor that was removed makes the move a finding.",
            "짝을 이루는 다른 요인이에요. 요인을 지우면 이 과제가 문제로 표시돼요.",
            "配对的另一半；所引因素被删除时会列为问题。",
        ),
        Text::new(
            "O2 “gift season before Chuseok”",
            "O2 ‘추석 선물 시즌’",
            "O2“中秋送礼旺季”",
        ),
    )
    .more(More::Term("tows")),
    Guide::new(
        "environment.moves.*.text",
        Text::new(
            "It is what the SWOT is for: the document lists moves, not only factors.",
            "SWOT 분석은 과제를 찾으려고 하는 거예요. 계획서에는 요인뿐 아니라 과제도 실려요.",
            "做SWOT就是为了得出举措；方案书不只列因素，还列举措。",
        ),
        Text::new(
            "“Offer dated gift boxes from three weeks before Chuseok.”",
            "“추석 3주 전부터 로스팅 날짜를 찍은 선물 세트를 판매해요.”",
            "“中秋前三周推出标注烘焙日期的礼盒。”",
        ),
    )
    .range(Text::new(
            "One sentence that begins with a verb.",
            "무엇을 할지 한 문장으로 적으세요.",
            "一句话，以动词开头。",
        )),
    Guide::new(
        "environment.moves.*.strategy",
        Text::new(
            "A move no strategy of stage 6 carries gets neither money nor an indicator, and is a finding.",
            "6단계에 맡을 전략이 없는 과제는 예산도 지표도 없어서 문제로 표시돼요.",
            "没有第6阶段的策略来承接，举措既无资金也无指标，会列为问题。",
        ),
        Text::new(
            "“Gift season”",
            "‘선물 시즌’ 전략",
            "“送礼季”策略",
        ),
    )
    .more(More::Term("objective-strategy-matrix")),
    Guide::new(
        "environment.criteria.*.name",
        Text::new(
            "What buyers compare is what you and competitors are marked on.",
            "구매자가 비교하는 항목으로 우리와 경쟁사를 평가해요.",
            "买家比较什么，就按什么给自己和对手打分。",
        ),
        Text::new(
            "Freshness; price per 200 g; advice; reviews",
            "신선도, 200g당 가격, 상담, 후기",
            "新鲜度、每200克价格、咨询、评价",
        ),
    )
    .range(Text::new(
            "Two criteria or more; one alone decides nothing.",
            "두 가지 이상이어야 비교가 돼요.",
            "至少两项，单独一项说明不了问题。",
        )),
    Guide::new(
        "environment.criteria.*.weight",
        Text::new(
            "The standing is the mean of the marks, weighted by this.",
            "경쟁력 점수는 평점에 이 가중치를 적용한 평균이에요.",
            "综合得分按此权重加权平均。",
        ),
        Text::new(
            "5 for what decides the purchase, 1 for what is only pleasant",
            "구매를 결정하면 5, 있으면 좋은 정도면 1",
            "左右购买的打5，锦上添花的打1",
        ),
    )
    .range(Text::new(
            "Not everything is a 5: equal weights weigh nothing.",
            "모두 5점이면 가중치를 매기지 않은 것과 같아요.",
            "不能样样打5，否则等于没有权重。",
        )),
    Guide::new(
        "environment.criteria.*.own",
        Text::new(
            "The marks of the company and of each competitor from stage 2 make the ranking.",
            "우리 회사와 2단계 경쟁사의 평점으로 순위를 매겨요.",
            "排名由自己和第2阶段各竞争对手的打分得出。",
        ),
        Text::new(
            "Freshness: own 4, the chain 2",
            "신선도: 우리 4점, 프랜차이즈 2점",
            "新鲜度：自己4分，连锁店2分",
        ),
    )
    .range(Text::new(
            "Mark as buyers see it; leave open what nobody knows.",
            "구매자의 눈으로 매기고, 모르면 비워 두세요.",
            "按买家的眼光打分，不清楚的留空。",
        )),
    Guide::new(
        "environment.criteria.*.rival",
        Text::new(
            "The marks of the company and of each competitor from stage 2 make the ranking.",
            "우리 회사와 2단계 경쟁사의 평점으로 순위를 매겨요.",
            "排名由自己和第2阶段各竞争对手的打分得出。",
        ),
        Text::new(
            "Reviews: the chain 4, the shop next door 2",
            "후기: 프랜차이즈 4점, 옆 가게 2점",
            "评价：连锁店4分，隔壁店2分",
        ),
    )
    .range(Text::new(
            "Mark as buyers see it; leave open what nobody knows.",
            "구매자의 눈으로 매기고, 모르면 비워 두세요.",
            "按买家的眼光打分，不清楚的留空。",
        )),
    Guide::new(
        "environment.readings.*.says",
        Text::new(
            "What others counted saves a survey; it stands in the document with its source.",
            "남이 이미 조사한 자료가 있으면 설문을 하지 않아도 돼요. 출처와 함께 계획서에 실려요.",
            "别人统计过的数据可以省去一次调研；连同出处写入方案书。",
        ),
        Text::new(
            "The number of cafés in the district, as the city’s register counts them",
            "시 인허가 자료에서 센 우리 구의 카페 수",
            "本区咖啡馆数量，按市场监管部门的登记",
        ),
    )
    .range(Text::new(
            "One number or statement a row.",
            "한 줄에 숫자나 사실 하나씩 적으세요.",
            "每行只写一个数字或一条结论。",
        )),
    Guide::new(
        "environment.readings.*.source",
        Text::new(
            "A number without a source cannot be checked by whoever decides.",
            "출처가 없으면 결정하는 사람이 확인할 수 없어요.",
            "没有出处，拍板的人无从核对。",
        ),
        Text::new(
            "City open-data portal, register of food shops, address",
            "시 공공데이터 포털 식품접객업 인허가 자료와 주소",
            "市公共数据平台，餐饮登记表及网址",
        ),
    ),
    Guide::new(
        "environment.readings.*.year",
        Text::new(
            "It tells the reader how old the number is.",
            "숫자가 얼마나 오래됐는지 알려 줘요.",
            "让读者知道数据有多旧。",
        ),
        Text::new(
            "The year that was counted: 2026, even if published in 2027",
            "조사 기준 연도예요. 2027년에 나왔어도 2026년 자료면 2026",
            "填数据所属年份：2027年发布的2026年数据填2026",
        ),
    ),
    Guide::new(
        "environment.research",
        Text::new(
            "Further findings in your own words; they go into the environment chapter of the document.",
            "그 밖의 조사 내용이에요. 계획서 환경 분석 장에 실려요.",
            "其他调研所得，写入方案书的环境章节。",
        ),
        Text::new(
            "“Called six cafés: four buy beans weekly, two by contract.”",
            "“카페 여섯 곳에 전화해 보니 네 곳은 매주, 두 곳은 계약을 맺고 원두를 사요.”",
            "“致电六家咖啡馆：四家每周采购咖啡豆，两家按合同采购。”",
        ),
    ),
    Guide::new(
        "environment.*.text",
        Text::new(
            "Factors make the posture, and each of the four kinds needs one for the stage to be complete.",
            "요인들로 전략 방향이 정해져요. 네 가지 구분에 하나씩은 있어야 단계가 완료돼요.",
            "因素决定战略态势；四类各写一项，本阶段才算完成。",
        ),
        Text::new(
            "Strength: “roasted to order”. Threat: “marketplace fees rise”.",
            "강점 ‘주문 후 로스팅’, 위협 ‘오픈마켓 수수료 인상’",
            "优势“接单现烘”；威胁“平台费上涨”",
        ),
    )
    .range(Text::new(
            "One fact a factor, no wishes.",
            "바람이 아니라 사실을 하나씩 적으세요.",
            "每项只写一个事实，不写愿望。",
        ))
    .more(More::Term("swot")),
    Guide::new(
        "environment.*.weight",
        Text::new(
            "Each side’s weights are divided by their sum; heavy factors move the posture most.",
            "내부와 외부 각각의 합계로 나눠 비중을 구해요. 가중치가 큰 요인일수록 전략 방향을 크게 바꿔요.",
            "内部、外部分别按合计折算；权重越大的因素，对战略态势影响越大。",
        ),
        Text::new(
            "5 for what could end the plan, 1 for a nuisance",
            "계획을 무너뜨릴 정도면 5, 불편한 정도면 1",
            "足以使方案失败的打5，小麻烦打1",
        ),
    )
    .more(More::Term("ife-efe")),
    Guide::new(
        "environment.*.rating",
        Text::new(
            "Inside: how strong it is; outside: how well the company answers. Above 2.5 on average means ahead.",
            "내부는 얼마나 강한지, 외부는 얼마나 잘 대응하는지예요. 평균이 2.5를 넘으면 앞서 있어요.",
            "内部因素看强弱，外部因素看应对得好不好；平均高于2.5为占优。",
        ),
        Text::new(
            "A weakness is a 1 or 2, a strength a 3 or 4.",
            "약점은 1~2, 강점은 3~4",
            "劣势打1或2，优势打3或4",
        ),
    )
    .range(Text::new(
            "2.5 is the middle of the scale from 1 to 4.",
            "2.5는 1~4점의 한가운데예요.",
            "2.5是1～4分的中点。",
        ))
    .more(More::Term("ife-efe")),
    Guide::new(
        "environment.*.sphere",
        Text::new(
            "It shows which of the five environments nobody has looked at.",
            "다섯 가지 환경 중 살펴보지 않은 곳을 알려 줘요.",
            "用来提示五类环境中哪一类尚未考察。",
        ),
        Text::new(
            "Fees of marketplaces belong to the market, data protection to security.",
            "오픈마켓 수수료는 시장, 개인정보 보호는 보안 환경이에요.",
            "平台费属市场环境，个人信息保护属安全环境。",
        ),
    )
    .more(More::Term("pest")),
    Guide::new(
        "environment.*.kind",
        Text::new(
            "Strengths and weaknesses are inside, opportunities and threats outside; the kind decides which moves it can \
             be part of.",
            "강점과 약점은 내부, 기회와 위협은 외부예요. 구분에 따라 들어갈 수 있는 과제가 달라져요.",
            "优势、劣势在内，机会、威胁在外；类别决定能用于哪些举措。",
        ),
        Text::new(
            "Few staff: weakness. A rival gives up: opportunity.",
            "인력 부족은 약점, 경쟁사 철수는 기회",
            "人手少是劣势；对手退出是机会。",
        ),
    )
    .more(More::Term("swot")),
];
