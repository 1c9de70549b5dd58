#!/bin/sh
# Makes the samples of old and of encrypted office files beside this script out of a text of our own. Needs LibreOffice
# (Debian: libreoffice-writer-nogui, libreoffice-calc-nogui, libreoffice-impress-nogui) and msoffcrypto-tool
# of PyPI. The bytes differ from run to run, since the programs write times into them; what they hold does not.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
names='xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3"'
meta='<office:meta><dc:title>Ponuda broj 17</dc:title><meta:initial-creator>Ana Anić</meta:initial-creator>
 <meta:creation-date>2024-02-01T08:30:00</meta:creation-date></office:meta>'

object="<draw:object><office:document $names office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>
 <table:table table:name=\"Unutra\"><table:table-column/><table:table-row><table:table-cell office:value-type=\"string\">
 <text:p>umetnuta tabela</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document></draw:object>"

cat > "$work/office.fodt" <<FODT
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names office:mimetype="application/vnd.oasis.opendocument.text">$meta
<office:automatic-styles>
 <style:style style:name="Hid" style:family="text"><style:text-properties text:display="none"/></style:style>
 <style:style style:name="T" style:family="table"><style:table-properties style:width="12cm" table:align="left"/></style:style>
 <style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
 <style:page-layout style:name="P"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
 <style:header><text:p>Zaglavlje Prodavac d.o.o.</text:p></style:header>
 <style:footer><text:p>Podnožje strana</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><office:change-info><dc:creator>Ana</dc:creator>
 <dc:date>2024-02-01T09:00:00</dc:date></office:change-info><text:p>stara cena 900</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p>Šifra ponude: Čačak 2024<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
 <text:note-body><text:p>fusnota bez PDV</text:p></text:note-body></text:note></text:p>
<text:p>Понуда за набавку опреме <office:annotation><dc:creator>Mira</dc:creator><dc:date>2024-02-01T10:00:00</dc:date>
 <text:p>proveriti popust</text:p></office:annotation>i kraj</text:p>
<text:p>nova cena <text:change text:change-id="d1"/>850 EUR<text:span text:style-name="Hid"> skriveni rabat 12%</text:span></text:p>
<text:p><text:a xlink:type="simple" xlink:href="http://primer.rs/tajna">veza na uslove</text:a></text:p>
<table:table table:name="Cene" table:style-name="T"><table:table-column table:style-name="C" table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Stavka i opis</text:p></table:table-cell>
 <table:covered-table-cell/><table:table-cell><text:p>Cena EUR</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Server</text:p></table:table-cell>
 <table:table-cell><text:p>2U kućište</text:p></table:table-cell><table:table-cell><text:p>1.200,00</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>šine</text:p></table:table-cell>
 <table:table-cell><text:p>80,00</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>Iza tabele <draw:frame text:anchor-type="as-char" svg:width="4cm" svg:height="1cm"><draw:text-box>
 <text:p>u okviru piše</text:p></draw:text-box></draw:frame>
 <draw:frame text:anchor-type="as-char" svg:width="4cm" svg:height="1cm">$object</draw:frame></text:p>
</office:text></office:body></office:document>
FODT

cat > "$work/changes.fodt" <<FODT
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ana Anić</dc:creator>
 <dc:date>2024-02-01T09:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p>Rok plaćanja je <text:change-start text:change-id="c1"/>90 dana<text:change-end text:change-id="c1"/> od isporuke</text:p>
</office:text></office:body></office:document>
FODT

cat > "$work/comment.fodt" <<FODT
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>Prijava za nabavku<office:annotation><dc:creator>Mira</dc:creator><dc:date>2024-02-01T10:00:00</dc:date>
 <text:p>cena je dogovorena</text:p></office:annotation></text:p></office:text></office:body></office:document>
FODT

cat > "$work/office.fodp" <<FODP
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names office:mimetype="application/vnd.oasis.opendocument.presentation">$meta
<office:automatic-styles>
 <style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>
 <style:style style:name="H" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
 <style:style style:name="G" style:family="graphic"><style:graphic-properties draw:stroke="none"/></style:style>
 <style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>
 <style:style style:name="ro" style:family="table-row"><style:table-row-properties style:row-height="1cm"/></style:style>
 <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="PM"/></office:master-styles>
<office:body><office:presentation>
<draw:page draw:name="prvi" draw:master-page-name="M">
 <draw:frame presentation:class="title" svg:x="2cm" svg:y="1cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>Naslov ponude Šid</text:p></draw:text-box></draw:frame>
 <draw:frame svg:x="2cm" svg:y="5cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>Прва тачка</text:p><text:p>druga tačka</text:p></draw:text-box></draw:frame>
 <draw:frame svg:x="2cm" svg:y="10cm" svg:width="10cm" svg:height="2cm"><table:table>
  <table:table-column table:style-name="co"/><table:table-column table:style-name="co"/>
  <table:table-row table:style-name="ro"><table:table-cell><text:p>Roba</text:p></table:table-cell><table:table-cell><text:p>Cena</text:p></table:table-cell></table:table-row>
  <table:table-row table:style-name="ro"><table:table-cell><text:p>Lampa</text:p></table:table-cell><table:table-cell><text:p>55,00</text:p></table:table-cell></table:table-row>
 </table:table></draw:frame>
 <office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Mira</dc:creator><dc:date>2024-02-01T10:00:00</dc:date><text:p>preskupo</text:p></office:annotation>
 <presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="12cm" svg:width="15cm" svg:height="8cm"><draw:text-box><text:p>ne pominjati popust</text:p></draw:text-box></draw:frame></presentation:notes>
</draw:page>
<draw:page draw:name="drugi" draw:style-name="H" draw:master-page-name="M">
 <draw:frame svg:x="2cm" svg:y="10cm" svg:width="4cm" svg:height="1cm">$object</draw:frame>
 <draw:frame svg:x="2cm" svg:y="5cm" svg:width="20cm" svg:height="3cm"><draw:text-box><text:p>tajni uslovi</text:p></draw:text-box></draw:frame>
 <draw:frame svg:x="2cm" svg:y="12cm" svg:width="20cm" svg:height="5cm"><draw:text-box><text:list text:style-name="L"><text:list-item><text:p>rok isporuke</text:p>
  <text:list><text:list-item><text:p>deset dana</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>garancija</text:p></text:list-item></text:list></draw:text-box></draw:frame>
</draw:page>
</office:presentation></office:body></office:document>
FODP

cat > "$work/office.fods" <<FODS
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">$meta
<office:automatic-styles>
 <number:percentage-style style:name="N10"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
 <style:style style:name="pc" style:family="table-cell" style:data-style-name="N10"/>
 <style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>
 <style:page-layout style:name="P"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="P">
 <style:header><text:p>Zaglavlje tabele</text:p></style:header><style:footer><text:p>Podnožje tabele</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:spreadsheet>
<table:table table:name="Cene"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>Mira</dc:creator><text:p>proveriti rabat</text:p></office:annotation><text:p>Stavka</text:p></table:table-cell>
 <table:table-cell office:value-type="string"><text:p>Cena</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Rabat</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Čekić</text:p></table:table-cell>
 <table:table-cell office:value-type="float" office:value="120.5"><text:p>120.5</text:p></table:table-cell>
 <table:table-cell table:style-name="pc" office:value-type="percentage" office:value="0.9281"><text:p>92.81%</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>skriveni red</text:p></table:table-cell>
 <table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
</table:table>
<table:table table:name="Tajno" table:style-name="ta"><table:table-column/><table:table-row>
 <table:table-cell office:value-type="string"><text:p>interno</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
FODS

cat > "$work/lots.fods" <<FODS
<?xml version="1.0" encoding="UTF-8"?>
<office:document $names office:mimetype="application/vnd.oasis.opendocument.spreadsheet">$meta
<office:body><office:spreadsheet>
<table:table table:name="Partije"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>Pregled partija</text:p></table:table-cell>
 <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="1" table:number-rows-spanned="2"><text:p>Partija 1</text:p></table:table-cell>
 <table:table-cell office:value-type="string"><text:p>Ruter</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200.5"><text:p>1200.5</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/>
 <table:table-cell office:value-type="string"><text:p>Kabl</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="80"><text:p>80</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
FODS

convert() { # document kind
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$2" --outdir "$work" "$work/$1" > "$work/log" 2>&1
}
convert office.fodt 'doc:MS Word 97'
convert office.fodt 'rtf:Rich Text Format'
convert office.fodt 'docx:MS Word 2007 XML'
convert office.fodp 'ppt:MS PowerPoint 97'
convert office.fods 'xls:MS Excel 97'
cp "$work/office.doc" "$work/office.rtf" "$work/office.xls" .
# Half a megabyte of it is a white picture of the first slide.
gzip -9n < "$work/office.ppt" > office.ppt.gz
msoffcrypto-tool -e -p 'šifra' "$work/office.docx" agile.docx

# What the program writes today.
mkdir -p modern
for kind in odt 'docx:MS Word 2007 XML' 'docm:MS Word 2007 XML VBA' 'html:HTML (StarWriter)' epub pdf; do
    convert office.fodt "$kind"
    cp "$work/office.${kind%%:*}" modern
done
for kind in ods 'xlsx:Calc MS Excel 2007 XML' 'xlsm:Calc MS Excel 2007 VBA XML'; do
    convert office.fods "$kind"
    convert lots.fods "$kind"
    cp "$work/office.${kind%%:*}" "$work/lots.${kind%%:*}" modern
done
for kind in 'csv:Text - txt - csv (StarCalc):59,34,76' dbf:dBase; do
    convert lots.fods "$kind"
    cp "$work/lots.${kind%%:*}" modern
done
for kind in odp 'pptx:Impress MS PowerPoint 2007 XML'; do
    convert office.fodp "$kind"
    cp "$work/office.${kind%%:*}" modern
done
for kind in odt 'docx:MS Word 2007 XML' 'doc:MS Word 97' 'rtf:Rich Text Format'; do
    convert changes.fodt "$kind"
    cp "$work/changes.${kind%%:*}" modern
done
# Comments become annotations.
convert comment.fodt 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
cp "$work/comment.pdf" modern
