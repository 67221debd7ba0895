-- What the customer agreed to pay for the job, in minor units: at the booking, then at each decision. It outlives a new
-- price, so that the two can be compared.
alter table job add column agreed_total bigint;
