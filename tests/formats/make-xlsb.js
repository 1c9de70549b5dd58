// Makes modern/binary.xlsb beside this script with SheetJS, another writer of that format: a sheet with a merged title,
// numbers, a date, a percentage, a formula, a hidden column and row, and a hidden sheet; title and author.
//
//     npm install xlsx@0.18 && node tests/formats/make-xlsb.js
const path = require("path");
const book = require("xlsx");

const sheet = book.utils.aoa_to_sheet([
    ["Cene za 2024. godinu"],
    ["Stavka", "Cena", "Rabat", "Datum"],
    ["Čekić", 120.5, 0.9281, new Date(Date.UTC(2024, 1, 1))],
    ["skriveni red", 7],
    ["Ukupno"],
    ["Прекидач", 42250],
]);
sheet["!merges"] = [book.utils.decode_range("A1:D1")];
sheet.C3.z = "0.00%";
sheet.D3.z = "yyyy-mm-dd";
sheet.B5 = { t: "n", f: "SUM(B3:B4)", v: 127.5 };
sheet["!cols"] = [{}, {}, { hidden: true }];
sheet["!rows"] = [{}, {}, {}, { hidden: true }];
const secret = book.utils.aoa_to_sheet([["interno", true]]);
const all = { SheetNames: ["Cene", "Tajno"], Sheets: { Cene: sheet, Tajno: secret } };
all.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
all.Props = { Title: "Ponuda broj 17", Author: "Ana Anić", CreatedDate: new Date(Date.UTC(2024, 1, 1, 8, 30)) };
book.writeFile(all, path.join(__dirname, "modern", "binary.xlsb"), { bookType: "xlsb", compression: true });
