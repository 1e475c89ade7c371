//! Stage 1 on screen.

use yew::{Html, html};

use crate::app::{Kind, LibraryPage, Route};
use crate::base::{Currency, Region, Text};
use crate::i18n;
use crate::library;
use crate::plan::company::CompanyEdit as Edit;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::{Ansoff, PlanEdit, Trade};
use crate::report::words;
use crate::score::company::{funds_share, strategy_risk};

use super::super::widget::receipt::badge;
use super::super::widget::{choices, field, select, yes_no, yes_no_hinted};
use super::super::{Desk, link};
use super::{answer, block, section};

pub(super) fn view(desk: &Desk) -> Html {
    let company = &desk.plan.company;
    let line = match (company.start, company.funds) {
        (Some(start), Some(funds)) => PERIOD.fill(
            desk.lang,
            &[
                &i18n::month_range(start, start.plus(company.horizon - 1), desk.lang),
                &company.horizon.to_string(),
                &desk.short(funds),
                desk.t(words::plan::region(company.region)),
            ],
        ),
        _ => desk.t(PERIOD_OPEN).to_owned(),
    };
    html! {
        <>
            { answer(line, html! { <p key="note" class="muted">{ desk.t(PERIOD_NOTE) }</p> }) }
            { block(desk, "who", WHO, None, who(desk)) }
            { section(desk, "plan", |desk| block(desk, "plan", PLAN, None, html! { <>{ start_fields(desk) }{ funds_field(desk) }</> })) }
            { section(desk, "assets", |desk| block(desk, "assets", ASSETS, Some(ASSETS_NOTE), assets(desk))) }
        </>
    }
}

fn edit(edit: Edit) -> PlanEdit {
    PlanEdit::Company(edit)
}

/// The industry list; it also selects the figures.
pub(in crate::ui) fn industry_field(desk: &Desk) -> Html {
    let industries: Vec<(String, String)> = library::industries()
        .iter()
        .map(|industry| (industry.id.to_owned(), industry.name.get(desk.lang).to_owned()))
        .collect();
    let chosen = Some(&desk.plan.company.industry).filter(|id| !id.is_empty());
    select(desk, "company.industry", INDUSTRY, &industries, chosen, |id| edit(Edit::Industry(id.unwrap_or_default())))
}

/// Total funds.
pub(in crate::ui) fn funds_field(desk: &Desk) -> Html {
    field(desk, "company.funds", FUNDS, Kind::Money(desk.currency()), desk.plan.company.funds)
        .hint(desk, FUNDS_HINT)
        .edits(desk, |v| edit(Edit::Funds(v.money())))
}

/// Start month and length.
pub(in crate::ui) fn start_fields(desk: &Desk) -> Html {
    let company = &desk.plan.company;
    html! {
        <>
            { field(desk, "company.start", START, Kind::Month, company.start).hint(desk, START_HINT)
                .edits(desk, |v| edit(Edit::Start(v.month()))) }
            { field(desk, "company.horizon", HORIZON, Kind::Whole(3, 36), Some(u64::from(company.horizon)))
                .hint(desk, HORIZON_HINT).unit(desk, MONTHS)
                .edits(desk, |v| edit(Edit::Horizon(v.small().unwrap_or(6)))) }
        </>
    }
}

fn who(desk: &Desk) -> Html {
    let company = &desk.plan.company;
    let trades = [Trade::B2c, Trade::B2b, Trade::Both].map(|trade| (trade, desk.t(words::plan::trade(trade)), ""));
    let regions = Region::ALL.map(|region| (region, desk.t(words::plan::region(region)).to_owned()));
    let currencies = Currency::ALL.map(|c| (c, desk.t(words::plan::currency(c)).to_owned()));
    let strategies =
        [Ansoff::Penetration, Ansoff::MarketDevelopment, Ansoff::ProductDevelopment, Ansoff::Diversification]
            .map(|strategy| (strategy, desk.t(words::plan::ansoff(strategy)).to_owned()));
    html! {
        <>
            { field(desk, "company.name", NAME, Kind::Line, company.name.as_str())
                .purpose("organization").edits(desk, |v| edit(Edit::Name(v.text()))) }
            { industry_field(desk) }
            { field(desk, "company.sells", SELLS, Kind::Text, company.sells.as_str()).hint(desk, SELLS_HINT)
                .edits(desk, |v| edit(Edit::Sells(v.text()))) }
            { choices(desk, "company.trade", TRADE, &trades, company.trade.as_ref(), |v| edit(Edit::Trade(Some(v)))) }
            { select(desk, "company.region", REGION, &regions, Some(&company.region), |v| edit(Edit::Region(v.unwrap_or(Region::Global)))) }
            { select(desk, "company.currency", CURRENCY, &currencies, Some(&company.currency), |v| edit(Edit::Currency(v.unwrap_or(Currency::Usd)))) }
            { field(desk, "company.staff", STAFF, Kind::Count(10_000_000), company.staff).unit(desk, PEOPLE)
                .edits(desk, |v| edit(Edit::Staff(v.small()))) }
            { field(desk, "company.revenue", REVENUE, Kind::Money(desk.currency()), company.revenue)
                .edits(desk, |v| edit(Edit::Revenue(v.money()))) }
            { share(desk) }
            { select(desk, "company.strategy", STRATEGY, &strategies, company.strategy.as_ref(), |v| edit(Edit::Strategy(v))) }
            { field(desk, "company.decider", DECIDER, Kind::Line, company.decider.as_str()).hint(desk, DECIDER_HINT)
                .edits(desk, |v| edit(Edit::Decider(v.text()))) }
            { strategy(desk) }
        </>
    }
}

/// The funds of this plan as a share of revenue, beside what the trade usually spends.
fn share(desk: &Desk) -> Html {
    let Some(share) = funds_share(&desk.plan) else { return html! { <span key="share" hidden=true /> } };
    let usual = library::industry(&desk.plan.company.industry).map(|industry| industry.marketing_share);
    html! {
        <div key="share" class="company-remark field-wide" id="company.share">
            <p key="value">{ desk.t(SHARE) }{ " " }<strong>{ desk.figure(&share) }</strong></p>
            { for usual.map(|span| html! {
                <p key="usual">
                    { words::company::usual_share(share.value, &span, desk.lang) }{ " " }
                    { badge(Some(span.grade), desk.lang) }{ " " }
                    { link(Route::Library(LibraryPage::Trades), desk.t(SOURCE)) }
                </p>
            }) }
        </div>
    }
}

/// What the chosen strategy means for the mix, and what it risks.
fn strategy(desk: &Desk) -> Html {
    let Some(strategy) = desk.plan.company.strategy else { return html! { <span key="means" hidden=true /> } };
    html! {
        <div key="means" class="company-remark field-wide" id="company.strategy.means">
            <p key="risk"><strong>{ desk.t(words::company::strategy_risk(strategy_risk(strategy))) }</strong></p>
            <p key="mix">{ desk.t(words::company::strategy_means(strategy)) }</p>
            <p key="judged" class="muted">{ desk.t(JUDGED) }</p>
        </div>
    }
}

fn assets(desk: &Desk) -> Html {
    let company = &desk.plan.company;
    let count = Kind::Count(MAX_PEOPLE);
    html! {
        <>
            { yes_no(desk, "company.has_shop", SHOP, company.has_shop, |v| edit(Edit::HasShop(v))) }
            { yes_no(desk, "company.has_site", SITE, company.has_site, |v| edit(Edit::HasSite(v))) }
            { field(desk, "company.site_visits", VISITS, count, company.site_visits).hint(desk, VISITS_HINT)
                .edits(desk, |v| edit(Edit::SiteVisits(v.number()))) }
            { field(desk, "company.messenger_list", MESSENGER, count, company.messenger_list).hint(desk, MESSENGER_HINT)
                .edits(desk, |v| edit(Edit::MessengerList(v.number()))) }
            { field(desk, "company.email_list", EMAIL, count, company.email_list).hint(desk, CONSENT_HINT)
                .edits(desk, |v| edit(Edit::EmailList(v.number()))) }
            { field(desk, "company.sms_list", SMS, count, company.sms_list).hint(desk, CONSENT_HINT)
                .edits(desk, |v| edit(Edit::SmsList(v.number()))) }
            { field(desk, "company.followers", FOLLOWERS, count, company.followers)
                .edits(desk, |v| edit(Edit::Followers(v.number()))) }
            { field(desk, "company.brand_searches", BRAND, count, company.brand_searches).hint(desk, BRAND_HINT)
                .edits(desk, |v| edit(Edit::BrandSearches(v.number()))) }
            { field(desk, "company.content", CONTENT, count, company.content).hint(desk, CONTENT_HINT)
                .edits(desk, |v| edit(Edit::Content(v.number()))) }
            { yes_no_hinted(desk, "company.has_crm", (CRM, CRM_HINT), company.has_crm, |v| edit(Edit::HasCrm(v))) }
        </>
    }
}

const PERIOD: Text = Text::new(
    "{0}: {1} months, {2} to spend, {3}.",
    "{0}, {1}개월 · 예산 {2} · {3} 시장",
    "{0}，共{1}个月 · 资金{2} · {3}",
);
const PERIOD_OPEN: Text = Text::new(
    "Start month and funds are still open.",
    "시작 월과 예산이 아직 비어 있어요.",
    "尚未填写开始月份和资金。",
);
const PERIOD_NOTE: Text = Text::new(
    "Everything later rests on these facts. Leave open what is not known; the planner says what it misses.",
    "이후의 모든 계산이 여기서 출발해요. 모르는 칸은 비워 두세요. 무엇이 빠졌는지 알려 드려요.",
    "后面的计算都以这些事实为起点。不清楚的可以留空，系统会提示缺什么。",
);
const WHO: Text = Text::new("The company", "회사", "企业概况");
const PLAN: Text = Text::new("Period and money", "기간과 예산", "周期与资金");
const ASSETS: Text = Text::new("What is already there", "이미 가진 것", "现有基础");
const ASSETS_NOTE: Text = Text::new(
    "Lists, visitors and followers decide which touchpoints have anyone to talk to.",
    "연락처, 방문자, 팔로워가 얼마나 있느냐에 따라 쓸 수 있는 접점이 달라져요.",
    "名单、访客和粉丝的数量，决定哪些接触点用得上。",
);
const NAME: Text = Text::new("Company name", "회사 이름", "企业名称");
const SELLS: Text = Text::new("What it sells", "무엇을 파나요", "销售什么");
const SELLS_HINT: Text = Text::new(
    "One or two sentences, as told to a customer",
    "손님에게 말하듯 한두 문장으로",
    "用一两句话，像对客户介绍一样",
);
const INDUSTRY: Text = Text::new("Industry", "업종", "行业");
const TRADE: Text = Text::new("Who buys", "누가 사나요", "卖给谁");
const REGION: Text = Text::new("Market", "시장", "市场");
const CURRENCY: Text = Text::new("Currency", "통화", "币种");
const STAFF: Text = Text::new("People employed", "직원 수", "员工人数");
const PEOPLE: Text = Text::new("people", "명", "人");
const REVENUE: Text = Text::new("Yearly revenue", "연 매출", "年营业额");
const SHARE: Text = Text::new(
    "Funds as a share of revenue, on a yearly scale:",
    "매출 대비 예산(1년 환산)",
    "资金折合全年占营业额的比例：",
);
const SOURCE: Text = Text::new("Usual in the trade", "업종 기준값 보기", "查看行业基准");
const JUDGED: Text = Text::new(
    "Our judgement, after Ansoff’s grid of products and markets.",
    "앤소프의 상품·시장 매트릭스에 따른 이 도구의 판단이에요.",
    "本工具参照安索夫矩阵作出的判断。",
);
const STRATEGY: Text = Text::new("Development strategy", "성장 전략", "发展战略");
const DECIDER: Text = Text::new("Who decides and who pays", "누가 결정하고 누가 돈을 내나요", "谁拍板、谁出钱");
const DECIDER_HINT: Text =
    Text::new("The plan is written for this person", "이 사람이 읽을 계획서예요", "方案书以此人为读者");
const START: Text = Text::new("First month", "시작 월", "开始月份");
const START_HINT: Text = Text::new("Year-month, e.g. 2027-06", "연-월, 예: 2027-06", "年-月，例如2027-06");
const HORIZON: Text = Text::new("Length", "기간", "时长");
const HORIZON_HINT: Text = Text::new("3 to 36 months", "3~36개월", "3～36个月");
const MONTHS: Text = Text::new("months", "개월", "个月");
const FUNDS: Text = Text::new("Funds for the whole plan", "전체 예산", "方案总资金");
const FUNDS_HINT: Text = Text::new(
    "All money that may be spent, media and everything else",
    "광고비와 기타 비용을 모두 합한 금액",
    "广告费与其他费用合计",
);
const SHOP: Text = Text::new("Online shop", "온라인 쇼핑몰", "网店");
const SITE: Text = Text::new("Own web site", "자사 홈페이지", "自有网站");
const VISITS: Text = Text::new("Visits a month", "월 방문 수", "每月访问量");
const VISITS_HINT: Text = Text::new("Shop and site together", "쇼핑몰과 홈페이지 합계", "网店与网站合计");
const MESSENGER: Text = Text::new("Messenger contacts", "메신저 친구 수", "私域好友数");
const MESSENGER_HINT: Text =
    Text::new("KakaoTalk, WeCom or WhatsApp", "카카오톡 채널 친구 등", "企业微信、KakaoTalk等");
const EMAIL: Text = Text::new("E-mail addresses", "이메일 주소 수", "邮箱数量");
const SMS: Text = Text::new("Mobile numbers", "휴대폰 번호 수", "手机号数量");
const CONSENT_HINT: Text =
    Text::new("Only with consent to advertising", "광고 수신에 동의한 것만", "仅计已同意接收广告的");
const FOLLOWERS: Text = Text::new("Followers on all networks", "SNS 팔로워 합계", "各平台粉丝合计");
const BRAND: Text = Text::new("Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量");
const BRAND_HINT: Text = Text::new(
    "Searches for the company’s own name, from a keyword tool",
    "회사·브랜드 이름 검색. 키워드 도구에서 확인",
    "搜索企业或品牌名的次数，可用关键词工具查",
);
const CONTENT: Text = Text::new("Pieces of own content", "보유 콘텐츠 수", "自有内容数量");
const CONTENT_HINT: Text = Text::new(
    "Articles, films, guides and photo series that can be used today",
    "지금 바로 쓸 수 있는 글, 영상, 안내서, 사진 세트",
    "现在就能用的文章、视频、指南、成组图片",
);
const CRM: Text = Text::new("Customer database (CRM)", "고객 데이터베이스(CRM)", "客户数据库（CRM）");
const CRM_HINT: Text = Text::new(
    "Names, orders and consent in one place; a list of addresses alone is none",
    "이름, 구매 이력, 동의 내역이 한곳에 있어야 해요. 주소록만 있으면 해당 안 돼요",
    "姓名、购买记录与授权集中保存；只有通讯录不算",
);
