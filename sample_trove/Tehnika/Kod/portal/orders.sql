CREATE TABLE purchase_order (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  supplier_id INTEGER REFERENCES supplier(id),
  net_total NUMERIC(12,2),
  discount_percent NUMERIC(5,2)
);
SELECT s.name, SUM(o.net_total) FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id GROUP BY s.name ORDER BY 2 DESC;
