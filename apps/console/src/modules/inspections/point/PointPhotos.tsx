import { IconCamera, IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { deliver, useOutbox } from '../../../shared/outbox.ts';
import { PhotoInput } from '../../../shared/PhotoInput.tsx';
import { PhotoStrip } from '../../../shared/PhotoStrip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';
import { needsPhoto, type Point } from '../inspection.ts';
import css from './Point.module.css';

type Props = { readonly inspectionId: string; readonly point: Point };

/** Photos of the point; the button is filled while a photo is called for. */
export function PointPhotos({ inspectionId, point }: Props) {
  const t = useT();
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>();
  const queued = useOutbox().filter(
    (one) => one.photo && one.input.point === point.key && one.input.ownerId === inspectionId,
  );
  const send = async (file: File) => {
    setSending((count) => count + 1);
    setError(undefined);
    try {
      const place = { owner: 'inspection_point', ownerId: inspectionId, point: point.key };
      await deliver('uploadFile', place, file.name, file);
    } catch (cause) {
      setError(cause);
    } finally {
      setSending((count) => count - 1);
    }
  };
  const wanted =
    needsPhoto(point) || ((point.condition === 'monitor' || point.condition === 'urgent') && point.photos.length === 0);
  const words = sending > 0 ? t('save.pending') : t('look.photo');
  return (
    <section className={css.stack}>
      <PhotoInput camera className={wanted ? css.photoWanted : css.photo} label={words} onPick={send}>
        <IconCamera size={28} stroke={1.75} aria-hidden />
        {words}
      </PhotoInput>
      <PhotoStrip photos={point.photos} />
      {queued.length > 0 && (
        <p className={css.queued}>
          <IconCloudOff size={20} stroke={1.75} aria-hidden /> {t('tech.queued', { count: queued.length })}
        </p>
      )}
      {error !== undefined && (
        <p className={css.needed} role="alert">
          {problemWords(t, problemOf(error))}
        </p>
      )}
    </section>
  );
}
