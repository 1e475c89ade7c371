//! Skills that channels ask for; the organisation stage holds them against the people there are.

use crate::base::Text;

/// Something somebody has to be able to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skill {
    /// Running ad accounts.
    AdOps,
    /// Reading and questioning data.
    Analytics,
    /// Writing for the Chinese market.
    CnWriting,
    /// Hosting a community.
    Community,
    /// Writing copy.
    Copywriting,
    /// Running a customer database.
    Crm,
    /// Answering customers.
    CustomerService,
    /// Keeping product data.
    DataFeed,
    /// Graphic design.
    Design,
    /// Running an event.
    EventOps,
    /// Writing for the Korean market.
    KrWriting,
    /// Checking against the rules.
    LegalCheck,
    /// Hosting a live show.
    LiveHosting,
    /// Negotiating.
    Negotiation,
    /// Taking photos.
    Photography,
    /// Research.
    Research,
    /// Search engine optimisation.
    Seo,
    /// Making video.
    Video,
    /// Building web pages.
    WebDev,
}

impl Skill {
    /// Stable name.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AdOps => "ad_ops",
            Self::Analytics => "analytics",
            Self::CnWriting => "cn_writing",
            Self::Community => "community",
            Self::Copywriting => "copywriting",
            Self::Crm => "crm",
            Self::CustomerService => "customer_service",
            Self::DataFeed => "data_feed",
            Self::Design => "design",
            Self::EventOps => "event_ops",
            Self::KrWriting => "kr_writing",
            Self::LegalCheck => "legal_check",
            Self::LiveHosting => "live_hosting",
            Self::Negotiation => "negotiation",
            Self::Photography => "photography",
            Self::Research => "research",
            Self::Seo => "seo",
            Self::Video => "video",
            Self::WebDev => "web_dev",
        }
    }

    /// Name of the skill.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::AdOps => Text::new("Ad operations", "광고 운영", "广告投放"),
            Self::Analytics => Text::new("Analytics", "데이터 분석", "数据分析"),
            Self::CnWriting => Text::new("Chinese writing", "중국어 콘텐츠 작성", "中文内容写作"),
            Self::Community => Text::new("Community management", "커뮤니티 운영", "社群运营"),
            Self::Copywriting => Text::new("Copywriting", "카피라이팅", "文案策划"),
            Self::Crm => Text::new("CRM", "고객 관리(CRM)", "客户管理（CRM）"),
            Self::CustomerService => Text::new("Customer service", "고객 응대", "客户服务"),
            Self::DataFeed => Text::new("Product data", "상품 데이터 관리", "商品数据管理"),
            Self::Design => Text::new("Design", "디자인", "设计"),
            Self::EventOps => Text::new("Event management", "행사 운영", "活动执行"),
            Self::KrWriting => Text::new("Korean writing", "한국어 콘텐츠 작성", "韩文内容写作"),
            Self::LegalCheck => Text::new("Legal check", "법규 검토", "合规审核"),
            Self::LiveHosting => Text::new("Live hosting", "라이브 방송 진행", "直播主持"),
            Self::Negotiation => Text::new("Negotiation", "제휴 협상", "商务谈判"),
            Self::Photography => Text::new("Photography", "사진 촬영", "摄影"),
            Self::Research => Text::new("Research", "시장 조사", "市场调研"),
            Self::Seo => Text::new("SEO", "검색엔진 최적화", "搜索引擎优化"),
            Self::Video => Text::new("Video", "영상 제작", "视频制作"),
            Self::WebDev => Text::new("Web development", "웹 개발", "网站开发"),
        }
    }
}
