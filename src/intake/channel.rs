//! Which touchpoint a report or a value of its channel column belongs to, where that is plain. What could be two is asked.

use crate::base::Lang;
use crate::library::{ChannelKind, ChannelRef};

use super::heading;

/// The default channel groups of GA4 that are one kind of touchpoint. "Referral" is not among them: there it means links
/// of other sites.
const GROUPS: [(&str, ChannelKind); 11] = [
    ("organic search", ChannelKind::Seo),
    ("paid search", ChannelKind::SearchAd),
    ("paid shopping", ChannelKind::ShoppingSearch),
    ("paid social", ChannelKind::SocialAd),
    ("organic social", ChannelKind::OrganicSocial),
    ("paid video", ChannelKind::Video),
    ("display", ChannelKind::Display),
    ("email", ChannelKind::Email),
    ("sms", ChannelKind::Sms),
    ("mobile push notifications", ChannelKind::Messenger),
    ("affiliates", ChannelKind::Affiliate),
];
/// Visits that no touchpoint brought.
const NOBODY: [&str; 4] = ["direct", "unassigned", "(not set)", "(direct) / (none)"];
/// Campaign types of Naver search ads.
const NAVER: [(&str, &str); 2] = [("파워링크", "kr_naver_powerlink"), ("쇼핑검색", "kr_naver_shopping")];
/// Campaign types of Google Ads.
const GOOGLE: [(&str, &str); 9] = [
    ("search", "google_search"),
    ("검색", "google_search"),
    ("搜索", "google_search"),
    ("shopping", "google_shopping"),
    ("쇼핑", "google_shopping"),
    ("购物", "google_shopping"),
    ("display", "google_display"),
    ("디스플레이", "google_display"),
    ("展示广告", "google_display"),
];

/// Whose the value is among the touchpoints the plan weighs: `Some(None)` where it is nobody's and left out, `None` where
/// it must be asked.
#[must_use]
pub fn of_value(value: &str, headings: &[String], weighed: &[ChannelRef]) -> Option<Option<String>> {
    let value = value.trim().to_lowercase();
    let is_named = |channel: &&ChannelRef| {
        channel.id == value.as_str() || Lang::ALL.iter().any(|lang| channel.name.get(*lang).to_lowercase() == value)
    };
    if let Some(channel) = only(weighed, is_named) {
        return Some(Some(channel));
    }
    let google: &[(&str, &str)] = if heading::is_google(headings) { &GOOGLE } else { &[] };
    if let Some((_, id)) = NAVER.iter().chain(google).find(|(name, _)| *name == value) {
        return only(weighed, |channel| channel.id == *id).map(Some);
    }
    if NOBODY.contains(&value.as_str()) {
        return Some(None);
    }
    let (_, kind) = GROUPS.iter().find(|(name, _)| *name == value)?;
    only(weighed, |channel| channel.kind == *kind).map(Some)
}

/// Whose the whole report is, as far as its headings tell: Meta's and Baidu's are of one touchpoint.
#[must_use]
pub fn of_report(headings: &[String], weighed: &[ChannelRef]) -> Option<String> {
    if heading::is_meta(headings) {
        return only(weighed, |channel| matches!(channel.id.as_ref(), "meta_ads" | "kr_meta"));
    }
    let baidu = heading::is_baidu(headings);
    only(weighed, |channel| baidu && channel.id == "cn_baidu_search")
}

/// The only touchpoint that is so.
fn only(weighed: &[ChannelRef], is: impl Fn(&&ChannelRef) -> bool) -> Option<String> {
    let mut found = weighed.iter().filter(is);
    let first = found.next()?;
    found.next().is_none().then(|| first.id.to_string())
}

#[cfg(test)]
mod tests {
    use crate::base::{Month, Region};
    use crate::forecast;
    use crate::plan::Plan;

    use super::*;

    fn weighed(region: Region) -> Vec<ChannelRef> {
        forecast::channels(&Plan::fresh(region, Month::new(2027, 6).unwrap()))
    }

    fn value(value: &str, headings: &[&str], region: Region) -> Option<Option<String>> {
        let headings: Vec<String> = headings.iter().map(|text| (*text).to_owned()).collect();
        of_value(value, &headings, &weighed(region))
    }

    #[test]
    fn what_is_plain_is_guessed_and_the_rest_asked() {
        let one = |id: &str| Some(Some(id.to_owned()));
        assert_eq!(value("네이버 쇼핑검색광고", &[], Region::Kr), one("kr_naver_shopping"));
        assert_eq!(value("파워링크", &[], Region::Kr), one("kr_naver_powerlink"));
        assert_eq!(value("파워링크", &[], Region::Us), None, "not weighed there");
        assert_eq!(value("Organic Search", &[], Region::Us), one("seo_content"));
        assert_eq!(value("Email", &[], Region::Us), one("email_newsletter"));
        assert_eq!(value("Direct", &[], Region::Us), Some(None));
        assert_eq!(value("Referral", &[], Region::Us), None);
        assert_eq!(value("Search", &[], Region::Us), None, "which search?");
        assert_eq!(value("Search", &["Currency code"], Region::Us), one("google_search"));
        assert_eq!(value("Paid Social", &[], Region::Us), None, "there are several");
        let meta = ["Reporting starts".to_owned()];
        assert_eq!(of_report(&meta, &weighed(Region::Kr)).as_deref(), Some("kr_meta"));
        assert_eq!(of_report(&meta, &weighed(Region::Us)).as_deref(), Some("meta_ads"));
        assert_eq!(of_report(&["Day".to_owned()], &weighed(Region::Us)), None);
    }
}
