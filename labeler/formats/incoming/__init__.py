"""What every format that comes in stands on: statements, and what they come to in a project."""
