"""Papers that are not procurement."""
from . import machine, office, fresh, later, unseen, unseen_books  # noqa: F401
