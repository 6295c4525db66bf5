"""What is found out for `warraq doctor`: what works here, and what is wrong."""
