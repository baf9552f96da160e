"""The summary of one or two pages: its content once, and two ways to print it."""
