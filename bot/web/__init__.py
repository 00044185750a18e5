"""What a browser gets: the widget's modules, the pages around it and the chat without JavaScript."""
