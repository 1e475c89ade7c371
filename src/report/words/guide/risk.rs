//! Guides of stage 11: the register, replies, security.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "risk.*.name",
        Text::new(
            "A named risk can be watched; the stage is complete only with one.",
            "이름을 붙여야 살필 수 있어요. 하나는 적어야 단계가 완료돼요.",
            "写出来才能盯住；至少写一项本步才算完成。",
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
            "손실과 곱하면 예상 손실이에요. 예비비와 비교해요.",
            "与损失相乘即预期损失，并与预备金对照。",
        ),
        Text::new(
            "10%: it would happen in one of ten such plans",
            "10%: 이런 계획 열 번 중 한 번",
            "10%：十个同类方案中发生一次",
        ),
    )
    .range(Text::new(
        "0 and 100% are no risks: one never happens, the other belongs into the plan.",
        "0%와 100%는 위험이 아니에요. 일어나지 않거나 계획에 넣을 일이에요.",
        "0和100%都不是风险：前者不会发生，后者应写进方案。",
    ))
    .more(More::Term("expected-loss")),
    Guide::new(
        "risk.*.impact",
        Text::new(
            "Times the probability it is the expected loss; losses beyond the contingency are a finding.",
            "확률과 곱하면 예상 손실이에요. 예비비를 넘으면 문제로 표시돼요.",
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
        "매출이 아니라 잃은 공헌이익에 복구비와 과태료를 더하세요.",
        "丢失的贡献毛利而非收入，加上修复和罚款。",
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
            "没有应对的风险会列为问题。",
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
            "문의 수와 근무 시간으로 지킬 수 있는지 계산해요. 못 지키면 문제로 표시돼요.",
            "按咨询量和工时核算能否兑现；兑现不了会列为问题。",
        ),
        Text::new(
            "24; 4 where engineers wait for a quotation",
            "24, 견적을 기다리는 거래처라면 4",
            "24；等报价的客户填4",
        ),
    )
    .range(Text::new(
        "24 or less; shorter than the nights only if somebody works then.",
        "24시간 이내로 하세요. 밤보다 짧게 하려면 그 시간에 일하는 사람이 있어야 해요.",
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
        "다섯 건을 재 보세요. 비우면 15분으로 봐요(이 도구의 판단).",
        "实测五次取平均；留空按15分钟（本工具的判断）。",
    ))
    .more(More::Term("reply-promise")),
    Guide::new(
        "risk.work_days",
        Text::new(
            "On days without answers enquiries pile up, and the promise is computed with them.",
            "답하지 않는 날에는 문의가 쌓여요. 약속을 지킬 수 있는지 함께 계산해요.",
            "无人回复的日子咨询会积压，一并计入核算。",
        ),
        Text::new("5, closed at the weekend", "주말에 쉬면 5", "周末休息填5"),
    )
    .more(More::Term("reply-promise")),
    Guide::new(
        "risk.enquiries",
        Text::new(
            "Where customers order by themselves the forecast knows no enquiries; questions still take hours.",
            "고객이 직접 주문하면 예측에 문의가 없지만 질문은 들어와요.",
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
            "동의를 증명할 수 없으면 규정 위반이라 메시지 접점이 문제로 표시돼요.",
            "没有可举证的同意即违规，消息类接触点会列为问题。",
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
            "고객 데이터가 먼저예요. 보호 조치가 없으면 문제로 표시되고, 한 일은 계획서에 실려요.",
            "客户数据优先：毫无保护会列为问题；已做的写入方案书。",
        ),
        Text::new(
            "Tick “two-step sign-in” when all who can see orders use it.",
            "주문을 볼 수 있는 모두가 쓸 때 ‘2단계 인증’을 체크하세요.",
            "能看订单的人都启用后再勾选“两步验证”。",
        ),
    )
    .range(Text::new(
        "What is done today and somebody keeps so, nothing planned.",
        "계획이 아니라 지금 되어 있고 계속 챙기는 것만요.",
        "只勾已做到且有人维护的，计划中的不算。",
    ))
    .more(More::Term("personal-data")),
];
