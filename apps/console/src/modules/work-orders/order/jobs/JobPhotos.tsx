import { IconCameraPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { acceptedFiles, upload } from '../../../../shared/upload.ts';
import { type Job, useOrder } from '../order.tsx';
import css from './JobPhotos.module.css';

type Going = { readonly name: string; readonly preview: string };

/** Sends pictures one after the other and shows them at once. */
export function useUploads(send: (file: File) => Promise<unknown>) {
  const [going, setGoing] = useState<readonly Going[]>([]);
  const [error, setError] = useState<unknown>();
  const add = async (files: readonly File[]) => {
    setError(undefined);
    setGoing(
      files.map((file) => ({
        name: file.name,
        preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : '',
      })),
    );
    try {
      for (const file of files) await send(file);
    } catch (cause) {
      setError(cause);
    } finally {
      setGoing([]);
    }
  };
  return { going, error, add };
}

/** The photos of a job, and a place to add one. */
export function JobPhotos({ job }: { readonly job: Job }) {
  const t = useT();
  const may = useMay('files.write');
  const { act } = useOrder();
  const picker = useRef<HTMLInputElement>(null);
  const { going, error, add } = useUploads((file) => act(upload(file, { owner: 'job', ownerId: job.id })));
  if (!may && job.photos.length === 0) return null;
  return (
    <section aria-label={t('job.photos', { title: job.title })}>
      <ul className={css.photos}>
        {job.photos.map((photo) => (
          <li key={photo.id}>
            <a href={photo.url} target="_blank" rel="noreferrer" className={css.photo}>
              <img src={photo.thumbUrl} alt={photo.caption ? '' : t('job.photo')} loading="lazy" />
              {photo.caption && <span>{photo.caption}</span>}
            </a>
          </li>
        ))}
        {going.map((one) => (
          <li key={one.name} className={css.photo} role="status" aria-label={t('job.uploading')}>
            {one.preview && <img src={one.preview} alt="" className={css.going} />}
            <span>{t('job.uploading')}</span>
          </li>
        ))}
        {may && (
          <li>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept={acceptedFiles}
              onChange={(event) => add([...(event.currentTarget.files ?? [])])}
            />
            <button
              type="button"
              className={css.addPhoto}
              aria-label={t('job.addPhotoTo', { title: job.title })}
              onClick={() => picker.current?.click()}
            >
              <IconCameraPlus size={20} stroke={1.75} aria-hidden />
              {t('job.addPhoto')}
            </button>
          </li>
        )}
      </ul>
      {error !== undefined && <ErrorNote error={error} />}
    </section>
  );
}
