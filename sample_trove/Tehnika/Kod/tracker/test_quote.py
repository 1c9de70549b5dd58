from quote import Quote


def test_quote_total():
    quote = Quote(buyer='ACME', supplier='Contoso')
    quote.add('widget', qty=3, unit_price=100)
    assert quote.total() == 300
