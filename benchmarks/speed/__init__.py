"""How fast the workshop is, beside others that do the same work: `make bench`."""
