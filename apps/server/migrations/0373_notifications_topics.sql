-- Two more kinds of news a customer may switch off: being asked for a review, and when a service is due.
alter table notification_preference
  add column notify_on_review boolean not null default true,
  add column notify_on_service boolean not null default true;
