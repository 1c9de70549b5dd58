"""Papers that are not procurement."""
from . import machine, office, fresh, later, recent, recent_books, latest, latest_books, newest, newest_abroad, further, further_more, further_abroad  # noqa: F401
from . import beyond, beyond_more, beyond_abroad, yonder, yonder_more, yonder_abroad, afield, afield_more, afield_abroad  # noqa: F401
from . import remote, remote_more, remote_abroad, distant, distant_abroad, outlying, outlying_abroad, faraway, overseas, overseas_abroad, foreign, foreign_abroad  # noqa: F401
from . import abroad, abroad_abroad, elsewhere, elsewhere_abroad, unseen, unseen_abroad  # noqa: F401
