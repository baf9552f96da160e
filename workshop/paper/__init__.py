"""The paper pack: the whole session on sheets, for people without a phone and for rooms without power."""
