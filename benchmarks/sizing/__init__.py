"""How many phones and workshops a core holds where many are hosted: `make sizing`; docs/hosting.md has the tables."""
