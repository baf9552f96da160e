"""Pages behind a passphrase: the same short form in front of each, and what a passphrase opens."""

from collections.abc import Callable
from functools import wraps

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue as Returned
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.journey.roles import Role
from workshop.web.door import Door
from workshop.web.slowly import slowly
from workshop.web.speaking import spoken

Page = str | Response | tuple[str, int] | tuple[dict[str, bool], int]

LONGEST = 200  # characters of a passphrase

OPENS: dict[Role, tuple[Role, ...]] = {
    Role.FACILITATOR: (Role.FACILITATOR, Role.ORGANISER, Role.MODERATOR, Role.SCREEN),
    Role.COFACILITATOR: (Role.COFACILITATOR, Role.MODERATOR, Role.SCREEN),
    Role.ORGANISER: (Role.ORGANISER,),
    Role.CARE: (Role.CARE,),
}
"""Whose passphrase, or for a co-facilitator whose link, grants which rights."""


def only_for(
    door: Door, *roles: Role, otherwise: str = "pages.console"
) -> Callable[[Callable[..., Returned]], Callable[..., Returned]]:
    """For pages that those with one of these rights see; everybody else is led to the page of this endpoint."""

    def guard(view: Callable[..., Returned]) -> Callable[..., Returned]:
        @wraps(view)
        def guarded(**named: str) -> Returned:
            return view(**named) if any(door.has(role) for role in roles) else redirect(url_for(otherwise))

        return guarded

    return guard


def behind_passphrase(door: Door, show: Callable[[], Page], *, right: Role, whose: tuple[Role, ...]) -> Page:
    """`show` for those who have the right; for others a form that takes the passphrases of `whose`."""
    if request.method == "POST":
        return _sign_in(door, whose)
    return show() if door.has(right) else _ask()


def _ask(error: str | None = None) -> Page:
    made = render_template("sign_in.html", action=request.path, error=error)
    return (made, 403) if error else made


def _sign_in(door: Door, whose: tuple[Role, ...]) -> Page:
    opener = slowly(door.passphrases, lambda: door.opened_by(request.form.get("passphrase", "")[:LONGEST], *whose))
    if opener is None:
        return _ask(_("This is not the passphrase. It was shown in the terminal window when it was made."))
    door.grant(*OPENS[opener])
    door.speak(request.form.get("language") or spoken())
    return redirect(request.path)
