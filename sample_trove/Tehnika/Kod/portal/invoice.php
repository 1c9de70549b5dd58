<?php
// Renders an invoice of the web shop.
function invoice_total(array $lines, float $vat = 0.2): float {
    $net = 0.0;
    foreach ($lines as $line) {
        $net += $line['quantity'] * $line['unit_price'];
    }
    return round($net * (1 + $vat), 2);
}
