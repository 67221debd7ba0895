-- The car is back with its driver. The visit ends when its bills are paid as well.
alter table work_order
  add column handed_over_at timestamptz,
  add column handed_over_to text,
  add column handed_over_by text;
