"""All layouts. Each is the form of one office and knows nothing of the others.

New modules and new layouts come last, for a layout takes its half by its turn in its language.
"""
from . import (chinese, english, english_more, german, russian, serbian_forms, serbian_letters, serbian_prints, serbian_web,  # noqa: F401
               english_public, fresh_serbian, fresh_serbian_web, fresh_english, fresh_german,
               fresh_russian, fresh_chinese, later_serbian, later_serbian_web, later_english, later_english_office,
               later_german, later_russian, later_chinese,
               recent_serbian, recent_serbian_more, recent_english, recent_english_trade, recent_german,
               recent_russian, recent_chinese,
               latest_serbian, latest_serbian_forms, latest_region, latest_english,
               latest_english_public, latest_german, latest_east, latest_abroad,
               newest_serbian, newest_serbian_public, newest_english, newest_abroad,
               further_serbian, further_serbian_letters, further_serbian_public, further_english, further_english_trade, further_german, further_east,
               beyond_serbian, beyond_serbian_letters, beyond_serbian_public, beyond_english, beyond_german, beyond_east,
               yonder_serbian, yonder_serbian_more, yonder_serbian_public, yonder_english, yonder_german, yonder_east,
               afield_serbian, afield_serbian_firms, afield_serbian_public, afield_english, afield_american, afield_german, afield_east,
               remote_serbian, remote_serbian_firms, remote_serbian_public, remote_english, remote_english_more, remote_german, remote_east,
               distant_serbian, distant_english, distant_german, distant_chinese, distant_russian,
               outlying_serbian, outlying_english, outlying_commonwealth, outlying_german, outlying_chinese, outlying_russian,
               faraway_serbian, faraway_abroad, faraway_more,
               overseas_serbian, overseas_serbian_public, overseas_english, overseas_german,
               overseas_chinese, overseas_russian,
               foreign_serbian, foreign_serbian_public, foreign_english, foreign_german,
               foreign_russian, foreign_chinese,
               abroad_serbian, abroad_serbian_more, abroad_serbian_public, abroad_english, abroad_german,
               abroad_russian, abroad_chinese,
               elsewhere_serbian, elsewhere_serbian_office, elsewhere_serbian_public, elsewhere_english, elsewhere_german,
               elsewhere_russian, elsewhere_chinese,
               unseen_serbian, unseen_serbian_office, unseen_serbian_public, unseen_english, unseen_german,
               unseen_russian, unseen_chinese)
