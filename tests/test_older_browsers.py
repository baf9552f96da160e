"""A phone that got its last browser five years ago is a phone in the room: nothing on its page is newer than that.

Chrome 92, Firefox 91, Safari 14.1. A list of what came later, rather than a linter with a database of its own: the
phone's scripts are few, Node is no part of the project, and a list can give its reasons. What an older browser leaves
out without harm (`text-wrap`, `accent-color`, `modulepreload`) may be used; a rule that begins with `:focus-visible`
stands alone, so that Safari keeps its own outline when it skips it.
"""

import re

import pytest

from workshop.web.scripts import of_folder
from workshop.web.static import FOLDER, TOGETHER

TOO_NEW_IN_SCRIPTS = {
    r"\.at\(": "Safari 15.4",
    r"\.(?:findLast|findLastIndex)\(": "Safari 15.4",
    r"\.(?:toSorted|toReversed|toSpliced|with)\(": "2023",
    r"\bstructuredClone\b": "Chrome 98, Safari 15.4",
    r"\bObject\.(?:hasOwn|groupBy)\b": "Chrome 93, Safari 15.4",
    r"\bMap\.groupBy\b|\bArray\.fromAsync\b|\bPromise\.(?:withResolvers|try)\b": "2023 and later",
    r"\bnew Set\b.*\.(?:union|intersection|difference|isSubsetOf)\(": "2024",
    r"\bcrypto\.(?:randomUUID|subtle)\b": "not there at all over plain http",
    r"\bnavigator\.(?:clipboard|wakeLock|serviceWorker|share)\.": "not there over plain http: ask first, with `?.`",
    r"\.(?:showModal|showPopover|togglePopover|checkVisibility|replaceSync|getHTML|setHTMLUnsafe)\(": "Safari 15.4",
    r"\.inert\b|\binert=|\?inert=": "Safari 15.5",
    r"\.requestSubmit\(": "Safari 16",
    r"\bAbortSignal\.(?:timeout|any)\b|\bscheduler\.|\brequestIdleCallback\b": "Safari 16, or not at all",
    r"\bError\([^)]*\{ *cause\b": "Chrome 93, Safari 15",
    r"\b(?:date|time)Style\b|\bIntl\.(?:ListFormat|Segmenter|DurationFormat)\b": "Safari 14.1 to 15.4",
    r"\(\?<[=!]": "looking behind in a pattern: Safari 16.4, and the whole file fails",
    r"(?m)^(?:(?:const|let|export)\b[^\n]*= *)?await\b": "await outside a function: Safari 15",
    r"\bstatic *\{": "Safari 16.4",
    r"#\w+ in \w": "Safari 15",
    r"\bimport\b[^\n]*\b(?:with|assert) *\{": "types of imports",
}
TOO_NEW_IN_STYLES = {
    r":has\(": "Safari 15.4, Firefox 121",
    r":(?:modal|popover-open|user-valid|user-invalid|open)\b|::backdrop": "Safari 15.4 and later",
    r":focus-visible[^{]*,|,[^{}]*:focus-visible": "Safari 15.4 skips the whole rule",
    r"@(?:layer|container|scope|property|starting-style)\b": "Safari 15.4 and later",
    r"\b\d+(?:d|s|l)v(?:h|w|b|i|min|max)\b": "Safari 15.4",
    r"\bcolor-mix\(|\boklch\(|\boklab\(|\blch\(|\blab\(|\blight-dark\(|\bcolor\(": "Safari 15.4 and later",
    r"(?<![\w-])(?:round|mod|sin|cos|pow)\(": "Safari 15.4 and later",
    r"(?m)[{;\s]&": "rules within rules: Safari 16.5",
    r"(?<![\w-])(?:translate|rotate|scale|aspect-ratio):": "Safari 14.1 to 15",
    r"\bsubgrid\b|\banchor\(|\bfield-sizing\b|\bcontent-visibility\b|\boverflow(?:-\w+)?: clip": "later",
}


def found(name: str, too_new: dict[str, str]) -> list[str]:
    text = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", (FOLDER / name).read_text(), flags=re.DOTALL)
    return [f"{name}: {hit[0]!r} ({why})" for what, why in too_new.items() if (hit := re.search(what, text))]


def test_the_phones_scripts_are_understood_by_browsers_five_years_old():
    assert [hit for name in of_folder("phone") for hit in found(name, TOO_NEW_IN_SCRIPTS)] == []
    assert {"js/connection.js", "js/words.js", "vendor/lit-html/lit-html.js"} <= set(of_folder("phone"))


def test_the_phones_looks_are_too():
    assert [hit for name in TOGETHER["css/phone-page.css"] for hit in found(name, TOO_NEW_IN_STYLES)] == []


@pytest.mark.parametrize(
    "script",
    [
        "last = list.at(-1);",
        "const a = await b;",
        "await b;",
        "/(?<=a)b/",
        "class A { static { } }",
        "crypto.randomUUID()",
    ],
)
def test_the_list_finds_what_it_names_in_scripts(script):
    assert any(re.search(what, script) for what in TOO_NEW_IN_SCRIPTS)


@pytest.mark.parametrize(
    "rule", ["a:has(b) {}", "a { color: color-mix(in srgb, red, blue); }", "a { height: 100dvh; }", "a { & b {} }"]
)
def test_the_list_finds_what_it_names_in_styles(rule):
    assert any(re.search(what, rule) for what in TOO_NEW_IN_STYLES)
