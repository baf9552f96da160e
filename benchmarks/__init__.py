"""Measures the real thing with programs of their own: `make bench`, `make faults`, `make attacks`."""
