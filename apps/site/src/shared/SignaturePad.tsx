import { type Drawing, pathOf, SHEET } from '../islands/strokes.ts';
import { Icon } from './Icon.tsx';
import { Island } from './Notice.tsx';
import { useShell } from './shell.ts';

/** A sheet to sign on with a finger; only with a script. Whoever cannot draw types the name in the field below. */
export function SignaturePad({ value }: { value: string | undefined }) {
  const { t } = useShell();
  const { width, height } = SHEET;
  return (
    <Island name="signature-pad" cls="sign-pad only-script" props={{}}>
      <p class="sign-pad-words" id="sign-pad-words">
        {t('portal.sign.draw')}
      </p>
      <div class="sign-sheet">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="sign-pad-words">
          <path class="sign-line" d={`M24 ${height - 34}H${width - 24}`} />
          <path class="sign-ink" data-ink d="" />
        </svg>
        <button type="button" class="sign-clear" hidden>
          <Icon name="cross" size={18} />
          {t('portal.sign.clear')}
        </button>
      </div>
      <input type="hidden" name="drawing" value={value ?? ''} />
    </Island>
  );
}

/** A signature as it was drawn. */
export function SignatureDrawn({ drawing, name }: { drawing: Drawing; name: string }) {
  const { t } = useShell();
  return (
    <svg
      class="signed-by-hand"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={t('portal.receipt.drawn', { name })}
    >
      <path class="sign-ink" d={pathOf(drawing)} />
    </svg>
  );
}
