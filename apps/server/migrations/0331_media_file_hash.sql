-- The SHA-256 of what was stored, so that a photo somebody decided on can be recognised later.
alter table file add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$');
