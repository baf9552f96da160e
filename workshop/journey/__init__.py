"""What a workshop is. Pure: no input or output, no clock, no chance, no framework."""
