//! Customers: where they gather, what roles want and what moves them, mixes to start from, and the parts of the
//! relationship plan with what good looks like.

use crate::base::{Lang, Text};
use crate::plan::{Care, Place, Role, Segment};
use crate::score::customers::{Datum, MixKind, Tendency};

words! {
    /// Where people gather online.
    place(Place) {
        Search: "Search engines", "검색", "搜索引擎";
        Shops: "Shops and marketplaces", "쇼핑몰·오픈마켓", "电商平台与网店";
        Social: "Social networks", "SNS", "社交平台";
        Video: "Video", "동영상", "视频";
        Messenger: "Messengers", "메신저", "即时通讯";
        Email: "E-mail", "이메일", "电子邮件";
        Forums: "Forums and communities", "카페·커뮤니티", "论坛与社区";
        Industry: "Trade sites and directories", "업계 사이트·디렉터리", "行业网站与名录";
        News: "News and portals", "뉴스·포털", "新闻与门户";
        Blogs: "Blogs and articles", "블로그·칼럼", "博客与文章";
        Local: "Maps and neighbourhood services", "지도·동네 서비스", "地图与本地生活";
        Events: "Fairs, classes, events", "행사·강좌·전시회", "展会、课程与活动";
    }

    /// What people in the role want (method).
    role_wish(Role) {
        Visitor: "What interests them, at once, short and vivid", "관심 있는 것을 바로, 짧고 생생하게",
            "马上看到感兴趣的东西，简短生动";
        Curious: "Something light and entertaining", "가볍고 재미있는 것", "轻松有趣的内容";
        Follower: "To find things easily on the site, in the community, at events",
            "사이트, 커뮤니티, 행사에서 쉽게 찾는 것", "在官网、社群和活动里轻松找到信息";
        Responder: "A chance to be heard", "내 말을 들어 주는 것", "意见被听见";
        Spreader: "Something worth sharing and an easy way", "공유할 만한 내용과 쉬운 공유 방법", "值得分享的内容和方便的分享方式";
        KeyPerson: "Respect, access, a long relationship", "존중, 우선 경험, 오랜 관계", "尊重、优先体验、长期关系";
    }

    /// What brings people out of the role into the next; key persons are won, not moved (method).
    role_step(Role) {
        Visitor: "A need is met at once: they find what they came for and see something worth another look.",
            "찾던 것을 바로 얻고, 더 보고 싶은 것이 눈에 띄면 머물러요.",
            "需求当场满足：找到要找的，还看到值得多看一眼的。";
        Curious: "A good impression stays: the topic was worth the time, and following costs one tap.",
            "볼 만했다는 인상이 남고, 구독이 한 번 누르기로 끝나면 계속 챙겨 봐요.",
            "留下好印象：内容值得看，关注只需一步。";
        Follower: "They prefer the firm at the next need: they were asked, and the answer could be seen.",
            "다음에 필요할 때 먼저 떠올려요. 의견을 묻고 보이는 곳에서 답하면 말을 꺼내기 시작해요.",
            "下次有需要会先想到：有人征求意见，回应也看得见。";
        Responder: "They were served better than expected: what they said changed something, and that is worth telling.",
            "기대보다 좋은 대우를 받고, 내 의견으로 무언가 바뀌면 남에게 이야기해요.",
            "得到超出预期的对待：自己的意见带来了改变，愿意讲给别人听。";
        Spreader: "Rivals find it hard to enter. From here people are won one by one, by respect and access.",
            "여기까지 오면 경쟁사가 끼어들기 어려워요. 이다음은 존중과 우선 경험으로 한 사람씩 얻어요.",
            "走到这一步，对手很难介入。再往上要靠尊重和优先体验逐个争取。";
        KeyPerson: "Key persons stay by dialogue, not by campaigns.",
            "핵심 인물은 캠페인이 아니라 대화로 곁에 남아요.", "关键人物靠对话维系，不靠活动。";
    }

    /// Whose mix it is.
    mix(MixKind) {
        Shoppers: "Shoppers who compare", "비교하며 사는 소비자", "货比三家的消费者";
        Community: "Community and social", "커뮤니티·SNS 이용자", "社区与社交用户";
        Neighbours: "Neighbourhood", "동네 손님", "附近居民";
        Public: "Broad public", "일반 대중", "大众受众";
        Buyers: "Business buyers", "기업 구매 담당자", "企业采购者";
        Members: "Members and donors", "회원·후원자", "会员与捐赠者";
    }

    /// Why the mix is so.
    mix_why(MixKind) {
        Shoppers: "In search and shops most people compare, buy or leave; few say anything.",
            "검색과 쇼핑에서는 대부분 비교하고 사거나 나가요. 말을 남기는 사람은 적어요.",
            "在搜索和网店里，多数人比较之后买了就走，很少发言。";
        Community: "Where people talk anyway, more of them follow, answer and pass on.",
            "원래 이야기가 오가는 곳이라 챙겨 보고, 답하고, 퍼뜨리는 사람이 더 많아요.",
            "本来就有人聊天的地方，关注、回应和转发的人更多。";
        Neighbours: "Regulars follow what is new nearby and leave reviews; passers-by only look.",
            "단골은 가까운 가게 소식을 챙겨 보고 후기를 남겨요. 지나가는 사람은 보기만 해요.",
            "熟客会留意附近的新鲜事、写评价，路过的人只是看看。";
        Public: "News and video reach many who were not looking for anything; hardly anybody answers.",
            "뉴스와 동영상은 찾지 않던 사람에게까지 닿지만 반응하는 사람은 드물어요.",
            "新闻和视频触达很多并没有在找东西的人，回应的极少。";
        Buyers: "Buyers collect information for months, and an expert’s word weighs much.",
            "구매 담당자는 몇 달씩 정보를 모으고, 전문가의 말을 무겁게 받아들여요.",
            "采购者会花几个月收集资料，专家的意见分量很重。";
        Members: "People tied to a cause or club want news, take part and bring others.",
            "뜻이나 모임으로 이어진 사람은 소식을 챙기고, 참여하고, 다른 사람을 데려와요.",
            "因理念或组织联系在一起的人，会看消息、参与活动，还会带人来。";
    }

    /// What the mix of all segments means for the plan.
    tendency(Tendency) {
        Look: "Most only look: be where they already look, and keep it short.",
            "대부분 보고 지나가요. 이미 보고 있는 곳에 나가고, 짧게 말하세요.",
            "多数人只是看看：出现在他们已经在看的地方，说得简短。";
        Listen: "A few people decide what the others think: win those first, and give the rest clear information.",
            "몇 사람의 말이 나머지를 움직여요. 핵심 인물부터 얻고, 나머지에게는 정보를 분명하게 주세요.",
            "少数人的看法影响其他人：先赢得关键人物，再给其余的人清楚的信息。";
        TakePart: "Many answer and pass on: give them occasions to take part and things worth sharing.",
            "반응하고 퍼뜨리는 사람이 많아요. 참여할 자리와 나눌 만한 이야기를 마련하세요.",
            "回应和转发的人多：提供参与的机会和值得分享的内容。";
        Inform: "Many inform themselves: build clear paths to information before paying for reach.",
            "스스로 찾아보는 사람이 많아요. 광고로 넓히기 전에 정보부터 찾기 쉽게 만드세요.",
            "主动找资料的人多：先让信息好找，再花钱扩大触达。";
        Mixed: "No role stands out: short contacts for those who look, and a place for those who follow and answer.",
            "두드러지는 역할이 없어요. 보고 가는 사람에게는 짧게, 챙겨 보고 반응하는 사람에게는 머물 곳을 주세요.",
            "没有特别突出的角色：对只看的人简短接触，给关注和回应的人留一个去处。";
    }

    /// A part of the relationship plan.
    care(Care) {
        Win: "Win", "고객 확보", "获得客户";
        Keep: "Keep", "고객 유지", "留住客户";
        WinBack: "Win back", "떠난 고객 되찾기", "挽回客户";
        Feedback: "Feedback", "의견 받기", "收集反馈";
        Ideas: "Customers’ ideas", "고객 아이디어", "客户点子";
        Complaints: "Complaints", "불만 처리", "投诉处理";
        Loyalty: "Loyalty and community", "단골·커뮤니티", "忠诚度与社群";
    }

    /// What to write there.
    care_hint(Care) {
        Win: "What the first contact offers, and what follows it", "첫 만남에서 무엇을 주고, 그다음에 무엇을 하는지",
            "第一次接触给什么，之后做什么";
        Keep: "Rhythm of contact, rewards, what happens after the purchase", "연락 주기, 혜택, 구매 뒤에 하는 일",
            "联系节奏、回馈、购买之后做什么";
        WinBack: "When somebody counts as lost, and what is then offered", "언제 떠난 고객으로 보고, 그때 무엇을 제안하는지",
            "多久算流失，那时提供什么";
        Feedback: "Where it comes in, its classes, who answers by when", "어디로 들어오고, 어떻게 나누고, 누가 언제까지 답하는지",
            "从哪里进来、怎么分类、谁在何时回复";
        Ideas: "Where ideas are collected, who decides, how the answer is shown", "아이디어를 어디에 모으고, 누가 정하고, 결과를 어떻게 알리는지",
            "点子汇集在哪里、谁来决定、结果怎么公布";
        Complaints: "Where a complaint goes, who may decide, by when", "불만이 어디로 가고, 누가 결정하고, 언제까지인지",
            "投诉交到哪里、谁有权决定、何时答复";
        Loyalty: "What regulars get that others do not, and where they meet", "단골만 누리는 것, 서로 만나는 곳",
            "老客独享什么，在哪里相聚";
    }

    /// What good looks like.
    care_example(Care) {
        Win: "A trial size at the first order, and three days later a short message on how to use it.",
            "첫 주문에 체험 용량을 함께 보내고, 사흘 뒤 사용법을 짧게 알려 줘요.",
            "首单附一份试用装，三天后发一条简短的使用说明。";
        Keep: "A reminder when the purchase is used up, timed by the customer’s own rhythm, and a small gift at the fourth order.",
            "고객의 구매 주기에 맞춰 떨어질 때쯤 알리고, 네 번째 주문에 작은 선물을 넣어요.",
            "按客户自己的购买周期，在快用完时提醒；第四单附一份小礼物。";
        WinBack: "After twice the usual interval one question, not a coupon: what went wrong? A person answers, and the cause is counted.",
            "평소 간격의 두 배가 지나면 쿠폰 대신 한 가지만 물어봐요. 무엇이 불편했나요? 담당자가 답하고 이유를 집계해요.",
            "超过平时间隔的两倍，先问一句哪里不满意，而不是发券；由专人回复，并统计原因。";
        Feedback: "Reviews, messages and calls go into one list in four classes (question, praise, complaint, idea); each has a name and a deadline beside it.",
            "후기, 메시지, 전화를 한 목록에 모아 질문·칭찬·불만·제안으로 나누고, 건마다 담당자와 기한을 적어요.",
            "评价、留言、电话汇入同一张表，分为询问、表扬、投诉、建议四类，每条写明负责人和期限。";
        Ideas: "Dell opened a public page where customers proposed ideas and voted on them, answered in the open, and built some \
            of them into its products.",
            "델은 고객이 아이디어를 내고 투표하는 공개 페이지를 열어, 모두가 보는 곳에서 답하고 일부를 실제 제품에 반영했어요.",
            "戴尔曾开设公开页面，由客户提出点子并投票，公司公开答复，并把其中一部分做进了产品。";
        Complaints: "Whoever takes it may refund or replace on the spot up to a limit; above it, a decision within a working day.",
            "접수한 사람이 한도 안에서 바로 환불하거나 교환해요. 한도를 넘으면 영업일 기준 하루 안에 결정해요.",
            "接到投诉的人可在限额内当场退换；超出限额的，一个工作日内决定。";
        Loyalty: "Regulars taste new products first and meet twice a year; points only where somebody checks that they pay.",
            "단골이 신상품을 먼저 써 보고 한 해에 두 번 모여요. 적립금은 남는지 따져 본 뒤에만 둬요.",
            "老客优先试用新品，每年聚两次；积分要先算清楚划不划算。";
    }

    /// A field most customer databases need.
    datum(Datum) {
        Name: "Name", "이름", "姓名";
        Contact: "Contact", "연락처", "联系方式";
        Source: "Where they came from", "유입 경로", "来源渠道";
        Purchases: "Purchases", "구매 이력", "购买记录";
        Interests: "Interests", "관심사", "兴趣偏好";
        Consent: "Date and kind of consent", "동의 날짜와 범위", "同意的日期与范围";
    }

    /// What the field is for.
    datum_purpose(Datum) {
        Name: "To address them", "호칭과 본인 확인", "称呼与身份确认";
        Contact: "Orders, answers, agreed messages", "주문 안내, 답변, 동의한 소식 발송", "订单通知、回复及已同意的消息";
        Source: "To compare touchpoints", "접점별 성과 비교", "比较各接触点的效果";
        Purchases: "Rhythm of repurchase, service", "재구매 주기 파악, 사후 관리", "判断复购周期与售后服务";
        Interests: "To send only what concerns them", "관심 있는 소식만 보내기", "只发送相关的消息";
        Consent: "Proof of consent", "동의 증빙", "留存同意凭证";
    }
}

/// Whether a field of the database is this one, in whatever language it was added.
#[must_use]
pub fn is_datum(datum: Datum, name: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| self::datum(datum).get(lang).eq_ignore_ascii_case(name.trim()))
}

/// A list in a sentence of the language.
#[must_use]
pub fn listed<'a>(items: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let separator = Text::new(", ", ", ", "、").get(lang);
    items.into_iter().collect::<Vec<_>>().join(separator)
}

/// The places of a segment as a list.
#[must_use]
pub fn places(segment: &Segment, lang: Lang) -> String {
    listed(segment.gathers.iter().map(|of| place(*of).get(lang)), lang)
}

/// The arithmetic of a sizing up to the equals sign: `22,000,000 × 60% × 9%`; `None` without a base.
#[must_use]
pub fn arithmetic(segment: &Segment, lang: Lang) -> Option<String> {
    let base = crate::i18n::edit_count(segment.sizing.base?);
    let shares = segment.sizing.steps.iter().filter_map(|step| Some(crate::i18n::ppm(step.share?, lang)));
    Some(std::iter::once(base).chain(shares).collect::<Vec<_>>().join(" × "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, Ppm};
    use crate::plan::Row;
    use crate::plan::segment::SegmentEdit;

    #[test]
    fn the_arithmetic_is_readable() {
        let mut segment = Segment::new(Id(1));
        assert_eq!(arithmetic(&segment, Lang::En), None);
        for edit in [
            SegmentEdit::SizingBase(Some(22_000_000)),
            SegmentEdit::SizingShare(0, Some(Ppm::percent(60))),
            SegmentEdit::SizingLabel(1, "no share".into()),
            SegmentEdit::SizingShare(2, Some(Ppm(92_500))),
        ] {
            segment.set(edit).unwrap();
        }
        assert_eq!(arithmetic(&segment, Lang::Ko).unwrap(), "22,000,000 × 60% × 9.25%");
    }

    #[test]
    fn a_field_is_known_in_every_language() {
        assert!(is_datum(Datum::Name, " name ") && is_datum(Datum::Name, "姓名") && !is_datum(Datum::Name, "이름표"));
        assert_eq!(listed(["a", "b"], Lang::Zh), "a、b");
    }
}
