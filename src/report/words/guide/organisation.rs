//! Guides of stage 10: hours, capacity, departments, duties.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "organisation.hours",
        Text::new(
            "It limits how many touchpoints can be run; zero without outside help is “Not yet”.",
            "운영할 수 있는 접점 수의 한도예요. 0이고 외주도 없으면 ‘아직은 일러요’ 판정이에요.",
            "限制能运营多少接触点；为零且无外援则“暂不启动”。",
        ),
        Text::new("8: owner 3, shop 5", "8: 대표 3, 매장 5", "8：店主3，门店5"),
    )
    .range(Text::new(
        "Hours that are free in a normal week, all people together.",
        "평소 한 주에 낼 수 있는 시간을 모두 합하세요.",
        "平常一周空得出来的工时，所有人合计。",
    ))
    .more(More::Term("capacity")),
    Guide::new(
        "organisation.hour_cost",
        Text::new(
            "The result counts hours at this price, and a touchpoint that eats time looks as dear as it is.",
            "시간을 이 단가로 계산해 성과에서 빼요. 시간이 많이 드는 접점의 실제 비용이 보여요.",
            "按此单价把工时计入结果，费时的接触点才显出真实成本。",
        ),
        Text::new(
            "15,000 ₩: wage with on-costs ÷ hours worked",
            "15,000원: 부대 비용 포함 급여 ÷ 근무 시간",
            "60元：含社保的工资÷工时",
        ),
    )
    .range(Text::new(
        "0 only where these hours would be paid and idle anyway.",
        "어차피 지급하고 비는 시간일 때만 0이에요.",
        "只有本来就付薪且空闲的工时才填0。",
    )),
    Guide::new(
        "organisation.outsourcing",
        Text::new(
            "It comes off the funds every month and pays for work nobody here can do.",
            "매달 예산에서 나가고, 안에서 못 하는 일을 맡겨요.",
            "每月从资金中扣除，用于内部做不了的工作。",
        ),
        Text::new(
            "200,000 ₩ a month for a photographer and bookkeeping of ads",
            "사진과 광고 관리에 월 20만 원",
            "每月1,000元用于拍摄和投放管理",
        ),
    ),
    Guide::new(
        "organisation.capacity",
        Text::new(
            "More orders than can be served wait for the next month, so money for them is not spent; 0 is “Not yet”.",
            "처리할 수 있는 만큼만 주문을 받고 넘치면 다음 달로 미뤄요. 0이면 ‘아직은 일러요’ 판정이에요.",
            "超出的订单顺延到下月，相应资金不再投；填0则“暂不启动”。",
        ),
        Text::new("120 parcels beyond today’s", "지금보다 120건 더", "比现在多发120单"),
    )
    .range(Text::new(
        "What a normal month can take, not the record.",
        "최고 기록이 아니라 평소 가능한 양이에요.",
        "按平常能力填，不按最高纪录。",
    ))
    .more(More::Term("capacity")),
    Guide::new(
        "organisation.enquiries",
        Text::new(
            "More enquiries than can be answered wait for the next month.",
            "답할 수 있는 문의를 넘으면 다음 달로 밀려요.",
            "超出可答复量的咨询会顺延到下月。",
        ),
        Text::new("40: two a working day", "40: 근무일마다 2건", "40：每个工作日2次"),
    )
    .more(More::Term("capacity")),
    Guide::new(
        "organisation.departments",
        Text::new(
            "Orders cross departments; a border nobody owns is where online business jams.",
            "주문은 부서를 넘나들어요. 맡은 사람이 없는 경계에서 일이 막혀요.",
            "订单要跨部门；无人负责的交界处正是线上业务卡住的地方。",
        ),
        Text::new(
            "A roastery: production, purchasing, sales, customer service",
            "로스터리: 생산, 구매, 영업, 고객 서비스",
            "烘焙坊：生产、采购、销售、客服",
        ),
    )
    .range(Text::new(
        "Also where one person is the whole department.",
        "한 사람이 부서 전체여도 체크하세요.",
        "一个人就是一个部门时也要勾选。",
    ))
    .more(More::Term("cement-mouse")),
    Guide::new(
        "organisation.borders.*.job",
        Text::new(
            "A hand-off without an owner is a finding.",
            "책임지는 사람이 없는 인계는 문제로 표시돼요.",
            "无人负责的交接会列为问题。",
        ),
        Text::new(
            "From order to payment: operations specialist",
            "주문에서 결제까지는 운영 담당",
            "下单到付款：运营专员",
        ),
    )
    .more(More::Term("cement-mouse")),
    Guide::new(
        "organisation.borders.*.name",
        Text::new("A name counts as an owner, too.", "이름을 적어도 책임자로 인정돼요.", "写姓名同样算负责人。"),
        Text::new("Ms Park", "박 매니저", "朴女士"),
    )
    .more(More::Term("cement-mouse")),
    Guide::new(
        "organisation.hand_offs",
        Text::new(
            "Where several people work, the audit asks who passes what to whom.",
            "여러 명이 일하면 누가 누구에게 무엇을 넘기는지 진단해요.",
            "多人协作时，审核会检查谁把什么交给谁。",
        ),
        Text::new(
            "“Shop order → warehouse by 3 p.m.; complaint → owner the same day”",
            "“쇼핑몰 주문 → 오후 3시까지 창고, 불만 → 당일 대표”",
            "“网店订单→下午3点前到仓库；投诉→当天到店主”",
        ),
    ),
    Guide::new(
        "organisation.commitments",
        Text::new(
            "What only top management can do; points left open are told by the audit.",
            "경영진만 할 수 있는 일이에요. 남은 항목은 진단에서 알려 드려요.",
            "只有管理层能做的事；未完成的由审核指出。",
        ),
        Text::new(
            "Tick “budget decided” when the money is released, not when it is promised.",
            "‘예산 확정’은 약속이 아니라 집행이 가능해졌을 때 체크하세요.",
            "“预算已定”在资金拨付后才勾选，口头答应不算。",
        ),
    ),
    Guide::new(
        "organisation.raci",
        Text::new(
            "Exactly one role answers for a task; who is asked and told saves meetings. It stands in the document.",
            "작업마다 책임지는 역할은 하나예요. 누구에게 묻고 알릴지 정하면 회의가 줄어요. 계획서에 실려요.",
            "每项任务只有一个角色担责；定好问谁、告诉谁可少开会。写入方案书。",
        ),
        Text::new(
            "Prices: management answers, sales is asked, customer service is told.",
            "가격: 경영이 책임지고, 영업에 묻고, 고객 서비스에 알려요.",
            "定价：管理层负责，问销售，告知客服。",
        ),
    )
    .range(Text::new(
        "Few who are asked: each one costs a day.",
        "묻는 사람은 적게 두세요. 한 명마다 하루가 걸려요.",
        "征询的人要少，每多一人就多等一天。",
    ))
    .more(More::Term("raci")),
];
