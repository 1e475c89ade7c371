//! Guides of stage 9: dates, tasks, the first win.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "implementation.begin",
        Text::new(
            "All preparation is dated from here.",
            "모든 준비 일정을 이날부터 잡아요.",
            "所有准备工作从这天起排期。",
        ),
        Text::new(
            "2027-05-03, after the spring fair",
            "봄 박람회가 끝난 2027-05-03",
            "春季展会后的2027-05-03",
        ),
    )
    .range(Text::new(
            "Before the first month of the plan, by as much as the preparation takes.",
            "준비에 걸리는 만큼 시작 월보다 앞서야 해요.",
            "早于方案首月，并留足准备时间。",
        ))
    .more(More::Term("critical-path")),
    Guide::new(
        "implementation.work_days",
        Text::new(
            "Tasks are counted in days worked; fewer days make them end later.",
            "할 일에 걸리는 기간은 근무일로 세요. 주당 근무일이 적으면 늦게 끝나요.",
            "任务按工作日计；天数越少结束越晚。",
        ),
        Text::new(
            "5; 6 in a shop that opens on Saturdays",
            "5, 토요일에 여는 가게면 6",
            "5；周六营业的店填6",
        ),
    ),
    Guide::new(
        "implementation.ready",
        Text::new(
            "The schedule is held against it: a task that ends too late is marked with its days.",
            "일정을 이날과 비교해요. 늦게 끝나는 할 일에는 며칠 늦는지를 표시해요.",
            "排期与它对照；结束太晚的任务会标出晚几天。",
        ),
        Text::new(
            "2027-08-30, three weeks before Chuseok’s orders begin",
            "추석 주문이 시작되기 3주 전인 2027-08-30",
            "中秋订单开始前三周的2027-08-30",
        ),
    )
    .more(More::Term("critical-path")),
    Guide::new(
        "implementation.before",
        Text::new(
            "It takes the deadline from the calendar instead of typing it.",
            "달력의 명절·행사에서 기한을 가져와요.",
            "从日历中取截止日，无需手填。",
        ),
        Text::new(
            "Chuseok gift season",
            "추석 선물 시즌",
            "中秋送礼季",
        ),
    )
    .more(More::Calendar),
    Guide::new(
        "implementation.direction",
        Text::new(
            "Forward leaves slack at the end, backward saves work that may change; dates follow at once.",
            "앞에서부터 잡으면 끝에 여유가 남고, 거꾸로 잡으면 바뀔 수 있는 일을 미룰 수 있어요.",
            "正排在末尾留出机动时间，倒排可推迟可能变动的工作；日期即时更新。",
        ),
        Text::new(
            "Forward for a first plan",
            "첫 계획이면 앞에서부터",
            "首次做方案选“正排”",
        ),
    ),
    Guide::new(
        "implementation.**.done",
        Text::new(
            "What is done drops out of the schedule’s lateness, and the document shows how far the work is.",
            "끝낸 일은 지연 계산에서 빠지고, 얼마나 진행됐는지 계획서에 실려요.",
            "已完成的不再计入延误，方案书显示进度。",
        ),
        Text::new(
            "Tick it when somebody else could use the result.",
            "다른 사람이 결과를 바로 쓸 수 있을 때 체크하세요.",
            "结果别人能直接用时再勾选。",
        ),
    ),
    Guide::new(
        "implementation.**.job",
        Text::new(
            "Hours of the task load this role, month by month.",
            "이 일에 드는 시간을 이 역할의 월별 업무량에 더해요.",
            "任务工时计入该角色的每月工作量。",
        ),
        Text::new(
            "Content plan: copy planner",
            "콘텐츠 기획은 카피라이터·기획자",
            "内容计划：文案策划",
        ),
    )
    .more(More::Term("raci")),
    Guide::new(
        "implementation.**.owner",
        Text::new(
            "A name gets work done sooner than a role; it stands in the document.",
            "역할보다 사람 이름을 적어야 일이 빨리 진행돼요. 계획서에 실려요.",
            "写人名比写角色更容易落实；写入方案书。",
        ),
        Text::new(
            "Ms Park",
            "박 매니저",
            "朴女士",
        ),
    ),
    Guide::new(
        "implementation.**.start",
        Text::new(
            "It fixes the day; tasks that wait for it move along.",
            "시작일을 고정해요. 뒤따르는 일도 함께 옮겨져요.",
            "固定开始日；后续任务随之移动。",
        ),
        Text::new(
            "2027-06-07, when the photographer comes",
            "사진작가가 오는 2027-06-07",
            "摄影师到场的2027-06-07",
        ),
    )
    .more(More::Term("critical-path")),
    Guide::new(
        "implementation.**.days",
        Text::new(
            "It sets the end of the task and moves what waits for it.",
            "이 일이 끝나는 날이 정해지고, 뒤따르는 일도 함께 옮겨져요.",
            "决定任务结束日，并移动后续任务。",
        ),
        Text::new(
            "3 for texts of six products",
            "상품 여섯 개의 소개 글이면 3",
            "六款产品的文案填3",
        ),
    )
    .more(More::Term("critical-path")),
    Guide::new(
        "implementation.**.hours",
        Text::new(
            "It loads the people of stage 10; too much in a month is a finding that names the month.",
            "10단계 담당자의 업무량이 돼요. 넘치는 달이 있으면 어느 달인지 알려 드려요.",
            "计入第10阶段人员的工作量；某月超负荷，会指明是哪个月。",
        ),
        Text::new(
            "12 hours for a photo day with editing",
            "촬영과 보정에 12시간",
            "拍摄加修图12小时",
        ),
    )
    .range(Text::new(
            "Not more than days × hours the person has.",
            "일수 × 그 사람이 하루에 낼 수 있는 시간을 넘지 않게 적으세요.",
            "不会超过天数×此人每天可用的工时。",
        ))
    .more(More::Term("capacity")),
    Guide::new(
        "implementation.**.name",
        Text::new(
            "It names the task in the board and in the document.",
            "일정과 계획서에 실리는 이름이에요.",
            "排期和方案书中的任务名称。",
        ),
        Text::new(
            "“Print gift cards”",
            "‘선물 카드 인쇄’",
            "“印制礼品卡”",
        ),
    )
    .range(Text::new(
            "A verb and a thing that can be finished.",
            "‘무엇을 하기’처럼, 끝났는지 알 수 있는 일로 적으세요.",
            "动词加事项，写成能判断是否完成的事。",
        )),
    Guide::new(
        "implementation.**.area",
        Text::new(
            "It groups the task under one of the seven work areas.",
            "일곱 가지 업무 영역 중 하나로 묶여요.",
            "归入七大工作领域之一。",
        ),
        Text::new(
            "Gift cards: online sales",
            "선물 카드는 온라인 판매",
            "礼品卡属网络销售",
        ),
    ),
    Guide::new(
        "implementation.**.running",
        Text::new(
            "Running work takes hours every week, a one-time task only until it ends.",
            "계속하는 일은 매주, 한 번 하는 일은 끝날 때까지만 시간이 들어요.",
            "持续性任务每周都占工时，一次性任务做完为止。",
        ),
        Text::new(
            "Answering reviews: running",
            "후기 답변은 계속하는 일",
            "回复评价：持续",
        ),
    ),
    Guide::new(
        "implementation.**.after",
        Text::new(
            "What waits for another task cannot start before it ends: this makes the critical path.",
            "여기서 고른 일이 끝나야 이 일을 시작할 수 있어요. 이렇게 이은 일로 주공정(가장 긴 작업 흐름)을 찾아요.",
            "前置任务结束才能开始，由此形成关键路径。",
        ),
        Text::new(
            "Ads wait for photos.",
            "광고는 사진이 나온 뒤에",
            "投放要等图片",
        ),
    )
    .more(More::Term("critical-path")),
    Guide::new(
        "implementation.breakthrough",
        Text::new(
            "A first success people can see carries the plan through its slow months; the stage is complete only with it.",
            "첫 성과가 눈에 보이면 성과가 더딘 기간을 버틸 수 있어요. 적어야 단계가 완료돼요.",
            "看得见的首个成果能支撑团队走过慢热期；填写后本阶段才算完成。",
        ),
        Text::new(
            "The tenth order from people nobody here knows",
            "모르는 사람에게서 온 열 번째 주문",
            "来自陌生人的第十单",
        ),
    )
    .range(Text::new(
            "Countable, and within the first months.",
            "셀 수 있고, 시작 후 몇 달 안에 볼 수 있어야 해요.",
            "可计数，且在头几个月内。",
        ))
    .more(More::Term("first-win")),
];
