"""What is measured: understanding, speed, load."""
