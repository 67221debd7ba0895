import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Photo } from '../shared/Photo.tsx';
import { PhotoPicker } from '../shared/PhotoPicker.tsx';
import { momentText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { WorkOrderProps } from './work-order.props.ts';

function Gallery({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  if (page.photos.length < 2) return null;
  return (
    <section aria-labelledby="photos-title">
      <h2 id="photos-title">{t('portal.track.photos', { count: page.photos.length })}</h2>
      <ul class="gallery">
        {page.photos.map((photo) => (
          <li key={photo.src}>
            <a href={photo.href ?? photo.src}>
              <Photo photo={photo} sizes="200px" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  if (page.parts.length === 0) return null;
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">{t('portal.track.parts')}</h2>
      <ul class="rows card">
        {page.parts.map((part) => (
          <li class="row" key={part.name}>
            <span class="row-words">
              <strong>{part.name}</strong>
              <span class="quiet">
                {part.quantity} · {part.state}
              </span>
            </span>
            {part.price && <MoneyText money={part.price} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invoice({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  if (!page.invoice) return null;
  return (
    <section aria-labelledby="invoice-title">
      <h2 id="invoice-title">{t('portal.track.invoice')}</h2>
      <a class="row card" href={page.invoice.href}>
        <Icon name="receipt" size={22} />
        <span class="row-words">
          <strong>{page.invoice.number}</strong>
          <span class="quiet">{t(page.invoice.paid ? 'portal.track.paid' : 'portal.track.toPay')}</span>
        </span>
        <MoneyText money={page.invoice.total} size="mid" />
      </a>
    </section>
  );
}

function Uploads({ page }: { page: WorkOrderProps }) {
  const shell = useShell();
  const { t } = shell;
  if (!page.uploadsAllowed && page.uploads.length === 0) return null;
  return (
    <section aria-labelledby="uploads-title" id="uploads">
      <h2 id="uploads-title">{t('portal.track.uploads')}</h2>
      <div class="card pad stack-small">
        {page.uploads.length > 0 && (
          <ul class="plain">
            {page.uploads.map((upload) => (
              <li key={upload.name + upload.at}>
                {upload.href ? <a href={upload.href}>{upload.name}</a> : upload.name}{' '}
                <span class="quiet">{upload.state ?? momentText(upload.at, shell)}</span>
              </li>
            ))}
          </ul>
        )}
        {page.uploadsAllowed && (
          <form
            method="post"
            action={`/customer/work-order/${page.id}/upload`}
            enctype="multipart/form-data"
            class="stack-small"
          >
            <PhotoPicker name="files" max={10} label={t('portal.track.addPhotos')} documents />
            <button class="button" type="submit" data-needs-files>
              {t('portal.track.upload')}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

/** Photos, parts, invoice and the customer's own files, below the repairs. */
export function Extras({ page }: { page: WorkOrderProps }) {
  return (
    <div class="extras">
      <Invoice page={page} />
      <Gallery page={page} />
      <Parts page={page} />
      <Uploads page={page} />
    </div>
  );
}
