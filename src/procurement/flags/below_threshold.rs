//! An amount just below a threshold of the law on procurement that was in force on the document's day.

use super::{Asked, Flag, Subject, evidence, percent, thresholds};
use crate::procurement::{DocType, FactKind, Scope};

pub(super) const FLAG: Flag = Flag {
    id: "below_threshold",
    source: "World Bank and IACRC red flags (purchases just below a threshold); thresholds.tsv for each law",
    raise,
};

/// Documents whose total is the value of a purchase.
const TYPES: &[DocType] = &[
    DocType::AwardDecision,
    DocType::AwardNotice,
    DocType::Contract,
    DocType::FrameworkAgreement,
    DocType::PurchaseOrder,
    DocType::OrderConfirmation,
    DocType::QuotationBid,
    DocType::ProformaInvoice,
    DocType::Invoice,
];

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let (date, currency) = (FactKind::Date, FactKind::Currency);
    let [date, currency] = [date, currency].map(|kind| subject.get(Scope::Document, kind));
    let Some(net) = subject.figure(Scope::Document, FactKind::NetTotal) else { return };
    let (Some(date), Some(currency)) = (date, currency.filter(|c| c.value == "RSD")) else { return };
    if !subject.doc_type.is_some_and(|t| TYPES.contains(&t)) {
        return;
    }
    for limit in thresholds::on("rs_", &date.value) {
        let Some(share) = percent(net.value, limit.value) else { continue };
        if net.value >= limit.value || share < thresholds::value("close_below") {
            continue;
        }
        asked.push(Asked {
            question: format!(
                "How was the value of this purchase estimated, which stays just below RSD {} ({})?",
                limit.value, limit.source
            ),
            arithmetic: format!(
                "{} / {} * 100 = {share} % of {}, without tax, on {}",
                net.value, limit.value, limit.name, date.value
            ),
            evidence: evidence([net.fact, date, currency]),
        });
    }
}
