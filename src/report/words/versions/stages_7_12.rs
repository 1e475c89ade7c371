//! Fields of stages 7 to 12, and the findings put aside.

use crate::base::{Lang, Text};

use super::field::Kind::{
    Amount, Channel, Choice, Count, Day, Figure, Flag, Milli, Money, Month, Own, PlanMonth, Quiet, Row, Share, Task,
    Tenths,
};
use super::field::{AIM, AREA, COMMITMENT, DEPARTMENT, Field, GOAL, JOB, LINE, RISK, SAFEGUARD, USAGE, fields};

fields! { TOUCHPOINTS:
    "touchpoints.by_channel.*" Quiet => "Remarks", "메모", "备注";
    "touchpoints.by_channel.*.usage" USAGE => "Use", "사용 여부", "是否使用";
    "touchpoints.by_channel.*.own.*" Quiet => "Own figure", "자체 수치", "自有数据";
    "touchpoints.by_channel.*.own.*.value" Figure => "Own figure", "자체 수치", "自有数据";
    "touchpoints.by_channel.*.own.*.sample" Count => "Sample", "표본 수", "样本量";
    "touchpoints.by_channel.*.own.*.source" Own => "Source", "출처", "出处";
    "touchpoints.by_channel.*.contact_mode" Own => "What is done there", "하는 일", "开展的内容";
    "touchpoints.by_channel.*.modes.*" Own => "What is done for them", "이 역할에 하는 일", "针对该角色的内容";
    "touchpoints.added" Channel => "Touchpoints weighed besides the usual ones", "추가로 검토하는 접점", "额外比较的接触点";
    "touchpoints.own.*" Row => "Own channel", "자체 채널", "自定义渠道";
    "touchpoints.own.*.name" Own => "Name", "이름", "名称";
    "touchpoints.own.*.like" Channel => "Works like", "비슷한 채널", "类似渠道";
}

fields! { BUDGET:
    "budget.lines.*" Money => "Cost", "비용", "费用";
    "budget.contingency" Share => "Contingency", "예비비 비율", "预备金比例";
    "budget.ltv_cac_milli" Milli => "Customer value to cost (LTV : CAC)", "생애가치 : 획득비용(LTV:CAC)", "终身价值与获客成本之比（LTV:CAC）";
    "budget.aim" AIM => "What the split is made for", "예산 배분 기준", "预算分配目标";
    "budget.month_limit" Money => "Most media money in one month", "한 달 매체비 한도", "单月媒体费用上限";
    "budget.fixed.*" Money => "Media money set by hand", "직접 정한 매체비", "自行设定的媒体费用";
    "budget.timing.*" PlanMonth => "Month of payment", "지급 월", "付款月份";
    "budget.bookings.*" Row => "Commitment or payment", "약정·집행 내역", "签约或付款";
    "budget.bookings.*.name" Own => "Name", "이름", "名称";
    "budget.bookings.*.line" LINE => "Cost line", "비용 항목", "费用科目";
    "budget.bookings.*.month" PlanMonth => "Month of payment", "지급 월", "付款月份";
    "budget.bookings.*.amount" Money => "Amount", "금액", "金额";
    "budget.bookings.*.paid" Flag => "Paid", "집행 완료", "已支付";
}

fields! { IMPLEMENTATION:
    "implementation.tasks.*" Row => "Task", "할 일", "任务";
    "implementation.tasks.*.name" Own => "Name", "이름", "名称";
    "implementation.tasks.*.area" AREA => "Work area", "업무 영역", "工作领域";
    "implementation.tasks.*.job" JOB => "Role", "역할", "角色";
    "implementation.tasks.*.owner" Own => "Done by", "담당자", "执行人";
    "implementation.tasks.*.start" Day => "Begins on", "시작일", "开始日期";
    "implementation.tasks.*.days" Count => "Working days", "영업일 수", "工作日数";
    "implementation.tasks.*.hours" Tenths => "Hours", "시간", "工时";
    "implementation.tasks.*.after" Task => "Waits for", "먼저 끝나야 할 일", "前置任务";
    "implementation.tasks.*.running" Flag => "Goes on until the plan ends", "계획 끝까지 계속", "持续到方案结束";
    "implementation.tasks.*.done" Flag => "Done", "완료", "已完成";
    "implementation.breakthrough" Own => "What success shows first", "가장 먼저 이룰 성과", "最先要做成的一件事";
    "implementation.begin" Day => "Work can begin on", "준비를 시작할 수 있는 날", "最早可以动手的日期";
    "implementation.ready" Day => "Everything is ready by", "준비를 마칠 날", "最晚就绪日期";
    "implementation.direction" Choice(direction) => "Dates are counted", "날짜를 정하는 방법", "排期方式";
    "implementation.work_days" Count => "Days worked a week", "주당 근무일", "每周工作天数";
    "implementation.changes.*" Quiet => "Changes to the task", "할 일 수정", "任务改动";
    "implementation.changes.*.job" JOB => "Role", "역할", "角色";
    "implementation.changes.*.owner" Own => "Done by", "담당자", "执行人";
    "implementation.changes.*.start" Day => "Begins on", "시작일", "开始日期";
    "implementation.changes.*.days" Count => "Working days", "영업일 수", "工作日数";
    "implementation.changes.*.hours" Tenths => "Hours", "시간", "工时";
    "implementation.changes.*.after" Task => "Waits for", "먼저 끝나야 할 일", "前置任务";
    "implementation.changes.*.left_out" Flag => "Left out", "제외", "不做";
    "implementation.changes.*.done" Flag => "Done", "완료", "已完成";
    "implementation.seen.*" Quiet => "Schedule as last seen", "마지막으로 확인한 일정", "上次查看的排期";
    "implementation.taken" Flag => "Schedule taken over", "일정 확정", "排期已确定";
}

fn direction(name: &str, lang: Lang) -> Option<String> {
    let text = match name {
        "forward" => Text::new("forward", "앞에서부터", "正排"),
        "backward" => Text::new("back from the deadline", "기한에서 거꾸로", "倒排"),
        _ => return None,
    };
    Some(text.get(lang).to_owned())
}

fields! { ORGANISATION:
    "organisation.hours_per_week" Count => "Hours a week for marketing", "마케팅에 쓰는 주당 시간", "每周营销工时";
    "organisation.hour_cost" Money => "Cost of one hour", "시간당 인건비", "每小时成本";
    "organisation.outsourcing" Money => "Outside help a month", "월 외주비", "每月外包费用";
    "organisation.people.*" Row => "Person", "담당자", "人员";
    "organisation.people.*.name" Own => "Name", "이름", "姓名";
    "organisation.people.*.duty" Own => "Duty", "맡은 일", "职责";
    "organisation.people.*.hours" Count => "Hours a week", "주당 시간", "每周工时";
    "organisation.people.*.skills" Own => "Skills", "할 수 있는 일", "技能";
    "organisation.people.*.jobs" JOB => "Roles", "역할", "角色";
    "organisation.people.*.cost" Money => "Cost of one hour", "시간당 비용", "每小时成本";
    "organisation.people.*.from" PlanMonth => "There from", "합류 시점", "到岗时间";
    "organisation.people.*.outside" Flag => "From outside", "외부 인력", "外部人员";
    "organisation.hand_offs" Own => "Who passes what to whom", "업무 인계 방식", "工作交接方式";
    "organisation.enquiries" Count => "Enquiries a month that can be answered", "한 달에 답할 수 있는 문의 수", "每月能回复的咨询数";
    "organisation.capacity" Count => "Further orders a month that can be served", "더 받을 수 있는 월 주문 수", "每月还能承接的订单数";
    "organisation.raci.*" Quiet => "Duties", "책임 구분", "职责分工";
    "organisation.raci.*.accountable" JOB => "Answers for it", "책임지는 역할", "负责角色";
    "organisation.raci.*.consulted" JOB => "Is asked before", "미리 의견을 묻는 역할", "事前征询";
    "organisation.raci.*.informed" JOB => "Is told after", "결과를 알릴 역할", "事后知会";
    "organisation.departments.present" DEPARTMENT => "Departments", "부서", "部门";
    "organisation.departments.owners.*" Quiet => "Who owns the border", "인계 책임자", "交接负责人";
    "organisation.departments.owners.*.job" JOB => "Role that owns the border", "인계를 책임지는 역할", "负责交接的角色";
    "organisation.departments.owners.*.name" Own => "Who owns the border", "인계 책임자", "交接负责人";
    "organisation.training.*" Row => "Training", "교육", "培训";
    "organisation.training.*.topic" Own => "What is learned", "배울 내용", "培训内容";
    "organisation.training.*.source" Quiet => "Suggestion it came from", "바탕이 된 제안", "来源建议";
    "organisation.training.*.job" JOB => "Who learns it", "교육 대상 역할", "培训对象";
    "organisation.training.*.hours" Count => "Hours in all", "총 교육 시간", "总时长";
    "organisation.training.*.month" PlanMonth => "When", "시기", "时间";
    "organisation.training.*.cost" Money => "Cost", "비용", "费用";
    "organisation.training.*.done" Flag => "Done", "완료", "已完成";
    "organisation.incentives.*" Row => "Incentive", "인센티브", "激励";
    "organisation.incentives.*.job" JOB => "For whom", "대상 역할", "激励对象";
    "organisation.incentives.*.goal" GOAL => "Measured by", "기준 지표", "衡量指标";
    "organisation.incentives.*.from" Amount => "From which number on", "지급 기준 수치", "达到多少起发放";
    "organisation.incentives.*.reward" Money => "Reward", "보상", "奖励";
    "organisation.commitments" COMMITMENT => "What top management has done", "경영진이 한 일", "管理层已做的事";
}

fields! { RISKS:
    "risk.items.*" Row => "Risk", "위험", "风险";
    "risk.items.*.name" Own => "What may happen", "일어날 수 있는 일", "可能发生的事";
    "risk.items.*.probability" Share => "Probability", "확률", "发生概率";
    "risk.items.*.impact" Money => "Loss if it happens", "생겼을 때 손실", "发生时的损失";
    "risk.items.*.trigger" Own => "Sign to watch", "지켜볼 신호", "预警信号";
    "risk.items.*.owner" Own => "Who watches it", "지켜보는 사람", "负责人";
    "risk.items.*.response" Own => "What is done then", "그때 할 일", "应对措施";
    "risk.items.*.origin" RISK => "Suggestion it came from", "바탕이 된 제안", "来源建议";
    "risk.items.*.seen" Quiet => "Computed loss as last seen", "마지막으로 확인한 계산 손실", "上次查看的测算损失";
    "risk.declined" RISK => "Suggestions put aside", "제외한 제안", "已搁置的建议";
    "risk.secured" SAFEGUARD => "Safeguards in place", "갖춘 보안 조치", "已落实的安全措施";
    "risk.consent" Flag => "Provable consent of the lists", "증명할 수 있는 수신 동의", "名单有可举证的同意";
    "risk.reply_hours" Count => "Enquiries are answered within hours", "답변 시한(시간)", "咨询回复时限（小时）";
    "risk.reply_minutes" Count => "Minutes an enquiry takes", "문의 한 건에 드는 시간(분)", "每个咨询用时（分钟）";
    "risk.work_days" Count => "Days a week with answers", "주당 응대 일수", "每周回复天数";
    "risk.enquiries" Count => "Enquiries a month", "한 달 문의 수", "每月咨询数";
}

fields! { EVALUATION:
    "evaluation.kpis.*" Quiet => "How it is watched", "지표 관리 방법", "监测方式";
    "evaluation.kpis.*.watched" Flag => "Watched", "관리 여부", "是否监测";
    "evaluation.kpis.*.target" Amount => "Target of a month", "월 목표", "月度目标";
    "evaluation.kpis.*.source" Own => "Data source", "데이터 출처", "数据来源";
    "evaluation.kpis.*.owner" Own => "Who looks after it", "담당자", "负责人";
    "evaluation.kpis.*.floor" Share => "Floor in percent of the target", "목표 대비 하한", "相对目标的下限";
    "evaluation.kpis.*.months" Count => "Months in a row below it", "연속 미달 개월 수", "连续未达标月数";
    "evaluation.kpis.*.decision" Own => "What is then done", "그때 할 일", "届时的措施";
    "evaluation.replanned" Month => "Planned anew from", "다시 계획한 첫 달", "重新规划的起始月";
    "evaluation.review" Own => "How reviews are held", "점검 방식", "复盘方式";
    "dismissed.*" Own => "Finding put aside, with the reason", "보류한 점검 결과와 이유", "已搁置的检查结果及理由";
}
