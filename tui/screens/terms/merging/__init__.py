"""The screens that make one entry of several, and two of one."""
