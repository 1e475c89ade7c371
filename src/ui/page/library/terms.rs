//! The method's terms by topic: a box that narrows them by a name in any language, what each means and how it is counted,
//! where it is met in the plan, what to read next.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, TargetCast, html};

use crate::app::{Action, LibraryPage, Narrow, Route};
use crate::base::{Lang, Text};
use crate::plan::Stage;
use crate::report::words;
use crate::report::words::glossary::{self, Term, Topic};

use super::super::super::link;
use super::{Reader, choice};

pub(super) fn view(reader: &Reader) -> Html {
    let topics = Topic::ALL.map(|topic| (topic, reader.browse.terms(topic).collect::<Vec<_>>()));
    let count: usize = topics.iter().map(|(_, terms)| terms.len()).sum();
    let dispatch = reader.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::Narrow(Narrow::Called(input.value())));
        }
    });
    let place = reader.browse.topic.map_or_else(String::new, |place| place.to_string());
    let names = Topic::ALL.iter().enumerate();
    let names = names.map(|(i, topic)| (i.to_string().into(), glossary::topic(*topic).get(reader.lang).into()));
    let options = std::iter::once(("".into(), reader.t(ALL).into())).chain(names).collect();
    html! {
        <>
            <p key="lede" class="muted">{ reader.t(LEDE) }</p>
            <div key="filters" class="filters term-filters" role="search">
                <div key="text" class="filter filter-wide">
                    <label key="label" class="field-label" for="terms.search">{ reader.t(SEARCH) }</label>
                    <div key="box" class="field-box">
                        <input key="input" id="terms.search" class="input" type="search" maxlength="100" value={reader.browse.called.clone()} {oninput} autocomplete="off" />
                    </div>
                </div>
                { choice(reader, "terms.topic", TOPIC, options, place, Narrow::Topic) }
            </div>
            <div key="count" class="library-count">
                <p key="text" role="status">{ COUNT.fill(reader.lang, &[&count.to_string()]) }</p>
            </div>
            <div key="topics" class="term-topics">
                { for topics.iter().map(|(topic, terms)| group(reader, *topic, terms)) }
            </div>
            <p key="none" class="empty" hidden={count > 0}>{ reader.t(NONE) }</p>
        </>
    }
}

fn group(reader: &Reader, topic: Topic, terms: &[&'static Term]) -> Html {
    let name = glossary::topic(topic);
    html! {
        <section key={name.get(Lang::En)} class="block" hidden={terms.is_empty()}>
            <h2 key="title">{ reader.t(name) }</h2>
            <dl key="terms" class="terms">{ for terms.iter().map(|term| item(reader, term)) }</dl>
        </section>
    }
}

fn item(reader: &Reader, term: &'static Term) -> Html {
    let formula = term.formula.map(|formula| reader.t(formula));
    let others = term.related.iter().filter_map(|id| glossary::term(id));
    let others: Vec<Html> = others.enumerate().map(|(i, other)| way(reader, other, i > 0)).collect();
    html! {
        <div key={term.id} class="term">
            <dt key="name" id={format!("term.{}", term.id)} tabindex="-1">{ reader.t(term.name) }</dt>
            <dd key="meaning">
                <p key="text">{ reader.t(term.meaning) }</p>
                <p key="formula" class="term-formula" hidden={formula.is_none()}>
                    <span key="label" class="visually-hidden">{ reader.t(FORMULA) }</span>{ formula }
                </p>
                <p key="ways" class="term-ways" hidden={term.stage.is_none() && others.is_empty()}>
                    <span key="stage" hidden={term.stage.is_none()}>
                        <span key="label">{ reader.t(USED) }</span><span key="way">{ term.stage.map(|stage| met(reader, stage)) }</span>
                    </span>
                    <span key="others" hidden={others.is_empty()}>
                        <span key="label">{ reader.t(SEE) }</span><span key="ways">{ for others }</span>
                    </span>
                </p>
            </dd>
        </div>
    }
}

/// The stage where a term is met; without a plan there is none to go to.
fn met(reader: &Reader, stage: Stage) -> Html {
    let name = STAGE.fill(reader.lang, &[&stage.number().to_string(), reader.t(words::stage::name(stage))]);
    if reader.desk.is_some() {
        link(Route::Stage(stage), name)
    } else {
        html! { <>{ name }</> }
    }
}

/// The way to another term. The browser follows the address; where it is there already, the program still goes to it.
fn way(reader: &Reader, term: &'static Term, further: bool) -> Html {
    let route = Route::Library(LibraryPage::Term(term.id));
    let dispatch = reader.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a key held the address is for another tab.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            dispatch.emit(Action::Go(route));
        }
    });
    html! {
        <span key={term.id}>{ if further { " · " } else { "" } }<a href={route.hash()} {onclick}>{ reader.t(term.name) }</a></span>
    }
}

const LEDE: Text = Text::new(
    "The words of the method and of the trade, in plain language. Formulas are those the planner counts with.",
    "이 도구와 업계에서 쓰는 말을 쉽게 풀었어요. 계산식은 이 도구가 실제로 쓰는 식이에요.",
    "规划方法与行业用语的通俗解释，公式与本工具的实际算法一致。",
);
const SEARCH: Text =
    Text::new("Find a term, in any language", "용어 찾기(영어·중국어도 가능)", "查找术语（韩文、英文也可）");
const TOPIC: Text = Text::new("Topic", "주제", "主题");
const ALL: Text = Text::new("All", "전체", "全部");
const COUNT: Text = Text::new("Terms: {0}", "용어 {0}개", "{0}个术语");
const NONE: Text = Text::new(
    "No term is called that. Clear the search or choose all topics.",
    "조건에 맞는 용어가 없어요. 검색어를 지우거나 전체 주제를 선택하세요.",
    "没有符合条件的术语，请清除搜索或选择全部主题。",
);
const FORMULA: Text = Text::new("Formula: ", "계산식: ", "公式：");
const USED: Text = Text::new("Used in: ", "쓰는 곳: ", "用于：");
const SEE: Text = Text::new("See also: ", "함께 보기: ", "另见：");
const STAGE: Text = Text::new("{0} {1}", "{0} {1}", "{0} {1}");
