//! Guides of stage 10: hours, capacity, departments, duties.

use crate::base::Text;

use super::{Guide, More};

pub(super) const GUIDES: &[Guide] = &[
    Guide::new(
        "organisation.hours",
        Text::new(
            "It limits how many touchpoints can be run; zero without outside help is “Not yet”.",
            "이 시간만큼만 접점을 운영할 수 있어요. 0이고 외주도 없으면 ‘아직은 일러요’ 판단이 나와요.",
            "决定能运营多少接触点；为零又没有外包，结论为“暂不启动”。",
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
            "들인 시간을 이 단가로 계산해 손익에서 빼요. 시간이 많이 드는 접점의 실제 비용이 드러나요.",
            "按此单价把工时计入盈亏，费时的接触点才显出真实成本。",
        ),
        Text::new(
            "15,000 ₩: wage with on-costs ÷ hours worked",
            "15,000원: 부대 비용 포함 급여 ÷ 근무 시간",
            "60元：含社保的工资÷工时",
        ),
    )
    .range(Text::new(
        "0 only where these hours would be paid and idle anyway.",
        "어차피 급여를 주는데 할 일이 없는 시간일 때만 0으로 두세요.",
        "只有本来就付薪且空闲的工时才填0。",
    )),
    Guide::new(
        "organisation.outsourcing",
        Text::new(
            "It comes off the funds every month and pays for work nobody here can do.",
            "회사에서 못 하는 일을 맡기는 돈이에요. 매달 예산에서 나가요.",
            "每月从总资金中扣除，用于内部做不了的工作。",
        ),
        Text::new(
            "200,000 ₩ a month for a photographer and bookkeeping of ads",
            "사진 촬영과 광고비 정산에 월 20만 원",
            "每月1,000元用于拍摄和投放管理",
        ),
    ),
    Guide::new(
        "organisation.capacity",
        Text::new(
            "More orders than can be served wait for the next month, so money for them is not spent; 0 is “Not yet”.",
            "처리할 수 있는 수를 넘는 주문은 다음 달로 밀리고, 그만큼은 돈을 쓰지 않아요. 0이면 ‘아직은 일러요’ 판단이 나와요.",
            "超出的订单顺延到下月，相应资金不再投；填0则结论为“暂不启动”。",
        ),
        Text::new("120 parcels beyond today’s", "지금보다 120건 더", "每月比现在多发120单"),
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
            "답할 수 있는 수를 넘는 문의는 다음 달로 밀려요.",
            "超出可答复量的咨询会顺延到下月。",
        ),
        Text::new("40: two a working day", "40: 근무일마다 2건", "40：每个工作日2个"),
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
            "로스터리: 생산, 구매, 영업, 고객 응대",
            "烘焙坊：生产、采购、销售、客服",
        ),
    )
    .range(Text::new(
        "Also where one person is the whole department.",
        "한 사람이 부서 하나를 도맡아도 체크하세요.",
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
            "주문에서 결제까지는 운영 담당자",
            "下单到付款：运营专员",
        ),
    )
    .more(More::Term("cement-mouse")),
    Guide::new(
        "organisation.borders.*.name",
        Text::new("A name counts as an owner, too.", "이름만 적어도 책임자로 봐요.", "写姓名同样算负责人。"),
        Text::new("Ms Park", "박 매니저", "朴女士"),
    )
    .more(More::Term("cement-mouse")),
    Guide::new(
        "organisation.hand_offs",
        Text::new(
            "Where several people work, the audit asks who passes what to whom.",
            "여러 명이 일하면 누가 누구에게 무엇을 넘기는지 전체 점검에서 확인해요.",
            "多人协作时，“整体检查”会看谁把什么交给谁。",
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
            "경영진만 할 수 있는 일이에요. 남은 항목은 전체 점검에서 알려 드려요.",
            "只有管理层能做的事；没做到的，“整体检查”会指出。",
        ),
        Text::new(
            "Tick “budget decided” when the money is released, not when it is promised.",
            "예산 항목은 말로 약속했을 때가 아니라, 실제로 쓸 수 있게 됐을 때 체크하세요.",
            "资金到位、可以动用后，才勾选“预算已批准”；口头答应不算。",
        ),
    ),
    Guide::new(
        "organisation.raci",
        Text::new(
            "Exactly one role answers for a task; who is asked and told saves meetings. It stands in the document.",
            "할 일마다 책임지는 역할은 하나예요. 누구에게 묻고 누구에게 알릴지 정하면 회의가 줄어요. 계획서에 실려요.",
            "每项任务只有一个角色负责；定好事前问谁、事后告诉谁，可以少开会。写入方案书。",
        ),
        Text::new(
            "Prices: management answers, sales is asked, customer service is told.",
            "가격: 경영진이 책임지고, 영업에 묻고, 고객 응대에 알려요.",
            "定价：管理层负责，事前征询销售，事后知会客服。",
        ),
    )
    .range(Text::new(
        "Few who are asked: each one costs a day.",
        "의견을 묻는 사람은 적게 두세요. 한 명 늘 때마다 하루씩 늦어져요.",
        "征询的人要少，每多一人就多等一天。",
    ))
    .more(More::Term("raci")),
];
