"""The tour: a scripted labeler at the real window, over real photos."""
