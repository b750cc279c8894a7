"""What labeling is: the words, the rules and the questions, on the standard library alone."""
