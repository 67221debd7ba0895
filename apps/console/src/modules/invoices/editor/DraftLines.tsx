import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconDiscount, IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { RuleMark } from '../bill/BillLines.tsx';
import { DraftLineRow } from './DraftLineRow.tsx';
import { freshLine, type Kind } from './draftLines.ts';
import css from './Editor.module.css';
import type { DraftState } from './useDraft.ts';

type Props = { readonly bill: Bill; readonly state: DraftState; readonly made: Bill['lines'] };
const own = (line: Bill['lines'][number]) =>
  line.kind === 'supplies' || line.kind === 'environment' || line.kind === 'deposit';

/** The shop's tax rates, and the one new lines begin with. */
export function useRates(lines: Bill['lines']) {
  const { data: shop } = api.useGetShopQuery({});
  const known = new Set([
    ...(shop?.taxRates ?? []).map(({ rateBp }) => rateBp),
    ...lines.map((line) => line.taxRateBp),
  ]);
  const standard = shop?.taxRates.find(({ isDefault }) => isDefault)?.rateBp ?? lines[0]?.taxRateBp ?? 0;
  return { rates: [...known].sort((a, b) => b - a), standard };
}

/** What stands in which column, for the eye; each field has its own name. */
function Heads({ margins }: { readonly margins: boolean }) {
  const t = useT();
  return (
    <div className={`${css.line} ${css.heads}`} data-margins={margins || undefined} aria-hidden>
      <span>{t('job.kind')}</span>
      <span>{t('bill.line')}</span>
      <span className={css.amount}>{t('bill.quantity')}</span>
      <span className={css.amount}>{t('bill.each')}</span>
      <span>{t('bill.taxRate')}</span>
      {margins && <span className={css.amount}>{t('bill.cost')}</span>}
      <span className={css.amount}>{t('bill.amount')}</span>
    </div>
  );
}

/** The lines as fields, under their jobs; what the shop's rules add stands below, marked. */
export function DraftLines({ bill, state, made }: Props) {
  const t = useT();
  const { drafts, tried, put, add, remove } = state;
  const { currency, pricesIncludeTax } = bill;
  const { rates, standard } = useRates(bill.lines);
  const margins = useMay('margin.read');
  const begin = (kind: Kind) => add(freshLine(kind, standard));
  return (
    <Panel title={t('bill.lines')} note={`${currency}, ${t(pricesIncludeTax ? 'bill.withTax' : 'bill.withoutTax')}`}>
      <div className={css.lines}>
        {drafts.length > 0 && <Heads margins={margins} />}
        {drafts.map((draft, index) => (
          <Fragment key={draft.key}>
            {draft.jobTitle && draft.jobTitle !== drafts[index - 1]?.jobTitle && (
              <h3 className={css.job}>{draft.jobTitle}</h3>
            )}
            <DraftLineRow
              draft={draft}
              made={made[index]}
              grossed={pricesIncludeTax}
              currency={currency}
              rates={rates}
              margins={margins}
              tried={tried}
              onChange={(part) => put(draft.key, part)}
              onRemove={() => remove(draft.key)}
            />
          </Fragment>
        ))}
        {drafts.length === 0 && <p className={css.quiet}>{t('bill.noLines')}</p>}
        <div className={css.adds}>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => begin('part')}>
            {t('bill.addLine')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDiscount size={16} stroke={1.75} />}
            onClick={() => begin('discount')}
          >
            {t('bill.addDiscount')}
          </Button>
        </div>
        {made.filter(own).map((line) => (
          <p key={`${line.kind} ${line.description}`} className={css.own}>
            <span>
              {line.description}
              <RuleMark rule={line.rule ?? line.kind} />
            </span>
            <MoneyText amount={pricesIncludeTax ? line.total : line.net} currency={currency} bare />
          </p>
        ))}
      </div>
    </Panel>
  );
}
