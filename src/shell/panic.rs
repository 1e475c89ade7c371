//! If the program fails in spite of everything: say so in the page, and say that the kept plan is safe.

use crate::base::{Lang, Text};

const FAILED: Text = Text::new(
    "Something went wrong and the page stopped. The plan as last saved is safe; reload the page to go on.",
    "문제가 생겨 화면이 멈췄어요. 마지막으로 저장된 계획은 안전해요. 새로고침하면 이어서 할 수 있어요.",
    "出现问题，页面已停止。上次保存的计划是安全的，刷新页面即可继续。",
);

/// Installs the message.
pub(super) fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let Some(page) = web_sys::window().and_then(|window| window.document()) else { return };
        let Ok(message) = page.create_element("p") else { return };
        let languages = super::page::languages();
        let lang = Lang::preferred(languages.iter().map(String::as_str));
        message.set_class_name("banner banner-stop");
        message.set_id("stopped");
        for (name, value) in [("role", "alert"), ("lang", lang.tag())] {
            let _ = message.set_attribute(name, value);
        }
        message.set_text_content(Some(FAILED.get(lang)));
        if let Some(body) = page.body() {
            let _ = body.prepend_with_node_1(&message);
        }
        // The page's own script (site/boot.js) adds a way to save what is kept.
        super::page::tell("mixwright-failed");
    }));
}
