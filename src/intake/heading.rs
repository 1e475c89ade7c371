//! What the headings of advertising and analytics reports mean: Google Ads, Meta Ads, GA4, Naver search ads and Baidu in
//! the three languages, and words any table may use. Which were found in documentation and which are from memory stands
//! beside the fixtures in `tests/fixtures/reports/README.md`.

use std::collections::BTreeMap;

use crate::base::Currency;
use crate::i18n;
use crate::plan::{ReportColumn, Sale};

use ReportColumn::{Channel, Date, Deals, Enquiries, Impressions, NewCustomers, Revenue, Spend, Visits};

/// Headings as [`plain`] leaves them, parted by blanks; of several in a table the one that stands first here is taken.
/// Rates and costs per something are not among them, nor "results", which may be anything.
const KNOWN: [(ReportColumn, &str); 9] = [
    (
        Date,
        "day date byday reportdate 일별 일자 날짜 일 日期 日 天 统计日期 时间 week 주별 주간 주 周 month yearmonth 월별 월 \
         연월 月份 月 年月 reportingstarts 보고시작 报告开始日期 period timeperiod 기간 时间段",
    ),
    (
        Channel,
        "touchpoint 접점 接触点 channel 채널 渠道 sessionprimarychannelgroup sessiondefaultchannelgroup \
         defaultchannelgroup channelgroup 세션기본채널그룹 会话默认渠道组 campaigntype 캠페인유형 广告系列类型 \
         sessionsourcemedium sourcemedium 소스매체 来源媒介 campaign campaignname 캠페인 캠페인명 캠페인이름 广告系列 \
         广告系列名称 推广计划 计划名称 计划 sessioncampaign",
    ),
    (
        Spend,
        "cost spend amountspent mediaspend totalcost 총비용 비용 광고비 지출금액 소진액 집행금액 매체비 消费 费用 花费 \
         花费金额 已花费金额 消耗 媒体费用",
    ),
    (Impressions, "impressions impr 노출수 노출 展示次数 展现 展现量 展现次数 展示 展示量 曝光量 曝光"),
    (
        Visits,
        "linkclicks 링크클릭 链接点击量 clicks 클릭수 클릭 点击 点击量 点击次数 sessions 세션수 세션 会话数 会话 visits \
         방문수 방문 访问次数 访问",
    ),
    (Enquiries, "enquiries inquiries leads 문의수 문의 리드 咨询量 咨询 线索量 线索 潜在客户"),
    (
        Deals,
        "deals orders purchases websitepurchases ecommercepurchases transactions 거래 주문수 주문 구매완료전환수 구매수 \
         구매 웹사이트구매 成交 订单数 订单 购买次数 购物次数 购物",
    ),
    (NewCustomers, "newcustomers firsttimepurchasers 신규고객수 신규고객 신규구매자 新客户 新客 首次购买者"),
    (
        Revenue,
        "purchaserevenue totalrevenue revenue conversionvalue convvalue purchasesconversionvalue \
         websitepurchasesconversionvalue 구매완료전환매출액 전환매출액 총전환매출액 매출액 매출 총수익 구매전환값 总收入 \
         收入 转化价值 购物转化价值 成交金额 销售额",
    ),
];

/// Conversions: orders where the company sells directly, enquiries where it sells through them.
const CONVERSIONS: &str = "conversions conv allconv 전환수 총전환수 전환 转化数 转化次数 转化";
/// The first day, where a last one stands beside it: Meta's reports.
const STARTS: &str = "reportingstarts 보고시작 报告开始日期";
/// The last day, where the date column holds the first.
const ENDS: &str = "reportingends 보고종료 报告结束日期 enddate 종료일 结束日期";
/// The currency of the amounts of a row.
const CURRENCY: &str = "currencycode currency 통화코드 통화 币种代码 币种 货币代码 货币";
/// Dates are the first days of weeks.
const WEEKS: &str = "week 주별 주간 주 周";
/// Dates are the first days of months.
const MONTHS: &str = "month yearmonth 월별 월 연월 月份 月 年月";
/// Only Google Ads has these.
const GOOGLE: &str = "impr currencycode 통화코드 货币代码";
/// Currencies the planner does not have but reports name.
const FOREIGN: &str =
    "gbp aud cad hkd twd sgd inr thb vnd idr myr php chf sek nok dkk pln brl mxn nzd rub try aed sar zar";

/// The heading in lower case without blanks, signs and what stands in brackets.
fn plain(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in heading.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 && c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            _ => {}
        }
    }
    plain
}

fn has(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

fn is_one(heading: &str, words: &str) -> bool {
    has(words, &plain(heading))
}

fn place_of(headings: &[String], words: &str) -> Option<usize> {
    headings.iter().position(|heading| is_one(heading, words))
}

/// Whether the heading is one of a report.
#[must_use]
pub fn is_known(heading: &str) -> bool {
    let heading = plain(heading);
    let mut known = KNOWN.iter().map(|(_, words)| *words).chain([CONVERSIONS, ENDS, CURRENCY]);
    known.any(|words| has(words, &heading))
}

/// What the columns hold as far as their headings tell: role and place.
#[must_use]
pub fn guess(headings: &[String], sale: Sale) -> BTreeMap<ReportColumn, usize> {
    let first = |words: &str| words.split_whitespace().find_map(|word| place_of(headings, word));
    let mut found: BTreeMap<ReportColumn, usize> =
        KNOWN.iter().filter_map(|(column, words)| Some((*column, first(words)?))).collect();
    let converted = if sale == Sale::Enquiry { Enquiries } else { Deals };
    if let (false, Some(at)) = (found.contains_key(&converted), first(CONVERSIONS)) {
        found.insert(converted, at);
    }
    found
}

/// What a date of a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Itself.
    Day,
    /// The week it begins.
    Week,
    /// The month it begins.
    Month,
}

/// What dates under this heading stand for.
#[must_use]
pub fn grain(heading: &str) -> Grain {
    match () {
        () if is_one(heading, WEEKS) => Grain::Week,
        () if is_one(heading, MONTHS) => Grain::Month,
        () => Grain::Day,
    }
}

/// The column of the last days, if there is one.
#[must_use]
pub fn end(headings: &[String]) -> Option<usize> {
    place_of(headings, ENDS)
}

/// The column that names the currency of each row, if there is one.
#[must_use]
pub fn currency(headings: &[String]) -> Option<usize> {
    place_of(headings, CURRENCY)
}

/// The words in the brackets of a heading.
fn bracketed(heading: &str) -> Vec<String> {
    let inside = heading.split(['(', '（']).skip(1).filter_map(|part| part.split([')', '）']).next());
    let words = inside.flat_map(|part| part.split([',', '，', ' ', '/', '·']));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The currency a heading names other than `currency`, as it stands there.
#[must_use]
pub fn other_currency(heading: &str, currency: Currency) -> Option<String> {
    bracketed(heading).into_iter().find(|word| is_other(word, currency)).map(|word| word.to_uppercase())
}

/// Whether a word is the mark of a currency other than `currency`.
#[must_use]
pub fn is_other(word: &str, currency: Currency) -> bool {
    let word = word.trim().to_lowercase();
    let owners = i18n::currencies_marked(&word);
    (!owners.is_empty() && !owners.contains(&currency)) || has(FOREIGN, &word)
}

/// Whether the amounts under this heading contain value-added tax, as Naver's do.
#[must_use]
pub fn with_tax(heading: &str) -> bool {
    bracketed(heading).iter().any(|word| matches!(word.as_str(), "vat포함" | "부가세포함" | "含税"))
}

/// Whether the headings are those of Meta's reports.
#[must_use]
pub fn is_meta(headings: &[String]) -> bool {
    place_of(headings, STARTS).is_some()
}

/// Whether the headings are those of Baidu's search reports.
#[must_use]
pub fn is_baidu(headings: &[String]) -> bool {
    ["推广计划", "消费"].iter().all(|word| place_of(headings, word).is_some())
}

/// Whether the headings are those of Google Ads.
#[must_use]
pub fn is_google(headings: &[String]) -> bool {
    place_of(headings, GOOGLE).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headings: &str, sale: Sale) -> Vec<(ReportColumn, usize)> {
        let headings: Vec<String> = headings.split('|').map(str::to_owned).collect();
        guess(&headings, sale).into_iter().collect()
    }

    #[test]
    fn the_columns_of_the_five_tools_are_known() {
        assert_eq!(
            guessed(
                "Campaign|Day|Currency code|Cost|Impr.|Clicks|CTR|Conversions|Cost / conv.|Conv. value",
                Sale::Direct
            ),
            [(Date, 1), (Channel, 0), (Spend, 3), (Impressions, 4), (Visits, 5), (Deals, 7), (Revenue, 9)]
        );
        assert_eq!(
            guessed(
                "Reporting starts|Reporting ends|Campaign name|Amount spent (KRW)|Clicks (all)|Link clicks|Results",
                Sale::Direct
            ),
            [(Date, 0), (Channel, 2), (Spend, 3), (Visits, 5)]
        );
        assert_eq!(
            guessed(
                "Session primary channel group (Default Channel Group)|Date|Sessions|Key events|Total revenue",
                Sale::Direct
            ),
            [(Date, 1), (Channel, 0), (Visits, 2), (Revenue, 4)]
        );
        assert_eq!(
            guessed(
                "일별|캠페인유형|캠페인|노출수|클릭수|클릭률(%)|총비용(VAT포함,원)|전환수|전환매출액(원)",
                Sale::Enquiry
            ),
            [(Date, 0), (Channel, 1), (Spend, 6), (Impressions, 3), (Visits, 4), (Enquiries, 7), (Revenue, 8)]
        );
        assert_eq!(
            guessed("日期|账户|推广计划|展现|点击|消费|点击率|平均点击价格|转化", Sale::Direct),
            [(Date, 0), (Channel, 2), (Spend, 5), (Impressions, 3), (Visits, 4), (Deals, 8)]
        );
    }

    #[test]
    fn headings_name_currency_and_tax() {
        assert_eq!(other_currency("Amount spent (KRW)", Currency::Krw), None);
        assert_eq!(other_currency("Amount spent (KRW)", Currency::Usd).as_deref(), Some("KRW"));
        assert_eq!(other_currency("Amount spent (GBP)", Currency::Krw).as_deref(), Some("GBP"));
        assert_eq!(other_currency("총비용(VAT포함,원)", Currency::Krw), None);
        assert_eq!(other_currency("총비용(VAT포함,원)", Currency::Cny).as_deref(), Some("원"));
        assert_eq!(other_currency("消费（元）", Currency::Cny), None);
        assert_eq!(other_currency("Clicks (all)", Currency::Cny), None);
        assert!(with_tax("총비용(VAT포함,원)") && !with_tax("비용(VAT별도,원)"));
        assert_eq!([grain("Week"), grain("월별"), grain("일별")], [Grain::Week, Grain::Month, Grain::Day]);
    }

    #[test]
    fn no_word_means_two_things() {
        let lists = KNOWN.iter().map(|(_, words)| *words).chain([CONVERSIONS, ENDS, CURRENCY]);
        let mut words: Vec<&str> = lists.flat_map(str::split_whitespace).collect();
        assert!(words.iter().all(|word| plain(word) == *word), "as plain headings are");
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
