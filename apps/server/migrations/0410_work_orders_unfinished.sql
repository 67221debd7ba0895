-- Today and the board ask what is left to do: a few hundred jobs, however many were done in all the years.
create index job_unfinished on job (shop_id, work_order_id) where status <> 'done' and removed_at is null;
