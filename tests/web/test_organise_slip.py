"""A paper slip is keyed in on a plain form, and its code goes back onto the slip."""

import re

import pytest

from tests.web.organising import KEY, WRITE, Organiser, go_to, kept

SLIP = {"level": "me", "action": "Greet the night guard", "first_step": "Tonight", "visibility": "organisers"}
CODE = re.compile(r'organise-code" dir="ltr">([^<]+)<')


@pytest.fixture
def writing(fatou):
    go_to(fatou, WRITE)
    return fatou


def slip(omar, **more):
    key = KEY.search(omar.reads("/organise/slip"))[1]
    return omar.sends("/organise/slip", key=key, **{**SLIP, **more})


def test_a_slip_becomes_a_commitment_and_shows_its_code_once(omar, writing):
    page = slip(omar, support=["time", "peer"], obstacle="no\r\ntime").text
    (one,) = kept(writing)
    assert (one.row["action"], one.row["support"], one.row["obstacle"]) == (SLIP["action"], "time, peer", "no\ntime")
    code = CODE.search(page)[1]
    assert re.fullmatch(r"\w{4}-\w{4}", code)
    assert "Key in the next slip" in page
    assert code not in omar.reads("/organise")


def test_the_code_on_the_slip_opens_what_was_keyed_in(omar, writing, person):
    code = CODE.search(slip(omar).text)[1]
    assert SLIP["action"] in person().http.post("/commitment", data={"code": code}).text


def test_a_double_press_is_one_slip_with_one_code(omar, writing):
    key = KEY.search(omar.reads("/organise/slip"))[1]
    codes = {CODE.search(omar.sends("/organise/slip", key=key, **SLIP).text)[1] for _ in range(2)}
    assert (len(codes), len(kept(writing))) == (1, 1)


def test_the_same_words_on_two_slips_are_two(omar, writing):
    assert CODE.search(slip(omar).text)[1] != CODE.search(slip(omar).text)[1]
    assert len(kept(writing)) == 2


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("action", "", "This is needed"),
        ("first_step", "x" * 101, "at most 100 characters"),
        ("level", "everyone", "Choose one of these"),
        ("by_when", "2001-01-01", "This day is over"),
        ("with_whom", "a\x00b", "cannot be kept"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(omar, writing, field, typed, said):
    page = slip(omar, contact="room 4", **{field: typed}).text
    beside = re.search(rf'id="e-{field}">([^<]*)<', page)[1]
    assert said in beside
    assert f"e-{field}" in re.search(rf'name="{field}"[^>]*|<fieldset[^>]*e-{field}[^>]*', page)[0]
    assert 'value="room 4"' in page
    assert kept(writing) == []


def test_a_name_on_the_wall_needs_a_name(omar, writing):
    assert 'id="e-name"' in slip(omar, visibility="wall-named").text
    assert CODE.search(slip(omar, visibility="wall-named", name="Ana").text)
    assert kept(writing)[0].row["name"] == "Ana"


def test_after_commitments_are_closed_a_slip_is_told_so(omar, writing):
    omar.sends("/organise/close", closed="yes")
    page = slip(omar).text
    assert "This is closed now" in page
    assert SLIP["action"] in page


def test_a_facilitator_can_key_in_slips_too(writing, app):
    fatou = Organiser(app)
    fatou.http = writing.http
    assert CODE.search(slip(fatou).text)


def test_a_stranger_keys_in_nothing(person, writing):
    assert person().http.get("/organise/slip").location == "/organise"
    assert person().http.post("/organise/slip", data=SLIP).status_code == 403
    assert kept(writing) == []
