"""What the page Check the room says for each finding: what it is about, how it stands, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask_babel import format_decimal, format_percent
from flask_babel import gettext as _

from workshop.venue.findings import GIGABYTE, Finding, State

N_ = str  # marks words for translation

STATES: Mapping[State, str] = {
    State.FINE: N_("In order"),
    State.WAITING: N_("Waiting"),
    State.LOOK: N_("Please look"),
    State.TROUBLE: N_("Does not work"),
}
ABOUT: Mapping[str, str] = {
    "network": N_("The network has changed"),
    "people": N_("Phones here now"),
    "port": N_("The way in"),
    "clock": N_("Clock"),
    "disk": N_("Room on the disk"),
    "power": N_("Power and sleep"),
}
"""Findings about an address have the address itself."""

AGAIN = N_("End the program and start it again; the workshop goes on where it was.")
SLEEP = N_("Set this laptop to stay awake, also with the lid closed, until the session is over.")
SAID: Mapping[str, tuple[str, str]] = {
    "network-changed": (N_("This laptop has an address that it did not have at the start: %(addresses)s"), AGAIN),
    "address-reached": (N_("A phone has come in here."), ""),
    "address-waiting": (
        N_("No phone has come in here yet. This is the address in the QR code."),
        N_("Join the Wi-Fi with a phone and scan the QR code."),
    ),
    "address-other": (
        N_("This is the address in the QR code, but phones come in under another one."),
        N_("In the console, under “Address for phones”, choose the one that is in order."),
    ),
    "address-spare": (N_("Another address of this laptop. It is not in the QR code."), ""),
    "address-name": (N_("An easier name, for phones that know such names. It is an extra."), ""),
    "address-gone": (N_("This laptop no longer has this address."), AGAIN),
    "address-alone": (
        N_("Only this laptop itself can use this address: it is in no network."),
        N_("Join the Wi-Fi or start the hotspot, then end the program and start it again."),
    ),
    "people": (N_("Connected at this moment: %(count)s"), ""),
    "port-everywhere": (N_("Port %(port)s is open to every network of this laptop."), ""),
    "port-one": (
        N_("Port %(port)s is open to one network only, that of %(host)s."),
        N_("Right if the phones are there; else start the program without --host."),
    ),
    "port-alone": (
        N_("Port %(port)s is open to this laptop alone."),
        N_("Start the program without --host, so that phones can come in."),
    ),
    "port-public": (N_("Phones come in through %(address)s"), ""),
    "clock-agrees": (N_("Phones say the same time."), ""),
    "clock-unknown": (N_("No phone has come yet to compare it with."), ""),
    "clock-slow": (
        N_("Minutes that this laptop is behind the phones: %(minutes)s"),
        N_("Set this laptop’s clock: all times on all screens come from it."),
    ),
    "clock-fast": (
        N_("Minutes that this laptop is ahead of the phones: %(minutes)s"),
        N_("Set this laptop’s clock: all times on all screens come from it."),
    ),
    "clock-browser": (
        N_("Minutes between the laptop and the device you are looking at: %(minutes)s"),
        N_("See which of the two is right: all times on all screens come from the laptop."),
    ),
    "disk-plenty": (N_("Free: %(free)s GB"), ""),
    "disk-little": (
        N_("Free: %(free)s GB. What people give may soon not be stored."),
        N_("Make room before the session: empty the bin, move films and pictures elsewhere."),
    ),
    "power-mains": (N_("No battery was found: the plug has to stay in."), SLEEP),
    "power-plugged": (N_("Plugged in, battery %(left)s."), SLEEP),
    "power-battery": (
        N_("On battery, %(left)s left."),
        N_("Plug it in: screen, Wi-Fi and two hours are much for a battery. And set it to stay awake."),
    ),
}


@dataclass(frozen=True)
class Row:
    title: str
    state: State
    word: str
    said: str
    todo: str
    address: bool


def row(finding: Finding) -> Row:
    said, todo = SAID[finding.verdict]
    address = finding.about == "address"
    return Row(
        title=str(finding.values["address"]) if address else _title(finding.about),
        state=finding.state,
        word=_(STATES[finding.state]),
        said=_(said, **_values(finding.values)),
        todo=_(todo) if todo else "",
        address=address,
    )


def _title(about: str) -> str:
    clock = f" · {datetime.now():%H:%M}" if about == "clock" else ""  # noqa: DTZ005  # what its clock says
    return f"{_(ABOUT[about])}{clock}"


def _values(values: Mapping[str, object]) -> dict[str, object]:
    """Numbers as they are written in the language of the page."""
    shown = dict(values)
    if isinstance(free := values.get("bytes"), int):
        shown["free"] = format_decimal(round(free / GIGABYTE, 1))
    if isinstance(left := values.get("left"), float):
        shown["left"] = format_percent(left)
    return shown
