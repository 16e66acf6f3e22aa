CREATE TABLE addition (value TEXT); -- what a later version might add
