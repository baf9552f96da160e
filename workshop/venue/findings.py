"""From what is known of the room to what to say of it: a state, and a verdict that names its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from workshop.venue.laptop import Power
from workshop.venue.listening import Listening
from workshop.venue.this_machine import names_this_machine

GIGABYTE = 1_000_000_000
PLENTY, ENOUGH = GIGABYTE, GIGABYTE // 10  # a workshop takes a few megabytes, backups a few more
LASTS = 0.5  # of a battery: about two hours with screen and Wi-Fi
LOCAL = ".local"  # names that machines in one network tell each other
CLOCKS_AGREE = 2  # minutes: they are compared in whole ones


class State(StrEnum):
    FINE = "fine"
    WAITING = "waiting"
    LOOK = "look"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class Finding:
    about: str
    state: State
    verdict: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Facts:
    """`addresses` are those it had at the start, `found` those it has by now, where that can change; `chosen` is the
    one in the QR code. Clocks: minutes ahead of this laptop."""

    listening: Listening = Listening()
    addresses: Sequence[str] = ()
    found: Sequence[str] | None = None
    chosen: str = ""
    reached: frozenset[str] = frozenset()
    people: int = 0
    free: int | None = None
    power: Power | None = None
    browser_ahead: int | None = None
    phones_ahead: int | None = None


def findings(facts: Facts) -> Iterator[Finding]:
    if new := [address for address in facts.found or () if address not in facts.addresses]:
        yield Finding("network", State.TROUBLE, "network-changed", {"addresses": ", ".join(new)})
    for address in facts.addresses:
        yield _address(facts, address)
    yield Finding("people", State.FINE if facts.people else State.WAITING, "people", {"count": facts.people})
    yield _port(facts.listening)
    yield _clock(facts.browser_ahead, facts.phones_ahead)
    if facts.free is not None:
        yield _disk(facts.free)
    yield _power(facts.power)


def _address(facts: Facts, address: str) -> Finding:
    host, values = urlsplit(address).hostname or "", {"address": address}
    named = host.endswith(LOCAL)
    if facts.found is not None and address not in facts.found and not named:
        return Finding("address", State.TROUBLE, "address-gone", values)
    if address in facts.reached:
        return Finding("address", State.FINE, "address-reached", values)
    if names_this_machine(host) and not facts.listening.public_url:
        return Finding("address", State.TROUBLE, "address-alone", values)
    if address == facts.chosen and facts.reached:
        return Finding("address", State.LOOK, "address-other", values)
    spare = "address-name" if named else "address-spare"
    return Finding("address", State.WAITING, "address-waiting" if address == facts.chosen else spare, values)


def _port(listening: Listening) -> Finding:
    values = {"port": listening.port, "host": listening.host}
    if listening.public_url:
        return Finding("port", State.FINE, "port-public", {"address": listening.public_url})
    if listening.everywhere:
        return Finding("port", State.FINE, "port-everywhere", values)
    if names_this_machine(listening.host):
        return Finding("port", State.TROUBLE, "port-alone", values)
    return Finding("port", State.LOOK, "port-one", values)


def _clock(browser: int | None, phones: int | None) -> Finding:
    if phones is not None and abs(phones) >= CLOCKS_AGREE:
        late = "clock-slow" if phones > 0 else "clock-fast"
        return Finding("clock", State.TROUBLE, late, {"minutes": abs(phones)})
    if browser is not None and abs(browser) >= CLOCKS_AGREE:
        return Finding("clock", State.LOOK, "clock-browser", {"minutes": abs(browser)})
    return Finding("clock", State.FINE, "clock-unknown" if phones is None else "clock-agrees")


def _disk(free: int) -> Finding:
    state = State.FINE if free >= PLENTY else State.LOOK if free >= ENOUGH else State.TROUBLE
    return Finding("disk", state, "disk-plenty" if state is State.FINE else "disk-little", {"bytes": free})


def _power(power: Power | None) -> Finding:
    if power is None:
        return Finding("power", State.FINE, "power-mains")
    values = {"left": power.left}
    if power.plugged:
        return Finding("power", State.FINE, "power-plugged", values)
    return Finding("power", State.LOOK if power.left >= LASTS else State.TROUBLE, "power-battery", values)
