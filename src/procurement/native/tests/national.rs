//! Formats of one country or one maker.

use super::{assert_holds, facts, xml};

#[test]
fn attributes_state_an_invoice() {
    let text = "Файл @ИдФайл ON\n Документ @КНД 1115131\n  СвСчФакт @НомерСчФ 125 @ДатаСчФ 15.03.2024 @КодОКВ 643\n   СвПрод\n    \
        СвЮЛУч @НаимОрг ООО \"Проба\" @ИННЮЛ 7701234560\n   СвПокуп\n    СвЮЛУч @НаимОрг МБОУ Школа 5 @ИННЮЛ 7712345678\n  \
        ТаблСчФакт\n   СведТов @НаимТов Бумага А4 @КолТов 10 @ЦенаТов 250.00 @СтТовБезНДС 2500.00\n   \
        ВсегоОпл @СтТовБезНДСВсего 2500.00 @СтТовУчНалВсего 3000.00\n    СумНалВсего\n     СумНал 500.00\n";
    let wanted = [
        "number=125",
        "date=2024-03-15",
        "currency=RUB",
        "supplier=ООО \"Проба\"",
        "buyer=МБОУ Школа 5",
        "net_total=2500.00",
        "tax_total=500.00",
        "gross_total=3000.00",
        "1: description=Бумага А4",
        "1: quantity=10",
        "1: unit_price=250.00",
        "1: net_amount=2500.00",
    ];
    assert_holds(&facts(&xml("Файл", "", text)), &wanted);
}

#[test]
fn roles_tell_the_parties() {
    let text = "ORDER @version 2.1\n ORDER_HEADER\n  ORDER_INFO\n   ORDER_ID PLEX-1\n   ORDER_DATE 2024-04-05T10:00:00\n   PARTIES\n    \
        PARTY\n     PARTY_ROLE buyer\n     ADDRESS\n      NAME Kreis Muster\n    PARTY\n     PARTY_ROLE supplier\n     ADDRESS\n      NAME Beispiel GmbH\n \
        ORDER_ITEM_LIST\n  ORDER_ITEM\n   PRODUCT_ID\n    DESCRIPTION_SHORT Stift\n   QUANTITY 10\n   PRODUCT_PRICE_FIX\n    PRICE_AMOUNT 1.50\n   \
        PRICE_LINE_AMOUNT 15.00\n";
    let wanted = [
        "number=PLEX-1",
        "date=2024-04-05",
        "buyer=Kreis Muster",
        "supplier=Beispiel GmbH",
        "1: net_amount=15.00",
    ];
    assert_holds(&facts(&xml("ORDER", "", text)), &wanted);
    let text = "cXML @payloadID 1\n Request\n  OrderRequest\n   OrderRequestHeader @orderID DO1 @orderDate 2024-03-01T10:00:00+01:00\n    Total\n     \
        Money 187.60 @currency USD\n    BillTo\n     Address\n      Name Acme @lang en\n   ItemOut @quantity 20 @lineNumber 1\n    ItemDetail\n     \
        UnitPrice\n      Money 9.38 @currency USD\n     Description Toner @lang en\n";
    let wanted = [
        "number=DO1",
        "buyer=Acme",
        "net_total=187.60",
        "currency=USD",
        "1: quantity=20",
        "1: unit_price=9.38",
    ];
    assert_holds(&facts(&xml("cXML", "", text)), &wanted);
}

#[test]
fn a_root_alone_is_no_form() {
    assert!(super::super::documents(&xml("ORDER", "", "ORDER\n NOTE of the day\n")).is_empty());
    assert!(super::super::documents(&xml("Faktura", "", "Faktura\n Fa\n  P_2 5\n")).is_empty());
}
