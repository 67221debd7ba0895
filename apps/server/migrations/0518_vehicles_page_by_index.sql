-- Who had a car, asked by every page of a car.
create index vehicle_ownership_vehicle on vehicle_ownership (shop_id, vehicle_id, since desc);
