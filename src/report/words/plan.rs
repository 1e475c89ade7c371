//! The choices a plan offers, by name, and why a change was refused.

use crate::base::{Currency, Lang, Region, Text};
use crate::i18n::count;
use crate::plan::touchpoints::OwnMetric;
use crate::plan::{
    Ansoff, Area, Benefit, CostLine, EditError, FactorKind, Gain, Goal, JobRole, Layer, LifeCycle, Promotion, Role,
    Sale, Trade, Usage,
};

pub use super::advice::{life_cycle_advice, role_behaviour, role_offer};

/// Stable name of a role, part of field ids.
#[must_use]
pub const fn role_slug(role: Role) -> &'static str {
    match role {
        Role::Visitor => "visitor",
        Role::Curious => "curious",
        Role::Follower => "follower",
        Role::Responder => "responder",
        Role::Spreader => "spreader",
        Role::KeyPerson => "key_person",
    }
}

words! {
    /// Whom the company sells to.
    trade(Trade) {
        B2c: "To people (B2C)", "개인 고객(B2C)", "个人消费者（B2C）";
        B2b: "To companies (B2B)", "기업 고객(B2B)", "企业客户（B2B）";
        Both: "To both", "개인과 기업 모두", "两者都有";
    }

    /// Development strategy.
    ansoff(Ansoff) {
        Penetration: "Sell more to the same market (penetration)", "지금 시장에서 더 팔기(시장 침투)",
            "在现有市场多卖（市场渗透）";
        MarketDevelopment: "Take today’s products to new markets", "지금 상품을 새 시장에 팔기(시장 개발)",
            "把现有产品卖到新市场（市场开发）";
        ProductDevelopment: "New products for today’s market", "지금 시장에 새 상품 팔기(상품 개발)",
            "向现有市场推新品（产品开发）";
        Diversification: "New products for new markets (diversification)", "새 시장에 새 상품 팔기(다각화)",
            "以新品进新市场（多元化）";
    }

    /// Kind of a factor of the environment.
    factor_kind(FactorKind) {
        Strength: "Strength", "강점", "优势";
        Weakness: "Weakness", "약점", "劣势";
        Opportunity: "Opportunity", "기회", "机会";
        Threat: "Threat", "위협", "威胁";
    }

    /// Life-cycle stage of a product line.
    life_cycle(LifeCycle) {
        Introduction: "Introduction", "도입기", "导入期";
        Growth: "Growth", "성장기", "成长期";
        Maturity: "Maturity", "성숙기", "成熟期";
        Decline: "Decline", "쇠퇴기", "衰退期";
    }

    /// What a line’s promotion shall do.
    promotion(Promotion) {
        Brand: "Make the brand known", "브랜드 알리기", "品牌宣传";
        NewProduct: "Introduce a new product", "신상품 알리기", "新品推广";
        DirectSales: "Sell directly", "바로 판매하기", "直接促成销售";
    }

    /// Behaviour role.
    role(Role) {
        Visitor: "Visitor", "방문자", "访客";
        Curious: "Curious", "호기심형", "好奇者";
        Follower: "Follower", "관심 추종자", "关注者";
        Responder: "Responder", "반응자", "响应者";
        Spreader: "Spreader", "전파자", "传播者";
        KeyPerson: "Key person", "핵심 인물", "关键人物";
    }

    /// How a sale comes about.
    sale(Sale) {
        Direct: "Customers order online themselves", "고객이 온라인에서 바로 주문해요", "客户在线直接下单";
        Enquiry: "Customers enquire, people close the deal", "고객이 문의하면 담당자가 계약해요", "客户先咨询，由人跟进成交";
    }

    /// Metric of an objective.
    goal(Goal) {
        Visits: "Visits", "방문 수", "访问量";
        Enquiries: "Enquiries", "문의 수", "咨询量";
        Deals: "Orders or deals", "주문·거래 수", "成交单数";
        NewCustomers: "New customers", "신규 고객 수", "新客数";
        Revenue: "Revenue", "매출", "销售额";
        Reach: "People reached", "도달 인원", "触达人数";
        Contacts: "Contacts gained", "확보한 연락처 수", "新增联系人数";
        BrandSearches: "Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量";
        MarketShare: "Market share", "시장 점유율", "市场份额";
        Satisfaction: "Satisfied customers", "고객 만족 비율", "客户满意率";
        Retention: "Customers who buy again", "재구매 고객 비율", "客户复购率";
        PositiveReviews: "Positive reviews", "긍정 후기 비율", "好评率";
    }

    /// What a competitor seems to gain online.
    gain(Gain) {
        Loses: "Tried and gave up, or loses money", "해 보고 접었거나 손해를 봐요", "做过又放弃，或在亏损";
        Unclear: "Keeps going, gain unclear", "계속하지만 성과는 모르겠어요", "还在做，收益不明";
        Earns: "Earns money with it", "온라인에서 돈을 벌고 있어요", "已在赚钱";
        Grows: "Expands: hires, buys more advertising", "사람과 광고를 늘리고 있어요", "在扩大：加人、加投放";
    }

    /// What the net brings the firm first.
    benefit(Benefit) {
        Brand: "Brand and information", "브랜드와 정보 전달", "品牌与信息传播";
        Enquiries: "Enquiries", "문의 확보", "获取咨询";
        Sales: "Direct sales", "온라인 직접 판매", "线上直接销售";
        Retention: "Service and retention", "고객 서비스와 재구매", "服务与复购";
        Saving: "Lower cost", "비용 절감", "降低成本";
    }

    /// Whether the mix may use a touchpoint.
    usage(Usage) {
        Auto: "Let the planner decide", "계산에 맡기기", "由测算决定";
        Always: "Always use it", "반드시 쓰기", "一定使用";
        Never: "Do not use it", "쓰지 않기", "不使用";
    }

    /// A figure the company may know better than the library.
    own_metric(OwnMetric) {
        Cpc: "Cost per click (CPC)", "클릭당 비용(CPC)", "单次点击成本（CPC）";
        Cpm: "Cost per 1,000 impressions (CPM)", "노출 1,000회당 비용(CPM)", "千次展示成本（CPM）";
        Ctr: "Click-through rate (CTR)", "클릭률(CTR)", "点击率（CTR）";
        CvrSale: "Orders per visit", "방문 대비 주문 전환율", "访问下单转化率";
        CvrLead: "Enquiries per visit", "방문 대비 문의 전환율", "访问咨询转化率";
        ClickRate: "Clicks per message sent", "메시지 클릭률", "消息点击率";
        PricePerMessage: "Cost per message", "메시지 1건당 비용", "单条消息成本";
        ConversionPerSend: "Orders per message sent", "발송 대비 주문 전환율", "发送下单转化率";
        VisitsPerHour: "Visits per hour worked", "작업 1시간당 방문 수", "每投入1小时带来的访问量";
        CommissionRate: "Commission on the order value", "주문 금액 대비 수수료율", "按订单金额的佣金比例";
        CostPerContact: "Cost per contact", "접촉 1건당 비용", "单次接触成本";
        Ceiling: "Most visits a month", "월 최대 방문 수", "每月访问量上限";
        SendsPerMonth: "Messages to one contact a month", "한 사람에게 보내는 월 발송 횟수", "每人每月发送次数";
        HoursPerWeek: "Hours a week", "주당 작업 시간", "每周工时";
    }

    /// Cost besides media.
    cost_line(CostLine) {
        Site: "Site or shop", "사이트·쇼핑몰 구축", "网站或网店搭建";
        Software: "Software and tools", "소프트웨어·도구", "软件与工具";
        People: "People paid from these funds", "이 예산에서 주는 인건비", "从本资金支出的人工";
        Content: "Texts, photos, films", "콘텐츠 제작(글·사진·영상)", "内容制作（文案、图片、视频）";
        Research: "Research", "조사", "调研";
    }

    /// Role in the team.
    job(JobRole) {
        Management: "Management", "경영진", "管理层";
        OperationsManager: "Operations manager", "운영 관리자", "运营经理";
        OperationsSpecialist: "Operations specialist", "운영 담당자", "运营专员";
        WebEditor: "Web editor", "콘텐츠 에디터", "网站编辑";
        PromotionSpecialist: "Promotion specialist", "광고·홍보 담당자", "推广专员";
        CopyPlanner: "Copy planner", "카피라이터·기획자", "文案策划";
        Developer: "Developer", "개발자", "开发人员";
        Designer: "Designer", "디자이너", "设计师";
        DataAnalyst: "Data analyst", "데이터 분석가", "数据分析师";
        MarketingPlanner: "Marketing planner", "마케팅 기획자", "营销策划";
    }

    /// Work area of the method.
    area(Area) {
        Research: "Online research", "온라인 조사", "网络调研";
        Site: "Site promotion", "사이트 홍보", "网站推广";
        Publishing: "Information publishing", "정보 제공", "信息发布";
        Promotion: "Online promotion", "온라인 판촉", "网络促销";
        Sales: "Online sales", "온라인 판매", "网络销售";
        Brand: "Online brand", "온라인 브랜드", "网络品牌";
        Relations: "Customer relations", "고객 관계 관리", "网络客户关系";
    }

    /// Security layer.
    layer(Layer) {
        Physical: "Rooms and devices", "공간과 기기", "场所与设备";
        Host: "Computers and accounts", "컴퓨터와 계정", "主机与账号";
        Network: "Connections", "네트워크", "网络连接";
        Application: "Shop, site and tools", "쇼핑몰·사이트·도구", "网店、网站与工具";
        Data: "Customer data", "고객 데이터", "客户数据";
        Management: "Building and managing", "구축과 운영 관리", "建设与管理";
    }

    /// Market.
    region(Region) {
        Kr: "South Korea", "한국", "韩国";
        Cn: "Mainland China", "중국 본토", "中国大陆";
        Us: "United States", "미국", "美国";
        Global: "Worldwide", "전 세계", "全球";
    }

    /// Currency.
    currency(Currency) {
        Krw: "Korean won (KRW)", "한국 원(KRW)", "韩元（KRW）";
        Cny: "Chinese yuan (CNY)", "중국 위안(CNY)", "人民币（CNY）";
        Usd: "US dollar (USD)", "미국 달러(USD)", "美元（USD）";
        Eur: "Euro (EUR)", "유로(EUR)", "欧元（EUR）";
        Jpy: "Japanese yen (JPY)", "일본 엔(JPY)", "日元（JPY）";
    }
}

/// Why a change was refused and how to mend it; the plan is as it was.
#[must_use]
pub fn edit_error(error: EditError, lang: Lang) -> String {
    match error {
        EditError::NoSuchRow => Text::new(
            "This row was removed in the meantime. Add a new one to go on.",
            "그사이 삭제된 행이에요. 새 행을 추가해서 이어 가세요.",
            "这一行已被删除。请新增一行后继续。",
        )
        .get(lang)
        .to_owned(),
        EditError::TooManyRows => Text::new(
            "The list is full at {0} rows. Remove one before adding another.",
            "목록은 {0}행까지 넣을 수 있어요. 하나를 지운 뒤 추가하세요.",
            "列表最多{0}行，请先删除一行再添加。",
        )
        .fill(lang, &[&whole(crate::plan::row::MAX_ROWS, lang)]),
        EditError::OutOfRange => Text::new(
            "This value is outside the range of the field, so the old one stays. Type a value within the range shown.",
            "이 칸에 넣을 수 있는 범위를 벗어나 이전 값을 그대로 뒀어요. 표시된 범위 안에서 입력하세요.",
            "数值超出该栏的范围，已保留原值。请在提示的范围内填写。",
        )
        .get(lang)
        .to_owned(),
        EditError::TooLong { limit } => Text::new(
            "This text is too long; the field takes at most {0} characters. Shorten it.",
            "글이 너무 길어요. 이 칸에는 {0}자까지 쓸 수 있으니 줄여 주세요.",
            "文字过长，该栏最多{0}个字符，请缩短。",
        )
        .fill(lang, &[&whole(limit, lang)]),
    }
}

fn whole(value: usize, lang: Lang) -> String {
    count(i64::try_from(value).unwrap_or(i64::MAX), lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn refusals_name_their_limit() {
        for lang in Lang::ALL {
            let all = [
                EditError::NoSuchRow,
                EditError::TooManyRows,
                EditError::OutOfRange,
                EditError::TooLong { limit: 4_000 },
            ];
            let texts = all.map(|error| edit_error(error, lang));
            texts.iter().for_each(|text| check::sentence(text, lang));
            assert!(texts[1].contains("200") && texts[3].contains("4,000"));
        }
    }
}
