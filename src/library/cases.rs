//! The teaching cases that come with the program. Each is a file of its own beside it, fetched when somebody wants to read it;
//! only what the list shows stands here.

use crate::base::Text;

/// A teaching case that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The id of the case; its file is `case-<id>.json`.
    pub id: &'static str,
    /// Its title, as its file says it (`data/cases`).
    pub title: Text,
    /// Minutes an attempt may take.
    pub minutes: Option<u32>,
}

/// All of them, in the order of a course: from one question to the whole year.
pub const CASES: [Shipped; 7] = [
    Shipped {
        id: "obama-2008",
        title: Text::new(
            "The 2008 campaign: a different door for each kind of person",
            "2008년 선거운동: 사람마다 다른 문",
            "2008年竞选：给不同的人开不同的门",
        ),
        minutes: Some(60),
    },
    Shipped {
        id: "intel-bloggers",
        title: Text::new(
            "Intel: inviting the people others listen to",
            "인텔: 핵심 인물을 초대하다",
            "英特尔：请关键人物到现场",
        ),
        minutes: Some(60),
    },
    Shipped {
        id: "beijing-kitchen",
        title: Text::new(
            "The Beijing restaurant: guests write the menu",
            "베이징의 식당: 손님이 쓰는 메뉴",
            "北京餐厅：让客人来写菜谱",
        ),
        minutes: Some(90),
    },
    Shipped {
        id: "menswear-stories",
        title: Text::new(
            "The menswear brand: couples tell stories in photographs",
            "남성복 브랜드: 커플이 들려주는 사진 이야기",
            "男装品牌：新人用照片讲故事",
        ),
        minutes: Some(90),
    },
    Shipped {
        id: "dell-ideas",
        title: Text::new(
            "Dell: how a customer’s idea reaches the product",
            "델: 고객의 아이디어가 제품이 되기까지",
            "戴尔：客户的点子怎样走进产品",
        ),
        minutes: Some(90),
    },
    Shipped {
        id: "ambow-portal",
        title: Text::new(
            "Ambow: a portal, a blog and trust that takes time",
            "앰보우: 포털과 블로그로 오래 신뢰 쌓기",
            "安博教育：用门户和博客慢慢攒信任",
        ),
        minutes: Some(120),
    },
    Shipped {
        id: "roastery",
        title: Text::new(
            "The Gangneung roastery: a plan you take over",
            "강릉의 로스터리: 이어받은 계획",
            "江陵烘焙坊：接手一份方案",
        ),
        minutes: None,
    },
];

/// The case of an id.
#[must_use]
pub fn shipped(id: &str) -> Option<Shipped> {
    CASES.into_iter().find(|case| case.id == id)
}
