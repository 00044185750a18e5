"""Tools for those who keep facts and texts true: `lots validate`, `facts`, `draw`, `links`, `schema`."""
