"""Which workshop a start serves."""

import pytest

from tests.agendas import plan
from workshop.journey.events import Ended, Started
from workshop.journey.queue import Moderated, Offered, QuarantineErased, Status
from workshop.opening import workshop_to_serve
from workshop.store.log import Log, Written
from workshop.store.workshops import Workshops


@pytest.fixture
def workshops(database):
    return Workshops(database)


def begin(workshops, agenda=None, *, new=False, now=1):
    return workshop_to_serve(workshops, agenda or plan(), new=new, now=now)


def happened(workshops, workshop, *events):
    log = Log(workshops.engine, workshop.id)
    start = len(log.read())
    log.append([Written(start + n, event) for n, event in enumerate(events, 1)], {})


EDITED = {**plan(), "title": "Edited"}


def test_a_restart_goes_on_with_the_workshop_that_has_not_ended(workshops):
    first, _ = begin(workshops)
    assert begin(workshops, now=2)[0] == first


def test_an_agenda_edited_before_the_start_is_taken_over(workshops):
    first, _ = begin(workshops)
    again, said = begin(workshops, EDITED)
    assert (again.id, again.agenda) == (first.id, EDITED)
    assert "as it is now" in said
    assert begin(workshops, EDITED)[0].agenda == EDITED


def test_an_agenda_edited_after_the_start_changes_nothing_and_says_so(workshops):
    first, _ = begin(workshops)
    happened(workshops, first, Started(at=1, midnight=0))
    again, said = begin(workshops, EDITED)
    assert again == first
    assert "--new" in said


def test_after_the_end_or_on_request_a_new_one_begins(workshops):
    first, _ = begin(workshops)
    second, _ = begin(workshops, new=True, now=2)
    assert second.id != first.id
    happened(workshops, second, Started(at=1, midnight=0), Ended(at=2))
    assert begin(workshops, now=3)[0].id not in {first.id, second.id}


def test_an_ended_workshop_is_served_until_what_was_set_aside_for_care_is_read(workshops):
    first, _ = begin(workshops)
    aside = [Offered(item="i1", block="panel", text="words"), Moderated(item="i1", status=Status.CARE, day=0)]
    happened(workshops, first, Started(at=1, midnight=0), *aside, Ended(at=2))
    again, said = begin(workshops, now=2)
    assert again == first
    assert "--new" in said
    happened(workshops, first, QuarantineErased(item="i1"))
    assert begin(workshops, now=3)[0].id != first.id


def test_a_new_workshop_is_the_one_that_goes_on_also_when_the_clock_was_ahead_before(workshops):
    begin(workshops, now=5000)
    newest, _ = begin(workshops, new=True, now=10)
    again, said = begin(workshops, now=20)
    assert (again.id, said) == (newest.id, "The workshop goes on where it was.")
