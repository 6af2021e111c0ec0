//! Writes elements into the page, touching only what has changed.
//!
//! Heavy layers are no virtual nodes: Yew makes the empty group, and this fills it. A failure of the browser is logged
//! once and goes no further; the next write tries again.

use super::element::Element;
use wasm_bindgen::JsValue;
use web_sys::{Document, Node};

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What stands inside of one group of the page.
#[derive(Debug, Default)]
pub struct Surface {
    group: Option<web_sys::Element>,
    drawn: Vec<Element>,
}

impl Surface {
    /// Makes `elements` the content of `group`.
    ///
    /// # Cost
    /// One call into the browser for each element or attribute that differs from what was written before.
    pub fn write(&mut self, group: &web_sys::Element, elements: Vec<Element>) {
        if self.group.as_ref() != Some(group) {
            group.set_text_content(None);
            self.group = Some(group.clone());
            self.drawn.clear();
        }
        if let Err(error) = self.patch(group, &elements) {
            web_sys::console::error_2(&"could not draw".into(), &error);
            group.set_text_content(None);
            self.drawn.clear();
            return;
        }
        self.drawn = elements;
    }

    fn patch(&self, group: &web_sys::Element, elements: &[Element]) -> Result<(), JsValue> {
        let document = group.owner_document().ok_or("a group without a document")?;
        let mut next = group.first_child();
        for (at, element) in elements.iter().enumerate() {
            let before = self.drawn.get(at).filter(|before| can_become(before, element));
            next = match (before, next) {
                (Some(before), Some(node)) => {
                    update(&node, before, element)?;
                    node.next_sibling()
                }
                (_, Some(node)) => {
                    let made = make(&document, element)?;
                    group.replace_child(&made, &node)?;
                    made.next_sibling()
                }
                (_, None) => {
                    group.append_child(make(&document, element)?.as_ref())?;
                    None
                }
            };
        }
        while let Some(node) = next {
            next = node.next_sibling();
            group.remove_child(&node)?;
        }
        Ok(())
    }
}

/// Whether the node of `before` can be kept for `after`: same name, same attributes, no children.
fn can_become(before: &Element, after: &Element) -> bool {
    let names = |element: &Element| element.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    before.tag == after.tag
        && before.children.is_empty()
        && after.children.is_empty()
        && before.text.is_some() == after.text.is_some()
        && names(before) == names(after)
}

fn update(node: &Node, before: &Element, after: &Element) -> Result<(), JsValue> {
    if before == after {
        return Ok(());
    }
    let Some(element) = wasm_bindgen::JsCast::dyn_ref::<web_sys::Element>(node) else {
        return Err("a child that is no element".into());
    };
    for ((_, old), (name, new)) in before.attributes.iter().zip(&after.attributes) {
        if old != new {
            element.set_attribute(name, new)?;
        }
    }
    if before.text != after.text {
        node.set_text_content(after.text.as_deref());
    }
    Ok(())
}

fn make(document: &Document, element: &Element) -> Result<web_sys::Element, JsValue> {
    let made = document.create_element_ns(Some(SVG), element.tag)?;
    for (name, value) in &element.attributes {
        made.set_attribute(name, value)?;
    }
    if let Some(text) = &element.text {
        made.set_text_content(Some(text));
    }
    for child in &element.children {
        made.append_child(make(document, child)?.as_ref())?;
    }
    Ok(made)
}
