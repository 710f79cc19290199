-- Figures count requests by outcome and time; the index alone answers them.

CREATE INDEX request_by_outcome ON request (status, break_glass, requested_at, decided_at)
