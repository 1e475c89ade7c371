//! The library's own terms: what a channel is, what limits it, whom it stirs, how a figure came about.

use crate::base::{Lang, Text};
use crate::i18n;
use crate::library::book::{Checked, Entry, MetricUnit};
use crate::library::{
    Audience, Basis, Buyer, CalendarEntry, CalendarKind, Certainty, Driver, Family, Offer, Ownership, Saturation,
};

words! {
    /// The wider group a channel belongs to.
    family(Family) {
        Affiliate: "Partners and referral", "제휴·추천", "联盟与推荐";
        Commerce: "Shops and marketplaces", "쇼핑몰·마켓", "电商与平台";
        Community: "Communities", "커뮤니티", "社区";
        Content: "Own content", "자체 콘텐츠", "自有内容";
        Display: "Display", "디스플레이", "展示广告";
        Email: "E-mail", "이메일", "邮件";
        Interactive: "Events and taking part", "행사·참여", "活动与互动";
        Kol: "Creators and key persons", "인플루언서·핵심 인물", "达人与关键人物";
        Local: "Local", "지역", "本地生活";
        Messaging: "Messages", "메시지", "消息触达";
        Pr: "Press", "언론", "媒体公关";
        Search: "Search", "검색", "搜索";
        Social: "Social networks", "소셜 미디어", "社交媒体";
        Video: "Video", "동영상", "视频";
    }

    /// Whether attention is bought, owned or earned.
    ownership(Ownership) {
        Paid: "paid", "유료", "付费";
        Owned: "owned", "자체 보유", "自有";
        Earned: "earned", "자연 노출", "口碑";
    }

    /// What money or effort buys.
    driver(Driver) {
        Click: "paid per click", "클릭당 과금", "按点击付费";
        Impression: "paid per impression", "노출당 과금", "按展示付费";
        Send: "paid per message", "발송당 과금", "按条付费";
        Hours: "driven by working hours", "작업 시간으로 운영", "靠工时投入";
        Commission: "paid by commission", "수수료 과금", "按佣金付费";
        Contact: "paid per contact", "접촉당 과금", "按接触付费";
    }

    /// What a channel runs out of first.
    saturation(Saturation) {
        SearchDemand: "searches people make", "검색 수요", "搜索需求";
        AudienceSize: "people in the audience", "도달 가능한 인원", "受众规模";
        ListSize: "contacts in the list", "보유 연락처 수", "名单规模";
        Creative: "fresh advertising material", "광고 소재의 신선도", "素材新鲜度";
    }

    /// Whom a channel can reach.
    audience(Audience) {
        Strangers: "people who do not know the company", "회사를 모르는 사람", "陌生人群";
        OwnList: "people in the own list", "보유 명단의 고객", "自有名单";
        SiteVisitors: "people who were on the site", "사이트 방문자", "网站访客";
    }

    /// Whether a plan weighs a channel unasked.
    offer(Offer) {
        Usual: "weighed in every plan of its market", "해당 시장 계획에 기본 포함", "在该市场的方案中默认参与比较";
        OnRequest: "weighed once it is added", "추가하면 접점 후보에 포함", "添加后参与比较";
        Base: "a base for the others, gets no money", "다른 접점의 바탕(예산 배분 없음)", "其他接触点的基础，不分配预算";
    }

    /// How a value came about.
    basis(Basis) {
        Reported: "printed by the source", "출처에 그대로 실린 값", "来源原值";
        Midpoint: "centre of the range the source gives", "출처가 준 범위의 중간값", "来源区间的中值";
        Threshold: "a limit the source gives", "출처가 제시한 기준선", "来源给出的界限";
        Derived: "computed from other figures", "다른 수치로 계산", "由其他数据推算";
        Judged: "judgement", "판단값", "判断值";
    }

    /// What an entry of the calendar means.
    calendar_kind(CalendarKind) {
        PublicHoliday: "Public holiday", "공휴일", "法定节假日";
        Season: "Season", "시즌·기념일", "季节性节点";
        ShoppingFestival: "Shopping festival", "쇼핑 행사", "购物节";
    }

    /// How sure the dates are.
    certainty(Certainty) {
        Official: "announced", "공식 발표", "官方公布";
        Computed: "follows from a rule", "규칙에 따라 계산", "按规则推算";
        Estimate: "customary time", "관례상 시기", "惯例时段";
        NoticePending: "statutory days; yearly notice still to come", "법정일 기준(연간 고시 전)", "法定日，年度通知待发布";
        Unverified: "not confirmed", "미확인", "未核实";
    }

    /// Whether a rule was checked.
    checked(Checked) {
        Yes: "read in the source", "출처 확인", "已核对来源";
        Partly: "checked in part", "일부만 확인", "部分核对";
        No: "not checked: look it up before relying on it", "미확인: 적용 전에 직접 확인하세요", "未核实：使用前请自行查证";
    }

    /// Who buys in a trade.
    buyer(Buyer) {
        B2b: "companies", "기업", "企业客户";
        B2c: "people", "개인", "个人消费者";
        Both: "companies and people", "기업·개인", "企业与个人";
    }
}

/// The objectives a channel is scored for, in the order of the scores.
pub const OBJECTIVES: [Text; 4] = [
    Text::new("Brand promotion", "브랜드 홍보", "品牌推广"),
    Text::new("New-product promotion", "신상품 홍보", "新品推广"),
    Text::new("Direct sales", "직접 판매", "直接销售"),
    Text::new("Information collection", "정보 수집", "信息收集"),
];

/// A market by its key in the data files, also those no plan can have.
#[must_use]
pub fn market(key: &str, lang: Lang) -> &str {
    let text = match key {
        "kr" => Text::new("Korea", "한국", "韩国"),
        "cn" => Text::new("China", "중국", "中国"),
        "us" => Text::new("United States", "미국", "美国"),
        "global" => Text::new("worldwide", "전 세계", "全球"),
        "eu" => Text::new("European Union", "유럽연합", "欧盟"),
        "ca" => Text::new("Canada", "캐나다", "加拿大"),
        "au" => Text::new("Australia", "호주", "澳大利亚"),
        "es" => Text::new("Spain", "스페인", "西班牙"),
        "ae" => Text::new("United Arab Emirates", "아랍에미리트", "阿联酋"),
        "at" => Text::new("Austria", "오스트리아", "奥地利"),
        "gb" => Text::new("United Kingdom", "영국", "英国"),
        "it" => Text::new("Italy", "이탈리아", "意大利"),
        "de" => Text::new("Germany", "독일", "德国"),
        "jp" => Text::new("Japan", "일본", "日本"),
        other => return other,
    };
    text.get(lang)
}

/// The days of an entry of the calendar.
#[must_use]
pub fn days(entry: &CalendarEntry, lang: Lang) -> String {
    i18n::day_range(entry.start, entry.end, lang)
}

/// The value of an entry in its unit.
#[must_use]
pub fn value(entry: &Entry, unit: MetricUnit, lang: Lang) -> String {
    amount(entry.value, entry, unit, lang)
}

/// The range an entry's source prints; empty where it prints none.
#[must_use]
pub fn range(entry: &Entry, unit: MetricUnit, lang: Lang) -> String {
    let end = |value: Option<f64>| value.map(|value| amount(value, entry, unit, lang));
    match (end(entry.low), end(entry.high)) {
        (Some(low), Some(high)) => Text::new("{0} – {1}", "{0}~{1}", "{0} – {1}").fill(lang, &[&low, &high]),
        (Some(low), None) => Text::new("from {0}", "{0} 이상", "{0}起").fill(lang, &[&low]),
        (None, Some(high)) => Text::new("up to {0}", "{0} 이하", "不超过{0}").fill(lang, &[&high]),
        (None, None) => String::new(),
    }
}

fn amount(value: f64, entry: &Entry, unit: MetricUnit, lang: Lang) -> String {
    let number = || i18n::edit_decimal(value, 3);
    match (unit, entry.currency) {
        (MetricUnit::Money, Some(currency)) => i18n::unit_money(value, currency, lang),
        (MetricUnit::Percent, _) => format!("{}%", number()),
        (MetricUnit::Ratio, _) => Text::new("{0}×", "{0}배", "{0}倍").fill(lang, &[&number()]),
        (MetricUnit::Hours, _) => Text::new("{0} h", "{0}시간", "{0}小时").fill(lang, &[&number()]),
        (MetricUnit::Days, _) => Text::new("{0} days", "{0}일", "{0}天").fill(lang, &[&number()]),
        (MetricUnit::Money | MetricUnit::Count | MetricUnit::Index, _) => number(),
    }
}

/// What stands with compliance rules.
pub const NOT_ADVICE: Text = Text::new(
    "Not legal advice. Rules change; check the law of your market before you act.",
    "법률 자문이 아니에요. 규정은 바뀌니 실행 전에 해당 시장의 법령을 확인하세요.",
    "并非法律意见。规则会变动，执行前请核对所在市场的法规。",
);
/// Head of the compliance rules that touch a plan.
pub const RULES_IN_USE: Text =
    Text::new("Rules for the touchpoints in use", "사용하는 접점에 적용되는 규정", "所用接触点须遵守的法规");
