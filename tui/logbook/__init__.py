"""What happened, for a report of a fault: in a file of the state folder, without texts of articles and without keys."""
