//! Before and instead of spending: what brings a weak item up, other ways to sell, the presence worth having anyway.

use crate::plan::Item;
use crate::score::{Presence, Way};

words! {
    /// What brings a weak item up to the middle of its scale.
    preparation(Item) {
        Describable: "Show what cannot be touched: measured data, photos in use, reviews, answers to the usual questions",
            "만져 볼 수 없는 것을 보여 주세요. 수치, 사용 사진, 후기, 자주 묻는 질문의 답을 갖추면 돼요",
            "把摸不到的展示出来：参数、使用场景图、评价、常见问题解答";
        Technical: "Write one guide that answers what buyers ask before they buy",
            "사기 전에 많이 묻는 내용을 안내서 한 편으로 정리하세요",
            "写一份指南，回答买家购买前最常问的问题";
        Deliverable: "Agree on a delivery price and time with a carrier, or offer pick-up",
            "택배사와 배송비·기간을 정하거나 방문 수령을 마련하세요",
            "与物流谈定运费和时效，或提供自提";
        SearchDemand: "Find the words buyers do search for, and describe the product in them",
            "고객이 실제로 검색하는 말을 찾아 그 말로 상품을 설명하세요",
            "找出买家真正会搜的词，并用这些词介绍产品";
        Margin: "Raise the price, cut delivery or fees, or lead with a line that leaves more",
            "가격을 올리거나 배송비·수수료를 줄이거나 더 남는 상품군을 앞세우세요",
            "提价、降低运费或平台费，或主推利润更高的产品线";
        Repeat: "Give a reason to come back: refills, service, accessories, a reminder at the right time",
            "다시 올 이유를 만드세요. 소모품, 관리 서비스, 액세서리, 때맞춘 알림이 있어요",
            "给出复购理由：耗材、售后服务、配件、适时提醒";
        PeersOnline: "Look again for firms of the same size online, also in other regions",
            "비슷한 규모의 회사가 온라인에 있는지 다른 지역까지 다시 찾아보세요",
            "再找一找同等规模的线上同行，包括其他地区";
        PeersProfit: "Ask two peers or suppliers what has worked online and what has not",
            "동종 업체나 거래처 두 곳에 온라인에서 통한 것과 아닌 것을 물어보세요",
            "向两家同行或供应商打听线上哪些有效、哪些无效";
        Difference: "Ask ten customers why they buy here, and lead with the reason most of them give",
            "고객 10명에게 왜 여기서 사는지 묻고, 가장 많이 나온 이유를 앞세우세요",
            "问10位客户为什么选择本企业，把最多的理由放在最前面";
        Opening: "Read competitors’ bad reviews and pick one wish nobody serves",
            "경쟁사의 나쁜 후기를 읽고 아무도 채우지 못한 바람 하나를 고르세요",
            "看竞争对手的差评，选一个没人满足的需求";
        Patience: "Agree with whoever pays on a quarter without profit and on the figure that ends it",
            "돈을 내는 사람과 ‘한 분기는 이익이 없어도 된다’와 ‘여기까지면 멈춘다’를 정하세요",
            "与出资人约定可接受一个季度不盈利，并定好止损线";
        Continuity: "Set aside a share of what the plan brings for the months after it",
            "이번 계획에서 번 돈의 일부를 다음 기간 몫으로 떼어 두세요",
            "把方案收入的一部分留作后续投入";
        Runway: "Begin smaller, so that the money lasts twice the payback time",
            "작게 시작해서 자금이 회수 기간의 두 배는 버티게 하세요",
            "从小做起，让资金能撑过两倍回本时间";
        Economics: "Test the cheapest touchpoint with little money before paying for reach",
            "광고로 넓히기 전에 가장 싼 접점부터 적은 돈으로 시험하세요",
            "先用小钱测试最便宜的接触点，再花钱买流量";
        Hours: "Free somebody for fixed hours a week, or set money aside for help",
            "일주일에 정해진 시간을 낼 사람을 두거나 외부에 맡길 예산을 잡으세요",
            "安排专人每周固定工时，或列一笔外包费";
        MarketingSkill: "Have one person learn one channel well, or engage somebody who has run it",
            "한 사람이 채널 하나를 제대로 익히거나, 운영해 본 사람을 쓰세요",
            "让一个人学透一个渠道，或请做过的人来带";
        TechnicalSkill: "Get a site somebody in the house can change, and measurement that shows orders",
            "회사에서 직접 고칠 수 있는 사이트와 주문을 확인할 수 있는 측정 도구를 갖추세요",
            "换成内部能自行修改的网站，并装好能看到订单的统计";
        Literacy: "Put three figures on the managers’ table every month and decide one thing from them",
            "매달 수치 세 가지를 경영진에게 올리고 그걸로 한 가지를 결정하게 하세요",
            "每月给管理层看三个数据，并据此做一个决定";
        Information: "Keep customers, orders and enquiries in one shared list that sales and service both use",
            "고객, 주문, 문의를 영업과 고객 응대가 함께 쓰는 목록 하나로 모으세요",
            "把客户、订单、咨询记在销售与客服共用的一张表里";
    }

    /// Another way to sell.
    way(Way) {
        MendOffer: "First make an order leave something: raise the price, cut delivery and fees, or lead with another line.",
            "먼저 주문 한 건이 남게 만드세요. 가격을 올리거나 배송비·수수료를 줄이거나 다른 상품군을 앞세우면 돼요.",
            "先让一单有利润：提价、压缩运费和平台费，或换一条主推产品线。";
        CallEach: "Write down every possible buyer by name, call and visit each one, and keep what was said.",
            "살 만한 고객의 이름을 모두 적고, 한 곳씩 전화하고 찾아가 나눈 이야기를 기록하세요.",
            "把所有潜在买家列成名单，逐个打电话、上门，并记录沟通内容。";
        Fairs: "Go where the trade meets: one fair or association meeting a year, with appointments made before.",
            "업계가 모이는 곳에 가세요. 한 해 한 번 박람회나 협회 모임에 미리 약속을 잡고 나가면 돼요.",
            "去行业聚集的地方：每年参加一次展会或协会活动，提前约好客户。";
        Partners: "Let others sell who already serve these customers, and pay them from each sale.",
            "이미 그 고객에게 팔고 있는 곳에 판매를 맡기고, 팔릴 때마다 몫을 주세요.",
            "让已经在服务这些客户的伙伴代卖，按成交分成。";
        FreeCapacity: "Make room first: hours, rooms, stock or a waiting list. More enquiries would only be turned away.",
            "먼저 여유를 만드세요. 시간, 공간, 재고, 대기 명단이 먼저예요. 지금은 문의가 늘어도 돌려보내게 돼요.",
            "先腾出余量：人手、场地、库存或排队名单。否则咨询再多也只能拒绝。";
        FindHours: "Find somebody with fixed hours a week, or money for help; without either nothing below gets done.",
            "일주일에 정해진 시간을 낼 사람이나 맡길 예산부터 찾으세요. 둘 다 없으면 아무것도 진행되지 않아요.",
            "先落实每周固定工时的人，或外包费用；两者都没有，什么也推进不了。";
        Regulars: "Live from those who know the company: ask for recommendations, call lapsed customers, reward the second order.",
            "회사를 이미 아는 고객부터 챙기세요. 소개를 부탁하고, 뜸한 고객에게 연락하고, 두 번째 주문에 혜택을 주세요.",
            "先靠老客户：请他们转介绍，联系久未下单的客户，奖励第二单。";
        Neighbourhood: "Be seen nearby: window, flyers in the next streets, a board at neighbours’ shops, an open day.",
            "동네에서 눈에 띄게 하세요. 쇼윈도, 가까운 골목의 전단, 이웃 가게의 안내판, 체험 행사가 있어요.",
            "让附近的人看见：橱窗、周边传单、邻店展架、开放日。";
        SaveUp: "Keep the money until it lasts longer than payback takes, or begin with a tenth of it.",
            "자금이 회수 기간보다 오래 버틸 때까지 아껴 두거나 10분의 1로만 시작하세요.",
            "先把钱留着，等资金能撑过回本周期；或只拿十分之一试水。";
    }

    /// A part of the presence that is worth having in any case.
    presence(Presence) {
        Page: "One page: who you are, what you sell, what it costs, how to reach you",
            "페이지 한 장: 어떤 회사인지, 무엇을 얼마에 파는지, 어떻게 연락하는지",
            "一页介绍：企业是谁、卖什么、什么价、怎么联系";
        Map: "A correct map entry with opening hours, photos and answered reviews",
            "지도 등록: 정확한 위치와 영업시간, 사진, 답글이 달린 후기",
            "准确的地图信息：营业时间、照片、及时回复的评价";
        Directory: "A complete entry in the trade’s directory, so that buyers who check find it",
            "업종 디렉터리 등록: 확인하려는 구매 담당자가 찾을 수 있게",
            "行业名录的完整条目，让核实的采购能查到";
        Mailbox: "A mailbox on an own domain and a phone that is answered",
            "자체 도메인 메일과 바로 받는 전화",
            "自有域名邮箱和有人接听的电话";
    }
}
