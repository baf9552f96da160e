"""What the program knows of its own state, for the host: numbers that are about no person."""
