"""A document before it is rendered, and the register of layouts."""
from dataclasses import dataclass


@dataclass
class Html:
    text: str


@dataclass
class Text:
    text: str


@dataclass
class Mail:
    """A letter: the layout writes the bodies, a document may hang on it."""
    subject: str
    text: str = None
    html: str = None
    back: bool = False  # sent by the buyer


@dataclass
class Layout:
    id: str
    spec: dict
    files: tuple
    write: object
    split: str = ''
    hides: tuple = ()
    shows: tuple = ()


LAYOUTS = {}
APART = ('fresh', 'later', 'recent', 'latest', 'newest', 'further', 'beyond', 'yonder', 'afield', 'remote', 'distant', 'outlying', 'faraway', 'overseas', 'foreign', 'abroad', 'elsewhere', 'unseen')  # groups that take no turn in the halves


def layout(id, type, lang, files, hides='', shows='', split=None, **spec):
    """Registers a layout. `files` names the renditions of its documents, one a document; `hides` what it does not show.

    `shows` are facts that most layouts lack: order_ref, contract_ref, tender_ref, quotation_ref, due_date, delivery_date,
    seller_vat_id, buyer_vat_id, seller_account. Layouts of a language go to the halves in turn, unless `split` is given.
    """
    def add(write):
        assert id not in LAYOUTS, id
        same = sum(x.spec['lang'] == lang and x.split not in APART for x in LAYOUTS.values())
        spec.update(type=type, lang=lang)
        LAYOUTS[id] = Layout(id, spec, tuple(files.split()), write, split or ('train', 'test')[same % 2], tuple(hides.split(', ')) if hides else (), tuple(shows.split()))
        return write
    return add


def fresh(id, type, lang, files, **more):
    """Registers a layout of the third group, which has been looked at since."""
    return layout(id, type, lang, files, split='fresh', **more)


def later(id, type, lang, files, **more):
    """Registers a layout of the fourth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='later', **{'trade': True, **more})


def recent(id, type, lang, files, **more):
    """Registers a layout of the fifth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='recent', **{'trade': True, **more})


def latest(id, type, lang, files, **more):
    """Registers a layout of the sixth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='latest', **{'trade': True, **more})


def newest(id, type, lang, files, **more):
    """Registers a layout of the seventh group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='newest', **{'trade': True, **more})


def further(id, type, lang, files, **more):
    """Registers a layout of the eighth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='further', **{'trade': True, **more})


def beyond(id, type, lang, files, **more):
    """Registers a layout of the ninth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='beyond', **{'trade': True, **more})


def yonder(id, type, lang, files, **more):
    """Registers a layout of the tenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='yonder', **{'trade': True, **more})


def afield(id, type, lang, files, **more):
    """Registers a layout of the eleventh group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='afield', **{'trade': True, **more})


def remote(id, type, lang, files, **more):
    """Registers a layout of the twelfth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='remote', **{'trade': True, **more})


def distant(id, type, lang, files, **more):
    """Registers a layout of the thirteenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='distant', **{'trade': True, **more})


def outlying(id, type, lang, files, **more):
    """Registers a layout of the fourteenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='outlying', **{'trade': True, **more})


def faraway(id, type, lang, files, **more):
    """Registers a layout of the fifteenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='faraway', **{'trade': True, **more})


def overseas(id, type, lang, files, **more):
    """Registers a layout of the sixteenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='overseas', **{'trade': True, **more})


def foreign(id, type, lang, files, **more):
    """Registers a layout of the seventeenth group, which has been looked at since, too. It buys goods of one trade."""
    return layout(id, type, lang, files, split='foreign', **{'trade': True, **more})


def abroad(id, type, lang, files, **more):
    """Registers a layout of the eighteenth group, which has been looked at since, too. It buys goods of one trade, from who deals in them."""
    return layout(id, type, lang, files, split='abroad', **{'trade': True, **more})


def elsewhere(id, type, lang, files, **more):
    """Registers a layout of the nineteenth group, which has been looked at since, too. It buys goods of one trade, from who deals in them."""
    return layout(id, type, lang, files, split='elsewhere', **{'trade': True, **more})


def unseen(id, type, lang, files, **more):
    """Registers a layout of the twentieth group, which nobody who works on the program has looked at. It buys goods of one trade, from who deals in them."""
    return layout(id, type, lang, files, split='unseen', **{'trade': True, **more})


@dataclass
class Other:
    id: str
    lang: str
    files: tuple
    hard: str
    write: object
    split: str = ''


OTHERS = {}


def other(id, lang, files, hard, split=None):
    """Registers a paper that buys nothing, though its words may sound so; `hard` says what misleads."""
    def add(write):
        assert id not in OTHERS, id
        turn = sum(x.split not in APART for x in OTHERS.values())
        OTHERS[id] = Other(id, lang, tuple(files.split()), hard, write, split or ('train', 'test')[turn % 2])
        return write
    return add
