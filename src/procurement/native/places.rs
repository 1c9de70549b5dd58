//! Where the facts of a header stand, by schema.

use crate::procurement::FactKind;

/// Where a fact stands: its kind, elements that must be around it, the last of them right around it, and its own
/// name. Names of elements may be given by their ends. Of several places of a kind the first that holds a value counts.
pub(super) type Place = (FactKind, &'static [&'static str], &'static str);

/// Of an order and its kin, who orders and who delivers; the parties of accounting are those that the invoice will name.
#[rustfmt::skip]
pub(super) const ORDER: &[Place] = &[
    (FactKind::Supplier, &["SellerSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["SellerSupplierParty", "PartyName"], "Name"),
    (FactKind::SupplierId, &["SellerSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::SupplierId, &["SellerSupplierParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyName"], "Name"),
    (FactKind::BuyerId, &["BuyerCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::BuyerId, &["BuyerCustomerParty", "PartyLegalEntity"], "CompanyID"),
];

#[rustfmt::skip]
pub(super) const UBL: &[Place] = &[
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["DespatchSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["DespatchSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["ProviderParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["TendererParty", "PartyName"], "Name"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["ContractingParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["DeliveryCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["DeliveryCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["OriginatorCustomerParty", "PartyName"], "Name"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyIdentification"], "ID"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyIdentification"], "ID"),
    (FactKind::Supplier, &["ConsignorParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["ConsigneeParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["ReceiverParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["ReceiverParty", "PartyName"], "Name"),
    (FactKind::OrderNumber, &["OrderReference"], "ID"),
    (FactKind::ContractNumber, &["ContractDocumentReference"], "ID"),
    (FactKind::TenderNumber, &["OriginatorDocumentReference"], "ID"),
    (FactKind::DeliveryDate, &["Delivery"], "ActualDeliveryDate"),
    (FactKind::PaymentTerms, &["PaymentTerms"], "Note"),
    (FactKind::ValidUntil, &["ValidityPeriod"], "EndDate"),
    (FactKind::DiscountTotal, &["MonetaryTotal"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetaryTotal"], "LineExtensionAmount"),
    (FactKind::NetTotal, &["MonetaryTotal"], "TaxExclusiveAmount"),
    (FactKind::GrossTotal, &["MonetaryTotal"], "TaxInclusiveAmount"),
];

/// CII, of which ZUGFeRD and Factur-X are profiles, in its two versions.
#[rustfmt::skip]
pub(super) const CII: &[Place] = &[
    (FactKind::Number, &["ExchangedDocument"], "ID"),
    (FactKind::Number, &["HeaderExchangedDocument"], "ID"),
    (FactKind::Date, &["ExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Date, &["HeaderExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Date, &["ExchangedDocument", "IssueDateTime"], "DateTime"),
    (FactKind::Supplier, &["SellerTradeParty"], "Name"),
    (FactKind::SupplierId, &["SellerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Buyer, &["BuyerTradeParty"], "Name"),
    (FactKind::BuyerId, &["BuyerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Currency, &[], "InvoiceCurrencyCode"),
    (FactKind::Currency, &[], "OrderCurrencyCode"),
    (FactKind::DueDate, &["SpecifiedTradePaymentTerms", "DueDateDateTime"], "DateTimeString"),
    (FactKind::DueDate, &["SpecifiedTradePaymentTerms", "DueDateDateTime"], "DateTime"),
    (FactKind::DeliveryDate, &["ActualDeliverySupplyChainEvent", "OccurrenceDateTime"], "DateTimeString"),
    (FactKind::DeliveryDate, &["ActualDeliverySupplyChainEvent", "OccurrenceDateTime"], "DateTime"),
    (FactKind::PaymentTerms, &["SpecifiedTradePaymentTerms"], "Description"),
    (FactKind::OrderNumber, &["BuyerOrderReferencedDocument"], "IssuerAssignedID"),
    (FactKind::OrderNumber, &["BuyerOrderReferencedDocument"], "ID"),
    (FactKind::ContractNumber, &["ContractReferencedDocument"], "IssuerAssignedID"),
    (FactKind::ContractNumber, &["ContractReferencedDocument"], "ID"),
    (FactKind::DiscountTotal, &["MonetarySummation"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetarySummation"], "LineTotalAmount"),
    (FactKind::NetTotal, &["MonetarySummation"], "TaxBasisTotalAmount"),
    (FactKind::GrossTotal, &["MonetarySummation"], "GrandTotalAmount"),
];

#[rustfmt::skip]
pub(super) const FATTURA: &[Place] = &[
    (FactKind::Number, &["DatiGeneraliDocumento"], "Numero"),
    (FactKind::Date, &["DatiGeneraliDocumento"], "Data"),
    (FactKind::Currency, &["DatiGeneraliDocumento"], "Divisa"),
    (FactKind::GrossTotal, &["DatiGeneraliDocumento"], "ImportoTotaleDocumento"),
    (FactKind::DiscountTotal, &["DatiGeneraliDocumento", "ScontoMaggiorazione"], "Importo"),
    (FactKind::DiscountPercent, &["DatiGeneraliDocumento", "ScontoMaggiorazione"], "Percentuale"),
    (FactKind::Supplier, &["CedentePrestatore", "Anagrafica"], "Denominazione"),
    (FactKind::Supplier, &["CedentePrestatore"], "Denominazione"),
    (FactKind::SupplierId, &["CedentePrestatore", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::Buyer, &["CessionarioCommittente", "Anagrafica"], "Denominazione"),
    (FactKind::Buyer, &["CessionarioCommittente", "AltriDatiIdentificativi"], "Denominazione"),
    (FactKind::BuyerId, &["CessionarioCommittente", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::BuyerId, &["CessionarioCommittente", "IdentificativiFiscali"], "CodiceFiscale"),
    (FactKind::BuyerId, &["CessionarioCommittente", "DatiAnagrafici"], "CodiceFiscale"),
    (FactKind::OrderNumber, &["DatiOrdineAcquisto"], "IdDocumento"),
    (FactKind::ContractNumber, &["DatiContratto"], "IdDocumento"),
    (FactKind::TenderNumber, &["DatiOrdineAcquisto"], "CodiceCIG"),
    (FactKind::DueDate, &["DettaglioPagamento"], "DataScadenzaPagamento"),
];

#[rustfmt::skip]
pub(super) const FACTURAE: &[Place] = &[
    (FactKind::Number, &["InvoiceHeader"], "InvoiceNumber"),
    (FactKind::Date, &["InvoiceIssueData"], "IssueDate"),
    (FactKind::Currency, &["InvoiceIssueData"], "InvoiceCurrencyCode"),
    (FactKind::Supplier, &["SellerParty", "LegalEntity"], "CorporateName"),
    (FactKind::SupplierId, &["SellerParty", "TaxIdentification"], "TaxIdentificationNumber"),
    (FactKind::Buyer, &["BuyerParty", "LegalEntity"], "CorporateName"),
    (FactKind::BuyerId, &["BuyerParty", "TaxIdentification"], "TaxIdentificationNumber"),
    (FactKind::DueDate, &["Installment"], "InstallmentDueDate"),
    (FactKind::ListTotal, &["InvoiceTotals"], "TotalGrossAmount"),
    (FactKind::DiscountTotal, &["InvoiceTotals"], "TotalGeneralDiscounts"),
    (FactKind::NetTotal, &["InvoiceTotals"], "TotalGrossAmountBeforeTaxes"),
    (FactKind::TaxTotal, &["InvoiceTotals"], "TotalTaxOutputs"),
    (FactKind::GrossTotal, &["InvoiceTotals"], "InvoiceTotal"),
];

/// Notices of TED before eForms, of both generations of its schema; who won what is read by [`super::awards`].
#[rustfmt::skip]
pub(super) const TED: &[Place] = &[
    (FactKind::Number, &["NOTICE_DATA"], "NO_DOC_OJS"),
    (FactKind::Number, &["IDENTIFICATION"], "NO_DOC_EXT"),
    (FactKind::Date, &["REF_OJS"], "DATE_PUB"),
    (FactKind::Date, &["CODIF_DATA"], "DS_DATE_DISPATCH"),
    (FactKind::Date, &["COMPLEMENTARY_INFO"], "DATE_DISPATCH_NOTICE"),
    (FactKind::Buyer, &["CONTRACTING_BODY"], "OFFICIALNAME"),
    (FactKind::Buyer, &["CA_CE_CONCESSIONAIRE_PROFILE", "ORGANISATION"], "OFFICIALNAME"),
    (FactKind::BuyerId, &["ADDRESS_CONTRACTING_BODY"], "NATIONALID"),
    (FactKind::TenderNumber, &["OBJECT_CONTRACT"], "REFERENCE_NUMBER"),
    (FactKind::TenderNumber, &["ADMINISTRATIVE_INFORMATION"], "FILE_REFERENCE_NUMBER"),
    (FactKind::Subject, &["OBJECT_CONTRACT", "TITLE"], "P"),
    (FactKind::Subject, &["TITLE_CONTRACT"], "P"),
];

/// OCDS, at whatever depth a package or a record puts its releases; what was agreed is read by [`super::awards`], and
/// before that the tender speaks.
#[rustfmt::skip]
pub(super) const OCDS: &[Place] = &[
    (FactKind::TenderNumber, &[], "ocid"),
    (FactKind::Buyer, &["buyer"], "name"),
    (FactKind::Buyer, &["procuringEntity"], "name"),
    (FactKind::Date, &[], "date"),
    (FactKind::Subject, &["tender"], "title"),
];

/// What the tender of OCDS says, where nothing was awarded yet.
#[rustfmt::skip]
pub(super) const OCDS_TENDER: &[Place] = &[
    (FactKind::Number, &["tender"], "id"),
    (FactKind::NetTotal, &["tender", "value"], "amount"),
    (FactKind::Currency, &["tender", "value"], "currency"),
];

#[rustfmt::skip]
pub(super) const NOTICE: &[Place] = &[
    (FactKind::Number, &["Publication"], "NoticePublicationID"),
    (FactKind::TenderNumber, &[], "ContractFolderID"),
    (FactKind::Subject, &["ProcurementProject"], "Name"),
    (FactKind::Buyer, &["ContractingParty", "PartyName"], "Name"),
    (FactKind::BuyerId, &["ContractingParty", "PartyIdentification"], "ID"),
];
