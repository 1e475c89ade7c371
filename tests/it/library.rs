//! The shipped facts: complete where a plan needs them, honest where they are borrowed.

use std::collections::BTreeSet;

use mixwright::base::{Currency, Lang, Month, Region};
use mixwright::library::{
    Audience, Basis, CalendarKind, Channel, ChannelKind, Driver, Fallback, Found, Grade, Label, Lifts, Metric,
    calendar, channel, channels, channels_for, figures, figures_of, industries, industry, look_up, rate, strong_days,
    usd_rate,
};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

fn find(id: &str, region: Region, industry: &str, metric: Metric) -> Option<Found> {
    look_up(channel(id)?, region, industry, metric)
}

/// Value for a Korean roastery; not-a-number, which equals nothing, where there is none.
fn kr(id: &str, metric: Metric) -> f64 {
    find(id, Region::Kr, "specialty_food", metric).map_or(f64::NAN, |found| found.figure.value)
}

#[test]
fn a_korean_roastery_finds_its_figures() {
    assert!(near(kr("kr_naver_shopping", Metric::Cpc), 350.0));
    assert!(near(kr("kr_naver_shopping", Metric::CvrSale), 3.0));
    assert!(near(kr("kr_naver_powerlink", Metric::CvrSale), 3.0));
    assert!(near(kr("kr_meta", Metric::Cpm), 10_000.0));
    assert!(near(kr("kr_meta", Metric::Ctr), 1.2));
    assert!(near(kr("kr_meta", Metric::CvrSale), 1.5));
    assert!(near(kr("retargeting", Metric::Cpm), 10_000.0));
    assert!(near(kr("retargeting", Metric::Ctr), 1.5));
    assert!(near(kr("retargeting", Metric::CvrSale), 4.0));
    assert!(near(kr("kr_kakao_channel_msg", Metric::PricePerMessage), 17.5));
    assert!(near(kr("kr_kakao_channel_msg", Metric::ClickRate), 5.0));
    assert!(near(kr("kr_kakao_channel_msg", Metric::CvrSale), 2.0));
    // Price per order of Meta prospecting and of retargeting, as an expert computes them.
    let per_order = |id| kr(id, Metric::Cpm) / 1000.0 / kr(id, Metric::Ctr) * 100.0 / kr(id, Metric::CvrSale) * 100.0;
    assert!((per_order("kr_meta") - 55_556.0).abs() < 1.0);
    assert!((per_order("retargeting") - 16_667.0).abs() < 1.0);
}

#[test]
fn repurchase_messages_exist_everywhere_and_admit_what_they_borrow() {
    for region in Region::ALL {
        let channel = channels_for(region).find(|c| c.kind == ChannelKind::RepurchaseMessages).unwrap();
        assert_eq!(channel.reaches, Audience::OwnList);
        let found = look_up(channel, region, "specialty_food", Metric::ConversionPerSend).unwrap();
        assert!(near(found.figure.value, 1.49), "{region:?}");
    }
    let kakao = find("kr_kakao_repurchase", Region::Kr, "specialty_food", Metric::ConversionPerSend).unwrap();
    assert_eq!(kakao.fallback, Fallback { other_industry: true, other_region: true, other_channel: true });
    assert_eq!((kakao.figure.grade, kakao.grade), (Grade::B, Grade::D));
    let (low, high) = kakao.range();
    assert!(near(low, 1.49 * 0.5) && near(high, 1.49 * 1.5), "a borrowed figure keeps no narrow range: {low}–{high}");
    assert_eq!(kakao.figure.channel, "email_automation");
    for lang in Lang::ALL {
        assert!(!channel("kr_kakao_repurchase").unwrap().name.get(lang).is_empty());
    }
}

#[test]
fn fallbacks_go_from_near_to_far_and_cost_a_grade_each() {
    let exact = find("google_search", Region::Us, "dental", Metric::Cpc).unwrap();
    assert!(exact.fallback.is_exact());
    assert_eq!((exact.figure.year, exact.grade), (Some(2026), Grade::B));

    let all_trades = find("google_search", Region::Us, "pet", Metric::Cpc).unwrap();
    assert_eq!(all_trades.figure.industry, "all");
    assert_eq!((all_trades.figure.grade, all_trades.grade), (Grade::A, Grade::B));

    let own_group = find("meta_ads", Region::Us, "apparel", Metric::Cpc).unwrap();
    assert_eq!(own_group.figure.industry, "ecommerce_general", "goods are compared with retail before all trades");

    let abroad = find("google_search", Region::Global, "dental", Metric::Cpc).unwrap();
    assert_eq!((abroad.figure.region, abroad.figure.industry), (Region::Us, "dental"));
    assert_eq!(abroad.fallback, Fallback { other_region: true, ..Fallback::default() });
    assert_eq!((abroad.figure.grade, abroad.grade), (Grade::B, Grade::C));

    let sibling = find("linkedin_ads", Region::Us, "all", Metric::CvrSale).unwrap();
    assert_eq!(sibling.figure.channel, "meta_ads");
    assert!(sibling.fallback.other_channel);

    let unknown = find("google_search", Region::Us, "no such trade", Metric::Cpc).unwrap();
    assert_eq!(unknown.figure.industry, "all");
    assert!(unknown.fallback.is_exact());
}

#[test]
fn a_lead_rate_never_stands_in_for_purchases() {
    for c in channels() {
        for region in Region::ALL {
            for metric in [Metric::CvrSale, Metric::CvrLead] {
                if let Some(found) = look_up(c, region, "all", metric) {
                    assert_eq!(found.figure.metric, metric);
                }
            }
        }
    }
    let shopping = channel("kr_naver_shopping").unwrap();
    assert!(
        look_up(shopping, Region::Kr, "all", Metric::CvrLead).is_none(),
        "product search sells, it brings no leads"
    );
    assert!(figures().iter().all(|f| !f.id.contains("cvr_mixed")));
}

#[test]
fn grades_are_lowered_but_not_below_d() {
    assert_eq!(Grade::A.lowered(0), Grade::A);
    assert_eq!(Grade::A.lowered(1), Grade::B);
    assert_eq!(Grade::A.lowered(2), Grade::C);
    assert_eq!(Grade::B.lowered(1), Grade::C);
    assert_eq!(Grade::A.lowered(3), Grade::D);
    assert_eq!(Grade::D.lowered(2), Grade::D);
    assert_eq!(Grade::D.lowered(0), Grade::D);
}

/// The figures a channel cannot work without, or the missing one.
fn complete(c: &Channel, region: Region, industry: &str) -> Result<(), String> {
    let has = |metric| look_up(c, region, industry, metric).is_some();
    let closes = has(Metric::CvrSale) || has(Metric::CvrLead);
    let fine = match c.driver {
        Driver::Click => has(Metric::Cpc) && closes,
        Driver::Impression => has(Metric::Cpm) && has(Metric::Ctr) && closes,
        Driver::Send => {
            let clicks = has(Metric::ClickRate) && closes;
            has(Metric::PricePerMessage) && (clicks || has(Metric::ConversionPerSend))
        }
        Driver::Hours => has(Metric::VisitsPerHour) && closes,
        Driver::Commission => has(Metric::CommissionRate) && has(Metric::CvrSale),
        Driver::Contact => has(Metric::CostPerContact) && closes,
    };
    if fine { Ok(()) } else { Err(format!("{} lacks a figure for {:?} in {region:?}/{industry}", c.id, c.driver)) }
}

#[test]
fn every_offered_channel_has_its_figures_in_every_region_and_trade() {
    for region in Region::ALL {
        for c in channels_for(region) {
            for trade in industries() {
                complete(c, region, trade.id).unwrap();
            }
        }
    }
}

#[test]
fn prices_are_in_the_money_of_the_region() {
    for region in Region::ALL {
        for c in channels_for(region) {
            for metric in [Metric::Cpc, Metric::Cpm, Metric::PricePerMessage, Metric::CostPerContact] {
                let needed = match c.driver {
                    Driver::Click => metric == Metric::Cpc,
                    Driver::Impression => metric == Metric::Cpm,
                    Driver::Send => metric == Metric::PricePerMessage,
                    Driver::Contact => metric == Metric::CostPerContact,
                    Driver::Hours | Driver::Commission => false,
                };
                if needed {
                    let found = look_up(c, region, "all", metric).unwrap();
                    assert_eq!(found.figure.currency, Some(region.currency()), "{} in {region:?}", c.id);
                }
            }
        }
    }
}

#[test]
fn the_same_kinds_are_offered_in_every_region() {
    let kinds = |region| channels_for(region).map(|c| c.kind).collect::<BTreeSet<_>>();
    let worldwide = kinds(Region::Global);
    assert_eq!(worldwide.len(), 22);
    for region in Region::ALL {
        assert_eq!(kinds(region), worldwide, "{region:?}");
        let mut per_kind = std::collections::BTreeMap::new();
        channels_for(region).for_each(|c| *per_kind.entry(c.kind).or_insert(0) += 1);
        assert!(per_kind.values().all(|count| (1..=2).contains(count)), "{region:?}: {per_kind:?}");
    }
    assert!(channels_for(Region::Cn).all(|c| !c.id.starts_with("google") && c.id != "meta_ads"));
    assert!(channels_for(Region::Kr).any(|c| c.id == "kr_naver_shopping"));
}

#[test]
fn the_figures_of_a_channel_are_all_of_them() {
    assert!(figures().is_sorted_by_key(|figure| figure.channel));
    for c in channels() {
        let all: Vec<&str> = figures().iter().filter(|figure| figure.channel == c.id).map(|figure| figure.id).collect();
        assert_eq!(figures_of(&c.id).iter().map(|figure| figure.id).collect::<Vec<_>>(), all);
    }
    assert!(figures_of("nobody").is_empty() && figures_of("").is_empty() && figures_of("zzz").is_empty());
}

#[test]
fn the_tables_keep_their_own_rules() {
    for f in figures() {
        assert!(f.low.is_none_or(|low| low <= f.value) && f.high.is_none_or(|high| high >= f.value), "{}", f.id);
        assert!(channel(f.channel).is_some() && industry(f.industry).is_some(), "{}", f.id);
        assert!(f.basis != Basis::Judged || f.grade == Grade::D, "{}", f.id);
        assert!(f.year.is_none_or(|year| (2000..=2026).contains(&year)), "{}", f.id);
    }
    for c in channels() {
        assert!(c.roles.iter().chain(&c.objectives).chain([&c.b2b, &c.b2c]).all(|score| *score <= 3), "{}", c.id);
        assert!(c.roles.iter().any(|score| *score >= 2), "{} stimulates some role", c.id);
        assert!((0.0..1.0).contains(&c.carryover_weekly) && c.hours_per_week > 0.0 && !c.skills.is_empty(), "{}", c.id);
        assert_eq!(c.min_month.is_some(), c.min_evidence.is_some(), "{}", c.id);
        assert!(c.min_month.is_none_or(|(amount, _)| amount > 0.0), "{}", c.id);
    }
    let food = industry("specialty_food").unwrap();
    assert!(food.contribution.low <= 40.0 && 40.0 <= food.contribution.high);
    assert!(food.orders_per_year.low <= 4.0 && 4.0 <= food.orders_per_year.high);
    assert_eq!(industries().last().map(|i| i.id), Some("all"));
    assert!(industry("no such trade").is_none());
}

#[test]
fn names_are_written_in_three_languages() {
    let korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let names = channels().iter().map(|c| c.name.clone()).chain(industries().iter().map(|i| Label::Shipped(i.name)));
    for name in names {
        let (en, ko, zh) = (name.get(Lang::En), name.get(Lang::Ko), name.get(Lang::Zh));
        assert!(!korean(en) && !han(en), "{en}");
        assert!(korean(ko) && !han(ko), "{ko}");
        assert!(han(zh) || zh == "Naver Place", "{zh}");
        assert!(!korean(zh), "{zh}");
    }
}

#[test]
fn the_korean_calendar_knows_chuseok() {
    let september = Month::new(2027, 9).unwrap();
    let chuseok = calendar(Region::Kr, september, 1).find(|e| e.id == "kr_chuseok_2027").unwrap();
    assert_eq!((chuseok.start.month, chuseok.start.day, chuseok.end.month, chuseok.end.day), (9, 14, 9, 16));
    assert_eq!((chuseok.kind, chuseok.name.get(Lang::Ko)), (CalendarKind::PublicHoliday, "추석 연휴"));
    // The gift season starts in August and must not be lost by a plan that starts in September.
    assert!(calendar(Region::Kr, september, 1).any(|e| e.id == "kr_chuseok_gift_2027"));
    assert!(calendar(Region::Kr, Month::new(2027, 10).unwrap(), 1).all(|e| !e.id.contains("chuseok")));
    assert_eq!(calendar(Region::Kr, september, 0).count(), 0);
}

#[test]
fn gift_seasons_are_counted_in_days() {
    let gifts = Lifts { gifts: true, festivals: false };
    let days = |region, year, month| strong_days(gifts, region, Month::new(year, month).unwrap());
    assert!(near(days(Region::Kr, 2027, 8), 10.0), "22–31 August");
    assert!(near(days(Region::Kr, 2027, 9), 11.0), "1–11 September");
    assert!(near(days(Region::Kr, 2027, 7), 0.0));
    // The American season starts with Thanksgiving and lies inside the worldwide one; the days count once.
    assert!(near(days(Region::Us, 2027, 12), 24.0));
    assert!(near(days(Region::Global, 2027, 11), 6.0));
    assert!(days(Region::Cn, 2027, 1) > 20.0);
}

#[test]
fn the_calendar_covers_five_years_in_order() {
    for region in Region::ALL {
        for year in 2026..=2030 {
            let entries: Vec<_> = calendar(region, Month::new(year, 1).unwrap(), 12).collect();
            assert!(entries.len() >= 8, "{region:?} {year}: {}", entries.len());
            assert!(entries.is_sorted_by_key(|e| e.start), "{region:?} {year}");
        }
    }
    let day = |id: &str| calendar(Region::Kr, Month::new(2026, 1).unwrap(), 60).find(|e| e.id == id).unwrap().start;
    assert_eq!((day("kr_seollal_2029").month, day("kr_seollal_2029").day), (2, 12));
    assert_eq!((day("kr_chuseok_2030").month, day("kr_chuseok_2030").day), (9, 11));
    let us: Vec<_> = calendar(Region::Us, Month::new(2027, 12).unwrap(), 1).map(|e| e.id).collect();
    assert!(us.contains(&"us_christmas_2027") && !us.contains(&"global_christmas_2027"), "{us:?}");
    assert!(us.contains(&"global_q4_2027"), "{us:?}");
}

#[test]
fn planning_rates_say_that_they_are_judged() {
    for currency in Currency::ALL {
        let rate = rate(currency).unwrap();
        assert!(near(usd_rate(currency), rate.per_usd));
        assert!(rate.low <= rate.per_usd && rate.per_usd <= rate.high);
        assert_eq!((rate.grade == Grade::D, rate.year), (currency != Currency::Usd, 2026));
    }
    assert!(near(usd_rate(Currency::Usd), 1.0));
}
