//! One icon set: 20 px, 1.5 px line, drawn here; always beside or with a text.

use yew::{Html, html};

/// The icons in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what is drawn")]
pub enum Icon {
    Undo,
    Redo,
    Download,
    Print,
    Close,
    Menu,
    Plus,
    Trash,
    Check,
    Wait,
    Stop,
    Prepare,
    Warning,
    Info,
    Arrow,
    Back,
    Screen,
    Up,
    Down,
    Book,
    /// A lock.
    Lock,
    /// A magnifying glass.
    Search,
}

/// The drawing of an icon, hidden from assistive technology because a text stands beside it.
pub fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Undo => "M7 5 3.5 8.5 7 12M3.5 8.5h8a4.5 4.5 0 0 1 0 9H8",
        Icon::Redo => "m13 5 3.5 3.5L13 12m3.5-3.5h-8a4.5 4.5 0 0 0 0 9H12",
        Icon::Download => "M10 3v10m-4-4 4 4 4-4M4 16.5h12",
        Icon::Print => "M6 7V3h8v4M6 14H4V7h12v7h-2M6 11.5h8V17H6z",
        Icon::Close => "m5 5 10 10M15 5 5 15",
        Icon::Menu => "M3.5 6h13M3.5 10h13M3.5 14h13",
        Icon::Plus => "M10 4v12M4 10h12",
        Icon::Trash => "M4 6h12M8 6V4h4v2m-6.5 0 .7 10.5h7.6L14.500 6",
        Icon::Check => "m4.500 10.500 3.500 3.500 7.500-8",
        Icon::Wait => "M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM10 6.500V10l2.500 2",
        Icon::Stop => "M6.800 3.500h6.400l3.300 3.300v6.400l-3.300 3.300H6.800l-3.300-3.300V6.800zM7 10h6",
        Icon::Prepare => "M12.500 3.500 16.500 7.500 8 16H4v-4z",
        Icon::Warning => "M10 3.500 17.500 16.500h-15zM10 8.500v3.500m0 2v.500",
        Icon::Info => "M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM10 9.500v4m0-6.500v.500",
        Icon::Book => {
            "M10 5.500C8.500 4.300 6.500 4 3.500 4v11.500c3 0 5 .300 6.500 1.500m0-11.500c1.500-1.200 3.500-1.500 6.500-1.500v11.500c-3 0-5 .300-6.500 1.500m0-11.500v11.500"
        }
        Icon::Lock => "M5.500 9.500h9v7h-9zM7 9.500V7a3 3 0 0 1 6 0v2.500",
        Icon::Search => "M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM13 13l4 4",
        Icon::Arrow => "M4 10h12m-4-4 4 4-4 4",
        Icon::Back => "M16 10H4m4-4-4 4 4 4",
        Icon::Screen => "M3 4h14v9H3zM10 13v3.500M6.500 16.500h7",
        Icon::Up => "m5 12.500 5-5 5 5",
        Icon::Down => "m5 7.500 5 5 5-5",
    };
    html! {
        <svg class="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}
