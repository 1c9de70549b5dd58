"""All layouts. Each is the form of one office and knows nothing of the others."""
from . import chinese, english, english_more, german, russian, serbian_forms, serbian_letters, serbian_prints, serbian_web  # noqa: F401
