//! Plain elements: a tag, at most a style class, and what stands in it.
//!
//! `html!` writes out some 200 bytes of program for each element. Where many differ by nothing but tag and class, this
//! says the same in 40; elements with other attributes stay with `html!`.

use yew::prelude::*;
use yew::virtual_dom::{VList, VText};

/// An element to be filled by [`Element::with`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    class: &'static str,
}

/// An element of the class `class`, or of none when that is empty.
pub fn element(tag: &'static str, class: &'static str) -> Element {
    Element { tag, class }
}

impl Element {
    /// The element around `children`.
    pub fn with(self, children: impl Into<Vec<Html>>) -> Html {
        self.around(several(children))
    }

    fn around(self, content: Html) -> Html {
        html! { <@{self.tag} class={self.class}>{ content }</@> }
    }
}

/// Several nodes one after the other, without an element around them.
pub fn several(children: impl Into<Vec<Html>>) -> Html {
    VList::with_children(children.into(), None).into()
}

/// Words as a node.
pub fn words(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// `node` when there is reason for it.
pub fn when(is_shown: bool, node: impl FnOnce() -> Html) -> Html {
    if is_shown { node() } else { Html::default() }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[component]
    fn Sample() -> Html {
        several([
            element("p", "").with([words("a < b")]),
            when(true, || element("ul", "list is-long").with([element("li", "").with([]), words(" ")])),
            when(false, || unreachable!()),
        ])
    }

    #[test]
    fn elements_hold_what_they_are_given() {
        let html = yew::platform::Runtime::default();
        let (sender, receiver) = std::sync::mpsc::channel();
        html.spawn_pinned(move || async move {
            let html = yew::LocalServerRenderer::<Sample>::new().hydratable(false).render().await;
            sender.send(html).expect("the test waits");
        });
        let html = receiver.recv().expect("the sample renders");
        assert_eq!(html, r#"<p>a &lt; b</p><ul class="list is-long"><li></li> </ul>"#);
    }
}
