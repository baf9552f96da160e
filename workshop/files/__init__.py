"""From agenda.yaml and testimonies/*.md to an agenda, with every fault named by file and line."""
