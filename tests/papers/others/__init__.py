"""Papers that are not procurement."""
from . import machine, office  # noqa: F401
