"""What a commitment says: the fields of the form, three of them required."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field

from workshop.journey.codes import spelled
from workshop.journey.messages import Words

Level = Literal["me", "team", "organisation", "across"]
Visibility = Literal["organisers", "wall", "wall-named"]
SupportNeeded = Literal["time", "manager", "training", "money", "peer", "language", "other"]

Code = Annotated[str, Field(max_length=40), AfterValidator(spelled)]
"""As its author typed it; capitals, blanks and hyphens do not matter."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Commitment(BaseModel):
    """`by_when` is a day (`2026-12-24`) or words such as "by our next meeting". `open_to_peers`: what its author can
    share or would like to learn may be shown to the room, without a name, so that others can ask to compare notes."""

    level: Level
    action: Words = Field(min_length=1, max_length=160)
    first_step: Words = Field(min_length=1, max_length=100)
    visibility: Visibility = "organisers"
    when: Words = Field("", max_length=160)
    then: Words = Field("", max_length=160)
    by_when: Words = Field("", max_length=60)
    obstacle: Words = Field("", max_length=120)
    obstacle_answer: Words = Field("", max_length=120)
    support: list[SupportNeeded] = Field([], max_length=7)
    with_whom: Words = Field("", max_length=60)
    region: Words = Field("", max_length=60)
    organisation_type: Words = Field("", max_length=60)
    can_share: Words = Field("", max_length=160)
    would_learn: Words = Field("", max_length=160)
    open_to_peers: bool = False
    name: Words = Field("", max_length=80)
    speaks_for_organisation: bool = False
    contact: Words = Field("", max_length=120)


FIELDS = tuple(Commitment.model_fields)


def day(by_when: str) -> date | None:
    """The day that `by_when` names; None when it is words, or no day of the calendar."""
    if not DAY.fullmatch(by_when):
        return None
    try:
        return date.fromisoformat(by_when)
    except ValueError:
        return None


def consented(given: Commitment) -> dict[str, Any]:
    """The fields as they may be kept: a name and a voice only where they were asked for, and nothing beside them."""
    on_wall = given.visibility != "organisers"
    fields = {name: getattr(given, name) for name in FIELDS}
    fields["name"] = given.name if given.visibility == "wall-named" else ""
    fields["speaks_for_organisation"] = given.speaks_for_organisation and on_wall and given.level == "organisation"
    fields["open_to_peers"] = given.open_to_peers and bool(given.can_share or given.would_learn)
    return fields
