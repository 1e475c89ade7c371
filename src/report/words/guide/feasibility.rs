//! Guides of stage 2: the points the verdict rests on, and competitors.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "feasibility.describable",
        Text::new(
            "Online, words and pictures must do what hands do in a shop; the score counts toward the product aspect of \
             the verdict.",
            "매장에서 만져 보고 아는 것을 온라인에서는 글과 사진으로 알려야 해요. 판단의 상품 측면 점수에 들어가요.",
            "线上只能靠文字和图片说明产品；此分计入结论的产品方面。",
        ),
        Text::new(
            "A valve with a data sheet: 5. A perfume: 2.",
            "규격표가 있는 밸브는 5점, 향수는 2점",
            "有规格书的阀门打5分，香水打2分",
        ),
    )
    .more(More::Term("feasibility-aspects")),
    Guide::new(
        "feasibility.technical",
        Text::new(
            "The more there is to explain, the more information sells; the score counts toward the product aspect.",
            "설명할 것이 많을수록 정보가 판매를 도와요. 상품 측면 점수에 들어가요.",
            "越需要讲解，信息越能促成销售；此分计入产品方面。",
        ),
        Text::new(
            "Industrial valves: 5. Salt: 1.",
            "산업용 밸브는 5점, 소금은 1점",
            "工业阀门打5分，食盐打1分",
        ),
    )
    .more(More::Term("feasibility-aspects")),
    Guide::new(
        "feasibility.deliverable",
        Text::new(
            "What cannot be sent or done at a distance limits online sale to the neighbourhood; the score counts toward \
             the product aspect.",
            "배송하거나 원격으로 제공할 수 없으면 온라인에서도 가까운 고객에게만 팔 수 있어요. 상품 측면 점수에 들어가요.",
            "不能寄送、也不能远程交付的，线上只能做周边生意；此分计入产品方面。",
        ),
        Text::new(
            "Coffee beans: 5. A language course on site: 2.",
            "원두는 5점, 현장 어학 수업은 2점",
            "咖啡豆打5分，线下语言课打2分",
        ),
    )
    .more(More::Term("feasibility-aspects")),
    Guide::new(
        "feasibility.search_demand",
        Text::new(
            "People who search already want it: search touchpoints live on them, and the score counts toward the product \
             aspect.",
            "검색하는 사람은 이미 원하는 사람이고, 검색 접점은 이런 수요가 있어야 통해요. 상품 측면 점수에 들어가요.",
            "主动搜索的人已有需求，搜索类接触点以此为生；此分计入产品方面。",
        ),
        Text::new(
            "Look the three main words up in a keyword tool before answering.",
            "답하기 전에 주요 키워드 세 개를 키워드 도구에서 조회해 보세요.",
            "作答前，先用关键词工具查三个主要词。",
        ),
    )
    .more(More::Term("feasibility-aspects")),
    Guide::new(
        "feasibility.margin",
        Text::new(
            "Marketing is paid from what an order leaves; the score follows the margin of stage 4 unless you answer \
             yourself.",
            "마케팅 비용은 주문에서 남는 돈으로 내요. 직접 답하지 않으면 4단계의 공헌이익률로 점수를 매겨요.",
            "营销费用来自每单所剩；若不作答，按第4阶段的贡献毛利率打分。",
        ),
        Text::new(
            "Leave it to the computed score where stage 4 is filled in.",
            "4단계를 채웠다면 계산된 점수에 맡기세요.",
            "第4阶段已填写的，采用算出的分数即可。",
        ),
    )
    .more(More::Term("contribution-margin")),
    Guide::new(
        "feasibility.repeat",
        Text::new(
            "A customer who comes again may cost more at first; the score counts toward the product aspect.",
            "다시 사는 고객이라면 처음에 돈을 더 들여도 돼요. 상품 측면 점수에 들어가요.",
            "会复购的客户，首次获客可多花一些；此分计入产品方面。",
        ),
        Text::new(
            "Coffee every month: 5. A wedding dress: 1.",
            "매달 사는 원두는 5점, 웨딩드레스는 1점",
            "每月都买的咖啡打5分，婚纱打1分",
        ),
    )
    .more(More::Term("retention")),
    Guide::new(
        "feasibility.peers_online",
        Text::new(
            "Peers online show that customers buy there, and raise the urgency: the score counts toward the competition \
             aspect.",
            "비슷한 회사가 온라인에 있다면 고객도 거기서 산다는 뜻이고, 그만큼 서둘러야 해요. 경쟁 측면 점수에 들어가요.",
            "同行在网上卖，说明客户在网上买，也说明更要抓紧；此分计入竞争方面。",
        ),
        Text::new(
            "Three of the five roasters nearby have their own shop: 4.",
            "근처 로스터리 다섯 곳 중 세 곳이 자사몰 운영: 4점",
            "附近五家烘焙坊有三家开了网店：打4分",
        ),
    ),
    Guide::new(
        "feasibility.peers_profit",
        Text::new(
            "Being online is not yet earning: what others gain there is the best evidence short of a test.",
            "온라인에 있다고 다 버는 건 아니에요. 직접 해 보기 전에는 남들이 얻는 성과가 가장 좋은 근거예요.",
            "上了网不等于赚到钱；自己试过之前，同行的收获是最好的证据。",
        ),
        Text::new(
            "A rival has advertised on the same words for a year: he hardly loses by it.",
            "같은 키워드로 1년째 광고하는 경쟁사라면 손해를 보고 있지는 않을 거예요.",
            "对手在同一组词上投放了一年，多半没有亏。",
        ),
    ),
    Guide::new(
        "feasibility.difference",
        Text::new(
            "Without a difference only the price decides; the score counts toward the competition aspect.",
            "차이가 없으면 가격으로만 겨루게 돼요. 경쟁 측면 점수에 들어가요.",
            "没有差异就只能拼价格；此分计入竞争方面。",
        ),
        Text::new(
            "Roasted to order and dated: others sell from stock.",
            "주문 후 볶아 날짜를 찍어요. 다른 곳은 재고를 팔아요.",
            "接单现烘并标注日期，别家卖的是库存。",
        ),
    ),
    Guide::new(
        "feasibility.opening",
        Text::new(
            "What rivals leave open is where small money works; the score counts toward the competition aspect.",
            "경쟁사가 비워 둔 곳이라야 적은 돈이 통해요. 경쟁 측면 점수에 들어가요.",
            "对手留下的空白，小预算才有用武之地；此分计入竞争方面。",
        ),
        Text::new(
            "Nobody answers questions about grinders.",
            "그라인더 질문에 답하는 곳이 없어요.",
            "没有人解答磨豆机的问题。",
        ),
    ),
    Guide::new(
        "feasibility.runway_months",
        Text::new(
            "Payback is held against it: money that comes back later than this makes the verdict “Not yet”.",
            "회수 기간과 비교해요. 돈이 이보다 늦게 돌아오면 ‘아직은 일러요’ 판단이 나와요.",
            "与回本时间对照：回本晚于此，结论为“暂不启动”。",
        ),
        Text::new(
            "5, where savings carry five months of cost without one order",
            "주문이 없어도 모아 둔 돈으로 5개월 버틸 수 있으면 5",
            "一单没有也能靠积蓄支撑5个月，填5",
        ),
    )
    .more(More::Term("runway")),
    Guide::new(
        "feasibility.patience",
        Text::new(
            "Online marketing often pays late: impatience ends a plan before its return; counts toward the finance aspect.",
            "온라인 마케팅은 돈이 늦게 돌아오는 일이 많아요. 조급하면 성과가 나기 전에 접게 돼요. 자금 측면 점수에 들어가요.",
            "网络营销往往回报较晚，等不及就会半途而废；计入资金方面。",
        ),
        Text::new(
            "The owner accepts that the first three months only cost.",
            "첫 석 달은 비용만 든다는 걸 대표가 받아들여요.",
            "老板接受前三个月只有投入。",
        ),
    ),
    Guide::new(
        "feasibility.continuity",
        Text::new(
            "Stopping and starting costs what was learned; counts toward the finance aspect.",
            "멈췄다 다시 하면 쌓은 것을 잃어요. 자금 측면 점수에 들어가요.",
            "停停走走会丢掉已有积累；计入资金方面。",
        ),
        Text::new(
            "The money is set aside for the whole plan, not month by month.",
            "예산을 달마다 정하지 않고 전체 기간 몫을 미리 떼어 두었어요.",
            "资金按整个方案期预留，而不是一月一议。",
        ),
    ),
    Guide::new(
        "feasibility.runway",
        Text::new(
            "It compares how long the money lasts with how soon it returns; the score is computed unless you answer \
             yourself.",
            "버틸 수 있는 기간과 회수 기간을 비교해요. 직접 답하지 않으면 계산한 점수를 써요.",
            "比较资金能撑多久与多快回本；若不作答则自动计算。",
        ),
        Text::new(
            "Five months of money against a payback of three: comfortable.",
            "5개월 버틸 돈에 회수 3개월이면 넉넉해요.",
            "资金可撑5个月、3个月回本，较宽裕。",
        ),
    )
    .more(More::Term("runway")),
    Guide::new(
        "feasibility.economics",
        Text::new(
            "It says whether an order can carry the cost of winning it; computed from stage 4 unless you answer yourself.",
            "주문 한 건이 고객 획득비용을 감당하는지 보여 줘요. 직접 답하지 않으면 4단계의 값으로 계산해요.",
            "一单能否承担获客成本；若不作答，按第4阶段计算。",
        ),
        Text::new(
            "An order leaves 15,000 ₩, the cheapest touchpoint costs 9,000 ₩: it carries.",
            "주문 한 건에 15,000원이 남고 가장 싼 접점의 획득비용이 9,000원이면 감당할 수 있어요.",
            "每单剩75元，最便宜的接触点每单花45元，承担得起。",
        ),
    )
    .more(More::Term("ltv")),
    Guide::new(
        "feasibility.hours",
        Text::new(
            "Nobody’s hours, nobody’s work: counts toward the people aspect, and zero hours without outside help rule \
             “Go” out.",
            "시간을 낼 사람이 없으면 일도 안 돼요. 사람 측면 점수에 들어가고, 시간도 외주도 없으면 ‘시작하세요’ 판단이 나오지 않아요.",
            "没有工时就没人干活：计入人员方面；既无工时又无外包，结论不会是“可以启动”。",
        ),
        Text::new(
            "Eight hours a week between two people",
            "두 사람이 합쳐 주 8시간",
            "两人合计每周8小时",
        ),
    )
    .more(More::Term("capacity")),
    Guide::new(
        "feasibility.marketing_skill",
        Text::new(
            "Skill decides how far the library’s figures can be reached; counts toward the people aspect.",
            "실력에 따라 자료실 기준값에 얼마나 가까이 갈 수 있는지가 달라져요. 사람 측면 점수에 들어가요.",
            "能力决定能在多大程度上达到资料库的水平；计入人员方面。",
        ),
        Text::new(
            "Somebody has run ads for a year and knows their cost per order: 4.",
            "1년간 광고를 운영해 주문당 비용을 아는 사람이 있으면 4점",
            "有人投过一年广告、清楚每单成本：打4分",
        ),
    ),
    Guide::new(
        "feasibility.technical_skill",
        Text::new(
            "Shop, measuring and tools need somebody who can mend them; counts toward the people aspect.",
            "쇼핑몰과 측정, 도구를 손볼 사람이 필요해요. 사람 측면 점수에 들어가요.",
            "网店、统计和工具需要有人维护；计入人员方面。",
        ),
        Text::new(
            "A freelancer sets up the shop, one employee changes texts and prices: 3.",
            "구축은 외주, 글과 가격은 직원이 수정: 3점",
            "建店靠外包，文案和价格员工能改：打3分",
        ),
    ),
    Guide::new(
        "feasibility.literacy",
        Text::new(
            "Whoever decides must be able to read the figures; counts toward the people aspect.",
            "결정하는 사람이 숫자를 읽을 수 있어야 해요. 사람 측면 점수에 들어가요.",
            "拍板的人要看得懂数据；计入人员方面。",
        ),
        Text::new(
            "The owner looks at orders per channel every week: 4.",
            "대표가 매주 채널별 주문을 확인하면 4점",
            "老板每周看各渠道订单：打4分",
        ),
    ),
    Guide::new(
        "feasibility.information",
        Text::new(
            "An enquiry that gets lost between desks is lost money; counts toward the people aspect.",
            "부서 사이에서 사라진 문의는 그대로 손실이에요. 사람 측면 점수에 들어가요.",
            "在部门之间丢失的咨询就是丢失的钱；计入人员方面。",
        ),
        Text::new(
            "Orders, stock and customer notes are in one shared file: 4.",
            "주문, 재고, 고객 메모를 한 공유 파일에서 봐요: 4점",
            "订单、库存、客户备注在同一份共享表中：打4分",
        ),
    ),
    Guide::new(
        "feasibility.*.name",
        Text::new(
            "Competitors feed the competition score and can be marked in the comparison of stage 3.",
            "경쟁 측면 점수에 반영되고, 3단계의 ‘경쟁사와 비교’에서 평점을 매길 수 있어요.",
            "竞争对手影响竞争得分，并可在第3阶段的比较中打分。",
        ),
        Text::new(
            "The two shops customers name when they hesitate",
            "고객이 망설일 때 입에 올리는 가게 두 곳",
            "客户犹豫时常提到的两家店",
        ),
    ),
    Guide::new(
        "feasibility.*.channels",
        Text::new(
            "Whether a competitor is online at all counts in the score “are peers online”.",
            "경쟁사가 온라인에 있는지가 ‘비슷한 회사들이 온라인에서 팔고 있나요?’ 점수에 반영돼요.",
            "对手有没有上网，计入“同行上网情况”的得分。",
        ),
        Text::new(
            "Naver Smart Store, Instagram, own shop",
            "네이버 스마트스토어, 인스타그램, 자사몰",
            "淘宝店、小红书、自有商城",
        ),
    ),
    Guide::new(
        "feasibility.*.strength",
        Text::new(
            "It stands in the document beside the competitor and shows what must at least be equalled.",
            "계획서의 경쟁사 항목에 실리고, 최소한 따라잡아야 할 점을 보여 줘요.",
            "写入方案书，说明至少要追平什么。",
        ),
        Text::new(
            "Answers every review within a day.",
            "모든 후기에 하루 안에 답해요.",
            "每条评价一天内回复。",
        ),
    ),
    Guide::new(
        "feasibility.*.gain",
        Text::new(
            "What competitors gain online counts in the score “do peers profit”.",
            "경쟁사가 온라인에서 얻는 성과가 ‘그 회사들은 온라인에서 돈을 버나요?’ 점수에 반영돼요.",
            "对手的线上收益，计入“同行盈利情况”的得分。",
        ),
        Text::new(
            "Much: hundreds of new reviews a month. Little: last post a year ago.",
            "많음: 매달 후기 수백 개. 적음: 마지막 게시물이 1년 전.",
            "多：每月新增数百条评价；少：上次发帖在一年前。",
        ),
    ),
    Guide::new(
        "feasibility.*.gap",
        Text::new(
            "A gap is an opening for the plan; it stands in the document and is worth a factor in the SWOT.",
            "빈틈은 기회예요. 계획서에 실리고, SWOT 요인으로도 쓸 만해요.",
            "空白就是机会；写入方案书，也可作为SWOT的因素。",
        ),
        Text::new(
            "Nobody sends samples to cafés.",
            "카페에 샘플을 보내는 곳이 없어요.",
            "没有人给咖啡馆寄样品。",
        ),
    ),
];
