"""Label Studio: tasks as JSON with boxes in percent, and the labeling interface that they fit."""
