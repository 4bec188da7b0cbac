"""Random inputs, made of what the generators make; outside the gate (`make fuzz`)."""
