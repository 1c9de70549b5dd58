"""Papers that are not procurement."""
from . import machine, office, fresh, unseen  # noqa: F401
