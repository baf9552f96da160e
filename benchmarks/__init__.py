"""What the workshop is measured with: programs of their own, run against the real thing: `make bench`, `make faults`."""
