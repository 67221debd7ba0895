import type { PhotoView } from './views.ts';

interface PhotoProps {
  photo: PhotoView;
  sizes?: string;
  /** The first picture of a page is not lazy. */
  first?: boolean;
  cls?: string;
}

export function Photo({ photo, sizes, first, cls }: PhotoProps) {
  return (
    <img
      class={cls ?? 'photo'}
      src={photo.src}
      srcset={photo.srcset}
      sizes={photo.srcset ? (sizes ?? '100vw') : undefined}
      width={photo.width}
      height={photo.height}
      alt={photo.alt}
      loading={first ? 'eager' : 'lazy'}
      decoding="async"
      fetchpriority={first ? 'high' : undefined}
    />
  );
}

/** The technician's mark is drawn over the photo, never into it. */
export function MarkedPhoto({ photo, sizes }: { photo: PhotoView; sizes?: string }) {
  const mark = photo.mark;
  return (
    <div class="marked">
      <Photo photo={photo} sizes={sizes} cls="" />
      {mark && (
        <svg class="mark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <ellipse class="mark-halo" cx={mark.x} cy={mark.y} rx={mark.rx} ry={mark.ry} />
          <ellipse class="mark-line" cx={mark.x} cy={mark.y} rx={mark.rx} ry={mark.ry} />
        </svg>
      )}
    </div>
  );
}
