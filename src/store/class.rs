//! A reviewed class as the office worker tells it the page: one text, read as strictly as if anybody had written it. The
//! reasons of marks are not in it; they follow from the plan of the row that is looked at.

use crate::course::review::Class;

use super::case::{MAX_CRITERIA, check_teacher};

/// The class as text.
#[must_use]
pub fn write_class(class: &Class) -> String {
    // Cannot fail for what the program made; an empty text is no class on the other side.
    serde_json::to_string(class).unwrap_or_default()
}

/// The class in a text; `None` where its parts do not belong together.
#[must_use]
pub fn read_class(text: &str) -> Option<Class> {
    let class: Class = serde_json::from_str(text).ok()?;
    let (columns, rows) = (&class.review.columns, class.review.rows.len());
    let row = |row: &crate::course::review::Row| {
        row.scored.as_ref().is_none_or(|scored| {
            scored.marks.len() == columns.len()
                && scored.marks.iter().zip(columns).all(|(mark, column)| {
                    mark.id == column.criterion.id && mark.points.is_none_or(|points| points <= mark.of)
                })
        })
    };
    let sound = class.sources.len() == rows
        && columns.len() <= 2 * MAX_CRITERIA
        && class.review.rows.iter().all(row)
        && class.review.alike.iter().all(|pair| pair.first < pair.second && pair.second < rows)
        && class.teacher.as_ref().is_none_or(|teacher| check_teacher(teacher).is_ok());
    sound.then_some(class)
}

#[cfg(test)]
mod tests {
    use crate::base::Ppm;
    use crate::course::review::{Column, Pair, Review, Row, Source};
    use crate::course::{Criterion, FigureName, Mark, Rule, Scored};

    use super::*;

    fn class() -> Class {
        let criterion = Criterion { id: 7, name: [].into(), points: 10, rule: Rule::Coherence };
        let mark = Mark { id: 7, points: Some(9), of: 10, share: Some(Ppm(900_000)), reasons: Vec::new() };
        let row = Row {
            name: "a.json".into(),
            learner: "김 수강".into(),
            scored: Some(Scored { marks: vec![mark] }),
            verdict: Some(crate::score::Verdict::NotYet),
            figures: vec![(FigureName::Profit, Some(-5))],
            currency: Some(crate::base::Currency::Krw),
            findings: 3,
            seconds: 60,
            problems: vec![crate::course::review::Problem::Stretched(150)],
        };
        let source = Source { file: 0, entry: Some("x/a.json".into()), key: "k".into() };
        let alike = vec![Pair { first: 0, second: 1, share: Ppm::ONE, texts: true }];
        let columns = vec![Column { criterion, hidden: false }];
        let review = Review { columns, rows: vec![row.clone(), row], alike };
        Class { review, sources: vec![source.clone(), source], teacher: None }
    }

    #[test]
    fn a_class_is_read_as_it_was_written() {
        assert_eq!(read_class(&write_class(&class())), Some(class()));
    }

    #[test]
    fn parts_that_do_not_belong_together_are_refused() {
        let spoilt = |spoil: fn(&mut Class)| {
            let mut class = class();
            spoil(&mut class);
            read_class(&write_class(&class))
        };
        assert_eq!(spoilt(|class| drop(class.sources.pop())), None);
        assert_eq!(spoilt(|class| class.review.alike[0].second = 2), None);
        assert_eq!(spoilt(|class| class.review.alike[0].first = 1), None);
        assert_eq!(spoilt(|class| class.review.columns[0].criterion.id = 8), None);
        assert_eq!(spoilt(|class| class.review.rows[1].scored.as_mut().unwrap().marks[0].points = Some(11)), None);
        assert_eq!(read_class("{}"), None);
    }
}
