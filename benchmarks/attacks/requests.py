"""What somebody might send as a command: built from what the protocol says of it, then broken."""

from typing import Any

from hypothesis import strategies as st

from workshop.activities import COMMANDS

NASTY: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    10**30,
    -(2**63),
    1e308,
    float("nan"),
    float("inf"),
    "",
    " ",
    "A",
    "\0",
    "\x7f",
    "\ud800",
    "\u202egnp.exe\u202c",
    "\u2066\u200f\ufeff",
    "\ufffe",
    "a" * 5000,
    "é" * 200,
    "../../etc/passwd",
    "{{7*7}}",
    "%s%n",
    "=1+1",
    "__proto__",
    "constructor",
    "None",
    "1e5",
    "１２",
    [],
    {},
    [[[[]]]],
    [{"a": [{}]}],
    {"__proto__": {"asked_by": ["participant"]}},
    {"_placeholder": True, "num": 0},
    {"": ""},
    ["A"] * 300,
]
DEEP: Any = "at the bottom"
for _ in range(300):
    DEEP = [DEEP]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1, max_size=40) | st.sampled_from(
    ["Tea", "\u202eroom\u2066", "نعم", "<b>\u200f", "😀" * 10, "2099-01-01", "green"]
)
SCHEMAS = {name: command.model_json_schema() for name, command in COMMANDS.items()}
NAMES = sorted([*COMMANDS] * 9 + ["HoldCard", "Commit", "AskQuestion", "WriteNote", "Show"] * 20)
NAMES = [name for at, name in enumerate(NAMES) if name != "EndWorkshop" or at % 9 == 0]
KEYS = st.sampled_from([f"key-{number:05d}" for number in range(40)])
"""Few, so that the same key comes twice."""


def values(schema: dict[str, Any], names: list[str]) -> st.SearchStrategy[Any]:
    """What the schema allows; `names` are ids that exist."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    if "anyOf" in schema:
        return st.one_of([values(one, names) for one in schema["anyOf"]])
    return _plain(schema, names)


def _plain(schema: dict[str, Any], names: list[str]) -> st.SearchStrategy[Any]:
    match schema.get("type"):
        case "string":
            return KEYS if "pattern" in schema else _words(schema, names)
        case "integer":
            return st.integers(schema.get("minimum", -5), schema.get("maximum", 60))
        case "boolean":
            return st.booleans()
        case "array":
            return st.lists(values(schema["items"], names), max_size=3)
        case "object":
            return st.dictionaries(st.sampled_from("ABCD"), st.integers(-2, 40), max_size=4)
        case _:
            return st.none()


def _words(schema: dict[str, Any], names: list[str]) -> st.SearchStrategy[str]:
    """A longest length of 200 is that of ids."""
    ids = [st.sampled_from(names)] * (4 if schema.get("maxLength") == 200 else 1)
    return st.one_of(*ids, WORDS)


@st.composite
def asked(draw: st.DrawFn, names: list[str]) -> tuple[Any, Any]:
    """The name and the data of a command; three of four as they should be."""
    name = draw(st.sampled_from(NAMES))
    schema = SCHEMAS[name]
    needed = schema.get("required", [])
    fields = {
        field: draw(values(said, names))
        for field, said in schema.get("properties", {}).items()
        if "$ref" not in str(said) and (field in needed or draw(st.booleans()))
    }
    return draw(_broken(name, fields)) if draw(st.integers(0, 3)) == 0 else (name, fields)


def _broken(name: str, fields: dict[str, Any]) -> st.SearchStrategy[tuple[Any, Any]]:
    nasty = st.sampled_from([*NASTY, DEEP])
    ways = [
        st.tuples(st.just(name), nasty),
        st.tuples(nasty, st.just(fields)),
        st.tuples(st.just(name), st.dictionaries(st.sampled_from(["__proto__", "role", "asked_by", "person"]), nasty)),
        nasty.map(lambda more: (name, {**fields, "more": more})),
    ]
    if fields:
        ways += [
            st.tuples(st.sampled_from(sorted(fields)), nasty).map(lambda one: (name, {**fields, one[0]: one[1]}))
        ] * 4
        ways.append(
            st.sampled_from(sorted(fields)).map(lambda gone: (name, {k: v for k, v in fields.items() if k != gone}))
        )
    return st.one_of(ways)
