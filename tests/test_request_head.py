"""The head of a request is read as the standard library reads it."""

import http.client
import io

import pytest

from workshop.engine import request_head

HEADS = {
    "as browsers send it": b"Host: laptop:8000\r\nCookie: journey=a.b; other=c\r\nX-Empty:\r\nAccept: */*  \r\n\r\n",
    "tabs, and colons in it": b"Host:\t a:1\r\nReferer: http://a:1/b\r\n\r\n",
    "twice the same": b"Accept: a\r\naccept: b\r\n\r\n",
    "other letters": "Name: é\xa0ü\r\n\r\n".encode("iso-8859-1"),
    "nothing": b"\r\n",
    "folded": b"Name: begins\r\n  and goes on\r\nNext: one\r\n\r\n",
    "without a colon": b"Host: a\r\nnonsense\r\nNext: one\r\n\r\n",
    "a blank before the colon": b"Host : a\r\nNext: one\r\n\r\n",
    "no name": b": a\r\nNext: one\r\n\r\n",
    "short ends of lines": b"Host: a\nNext: one\n\n",
    "a lone return": b"Host: a\rX: b\r\n\r\n",
    "broken off": b"Host: a\r\nNext: o",
    "a body after it": b"Host: a\r\n\r\nBody: no head\r\n\r\n",
}


def found(read, head: bytes) -> tuple[list[tuple[str, str]], bytes]:
    file = io.BytesIO(head)
    return read(file).items(), file.read()


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_every_head_is_read_as_the_standard_library_reads_it(head):
    (ours, rest), (theirs, left) = found(request_head.parsed, head), found(request_head.as_of_mail, head)
    assert [(name, value.strip()) for name, value in ours] == [(name, value.strip()) for name, value in theirs]
    assert rest == left


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        (b"Name: value\r\n" * 101 + b"\r\n", http.client.HTTPException),
        (b"Name: " + b"x" * 70_000 + b"\r\n\r\n", http.client.LineTooLong),
    ],
    ids=["too many lines", "too long a line"],
)
def test_too_much_is_refused_as_before(head, refused):
    with pytest.raises(refused):
        request_head.parsed(io.BytesIO(head))


def test_a_hundred_lines_are_not_too_many():
    names = [f"Name-{number}" for number in range(99)]
    head = "".join(f"{name}: x\r\n" for name in names) + "\r\n"
    assert [*request_head.parsed(io.BytesIO(head.encode())).keys()] == names
