"""The desk: every commitment with the name it is known by, found, filtered, sorted and counted."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.activities.commitments.state import Commitments, Committed
from workshop.journey.session import Session
from workshop.organise.commitments import rows
from workshop.organise.labels import LEVELS, STATUS, SUPPORT

WITHDRAWN = "withdrawn"
NOT_SEARCHED = {"number", "level", "support", "visibility", "status", "speaks_for_organisation"}


@dataclass(frozen=True)
class Entry:
    """`id` names it in forms; `row` is what an organiser may see of it."""

    id: str
    row: Mapping[str, str]

    @property
    def support(self) -> list[str]:
        return [need for need in self.row["support"].split(", ") if need]

    @property
    def withdrawn(self) -> bool:
        return self.row["status"] == WITHDRAWN


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for; empty is everything. `sort` is a column, with `-` in front for the other way round."""

    q: str = ""
    level: str = ""
    region: str = ""
    support: str = ""
    status: str = ""
    sort: str = ""

    @property
    def given(self) -> dict[str, str]:
        """For an address that leads to the same."""
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def narrows(self) -> bool:
        return bool(self.given.keys() - {"sort"})

    def sorted_by(self, column: str) -> str:
        """What `sort` becomes when the heading of that column is pressed."""
        return f"-{column}" if self.sort == column else column

    def direction(self, column: str) -> str:
        return {column: "ascending", f"-{column}": "descending"}.get(self.sort, "none")


def kept(session: Session) -> list[Committed]:
    """In the order of the rows."""
    states = [session.states.get(block.id) for block in session.agenda.blocks]
    found = [one for state in states if isinstance(state, Commitments) for one in state.kept.values()]
    return sorted(found, key=lambda one: one.id)


def entries(session: Session) -> list[Entry]:
    return [Entry(one.id, row) for one, row in zip(kept(session), rows(session), strict=True)]


def found(all_of_them: list[Entry], wanted: Wanted) -> list[Entry]:
    chosen = [one for one in all_of_them if _fits(one, wanted) and _says(one, wanted.q)]
    order = SORTS.get(wanted.sort.removeprefix("-"))
    return sorted(chosen, key=order, reverse=wanted.sort.startswith("-")) if order else chosen


def _fits(one: Entry, wanted: Wanted) -> bool:
    same = all(getattr(wanted, name) in ("", one.row[name]) for name in ("level", "region", "status"))
    return same and (not wanted.support or wanted.support in one.support)


def _says(one: Entry, words: str) -> bool:
    """Every word of it somewhere, whatever the capitals and accents."""
    text = _plain(" ".join(value for name, value in one.row.items() if name not in NOT_SEARCHED))
    return all(word in text for word in _plain(words).split())


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _place(names: Iterable[str], name: str) -> tuple[int, str]:
    """In the order of the form; what is open comes last."""
    known = list(names)
    return (known.index(name) if name in known else len(known), name)


SORTS: Mapping[str, Callable[[Entry], tuple[int, str]]] = {
    "level": lambda one: _place(LEVELS, one.row["level"]),
    "region": lambda one: (not one.row["region"], _plain(one.row["region"])),
    "support": lambda one: _place(SUPPORT, next(iter(one.support), "")),
    "status": lambda one: _place(STATUS, one.row["status"]),
}


def regions(session: Session, language: str) -> dict[str, str]:
    """As they are kept, and as they are called in this language."""
    plans = [block.plan for block in session.agenda.blocks if isinstance(block.plan, CommitmentsPlan)]
    return {region.words("en"): region.words(language) for plan in plans for region in plan.regions}
