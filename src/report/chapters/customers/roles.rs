//! Roles with their people, what they want and must be offered, and who moves up within the plan.

use crate::base::Text;
use crate::i18n;
use crate::plan::{ROLES, Role, Segment};
use crate::report::doc::Cell;
use crate::report::heat;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::customers::{flow, role_after, role_moved, role_people};

use super::name;

/// Roles by segment, and what each wants and must be offered.
pub(super) fn mix(w: &mut Writer<'_>, segments: &[&Segment]) {
    w.part(
        "roles",
        Text::new("What they do online, and what to offer", "온라인 행동과 제공할 것", "线上行为与应提供的内容"),
    );
    let mut head = vec![Cell::text(w.t(Text::new("Role", "역할", "角色")))];
    head.extend(segments.iter().map(|segment| Cell::number(name(w, segment))));
    head.push(Cell::text(w.t(Text::new("What they want", "바라는 것", "诉求"))));
    head.push(Cell::text(w.t(Text::new("What to offer", "제공할 것", "应提供的内容"))));
    picture(w, segments);
    let rows = ROLES
        .into_iter()
        .enumerate()
        .map(|(place, role)| {
            let mut row = vec![Cell::text(w.t(words::plan::role(role)))];
            row.extend(segments.iter().map(|segment| share(w, segment, place, role)));
            row.push(Cell::text(w.t(words::customers::role_wish(role))));
            row.push(Cell::text(w.t(words::plan::role_offer(role))));
            row
        })
        .collect();
    w.wide_table(
        "role-mix",
        Text::new("Roles by segment: share and people", "고객군별 역할: 비중과 인원", "各客群的角色：占比与人数"),
        head,
        rows,
        None,
    );
}

/// The shares as a picture.
fn picture(w: &mut Writer<'_>, segments: &[&Segment]) {
    let share = |segment: &Segment, role: Role| segment.roles.share(role).ratio();
    let all = segments.iter().flat_map(|segment| ROLES.map(|role| (*segment, role)));
    let Some((segment, role)) = all.max_by(|a, b| share(a.0, a.1).total_cmp(&share(b.0, b.1))) else { return };
    let title = Text::new(
        "“{0}” are most often in the role “{1}”: {2}",
        "비중이 가장 큰 역할은 ‘{0}’의 ‘{1}’, {2}",
        "“{0}”中占比最高的角色是“{1}”，为{2}",
    );
    let most = i18n::ppm(segment.roles.share(role), w.lang);
    let title = title.fill(w.lang, &[&name(w, segment), &w.t(words::plan::role(role)), &most]);
    let mut head = vec![Cell::text(w.t(Text::new("Role", "역할", "角色")))];
    head.extend(segments.iter().map(|segment| Cell::number(name(w, segment))));
    let rows = ROLES.map(|role| {
        let shares = segments.iter().map(|segment| Cell::number(i18n::ppm(segment.roles.share(role), w.lang)));
        std::iter::once(Cell::text(w.t(words::plan::role(role)))).chain(shares).collect::<Vec<_>>()
    });
    let of =
        |y: usize, x: usize| segments.get(x).zip(ROLES.get(y)).map_or(0.0, |(segment, role)| share(segment, *role));
    let picture = heat::shares("role-chart", title, &head, &rows, &of, w.lang);
    w.shared_picture(picture);
}

/// A share with its people, whole and summing to the segment.
fn share(w: &Writer<'_>, segment: &Segment, place: usize, role: Role) -> Cell {
    let share = i18n::ppm(segment.roles.share(role), w.lang);
    let people = flow(segment).and_then(|flow| flow.before.get(place).copied());
    Cell {
        figure: role_people(segment, role),
        ..Cell::number(people.map_or(share.clone(), |people| w.bracketed(&share, &w.count(people))))
    }
}

/// Who moves up, segment by segment.
pub(super) fn migration(w: &mut Writer<'_>, segments: &[&Segment]) {
    let moving: Vec<&&Segment> =
        segments.iter().filter(|segment| segment.migration.iter().flatten().any(|share| share.0 > 0)).collect();
    if moving.is_empty() {
        return;
    }
    w.part("migration", Text::new("Who moves up within the plan", "계획 기간의 역할 이동", "方案期内的角色升级"));
    for segment in moving {
        let steps = ROLES.windows(2).zip(segment.migration).filter_map(|(pair, share)| match pair {
            [from, to] => Some((*from, *to, share.filter(|share| share.0 > 0)?)),
            _ => None,
        });
        let items = steps.map(|(from, to, share)| {
            let roles = [w.t(words::plan::role(from)), w.t(words::plan::role(to))];
            Text::new("{0} → {1}, {2}: {3}", "{0} → {1}, {2}: {3}", "{0} → {1}，{2}：{3}").fill(
                w.lang,
                &[&roles[0], &roles[1], &i18n::ppm(share, w.lang), &w.t(words::customers::role_step(from))],
            )
        });
        let items: Vec<String> = items.collect();
        people(w, segment);
        w.list(items);
    }
}

fn people(w: &mut Writer<'_>, segment: &Segment) {
    let Some(flow) = flow(segment) else { return };
    let cell = |n: Option<&u64>, figure| {
        let text = n.filter(|n| **n > 0).map_or_else(|| NONE.to_owned(), |n| w.count(*n));
        Cell { figure, ..Cell::number(text) }
    };
    let rows = ROLES
        .into_iter()
        .enumerate()
        .map(|(place, role)| {
            let from = place.checked_sub(1).and_then(|place| ROLES.get(place));
            let came = place.checked_sub(1).and_then(|place| flow.moved.get(place));
            vec![
                Cell::text(w.t(words::plan::role(role))),
                cell(flow.before.get(place), role_people(segment, role)),
                cell(flow.moved.get(place), role_moved(segment, role)),
                cell(came, from.and_then(|from| role_moved(segment, *from))),
                cell(flow.after.get(place), role_after(segment, role)),
            ]
        })
        .collect();
    let head = [
        (Text::new("Role", "역할", "角色"), false),
        (Text::new("Today", "지금", "现在"), true),
        (Text::new("Leave", "나가는 인원", "转出"), true),
        (Text::new("Arrive", "들어오는 인원", "转入"), true),
        (Text::new("After the plan", "계획 뒤", "方案结束后"), true),
    ];
    let mut head: Vec<Cell> = head
        .into_iter()
        .map(|(text, numeric)| if numeric { Cell::number(w.t(text)) } else { Cell::text(w.t(text)) })
        .collect();
    // Several tables follow each other; the corner says whose this is.
    if let Some(corner) = head.first_mut() {
        corner.text = name(w, segment);
    }
    w.wide_table(
        &format!("migration-{}", segment.id),
        Text::new("People by role", "역할별 인원", "各角色人数"),
        head,
        rows,
        None,
    );
}
