//! Stage 1 and the title page.

use crate::base::Text;
use crate::i18n;
use crate::library;
use crate::report::doc::Fact;
use crate::report::words;
use crate::report::writer::Writer;
use crate::score::company::{funds_share, strategy_risk};

const COMPANY: Text = Text::new("Company", "회사", "企业");
const PERIOD: Text = Text::new("Period", "기간", "方案期");
const MARKET: Text = Text::new("Market", "시장", "市场");
const CURRENCY: Text = Text::new("Currency", "통화", "币种");
const FUNDS: Text = Text::new("Funds", "전체 예산", "总资金");

/// Who plans what for when.
pub(in crate::report) fn title_page(w: &mut Writer<'_>) {
    let company = &w.plan.company;
    let mut facts = Vec::new();
    if !company.name.trim().is_empty() {
        facts.push(w.fact(COMPANY, company.name.trim().to_owned()));
    }
    facts.extend(period(w));
    facts.push(w.fact(MARKET, w.t(words::plan::region(company.region))));
    facts.push(w.fact(CURRENCY, w.t(words::plan::currency(company.currency))));
    facts.extend(company.funds.map(|funds| w.fact(FUNDS, w.money(funds))));
    w.facts(facts);
}

fn period(w: &Writer<'_>) -> Option<Fact> {
    let company = &w.plan.company;
    let start = company.start?;
    let last = start.plus(company.horizon.saturating_sub(1));
    let text = w.bracketed(&i18n::month_range(start, last, w.lang), &w.months(company.horizon));
    Some(w.fact(PERIOD, text))
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let company = &w.plan.company;
    w.own(Text::new("What it sells", "판매 품목", "经营内容"), &company.sells);
    let mut facts = Vec::new();
    if let Some(industry) = library::industry(&company.industry) {
        facts.push(w.fact(Text::new("Industry", "업종", "行业"), w.t(industry.name)));
    }
    facts.extend(
        company.trade.map(|v| w.fact(Text::new("Sells to", "판매 대상", "销售对象"), w.t(words::plan::trade(v)))),
    );
    facts.extend(
        company
            .strategy
            .map(|v| w.fact(Text::new("Development strategy", "성장 전략", "发展战略"), w.t(words::plan::ansoff(v)))),
    );
    facts.extend(company.staff.map(|v| w.fact(Text::new("Staff", "직원 수", "员工人数"), w.count(u64::from(v)))));
    facts.extend(company.revenue.map(|v| w.fact(Text::new("Yearly revenue", "연 매출", "年营业额"), w.money(v))));
    facts
        .extend(company.funds.map(|v| w.fact(Text::new("Funds for this plan", "전체 예산", "方案总资金"), w.money(v))));
    facts.extend(period(w));
    if !company.decider.trim().is_empty() {
        facts.push(w.fact(Text::new("Decides", "의사 결정자", "决策人"), company.decider.trim().to_owned()));
    }
    facts.extend(funds_share(w.plan).map(|share| w.figure_fact(&share)));
    w.facts(facts);
    usual(w);
    if let Some(strategy) = company.strategy {
        let risk = w.t(words::company::strategy_risk(strategy_risk(strategy)));
        let means = w.t(words::company::strategy_means(strategy));
        w.say(
            Text::new(
                "{0}. What the strategy means for the mix: {1} (judgement)",
                "{0}. 이 전략에 맞는 접점 구성: {1} (판단)",
                "{0}。这一战略对接触点组合意味着：{1}（判断）",
            ),
            &[&risk, &means],
        );
    }
    own_media(w);
}

/// The funds beside what the trade usually spends.
fn usual(w: &mut Writer<'_>) {
    let Some(industry) = library::industry(&w.plan.company.industry) else { return };
    let Some(share) = funds_share(w.plan) else { return };
    let said = w.formal(&words::company::usual_share(share.value, &industry.marketing_share, w.lang));
    let grade = industry.marketing_share.grade.letter();
    w.note(Text::new("{0} Grade {1}.", "{0} 근거 {1}등급.", "{0}证据{1}级。"), &[&said, grade]);
}

fn own_media(w: &mut Writer<'_>) {
    let company = &w.plan.company;
    let lists = [
        (Text::new("Visits to the site a month", "월 사이트 방문 수", "网站月访问量"), company.site_visits),
        (Text::new("E-mail list", "이메일 수신자", "邮件名单"), company.email_list),
        (Text::new("Messenger list", "메신저 채널 친구", "私域好友"), company.messenger_list),
        (Text::new("Text message list", "문자 수신자", "短信名单"), company.sms_list),
        (Text::new("Followers", "팔로워", "粉丝"), company.followers),
        (Text::new("Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量"), company.brand_searches),
        (Text::new("Pieces of own content", "보유 콘텐츠", "自有内容"), company.content),
    ];
    let mut facts = Vec::new();
    facts.extend(company.has_site.map(|v| w.fact(Text::new("Own site", "자체 사이트", "已有网站"), w.yes_no(v))));
    facts.extend(company.has_shop.map(|v| w.fact(Text::new("Own shop", "자체 온라인몰", "已有网店"), w.yes_no(v))));
    facts.extend(company.has_crm.map(|v| {
        w.fact(Text::new("Customer database (CRM)", "고객 데이터베이스(CRM)", "客户数据库（CRM）"), w.yes_no(v))
    }));
    facts.extend(lists.into_iter().filter_map(|(label, n)| Some(w.fact(label, w.count(n?)))));
    if facts.is_empty() {
        return;
    }
    w.part("company-own-media", Text::new("What the company already has", "이미 갖춘 자산", "现有的自有资源"));
    w.facts(facts);
    let contacts = [company.email_list, company.messenger_list, company.sms_list];
    let contacts = contacts.into_iter().flatten().fold(0_u64, u64::saturating_add);
    if contacts > 0 {
        let text = w.count(contacts);
        w.say(
            Text::new(
                "The lists hold {0} entries. Messages to them reach people who already know the company, so the \
                 forecast counts only a part of those orders as extra.",
                "보유한 연락처는 모두 {0}건입니다. 이미 회사를 아는 사람에게 보내는 메시지이므로, 예측에서는 이들 주문의 \
                 일부만 추가 주문으로 셉니다.",
                "现有名单共{0}个联系人。这些人本来就认识本企业，因此预测只把其订单的一部分计为新增订单。",
            ),
            &[&text],
        );
    }
}
