//! Tables of data. One that is wider than its place scrolls in a box the keyboard reaches, and what can have the cursor
//! needs a name: box and table have the same.

use yew::{AttrValue, Classes, Html, Properties, classes, function_component, html};

/// Properties of [`DataTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct DataTableProps {
    /// What it is called.
    pub name: AttrValue,
    /// Whether the name is seen above it; elsewhere a heading says what it is.
    #[prop_or_default]
    pub titled: bool,
    /// Id of the table.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes of the table.
    #[prop_or_default]
    pub class: Classes,
    /// Further classes of the box.
    #[prop_or_default]
    pub around: Classes,
    /// Whether it is not shown.
    #[prop_or_default]
    pub hidden: bool,
    /// Its rows.
    pub children: Html,
}

/// A table with its name, in a box that scrolls.
#[function_component(DataTable)]
pub fn data_table(props: &DataTableProps) -> Html {
    let DataTableProps { name, titled, id, class, around, hidden, children } = props;
    html! {
        <div class={classes!(around.clone(), "table-wrap")} tabindex="0" role="group" aria-label={name} hidden={*hidden}>
            // Said too, as some browsers forget it of a table that becomes a list on a phone.
            <table class={classes!("table", class.clone())} {id} role="table">
                <caption key="caption" class={(!titled).then_some("visually-hidden")}>{ name }</caption>
                { children.clone() }
            </table>
        </div>
    }
}
