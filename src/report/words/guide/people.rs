//! Guides of stage 10: the people, what they cost and what they learn.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "organisation.training.*.topic",
        Text::new(
            "Skills the plan needs and nobody has must be learned or bought; the document lists what is learned.",
            "계획에 필요한데 아무도 못 하는 일은 배우거나 외부에 맡겨야 해요. 배울 내용은 계획서에 실려요.",
            "方案需要而无人具备的能力，要么学，要么外包；要学的写入方案书。",
        ),
        Text::new("“Reading the ad report”", "‘광고 보고서 읽기’", "“看懂投放报表”"),
    ),
    Guide::new(
        "organisation.training.*.job",
        Text::new(
            "Whose hours it takes, and whose skill it mends.",
            "누가 시간을 내서 배우는지예요.",
            "占用谁的时间，补谁的能力。",
        ),
        Text::new("Promotion specialist", "광고·홍보 담당자", "推广专员"),
    ),
    Guide::new(
        "organisation.training.*.hours",
        Text::new(
            "Learning takes hours the plan does not count elsewhere; the document lists them beside the cost.",
            "배우는 시간은 계획의 다른 곳에 들어 있지 않아요. 비용과 함께 계획서에 실려요.",
            "学习工时没有计入别处，与费用一并写入方案书。",
        ),
        Text::new("8: two afternoons", "8: 오후 두 번", "8：两个下午"),
    ),
    Guide::new(
        "organisation.training.*.month",
        Text::new(
            "Learning after the work has begun comes too late; it is placed in this month.",
            "일이 시작된 뒤에 배우면 늦어요. 여기 적은 달의 일정에 들어가요.",
            "开工后再学就晚了；安排在这个月。",
        ),
        Text::new("0: before the start", "0: 시작 전", "0：启动前"),
    ),
    Guide::new(
        "organisation.training.*.cost",
        Text::new(
            "It is added up with all training, so that the money is set aside.",
            "교육비 합계에 더해요. 합계를 보고 돈을 미리 떼어 두세요.",
            "计入培训总费用，便于预留资金。",
        ),
        Text::new("300,000 ₩ for an online course", "온라인 강의 30만 원", "网课1,500元"),
    )
    .range(Text::new(
        "Out of the cost lines of stage 8.",
        "8단계 비용 항목 안의 돈이에요.",
        "出自第8阶段的费用项。",
    )),
    Guide::new(
        "organisation.*.done",
        Text::new(
            "The document shows what is still to be learned.",
            "남은 교육이 무엇인지 계획서에 실려요.",
            "方案书显示还有哪些待学。",
        ),
        Text::new(
            "Tick it when somebody can do it without help.",
            "혼자 할 수 있게 되면 체크하세요.",
            "能独立完成时再勾选。",
        ),
    ),
    Guide::new(
        "organisation.incentives.*.job",
        Text::new(
            "Rewards go to whoever can move the number.",
            "그 수치를 움직일 수 있는 사람에게 보상하세요.",
            "奖励能影响该指标的人。",
        ),
        Text::new("Operations specialist", "운영 담당자", "运营专员"),
    ),
    Guide::new(
        "organisation.incentives.*.goal",
        Text::new(
            "What is rewarded is what is done; a wrong measure steers everybody wrong.",
            "사람은 보상받는 일을 해요. 지표를 잘못 고르면 모두 엉뚱한 일을 하게 돼요.",
            "奖什么就做什么；指标选错，大家都跑偏。",
        ),
        Text::new("Retention rather than clicks", "클릭 수보다 재구매 고객 비율", "选复购而不是点击"),
    )
    .more(More::Term("kpi")),
    Guide::new(
        "organisation.incentives.*.from",
        Text::new(
            "The forecast says how likely this is, and so how likely the reward is paid.",
            "달성 확률을 예측해 드려요. 보상을 지급하게 될 확률이기도 해요.",
            "预测会给出达成概率，也就是发放奖励的概率。",
        ),
        Text::new("Revenue of 10,000,000 ₩ in the plan", "계획 기간 매출 1,000만 원", "方案期营业额5万元"),
    )
    .range(Text::new(
        "Above the forecast’s middle, else it pays for what happens anyway.",
        "예측 중앙값보다 높게 잡으세요. 낮으면 어차피 될 일에 보상하게 돼요.",
        "高于预测中值，否则是在奖励本来就会发生的事。",
    )),
    Guide::new(
        "organisation.incentives.*.reward",
        Text::new(
            "All rewards together are held against what the plan earns; above a tenth is a finding.",
            "보상 합계를 계획으로 버는 돈과 비교해서 10분의 1을 넘으면 알려 드려요.",
            "奖励合计与方案带来的贡献毛利对照，超过十分之一会提示。",
        ),
        Text::new("200,000 ₩, once", "달성하면 한 번 20만 원", "一次性1,000元"),
    )
    .range(Text::new(
        "The limit of a tenth is our judgement.",
        "10분의 1이라는 기준은 이 도구의 판단이에요.",
        "十分之一的界限是本工具的判断。",
    )),
    Guide::new(
        "organisation.*.name",
        Text::new(
            "Somebody must be named for the stage to be complete; tasks can be given to them.",
            "한 사람이라도 이름을 적어야 단계가 완료돼요. 적은 사람에게 할 일을 맡길 수 있어요.",
            "至少填写一人姓名，本阶段才算完成；任务可以指派给此人。",
        ),
        Text::new(
            "“Park Ji-min”; “photographer (freelance)”",
            "‘박지민’, ‘사진작가(프리랜서)’",
            "“小朴”“摄影师（外包）”",
        ),
    ),
    Guide::new(
        "organisation.*.hours",
        Text::new(
            "The load of each role is held against these hours, month by month.",
            "맡은 역할의 월별 업무량을 이 시간과 비교해요.",
            "各角色的每月工作量与此对照。",
        ),
        Text::new("6 hours a week beside the shop", "매장 일 외에 주 6시간", "看店之外每周6小时"),
    )
    .range(Text::new(
        "What is really free: a full week has about 40 hours, and the day’s work comes first.",
        "실제로 낼 수 있는 시간이에요. 한 주 근무는 40시간쯤이고 본업이 먼저예요.",
        "真正空得出来的时间；一周工时约40小时，本职优先。",
    ))
    .more(More::Term("capacity")),
    Guide::new(
        "organisation.*.jobs",
        Text::new(
            "Tasks go to roles; who has a role carries its load, and a role nobody has is a gap.",
            "할 일은 역할마다 나눠요. 역할을 맡은 사람이 그 일을 하고, 맡은 사람이 없는 역할은 빈자리예요.",
            "任务分给角色，工作量算在担任者身上；无人担任的角色就是缺口。",
        ),
        Text::new("The owner: management and marketing planner", "대표: 경영진, 마케팅 기획자", "店主：管理和营销策划"),
    ),
    Guide::new(
        "organisation.*.duty",
        Text::new(
            "It says in words what nobody else will do; it stands in the document.",
            "이 사람이 아니면 아무도 하지 않을 일을 글로 적어요. 계획서에 실려요.",
            "写明只由此人负责的事；写入方案书。",
        ),
        Text::new(
            "“Answers enquiries, watches the figures on Monday”",
            "“문의 답변, 월요일 수치 확인”",
            "“回复咨询，周一看数据”",
        ),
    ),
    Guide::new(
        "organisation.*.cost",
        Text::new(
            "Hours cost money also when nobody pays extra; the result counts them where a price is given.",
            "돈을 따로 주지 않아도 시간은 비용이에요. 단가를 적으면 손익에서 빼요.",
            "不另付钱，工时也是成本；填了单价就会从盈亏中扣除。",
        ),
        Text::new("25,000 ₩ an hour for a freelancer", "프리랜서 시간당 25,000원", "外包每小时120元"),
    )
    .range(Text::new(
        "Not below the minimum wage with on-costs where somebody is employed.",
        "직원이라면 최저임금에 4대 보험 등 부대 비용을 더한 금액보다 낮을 수 없어요.",
        "雇用的人不低于含社保的最低工资。",
    )),
    Guide::new(
        "organisation.*.from",
        Text::new(
            "Before this month the person carries no load and costs nothing.",
            "합류하는 달 전까지는 업무량도 비용도 계산하지 않아요.",
            "此月之前不承担任务，也不计成本。",
        ),
        Text::new("3 for somebody who comes in the third month", "석 달째 합류하면 3", "第三个月到岗填3"),
    ),
    Guide::new(
        "organisation.*.outside",
        Text::new(
            "People from outside are paid from the funds; employed ones only where their hours have a price.",
            "외부 인력에게 주는 돈은 예산에서 나가요. 직원은 단가를 적었을 때만 계산해요.",
            "外部人员从总资金中支付；内部人员填了单价才计成本。",
        ),
        Text::new("Photographer: from outside", "사진작가는 외부", "摄影师：外部"),
    ),
    Guide::new(
        "organisation.*.skills",
        Text::new(
            "It shows what must still be learned or bought; it stands in the document.",
            "무엇을 더 배우거나 외부에 맡겨야 하는지 보여요. 계획서에 실려요.",
            "看出还需学习或外购什么；写入方案书。",
        ),
        Text::new("“Good photos; has never run ads”", "“사진은 잘 찍음, 광고 경험 없음”", "“会拍照，没投过广告”"),
    ),
];
