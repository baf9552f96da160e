"""The language of a request, and what a page's scripts are told at the start."""

from typing import Any

from flask_babel import get_locale

from workshop.journey.roles import Role
from workshop.web import languages
from workshop.web.scripts import of_folder

FOLDERS = {
    Role.PARTICIPANT: "phone",
    Role.SCREEN: "room",
    Role.FACILITATOR: "console",
    Role.MODERATOR: "moderate",
    Role.TIMEKEEPER: "time",
    Role.CARE: "quarantine",
}
"""Where a role's scripts lie, unless the folder has its name."""


def spoken() -> str:
    """The language of this request."""
    return str(get_locale())


def page(role: Role, **more: Any) -> dict[str, Any]:
    """What a page's scripts are told at the start."""
    language = spoken()
    return {
        "as": role.value,
        "language": language,
        "direction": languages.direction(language),
        "words": dict(languages.words(language, of_folder(FOLDERS.get(role, role.value)))),
        "plural": languages.plural(language),
        "names": dict(languages.offered()),
        **more,
    }
