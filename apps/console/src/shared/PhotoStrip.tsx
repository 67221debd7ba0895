import css from './PhotoStrip.module.css';
import { useT } from './phrases.tsx';

type Photo = { readonly id: string; readonly url: string; readonly thumbUrl: string; readonly caption: string | null };

/** Photos side by side, each with its caption; opens the full picture. */
export function PhotoStrip({ photos, tall }: { readonly photos: readonly Photo[]; readonly tall?: boolean }) {
  const t = useT();
  if (photos.length === 0) return null;
  return (
    <ul className={css.strip} data-tall={tall || undefined}>
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={photo.url} target="_blank" rel="noreferrer" className={css.photo}>
            <img src={photo.thumbUrl} alt={photo.caption || t('photo.number', { number: index + 1 })} loading="lazy" />
            {photo.caption && (
              <span className={css.caption} aria-hidden>
                {photo.caption}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
