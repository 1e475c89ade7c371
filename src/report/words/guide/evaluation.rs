//! Guides of stage 12: KPIs, results, reviews.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "evaluation.measured",
        Text::new(
            "What no ad account reports must be counted by the company; the KPI is held against it.",
            "광고 계정에 나오지 않는 수치는 회사가 직접 세야 해요. 센 값을 지표와 비교해요.",
            "广告后台没有的数据要自己统计，用来对照指标。",
        ),
        Text::new(
            "Satisfaction: 90% of 40 answers said yes",
            "만족도: 응답 40건 중 90% 긍정",
            "满意度：40份回答中90%满意",
        ),
    )
    .range(Text::new("An empty month is not a zero.", "빈칸과 0은 달라요.", "空白月份不等于零。")),
    Guide::new(
        "evaluation.kpi.*.target",
        Text::new(
            "Months are judged against it; left open the forecast’s month counts.",
            "매달 실적을 이 목표와 비교해요. 비우면 그달의 예측값을 써요.",
            "每月与之对照；留空则用预测值。",
        ),
        Text::new("1,200 visits a month", "월 방문 1,200회", "每月访问1,200次"),
    )
    .more(More::Term("kpi")),
    Guide::new(
        "evaluation.kpi.*.source",
        Text::new(
            "Without a source nobody can read the number twice.",
            "출처가 없으면 같은 수치를 다시 확인할 수 없어요.",
            "没有来源就无法复核。",
        ),
        Text::new("Shop statistics, “orders by channel”", "쇼핑몰 통계 ‘채널별 주문’", "店铺后台“渠道订单”"),
    )
    .more(More::Term("kpi")),
    Guide::new(
        "evaluation.kpi.*.owner",
        Text::new(
            "A KPI nobody looks after is a finding.",
            "담당자가 없는 지표는 문제로 표시돼요.",
            "无人负责的指标会列为问题。",
        ),
        Text::new("Ms Park", "박 매니저", "朴女士"),
    ),
    Guide::new(
        "evaluation.kpi.*.floor",
        Text::new(
            "Below this share of the target for long enough the review must decide.",
            "실적이 목표의 이 비율을 밑도는 달이 이어지면 점검 때 결정을 내려야 해요.",
            "连续几个月低于目标的这一比例，复盘时就必须作出决定。",
        ),
        Text::new("80%", "80%", "80%"),
    )
    .range(Text::new(
        "Left open 80% counts (our judgement); nearer to 100% every bad week rings.",
        "비우면 80%로 봐요(이 도구의 판단). 100%에 가까우면 조금만 부진해도 경고가 나와요.",
        "留空按80%（本工具的判断）；太接近100%，稍差一点就会报警。",
    ))
    .more(More::Term("kpi")),
    Guide::new(
        "evaluation.kpi.*.months",
        Text::new(
            "One bad month may be chance; this says how many make a reason to act.",
            "한 달 부진은 우연일 수 있어요. 몇 달 이어지면 조치할지 정해요.",
            "一个月不佳可能是偶然；连续几个月才要行动，由此决定。",
        ),
        Text::new("2", "2", "2"),
    )
    .range(Text::new(
        "Left open 2 counts (our judgement); it must fit into the plan’s length.",
        "비우면 2개월로 봐요(이 도구의 판단). 계획 기간을 넘지 않게 하세요.",
        "留空按2个月（本工具的判断）；不能超过方案时长。",
    ))
    .more(More::Term("significance")),
    Guide::new(
        "evaluation.kpi.*.decision",
        Text::new(
            "Decided beforehand it is done; decided in a bad month it is argued about.",
            "미리 정해 두면 그대로 실행하고, 실적이 나쁜 달에 정하려면 다투게 돼요.",
            "事先定好的会执行；等到业绩不好再定，只会争论。",
        ),
        Text::new(
            "“Halve search ads, put the money into samples.”",
            "“검색광고를 반으로 줄이고 그 돈을 샘플에 써요.”",
            "“搜索投放减半，改投试饮装。”",
        ),
    ),
    Guide::new(
        "evaluation.*.*.spend",
        Text::new(
            "Actual spend against plan is one part of the variance; the rest of the budget is divided anew from it.",
            "실제 지출과 계획의 차이는 결과가 달라진 원인 중 하나이고, 남은 예산을 다시 나누는 바탕이에요.",
            "实际花费与计划之差是差异的原因之一，也是重新分配余下预算的依据。",
        ),
        Text::new("As billed for the month, without VAT", "그달 청구액(부가세 제외)", "当月账单（不含增值税）"),
    ),
    Guide::new(
        "evaluation.*.*.impressions",
        Text::new(
            "With visits it gives the click rate, one part of why a month differs.",
            "방문 수와 함께 클릭률을 구해서, 계획과 차이가 난 이유를 찾아요.",
            "与访问一起得出点击率，是差异的原因之一。",
        ),
        Text::new("From the ad report, whole month", "광고 보고서의 한 달 합계", "投放报表整月合计"),
    )
    .more(More::Term("impression")),
    Guide::new(
        "evaluation.*.*.visits",
        Text::new(
            "Visits split the variance into price of a visit and conversion.",
            "방문 수가 있으면 차이를 방문당 비용의 몫과 전환율의 몫으로 나눌 수 있어요.",
            "有了访问数，差异才能拆成单次访问成本和转化率两部分。",
        ),
        Text::new("From the shop’s statistics by source", "쇼핑몰 통계의 유입 경로별 방문", "店铺后台按来源统计的访问"),
    )
    .range(Text::new(
        "One source for all months; two tools count differently.",
        "매달 같은 도구로 세세요. 도구마다 값이 달라요.",
        "各月用同一来源；不同工具口径不同。",
    )),
    Guide::new(
        "evaluation.*.*.enquiries",
        Text::new(
            "Enquiries split the variance into asking and closing.",
            "문의 수가 있으면 차이를 문의 전환율의 몫과 문의 대비 계약률의 몫으로 나눌 수 있어요.",
            "有了咨询数，差异才能拆成咨询转化率和咨询成交率两部分。",
        ),
        Text::new(
            "Every call, mail and form of the month, once each",
            "그달의 전화·메일·문의 양식을 한 건씩",
            "当月每个电话、邮件、表单各计一次",
        ),
    ),
    Guide::new(
        "evaluation.*.*.deals",
        Text::new(
            "Deals re-estimate the conversion; with few of them the planner says “too early”.",
            "거래 수로 전환율을 다시 추정해요. 건수가 적으면 ‘판단 보류’로 표시해요.",
            "用成交数重新估计转化率；太少会提示“尚难判断”。",
        ),
        Text::new(
            "Orders paid in the month, returns taken off",
            "그달 결제 주문에서 반품을 뺀 수",
            "当月已付款的订单，扣除退货",
        ),
    ),
    Guide::new(
        "evaluation.*.*.new_customers",
        Text::new(
            "What a new customer cost is spend divided by it.",
            "신규 고객 한 명에게 든 돈은 지출을 이 수로 나눈 값이에요.",
            "获客成本＝花费÷此数。",
        ),
        Text::new("Buyers whose first order it was", "첫 주문 고객 수", "首次下单的客户数"),
    )
    .range(Text::new("Not more than deals.", "거래 수보다 많을 수 없어요.", "不会多于成交数。"))
    .more(More::Term("cac")),
    Guide::new(
        "evaluation.*.*.revenue",
        Text::new(
            "With deals it gives the order value that was really reached.",
            "거래 수와 함께 실제 주문 금액을 구해요.",
            "与成交数一起得出实际客单价。",
        ),
        Text::new("Paid orders of the month, without VAT", "그달 결제 금액(부가세 제외)", "当月实付金额（不含增值税）"),
    ),
    Guide::new(
        "evaluation.*.through",
        Text::new(
            "A month under way is compared with the part of the plan that has passed.",
            "진행 중인 달은 지난 날수만큼의 계획과 비교해요.",
            "未结束的月份，只与已过天数对应的计划对照。",
        ),
        Text::new("2027-06-15 for half a month", "보름 치면 2027-06-15", "半个月填2027-06-15"),
    ),
    Guide::new(
        "evaluation.review",
        Text::new(
            "A plan nobody looks at again is a finding; the stage is complete only with it.",
            "다시 들여다보지 않는 계획은 문제로 표시돼요. 점검 방식을 적어야 단계가 완료돼요.",
            "没有人再看的方案会列为问题；填写复盘安排后，本阶段才算完成。",
        ),
        Text::new(
            "First Monday of the month, owner and shop manager, one decision each time",
            "매월 첫 월요일, 대표와 매장 매니저, 매번 결정 하나",
            "每月第一个周一，老板和店长一起看，每次定一件事",
        ),
    ),
    Guide::new(
        "evaluation.*.day",
        Text::new(
            "Warnings after this day count as not yet reviewed.",
            "이날 뒤에 나온 경고는 아직 점검하지 않은 것으로 봐요.",
            "此日之后的警示视为尚未复盘。",
        ),
        Text::new("2027-07-05", "2027-07-05", "2027-07-05"),
    ),
    Guide::new(
        "evaluation.*.rhythm",
        Text::new(
            "It says which report the review rests on: week, month or quarter.",
            "주간, 월간, 분기 중 어느 보고서로 점검했는지예요.",
            "说明依据哪份报告：周、月或季度。",
        ),
        Text::new("Monthly", "월간", "每月"),
    ),
    Guide::new(
        "evaluation.*.decided",
        Text::new(
            "The document keeps what was decided, so that the next review can ask for it.",
            "결정한 내용이 계획서에 남아 다음 점검에서 확인할 수 있어요.",
            "决定写入方案书，下次复盘时可以追问。",
        ),
        Text::new(
            "“Search ads down to 200,000 ₩, Ms Park, by 12 July”",
            "“검색광고 20만 원으로 축소, 박 매니저, 7월 12일까지”",
            "“搜索投放降到1,000元，朴女士，7月12日前”",
        ),
    ),
    Guide::new(
        "evaluation.versions.reason",
        Text::new(
            "A kept version with its reason shows later why the plan changed.",
            "이유를 적어 두면 나중에 계획이 왜 바뀌었는지 알 수 있어요.",
            "写明原因，日后才知道方案为何改动。",
        ),
        Text::new("“Before more money goes into search”", "“검색광고 예산을 늘리기 전”", "“增加搜索预算之前”"),
    ),
];
