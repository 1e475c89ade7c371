//! Lists of rows with ids, and the three things one can do to them.

use crate::base::Id;

use super::edit::EditError;

/// The most rows one list may hold; far above real plans, low enough that a hostile file cannot exhaust the page.
pub const MAX_ROWS: usize = 200;
/// Ids stay below this; no plan comes near it, but a file may claim to have.
pub const ID_LIMIT: u32 = 1_000_000_000;
/// The most characters of a one-line text.
pub const MAX_LINE: usize = 200;
/// The most characters of a longer text.
pub const MAX_TEXT: usize = 4_000;

/// A row of a list in the plan.
pub trait Row: Clone {
    /// One change to one field of the row.
    type Field: Clone;
    /// The most rows of this kind one list may hold.
    const MOST: usize = MAX_ROWS;
    /// A new, empty row.
    fn new(id: Id) -> Self;
    /// The row's id.
    fn id(&self) -> Id;
    /// Applies one change.
    ///
    /// # Errors
    /// When the value is not legal for the field; the row is then left as it was.
    fn set(&mut self, field: Self::Field) -> Result<(), EditError>;
    /// Whether an edit could have given the row every value it holds; for rows that come from a file.
    fn is_legal(&self) -> bool {
        true
    }
}

/// A row type with its edits: one line per field with its value in a new row, the name of its edit and the check a
/// value has to pass. Edits and files go through the same check, so neither can hold what the other refuses.
macro_rules! row {
    (
        $(#[$doc:meta])* $name:ident $([$most:expr])?, $(#[$edit_doc:meta])* $edit:ident;
        $( $(#[$field_doc:meta])* $field:ident: $type:ty = $new:expr, $variant:ident, $check:expr; )*
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Row id.
            pub id: crate::base::Id,
            $( $(#[$field_doc])* #[serde(default)] pub $field: $type, )*
        }

        $(#[$edit_doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $edit {
            $( $(#[$field_doc])* $variant($type), )*
        }

        impl super::row::Row for $name {
            type Field = $edit;
            $( const MOST: usize = $most; )?
            fn new(id: crate::base::Id) -> Self {
                Self { id, $( $field: $new, )* }
            }
            fn id(&self) -> crate::base::Id {
                self.id
            }
            fn set(&mut self, field: $edit) -> Result<(), super::edit::EditError> {
                match field {
                    $( $edit::$variant(v) => {
                        let check: fn($type) -> Result<$type, super::edit::EditError> = $check;
                        self.$field = check(v)?;
                    } )*
                }
                Ok(())
            }
            fn is_legal(&self) -> bool {
                $( let $field: fn($type) -> Result<$type, super::edit::EditError> = $check; )*
                true $( && $field(self.$field.clone()).is_ok_and(|v| v == self.$field) )*
            }
        }
    };
}
pub(super) use row;

/// A change to a list of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowEdit<F> {
    /// Append an empty row.
    Add,
    /// Remove a row.
    Remove(Id),
    /// Change one field of a row.
    Set(Id, F),
}

/// The id the next row added to `rows` will get when the plan's last id is `last`.
#[must_use]
pub fn next_id<R: Row>(rows: &[R], last: u32) -> Id {
    // Ids start at 1 and outrun every id a file may already hold.
    let used = rows.iter().map(|row| row.id().0).max().unwrap_or(0);
    Id(last.max(used).saturating_add(1))
}

/// Applies `edit` to `rows`, taking a new id from `next_id` where one is needed.
pub(super) fn apply<R: Row>(rows: &mut Vec<R>, next_id: &mut u32, edit: RowEdit<R::Field>) -> Result<(), EditError> {
    match edit {
        RowEdit::Add => {
            if rows.len() >= R::MOST {
                return Err(EditError::TooManyRows);
            }
            let id = self::next_id(rows, *next_id);
            if id.0 >= ID_LIMIT {
                return Err(EditError::TooManyRows);
            }
            *next_id = id.0;
            rows.push(R::new(id));
            Ok(())
        }
        RowEdit::Remove(id) => {
            let before = rows.len();
            rows.retain(|row| row.id() != id);
            if rows.len() == before { Err(EditError::NoSuchRow) } else { Ok(()) }
        }
        RowEdit::Set(id, field) => rows.iter_mut().find(|row| row.id() == id).ok_or(EditError::NoSuchRow)?.set(field),
    }
}

/// Appends a row that holds these values from the start.
pub(super) fn add<R: Row>(
    rows: &mut Vec<R>,
    next_id: &mut u32,
    fields: impl IntoIterator<Item = R::Field>,
) -> Result<(), EditError> {
    apply(rows, next_id, RowEdit::Add)?;
    let row = rows.last_mut().ok_or(EditError::NoSuchRow)?;
    fields.into_iter().try_for_each(|field| row.set(field))
}

/// A one-line text: no control characters, at most [`MAX_LINE`] characters.
pub(super) fn line(text: String) -> Result<String, EditError> {
    limited(text.replace(['\n', '\r', '\t'], " "), MAX_LINE)
}

/// A longer text: line breaks stay, at most [`MAX_TEXT`] characters.
pub(super) fn text(text: String) -> Result<String, EditError> {
    limited(text, MAX_TEXT)
}

fn limited(text: String, limit: usize) -> Result<String, EditError> {
    if text.chars().count() > limit {
        return Err(EditError::TooLong { limit });
    }
    Ok(text.chars().filter(|c| !c.is_control() || *c == '\n').collect())
}

/// An amount that may not be negative nor above the limit of [`crate::base::Money`].
pub(super) fn amount(money: Option<crate::base::Money>) -> Result<Option<crate::base::Money>, EditError> {
    match money {
        Some(value) if value.0 < 0 || value.0 > crate::base::Money::LIMIT => Err(EditError::OutOfRange),
        other => Ok(other),
    }
}

/// A value within a range; for scores that are always given.
pub(super) fn within<T: PartialOrd + Copy>(value: T, low: T, high: T) -> Result<T, EditError> {
    if value < low || value > high { Err(EditError::OutOfRange) } else { Ok(value) }
}

/// A value that may not exceed `limit`.
pub(super) fn at_most<T: PartialOrd + Copy>(value: Option<T>, limit: T) -> Result<Option<T>, EditError> {
    match value {
        Some(v) if v > limit => Err(EditError::OutOfRange),
        other => Ok(other),
    }
}
