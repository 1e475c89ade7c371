//! The start page as it stands in the site before the program runs (`site/front.html`) is what the program would draw.
#![cfg(test)]

use std::fmt::Write as _;
use std::fs;

use mixwright::app::State;
use mixwright::base::Lang;

use super::view::render;

/// For a visitor who keeps nothing here, in every language, a line each.
fn front() -> String {
    Lang::ALL.into_iter().fold(String::new(), |mut front, lang| {
        let _ = writeln!(front, r#"<div lang="{}">{}</div>"#, lang.tag(), render(&State::new(lang)));
        front
    })
}

/// `FRONT=write cargo test --test it front` writes it after the start page was changed on purpose.
#[test]
fn the_page_shows_what_the_program_would_draw() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/site/front.html");
    if std::env::var_os("FRONT").is_some() {
        fs::write(path, front()).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap();
    assert!(kept == front(), "site/front.html is not the start page of today: FRONT=write cargo test --test it front");
}

/// What is pressed there is pressed again on the program's own page, where it is found by its id.
#[test]
fn everything_that_needs_the_program_has_an_id() {
    let buttons: Vec<String> =
        front().split("<button").skip(1).map(|rest| rest.split('>').next().unwrap().to_owned()).collect();
    assert!(buttons.len() > 20, "{}", buttons.len());
    for button in buttons {
        assert!(button.contains(" id=\""), "{button}");
    }
}
