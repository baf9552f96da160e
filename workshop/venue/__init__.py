"""The place where it happens: what this laptop can say about network, clock, disk and power. No rule of a workshop."""
