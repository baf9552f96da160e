"""Every page that somebody looks at: a page that is not here, and so in no walk, fails a test."""

from workshop.web import connectivity

PAGES = {
    "/", "/j/<code>", "/care", "/kept", "/commitment", "/phone", "/console", "/console/room", "/console/rehearsal",
    "/console/debrief", "/console/agenda", "/console/agenda/words",
    "/screen", "/moderate", "/time", "/reader", "/speaker",
    "/quarantine", "/quarantine/<name>", "/print", "/organise", "/organise/preview/<name>", "/organise/slip",
    "/organise/compare", "/organise/delete", "/organise/deleted",
}  # fmt: skip
NOT_PAGES = {
    "/healthz", "/metrics", "/qr/<code>.svg", "/screen/wifi.svg", "/console/room/now", "/console/replan",
    "/console/debrief.md",
    "/material/<block>/<step>",
    "/organise/<name>", "/organise/compare.csv",
    *connectivity.EMPTY, *connectivity.TEXTS,
}  # fmt: skip
"""For programs, and for saving."""
