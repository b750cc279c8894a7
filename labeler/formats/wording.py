"""Numbers in sentences."""


def counted(number: int, noun: str) -> str:
    """``1 image``, ``41 images``, ``2 boxes``."""
    plural = f"{noun}es" if noun.endswith("x") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
