"""Pages behind a passphrase: the same short form in front of each, and what a passphrase opens."""

from collections.abc import Callable
from functools import wraps

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue as Returned
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.journey.codes import LONGEST_CODE, spelled
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
AT_DESK = (Role.ORGANISER, Role.FACILITATOR)
"""Whose passphrases open the organiser's desk."""


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
    return show() if door.has(right) else sign_in_form()


def sign_in_form(error: str | None = None, *, home: bool = False) -> Page:
    """Where many workshops are hosted it asks for the code as well, but not at their `home` page."""
    code = current_app.config["HOSTED"]
    out = request.args.get("signed") == "out"
    made = render_template(
        "sign_in.html", action=request.path, error=error, home=home, hosted=code is not None, code=code, out=out
    )
    return (made, 403) if error else made


def signed_out(endpoint: str) -> Response:
    """To where one signs in, made while the language is still known. What has happened stands in the address, since
    no cookie will be left to say it."""
    hosted = current_app.config["HOSTED"] or None
    return redirect(url_for(endpoint, workshop=hosted, language=spoken(), signed="out"))


def _sign_in(door: Door, whose: tuple[Role, ...]) -> Page:
    if (other := _another_workshop()) is not None:
        return other
    opener = slowly(door.passphrases, lambda: door.opened_by(request.form.get("passphrase", "")[:LONGEST], *whose))
    if opener is None:
        return sign_in_form(_wrong())
    door.grant(*OPENS[opener])
    door.speak(request.form.get("language") or spoken())
    return redirect(request.path)


def _wrong() -> str:
    if current_app.config["HOSTED"]:
        return str(_("This is not a passphrase that opens this page of this workshop."))
    return str(_("This is not the passphrase. It was shown in the terminal window when it was made."))


def _another_workshop() -> Response | None:
    """Where many are hosted the form says the code as well; the same form goes on to the workshop that has it."""
    hosted, typed = current_app.config["HOSTED"], spelled(request.form.get("code", ""))[:LONGEST_CODE]
    if not hosted or typed in ("", hosted):
        return None
    return redirect(f"{request.path}?workshop={typed}", 307)
