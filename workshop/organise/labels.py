"""What the choices of a commitment's form are called: for the desk, the slip and its author."""

from collections.abc import Mapping

N_ = str  # marks words for translation

LEVELS: Mapping[str, str] = {
    "me": N_("Me"),
    "team": N_("My team"),
    "organisation": N_("My organisation"),
    "across": N_("Across organisations"),
}
SUPPORT: Mapping[str, str] = {
    "time": N_("Time"),
    "manager": N_("My manager"),
    "training": N_("Training"),
    "money": N_("Money"),
    "peer": N_("A peer"),
    "language": N_("Language"),
    "other": N_("Other"),
}
STATUS: Mapping[str, str] = {
    "open": N_("Open"),
    "followed-up": N_("Followed up"),
    "done": N_("Done"),
    "partly": N_("Partly done"),
    "not-yet": N_("Not yet"),
    "changed-my-mind": N_("Changed my mind"),
    "withdrawn": N_("Withdrawn"),
}
VISIBILITY: Mapping[str, str] = {
    "organisers": N_("Organisers, without my name"),
    "wall": N_("The wall, without my name"),
    "wall-named": N_("The wall, with my name"),
}
ORGANISATIONS: Mapping[str, str] = {
    "UN": N_("UN"),
    "INGO": N_("International NGO"),
    "National NGO": N_("National NGO"),
    "Community-based": N_("Community-based"),
    "Faith-based": N_("Faith-based"),
    "Refugee- or displaced-led": N_("Refugee- or displaced-led"),
    "Government": N_("Government"),
    "Other": N_("Other"),
}
