//! What follows from a choice: what a life-cycle stage asks for, what a behaviour role does and wants to be offered.

use crate::plan::{LifeCycle, Role};

words! {
    /// What the stage asks of the promotion (method).
    life_cycle_advice(LifeCycle) {
        Introduction: "Nobody knows it yet: explain it, and win the people others listen to before buying reach.",
            "아직 아무도 몰라요. 무엇인지부터 설명하고, 광고로 넓히기 전에 사람들이 믿고 따르는 핵심 인물부터 우리 편으로 만드세요.",
            "还没有人知道：先讲清楚是什么，打动有影响力的人，再花钱铺量。";
        Growth: "Demand is there: be found where people search and compare, and make ordering easy.",
            "찾는 사람이 늘고 있어요. 검색하고 비교하는 곳에 나와야 하고, 주문이 쉬워야 해요.",
            "需求已经起来：在搜索和比较的地方要找得到，下单要方便。";
        Maturity: "Everyone knows it and rivals are many: keep customers, raise repeat orders, and check every discount.",
            "다 아는 상품이고 경쟁도 많아요. 고객을 붙잡아 재구매를 늘리고, 할인은 하나하나 따져 보세요.",
            "人人都知道，对手也多：留住老客，提高复购，每次打折都要算账。";
        Decline: "Serve those who still buy, at low cost, and put new money into the line that follows.",
            "계속 사는 고객은 적은 비용으로 챙기고, 새로 쓸 돈은 다음 상품군에 쓰세요.",
            "低成本服务还在买的客户，新的投入放到接替的产品上。";
    }

    /// What people in the role do.
    role_behaviour(Role) {
        Visitor: "Look and leave", "보고 바로 나가요", "看一眼就走";
        Curious: "Look a little longer if it amuses them", "재미있으면 조금 더 봐요", "有意思就多看一会儿";
        Follower: "Collect news of the firm on their own", "회사 소식을 스스로 챙겨 봐요", "主动关注企业动态";
        Responder: "Comment, review, suggest, take part", "댓글과 후기를 남기고 의견을 내고 참여해요", "评论、评价、提建议、参与活动";
        Spreader: "Pass on what is worth passing on", "좋은 것을 다른 사람에게 퍼뜨려요", "愿意把好东西转给别人";
        KeyPerson: "Know the field and have a following", "분야를 잘 알고 따르는 사람이 많아요", "懂行，有一批追随者";
    }

    /// What the plan must offer the role (method).
    role_offer(Role) {
        Visitor: "Be where they already get their news; say it short, clear and at once.",
            "평소 소식을 보는 곳에 있어야 해요. 짧고 분명하게, 첫눈에 알 수 있게 말하세요.",
            "出现在他们平时看消息的地方，简短、醒目，一眼看懂。";
        Curious: "A light or playful topic with the product inside.",
            "가볍고 재미있는 이야기 안에 상품을 담으세요.",
            "用轻松有趣的话题把产品带出来。";
        Follower: "Clear paths to information on the site, in the community and at events.",
            "사이트, 커뮤니티, 행사에서 원하는 정보를 쉽게 찾게 해 주세요.",
            "在官网、社群和活动中，让他们很快找到想要的信息。";
        Responder: "Occasions to take part: reviews, recipes, ideas, with visible answers.",
            "후기, 활용법, 아이디어 공모처럼 참여할 자리를 만들고 눈에 보이게 답하세요.",
            "给他们参与的机会：晒单、用法、点子征集，并公开回应。";
        Spreader: "A story worth sharing and a one-tap way to share it.",
            "나눌 만한 이야기와 한 번에 공유하는 버튼을 마련하세요.",
            "准备值得转发的故事，一键就能分享。";
        KeyPerson: "Invitations, early access and a dialogue that lasts.",
            "초대하고, 먼저 써 보게 하고, 오래 대화를 이어 가세요.",
            "邀请他们、优先体验，长期保持对话。";
    }
}
