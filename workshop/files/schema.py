"""All that agenda.yaml may say. The JSON Schema for editors is made from this."""

from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from workshop.activities import KINDS
from workshop.files.clock import CLOCK, SPAN
from workshop.journey.kind import Written
from workshop.journey.retention import Retention
from workshop.journey.text import Text
from workshop.views.crowd import FLOOR


class BlockFile(Written):
    """What every block says, whatever its kind."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Short name in small letters, unique in the agenda.")
    kind: str
    title: Text
    at: str | None = Field(None, pattern=SPAN, description="Its clock times, such as 11:10–11:30.")
    minutes: int | None = Field(None, gt=0, le=24 * 60, description="Its length, instead of clock times.")
    at_least: int = Field(0, ge=0, description="Minutes that it keeps when the rest of the workshop is shortened.")
    fixed: bool = Field(False, description="It begins at its clock time, whatever happens before, such as lunch.")


class CareFile(Written):
    """Who is there for people. The facilitator is asked for what is missing before the start."""

    support_person: Text | None = None
    support_contact: Text | None = None
    where_to_report: Text | None = None
    quiet_place: Text | None = None


class AnonymityFile(Written):
    room_minimum: int = Field(10, ge=FLOOR, description="Fewest answers that are shown at all.")
    cell_minimum: int = Field(3, ge=3, description="Fewest answers of one kind that are shown as a number.")


def _block_models() -> Any:
    models = [
        create_model(
            f"{name.capitalize()}Block",
            __base__=(BlockFile, kind.plan),
            __doc__=kind.plan.__doc__,
            kind=(Literal[name], ...),  # type: ignore[arg-type]
        )
        for name, kind in KINDS.items()
    ]
    return Annotated[reduce(or_, models), Field(discriminator="kind")]


class AgendaBase(Written):
    """The plan of one session."""

    title: Text
    languages: list[str] = Field(["en"], min_length=1, description="The first is the main one.")
    starts: str | None = Field(None, pattern=CLOCK, description="Needed where no block has clock times.")
    room_until: str | None = Field(None, pattern=CLOCK, description="When the room must be left at the latest.")
    tables: int | list[str] = Field(0, description="How many tables, or their names.")
    care: CareFile = CareFile()
    anonymity: AnonymityFile = AnonymityFile()
    retention: Retention = Field(Retention(), description="How many days after the workshop things are kept.")
    welcome: Text | None = Field(None, description="A sentence on the room screen while people arrive.")
    notice: Text | None = Field(None, description="What people read before they join. Markdown, with {placeholders}.")
    nudge: dict[str, list[str]] = Field(
        {}, description="By language: phrases at which a phone asks, on its own, whether to talk rather than write."
    )
    screen_line: Text | None = Field(None, description="A line that stays on the room screen.")


AgendaFile: type[AgendaBase] = create_model(
    "AgendaFile",
    __base__=AgendaBase,
    __doc__=AgendaBase.__doc__,
    blocks=(list[_block_models()], Field(min_length=1)),  # type: ignore[arg-type, misc]  # made from KINDS
)


FILES = (
    ("TestimoniesBlock", "texts", "testimonies/the-lift-home.md"),
    ("PanelBlock", "practices", "practices/tuesday-at-the-water-point.yaml"),
)
"""Where agenda.yaml names a file in the place of what is in it."""


def json_schema() -> dict[str, Any]:
    schema = AgendaFile.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    del schema["$defs"]["TestimoniesBlock"]["properties"]["withdrawn"]  # filled in while reading
    del schema["$defs"]["MaterialBlock"]["properties"]["folder"]
    del schema["$defs"]["MaterialStep"]["properties"]["size"]
    text = schema["$defs"]["MaterialStep"]["properties"]["text"]
    text |= {"anyOf": [{"type": "string"}, {"type": "null"}]}
    for block, key, example in FILES:
        schema["$defs"][block]["properties"][key]["items"] = {
            "type": "string",
            "description": f"A file, such as {example}",
        }
    return schema
