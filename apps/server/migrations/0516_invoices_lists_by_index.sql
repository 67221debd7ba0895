create index invoice_unposted on invoice (shop_id, id desc) where status in ('draft', 'void');
