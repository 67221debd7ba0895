import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCameraPlus, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { Panel } from '../../../../shared/Panel.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { acceptedFiles, upload } from '../../../../shared/upload.ts';
import { useUploads } from '../jobs/JobPhotos.tsx';
import { type Order, useOrder } from '../order.tsx';
import { useRun } from '../useRun.ts';
import css from './Rail.module.css';

type Photo = Order['photos'][number];

function Picture({ photo }: { readonly photo: Photo }) {
  const t = useT();
  const { act } = useOrder();
  const may = useMay('files.write');
  const [change] = api.useChangeFileMutation();
  const { busy, run } = useRun();
  const { customerVisible } = photo;
  const Eye = customerVisible ? IconEye : IconEyeOff;
  const toggle = () => run(() => act(change({ fileId: photo.id, customerVisible: !customerVisible }).unwrap()));
  const words = t(customerVisible ? 'rail.visible' : 'rail.hidden');
  return (
    <li>
      <a className={css.file} href={photo.url} target="_blank" rel="noreferrer">
        {photo.width === null ? (
          <span className={css.paper}>{photo.caption ?? t('rail.files')}</span>
        ) : (
          <img src={photo.thumbUrl} alt={photo.caption ?? t('job.photo')} loading="lazy" />
        )}
      </a>
      {photo.from === 'customer' || !may ? (
        <small className={css.none}>{photo.from === 'customer' ? t('rail.fromCustomer') : words}</small>
      ) : (
        <button type="button" className={css.seen} aria-pressed={customerVisible} disabled={busy} onClick={toggle}>
          <Eye size={14} stroke={1.75} aria-hidden />
          {words}
        </button>
      )}
    </li>
  );
}

/** Photos and papers of the visit; each says whether the customer sees it. */
export function FilesPanel() {
  const t = useT();
  const { order, act } = useOrder();
  const may = useMay('files.write');
  const picker = useRef<HTMLInputElement>(null);
  const { going, error, add } = useUploads((file) => act(upload(file, { owner: 'work_order', ownerId: order.id })));
  return (
    <Panel title={t('rail.files')} note={order.photos.length > 0 && order.photos.length}>
      {order.photos.length === 0 && going.length === 0 && <p className={css.none}>{t('rail.noFiles')}</p>}
      <ul className={css.files}>
        {order.photos.map((photo) => (
          <Picture key={photo.id} photo={photo} />
        ))}
        {going.map((one) => (
          <li key={one.name} className={css.file} role="status" aria-label={t('job.uploading')}>
            {one.preview ? <img src={one.preview} alt="" /> : <span className={css.paper}>{one.name}</span>}
          </li>
        ))}
      </ul>
      {error !== undefined && <ErrorNote error={error} />}
      {may && (
        <>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept={acceptedFiles}
            onChange={(event) => add([...(event.currentTarget.files ?? [])])}
          />
          <Button
            className={css.add}
            variant="default"
            leftSection={<IconCameraPlus size={18} stroke={1.75} />}
            onClick={() => picker.current?.click()}
          >
            {t('rail.addFile')}
          </Button>
        </>
      )}
    </Panel>
  );
}
