-- Since when a worker is speaking to the mail server about this mail; a claim that is too old was left by a worker that died.
alter table mail add column claimed_at timestamptz;
