//! Terms of touchpoints and of the kinds of channels a plan chooses from.

use crate::base::Text;
use crate::forecast::Score;
use crate::insight::Limit;
use crate::plan::{Care, Stage};
use crate::report::words::{customers, objectives, score_name};

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "touchpoint",
        Text::new("Touchpoint", "접점", "接触点"),
        Text::new(
            "A place where customers and company meet: a search result, a map entry, a message, a fair. The plan gives money and \
             hours to touchpoints one by one.",
            "고객과 회사가 만나는 곳이에요. 검색 결과, 지도, 메시지, 행사가 모두 접점이고, 돈과 시간은 접점마다 배분해요.",
            "企业与客户相遇的地方：搜索结果、地图、消息、展会等。资金和工时逐个接触点分配。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["paid-owned-earned", "fit"]),
    Term::new(
        "paid-owned-earned",
        Text::new("Paid, owned and earned", "유료·자체 보유·자연 노출", "付费、自有与口碑"),
        Text::new(
            "Attention can be bought with advertising, come from places the company owns, or be given freely by others. Owned and \
             earned ones cost hours instead of media money and take longer to work.",
            "관심은 광고로 사거나, 회사가 가진 채널에서 얻거나, 남이 알아서 전해 줘서 얻어요. 자체 보유와 자연 노출은 매체비 대신 시간이 들고, \
             효과가 나기까지 더 오래 걸려요.",
            "关注可以靠广告买来，可以来自企业自有的渠道，也可以由他人自发传播。自有与口碑不花媒体费用，但要投入工时，见效也更慢。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["own-list", "organic", "word-of-mouth"]),
    Term::new(
        "fit",
        score_name::kind(Score::Fit),
        Text::new(
            "How well a touchpoint suits a segment: whether its roles react there, it serves the objectives, the segment is there, and \
             it suits companies or people as buyers.",
            "접점이 어느 고객군에 얼마나 맞는지를 나타내요. 그곳에서 반응하는 역할인지, 목표에 맞는지, 고객군이 실제로 모이는지, 기업이나 개인 \
             고객에게 맞는지를 곱해서 구해요.",
            "接触点与客群的匹配程度：这个客群的角色在那里会不会有反应，是否服务于目标，客群是否聚集在那里，是否适合企业或个人买家。",
        ),
    )
    .formula(Text::new(
        "Σ (share of a role × stimulation value ÷ 3) × objective fit ÷ 3 × use of the place (1, else ½) × B2B/B2C fit ÷ 3",
        "Σ(역할 비중 × 자극 가치 ÷ 3) × 목표 적합도 ÷ 3 × 이용 정도(1, 아니면 ½) × B2B·B2C 적합도 ÷ 3",
        "Σ（角色占比 × 刺激价值 ÷ 3）× 目标匹配度 ÷ 3 × 使用程度（1，否则½）× B2B/B2C匹配度 ÷ 3",
    ))
    .at(Stage::Touchpoints)
    .see(&["role-mix", "stimulation-value"]),
    Term::new(
        "sea",
        Text::new("Search advertising (SEA)", "검색광고(SEA)", "搜索广告（SEM）"),
        Text::new(
            "Paid results shown to people who search for certain words; usually every click costs. It meets a demand that is already \
             there and ends where the searches end.",
            "특정 단어를 검색한 사람에게 보이는 유료 결과로, 보통 클릭할 때마다 비용이 들어요. 이미 있는 수요를 만나는 광고라서 검색량을 넘어서 \
             늘릴 수는 없어요.",
            "用户搜索特定关键词时展示的付费结果，通常按点击收费。承接的是已有的需求，规模以搜索量为限。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["seo", "cpc", "saturation"]),
    Term::new(
        "seo",
        Text::new("Search engine optimisation (SEO)", "검색엔진 최적화(SEO)", "搜索引擎优化（SEO）"),
        Text::new(
            "Making the own pages easy to find in unpaid search results, by content that answers what people search for and a site \
             that works well. It costs hours, starts slowly and goes on working without media money.",
            "광고가 아닌 검색 결과에서 우리 페이지가 잘 보이게 하는 일이에요. 사람들이 찾는 내용을 담고 사이트를 잘 다듬어야 하며, 효과는 늦게 \
             나지만 매체비 없이 이어져요.",
            "让自有页面在自然搜索结果中更容易被找到，靠的是回答用户问题的内容和体验良好的网站。投入的是工时，见效慢，但不花媒体费用也能持续。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["sea", "organic"]),
    Term::new(
        "display",
        Text::new("Display advertising", "디스플레이 광고", "展示广告"),
        Text::new(
            "Pictures and films shown beside other content to people who are not searching. It makes known rather than closes sales, \
             and is mostly paid per 1,000 impressions or per click.",
            "무언가를 찾고 있지 않은 사람에게 다른 콘텐츠 옆에서 보여 주는 이미지나 영상 광고예요. 바로 파는 것보다 알리는 데 맞고, 주로 노출 \
             1,000회당 또는 클릭당 비용을 내요.",
            "在其他内容旁展示给并未在搜索的人看的图片或视频广告。更适合提高知名度而非直接成交，多按千次展示或点击付费。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["impression", "cpm", "retargeting"]),
    Term::new(
        "retargeting",
        Text::new("Retargeting", "리타겟팅", "再营销（重定向）"),
        Text::new(
            "Advertising to people who were on the site before. It converts well but reaches only as many as came, and some of them \
             would have bought anyway.",
            "사이트에 왔던 사람에게 다시 보여 주는 광고예요. 전환율은 높은 편이지만 왔던 사람 수만큼만 닿고, 그중에는 광고 없이도 샀을 사람이 \
             섞여 있어요.",
            "向曾经访问过网站的人再次投放广告。转化较好，但人数以来过的人为限，其中有些人不看广告也会买。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["incrementality", "frequency"]),
    Term::new(
        "influencer",
        Text::new("Creators and influencers (KOL, KOC)", "인플루언서(KOL·KOC)", "达人（KOL、KOC）"),
        Text::new(
            "People whose posts others follow: KOL with a large following, KOC as consumers who report what they use. What is paid \
             for must be marked as advertising.",
            "글과 영상을 챙겨 보는 사람이 많은 이들이에요. 팔로워가 많으면 KOL, 직접 써 보고 알리는 소비자는 KOC라고 해요. 대가를 받은 \
             게시물에는 광고라고 밝혀야 해요.",
            "发布的内容有人追随的人：粉丝量大的称KOL，以真实消费者身份分享的称KOC。付费合作的内容必须标明广告。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["key-person", "word-of-mouth"]),
    Term::new(
        "marketplace",
        Text::new("Marketplace", "오픈마켓", "电商平台"),
        Text::new(
            "A site where many sellers offer their goods and buyers already are. Demand comes with it, and so do fees, price \
             comparison and rules that the platform can change.",
            "많은 판매자가 상품을 올리고 구매자가 이미 모여 있는 사이트예요. 수요가 있는 대신 수수료와 가격 비교가 따르고, 규칙은 플랫폼이 바꿀 \
             수 있어요.",
            "众多卖家开店、买家本来就在的网站。流量现成，但要付平台费，容易被比价，规则也由平台说了算。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["contribution-margin", "expected-loss"]),
    Term::new(
        "live-shopping",
        Text::new("Live shopping", "라이브 커머스", "直播带货"),
        Text::new(
            "Selling in a live video stream in which a host shows products and answers questions. Discounts, the host’s share and \
             returns belong in the margin before it is judged.",
            "진행자가 생방송으로 상품을 보여 주고 질문에 답하며 파는 방식이에요. 할인, 진행자 몫, 반품까지 뺀 공헌이익률로 따져야 해요.",
            "主播在直播中展示产品、回答问题并促成购买。评估时要把折扣、主播分成和退货都算进贡献毛利率。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["contribution-margin", "influencer"]),
    Term::new(
        "own-list",
        objectives::limit(Limit::List),
        Text::new(
            "People who may be written to because they agreed: e-mail, text messages, a messenger. Messages cost little, but reach \
             only those who are in the list and wear out when sent too often.",
            "수신에 동의해서 이메일, 문자, 메신저로 소식을 보낼 수 있는 사람들이에요. 비용은 적게 들지만 연락처에 있는 사람에게만 닿고, 너무 자주 \
             보내면 떠나요.",
            "已同意接收消息、可以通过邮件、短信或即时通讯联系的人。费用低，但只能触达名单里的人，发得太勤会有人退订。",
        ),
    )
    .at(Stage::Company)
    .see(&["consent", "private-traffic", "incrementality"]),
    Term::new(
        "private-traffic",
        Text::new("Private traffic (siyu)", "프라이빗 트래픽(중국)", "私域"),
        Text::new(
            "The Chinese trade’s word for customers a company can reach again and again without paying a platform: friends on WeCom, \
             customer groups, followers of its account. Elsewhere the own list and community do this job.",
            "플랫폼에 돈을 내지 않고도 계속 만날 수 있는 고객을 중국 업계에서 부르는 말이에요. 위챗 워크 친구, 고객 단톡방, 공식계정 구독자가 \
             여기에 들고, 한국에서는 메신저 채널 친구나 보유한 연락처가 같은 역할을 해요.",
            "企业可以反复触达、无需再向平台付费的客户池，如企业微信好友、客户群、公众号粉丝。添加和触达同样以客户同意为前提。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["own-list", "retention"]),
    Term::new(
        "organic",
        Text::new("Organic traffic", "자연 유입", "自然流量"),
        Text::new(
            "Visits no advertising was paid for: from unpaid search results, recommendations, links, people who type the address. \
             What would have come without the plan is not its merit.",
            "광고비 없이 검색 결과, 추천, 링크, 주소 입력으로 들어온 방문이에요. 계획이 없어도 들어왔을 방문이라 계획의 성과로 세면 안 돼요.",
            "不花广告费得来的访问：自然搜索结果、他人推荐、链接、直接输入网址。没有方案本来也会来的部分，不应算作方案的功劳。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["seo", "incrementality"]),
    Term::new(
        "word-of-mouth",
        Text::new("Word of mouth", "입소문", "口碑传播"),
        Text::new(
            "Customers who tell others of their own accord. It cannot be bought; what can be done is to be worth telling and to \
             answer those who speak.",
            "고객이 스스로 남에게 이야기하는 것이에요. 돈으로 살 수는 없고, 이야기할 만한 경험을 만들고 말을 꺼낸 사람에게 답하는 것이 할 수 있는 \
             일이에요.",
            "客户自发告诉别人。花钱买不来，能做的是让体验值得一说，并回应开口的人。",
        ),
    )
    .at(Stage::Customers)
    .see(&["spreader", "viral"]),
    Term::new(
        "viral",
        Text::new("Viral spread", "바이럴(입소문 확산)", "病毒式传播（自发走红）"),
        Text::new(
            "Passing on that feeds itself, because every person who sees it brings more than one other. It is rare and cannot be \
             planned, so this planner counts on none of it.",
            "본 사람 한 명이 한 명 넘게 데려와서 저절로 퍼지는 것이에요. 드물고 계획할 수 없어서 이 도구의 예측에는 넣지 않아요.",
            "每个看到的人平均带来不止一个人，于是自行扩散。这种情况少见，也无法计划，本工具的预测不计入。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["word-of-mouth", "spreader"]),
    Term::new(
        "customer-ideas",
        customers::care(Care::Ideas),
        Text::new(
            "Letting customers propose and judge what should be made, also called crowdsourcing. It works when somebody decides on \
             the ideas and the answer is shown.",
            "무엇을 만들지 고객이 제안하고 평가하게 하는 것으로, 크라우드소싱이라고도 해요. 누군가 아이디어를 검토해 정하고 그 결과를 알려야 \
             통해요.",
            "请客户提出并评选产品创意，也称众包。有人拍板、结果公布出来，才会有效。",
        ),
    )
    .at(Stage::Customers)
    .see(&["responder", "audit"]),
    Term::new(
        "landing-page",
        Text::new("Landing page", "랜딩페이지", "落地页"),
        Text::new(
            "The page a click leads to. It should keep the promise of the advertisement and have one next step; without such a page \
             clicks are bought in vain.",
            "클릭하면 도착하는 페이지예요. 광고의 약속을 그대로 이어 가고 다음 행동이 하나로 분명해야 하며, 이 페이지가 없으면 클릭에 쓴 돈은 \
             버려져요.",
            "点击之后到达的页面。要兑现广告里的承诺，并只引导一个下一步；没有它，买来的点击就白费了。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["cvr", "click"]),
];
