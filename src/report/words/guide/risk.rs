//! Guides of stage 11: the register, replies, security.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "risk.*.name",
        Text::new(
            "A named risk can be watched; the stage is complete only with one.",
            "위험은 적어 두어야 지켜볼 수 있어요. 하나는 적어야 단계가 완료돼요.",
            "写出来才能盯住；至少写一项，本阶段才算完成。",
        ),
        Text::new(
            "“The ad account is blocked before Chuseok.”",
            "“추석 전에 광고 계정이 정지돼요.”",
            "“中秋前广告账户被封。”",
        ),
    ),
    Guide::new(
        "risk.*.probability",
        Text::new(
            "Times the loss it is the expected loss, which is held against the contingency.",
            "손실과 곱하면 예상 손실이 돼요. 예상 손실은 예비비와 비교해요.",
            "与损失相乘即预期损失，并与预备金对照。",
        ),
        Text::new(
            "10%: it would happen in one of ten such plans",
            "10%: 이런 계획 열 번 중 한 번",
            "10%：十个这样的方案中发生一次",
        ),
    )
    .range(Text::new(
        "0 and 100% are no risks: one never happens, the other belongs into the plan.",
        "0%와 100%는 위험이 아니에요. 0%는 일어나지 않을 일이고, 100%는 계획에 넣을 일이에요.",
        "0和100%都不是风险：前者不会发生，后者应写进方案。",
    ))
    .more(More::Term("expected-loss")),
    Guide::new(
        "risk.*.impact",
        Text::new(
            "Times the probability it is the expected loss; losses beyond the contingency are a finding.",
            "확률과 곱하면 예상 손실이 돼요. 예비비를 넘으면 문제로 표시돼요.",
            "与概率相乘即预期损失；超出预备金会列为问题。",
        ),
        Text::new(
            "Two weeks of orders lost: 40 × 12,000 ₩ = 480,000 ₩",
            "2주 주문 손실: 40건 × 12,000원 = 48만 원",
            "两周丢单：40单×48元=1,920元",
        ),
    )
    .range(Text::new(
        "Lost contribution, not lost revenue, plus repair and fines.",
        "놓친 매출이 아니라 놓친 공헌이익에 복구비와 과태료를 더하세요.",
        "损失的是贡献毛利而不是销售额，再加上修复费用和罚款。",
    ))
    .more(More::Term("expected-loss")),
    Guide::new(
        "risk.*.trigger",
        Text::new(
            "The response begins when this is seen, not when somebody feels it.",
            "느낌이 아니라 이 신호가 보일 때 대응을 시작해요.",
            "看到这一信号就启动应对，而不是凭感觉。",
        ),
        Text::new("“Two ads refused in a week”", "“일주일에 광고 두 건 반려”", "“一周内两条广告被拒”"),
    ),
    Guide::new(
        "risk.*.response",
        Text::new(
            "A risk without a response is a finding.",
            "대응이 없는 위험은 문제로 표시돼요.",
            "没有应对措施的风险会列为问题。",
        ),
        Text::new(
            "“Move the month’s money to the marketplace, appeal the same day.”",
            "“그달 예산을 오픈마켓으로 옮기고 당일 이의 신청”",
            "“当月资金转到平台店铺，当天申诉。”",
        ),
    ),
    Guide::new(
        "risk.*.owner",
        Text::new(
            "A risk nobody watches is a finding.",
            "맡은 사람이 없는 위험은 문제로 표시돼요.",
            "无人盯守的风险会列为问题。",
        ),
        Text::new("Ms Park", "박 매니저", "朴女士"),
    ),
    Guide::new(
        "risk.reply_hours",
        Text::new(
            "The promise is computed against enquiries and hours; one that cannot be kept is a finding.",
            "이 약속을 지킬 수 있는지 문의 수와 쓸 수 있는 시간으로 계산해요. 못 지키면 문제로 표시돼요.",
            "按咨询数和工时算出能否兑现；兑现不了会列为问题。",
        ),
        Text::new(
            "24; 4 where engineers wait for a quotation",
            "24, 견적을 기다리는 거래처라면 4",
            "24；客户急等报价的填4",
        ),
    )
    .range(Text::new(
        "24 or less; shorter than the nights only if somebody works then.",
        "24시간 이내로 하세요. 하룻밤보다 짧게 약속하려면 밤에도 답할 사람이 있어야 해요.",
        "不超过24；若短于一夜，须有人值守。",
    ))
    .more(More::Term("reply-promise")),
    Guide::new(
        "risk.reply_minutes",
        Text::new(
            "Enquiries times these minutes are the hours answering takes.",
            "문의 수에 이 시간을 곱해 답변에 드는 시간을 계산해요.",
            "咨询数×此分钟数＝回复所需工时。",
        ),
        Text::new("15; 60 where a quotation is drawn", "15, 견적을 내면 60", "15；要做报价的填60"),
    )
    .range(Text::new(
        "Time five of them; left open 15 counts (our judgement).",
        "문의 다섯 건에 걸린 시간을 재 보세요. 비우면 15분으로 봐요(이 도구의 판단).",
        "实测五次取平均；留空按15分钟（本工具的判断）。",
    ))
    .more(More::Term("reply-promise")),
    Guide::new(
        "risk.work_days",
        Text::new(
            "On days without answers enquiries pile up, and the promise is computed with them.",
            "답하지 않는 날에는 문의가 쌓여요. 쌓인 문의까지 넣어 약속을 지킬 수 있는지 계산해요.",
            "无人回复的日子，咨询会积压；回复承诺把这一点也算在内。",
        ),
        Text::new("5, closed at the weekend", "주말에 쉬면 5", "周末休息填5"),
    )
    .more(More::Term("reply-promise")),
    Guide::new(
        "risk.enquiries",
        Text::new(
            "Where customers order by themselves the forecast knows no enquiries; questions still take hours.",
            "고객이 바로 주문하는 방식이면 예측에 문의가 없어요. 그래도 질문에 답하는 시간은 들어요.",
            "客户自助下单时预测中没有咨询，但提问仍要花时间。",
        ),
        Text::new(
            "60: questions of last month by chat, phone and review",
            "60: 지난달 채팅·전화·후기 질문",
            "60：上月聊天、电话和评价提问",
        ),
    ),
    Guide::new(
        "risk.consent",
        Text::new(
            "Messages without provable consent break the rules: their touchpoints become a finding.",
            "동의를 증명할 수 없는 메시지는 규정 위반이에요. 메시지를 보내는 접점이 문제로 표시돼요.",
            "拿不出同意的证据就是违规，消息类接触点会列为问题。",
        ),
        Text::new(
            "Yes where date and wording of every sign-up are stored",
            "가입 날짜와 동의 문구가 보관돼 있으면 ‘예’",
            "保存了每次同意的日期和文字的选“有”",
        ),
    )
    .more(More::Term("consent")),
    Guide::new(
        "risk.secured",
        Text::new(
            "Customer data comes first: if nothing protects it, that is a finding; the document lists what is done.",
            "고객 정보 보호가 먼저예요. 보호 조치가 하나도 없으면 문제로 표시되고, 한 일은 계획서에 실려요.",
            "客户数据优先：毫无保护会列为问题；已做的写入方案书。",
        ),
        Text::new(
            "Tick “two-step sign-in” when all who can see orders use it.",
            "주문을 볼 수 있는 사람이 모두 쓰고 있을 때 ‘2단계 인증’을 체크하세요.",
            "能看订单的人都启用后，才勾选“两步验证”。",
        ),
    )
    .range(Text::new(
        "What is done today and somebody keeps so, nothing planned.",
        "앞으로 할 일은 빼고, 지금 되어 있고 누군가 계속 챙기는 것만 체크하세요.",
        "只勾已做到且有人维护的，计划中的不算。",
    ))
    .more(More::Term("personal-data")),
];
