//! Guides of stage 6: the marketing model, objectives and strategies.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "objectives.benefit",
        Text::new(
            "It says what the net shall bring first; sale way and objectives are checked against it.",
            "온라인에서 가장 먼저 얻을 효과예요. 판매 방식, 목표와 맞는지 확인해요.",
            "线上首先要带来什么；成交方式和目标据此核对。",
        ),
        Text::new(
            "Valve maker: enquiries. Roastery with regulars: retention.",
            "밸브 제조사는 문의 확보, 단골이 많은 로스터리는 고객 서비스와 재구매",
            "阀门厂选“获取咨询”；老客多的烘焙坊选“服务与复购”",
        ),
    )
    .more(More::Term("objective")),
    Guide::new(
        "objectives.reason",
        Text::new(
            "The reader should see why this and not another; it stands in the document.",
            "왜 이것이 먼저인지 읽는 사람이 알 수 있어야 해요. 계획서에 실려요.",
            "让读者明白为何首选它；写入方案书。",
        ),
        Text::new(
            "“People buy after talking to us: enquiries first.”",
            "“상담하고 나서 사니까 문의가 먼저예요.”",
            "“客户都是谈过才买，所以先要咨询。”",
        ),
    ),
    Guide::new(
        "objectives.stakes.*.name",
        Text::new(
            "Benefits and costs stand side by side in the document, so that the model is weighed and not only praised.",
            "효과와 비용이 계획서에 나란히 실려서, 좋은 점만 보지 않고 따져 볼 수 있어요.",
            "收益与成本并列写入方案书，便于权衡而不是只讲好处。",
        ),
        Text::new("Fewer trade-fair trips", "박람회 출장 감소", "少跑展会"),
    ),
    Guide::new(
        "objectives.stakes.*.amount",
        Text::new(
            "Amounts add up to what the model brings and costs besides the forecast.",
            "예측에 들어 있지 않은 효과와 비용의 금액을 더해요.",
            "合计起来，就是这一模式在预测之外的收益和成本。",
        ),
        Text::new("2,000,000 ₩ for two trips less", "출장이 두 번 줄면 200만 원", "少跑两次，省1万元"),
    )
    .range(Text::new(
        "Leave it open where nobody can say; do not count what the forecast already has.",
        "모르면 비워 두세요. 예측에 이미 들어 있는 금액은 다시 세지 마세요.",
        "说不准就留空；预测中已有的不要重复计。",
    )),
    Guide::new(
        "objectives.stakes.*.indicator",
        Text::new(
            "A benefit is proved by an indicator or not at all.",
            "지표로 확인할 수 없으면 효과라고 할 수 없어요.",
            "收益要靠指标证明，否则无从证明。",
        ),
        Text::new("Travel cost a quarter", "분기 출장비", "每季度差旅费"),
    ),
    Guide::new(
        "objectives.stakes.*.costs",
        Text::new(
            "It decides on which side the amount stands.",
            "이 금액이 효과인지 비용인지 정해요.",
            "决定金额记在哪一边。",
        ),
        Text::new(
            "Tick it for “two hours a day for chat”.",
            "‘하루 두 시간 채팅 상담’이면 체크",
            "“每天两小时在线客服”是成本，勾选",
        ),
    ),
    Guide::new(
        "objectives.*.goal",
        Text::new(
            "The forecast computes this metric and says how likely the target is.",
            "이 지표를 예측해서 목표 달성 확률을 알려 드려요.",
            "预测会计算该指标并给出达成概率。",
        ),
        Text::new("New customers; for valves: enquiries", "신규 고객, 밸브라면 문의", "新客户；阀门则为咨询"),
    )
    .more(More::Term("smart")),
    Guide::new(
        "objectives.*.aim",
        Text::new(
            "Below brand, new product or direct sales stands what is measured; an aim nothing measures is a finding.",
            "브랜드, 신상품, 직접 판매 중 무엇을 위한 목표인지예요. 측정할 지표가 없으면 알려 드려요.",
            "指标要对应推广目的（品牌、新品或直接销售）；推广目的没有指标衡量，会提示。",
        ),
        Text::new(
            "New customers serve direct sales.",
            "신규 고객은 직접 판매를 위한 목표예요.",
            "新客户服务于直接销售。",
        ),
    )
    .more(More::Term("aim")),
    Guide::new(
        "objectives.*.target",
        Text::new(
            "It is held against the forecast: reachable, a stretch, or out of reach with the reason.",
            "예측과 비교해 ‘달성 가능’, ‘도전적’, ‘달성 어려움’ 중 하나로 판단하고 이유를 알려 드려요.",
            "与预测对照：可达成、有挑战或难以达成，并说明原因。",
        ),
        Text::new("500 new customers in six months", "6개월에 신규 고객 500명", "6个月新客户500位"),
    )
    .range(Text::new(
        "Near the forecast beside the box; reachable means at least 70% likely (our judgement).",
        "칸 옆의 예측값 근처가 알맞아요. 달성 확률이 70% 이상이면 ‘달성 가능’으로 봐요(이 도구의 판단).",
        "宜接近旁边的预测值；概率达到70%为可达成（本工具的判断）。",
    ))
    .more(More::Term("chance")),
    Guide::new(
        "objectives.*.from",
        Text::new(
            "A target without today’s value cannot be judged; one below it is a finding.",
            "현재 값이 없으면 목표를 판단할 수 없어요. 목표값이 현재 값보다 낮으면 알려 드려요.",
            "没有当前值，就无法判断目标；目标低于当前值会提示。",
        ),
        Text::new("40 new customers in the last six months", "지난 6개월 신규 고객 40명", "过去6个月新客户40位"),
    )
    .range(Text::new(
        "Over as many months as the plan has.",
        "계획과 같은 길이의 기간으로 세세요.",
        "按与方案等长的时间统计。",
    )),
    Guide::new(
        "objectives.*.segment",
        Text::new("The target then counts only this segment.", "이 고객군만의 목표가 돼요.", "只统计这一客群。"),
        Text::new("Home baristas", "홈카페족", "居家咖啡爱好者"),
    ),
    Guide::new(
        "objectives.*.line",
        Text::new(
            "The target then counts only this line; a line that is not promoted is a finding.",
            "이 상품군만의 목표가 돼요. 홍보하지 않는 상품군이면 알려 드려요.",
            "只统计这一产品线；未参与推广的会提示。",
        ),
        Text::new("Gift box", "선물 세트", "礼盒"),
    ),
    Guide::new(
        "objectives.*.by",
        Text::new(
            "A target without a date is a wish; a date outside the plan is a finding.",
            "기한이 없으면 목표가 아니라 바람이에요. 계획 기간 밖이면 알려 드려요.",
            "没有期限的目标只是愿望；超出方案期会提示。",
        ),
        Text::new("2027-11, the last month of the plan", "계획 마지막 달인 2027-11", "方案最后一个月2027-11"),
    )
    .more(More::Term("smart")),
    Guide::new(
        "objectives.*.strategy",
        Text::new(
            "It says in words how the target is reached; the matrix below joins both.",
            "목표를 이루는 방법을 글로 적어요. 목표와 전략은 아래 매트릭스에서 이어요.",
            "用文字说明怎样达成目标；下方矩阵把目标和策略联系起来。",
        ),
        Text::new(
            "“Win them by search and samples, keep them by reminders.”",
            "“검색과 샘플로 고객을 얻고, 안내 메시지로 지켜요.”",
            "“靠搜索和试饮获客，靠提醒留住。”",
        ),
    ),
    Guide::new(
        "objectives.*.serves",
        Text::new(
            "A row without a strategy is an objective nobody works for, and a finding.",
            "전략이 없는 행은 이룰 방법이 없는 목표라서 문제로 표시돼요.",
            "没有策略的目标没有人去落实，会列为问题。",
        ),
        Text::new(
            "“Gift season” serves “500 new customers”.",
            "‘선물 시즌’은 ‘신규 고객 500명’에 기여해요.",
            "“送礼季”服务于“新客户500位”。",
        ),
    )
    .more(More::Term("objective-strategy-matrix")),
    Guide::new(
        "objectives.strategies.*.name",
        Text::new(
            "It heads a column of the matrix and its tasks in the document.",
            "매트릭스의 열 이름이 되고, 딸린 할 일과 함께 계획서에 실려요.",
            "矩阵的列名，也是方案书中该策略各项任务的标题。",
        ),
        Text::new("“Gift season”, “samples for cafés”", "‘선물 시즌’, ‘카페 샘플’", "“送礼季”“咖啡馆试样”"),
    )
    .more(More::Term("objective-strategy-matrix")),
    Guide::new(
        "objectives.strategies.*.area",
        Text::new(
            "It says to which of the seven work areas the strategy belongs.",
            "일곱 가지 업무 영역 중 어디에 속하는지예요.",
            "说明属于七大工作领域中的哪一个。",
        ),
        Text::new("Samples for cafés: online sales", "카페 샘플은 온라인 판매", "咖啡馆试样属网络销售"),
    ),
    Guide::new(
        "objectives.strategies.*.kpi",
        Text::new(
            "A column without an indicator is a finding: nobody could say whether it works.",
            "지표가 없으면 효과를 알 수 없어 문제로 표시돼요.",
            "没有指标就无从知道是否有效，会列为问题。",
        ),
        Text::new(
            "Cafés that order within 30 days of a sample",
            "샘플 후 30일 안에 주문한 카페 수",
            "试样后30天内下单的咖啡馆数",
        ),
    )
    .more(More::Term("kpi")),
    Guide::new(
        "objectives.strategies.*.money",
        Text::new(
            "With what its touchpoints get it is the strategy’s money; none at all is a finding.",
            "담당 접점의 예산과 더해 이 전략의 예산이 돼요. 예산이 전혀 없으면 문제로 표시돼요.",
            "与所选接触点的资金合计，就是该策略的资金；全无会列为问题。",
        ),
        Text::new("300,000 ₩ for sample bags", "샘플 봉투 30만 원", "试饮袋1,500元"),
    )
    .range(Text::new(
        "Out of the cost lines of stage 8, not on top of them.",
        "8단계 비용 항목에 더하지 말고 그 안에서 쓰세요.",
        "出自第8阶段的费用项，不是另外增加。",
    )),
    Guide::new(
        "objectives.strategies.*.channels",
        Text::new(
            "The money of ticked touchpoints counts for the strategy.",
            "고른 접점의 예산을 이 전략의 예산으로 계산해요.",
            "所选接触点的资金计入该策略。",
        ),
        Text::new(
            "KakaoTalk messages and the marketplace for the gift season",
            "선물 시즌이면 카카오톡 메시지와 오픈마켓",
            "送礼季：私域消息和平台店铺",
        ),
    ),
];
