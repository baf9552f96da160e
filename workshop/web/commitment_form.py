"""The commitment form as a plain page: what was typed, made into a command, and what was wrong with which field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Any, TypeVar

from flask_babel import gettext as _
from flask_babel import ngettext
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from werkzeug.datastructures import MultiDict

from workshop.activities.commitments.form import FIELDS, Commitment
from workshop.draft import Answer
from workshop.journey.messages import Command
from workshop.journey.refused import REASONS
from workshop.journey.session import Session
from workshop.organise import labels
from workshop.organise.desk import regions
from workshop.web.speaking import spoken

TICKS = ("open_to_peers", "speaks_for_organisation")
LISTS = ("support",)
MORE = tuple(set(FIELDS) - {"level", "action", "first_step", "visibility", "name", "speaks_for_organisation"})
WHERE = {"past-date": "by_when", "incomplete": "name"}
"""The field that a refusal is about."""
LIMITS = {
    name: rule.max_length
    for name, one in Commitment.model_fields.items()
    for rule in one.metadata
    if getattr(rule, "max_length", None) and name not in LISTS
}

Asked = TypeVar("Asked", bound=Command)


@dataclass
class Sheet:
    """The form as it is shown: a key, so that a double press is one; what was typed; what was wrong, by field."""

    key: str = field(default_factory=lambda: token_urlsafe(16))
    given: Mapping[str, Any] = field(default_factory=lambda: {"visibility": "organisers"})
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def more(self) -> bool:
        """Whether something is under *More*."""
        return any(self.given.get(name) or name in self.errors for name in MORE)

    def command(self, wanted: type[Asked], **more: str) -> Asked | None:
        """None, and the errors are filled in, where it cannot be one."""
        try:
            return wanted.model_validate({**self.given, "key": self.key, **more})
        except ValidationError as problem:
            faults = problem.errors(include_url=False, include_input=False)
            self.errors = {str(fault["loc"][0]): _said(fault) for fault in faults}
            return None

    def refused(self, answer: Answer) -> bool:
        """Whether it was; then it is said beside the field that it is about."""
        if answer.code:
            self.errors[WHERE.get(answer.code, "")] = _(REASONS[answer.code])
        return bool(answer.code)


def filled_in(form: MultiDict[str, str]) -> Sheet:
    """Lines end as they do everywhere else here."""
    words = {name: form.get(name, "").replace("\r\n", "\n") for name in FIELDS if name not in (*TICKS, *LISTS)}
    ticks = {name: name in form for name in TICKS}
    return Sheet(form.get("key", ""), {**words, **ticks, "support": form.getlist("support")})


def choices(session: Session) -> dict[str, Mapping[str, str]]:
    return {
        "level": labels.LEVELS,
        "support": labels.SUPPORT,
        "visibility": labels.VISIBILITY,
        "organisation_type": labels.ORGANISATIONS,
        "region": regions(session, spoken()),
    }


def _said(fault: ErrorDetails) -> str:
    match fault["type"]:
        case "string_too_long":
            return _too_long(fault["ctx"]["max_length"])
        case "value_error":
            return str(_("This holds characters that cannot be kept. Type it anew, without pasting."))
        case "literal_error" if fault["loc"][0] in ("level", "visibility"):
            return str(_("Choose one of these."))
        case "string_too_short" | "missing":
            return str(_("This is needed."))
        case _:
            reason = REASONS["not-understood"]
            return str(_(reason))


def _too_long(limit: int) -> str:
    return str(
        ngettext(
            "This is too long: at most %(limit)s character.",
            "This is too long: at most %(limit)s characters.",
            limit,
            limit=limit,
        )
    )
