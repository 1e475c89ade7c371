//! Go, or not: aspects, verdicts, the facts that decide alone.

use crate::plan::Aspect;
use crate::score::{KnockOut, Source, Urgency, Verdict};

pub use super::item::{ItemWords, item};

words! {
    /// Name of an aspect.
    aspect(Aspect) {
        Product: "Product", "상품", "产品";
        Competition: "Competition", "경쟁", "竞争";
        Finance: "Money", "자금", "资金";
        People: "People", "사람", "人员";
    }

    /// The verdict in a word or two.
    verdict(Verdict) {
        Go: "Go", "시작하세요", "可以启动";
        Prepare: "Prepare first", "준비부터 하세요", "先做准备";
        NotYet: "Not yet", "아직은 일러요", "暂不启动";
        Dont: "Don’t", "하지 마세요", "不建议做";
    }

    /// The verdict in a sentence.
    verdict_line(Verdict) {
        Go: "The figures carry the spending: start, and keep comparing with the forecast.",
            "지금 수치라면 쓴 돈을 감당할 수 있어요. 시작하고, 예측과 계속 비교하세요.",
            "按现有数据，这笔投入可行。可以启动，并持续与预测对照。";
        Prepare: "It is worth doing once the points below are in place; before that, money would leak away.",
            "아래 항목을 갖추면 할 만해요. 그 전에 돈을 쓰면 새어 나가요.",
            "补齐下面几项后值得做；在那之前投钱，多半白花。";
        NotYet: "Under today’s figures the money would not come back; the points below would change that.",
            "지금 수치로는 쓴 돈이 돌아오지 않아요. 아래 항목이 바뀌면 답도 달라져요.",
            "按目前的数据，花出去的钱收不回来；下面几项改变之后，结论才会变。";
        Dont: "Online marketing is not the way for this company now; another way costs less and brings more.",
            "지금 이 회사에 온라인 마케팅은 답이 아니에요. 더 적은 돈으로 더 많이 얻는 길이 있어요.",
            "目前网络营销不适合这家企业，换一种做法，花得更少，收获更多。";
    }

    /// What to do now.
    instead(Verdict) {
        Go: "Start with the touchpoints that get money in the budget, one at a time, and look at the results every month.",
            "예산이 배분된 접점부터 하나씩 시작하고, 결과를 매달 확인하세요.",
            "从分到预算的接触点做起，一个一个上，每月看一次结果。";
        Prepare: "Put the missing pieces into the schedule before the first paid month. Until then, serve the customers \
            there are: answer enquiries, ask for reviews, collect contacts with consent.",
            "부족한 것을 첫 유료 집행 전에 일정에 넣으세요. 그때까지는 지금 있는 고객에게 집중하세요. 문의에 답하고, \
            후기를 부탁하고, 수신 동의를 받은 연락처를 모으세요.",
            "先把缺的准备排进日程，再开始付费投放。在此之前把现有客户服务好：及时回复咨询，邀请评价，\
            在征得同意后积累联系方式。";
        NotYet: "Sell where each sale already pays: regulars, recommendations, shops and fairs nearby. Keep a minimum \
            presence that costs hours, not money: a correct map entry, one page with prices and a phone number, answered \
            reviews.",
            "이미 남는 곳에서 파세요. 단골, 소개, 가까운 매장과 행사가 먼저예요. 온라인은 돈이 아니라 시간만 드는 최소한만 \
            갖추세요. 정확한 지도 등록, 가격과 전화번호가 있는 페이지 한 장, 답글이 달린 후기면 돼요.",
            "先在本来就赚钱的地方卖：老客、转介绍、附近门店和展会。线上只保留花时间不花钱的基本露出：\
            准确的地图信息、一页写明价格和电话的介绍、及时回复的评价。";
        Dont: "Talk to buyers directly: calls, visits, trade fairs, partners who already sell to them. One page that says who \
            you are, what you sell and how to reach you is enough online.",
            "구매자를 직접 만나세요. 전화, 방문, 박람회, 이미 그 고객에게 파는 협력사가 더 빨라요. 온라인은 어떤 회사이고 \
            무엇을 팔며 어떻게 연락하는지 적은 페이지 한 장이면 충분해요.",
            "直接找买家：电话、拜访、展会，或找已经在向他们供货的伙伴合作。线上有一页说清公司、产品和联系方式就够了。";
    }

    /// A fact that decides alone, and what would change it.
    knock_out(KnockOut) {
        NoContribution: "An order leaves nothing after goods, fees and delivery, so every further sale adds to the loss. A \
            higher price, cheaper delivery or another product line would change that.",
            "주문 한 건에서 원가·수수료·배송비를 빼면 남는 게 없어서, 팔수록 손해예요. 가격을 올리거나 배송비를 줄이거나 \
            다른 상품군을 앞세우면 달라져요.",
            "一单扣掉货款、平台费和配送费后没有剩余，卖得越多亏得越多。提价、降低配送成本或换一条产品线，结论才会变。";
        FewBuyers: "There are fewer than 50 possible buyers; calling each of them costs less than any campaign. A wider market \
            would change that.",
            "살 만한 고객이 50명(곳)도 안 돼요. 캠페인보다 한 명씩 전화하는 편이 싸요. 시장을 넓히면 달라져요.",
            "潜在买家不足50个，逐个打电话比任何投放都便宜。扩大目标市场后，结论才会变。";
        Nobody: "Nobody has an hour for this and no money is set aside for help. A few hours a week or an outsourcing budget \
            would change that.",
            "맡을 사람의 시간도, 외부에 맡길 예산도 없어요. 일주일에 몇 시간이라도 내거나 외주 예산을 잡으면 달라져요.",
            "没有人能抽出时间，也没有外包预算。每周安排几个小时，或列一笔外包费，结论才会变。";
        RunwayTooShort: "The money runs out before it comes back. More staying power, or a cheaper way to win customers, would \
            change that.",
            "쓴 돈이 돌아오기 전에 자금이 바닥나요. 버틸 기간을 늘리거나 고객을 더 싸게 얻을 길이 생기면 달라져요.",
            "回本之前钱就先用完了。资金能撑得更久，或找到更便宜的获客方式，结论才会变。";
        NoAffordableTouchpoint: "Winning a customer costs more on every touchpoint than a customer ever brings. A higher \
            contribution, repeat purchases or your own better conversion figures would change that.",
            "어느 접점에서든 고객 한 명을 얻는 비용이 그 고객이 평생 남기는 금액보다 커요. 건당 이익이나 재구매가 늘거나 \
            우리 회사의 실제 전환율이 더 높으면 달라져요.",
            "在任何接触点上，获客成本都高于一个客户能带来的全部贡献。每单贡献毛利提高、复购增加，\
            或自有转化率更好，结论才会变。";
        NeverPays: "The plan loses money even when later orders of the new customers are counted. A higher contribution, \
            lower costs or cheaper customers would change that.",
            "신규 고객의 이후 주문까지 더해도 계획 전체가 손실이에요. 건당 이익을 높이거나 비용을 줄이거나 고객을 더 싸게 얻으면 \
            달라져요.",
            "即使算上新客户之后的订单，整个方案仍然亏损。提高单均贡献、降低成本或更便宜地获客，结论才会变。";
        NothingToDo: "No touchpoint can be used under today’s figures: each is too dear, too small to learn on, or has no \
            audience or no hours. One of these has to change first.",
            "지금 수치로는 쓸 수 있는 접점이 하나도 없어요. 너무 비싸거나, 효과를 확인하기에 너무 작거나, 닿을 사람이나 맡을 시간이 \
            없어요. 이 가운데 하나가 달라져야 해요.",
            "按现有数据，没有任何接触点可用：要么太贵，要么太小无法验证，要么没有受众或工时。先改变其中之一，结论才会变。";
        NoMedia: "Cost lines and contingency use up all the funds; nothing is left for touchpoints. Lower costs or more funds \
            would change that.",
            "비용 항목과 예비비가 자금을 다 써서 접점에 쓸 돈이 없어요. 비용을 줄이거나 자금을 늘리면 달라져요.",
            "各项费用和预备金已经占满资金，没有钱可投到接触点。压缩费用或增加资金，结论才会变。";
        NoCapacity: "Not one further order can be served, so more demand only disappoints. Freed capacity – hours, rooms, \
            stock – would change that.",
            "지금은 주문을 한 건도 더 받을 수 없어서, 수요가 늘어도 실망만 커져요. 시간, 공간, 재고에 여유가 생기면 달라져요.",
            "目前一单也接不了更多，需求再多只会让客户失望。腾出人手、场地或库存，结论才会变。";
        NoPlace: "There is neither a site nor a shop to send people to. One page where they can order or enquire would change \
            that.",
            "방문자를 보낼 사이트도 온라인 매장도 없어요. 주문이나 문의를 받을 페이지 한 장이면 달라져요.",
            "没有网站也没有网店，引来的人无处可去。有一个能下单或咨询的页面，结论就会变。";
    }

    /// How much waiting would cost.
    urgency(Urgency) {
        High: "Most comparable firms are online and earn with it: waiting makes it dearer.",
            "비슷한 회사 대부분이 온라인에서 돈을 벌고 있어요. 미룰수록 따라잡기 어려워져요.",
            "多数同类企业已在网上赚到钱：拖得越久，追赶的代价越高。";
        Middling: "Some comparable firms are online; there is time to prepare, not to forget it.",
            "비슷한 회사 몇 곳이 온라인에 있어요. 준비할 시간은 있지만 손 놓을 때는 아니에요.",
            "已有部分同类企业上网：还有时间准备，但不宜搁置。";
        Low: "Few comparable firms earn online; nobody is waiting for this company there yet.",
            "비슷한 회사 중 온라인에서 돈을 버는 곳은 드물어요. 아직 서두를 이유는 없어요.",
            "很少有同类企业在网上赚到钱：不必急于一时。";
    }

    /// Where a score came from.
    source(Source) {
        Answered: "Your answer", "직접 매긴 점수", "自行评分";
        Derived: "Follows from the plan’s figures", "계획의 수치로 계산", "由方案数据算出";
        Assumed: "Not answered, 3 assumed", "답하지 않아 3점으로 가정", "尚未作答，按3分计";
    }
}
