"""Papers that are not procurement."""
from . import machine, office, fresh  # noqa: F401
