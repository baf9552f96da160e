"""Role by page, role by form and role by command: what is listed is open to them, everything else refused."""

from typing import Any

import pytest

from benchmarks.attacks.evening import evening
from benchmarks.attacks.requests import SCHEMAS
from tests.people import ANA, FATOU
from tests.rehearsal import Rehearsal
from tests.web.test_default_deny import CLOSED, SENT
from workshop.activities import COMMANDS
from workshop.draft import Visitor
from workshop.journey.refused import Refused
from workshop.journey.roles import Role

FRONT = {"facilitator", "linked"}
DESK = {"facilitator", "organiser"}
MAY: dict[str, set[str]] = {
    "/phone": {"ana"},
    "/console": FRONT,
    "/console/agenda": FRONT,
    "/console/agenda/words": FRONT,
    "/console/debrief": FRONT,
    "/console/debrief.md": FRONT,
    "/console/rehearsal": FRONT,
    "/console/replan": {*FRONT, "timekeeper"},
    "/console/room": FRONT,
    "/console/room/now": FRONT,
    "/material/<block>/<step>": {*FRONT, "ana", "screen"},
    "/moderate": {*FRONT, "moderator"},
    "/organise": DESK,
    "/organise/<name>": DESK,
    "/organise/compare": DESK,
    "/organise/compare.csv": DESK,
    "/organise/delete": DESK,
    "/organise/deleted": DESK,
    "/organise/preview/<name>": DESK,
    "/organise/slip": DESK,
    "/print": FRONT,
    "/quarantine": {"care"},
    "/quarantine/<name>": {"care"},
    "/reader": {"reader"},
    "/screen": {*FRONT, "screen"},
    "/screen/wifi.svg": {*FRONT, "screen"},
    "/speaker": {"speaker"},
    "/time": {"timekeeper"},
}
"""Who sees a page. `linked` is a co-facilitator, by link; `ana` has joined and has no right at all."""
SENDS = {path: FRONT if path.startswith("/console") else {"care"} if "quarantine" in path else DESK for path in SENT}
NOWHERE = {"/organise/deleted"}
"""Leads on when there is nothing to show."""


@pytest.fixture(scope="module")
def everybody(tmp_path_factory):
    with evening(tmp_path_factory.mktemp("evening")) as one:
        yield one


def at(path: str) -> str:
    return path.replace("<name>", "commitments.csv").replace("<block>", "talk").replace("<step>", "prompt")


def test_every_page_and_every_form_is_listed():
    assert MAY.keys() == CLOSED
    assert SENDS.keys() == SENT


@pytest.mark.parametrize("path", sorted(MAY.keys() - NOWHERE))
def test_a_page_opens_for_those_who_may_and_for_nobody_else(everybody, path):
    def opened(who: str) -> bool:
        answer = everybody.people[who].http.get(at(path))
        return answer.status_code in (200, 404) and "Passphrase" not in answer.text

    assert {who for who in everybody.people if opened(who)} - {"ben", "dalia", "emil"} == MAY[path]


@pytest.mark.parametrize("path", sorted(SENDS))
def test_a_form_of_somebody_who_may_not_send_it_changes_nothing(everybody, path):
    room = everybody.room
    before = (room.session, room.seq)
    for who in everybody.people.keys() - SENDS[path]:
        someone = everybody.people[who]
        with someone.http.session_transaction() as cookie:
            token = cookie.get("token", "")
        sent = {
            "token": token,
            "sure": "yes",
            "closed": "yes",
            "do": "begin",
            "name": "Net",
            "keep": "x",
            "status": "done",
        }
        answer = someone.http.post(at(path), data=sent)
        assert answer.status_code in (302, 403), who
        assert answer.location in (None, "/console", "/organise", "/quarantine", at(path).removesuffix("/read"))
    assert (room.session, room.seq) == before


def sample(said: dict[str, Any]) -> Any:
    """The smallest that the schema of a field allows."""
    if "anyOf" in said:
        return sample(said["anyOf"][0])
    match said:
        case {"enum": [first, *_]} | {"const": first}:
            return first
        case {"type": "string"}:
            return "key-00001" if "pattern" in said else "a"
        case {"type": "integer"}:
            return said.get("minimum", 0)
        case {"type": "boolean"}:
            return True
        case _:
            return [] if said.get("type") == "array" else {}


def least(name: str) -> dict[str, Any]:
    schema = SCHEMAS[name]
    return {field: sample(schema["properties"][field]) for field in schema.get("required", [])}


@pytest.mark.parametrize("step", ["", "next/write"])
@pytest.mark.parametrize("role", Role)
def test_a_command_is_refused_to_every_role_that_may_not_ask(role, step):
    workshop = Rehearsal()
    if step:
        workshop.go_to(step)
    by = {Role.PARTICIPANT: ANA, Role.FACILITATOR: FATOU}.get(role, Visitor(role))
    for name, command in COMMANDS.items():
        if role not in command.asked_by:
            assert workshop.refuses(by, name, **least(name)) == "not-yours", name


@pytest.mark.parametrize("name", COMMANDS)
def test_whoever_may_ask_is_never_told_that_it_is_not_theirs(name):
    for role in COMMANDS[name].asked_by:
        assert answered(name, role) != "not-yours", role


def answered(name: str, role: Role) -> str:
    """The code of the refusal, empty where it was done."""
    try:
        Rehearsal().ask({Role.PARTICIPANT: ANA}.get(role, Visitor(role)), name, **least(name))
    except Refused as refusal:
        return refusal.code
    return ""
