"""Papers that are not procurement."""
from . import machine, office, fresh, later, recent, recent_books, latest, latest_books, unseen, unseen_abroad  # noqa: F401
