//! Turns `data/` into Rust tables. It checks every row first, because a wrong figure that compiles would be believed;
//! each refusal names the file, the row and the way to mend it. `tests/it/extension.rs` runs the same checks.

mod facts;
mod library;
mod table;
mod texts;

use std::fmt::Write as _;
use std::path::Path;

use library::{FILES, Library};

/// The texts of the library as the tests and the native examples read them; the site serves the same files.
fn shipped(data: &Path, extensions: &[String]) -> Result<String, String> {
    let mut out = String::from("static SHIPPED: &[(&str, &str)] = &[\n");
    let names = FILES.iter().map(|file| (*file).to_owned()).chain(extensions.iter().map(|e| format!("extensions/{e}")));
    for name in names {
        let path = data.join(&name).canonicalize().map_err(|e| format!("data/{name}: {e}"))?;
        let _ = writeln!(out, "({name:?}, include_str!({:?})),", path.display().to_string());
    }
    Ok(out + "];\n")
}

fn build() -> Result<(), String> {
    let data = Path::new("data");
    let library = Library::read(data)?;
    let dir = std::env::var("OUT_DIR").map_err(|e| format!("OUT_DIR: {e}"))?;
    let mut tables = library.compile()?;
    tables.push(("shipped.rs", shipped(data, &library.extensions)?));
    for (name, table) in tables {
        std::fs::write(Path::new(&dir).join(name), table).map_err(|e| format!("{dir}/{name}: {e}"))?;
    }
    Ok(())
}

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    if let Err(message) = build() {
        println!("cargo::error={message}");
    }
}
