//! Guides of stage 5: segments, their size, their roles.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "customers.*.name",
        Text::new(
            "Fit, budget split and document call the segment by it.",
            "적합도, 예산 배분, 계획서에서 이 이름을 써요.",
            "匹配度、预算分配和方案书都用这个名称。",
        ),
        Text::new(
            "“Home baristas, 30 to 45”, “plant engineers”",
            "‘30~45세 홈카페족’, ‘공장 설비 담당자’",
            "“30～45岁居家咖啡爱好者”“工厂设备工程师”",
        ),
    )
    .range(Text::new(
        "One group that behaves alike; who behaves differently is another segment.",
        "행동이 비슷한 사람들을 한 고객군으로 묶으세요. 행동이 다르면 다른 고객군이에요.",
        "行为相近的一群人；行为不同就另设客群。",
    )),
    Guide::new(
        "customers.*.size",
        Text::new(
            "It is the ceiling of what can be reached; below 50 people in all the verdict is “Don’t”.",
            "만날 수 있는 사람의 상한이에요. 모두 합해 50명이 안 되면 ‘하지 마세요’ 판단이 나와요.",
            "可触达人数的上限；合计不足50人时结论是“不建议做”。",
        ),
        Text::new(
            "40,000 home baristas; 320 plants that use such valves",
            "홈카페족 4만 명, 해당 밸브를 쓰는 공장 320곳",
            "居家咖啡爱好者4万人；使用这类阀门的工厂320家",
        ),
    )
    .range(Text::new(
        "Who can buy and can be reached, not the whole population; the arithmetic below shows it.",
        "전체 인구가 아니라, 살 만하고 온라인에서 만날 수 있는 사람이에요. 아래 규모 추정으로 계산해 보세요.",
        "有可能购买且能触达的人，不是全部人口；可用下方的规模测算推出。",
    ))
    .more(More::Term("addressable")),
    Guide::new(
        "customers.*.searches",
        Text::new(
            "Search touchpoints cannot bring more visits than people search; left open, 15% of the size is taken (our \
             judgement).",
            "검색 접점은 검색량보다 많은 방문을 가져올 수 없어요. 비우면 규모의 15%로 봐요(이 도구의 판단).",
            "搜索类接触点带来的访问不会超过搜索量；留空按规模的15%计（本工具的判断）。",
        ),
        Text::new(
            "6,400: “whole bean coffee” 4,000 and “home roastery” 2,400 in the keyword tool",
            "6,400: 키워드 도구에서 ‘원두커피’ 4,000 + ‘로스터리 원두’ 2,400",
            "6,400：关键词工具中“咖啡豆”4,000＋“现烘咖啡豆”2,400",
        ),
    )
    .range(Text::new(
        "Only words of people who may buy from you.",
        "우리에게서 살 만한 사람의 검색어만 세세요.",
        "只计可能来购买的人搜的词。",
    ))
    .more(More::Term("sea")),
    Guide::new(
        "customers.*.browse",
        Text::new(
            "Touchpoints are chosen from what people do online; without it and without places the segment is a finding.",
            "온라인 행동을 보고 접점을 골라요. 이것도 모이는 곳도 비어 있으면 문제로 표시돼요.",
            "按线上行为挑选接触点；此项与“聚集在哪里”都空着，会列为问题。",
        ),
        Text::new(
            "“Watch latte-art films, compare grinders in forums, read reviews before a first order.”",
            "“라테아트 영상을 보고, 커뮤니티에서 그라인더를 비교하고, 첫 주문 전에 후기를 읽어요.”",
            "“看拉花视频，在论坛比较磨豆机，首次下单前读评价。”",
        ),
    ),
    Guide::new(
        "customers.*.gathers",
        Text::new(
            "A touchpoint where the segment does not gather fits only half as well (our judgement).",
            "이 고객군이 모이지 않는 곳의 접점은 적합도를 절반만 쳐요(이 도구의 판단).",
            "客群不在那里聚集的接触点，匹配度减半（本工具的判断）。",
        ),
        Text::new("Search, social networks, forums", "검색, SNS, 커뮤니티", "搜索、社交网络、论坛"),
    )
    .range(Text::new(
        "Three or four; whoever ticks all says nothing.",
        "서너 곳이면 돼요. 다 고르면 고르지 않은 것과 같아요.",
        "三四处即可；全选等于没选。",
    ))
    .more(More::Term("fit")),
    Guide::new(
        "customers.*.roles",
        Text::new(
            "Fit is role shares times what a touchpoint stirs in each role; the mix decides where money goes.",
            "적합도는 역할 비중에 접점의 자극 가치를 곱한 값이라, 이 비중이 예산의 방향을 정해요.",
            "匹配度＝角色占比×接触点对各角色的刺激价值，占比决定钱投向哪里。",
        ),
        Text::new(
            "A new shop: mostly visitors and curious, a few followers, hardly any key persons",
            "새 쇼핑몰: 대부분 방문자·호기심형, 관심 추종자 약간, 핵심 인물은 거의 없음",
            "新店：多为访客和好奇者，少量关注者，几乎没有关键人物",
        ),
    )
    .range(Text::new(
        "Together 100%; half of them key persons is a finding.",
        "합계는 100%예요. 절반 이상이 핵심 인물이면 문제로 표시돼요.",
        "合计100%；关键人物占到一半，会列为问题。",
    ))
    .more(More::Term("role-mix")),
    Guide::new(
        "customers.*.occupation",
        Text::new(
            "It describes the segment in the document; money follows behaviour, not occupation.",
            "계획서의 고객 설명에 실려요. 예산은 직업이 아니라 행동을 따라가요.",
            "用于方案书描述客群；预算看行为而不看职业。",
        ),
        Text::new(
            "Office workers; for valves: chemical plants",
            "직장인, 밸브라면 화학 공장",
            "上班族；阀门则为化工厂",
        ),
    ),
    Guide::new(
        "customers.*.age",
        Text::new(
            "It describes the segment in the document; money follows behaviour, not age.",
            "계획서의 고객 설명에 실려요. 예산은 나이가 아니라 행동을 따라가요.",
            "用于方案书描述客群；预算看行为而不看年龄。",
        ),
        Text::new(
            "30 to 45; for firms: ten years and older",
            "30~45세, 기업이라면 설립 10년 이상",
            "30～45岁；企业则为成立十年以上",
        ),
    ),
    Guide::new(
        "customers.*.income",
        Text::new(
            "With it the reader can judge whether the order value fits these people; it stands in the document.",
            "주문 금액이 이 고객에게 맞는지 읽는 사람이 가늠할 수 있어요. 계획서에 실려요.",
            "供读者判断客单价是否适合这群人；写入方案书。",
        ),
        Text::new(
            "Middle incomes; for firms: 50 to 300 people",
            "중간 소득, 기업이라면 50~300명 규모",
            "中等收入；企业则为50～300人",
        ),
    ),
    Guide::new(
        "customers.*.position",
        Text::new(
            "Who uses, who decides and who pays want different things; contact modes should name them.",
            "쓰는 사람, 결정하는 사람, 돈 내는 사람이 바라는 게 달라요. 7단계에서 접점마다 할 일을 정할 때 반영하세요.",
            "使用者、决策者、付款者诉求不同；在各接触点做什么，要分别写明。",
        ),
        Text::new(
            "The engineer chooses, purchasing signs.",
            "설비 담당자가 고르고 구매팀이 결재해요.",
            "工程师选型，采购部签字。",
        ),
    ),
    Guide::new(
        "customers.*.habits",
        Text::new(
            "It shows what the offer must answer; it stands in the document.",
            "상품과 혜택에 무엇을 담아야 하는지 보여 줘요. 계획서에 실려요.",
            "看出优惠和内容该回应什么；写入方案书。",
        ),
        Text::new(
            "“Buys on payday, compares three shops, orders again if it arrived fresh.”",
            "“월급날 사고, 세 곳을 비교하고, 신선하게 오면 다시 사요.”",
            "“发薪日下单，货比三家，收到的豆子新鲜就回购。”",
        ),
    ),
    Guide::new(
        "customers.*.tools",
        Text::new(
            "It shows on which screen pages and offers must work.",
            "어떤 화면에서 잘 보여야 하는지 알려 줘요.",
            "说明页面和内容要适配什么屏幕。",
        ),
        Text::new(
            "Phone in the evening, KakaoTalk, YouTube",
            "저녁에는 휴대폰, 카카오톡, 유튜브",
            "晚上用手机，微信、抖音",
        ),
    ),
    Guide::new(
        "customers.*.rhythm",
        Text::new(
            "It helps to time posts and messages; it stands in the document.",
            "게시와 발송 시간을 정하는 데 도움이 돼요. 계획서에 실려요.",
            "有助于安排发布和发送时间；写入方案书。",
        ),
        Text::new("Twice a week, after nine in the evening", "주 2회, 저녁 9시 이후", "每周两次，晚上九点以后"),
    ),
    Guide::new(
        "customers.*.sizing_base",
        Text::new(
            "The size is computed from this number and the shares below, so that anybody can check it.",
            "이 수에 아래 비율을 차례로 곱해 규모를 계산해요. 그래서 누구나 확인할 수 있어요.",
            "规模由它乘以下方比例得出，人人可以核对。",
        ),
        Text::new(
            "Households of the country, from the statistical office",
            "통계청의 전국 가구 수",
            "统计局公布的全国住户数",
        ),
    )
    .range(Text::new(
        "A number somebody counted, with its source.",
        "누군가 실제로 센 수를 출처와 함께 적으세요.",
        "用有人实际统计过的数，并注明出处。",
    ))
    .more(More::Term("addressable")),
    Guide::new(
        "customers.*.sizing_source",
        Text::new(
            "A base without a source is a finding: nobody could check the size.",
            "출처가 없으면 규모를 확인할 수 없어 문제로 표시돼요.",
            "基数没有出处会列为问题，因为规模无从核对。",
        ),
        Text::new("Statistical office, census 2025", "통계청 2025 인구주택총조사", "统计局2025年普查"),
    ),
    Guide::new(
        "customers.*.sizing_label",
        Text::new(
            "Each step says who remains, so the reader can follow the arithmetic.",
            "단계마다 누가 남는지 적어 두면 계산을 따라갈 수 있어요.",
            "写明每一步剩下谁，读者才能跟上推算。",
        ),
        Text::new(
            "“drink coffee at home”, “buy whole beans”, “order online”",
            "‘집에서 커피를 마심’, ‘원두를 삼’, ‘온라인으로 주문’",
            "“在家喝咖啡”“买咖啡豆”“网上下单”",
        ),
    ),
    Guide::new(
        "customers.*.sizing_share",
        Text::new(
            "Each share multiplies what is left; three steps of 20% leave 0.8%.",
            "남은 수에 차례로 곱해요. 20%를 세 번 곱하면 0.8%가 남아요.",
            "每一步的比例依次相乘；三步都是20%，只剩0.8%。",
        ),
        Text::new(
            "8%: 17 of 212 people asked buy whole beans",
            "8%: 212명에게 물어 17명이 원두를 삼",
            "8%：问卷212人中17人买咖啡豆",
        ),
    )
    .range(Text::new(
        "A share that was counted or asked; a guess should be small.",
        "직접 세거나 물어서 얻은 비율을 쓰고, 추측이라면 낮게 잡으세요.",
        "用统计或调查得来的比例；若靠估计，宁低勿高。",
    )),
    Guide::new(
        "customers.*.migration",
        Text::new(
            "It says how many move to the next role within the plan, and asks for content that moves them.",
            "계획 기간에 다음 역할로 옮겨 가는 사람 수를 계산하고, 옮겨 가게 할 콘텐츠가 있는지 확인해요.",
            "算出方案期内升到下一角色的人数，并检查有无相应内容。",
        ),
        Text::new("4% of visitors become curious.", "방문자의 4%가 호기심형이 돼요.", "4%的访客变为好奇者。"),
    )
    .range(Text::new(
        "The suggested share is our judgement; after some months use what was counted.",
        "제안값은 이 도구의 판단이에요. 몇 달 뒤에는 실제로 센 값을 쓰세요.",
        "建议值是本工具的判断；运行几个月后改用实际统计。",
    ))
    .more(More::Term("moving-up")),
    Guide::new(
        "customers.local",
        Text::new(
            "For customers from nearby, touchpoints that live on shipping are left out and local listings are weighed.",
            "가까운 고객만 온다면 배송이 전제인 접점은 빠지고 지도·지역 등록이 후보에 들어와요.",
            "只做周边生意时，依赖发货的接触点不采用，地图和本地商户页则纳入比较。",
        ),
        Text::new(
            "Yes for a language school, no for beans by post",
            "어학원은 체크, 택배 원두는 해제",
            "语言学校勾选，邮寄咖啡豆不勾选",
        ),
    ),
    Guide::new(
        "customers.sale",
        Text::new(
            "It chooses the funnel: visits become orders, or enquiries that somebody turns into deals.",
            "방문이 바로 주문이 되는지, 문의를 거쳐 거래가 되는지에 따라 퍼널이 달라져요.",
            "决定漏斗怎样算：访问后直接下单，还是先咨询、再由人跟进成交。",
        ),
        Text::new(
            "Roastery: order in the shop. Valve maker: enquiry, quotation, deal.",
            "로스터리는 쇼핑몰 주문, 밸브 제조사는 문의·견적·거래",
            "烘焙坊：网店下单；阀门厂：咨询、报价、成交",
        ),
    ),
    Guide::new(
        "customers.close_rate",
        Text::new(
            "Deals are enquiries times this share; it decides what an enquiry may cost.",
            "거래 수는 문의 수에 이 비율을 곱한 값이에요. 문의 한 건에 쓸 수 있는 돈도 여기서 정해져요.",
            "成交数＝咨询数×此比例；获得一次咨询可以花多少，也由它决定。",
        ),
        Text::new("20%: 12 of last year’s 60 enquiries", "20%: 지난해 문의 60건 중 12건", "20%：去年60次咨询成交12单"),
    )
    .range(Text::new(
        "Count a whole year; a good month misleads.",
        "1년 치를 세세요. 좋은 달만 보면 잘못 판단해요.",
        "按全年统计；只看旺月会误判。",
    ))
    .more(More::Term("close-rate")),
    Guide::new(
        "customers.cycle",
        Text::new(
            "Deals and money come so many months after the enquiry; a cycle as long as the plan leaves none inside.",
            "문의하고 이만큼 지나야 계약이 되고 돈이 들어와요. 계획 기간만큼 길면 그 안에 들어오는 계약이 없어요.",
            "咨询之后要过这么多个月才成交、回款；若与方案一样长，期内便没有成交。",
        ),
        Text::new(
            "4 months from first call to contract for valves",
            "밸브는 첫 연락에서 계약까지 4개월",
            "阀门从首次联系到签约4个月",
        ),
    ),
];
