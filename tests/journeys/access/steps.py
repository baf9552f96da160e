"""Every step of every kind once, with what people do in it: one look for each state that a step can be in."""

from collections.abc import Callable
from typing import Any

from tests.journeys.access.hands import Hands
from tests.journeys.access.walk import Workshop

NAMED = {"screen", "part", "mode", "capture", "moment", "unit"}


def walk_through(shop: Workshop, hands: Hands) -> None:
    """Stops to look wherever the workshop is in a state that nobody has looked at yet."""
    known: set[Any] = set()
    doing = what_is_done(hands)
    while True:
        state = state_of(shop.view)
        if state not in known:
            known.add(state)
            shop.look(shop.view["step"])
        if shop.view["step"] in doing:
            doing[shop.view["step"]]()
        hands.voices_answer()
        if not shop.view["coming"]:
            return
        shop.next()


def state_of(view: dict[str, Any]) -> Any:
    """Words say nothing about what is drawn; that they are there does."""
    activity = view["activity"] or {}
    told = {"screen": view["screen"], **activity, "part": (activity.get("testimony") or {}).get("part")}
    return frozenset((name, value if name in NAMED else bool(value)) for name, value in told.items() if name != "step")


def what_is_done(hands: Hands) -> dict[str, Callable[[], None]]:
    return {
        "testimonies/the-lift-home/note": hands.reader_sees_the_note,
        "testimonies/the-lift-home/read": hands.reading_is_handed_over_and_stopped,
        "testimonies/the-lift-home/silence": hands.everybody_is_silent,
        "tables/roles": hands.facilitator_chooses_another_step,
        "tables/one-line": hands.table_writes_its_line,
        "tables/three-voices": hands.tables_are_called,
        "norms/g1/open": hands.ana_chooses_a_card,
        "v2-raised-cards-norms/g1/open": hands.ana_holds_a_card_ready,
        "v2-raised-cards-norms/g1/raise": hands.ana_raises_a_card,
        "v3-four-prompts-norms/write": hands.ana_writes_notes,
        "leaders-values-and-culture-my-values/the-value": hands.ana_writes_for_herself,
        "leaders-values-and-culture-my-values/in-its-way": hands.ana_reads_what_only_she_has,
        "panel/first-story": hands.practice_is_shown,
        "panel/questions": hands.questions_are_asked,
        "next-steps/write": hands.ana_commits,
        "next-steps/pairs": hands.workshop_pauses,
        "next-steps/offers-and-asks": hands.ana_compares_notes,
        "next-steps/later-how-it-went": hands.ana_says_how_it_went,
    }
