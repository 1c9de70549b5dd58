//! Formats of one country or one maker, as data: what tells them, and where their facts stand. A further one is a further
//! row of [`FORMS`]. Names of attributes of elements without a value begin with `@`.

use super::places::Place;
use crate::procurement::{DocType, FactKind};

/// A format.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::procurement) struct Form {
    /// Its root element, and another that each of its documents has.
    pub(super) root: &'static str,
    pub(super) holds: &'static str,
    pub(in crate::procurement) doc_type: DocType,
    /// The rule of its verdict.
    pub(in crate::procurement) rule: &'static str,
    pub(super) header: &'static [Place],
    /// Parties that an element tells by a role: its name, the name and value of the role, and the name within.
    pub(super) parties: &'static [(FactKind, [&'static str; 4])],
    /// The attribute of amounts that names their currency; empty where there is none.
    pub(super) currency: &'static str,
    /// The element that is a line, and where its parts stand within.
    pub(super) line: &'static str,
    pub(super) parts: &'static [(Part, &'static [&'static str], &'static str)],
}

/// A part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Code,
    Description,
    Quantity,
    Unit,
    Price,
    Net,
}

use FactKind::{
    Buyer, BuyerId, Currency, Date, GrossTotal, NetTotal, Number, OrderNumber, Supplier, SupplierId, TaxTotal,
};
use Part::{Code, Description, Net, Price, Quantity, Unit};

/// The forms that are known.
///
/// Sources: 全面数字化的电子发票 (State Taxation Administration, XML of the digital e-invoice); KSeF FA(2) and FA(3)
/// (Ministry of Finance of Poland); Online Invoice 3.0 (NAV, Hungary); УПД, format 5.01 to 5.03 (FNS order ЕД-7-26/970);
/// cXML 1.2 (SAP Ariba); openTRANS 2.1 (BME, Fraunhofer IAO); IDoc types ORDERS05 and INVOIC02 (SAP).
#[rustfmt::skip]
const FORMS: &[Form] = &[
    Form {
        root: "EInvoice", holds: "EInvoiceData", doc_type: DocType::Invoice, rule: "native:efapiao",
        header: &[
            (Number, &["TaxSupervisionInfo"], "InvoiceNumber"),
            (Number, &["Header"], "EIid"),
            (Date, &["TaxSupervisionInfo"], "IssueTime"),
            (Date, &["BasicInformation"], "RequestTime"),
            (Supplier, &["SellerInformation"], "SellerName"),
            (SupplierId, &["SellerInformation"], "SellerIdNum"),
            (Buyer, &["BuyerInformation"], "BuyerName"),
            (BuyerId, &["BuyerInformation"], "BuyerIdNum"),
            (NetTotal, &["BasicInformation"], "TotalAmWithoutTax"),
            (TaxTotal, &["BasicInformation"], "TotalTaxAm"),
            (GrossTotal, &["BasicInformation"], "TotalTax-includedAmount"),
        ],
        parties: &[], currency: "", line: "IssuItemInformation",
        parts: &[
            (Description, &[], "ItemName"), (Quantity, &[], "Quan"), (Unit, &[], "MeaUnits"), (Price, &[], "UnPrice"),
            (Net, &[], "Amount"),
        ],
    },
    Form {
        root: "Faktura", holds: "KodFormularza", doc_type: DocType::Invoice, rule: "native:ksef",
        header: &[
            (Number, &["Fa"], "P_2"),
            (Date, &["Fa"], "P_1"),
            (Currency, &["Fa"], "KodWaluty"),
            (Supplier, &["Podmiot1", "DaneIdentyfikacyjne"], "Nazwa"),
            (SupplierId, &["Podmiot1", "DaneIdentyfikacyjne"], "NIP"),
            (Buyer, &["Podmiot2", "DaneIdentyfikacyjne"], "Nazwa"),
            (BuyerId, &["Podmiot2", "DaneIdentyfikacyjne"], "NIP"),
            (GrossTotal, &["Fa"], "P_15"),
        ],
        parties: &[], currency: "", line: "FaWiersz",
        parts: &[
            (Code, &[], "Indeks"), (Description, &[], "P_7"), (Quantity, &[], "P_8B"), (Unit, &[], "P_8A"), (Price, &[], "P_9A"),
            (Net, &[], "P_11"),
        ],
    },
    Form {
        root: "InvoiceData", holds: "invoiceMain", doc_type: DocType::Invoice, rule: "native:nav",
        header: &[
            (Number, &["InvoiceData"], "invoiceNumber"),
            (Date, &["InvoiceData"], "invoiceIssueDate"),
            (Currency, &["invoiceDetail"], "currencyCode"),
            (Supplier, &["supplierInfo"], "supplierName"),
            (SupplierId, &["supplierTaxNumber"], "taxpayerId"),
            (Buyer, &["customerInfo"], "customerName"),
            (BuyerId, &["customerTaxNumber"], "taxpayerId"),
            (NetTotal, &["summaryNormal"], "invoiceNetAmount"),
            (TaxTotal, &["summaryNormal"], "invoiceVatAmount"),
            (GrossTotal, &["summaryGrossData"], "invoiceGrossAmount"),
        ],
        parties: &[], currency: "", line: "line",
        parts: &[
            (Description, &[], "lineDescription"), (Quantity, &[], "quantity"), (Unit, &[], "unitOfMeasure"),
            (Price, &[], "unitPrice"), (Net, &["lineAmountsNormal", "lineNetAmountData"], "lineNetAmount"),
        ],
    },
    Form {
        root: "Файл", holds: "СвСчФакт", doc_type: DocType::Invoice, rule: "native:upd",
        header: &[
            (Number, &["СвСчФакт"], "@НомерСчФ"),
            (Number, &["СвСчФакт"], "@НомерДок"),
            (Date, &["СвСчФакт"], "@ДатаСчФ"),
            (Date, &["СвСчФакт"], "@ДатаДок"),
            (Currency, &["СвСчФакт"], "@КодОКВ"),
            (Supplier, &["СвПрод", "СвЮЛУч"], "@НаимОрг"),
            (SupplierId, &["СвПрод", "СвЮЛУч"], "@ИННЮЛ"),
            (Buyer, &["СвПокуп", "СвЮЛУч"], "@НаимОрг"),
            (BuyerId, &["СвПокуп", "СвЮЛУч"], "@ИННЮЛ"),
            (NetTotal, &["ВсегоОпл"], "@СтТовБезНДСВсего"),
            (TaxTotal, &["ВсегоОпл", "СумНалВсего"], "СумНал"),
            (GrossTotal, &["ВсегоОпл"], "@СтТовУчНалВсего"),
        ],
        parties: &[], currency: "", line: "СведТов",
        parts: &[
            (Description, &[], "@НаимТов"), (Quantity, &[], "@КолТов"), (Unit, &["ДопСведТов"], "@НаимЕдИзм"),
            (Price, &[], "@ЦенаТов"), (Net, &[], "@СтТовБезНДС"),
        ],
    },
    Form {
        root: "cXML", holds: "OrderRequestHeader", doc_type: DocType::PurchaseOrder, rule: "native:cxml",
        header: &[
            (Number, &["OrderRequestHeader"], "@orderID"),
            (Date, &["OrderRequestHeader"], "@orderDate"),
            (Buyer, &["BillTo", "Address"], "Name"),
            (Buyer, &["ShipTo", "Address"], "Name"),
            (NetTotal, &["OrderRequestHeader", "Total"], "Money"),
            (TaxTotal, &["OrderRequestHeader", "Tax"], "Money"),
        ],
        parties: &[], currency: "currency", line: "ItemOut",
        parts: &[
            (Code, &["ItemID"], "SupplierPartID"), (Description, &["ItemDetail"], "Description"), (Quantity, &[], "@quantity"),
            (Unit, &["ItemDetail"], "UnitOfMeasure"), (Price, &["ItemDetail", "UnitPrice"], "Money"),
        ],
    },
    Form {
        root: "cXML", holds: "InvoiceDetailRequestHeader", doc_type: DocType::Invoice, rule: "native:cxml",
        header: &[
            (Number, &["InvoiceDetailRequestHeader"], "@invoiceID"),
            (Date, &["InvoiceDetailRequestHeader"], "@invoiceDate"),
            (OrderNumber, &["InvoiceDetailOrderInfo", "OrderReference"], "@orderID"),
            (NetTotal, &["InvoiceDetailSummary", "SubtotalAmount"], "Money"),
            (TaxTotal, &["InvoiceDetailSummary", "Tax"], "Money"),
            (GrossTotal, &["InvoiceDetailSummary", "GrossAmount"], "Money"),
            (GrossTotal, &["InvoiceDetailSummary", "NetAmount"], "Money"),
        ],
        parties: &[
            (Supplier, ["Contact", "@role", "from", "Name"]), (Supplier, ["Contact", "@role", "remitTo", "Name"]),
            (Buyer, ["Contact", "@role", "billTo", "Name"]), (Buyer, ["Contact", "@role", "soldTo", "Name"]),
        ],
        currency: "currency", line: "InvoiceDetailItem",
        parts: &[
            (Code, &["InvoiceDetailItemReference", "ItemID"], "SupplierPartID"),
            (Description, &["InvoiceDetailItemReference"], "Description"), (Quantity, &[], "@quantity"),
            (Unit, &[], "UnitOfMeasure"), (Price, &["UnitPrice"], "Money"), (Net, &["SubtotalAmount"], "Money"),
        ],
    },
    Form {
        root: "ORDER", holds: "ORDER_INFO", doc_type: DocType::PurchaseOrder, rule: "native:opentrans",
        header: &[
            (Number, &["ORDER_INFO"], "ORDER_ID"),
            (Date, &["ORDER_INFO"], "ORDER_DATE"),
            (Currency, &["ORDER_INFO"], "CURRENCY"),
            (NetTotal, &["ORDER_SUMMARY"], "TOTAL_AMOUNT"),
        ],
        parties: &[
            (Supplier, ["PARTY", "PARTY_ROLE", "supplier", "NAME"]), (Buyer, ["PARTY", "PARTY_ROLE", "buyer", "NAME"]),
        ],
        currency: "", line: "ORDER_ITEM",
        parts: &[
            (Code, &["PRODUCT_ID"], "SUPPLIER_PID"), (Description, &["PRODUCT_ID"], "DESCRIPTION_SHORT"), (Quantity, &[], "QUANTITY"),
            (Unit, &[], "ORDER_UNIT"), (Price, &["PRODUCT_PRICE_FIX"], "PRICE_AMOUNT"), (Net, &[], "PRICE_LINE_AMOUNT"),
        ],
    },
    Form {
        root: "ORDERS05", holds: "E1EDK01", doc_type: DocType::PurchaseOrder, rule: "native:idoc",
        header: &[
            (Number, &["E1EDK01"], "BELNR"),
            (Date, &["E1EDK03"], "DATUM"),
            (Currency, &["E1EDK01"], "CURCY"),
            (NetTotal, &["E1EDS01"], "SUMME"),
        ],
        parties: &[(Supplier, ["E1EDKA1", "PARVW", "LF", "NAME1"]), (Buyer, ["E1EDKA1", "PARVW", "AG", "NAME1"])],
        currency: "", line: "E1EDP01",
        parts: &[
            (Code, &["E1EDP19"], "IDTNR"), (Description, &["E1EDP19"], "KTEXT"), (Quantity, &[], "MENGE"), (Unit, &[], "MENEE"),
            (Price, &[], "VPREI"), (Net, &[], "NETWR"),
        ],
    },
    Form {
        root: "INVOIC02", holds: "E1EDK01", doc_type: DocType::Invoice, rule: "native:idoc",
        header: &[
            (Number, &["E1EDK01"], "BELNR"),
            (Date, &["E1EDK03"], "DATUM"),
            (Currency, &["E1EDK01"], "CURCY"),
        ],
        parties: &[(Supplier, ["E1EDKA1", "PARVW", "LF", "NAME1"]), (Buyer, ["E1EDKA1", "PARVW", "RE", "NAME1"]), (Buyer, ["E1EDKA1", "PARVW", "AG", "NAME1"])],
        currency: "", line: "E1EDP01",
        parts: &[
            (Code, &["E1EDP19"], "IDTNR"), (Description, &["E1EDP19"], "KTEXT"), (Quantity, &[], "MENGE"), (Unit, &[], "MENEE"),
        ],
    },
];

impl Form {
    /// The forms of a root element.
    pub(super) fn of(root: &str) -> impl Iterator<Item = &'static Form> {
        FORMS.iter().filter(move |form| form.root == root)
    }
}
