"""What each person sees. Pure, built up field by field; the only door out of a session."""
