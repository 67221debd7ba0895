import { Button } from '@mantine/core';
import { api, fileAddress } from '@pitlane/client/api';
import { IconDownload } from '@tabler/icons-react';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import css from './Ledger.module.css';
import type { Days } from './period.ts';

const formats = ['datev', 'iif', 'qif'] as const;

/** The books of some days as files an accountant takes. */
export function Exports({ days }: { readonly days: Days }) {
  const t = useT();
  const [make] = api.useExportBooksMutation();
  const deed = useDeed();
  const save = async (format: (typeof formats)[number]) => {
    const file = await deed.run(() => make({ ...days, format }).unwrap());
    if (!file) return;
    const link = document.createElement('a');
    link.href = `data:${file.contentType};base64,${file.base64}`;
    link.download = file.fileName;
    link.click();
  };
  return (
    <Panel title={t('tax.exports')}>
      <p className={css.hint}>{t('tax.exportsHint')}</p>
      <div className={css.bar}>
        <Button
          component="a"
          variant="default"
          href={fileAddress('exportLedger', days)}
          download
          leftSection={<IconDownload size={18} stroke={1.75} />}
        >
          {t('tax.csv')}
        </Button>
        {formats.map((format) => (
          <Button key={format} variant="default" loading={deed.busy} onClick={() => save(format)}>
            {t(`tax.${format}`)}
          </Button>
        ))}
      </div>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </Panel>
  );
}
