"""What comes after: what organisers may see and take home."""
