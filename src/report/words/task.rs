//! The tasks that follow from a plan, and when each counts as done.

use crate::base::{Lang, Text};
use crate::insight::Work;
use crate::library;

/// Name of the task.
#[must_use]
pub fn work(work: &Work, lang: Lang) -> String {
    let text = match work {
        Work::SetUp(channel) => {
            return Text::new("Set up: {0}", "{0}: 개설과 준비", "{0}：开通与准备")
                .fill(lang, &[channel.name.get(lang)]);
        }
        Work::Run(channel) => {
            return Text::new("Run: {0}", "{0}: 상시 관리", "{0}：日常运营").fill(lang, &[channel.name.get(lang)]);
        }
        Work::Occasion(id) => {
            let name = library::calendar_entry(id).map_or(*id, |entry| entry.name.get(lang));
            return Text::new("Content and offer: {0}", "{0}: 콘텐츠와 혜택 준비", "{0}：内容与优惠准备")
                .fill(lang, &[name]);
        }
        Work::Review(month) => {
            return Text::new("Review of month {0}", "{0}개월 차 점검", "第{0}个月复盘")
                .fill(lang, &[&month.to_string()]);
        }
        Work::Prepare(item) => super::prepare::preparation(*item),
        Work::Research => RESEARCH,
        Work::ContentPlan => CONTENT_PLAN,
        Work::Domain => DOMAIN,
        Work::Mail => MAIL,
        Work::Hosting => HOSTING,
        Work::Site => SITE,
        Work::Shop => SHOP,
        Work::Analytics => ANALYTICS,
        Work::Crm => CRM,
        Work::Consent => CONSENT,
        Work::EnquiryDesk => ENQUIRY_DESK,
        Work::Ready => READY,
        Work::PeakSeason => PEAK_SEASON,
        Work::FirstWin => FIRST_WIN,
    };
    text.get(lang).to_owned()
}

const CONTENT_PLAN: Text = Text::new(
    "Plan themes and texts for the first months",
    "첫 몇 달의 콘텐츠 주제와 글 계획하기",
    "规划前几个月的内容选题与文案",
);
const DOMAIN: Text = Text::new("Register the domain", "도메인 등록하기", "注册域名");
const MAIL: Text =
    Text::new("Set up mail under the company’s domain", "회사 도메인으로 이메일 만들기", "开通企业域名邮箱");
const HOSTING: Text = Text::new("Rent hosting", "호스팅 마련하기", "租用云主机");
const SITE: Text = Text::new(
    "Build the site where people can order or enquire",
    "주문이나 문의를 받을 홈페이지 만들기",
    "搭建可下单或咨询的网站",
);
const SHOP: Text = Text::new("Open the online shop", "온라인 쇼핑몰 열기", "开设网店");
const CRM: Text = Text::new(
    "Bring all customers into one list (CRM)",
    "고객 정보를 한곳에 모으기(CRM)",
    "把客户信息汇总到一处（CRM）",
);
const READY: Text = Text::new("Everything is ready", "준비 완료", "准备就绪");
const FIRST_WIN: Text = Text::new(
    "First visible win: the tenth order",
    "눈에 보이는 첫 성과: 열 번째 거래",
    "第一个看得见的成果：第十笔成交",
);
const ANALYTICS: Text = Text::new("Measure visits and orders", "방문과 주문 측정 설정", "部署访问与订单统计");
const CONSENT: Text =
    Text::new("Collect and record consent to messages", "광고 수신 동의 받고 기록하기", "收集并留存营销消息的用户同意");
const ENQUIRY_DESK: Text = Text::new("Set up the enquiry desk", "문의 응대 창구 만들기", "设立咨询接待岗");
const RESEARCH: Text =
    Text::new("Ask customers and watch competitors", "고객에게 묻고 경쟁사 살펴보기", "访谈客户，观察竞品");
const PEAK_SEASON: Text = Text::new(
    "Prepare stock, content and offers for the peak season",
    "성수기 재고·콘텐츠·혜택 준비",
    "为旺季备货、备内容、备优惠",
);
/// When the task counts as done; for running tasks, what a good month looks like.
#[must_use]
pub const fn work_done_when(work: &Work) -> Text {
    match work {
        Work::ContentPlan => Text::new(
            "Each of the first eight weeks has a theme, a text idea and a name beside it.",
            "처음 8주의 주제와 글감, 담당자가 정해져 있어요.",
            "前八周每周都有选题、文案思路和负责人。",
        ),
        Work::Domain => Text::new(
            "The company is entered as the owner, and the renewal is paid automatically.",
            "회사 명의로 등록되어 있고 자동으로 연장돼요.",
            "域名登记在公司名下，并已设置自动续费。",
        ),
        Work::Mail => Text::new(
            "Mail to the new address arrives, and answers do not end up as spam.",
            "새 주소로 메일이 들어오고, 보낸 답장이 스팸함에 빠지지 않아요.",
            "新邮箱能正常收信，回信不会进垃圾箱。",
        ),
        Work::Hosting => Text::new(
            "A test page opens on a phone within three seconds.",
            "휴대폰에서 테스트 페이지가 3초 안에 열려요.",
            "测试页面在手机上三秒内打开。",
        ),
        Work::Site => Text::new(
            "A stranger can order or enquire on a phone within two minutes.",
            "처음 온 사람이 휴대폰으로 2분 안에 주문이나 문의를 마쳐요.",
            "陌生人用手机两分钟内能完成下单或咨询。",
        ),
        Work::Shop => Text::new(
            "A test order is paid, delivered and refunded without a call.",
            "테스트 주문의 결제, 배송, 환불이 전화 없이 끝나요.",
            "测试订单的付款、发货和退款全程无需打电话。",
        ),
        Work::Crm => Text::new(
            "Every customer is in one list, with the last order and consent.",
            "모든 고객이 마지막 주문, 수신 동의와 함께 한 목록에 있어요.",
            "所有客户都在一份名单里，并记有最近订单和同意情况。",
        ),
        Work::Ready => Text::new(
            "Everything that has to be done before the start is done.",
            "시작 전에 할 일을 모두 마쳤어요.",
            "启动前的各项准备全部完成。",
        ),
        Work::Occasion(_) => Text::new(
            "Texts, pictures and the offer are ready, and dates for sending are set.",
            "글과 사진, 혜택이 준비되고 내보낼 날짜가 정해졌어요.",
            "文案、图片和优惠均已就绪，发布日期已定。",
        ),
        Work::FirstWin => Text::new(
            "The forecast counts the tenth order on this day.",
            "예측으로는 이날 열 번째 거래가 나와요.",
            "按预测，这一天会达成第十笔成交。",
        ),
        Work::Analytics => Text::new(
            "A test order shows up with the touchpoint it came from.",
            "테스트 주문이 어느 접점에서 왔는지까지 기록돼요.",
            "测试订单能显示来自哪个接触点。",
        ),
        Work::Consent => Text::new(
            "Every contact on the list has a date and a wording of consent.",
            "모든 연락처에 동의 날짜와 문구가 남아 있어요.",
            "名单上每个联系人都留有同意的日期和内容。",
        ),
        Work::EnquiryDesk => Text::new(
            "A test enquiry on a weekend is answered within the promised time.",
            "주말에 보낸 테스트 문의에 약속한 시간 안에 답이 와요.",
            "周末的测试咨询也能在承诺时间内得到回复。",
        ),
        Work::Research => Text::new(
            "Five customers were asked where they looked; three competitors are noted.",
            "고객 5명에게 어디서 찾아봤는지 묻고, 경쟁사 3곳을 기록했어요.",
            "问过5位客户在哪里找，记录了3家竞品。",
        ),
        Work::Prepare(item) => super::item::item(*item).three,
        Work::SetUp(_) => Text::new(
            "Account, measurement and the first content are live.",
            "계정, 측정, 첫 콘텐츠가 모두 올라갔어요.",
            "账号、统计和首批内容均已上线。",
        ),
        Work::Run(_) => Text::new(
            "Each month its spend, visits and orders are entered on the results page.",
            "매달 지출, 방문, 거래를 성과·조정 단계에 적어요.",
            "每月在复盘页填入花费、访问和订单。",
        ),
        Work::PeakSeason => Text::new(
            "Stock and offers are ready two weeks before the season.",
            "성수기 2주 전에 재고와 혜택이 준비돼요.",
            "旺季前两周备齐库存和优惠。",
        ),
        Work::Review(_) => Text::new(
            "One decision is written down each month: more, less or stop.",
            "매달 한 가지를 결정해 적어요. 늘릴지, 줄일지, 멈출지예요.",
            "每月写下一项决定：加、减或停。",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn every_task_has_its_own_name_and_end() {
        let powerlink = || library::channel("kr_naver_powerlink").map(library::ChannelRef::Library).unwrap();
        let all = [
            Work::ContentPlan,
            Work::Domain,
            Work::Mail,
            Work::Hosting,
            Work::Site,
            Work::Shop,
            Work::Crm,
            Work::Ready,
            Work::FirstWin,
            Work::Occasion("kr_chuseok_gift_2027"),
            Work::Analytics,
            Work::Consent,
            Work::EnquiryDesk,
            Work::Research,
            Work::SetUp(powerlink()),
            Work::Run(powerlink()),
            Work::PeakSeason,
            Work::Review(1),
            Work::Prepare(crate::plan::Item::MarketingSkill),
            Work::Prepare(crate::plan::Item::Literacy),
        ];
        check::texts(&all.each_ref().map(work_done_when));
        for lang in Lang::ALL {
            let mut names = all.each_ref().map(|task| work(task, lang)).to_vec();
            names.iter().for_each(|name| check::sentence(name, lang));
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all.len());
        }
        assert_eq!(work(&Work::Run(powerlink()), Lang::Ko), "네이버 검색광고(파워링크): 상시 관리");
    }
}
