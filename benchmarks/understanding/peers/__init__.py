"""What else one could install, learnt from the same sentences and asked the same ones."""
