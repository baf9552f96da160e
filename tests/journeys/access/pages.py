"""Every page that somebody looks at: a page that is not here, and so in no walk, fails a test."""

PAGES = {
    "/", "/j/<code>", "/care", "/kept", "/commitment", "/phone", "/console", "/screen", "/moderate",
    "/reader", "/speaker",
    "/quarantine", "/quarantine/<name>", "/print", "/organise", "/organise/preview/<name>", "/organise/slip",
    "/organise/compare", "/organise/delete", "/organise/deleted",
}  # fmt: skip
NOT_PAGES = {"/healthz", "/qr/<code>.svg", "/organise/<name>", "/organise/compare.csv"}
"""For programs, and for saving."""
