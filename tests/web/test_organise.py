"""The organiser's desk: found, filtered and followed up with plain forms."""

import re

import pytest

from tests.web.conftest import PASSPHRASE
from tests.web.organising import GIVEN, WRITE, commit, go_to, kept, kept_as


@pytest.fixture
def evening(fatou, ana, ben):
    go_to(fatou, WRITE)
    commit(ana, action="Walk home together", level="me", region="Europe", support=["peer"])
    commit(ben, action="Ask the drivers", region="Americas", support=["time", "money"])
    return fatou


def table(page):
    """What stands in the cells of the first column but one, in order."""
    return re.findall(r'organise-action" dir="auto">([^<]*)<', page)


def test_the_desk_lists_what_was_given(omar, evening):
    page = omar.reads("/organise")
    assert sorted(table(page)) == ["Ask the drivers", "Walk home together"]
    assert 'aria-labelledby="commitments"' in page
    assert "2 of 2 commitments" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=DRIVERS", ["Ask the drivers"]),
        ("level=me", ["Walk home together"]),
        ("region=Americas", ["Ask the drivers"]),
        ("support=money&level=team", ["Ask the drivers"]),
        ("sort=level", ["Walk home together", "Ask the drivers"]),
        ("sort=-level", ["Ask the drivers", "Walk home together"]),
    ],
)
def test_what_is_looked_for_is_found(omar, evening, query, found):
    assert table(omar.reads(f"/organise?{query}")) == found


def test_a_search_that_finds_nothing_says_so(omar, evening):
    page = omar.reads("/organise?q=nobody+wrote+this")
    assert table(page) == []
    assert "No commitment fits" in page


def test_sorting_keeps_the_search_and_the_search_keeps_the_order(omar, evening):
    page = omar.reads("/organise?q=drivers&sort=level")
    assert 'href="/organise?q=drivers&amp;sort=-level#commitments"' in page
    assert '<input type="hidden" name="sort" value="level">' in page
    assert 'aria-sort="ascending"' in page


def test_a_status_is_noted_and_the_search_is_kept(omar, evening):
    one = kept_as(evening, "Ask the drivers")
    fields = {"token": omar.token(), "commitment": one.id, "number": one.row["number"], "status": "not-yet"}
    answer = omar.http.post("/organise/status?q=drivers", data=fields)
    assert answer.location == f"/organise?q=drivers#c-{one.id}"
    assert f"Number {one.row['number']} is now: Not yet" in omar.reads("/organise?q=drivers")
    assert kept_as(evening, "Ask the drivers").row["status"] == "not-yet"
    assert kept_as(evening, "Walk home together").row["status"] == "open"


def test_the_button_beside_a_status_says_what_it_does_in_every_language(omar, evening):
    for language, button in (("en", "Save"), ("fr", "Enregistrer"), ("ar", "حفظ")):
        assert f">{button}</button>" in omar.reads(f"/organise?language={language}").partition("<tbody")[2]


def test_what_is_needed_is_joined_as_the_language_joins_it(omar, evening):
    assert "<bdi>Time</bdi> and <bdi>Money</bdi>" in omar.reads("/organise?language=en")
    assert "<bdi>وقت</bdi> و<bdi>مال</bdi>" in omar.reads("/organise?language=ar")


def test_what_is_withdrawn_is_set_back_and_out_of_the_totals(omar, evening):
    one = kept_as(evening, "Walk home together")
    page = omar.sends("/organise/status", commitment=one.id, number="1", status="withdrawn").text
    assert f'id="c-{one.id}" class="organise-withdrawn"' in page
    totals = page.split('id="totals"')[1].split('id="files"')[0]
    assert "A peer" not in totals
    assert "Money" in totals


def test_what_is_no_longer_there_or_no_status_is_told_so(omar, evening):
    assert (
        "This is no longer there" in omar.sends("/organise/status", commitment="gone", number="9", status="done").text
    )
    one = kept(evening)[0]
    assert omar.sends("/organise/status", commitment=one.id, number="1", status="lost").status_code == 400


def test_small_numbers_are_a_few(omar, evening):
    totals = omar.reads("/organise").split('id="totals"')[1].split('id="files"')[0]
    assert "a few" in totals
    assert re.search(r"<dd>\d", totals) is None


def test_words_of_people_are_words_and_no_page(omar, fatou, ana):
    go_to(fatou, WRITE)
    commit(ana, action="<script>alert(1)</script>")
    page = omar.reads("/organise?q=%3Cscript%3E")
    assert "<script>alert" not in page
    assert table(page) == ["&lt;script&gt;alert(1)&lt;/script&gt;"]


def test_no_code_and_no_ballot_stands_on_the_desk(omar, fatou, ana):
    go_to(fatou, WRITE)
    code = commit(ana)
    page = omar.reads("/organise")
    assert code not in page
    assert code.replace("-", "") not in page


def test_each_file_has_a_first_look_with_the_rules_that_were_applied(omar, evening):
    page = omar.reads("/organise")
    previews = re.findall(r'href="(/organise/preview/[^"]+)"', page)
    assert len(previews) == len(set(previews)) > 5
    for path in previews:
        assert "Which rules were applied" in omar.reads(path)
    assert GIVEN["first_step"] in omar.reads("/organise/preview/commitments.csv")
    assert omar.http.get("/organise/preview/nothing.csv").status_code == 404


def test_every_link_to_a_file_brings_one(omar, evening):
    page = omar.reads("/organise")
    for name in ("Download CSV", "Download JSON"):
        assert f">{name}</a>" in page
    for path in re.findall(r'href="(/organise/[^"/]+\.\w+)"', page):
        assert omar.http.get(path).status_code == 200, path


def test_before_a_workshop_has_begun_the_desk_is_there_and_empty(omar):
    page = omar.reads("/organise")
    assert "No commitments yet" in page
    assert omar.http.get("/organise/slip").status_code == 404


def test_an_unknown_workshop_is_not_found(omar, evening):
    assert omar.http.get("/organise?workshop=nowhere").status_code == 404


def test_a_form_without_its_token_or_from_another_site_changes_nothing(omar, evening):
    one = kept(evening)[0]
    wanted = {"commitment": one.id, "number": "1", "status": "done"}
    assert omar.http.post("/organise/status", data=wanted).status_code == 403
    assert omar.http.post("/organise/status", data={**wanted, "token": "guess"}).status_code == 403
    good = {**wanted, "token": omar.token()}
    for headers in ({"Origin": "http://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert omar.http.post("/organise/status", data=good, headers=headers).status_code == 403
    assert {one.row["status"] for one in kept(evening)} == {"open"}


def test_nobody_can_be_signed_in_or_joined_by_another_site(app, person):
    for path, sent in (
        (f"/j/{app.extensions['code']}", {"table": "1"}),
        ("/console", {"passphrase": PASSPHRASE}),
    ):
        mallory = person().http
        assert mallory.post(path, data=sent, headers={"Origin": "http://elsewhere.example"}).status_code == 403
        assert mallory.post(path, data=sent, headers={"Origin": "null"}).status_code == 302


def test_a_token_stays_the_same_when_somebody_signs_in_again(omar):
    before = omar.token()
    omar.sign_in()
    assert omar.token() == before
