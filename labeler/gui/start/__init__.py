"""What is seen before a project is open: the projects opened last, and the form of a new one."""
