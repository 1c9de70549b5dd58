"""Code and data of machines that are full of orders and invoices."""
from kit.cast import PEOPLE, SELLERS
from kit.figures import date
from kit.paper import Text, other


@other('code-orders', 'en', 'txt txt txt', 'source code with names of documents')
def code(r):
    n = r.rng.randrange(100)
    return Text(f'''# order_service_{n}.py
class PurchaseOrder:
    """A purchase order with lines; see also Invoice and CreditNote."""

    def __init__(self, number, supplier, lines):
        self.number, self.supplier, self.lines = number, supplier, lines

    def total(self, discount=0.{n:02}):
        net = sum(line.quantity * line.unit_price for line in self.lines)
        return net * (1 - discount)


def test_total():
    order = PurchaseOrder("PO-{n}", "Supplier", [Line(quantity=3, unit_price=10.0)])
    assert order.total(0) == 30.0


SQL = "SELECT invoice_no, vat_amount FROM invoices ORDER BY invoice_date DESC"
''')


@other('db-dump', 'en', 'txt txt', 'rows of a database of customers')
def dump(r):
    rows = ',\n'.join(f"({i},'{r.choice(SELLERS['sr'])}','{date(r.day, '2024-03-15')}',{r.rng.randrange(1000, 999999)}.{r.rng.randrange(10, 99)},'RSD',{r.rng.randrange(2)})" for i in range(1, 60))
    return Text(f"-- dump of table `ledger`\nCREATE TABLE `ledger` (`id` int, `partner` varchar(80), `posted` date, `amount` decimal(12,2), `currency` char(3), `invoice` tinyint);\nINSERT INTO `ledger` VALUES\n{rows};\n")


@other('log-shop', 'en', 'txt txt', 'a log of a web shop')
def log(r):
    return Text('\n'.join(f'{date(r.day, "2024-03-15")} {h:02}:{r.rng.randrange(60):02}:{r.rng.randrange(60):02} INFO checkout order={r.rng.randrange(10**5, 10**6)} total={r.rng.randrange(5, 900)}.90 EUR '
                          f'status={r.choice(("paid", "invoice sent", "quote requested", "cancelled"))}' for h in range(24) for _ in range(2)) + '\n')


@other('phone-list', 'sr', 'txt pdf', 'names and numbers')
def phones(r):
    return Text('IMENIK – služba nabavke i prodaje\n\n' + '\n'.join(f'{p:28}lokal {r.rng.randrange(100, 999)}' for p in PEOPLE['sr']) + '\n')
