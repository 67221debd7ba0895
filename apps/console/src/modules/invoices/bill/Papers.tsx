import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileCode, IconPrinter } from '@tabler/icons-react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { makesEInvoices, openDocument, openEInvoice, printsDocuments } from '../../../shared/till/documents.ts';
import { useDeed } from '../../../shared/useDeed.ts';
import css from './Bill.module.css';
import { Lacks } from './Lacks.tsx';

const formats = ['xrechnung_ubl', 'xrechnung_cii', 'zugferd'] as const;

/** The bill on paper, and as an electronic invoice. */
export function Papers({ bill }: { readonly bill: Bill }) {
  const t = useT();
  const deed = useDeed();
  if (bill.number === null || !printsDocuments) return null;
  return (
    <Panel title={t('bill.papers')}>
      <div className={css.papers}>
        <Button
          variant="default"
          loading={deed.busy}
          leftSection={<IconPrinter size={18} stroke={1.75} />}
          onClick={() => deed.run(() => openDocument({ kind: 'invoice', id: bill.id }))}
        >
          {t('bill.pdf')}
        </Button>
        {makesEInvoices && bill.status !== 'void' && (
          <Menu width="target">
            <Menu.Target>
              <Button
                variant="default"
                leftSection={<IconFileCode size={18} stroke={1.75} />}
                rightSection={<IconChevronDown size={16} stroke={1.75} />}
              >
                {t('bill.eInvoice')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {formats.map((format) => (
                <Menu.Item key={format} onClick={() => deed.run(() => openEInvoice({ invoiceId: bill.id, format }))}>
                  {t(`bill.format.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        {deed.error !== undefined && <Lacks error={deed.error} bill={bill} />}
      </div>
    </Panel>
  );
}
