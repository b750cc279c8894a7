"""Colours, sizes, fonts and icons: everything that makes the program look like one thing."""
