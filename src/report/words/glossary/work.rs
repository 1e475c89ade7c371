//! Terms of carrying a plan out: schedule, duties, capacity, risk, and what the law asks.

use crate::base::Text;
use crate::forecast::Name;
use crate::plan::Stage;
use crate::report::words::figure_name;

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::new(
        "milestone",
        Text::new("Milestone", "마일스톤", "里程碑"),
        Text::new(
            "A point in the schedule without length of its own: something is ready or decided. It answers with yes or no whether the \
             plan is on time.",
            "걸리는 날 없이 무언가가 준비되거나 결정되는 시점이에요. 계획이 제때 가고 있는지 예, 아니요로 답할 수 있어요.",
            "排期中不占工期的一个时点：某件事就绪或拍板。方案是否按时，看它有没有达到即可。",
        ),
    )
    .at(Stage::Implementation)
    .see(&["critical-path", "first-win"]),
    Term::new(
        "critical-path",
        Text::new("Critical path (longest chain)", "주공정(가장 긴 작업 흐름)", "关键路径（最长任务链）"),
        Text::new(
            "The chain of tasks that wait for each other and together take longest. A day lost on it is a day lost for everything; \
             other tasks have spare days.",
            "앞일이 끝나야 다음 일을 할 수 있는 작업을 이었을 때 가장 오래 걸리는 흐름이에요. 여기서 하루 늦으면 전체가 하루 늦고, 다른 일에는 \
             여유가 있어요.",
            "前后相接、总工期最长的一串任务。它晚一天，整体就晚一天；其他任务则有机动时间。",
        ),
    )
    .at(Stage::Implementation)
    .see(&["milestone"]),
    Term::new(
        "first-win",
        Text::new("First visible win", "눈에 보이는 첫 성과", "第一个看得见的成果"),
        Text::new(
            "The breakthrough that shows everybody early that the plan works, for example the tenth deal. Choose it beforehand, so \
             that patience has something to hold on to.",
            "계획이 통한다는 것을 모두에게 일찍 보여 주는 성과로, 열 번째 거래 같은 것이에요. 미리 정해 두면 기다릴 힘이 생겨요.",
            "能尽早让大家看到方案有效的突破点，例如第十笔成交。事先选定，大家才有耐心坚持下去。",
        ),
    )
    .at(Stage::Implementation)
    .see(&["milestone", "objective"]),
    Term::new(
        "raci",
        Text::new("Duties (RACI)", "책임 분담표(RACI)", "职责分工（RACI）"),
        Text::new(
            "For every task: who does it (R), who answers for it (A), who is asked before (C) and who is told after (I). Exactly one \
             answers for it; with two nobody does.",
            "할 일마다 실행하는 사람(R), 책임지는 사람(A), 미리 의견을 묻는 사람(C), 결과를 알리는 사람(I)을 정한 표예요. 책임지는 사람은 딱 한 \
             명이어야 해요.",
            "为每项任务写明谁执行（R）、谁负责（A）、事前征询谁（C）、事后知会谁（I）。负责的只能有一个，两个人负责等于没人负责。",
        ),
    )
    .at(Stage::Organisation)
    .see(&["cement-mouse"]),
    Term::new(
        "cement-mouse",
        Text::new("Cement + mouse", "온·오프라인 업무 연결(시멘트+마우스)", "鼠标+水泥"),
        Text::new(
            "The existing business (cement) joined to the net (mouse), department by department. Things jam at the borders between \
             the two, so every hand-over there needs one owner.",
            "기존 사업(시멘트)과 온라인(마우스)을 부서마다 잇는 일이에요. 일은 둘의 경계에서 막히기 쉬우니, 인계마다 담당자를 한 명씩 두세요.",
            "把原有业务（水泥）与网络（鼠标）逐个部门衔接起来。事情最容易卡在新旧业务的交界处，因此每个衔接点都要有一个负责人。",
        ),
    )
    .at(Stage::Organisation)
    .see(&["raci", "audit"]),
    Term::new(
        "capacity",
        figure_name::name(Name::OrderCapacity),
        Text::new(
            "How many more orders can be made, delivered or looked after in a month. Demand beyond it waits, so the money that brings \
             it is better spent elsewhere.",
            "한 달에 더 만들고, 배송하고, 응대할 수 있는 주문 수예요. 이를 넘는 수요는 기다리게 되니 그만큼의 돈은 다른 데 쓰는 편이 나아요.",
            "一个月还能多生产、配送或接待多少订单。超出的需求只能排队，带来这些需求的钱不如花在别处。",
        ),
    )
    .at(Stage::Products)
    .see(&["reply-promise", "allocation"]),
    Term::new(
        "reply-promise",
        Text::new("Reply promise", "답변 약속", "回复承诺"),
        Text::new(
            "Within how many hours every enquiry is answered. Whether it can be kept is computed month by month from the enquiries \
             expected and the hours there are.",
            "모든 문의에 몇 시간 안에 답하겠다는 약속이에요. 예상 문의 수와 쓸 수 있는 시간으로 지킬 수 있는지를 달마다 계산해요.",
            "承诺在几小时内回复每个咨询。能否兑现，按预计咨询量和可用工时逐月测算。",
        ),
    )
    .at(Stage::Risk)
    .see(&["close-rate", "capacity"]),
    Term::new(
        "expected-loss",
        Text::new("Expected loss", "예상 손실", "预期损失"),
        Text::new(
            "What a risk costs on average. It makes risks comparable: a rare disaster and a frequent nuisance can weigh the same.",
            "위험 하나가 평균적으로 빼앗아 가는 금액이에요. 드문 큰 사고와 잦은 작은 문제를 같은 잣대로 비교할 수 있어요.",
            "一项风险平均会造成的损失，使不同风险可以比较：罕见的大事故与频繁的小麻烦，分量可能相当。",
        ),
    )
    .formula(Text::new("Probability × loss", "확률 × 손실", "概率 × 损失"))
    .at(Stage::Risk)
    .see(&["contingency"]),
    Term::new(
        "consent",
        Text::new("Consent", "수신 동의", "用户同意"),
        Text::new(
            "Somebody’s provable agreement, given beforehand, to receive advertising or to have their data used for a stated \
             purpose. Keep its date and wording; it can be withdrawn at any time.",
            "광고를 받거나 정보를 정해진 목적에 쓰는 데 미리 동의했다는, 증명할 수 있는 기록이에요. 동의한 날짜와 문구를 보관하고, 거부하면 바로 \
             멈추세요.",
            "本人事先作出、可以举证的同意：接收营销信息，或允许按说明的用途使用其信息。要留存日期和内容，对方随时可以撤回。",
        ),
    )
    .at(Stage::Risk)
    .see(&["own-list", "personal-data"]),
    Term::new(
        "personal-data",
        Text::new("Personal data laws", "개인정보 관련 법규", "个人信息保护法规"),
        Text::new(
            "Laws on collecting, using, keeping and passing on data about people: PIPA in Korea, PIPL in China, GDPR in the European \
             Union. Where the customers live decides which apply; the library’s rules are a start, not legal advice.",
            "사람에 관한 정보를 모으고, 쓰고, 보관하고, 넘기는 일을 정한 법으로, 한국의 개인정보 보호법, 중국의 PIPL, 유럽연합의 GDPR 등이 \
             있어요. 고객이 사는 곳에 따라 적용되는 법이 달라지고, 자료실의 규정은 출발점일 뿐 법률 자문이 아니에요.",
            "规范个人信息收集、使用、保存和提供的法律，例如中国《个人信息保护法》、韩国PIPA、欧盟GDPR。适用哪些取决于客户所在地；\
             资料库中的规则只是起点，并非法律意见。",
        ),
    )
    .at(Stage::Risk)
    .see(&["consent"]),
];
