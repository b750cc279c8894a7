"""How far people say the same of the same images, and how well they do where it is known what is there."""
