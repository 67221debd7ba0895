import { useState } from 'react';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Point } from '../inspection.ts';
import css from './Point.module.css';
import type { PointPart } from './PointCard.tsx';

type Props = { readonly point: Point; readonly locked: boolean; readonly onRecord: (part: PointPart) => void };

/** A note for the advisor, and the plain sentence the customer reads; saved when the field is left. */
export function PointWords({ point, locked, onRecord }: Props) {
  const t = useT();
  const [note, setNote] = useState(point.note ?? '');
  const [sentence, setSentence] = useState(point.customerSentence ?? '');
  const found = point.condition === 'monitor' || point.condition === 'urgent';
  return (
    <section className={css.stack}>
      <GrowingText
        size="lg"
        maxLength={2000}
        label={t('look.note')}
        disabled={locked}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => note.trim() !== (point.note ?? '') && onRecord({ note: note.trim() || null })}
      />
      {(found || point.customerSentence) && (
        <GrowingText
          size="lg"
          maxLength={500}
          label={t('look.sentence')}
          disabled={locked}
          value={sentence}
          onChange={(event) => setSentence(event.currentTarget.value)}
          onBlur={() =>
            sentence.trim() !== (point.customerSentence ?? '') &&
            onRecord({ customerSentence: sentence.trim() || null })
          }
        />
      )}
    </section>
  );
}
