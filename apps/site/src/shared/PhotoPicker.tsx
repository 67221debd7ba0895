import { Icon } from './Icon.tsx';
import { Island } from './Notice.tsx';
import { useShell } from './shell.ts';

interface PickerProps {
  name: string;
  label: string;
  max: number;
  error?: string;
  /** Documents too, where the page takes them. */
  documents?: boolean;
}

/** A file field with a camera; the island shows small previews and shrinks large photos before they travel. */
export function PhotoPicker({ name, label, max, error, documents }: PickerProps) {
  const { t } = useShell();
  const accept = documents ? 'image/jpeg,image/png,image/heic,application/pdf' : 'image/jpeg,image/png,image/heic';
  return (
    <Island
      name="photo-picker"
      cls="picker"
      props={{ max, remove: t('site.photo.remove', { name: '{name}' }), tooMany: t('site.photo.tooMany', { max }) }}
    >
      <label class="button picker-button" for={`f-${name}`}>
        <Icon name="camera" size={22} />
        {label}
      </label>
      <input
        class="picker-input"
        id={`f-${name}`}
        type="file"
        name={name}
        accept={accept}
        multiple={max > 1}
        aria-describedby={`f-${name}-hint`}
      />
      <p class="hint" id={`f-${name}-hint`}>
        {t(documents ? 'site.photo.hintFiles' : 'site.photo.hint', { max })}
      </p>
      {error && <p class="field-error">{error}</p>}
      <div class="picker-list" aria-live="polite" />
    </Island>
  );
}
