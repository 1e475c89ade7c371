//! The nineteen anchored items of feasibility: the question, and what a one, a three and a five look like. The anchors of
//! items that can follow from figures name the very thresholds of [`crate::score::feasibility`].

use crate::base::Text;
use crate::plan::Item;

/// The words of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemWords {
    /// The question.
    pub question: Text,
    /// What a 1 looks like.
    pub one: Text,
    /// What a 3 looks like.
    pub three: Text,
    /// What a 5 looks like.
    pub five: Text,
}

impl ItemWords {
    /// The anchor of a score; 2 and 4 lie between two anchors and have none.
    #[must_use]
    pub const fn anchor(&self, score: u8) -> Option<Text> {
        match score {
            1 => Some(self.one),
            3 => Some(self.three),
            5 => Some(self.five),
            _ => None,
        }
    }
}

macro_rules! items {
    ($($item:ident {
        $q_en:literal, $q_ko:literal, $q_zh:literal;
        1: $one_en:literal, $one_ko:literal, $one_zh:literal;
        3: $three_en:literal, $three_ko:literal, $three_zh:literal;
        5: $five_en:literal, $five_ko:literal, $five_zh:literal;
    })*) => {
        /// The words of an item.
        #[must_use]
        pub const fn item(item: Item) -> ItemWords {
            match item {
                $(Item::$item => ItemWords {
                    question: Text::new($q_en, $q_ko, $q_zh),
                    one: Text::new($one_en, $one_ko, $one_zh),
                    three: Text::new($three_en, $three_ko, $three_zh),
                    five: Text::new($five_en, $five_ko, $five_zh),
                },)*
            }
        }
    };
}

items! {
    Describable {
        "Can a buyer judge it from text, pictures and reviews?",
            "글과 사진, 후기만 보고 살지 말지 정할 수 있나요?",
            "只看文字、图片和评价，买家能做决定吗？";
        1: "Has to be touched, tried on or seen on site", "직접 만지거나 입어 보거나 현장을 봐야 해요", "必须摸到、试穿或到现场看";
        3: "Pictures help, but most people ask back first", "사진이 도움은 되지만 대부분 먼저 물어봐요", "图片有帮助，但多数人会先问";
        5: "Data, pictures and reviews answer everything", "상품 정보, 사진, 후기만으로 궁금한 게 다 풀려요", "参数、图片和评价足以说明一切";
    }
    Technical {
        "How much is there to know before buying?", "사기 전에 알아야 할 내용이 얼마나 많나요?", "购买前需要了解多少信息？";
        1: "Nothing to explain; it is bought by habit or on impulse", "설명할 게 없고 습관이나 충동으로 사요", "无需说明，凭习惯或一时兴起购买";
        3: "A few points are compared before buying", "몇 가지를 비교한 뒤에 사요", "购买前会比较几项要点";
        5: "Technical; buyers read specifications, guides and cases", "기술적인 상품이라 사양서, 안내서, 사례를 읽고 사요", "技术性强，买家会看参数、指南和案例";
    }
    Deliverable {
        "Can it be delivered to where the buyers are?", "구매자가 있는 곳까지 보낼 수 있나요?", "能送到买家所在的地方吗？";
        1: "Only on the spot, or delivery eats the margin", "현장에서만 팔거나 배송비가 이익을 다 먹어요", "只能现场交付，或运费吃掉利润";
        3: "Delivered within the region at a fair cost", "가까운 지역은 적당한 비용으로 보낼 수 있어요", "本地区能以合理成本送达";
        5: "Delivered anywhere, or by download", "어디든 보내거나 다운로드로 전달해요", "全国可送，或直接线上交付";
    }
    SearchDemand {
        "Do people look for it online?", "사람들이 온라인에서 이걸 찾나요?", "有人在网上找它吗？";
        1: "Nobody searches for it or anything like it", "비슷한 것조차 검색하는 사람이 없어요", "几乎没人搜，同类也没人搜";
        3: "The category is searched, the exact thing rarely", "품목은 검색하지만 바로 이 상품은 드물게 검색해요", "品类有人搜，具体产品很少搜";
        5: "Thousands a month search for exactly this", "바로 이것을 매달 수천 번 검색해요", "每月有上千次精准搜索";
    }
    Margin {
        "How much of an order is left after goods, fees and delivery?",
            "원가·수수료·배송비를 빼면 주문 금액의 얼마가 남나요?",
            "扣掉货款、平台费和配送费，一单还剩多少？";
        1: "Less than 10%", "10%가 안 돼요", "不到10%";
        3: "20 to 35%", "20~35%", "20%至35%";
        5: "50% or more", "50% 이상이에요", "50%以上";
    }
    Repeat {
        "How often does the same customer buy in a year?", "같은 고객이 1년에 몇 번 사나요?", "同一客户一年买几次？";
        1: "Less than once a year", "1년에 한 번도 안 사요", "一年不到一次";
        3: "One and a half to three times a year", "1년에 1.5~3번 사요", "一年1.5至3次";
        5: "Six times a year or more", "1년에 6번 이상 사요", "一年6次以上";
    }
    PeersOnline {
        "Are comparable firms selling online?", "비슷한 회사들이 온라인에서 팔고 있나요?", "同类企业在网上卖吗？";
        1: "None of comparable size", "비슷한 규모로는 한 곳도 없어요", "同等规模的一家也没有";
        3: "Some, as a side business", "몇 곳이 부업처럼 하고 있어요", "有几家，只是顺带做";
        5: "Most, as a main channel", "대부분이 주력으로 하고 있어요", "多数已把线上当作主渠道";
    }
    PeersProfit {
        "Do they make money with it?", "그 회사들은 온라인에서 돈을 버나요?", "他们在网上赚到钱了吗？";
        1: "Several tried and gave up", "여러 곳이 해 보고 접었어요", "好几家试过又放弃了";
        3: "They keep going, profit unclear", "계속하고는 있지만 수익은 모르겠어요", "还在做，盈利不明";
        5: "They expand, hire and buy more ads every year", "해마다 사람도 광고도 늘리고 있어요", "逐年加人、加投放";
    }
    Difference {
        "What sets the company apart, in a buyer’s eyes?", "구매자가 보기에 무엇이 다른가요?", "在买家眼里，差异在哪里？";
        1: "Nothing; only the price is compared", "다를 게 없어서 가격만 비교해요", "没有差异，只比价格";
        3: "A difference that has to be explained", "설명하면 알아주는 차이가 있어요", "有差异，但需要解释";
        5: "A reason customers name unasked", "고객이 먼저 말하는 이유가 있어요", "客户会主动说出的理由";
    }
    Opening {
        "What do competitors leave open that buyers want?", "경쟁사가 놓치고 있는 고객의 바람이 있나요?", "竞争对手有没有留下买家想要的空白？";
        1: "Nothing; every wish and every place is taken", "빈틈이 없어요. 경쟁사가 수요와 자리를 모두 차지했어요", "没有空白，需求和位置都被占满";
        3: "Something, but others could fill it too", "틈은 있지만 다른 곳도 채울 수 있어요", "有空白，但别人也能填";
        5: "A clear gap only this company can fill", "우리만 채울 수 있는 뚜렷한 틈이 있어요", "有明显空白，且只有本企业能填";
    }
    Patience {
        "Is the spending seen as an investment that pays later?", "나중에 돌아오는 투자라고 보고 있나요?", "是否当作以后才有回报的投资？";
        1: "It has to pay back within the month", "그달 안에 본전을 뽑아야 해요", "当月就得回本";
        3: "A quarter without profit is accepted", "한 분기는 이익이 없어도 괜찮아요", "可以接受一个季度不盈利";
        5: "A year of learning is planned and paid for", "1년은 배우는 기간으로 잡고 예산도 있어요", "已为一年的试错期留好预算";
    }
    Continuity {
        "Can the spending go on after this plan’s money?", "이번 예산을 다 쓴 뒤에도 계속 투자할 수 있나요?", "本期资金用完后还能继续投入吗？";
        1: "No; this money is all there is", "아니요, 이 돈이 전부예요", "不能，只有这一笔";
        3: "From what the plan itself brings in", "이번 계획에서 번 돈으로 이어 갈 수 있어요", "靠本期带来的收入可以接着投";
        5: "It is a standing item of the yearly budget", "해마다 잡혀 있는 고정 예산이에요", "已列入每年的固定预算";
    }
    Runway {
        "How long does the money last, against the time until it is back?",
            "자금이 버티는 기간은 회수 기간에 비해 얼마나 긴가요?",
            "资金能撑多久，与回本时间相比如何？";
        1: "Less than half the payback time", "회수 기간의 절반도 못 버텨요", "不到回本时间的一半";
        3: "As long as payback takes, up to twice that", "회수 기간의 1~2배를 버텨요", "是回本时间的1至2倍";
        5: "Four times the payback time or more", "회수 기간의 4배 이상 버텨요", "是回本时间的4倍以上";
    }
    Economics {
        "What does winning a customer cost, against what it may cost?",
            "고객 한 명을 얻는 비용은 허용 한도에 비해 어떤가요?",
            "获客成本与可承受上限相比如何？";
        1: "More than twice the limit", "한도의 두 배를 넘어요", "超过上限的两倍";
        3: "About the limit", "한도와 비슷해요", "与上限差不多";
        5: "Half the limit or less", "한도의 절반 이하예요", "不超过上限的一半";
    }
    Hours {
        "How many hours a week are there for marketing?", "마케팅에 일주일에 몇 시간을 쓸 수 있나요?", "每周有多少工时做营销？";
        1: "Less than 10 hours", "10시간이 안 돼요", "不到10小时";
        3: "30 to 60 hours, about one person", "30~60시간, 한 사람 정도예요", "30至60小时，大约一个人";
        5: "120 hours or more, a team of three", "120시간 이상, 세 명 규모예요", "120小时以上，相当于三人团队";
    }
    MarketingSkill {
        "How much marketing experience is there?", "마케팅 경험은 어느 정도인가요?", "营销经验如何？";
        1: "Nobody has run a campaign", "캠페인을 해 본 사람이 없어요", "没有人做过投放或活动";
        3: "Somebody has run ads or a shop and read the results", "광고나 쇼핑몰을 운영하고 성과를 읽어 봤어요", "有人投过广告或管过店，会看数据";
        5: "A proven team that tests and improves every month", "매달 시험하고 개선해 온 검증된 팀이 있어요", "有成熟团队，每月测试改进";
    }
    TechnicalSkill {
        "How much technical skill is there?", "기술을 다룰 사람이 있나요?", "技术能力如何？";
        1: "Every change to the site needs an outsider", "사이트를 고칠 때마다 외부에 맡겨요", "网站每次改动都要找外人";
        3: "Pages, products and measurement are handled in-house", "페이지, 상품, 측정은 직접 다뤄요", "页面、商品和统计能自己处理";
        5: "Marketing and technology in the same hands", "마케팅과 기술을 함께 아는 사람이 있어요", "有既懂营销又懂技术的人";
    }
    Literacy {
        "How well do managers understand digital work?", "경영진은 디지털 업무를 얼마나 이해하나요?", "管理层对数字化的理解如何？";
        1: "Left to “whoever is young”", "‘젊은 직원이 알아서’ 하라고 해요", "全交给“年轻人去弄”";
        3: "They read the monthly report and ask questions", "월간 보고서를 읽고 질문해요", "会看月报并提问";
        5: "They decide with the figures themselves", "수치를 직접 보며 결정해요", "亲自看数据做决策";
    }
    Information {
        "Is information inside the company in order and shared?", "회사 안의 정보가 정리되고 공유되나요?", "企业内部信息是否有序共享？";
        1: "In heads and on paper", "머릿속과 종이에만 있어요", "只在个人脑子里和纸上";
        3: "Shared files, but sales and service keep their own", "공유 파일은 있지만 영업과 고객 응대가 따로 관리해요", "有共享文件，但销售和客服各记各的";
        5: "Stock, orders and customers in one system", "재고, 주문, 고객이 한 시스템에 있어요", "库存、订单、客户在同一个系统里";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn every_item_has_its_question_and_three_anchors() {
        let words = Item::ALL.map(item);
        check::texts(&words.map(|w| w.question));
        check::texts(&words.iter().flat_map(|w| [w.one, w.three, w.five]).collect::<Vec<_>>());
    }

    #[test]
    fn only_odd_scores_have_an_anchor() {
        let words = item(Item::Margin);
        let anchored: Vec<bool> = (0..=6).map(|score| words.anchor(score).is_some()).collect();
        assert_eq!(anchored, [false, true, false, true, false, true, false]);
    }
}
