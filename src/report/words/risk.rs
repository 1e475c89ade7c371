//! Suggested risks in words: what may happen and why, the sign to watch, what to do, who watches; classes of the heat map.
//! What a risk takes over stands as notes, so that it fits the page as well as the document.

use crate::base::{Currency, Lang, Money, Ppm, Text};
use crate::i18n::{self, Particle, decimal, edit_decimal, money_short, month, percent};
use crate::insight::risks::Suggestion;
use crate::plan::RiskKind;
use crate::score::heat::{CLASSES, PROBABILITY_LIMITS};

use super::with;

words! {
    /// What may happen; `{0}` is the touchpoint.
    what(RiskKind) {
        AccountBlocked: "{0}: blocked for a month", "{0} 한 달간 이용 정지", "{0}被封停一个月";
        BidsRise: "Rivals bid more and clicks get more expensive", "경쟁사의 입찰가 인상으로 클릭 단가 상승", "竞争对手抬价，单次点击成本上升";
        CapacityShort: "More orders in the best month than can be served", "성수기 주문이 처리 한도를 초과",
            "旺月订单超出承接能力";
        StockOut: "No stock for two weeks of the strongest month", "수요가 가장 큰 달에 2주간 품절", "需求最旺的月份断货两周";
        PersonAway: "Who does the work is away for a month", "핵심 담당자가 한 달간 부재", "主力人员离岗一个月";
        ListsWithoutConsent: "Messages to lists without provable consent have to stop",
            "수신 동의를 증명하지 못해 메시지 발송 중단", "名单无法证明已获同意，只能停发消息";
        DataLeak: "Customer data leaks", "고객 정보 유출", "客户信息泄露";
        SeasonMissed: "The set-up is late for the season", "준비가 늦어 성수기를 놓침", "准备不及时，错过旺季";
        RepliesLate: "Enquiries go cold before they are answered", "답변이 늦어 문의 고객 이탈", "回复太慢，咨询客户流失";
        SupplierDearer: "The supplier raises prices by a tenth", "공급가 10% 인상", "供货价上涨一成";
        ComplaintStorm: "A complaint spreads and promotion pauses for a week", "불만 글이 퍼져 일주일간 홍보 중단",
            "差评扩散，推广暂停一周";
        PlatformTerms: "{0} takes five points more of every sale", "{0} 수수료 5%포인트 인상", "{0}佣金上调5个百分点";
        CashShort: "The money ends before it is back", "투자금을 회수하기 전에 자금 소진", "资金在回本之前用完";
    }

    /// The sign to watch.
    sign(RiskKind) {
        AccountBlocked: "A policy warning, a rejected ad, or deals down by half within a day",
            "정책 위반 경고, 광고 반려, 하루 만에 판매 절반 감소", "收到违规警告、广告被拒，或成交一天内减半";
        BidsRise: "Cost per click 15% above the plan two weeks in a row",
            "클릭당 비용이 2주 연속 계획보다 15% 높음", "单次点击成本连续两周高出计划15%";
        CapacityShort: "Open orders for more than two days of work", "처리하지 못한 주문이 이틀 치를 넘음",
            "未处理订单超过两天的工作量";
        StockOut: "Stock for less than three weeks of planned orders", "재고가 계획 주문량의 3주 치 미만",
            "库存不足三周的计划订单";
        PersonAway: "Leave, illness or notice; access that one person alone has", "휴가·병가·퇴사 예정, 한 사람만 가진 접속 권한",
            "休假、生病或离职；权限只在一人手里";
        ListsWithoutConsent: "An objection, a complaint, a contact without date and wording of consent",
            "수신 거부나 신고, 동의 일시·문구 기록이 없는 연락처", "有人拒收或投诉，或联系人缺少同意的时间与内容记录";
        DataLeak: "A sign-in nobody knows, a lost device, a list sent to the wrong person",
            "모르는 로그인, 기기 분실, 명단 오발송", "陌生登录、设备丢失、名单误发";
        SeasonMissed: "A task before the season is a week behind", "성수기 준비 작업이 일주일 지연", "旺季前的任务落后一周";
        RepliesLate: "An enquiry older than the promise", "약속한 시간을 넘긴 문의 발생", "有咨询超过承诺时限未回复";
        SupplierDearer: "A price announcement, or raw material up by 5%", "가격 인상 공지, 원자재값 5% 상승",
            "供货商通知调价，或原料上涨5%";
        ComplaintStorm: "Three complaints of one kind in a day", "하루에 같은 불만 세 건", "同类投诉一天达三起";
        PlatformTerms: "New terms, or a fee in the statement that was not there before", "약관 개정 공지, 정산서에 새로 생긴 수수료",
            "平台条款变更，或结算单出现新收费";
        CashShort: "Money left for less than two months", "남은 자금이 두 달 치 미만", "剩余资金不足两个月";
    }

    /// What is done then.
    response(RiskKind) {
        AccountBlocked: "Appeal the same day, move the money to the next touchpoint, tell customers where to buy",
            "당일 이의 신청, 예산을 다음 접점으로 이동, 고객에게 다른 구매 경로 안내", "当天申诉，资金转到下一个接触点，告知客户其他购买渠道";
        BidsRise: "Lower bids to what a customer may cost, move money to touchpoints without an auction",
            "고객 획득비용 한도까지 입찰가 인하, 입찰식이 아닌 접점으로 예산 이동", "出价压到获客成本上限以内，资金转向非竞价接触点";
        CapacityShort: "Pause advertising for new customers, state the waiting time, arrange help beforehand",
            "신규 고객 광고 일시 중지, 대기 기간 공지, 지원 인력 사전 확보", "暂停拉新投放，公开说明等待时间，提前安排帮手";
        StockOut: "Order a reserve before the season, name a second supplier, pause advertising of what is missing",
            "성수기 전 예비 재고 확보, 제2 공급처 지정, 품절 상품 광고 중지", "旺季前备足库存，落实第二供应商，暂停推广缺货商品";
        PersonAway: "A substitute with access, a handover on one page, posts prepared for four weeks",
            "접속 권한을 가진 대리 담당자 지정, 한 장짜리 인수인계서, 4주 치 게시물 준비", "安排有权限的替补和一页交接单，预备四周内容";
        ListsWithoutConsent: "Stop sending, ask for consent anew, keep only contacts with proof",
            "발송 중단, 동의 재요청, 증빙이 있는 연락처만 유지", "停止发送，重新征求同意，只保留有凭证的联系人";
        DataLeak: "Block access, note what got out, inform the authority and the people within the legal time",
            "접근 차단, 유출 범위 기록, 법정 기한 안에 기관 신고와 당사자 통지", "切断访问，记录泄露范围，在法定期限内报告并通知当事人";
        SeasonMissed: "Begin earlier, first with touchpoints that work at once; postpone the rest",
            "시작 시기를 앞당기고 바로 효과가 나는 접점부터 시작, 나머지는 연기", "提前启动，先上立即见效的接触点，其余推后";
        RepliesLate: "Ready answers, a note with the waiting time, help on the busiest days",
            "답변 양식 준비, 대기 시간 안내, 바쁜 날 인력 지원", "准备快捷回复，提示等待时间，忙时加派人手";
        SupplierDearer: "Ask two other suppliers, fix prices for the plan, check the selling price",
            "다른 공급처 두 곳 견적, 계획 기간 단가 고정, 판매가 검토", "向另外两家询价，锁定方案期价格，检查售价";
        ComplaintStorm: "Pause posts, answer openly within a day, mend the cause, then report back",
            "게시 중지, 하루 안에 공개 답변, 원인 해결 뒤 결과 공유", "暂停发布，一天内公开回应，解决原因后再反馈";
        PlatformTerms: "Check the price there, lead repeat customers to the own shop, open a second place to sell",
            "그곳 판매가 재검토, 재구매 고객을 자사몰로 유도, 판매처 추가", "重新核算平台售价，引导老客到自有店铺，增开第二渠道";
        CashShort: "Stop at the amount set aside, keep what pays within a month, find the next funds before",
            "정해 둔 금액에서 중단, 한 달 안에 회수되는 접점만 유지, 다음 자금 사전 확보", "到预定金额即停，只留当月回本的接触点，提前落实后续资金";
    }

    /// What the amount is.
    amount(RiskKind) {
        AccountBlocked: "What it brings in its best month", "이 접점의 실적이 가장 좋은 달 이익", "该接触点最好月份的收益";
        BidsRise: "Result lost when visits at auction get 30% dearer", "입찰식 광고 단가가 30% 오를 때 줄어드는 이익",
            "竞价访问贵30%时减少的利润";
        CapacityShort: "Contribution of the orders that wait in that month", "그달에 처리하지 못하고 밀린 주문의 공헌이익",
            "当月排队订单的贡献毛利";
        StockOut: "Two weeks of that month’s contribution", "그달의 2주 치 공헌이익", "该月两周的贡献毛利";
        PersonAway: "What touchpoints that live on work bring in their best month", "사람 손으로 운영하는 접점의 실적이 가장 좋은 달 이익",
            "靠人力运营的接触点在最好月份的收益";
        ListsWithoutConsent: "What messages to the lists bring over the plan; fines come on top",
            "계획 기간 메시지로 얻는 이익, 과징금은 별도", "方案期内名单消息带来的收益，罚款另计";
        DataLeak: "Left open: damages and fines depend on the case and the law; see the rules below",
            "비워 두었어요. 배상과 과징금은 사안과 법에 따라 달라요. 아래 규정을 참고하세요",
            "暂空：赔偿与罚款取决于具体情形和法规，参见下方法规";
        SeasonMissed: "What touchpoints that are late bring in that month beyond average demand",
            "늦게 시작하는 접점이 그달에 평균 수요보다 더 얻을 이익", "来不及见效的接触点在该月超出平均需求的收益";
        RepliesLate: "What the enquiries beyond that would have brought", "답하지 못한 문의가 가져왔을 이익", "超出部分的咨询本可带来的收益";
        SupplierDearer: "10% of the goods of all orders in the plan", "계획 기간 전체 주문 원가의 10%", "方案期内全部订单货款的10%";
        ComplaintStorm: "A week of the best month’s contribution", "실적이 가장 좋은 달의 일주일 치 공헌이익", "最好月份一周的贡献毛利";
        PlatformTerms: "5% of what is sold there over the plan", "계획 기간 그곳 판매액의 5%", "方案期内该平台销售额的5%";
        CashShort: "Media money that has not come back by then", "그때까지 회수하지 못한 매체비", "届时尚未收回的媒体支出";
    }
}

/// Why no amount stands where the forecast knows none.
#[must_use]
pub const fn open(kind: RiskKind) -> Text {
    match kind {
        RiskKind::PersonAway => Text::new(
            "Left open: nothing in the mix lives on this work alone; estimate what stays undone",
            "비워 두었어요. 이 사람의 일만으로 돌아가는 접점이 없으니, 하지 못하게 될 일의 손실을 어림해 보세요",
            "暂空：组合中没有单靠此人运营的接触点，请估算会耽误的事",
        ),
        RiskKind::RepliesLate => Text::new(
            "Left open: nobody knows how many of those who ask would have ordered",
            "비워 두었어요. 문의한 사람 가운데 몇 명이 주문했을지 알 수 없어요",
            "暂空：无法得知咨询者中有多少会下单",
        ),
        _ => amount(kind),
    }
}

/// The role that watches it.
#[must_use]
pub const fn owner(kind: RiskKind) -> Text {
    match kind {
        RiskKind::AccountBlocked | RiskKind::BidsRise => {
            Text::new("Promotion specialist", "광고·홍보 담당자", "推广专员")
        }
        RiskKind::ComplaintStorm | RiskKind::RepliesLate => {
            Text::new("Customer service", "고객 응대 담당", "客服负责人")
        }
        RiskKind::StockOut | RiskKind::SupplierDearer => Text::new("Purchasing", "구매 담당", "采购负责人"),
        RiskKind::DataLeak | RiskKind::ListsWithoutConsent => {
            Text::new("Whoever looks after customer data", "개인정보 담당", "客户数据负责人")
        }
        RiskKind::CapacityShort | RiskKind::PersonAway | RiskKind::SeasonMissed | RiskKind::PlatformTerms => {
            Text::new("Operations manager", "운영 관리자", "运营经理")
        }
        RiskKind::CashShort => Text::new("Whoever decides and pays", "예산 결정권자", "决策与出资人"),
    }
}

fn channel(suggestion: &Suggestion, lang: Lang) -> &str {
    suggestion.channel.as_ref().map_or("", |channel| channel.name.get(lang))
}

/// What may happen, with the touchpoint it speaks of.
#[must_use]
pub fn title(suggestion: &Suggestion, lang: Lang) -> String {
    what(suggestion.kind).fill(lang, &[channel(suggestion, lang)])
}

/// The condition in the plan that gives reason for it, with its numbers.
#[must_use]
pub fn reason(suggestion: &Suggestion, currency: Currency, lang: Lang) -> String {
    let value = |i: usize| suggestion.values.get(i).copied().unwrap_or(0.0);
    let whole = |i: usize| decimal(value(i), 0, lang);
    let share = |i: usize| percent(value(i), 0, lang);
    let amount = |i: usize| money_short(Money::from_major(value(i), currency), currency, lang);
    let when = suggestion.month.map_or_else(String::new, |when| month(when, lang));
    let channel = channel(suggestion, lang);
    match suggestion.kind {
        RiskKind::AccountBlocked => {
            Text::new("{1} of the deals come from {0}.", "{0}: 전체 거래의 {1}를 가져와요.", "{0}带来{1}的成交。")
                .fill(lang, &[channel, &share(0)])
        }
        RiskKind::BidsRise => Text::new(
            "{0} buys visits at auction, where rivals can bid more.",
            "입찰식 광고에 {0} 들어가고, 경쟁사가 입찰가를 올릴 수 있어요.",
            "有{0}用于竞价购买访问，竞争对手可能抬价。",
        )
        .fill(lang, &[&with(lang, &amount(0), Particle::Subject)]),
        RiskKind::CapacityShort => Text::new(
            "In {0}, {1} orders are expected; {2} can be served.",
            "{0}의 예상 주문은 {1}건인데 처리할 수 있는 것은 {2}건이에요.",
            "{0}预计{1}单，只能承接{2}单。",
        )
        .fill(lang, &[&when, &whole(0), &whole(1)]),
        RiskKind::StockOut => Text::new(
            "In {0}, demand is {1} times that of an average month.",
            "{0}의 수요는 평균적인 달의 {1}배예요.",
            "{0}的需求是平均月份的{1}倍。",
        )
        .fill(lang, &[&when, &edit_decimal(value(0), 1)]),
        RiskKind::PersonAway if value(0) < 1.0 => {
            Text::new("{0} works {1} of the hours.", "{0}: 전체 시간의 {1}를 혼자 맡고 있어요.", "{0}承担了{1}的工时。")
                .fill(lang, &[&suggestion.subject, &share(0)])
        }
        RiskKind::PersonAway => Text::new(
            "One person carries all {0} hours a week.",
            "주 {0}시간의 일을 한 사람이 모두 맡고 있어요.",
            "每周{0}小时的工作全由一个人承担。",
        )
        .fill(lang, &[&whole(1)]),
        RiskKind::ListsWithoutConsent => Text::new(
            "{0}: messages go to the lists, and consent is not certain.",
            "{0}: 보유한 연락처로 보내는데 수신 동의가 확실하지 않아요.",
            "通过{0}向自有名单发消息，但是否已获同意尚不确定。",
        )
        .fill(lang, &[channel]),
        RiskKind::DataLeak => Text::new(
            "Customer data is held, and not all of its safeguards are ticked; open: {0}.",
            "고객 정보를 보관하는데 아직 체크하지 않은 보호 조치가 {0}개 있어요.",
            "保存着客户信息，还有{0}项保护措施未落实。",
        )
        .fill(lang, &[&whole(0)]),
        RiskKind::SeasonMissed => Text::new(
            "{0} needs about {1} weeks to work; the season in {2} begins {3} weeks into the plan.",
            "{0}: 효과가 나기까지 {1}주쯤 걸리는데 계획 시작부터 성수기인 {2}까지 {3}주예요.",
            "{0}约需{1}周见效，而方案开始后{3}周就到{2}的旺季。",
        )
        .fill(lang, &[channel, &whole(0), &when, &whole(1)]),
        RiskKind::RepliesLate => Text::new(
            "In {0}, {1} enquiries come; the hours left answer {2}.",
            "{0}에 들어올 문의는 {1}건인데 남은 시간으로 답할 수 있는 것은 {2}건이에요.",
            "{0}会有{1}个咨询，剩余工时只够回复{2}个。",
        )
        .fill(lang, &[&when, &whole(0), &whole(1)]),
        RiskKind::SupplierDearer => Text::new(
            "The goods of an order cost {0}; {1} orders are expected.",
            "주문당 원가는 {0}, 예상 주문은 {1}건이에요.",
            "每单货款{0}，预计{1}单。",
        )
        .fill(lang, &[&amount(0), &whole(1)]),
        RiskKind::ComplaintStorm => Text::new(
            "{0}: a place where people pass on what annoys them.",
            "{0}: 불만이 빠르게 퍼질 수 있는 곳이에요.",
            "在{0}，不满很容易被转发。",
        )
        .fill(lang, &[channel]),
        RiskKind::PlatformTerms => Text::new(
            "{1} of the deals come from {0}, which sets the terms.",
            "{0}: 거래의 {1}를 가져오고 조건도 그쪽에서 정해요.",
            "{0}带来{1}的成交，条款由平台说了算。",
        )
        .fill(lang, &[channel, &share(0)]),
        RiskKind::CashShort if value(1).is_finite() => Text::new(
            "The money lasts {0} months; it is back after {1}.",
            "자금은 {0}개월을 버티는데 회수에는 {1}개월이 걸려요.",
            "资金能撑{0}个月，回本要{1}个月。",
        )
        .fill(lang, &[&whole(0), &edit_decimal(value(1), 1)]),
        RiskKind::CashShort => Text::new(
            "The money lasts {0} months; what a customer costs does not come back.",
            "자금은 {0}개월을 버티는데 고객 획득비용을 회수하지 못해요.",
            "资金能撑{0}个月，获客成本却收不回来。",
        )
        .fill(lang, &[&whole(0)]),
    }
}

/// A class between limits that are written already.
fn class(limits: &[String], i: usize, lang: Lang) -> String {
    let at = |i: usize| limits.get(i).map(String::as_str);
    match (i.checked_sub(1).and_then(at), at(i)) {
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (None, Some(to)) => Text::new("below {0}", "{0} 미만", "低于{0}").fill(lang, &[to]),
        (from, None) => Text::new("{0} and more", "{0} 이상", "{0}及以上").fill(lang, &[from.unwrap_or_default()]),
    }
}

/// The classes of probability, from the lowest.
#[must_use]
pub fn probability_classes(lang: Lang) -> Vec<String> {
    let limits: Vec<String> = PROBABILITY_LIMITS.iter().map(|limit: &Ppm| i18n::ppm(*limit, lang)).collect();
    (0..CLASSES).map(|i| class(&limits, i, lang)).collect()
}

/// The classes of loss, from the lowest.
#[must_use]
pub fn loss_classes(limits: &[Money], currency: Currency, lang: Lang) -> Vec<String> {
    let limits: Vec<String> = limits.iter().map(|limit| money_short(*limit, currency, lang)).collect();
    (0..CLASSES).map(|i| class(&limits, i, lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::plan::row::MAX_LINE;
    use crate::report::words::check;

    #[test]
    fn every_risk_speaks_every_language_with_its_numbers() {
        let channel = library::channels().first().map(library::ChannelRef::Library);
        let when = crate::base::Month::new(2027, 9);
        for lang in Lang::ALL {
            for kind in RiskKind::ALL {
                let suggestion = Suggestion {
                    kind,
                    channel: channel.clone(),
                    month: when,
                    subject: "Kim".to_owned(),
                    values: vec![0.8, 12.0],
                    loss: None,
                };
                let endless = Suggestion { values: vec![1.0, f64::INFINITY], ..suggestion.clone() };
                for suggestion in [&suggestion, &endless] {
                    check::sentence(&reason(suggestion, Currency::Krw, lang), lang);
                }
                let name = title(&suggestion, lang);
                check::sentence(&name, lang);
                for text in [name.as_str(), sign(kind).get(lang), response(kind).get(lang), owner(kind).get(lang)] {
                    assert!(text.chars().count() <= MAX_LINE, "a risk takes it over: {text}");
                }
                check::sentence(open(kind).get(lang), lang);
                check::sentence(owner(kind).get(lang), lang);
            }
        }
    }

    #[test]
    fn classes_state_their_limits() {
        assert_eq!(probability_classes(Lang::En), ["below 5%", "5% – 15%", "15% – 30%", "30% – 60%", "60% and more"]);
        let limits = [100_000, 500_000, 1_500_000, 4_000_000].map(Money);
        let classes = loss_classes(&limits, Currency::Krw, Lang::Ko);
        assert_eq!(classes.first().map(String::as_str), Some("10만원 미만"));
        assert_eq!(classes.last().map(String::as_str), Some("400만원 이상"));
    }
}
