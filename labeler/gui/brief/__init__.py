"""The brief in the window: what the model is for, asked when a project is made, and told anew whenever it changes."""
