//! The document as GitHub-flavoured Markdown. Every text is written so that it is shown as it is: none of it becomes a
//! heading, a link, a formula or HTML.

use crate::base::Lang;
use crate::report::doc::{Block, Cell, Doc, Table};

use super::clean::clean;
use super::wording::{AFTER_NUMBER, COLON, FIGURE, TABLE};

/// The document.
#[must_use]
pub fn markdown(doc: &Doc) -> String {
    let mut out = Writer { text: String::new(), lang: doc.lang, tables: 0, figures: 0 };
    out.block(&format!("# {}", line(&doc.title)));
    if !doc.subtitle.is_empty() {
        out.block(&lines(&doc.subtitle));
    }
    for block in &doc.blocks {
        out.write(block);
    }
    out.text
}

struct Writer {
    text: String,
    lang: Lang,
    tables: usize,
    figures: usize,
}

impl Writer {
    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn write(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                self.block(&format!("{} {}", if *level <= 1 { "##" } else { "###" }, line(text)));
            }
            Block::Paragraph(text) => self.block(&lines(text)),
            Block::Note(text) | Block::Remark(text) => {
                self.block(&lines(text).split('\n').map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
            }
            Block::Facts(facts) => {
                let colon = COLON.get(self.lang);
                let facts = facts.iter().map(|fact| format!("- **{}**{colon}{}", line(&fact.label), line(&fact.value)));
                self.block(&facts.collect::<Vec<_>>().join("\n"));
            }
            Block::List(items) => {
                self.block(&items.iter().map(|item| format!("- {}", line(item))).collect::<Vec<_>>().join("\n"));
            }
            Block::Table(table) => {
                self.tables += 1;
                let number = format!("{}{}", TABLE.get(self.lang), self.tables);
                self.caption(&number, &table.caption);
                self.table(table);
            }
            Block::Chart(picture) => {
                self.figures += 1;
                let number = format!("{}{}", FIGURE.get(self.lang), self.figures);
                self.caption(&number, &picture.title);
                self.block(&lines(&picture.summary));
                self.table(&picture.data);
            }
            Block::PageBreak => {}
        }
    }

    fn caption(&mut self, number: &str, text: &str) {
        let parted = AFTER_NUMBER.get(self.lang);
        self.block(&format!("**{number}{parted}{}**", line(text)));
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: &[Cell], mark: &str| {
            let cells = cells.iter().map(|cell| line(&cell.text));
            let cells = cells.map(|text| if text.is_empty() { text } else { format!("{mark}{text}{mark}") });
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let sides = table.head.iter().map(|cell| if cell.numeric { "---:" } else { ":---" }).collect::<Vec<_>>();
        let mut rows = vec![row(&table.head, ""), format!("| {} |", sides.join(" | "))];
        rows.extend(table.rows.iter().map(|cells| row(cells, "")));
        rows.extend(table.total.iter().map(|cells| row(cells, "**")));
        self.block(&rows.join("\n"));
    }
}

/// A text on one line.
fn line(text: &str) -> String {
    escape(&clean(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text whose lines end where they were ended.
fn lines(text: &str) -> String {
    let text = clean(text);
    let lines = text.split('\n').map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    lines.join("\\\n")
}

/// One line as plain text: marks are escaped, and so is what only means something at the beginning of a line. What
/// GitHub adds to Markdown is broken up too: addresses that become links on their own, formulas between dollars.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let marks = match c {
            // An entity, because a table is cut into cells before anything else is read.
            '|' => {
                out.push_str("&#124;");
                continue;
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '&' | '$' | '{' | '}' | '^' => true,
            '#' | '+' | '-' | '=' | ':' if at == 0 => true,
            '.' | ')' if at == digits && digits > 0 => true,
            ':' => rest.starts_with("://"),
            '.' => text.get(at.saturating_sub(3)..at).is_some_and(|before| before.eq_ignore_ascii_case("www")),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, written) in [
            ("# no heading", "\\# no heading"),
            ("1. no list", "1\\. no list"),
            ("1.5 times", "1\\.5 times"),
            ("12) no list", "12\\) no list"),
            ("- no list", "\\- no list"),
            ("5–10 a-b 1.5", "5–10 a-b 1.5"),
            ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
            ("<b>", "\\<b\\>"),
            ("a | b", "a &#124; b"),
            ("see https://a.example or WWW.a.example", "see https\\://a.example or WWW\\.a.example"),
            ("$14 and $30", "\\$14 and \\$30"),
            ("&lt;", "\\&lt;"),
        ] {
            assert_eq!(line(text), written);
        }
        assert_eq!(line(" a\n  b\tc "), "a b c");
        assert_eq!(lines("a\r\n\r\n# b"), "a\\\n\\# b");
    }
}
