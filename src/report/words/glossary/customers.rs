//! Terms of the customers: segments, the six behaviour roles and how people move between them, what keeps customers.

use crate::base::Text;
use crate::forecast::{Name, Score};
use crate::plan::{Item, Role, Stage};
use crate::report::words::{figure_name, plan, score_name};

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "segment",
        Text::new("Segment", "고객군", "客群"),
        Text::new(
            "Customers who are alike in what they look for, where they gather online and how they buy. Age and income may describe \
             them; behaviour decides where they are met.",
            "무엇을 찾고, 온라인 어디에 모이고, 어떻게 사는지가 비슷한 고객을 묶은 것이에요. 나이와 소득은 참고가 되지만 어디서 만날지는 \
             행동이 정해요.",
            "需求、上网场所和购买方式相近的一类客户。年龄、收入可作参考，在哪里接触则由行为决定。",
        ),
    )
    .at(Stage::Customers)
    .see(&["role", "persona", "addressable"]),
    Term::new(
        "addressable",
        figure_name::name(Name::AudienceSize),
        Text::new(
            "Those who could buy and can be reached online, as people or companies. Write down how the number comes about: it caps \
             what any touchpoint can bring.",
            "살 만하고 온라인에서 닿을 수 있는 사람이나 기업의 수예요. 어느 접점이든 이 수를 넘지 못하니, 어떻게 나온 수인지 계산 과정을 \
             적어 두세요.",
            "有可能购买、又能在线触达的个人或企业数量。任何接触点都超不过这个上限，因此要写明是怎样推算出来的。",
        ),
    )
    .at(Stage::Customers)
    .see(&["segment", "saturation"]),
    Term::new(
        "role",
        Text::new("Role (behaviour)", "역할", "行为角色"),
        Text::new(
            "What somebody does online with a company’s messages: looks, reads on, follows, answers, passes on, or leads the opinion \
             of others. Each role wants something else, so each is met in another way.",
            "회사의 이야기를 온라인에서 접했을 때 하는 행동에 따른 구분이에요. 보고 지나가는지, 더 읽는지, 챙겨 보는지, 답하는지, 퍼뜨리는지, \
             남의 생각을 이끄는지에 따라 바라는 것이 달라서 다가가는 방법도 달라요.",
            "按人们在网上看到企业信息之后的行为划分：看看、细看、关注、回应、转发，或影响他人的看法。各自想要的不同，接触方式也不同。",
        ),
    )
    .at(Stage::Customers)
    .see(&["visitor", "role-mix", "stimulation-value"]),
    Term::new(
        "visitor",
        plan::role(Role::Visitor),
        Text::new(
            "Looks and leaves. Wants what interests them at once, short and vivid: be where they already look.",
            "보고 지나가는 사람이에요. 관심 있는 것을 바로, 짧고 생생하게 보고 싶어 하니 이미 보고 있는 곳에 나가야 해요.",
            "看一眼就走的人，想马上看到感兴趣的内容，简短生动。要出现在他们本来就在看的地方。",
        ),
    )
    .at(Stage::Customers)
    .see(&["role", "curious"]),
    Term::new(
        "curious",
        plan::role(Role::Curious),
        Text::new(
            "Looks a little longer, with small patience. A light topic with the product inside keeps them.",
            "조금 더 머물지만 오래 참지는 않는 사람이에요. 상품이 자연스럽게 들어간 가볍고 재미있는 이야기가 통해요.",
            "会多看一会儿、但耐心不多的人。轻松有趣又自然带出产品的话题能留住他们。",
        ),
    )
    .at(Stage::Customers)
    .see(&["visitor", "follower"]),
    Term::new(
        "follower",
        plan::role(Role::Follower),
        Text::new(
            "Collects news of the company on their own. Wants to find things easily on the site, in the community and at events.",
            "회사 소식을 스스로 챙겨 보는 사람이에요. 사이트, 커뮤니티, 행사에서 정보를 쉽게 찾고 싶어 해요.",
            "主动收集企业消息的人，希望在官网、社群和活动里轻松找到信息。",
        ),
    )
    .at(Stage::Customers)
    .see(&["curious", "responder"]),
    Term::new(
        "responder",
        plan::role(Role::Responder),
        Text::new(
            "Comments, reviews, suggests, takes part. Wants to be heard, so answers should be quick and visible.",
            "댓글과 후기를 쓰고, 제안하고, 참여하는 사람이에요. 자기 말을 들어 주기를 바라니 보이는 곳에서 빨리 답해야 해요.",
            "会评论、写评价、提建议、参加活动的人。希望意见被听见，因此回应要快，还要让人看得见。",
        ),
    )
    .at(Stage::Customers)
    .see(&["follower", "spreader", "customer-ideas"]),
    Term::new(
        "spreader",
        plan::role(Role::Spreader),
        Text::new(
            "Passes things on to friends and groups. Needs something worth sharing and an easy way to share it.",
            "친구나 모임에 퍼 나르는 사람이에요. 나눌 만한 이야기와 쉬운 공유 방법이 필요해요.",
            "乐于转发给朋友和群组的人，需要值得分享的内容和方便的分享方式。",
        ),
    )
    .at(Stage::Customers)
    .see(&["responder", "word-of-mouth", "viral"]),
    Term::new(
        "key-person",
        plan::role(Role::KeyPerson),
        Text::new(
            "Knows the field and has a following. Is won one by one with respect, early access and a long relationship, not by a \
             campaign.",
            "그 분야를 잘 알고 따르는 사람이 많은 사람이에요. 캠페인이 아니라 존중, 우선 경험, 오랜 관계로 한 사람씩 얻어요.",
            "懂行又有追随者的人。靠尊重、优先体验和长期关系逐个争取，不靠一场活动。",
        ),
    )
    .at(Stage::Customers)
    .see(&["spreader", "influencer"]),
    Term::new(
        "role-mix",
        Text::new("Role mix", "역할 비중", "角色占比"),
        Text::new(
            "How a segment divides into the six roles, together 100%. It decides which touchpoints stir this segment.",
            "한 고객군이 여섯 역할로 어떻게 나뉘는지를 합계 100%로 나타낸 것이에요. 어느 접점이 이 고객군에 통하는지가 여기서 정해져요.",
            "一个客群中六种角色各占多少，合计100%。哪些接触点能打动这个客群，由此决定。",
        ),
    )
    .at(Stage::Customers)
    .see(&["role", "fit"]),
    Term::new(
        "moving-up",
        Text::new("Moving up between roles", "역할 이동", "角色升级"),
        Text::new(
            "From visitor to curious, follower, responder and spreader: people take the next step when what they want was met. The \
             more of them move up, the harder it is for a rival to come in.",
            "방문자에서 호기심형, 관심 추종자, 반응자, 전파자로 옮겨 가는 일이에요. 바라는 것이 채워질 때 다음 단계로 넘어가고, 많이 옮겨 \
             갈수록 경쟁사가 끼어들기 어려워요.",
            "从访客、好奇者到关注者、响应者、传播者，需求得到满足才会走下一步。升级的人越多，竞争对手越难介入。",
        ),
    )
    .at(Stage::Customers)
    .see(&["role-mix", "funnel"]),
    Term::new(
        "stimulation-value",
        score_name::kind(Score::Stimulation(Role::Visitor)),
        Text::new(
            "How strongly a touchpoint stirs a role, 0 to 3. The library scores every channel for every role; these scores are \
             judgement.",
            "접점이 어떤 역할의 반응을 얼마나 끌어내는지 0~3점으로 나타낸 값이에요. 자료실의 모든 채널에 역할마다 점수가 있고, 이 점수는 \
             판단값이에요.",
            "接触点打动某种角色的程度，0至3分。资料库为每个渠道按角色评分，这些分数属于判断值。",
        ),
    )
    .at(Stage::Touchpoints)
    .see(&["role", "fit", "judgement"]),
    Term::new(
        "persona",
        Text::new("Persona", "페르소나", "用户画像"),
        Text::new(
            "An invented person who stands for a segment. It helps to write for somebody, but its details are no evidence: this \
             planner counts with the role mix instead.",
            "고객군을 대표하도록 지어낸 인물이에요. 누구에게 말하는지 떠올리기에는 좋지만 세부 설정이 근거는 아니어서, 이 도구는 역할 비중으로 \
             계산해요.",
            "为代表一个客群而虚构的人物。写内容时便于想象读者，但细节不是证据，本工具改用角色占比来计算。",
        ),
    )
    .at(Stage::Customers)
    .see(&["segment", "role-mix"]),
    Term::new(
        "retention",
        score_name::item(Item::Repeat),
        Text::new(
            "Customers who come back. Further orders need no new acquisition cost, so they decide how much winning a customer may \
             cost.",
            "고객이 다시 사는 것이에요. 다음 주문에는 획득비용이 새로 들지 않아서, 고객 한 명을 얻는 데 얼마까지 써도 되는지를 좌우해요.",
            "客户再次购买。后续订单不必再花获客成本，因此决定了获客最多可以花多少。",
        ),
    )
    .at(Stage::Customers)
    .see(&["churn", "ltv"]),
    Term::new(
        "churn",
        Text::new("Churn (customers lost a month)", "월 이탈률", "月流失率"),
        Text::new(
            "The share of customers who stop buying in a month. Where nobody types how long customers stay, that is computed from it.",
            "한 달에 구매를 멈추는 고객의 비율이에요. 고객 유지 개월을 직접 입력하지 않으면 이 값으로 계산해요.",
            "一个月内不再购买的客户比例。未填写客户留存月数时，由它推算。",
        ),
    )
    .formula(Text::new(
        "Months a customer stays = 1 ÷ churn, at most 120",
        "고객 유지 개월 = 1 ÷ 월 이탈률(최대 120개월)",
        "客户留存月数 = 1 ÷ 月流失率（最多120个月）",
    ))
    .at(Stage::Customers)
    .see(&["retention", "ltv"]),
];
