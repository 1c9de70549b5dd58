"""Papers that are not procurement."""
from . import machine, office, fresh, later, recent, recent_books, unseen, unseen_books  # noqa: F401
