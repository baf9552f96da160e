"""How many ask for what: for the organisers' page and the report. Small groups have no number."""

from collections.abc import Iterator, Mapping

from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.journey.session import Session
from workshop.organise.commitments import kept
from workshop.organise.labels import LEVELS, STATUS, SUPPORT
from workshop.organise.words import Words
from workshop.views import crowd

LABELS: Mapping[str, Mapping[str, str]] = {"support": SUPPORT, "level": LEVELS, "region": {}, "status": STATUS}

Counts = Mapping[str, int | None]


def totals(session: Session) -> dict[str, Counts]:
    """By support needed, level, region and status, without what was withdrawn. None stands for "a few"; what nobody
    gave is not there."""
    all_kept = [one for one in kept(session) if one.status != "withdrawn"]
    regions = region_names(session, "en")
    given: dict[str, list[str]] = {
        "support": [need for one in all_kept for need in one.support],
        "level": [one.level for one in all_kept],
        "region": [one.region for one in all_kept if one.region in regions],
        "status": [one.status for one in all_kept],
    }
    return {name: crowd.tally(values, session.agenda.anonymity.cell) for name, values in given.items()}


def region_names(session: Session, language: str) -> dict[str, str]:
    """Only what the agenda offers: other words would reach the report past every moderator."""
    return {region.words("en"): region.words(language) for plan in _plans(session) for region in plan.regions}


def _plans(session: Session) -> Iterator[CommitmentsPlan]:
    return (block.plan for block in session.agenda.blocks if isinstance(block.plan, CommitmentsPlan))


def labelled(session: Session, words: Words) -> dict[str, list[tuple[str, str]]]:
    """The same in words, ready to be shown."""
    labels = {**LABELS, "region": region_names(session, words.language)}
    return {
        name: [(words.label(labels[name], one), number(count, words)) for one, count in counts.items()]
        for name, counts in totals(session).items()
    }


def number(count: int | None, words: Words) -> str:
    return words("a few") if count is None else str(count)
