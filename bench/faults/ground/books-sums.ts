import type { World } from '../../../apps/server/kernel/testing/world.ts';

type Wrong = { readonly what: string };

/** Each question answers rows only where the books and the documents disagree. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'an entry that does not add up': `select entry_id::text as what from ledger_line where shop_id = $1 group by entry_id
    having sum(amount) <> 0 or sum(shop_amount) <> 0`,
  'a document whose lines are not its sums': `select i.number_text as what from invoice i left join invoice_line l
    on l.shop_id = i.shop_id and l.invoice_id = i.id where i.shop_id = $1
    group by i.shop_id, i.id having i.net <> coalesce(sum(l.net), 0) or i.tax <> coalesce(sum(l.tax), 0) or i.total <> i.net + i.tax`,
  'a bill whose open amount the books do not know': `select i.number_text as what from invoice i left join ledger_line l
    on l.shop_id = i.shop_id and l.invoice_id = i.id and l.account = 'receivable' where i.shop_id = $1 and i.kind <> 'credit_note'
    group by i.shop_id, i.id having coalesce(sum(l.amount), 0) <>
      case when i.status in ('draft', 'void') then 0 else i.total - i.paid - i.credited end`,
  'a bill whose status is not what its money says': `select number_text as what from invoice where shop_id = $1
    and kind <> 'credit_note' and status not in ('draft', 'void') and status <>
      case when paid + credited >= total then 'paid' when paid > 0 then 'part_paid' else 'posted' end`,
  'tax that was booked as no document has it': `with booked as (select tax_rate_bp as rate, -sum(amount) as tax from ledger_line
      where shop_id = $1 and account = 'tax_payable' group by tax_rate_bp),
    said as (select l.tax_rate_bp as rate, sum(case when i.kind = 'credit_note' then -l.tax else l.tax end) as tax from invoice_line l
      join invoice i on i.shop_id = l.shop_id and i.id = l.invoice_id where i.shop_id = $1 and i.status not in ('draft', 'void')
      group by l.tax_rate_bp)
    select rate::text as what from booked full join said using (rate) where coalesce(booked.tax, 0) <> coalesce(said.tax, 0)`,
  'a number missing or given twice': `select series as what from invoice where shop_id = $1 and number is not null group by series
    having count(*) <> max(number) or count(distinct number) <> count(*) or min(number) <> 1`,
  'a line credited beyond what it was': `select b.id::text as what from invoice_line b join invoice_line c
    on c.shop_id = b.shop_id and c.credits_line_id = b.id where b.shop_id = $1 group by b.shop_id, b.id
    having abs(sum(c.quantity)) > abs(b.quantity) or abs(sum(c.net)) > abs(b.net) or abs(sum(c.tax)) > abs(b.tax)`,
  'a document posted and not booked, or booked twice': `select i.number_text as what from invoice i left join ledger_entry e
    on e.shop_id = i.shop_id and e.source_id = i.id and e.kind in ('invoice', 'credit_note')
    where i.shop_id = $1 and i.status <> 'draft' group by i.shop_id, i.id having count(e.id) <> 1`,
  // R-534 What a bill has no use for goes back by a credit note on the deposit: a cent where a discount was rounded.
  'a deposit taken and set off for another sum': `select i.number_text as what from invoice i
    join invoice_line l on l.shop_id = i.shop_id and l.deposit_id = i.id
    join invoice f on f.shop_id = l.shop_id and f.id = l.invoice_id and f.status not in ('draft', 'void')
    where i.shop_id = $1 group by i.shop_id, i.id having i.total - i.credited + sum(l.total) <> 0`,
};

/** Where the books of a shop and its documents tell different stories; empty when they never do. */
export async function disagreements(world: Pick<World, 'sql'>, shopId: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, text] of Object.entries(QUESTIONS)) {
    const rows = await world.sql<Wrong>(text, [shopId]);
    if (rows.length > 0) wrong.push(`${rows.length} × ${name} (${rows[0]?.what})`);
  }
  return wrong;
}
