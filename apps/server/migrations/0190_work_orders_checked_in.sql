-- When the car was checked in: told once a visit. A car that walked in is here before anybody filled in its sheet.
alter table work_order add column checked_in_at timestamptz;
update work_order set checked_in_at = arrived_at
where arrived_at is not null
  and (booking_id is not null or coalesce(odometer_km, fuel_eighths) is not null or coalesce(key_tag, belongings) is not null);
