//! How well a touchpoint fits the customers: role mix × stimulation value × objective × where they gather × B2B/B2C, per
//! segment, each with its receipt (`method.md` 1.7).

use crate::library::{Audience, Channel, ChannelKind, Family, Saturation};
use crate::plan::{Place, Plan, Promotion, ROLES, Segment, Trade};

use super::demand::count;
use super::{Figure, Formula, Judgement, Name, Score, Unit};

/// Weight of a place where a segment was not said to gather (judgement).
const ELSEWHERE: f64 = 0.5;

/// Where people meet a channel; `None` where it follows them or needs no place.
#[must_use]
pub fn place(channel: &Channel) -> Option<Place> {
    Some(match channel.kind {
        ChannelKind::SearchAd | ChannelKind::Seo => Place::Search,
        ChannelKind::ShoppingSearch | ChannelKind::Marketplace => Place::Shops,
        ChannelKind::Content => Place::Blogs,
        ChannelKind::Display | ChannelKind::Pr => Place::News,
        ChannelKind::SocialAd | ChannelKind::OrganicSocial | ChannelKind::Influencer => Place::Social,
        ChannelKind::Video => Place::Video,
        ChannelKind::Email => Place::Email,
        ChannelKind::RepurchaseMessages if channel.family == Family::Email => Place::Email,
        ChannelKind::Messenger | ChannelKind::RepurchaseMessages => Place::Messenger,
        ChannelKind::Community => Place::Forums,
        ChannelKind::LocalListing => Place::Local,
        ChannelKind::B2bDirectory => Place::Industry,
        ChannelKind::Event => Place::Events,
        ChannelKind::Sms
        | ChannelKind::Retargeting
        | ChannelKind::Affiliate
        | ChannelKind::KeyPersons
        | ChannelKind::Referral
        | ChannelKind::OwnSite
        | ChannelKind::Research => return None,
    })
}

/// Whether a segment gathers where the channel is: yes in full, elsewhere half; in full where nobody said where.
#[must_use]
pub fn usage(segment: &Segment, channel: &Channel) -> Figure {
    let name = Name::Score(Score::UsageFit);
    let there = place(channel).is_none_or(|place| segment.gathers.contains(&place));
    if there || segment.gathers.is_empty() {
        return Figure::typed(name, 1.0, Unit::Ratio, format!("customers.{}.gathers", segment.id));
    }
    Figure::judged(name, ELSEWHERE, Unit::Ratio, Judgement::OtherPlace)
}

/// Share of a segment that the channel stirs: Σ role share × stimulation value ÷ 3.
#[must_use]
pub fn role_fit(segment: &Segment, channel: &Channel) -> Figure {
    let field = format!("customers.{}.roles", segment.id);
    let parts = ROLES.into_iter().zip(segment.roles.shares()).zip(channel.roles).filter(|(_, value)| *value > 0);
    let parts = parts.map(|((role, share), value)| {
        let share = Figure::typed(Name::Score(Score::RoleShare(role)), share.ratio(), Unit::Ratio, field.clone());
        let value = scored(Score::Stimulation(role), value);
        Figure::derive(Name::Score(Score::RoleFit), Unit::Ratio, Formula::Product, vec![share, value])
    });
    Figure::derive(Name::Score(Score::RoleFit), Unit::Ratio, Formula::Sum, parts.collect())
}

/// A score of the library, 0 to 3, as a share.
fn scored(score: Score, value: u8) -> Figure {
    Figure::judged(Name::Score(score), f64::from(value) / 3.0, Unit::Ratio, Judgement::ChannelScores)
}

/// How well the channel serves what the promoted line is promoted for; direct sales where that is open.
fn objective_fit(plan: &Plan, channel: &Channel) -> Figure {
    let [brand, new_product, direct, _] = channel.objectives;
    let value = match plan.lead_line().and_then(|line| line.promotion) {
        Some(Promotion::Brand) => brand,
        Some(Promotion::NewProduct) => new_product,
        Some(Promotion::DirectSales) | None => direct,
    };
    scored(Score::ObjectiveFit, value)
}

/// How well the channel suits selling to companies or people.
pub(super) fn trade_score(plan: &Plan, channel: &Channel) -> u8 {
    match plan.company.trade {
        Some(Trade::B2b) => channel.b2b,
        Some(Trade::B2c) => channel.b2c,
        Some(Trade::Both) | None => channel.b2b.max(channel.b2c),
    }
}

/// How well a touchpoint fits a segment, 0–1.
#[must_use]
pub fn segment_fit(plan: &Plan, segment: &Segment, channel: &Channel) -> Figure {
    let inputs = vec![
        role_fit(segment, channel),
        objective_fit(plan, channel),
        usage(segment, channel),
        scored(Score::TradeFit, trade_score(plan, channel)),
    ];
    Figure::derive(Name::Score(Score::SegmentFit), Unit::Ratio, Formula::Product, inputs)
}

/// How well a touchpoint fits all segments, weighted by their size.
#[must_use]
pub fn fit(plan: &Plan, channel: &Channel) -> Figure {
    let parts = plan.customers.segments.iter().flat_map(|segment| {
        let size = count(segment.people().unwrap_or(1).max(1));
        let field = format!("customers.{}.size", segment.id);
        [Figure::typed(Name::Score(Score::SegmentShare), size, Unit::Count, field), segment_fit(plan, segment, channel)]
    });
    Figure::derive(Name::Score(Score::Fit), Unit::Ratio, Formula::WeightedMean, parts.collect())
}

/// Share of all people that a channel stirs where they gather, weighted by the size of their segment.
pub(super) fn responsive_share(plan: &Plan, channel: &Channel) -> f64 {
    let (mut weighted, mut people) = (0.0, 0.0);
    for segment in &plan.customers.segments {
        let size = count(segment.people().unwrap_or(1).max(1));
        weighted += size * role_fit(segment, channel).value * usage(segment, channel).value;
        people += size;
    }
    if people > 0.0 { weighted / people } else { 0.0 }
}

/// Which part of the people a channel reaches belongs to each segment: by searches where it lives on them, by those it
/// stirs where it looks for strangers, by people elsewhere. One figure per segment, in order; they sum to one.
#[must_use]
pub fn segment_shares(plan: &Plan, channel: &Channel) -> Vec<Figure> {
    let segments = &plan.customers.segments;
    let size = |segment: &Segment| {
        let size = count(segment.people().unwrap_or(1).max(1));
        Figure::typed(Name::AudienceSize, size, Unit::Count, format!("customers.{}.size", segment.id))
    };
    let strangers = channel.reaches == Audience::Strangers;
    let by_search = strangers && channel.saturates_on == Saturation::SearchDemand;
    let typed = segments.iter().any(|segment| segment.searches.is_some());
    let weights: Vec<Figure> = segments
        .iter()
        .map(|segment| match (by_search, strangers) {
            (true, _) if typed => {
                let searches = count(segment.searches.unwrap_or(0));
                Figure::typed(Name::Searches, searches, Unit::Count, format!("customers.{}.searches", segment.id))
            }
            (false, true) => {
                let factors = vec![size(segment), role_fit(segment, channel), usage(segment, channel)];
                Figure::derive(Name::AudienceSize, Unit::Count, Formula::Product, factors)
            }
            _ => size(segment),
        })
        .collect();
    let all = Figure::derive(Name::AudienceSize, Unit::Count, Formula::Sum, weights.clone());
    let share = |part| Figure::derive(Name::SegmentPart, Unit::Ratio, Formula::Quotient, vec![part, all.clone()]);
    weights.into_iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::base::{Id, Month, Region};
    use crate::library;
    use crate::plan::Row;

    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        Rc::make_mut(&mut plan.company).trade = Some(Trade::B2c);
        plan
    }

    #[test]
    fn the_fit_is_the_product_an_expert_computes() {
        let powerlink = library::channel("kr_naver_powerlink").unwrap();
        assert_eq!((powerlink.roles, powerlink.objectives[2], powerlink.b2c), ([3, 3, 1, 3, 1, 0], 3, 3));
        // 50 % and 32 % in full, 10 % a third, 5 % in full, 2 % a third: 91 %; all else is 3 of 3.
        let plan = plan();
        let fit = fit(&plan, powerlink).value;
        assert!((fit - 0.91).abs() < 1e-9, "{fit}");
    }

    #[test]
    fn a_place_where_they_do_not_gather_counts_half() {
        let mut plan = plan();
        let powerlink = library::channel("kr_naver_powerlink").unwrap();
        let before = fit(&plan, powerlink).value;
        let gathers = |plan: &mut Plan, place| {
            Rc::make_mut(&mut plan.customers).segments[0].gathers = [place].into();
        };
        gathers(&mut plan, Place::Video);
        assert!((fit(&plan, powerlink).value - before / 2.0).abs() < 1e-9);
        gathers(&mut plan, Place::Search);
        assert!((fit(&plan, powerlink).value - before).abs() < 1e-9);
        let sms = library::channel("kr_sms_lms").unwrap();
        assert!((usage(&plan.customers.segments[0], sms).value - 1.0).abs() < 1e-9, "a message finds them anywhere");
    }

    #[test]
    fn segments_count_by_their_size() {
        let mut plan = plan();
        let customers = Rc::make_mut(&mut plan.customers);
        customers.segments[0].size = Some(300);
        customers.segments.push(Segment { size: Some(100), gathers: [Place::Video].into(), ..Segment::new(Id(9)) });
        let powerlink = library::channel("kr_naver_powerlink").unwrap();
        // 300 × 91 % and 100 × 45.5 %.
        assert!((fit(&plan, powerlink).value - (0.91 * 300.0 + 0.455 * 100.0) / 400.0).abs() < 1e-9);
    }
}
