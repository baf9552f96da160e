"""What is kept: for each workshop the log of what happened, erasable papers, and the keys of ballots."""
