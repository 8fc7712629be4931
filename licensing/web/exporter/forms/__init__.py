"""Forms of the exporter's pages. Each says what is wrong in the words of the person who typed, and names the limit."""
