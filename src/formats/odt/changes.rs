//! Insertions with change tracking on: who made them stands in front of the text, where they begin and end within it.

use super::attribute;
use crate::formats::flow::Flow;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// What is known of insertions.
#[derive(Default)]
pub(super) struct Changes {
    /// Who made each, and when, by the change's id.
    made: HashMap<String, String>,
    /// The change that is being described, and whether it is an insertion.
    id: String,
    is_insertion: bool,
}

impl Changes {
    pub(super) fn start(&mut self, e: &BytesStart, flow: &mut Flow) {
        match e.name().0 {
            // LibreOffice writes the id twice, as that of the format and as that of XML.
            "text:changed-region" => self.id = attribute(e, "id").unwrap_or_default(),
            "text:insertion" => self.is_insertion = true,
            "text:change-start" => {
                let id = attribute(e, "change-id").unwrap_or_default();
                if let Some(who) = self.made.get(&id) {
                    flow.insertion_start(&id, who);
                }
            }
            "text:change-end" => flow.insertion_end(&attribute(e, "change-id").unwrap_or_default()),
            _ => {}
        }
    }

    /// Whether an insertion is being described.
    pub(super) fn is_insertion(&self) -> bool {
        self.is_insertion
    }

    /// Whether text says who made an insertion, and when.
    pub(super) fn takes(&mut self, text: &str) -> bool {
        if self.is_insertion && !text.trim().is_empty() {
            let made = self.made.entry(self.id.clone()).or_default();
            if !made.is_empty() {
                made.push(' ');
            }
            made.push_str(text.trim());
        }
        self.is_insertion
    }

    pub(super) fn end(&mut self, name: &str) {
        if name == "text:insertion" {
            self.is_insertion = false;
            self.made.entry(self.id.clone()).or_default();
        }
    }
}
