//! Guides of the plan document’s settings.

use crate::base::Text;

use super::Guide;

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "document.depth",
        Text::new(
            "Whoever decides reads the short form, whoever carries it out the full one.",
            "결정하는 사람은 요약본을, 실행하는 사람은 전체 계획서를 읽어요.",
            "拍板的人看简版，执行的人看完整版。",
        ),
        Text::new("Short for the bank", "은행에 낼 때는 요약본", "给银行看的用简版"),
    ),
    Guide::new(
        "document.lang",
        Text::new(
            "The plan is computed once and told in any of the three languages.",
            "계산은 한 번만 하고, 계획서는 세 언어 중 어느 것으로든 뽑을 수 있어요.",
            "方案只测算一次，三种语言都能输出。",
        ),
        Text::new("Chinese for a partner in Qingdao", "칭다오 거래처에는 중국어", "给首尔合作方用韩文"),
    ),
    Guide::new(
        "document.paper",
        Text::new("Page breaks and print follow it.", "쪽 나눔과 인쇄가 이 크기를 따라요.", "分页和打印按此尺寸。"),
        Text::new(
            "A4 in Korea and China, Letter in the United States",
            "한국·중국은 A4, 미국은 레터",
            "中韩用A4，美国用Letter",
        ),
    ),
    Guide::new(
        "document.remark",
        Text::new(
            "Your own words stand at the head of the chapter, kept apart from what is computed.",
            "직접 쓴 글이 그 장의 맨 앞에 실리고, 계산한 내용과 구분돼요.",
            "自己的说明写在该章，与测算内容分开。",
        ),
        Text::new(
            "“The bank asked for this chapter in detail.”",
            "“은행에서 이 장을 자세히 요청했어요.”",
            "“银行要求本章写得详细。”",
        ),
    ),
];
