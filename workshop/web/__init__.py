"""Pages and sockets: commands in, views out. No rules here."""
