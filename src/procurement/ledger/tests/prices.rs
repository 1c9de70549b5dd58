//! Tests of tables of prices alone, and of prices for several units.

use super::*;

#[test]
fn rates_of_a_framework_agreement_need_no_quantities() {
    let ledger = plain(
        "Goods          Catalogue price   Discount   Framework rate\n\
         Oil filter                6.67         5%             6.34\n\
         LED panel                26.36        40%            15.82\n\
         ECG device            2,411.00        12%         2,121.68\n",
    );
    assert_eq!(item(&ledger, 2), [Some("LED panel"), None, Some("15.82"), None]);
    assert_eq!(off(&ledger, 2), [Some("26.36"), Some("40"), None]);
    assert_eq!(ledger.signals.closing_rows, 3);
}

#[test]
fn prices_for_a_hundred_units() {
    for text in [
        "Artikel      Menge   Einzelpreis   PE    Gesamt\n\
         Schraube       325         70,00   100    227,50\n\
         Mutter          40          9,00     1    360,00\n\
         Scheibe         50        120,00   100     60,00\n",
        "Artikel      Menge   Preis je 100    Gesamt\n\
         Schraube       325          70,00    227,50\n\
         Mutter          40         900,00    360,00\n\
         Scheibe         50         120,00     60,00\n",
        "Artikel      Menge   Einzelpreis    Gesamt\n\
         Schraube       325     70,00/100    227,50\n\
         Mutter          40          9,00    360,00\n\
         Scheibe         50    120,00/100     60,00\n",
    ] {
        let ledger = plain(text);
        assert_eq!(item(&ledger, 1)[1..], [Some("325"), Some("0.7000"), Some("227.50")], "{text}");
        assert_eq!(item(&ledger, 3)[1..], [Some("50"), Some("1.2000"), Some("60.00")], "{text}");
        assert_eq!(ledger.signals.closing_rows, 3);
    }
}

#[test]
fn a_table_of_one_price_each_is_read_by_its_header() {
    let ledger = plain(
        "编码      名称          单位   协议单价\nSW-1      交换机        台     17,297.00\nUT-2      网线          米          5.14\n",
    );
    assert_eq!(item(&ledger, 1), [Some("交换机"), None, Some("17297.00"), None]);
    assert_eq!(item(&ledger, 2), [Some("网线"), None, Some("5.14"), None]);
    assert_eq!(ledger.signals.priced_rows, 0, "prices without quantities are no purchase");
}

#[test]
fn a_column_says_for_how_many_units_the_prices_count() {
    let ledger = plain(
        "Pos  Bezeichnung      Menge ME   Preis EUR PE     Wert EUR\n\
         001  Jahressupport      2 Jahr    3.636,00 1      7.272,00\n\
         002  Kabel            325 m          70,00 100      227,50\n\
         003  Einmalspritze     26 Stk.       11,00 100        2,86\n",
    );
    assert_eq!(item(&ledger, 1)[1..], [Some("2"), Some("3636.00"), Some("7272.00")]);
    assert_eq!(item(&ledger, 2)[1..], [Some("325"), Some("0.7000"), Some("227.50")]);
    assert_eq!(item(&ledger, 3)[1..], [Some("26"), Some("0.1100"), Some("2.86")]);
}

#[test]
fn an_order_prints_goods_above_their_figures_and_prices_for_any_number() {
    let ledger = plain(
        "Pos.  Material           Bezeichnung\n      Bestellmenge Einheit       Preis pro Einheit                Nettowert\n\
         ------------------------------------------------------------------------------\n\
         00010 MLK-28             Frischmilch\n               136 l                82,00 / 100 l                  111,52\n\n\
         00030 AKV-REZ            Wasserspender\n                59 Stk.           135,00 / 1 Stk.                7.965,00\n",
    );
    assert_eq!(
        item(&ledger, 1),
        [Some("00010 MLK-28 Frischmilch"), Some("136"), Some("0.8200"), Some("111.52")]
    );
    assert_eq!(
        item(&ledger, 2),
        [Some("00030 AKV-REZ Wasserspender"), Some("59"), Some("135.00"), Some("7965.00")]
    );
}

#[test]
fn items_that_stand_as_cards_are_read_as_rows() {
    let ledger = plain(
        "1.\nModel\tKabl solarni, 6 mm2\nRedovna cena\t0,96\nPopust\t10 %\nVaša cena\t0,86\nKoličina\t100 m\nUkupno\t86,00\n2.\n\
         Model\tPanel solarni 450 Wp\nRedovna cena\t100,00\nPopust\t10 %\nVaša cena\t90,00\nKoličina\t2 kom\nUkupno\t180,00\n",
    );
    assert_eq!(item(&ledger, 1), ["Kabl solarni, 6 mm2", "100", "0.86", "86.00"].map(Some));
    assert_eq!(item(&ledger, 2), ["Panel solarni 450 Wp", "2", "90.00", "180.00"].map(Some));
}

#[test]
fn lines_pasted_from_a_table_keep_their_empty_cells() {
    let ledger = plain(
        "sifra\tnaziv\tkol\tjm\tcena\trab%\tnc\tiznos\nPLG\tPlug obrtac\t1\tkom\t7515,00\t\t7515,00\t7515,00\n\
         FLM\tFolija za silazu duga\t61\trol\t77,55\t8\t71,35\t4352,35\n",
    );
    assert_eq!(item(&ledger, 1), ["Plug obrtac", "1", "7515.00", "7515.00"].map(Some));
    assert_eq!(item(&ledger, 2), ["Folija za silazu duga", "61", "71.35", "4352.35"].map(Some));
}

#[test]
fn a_unit_alone_is_no_description_and_goods_stand_above_their_figures() {
    let ledger = plain(
        "PREDMER\n1.1. Kutija arhivska, komplet\nkom\t12\tx\t748,38\t=\t8.980,56\n1.2. Montaža elektrane\ndan\t4\tx\t71.914,00\t=\t287.656,00\n\
         Svega\t296.636,56\n",
    );
    assert_eq!(item(&ledger, 1)[0], Some("1.1. Kutija arhivska, komplet"));
    assert_eq!(item(&ledger, 2)[0], Some("1.2. Montaža elektrane"));
}
