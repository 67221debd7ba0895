import type { Condition } from './views.ts';

function Shape({ condition }: { condition: Condition }) {
  if (condition === 'urgent') {
    return (
      <>
        <path class="fill" d="M7.500 2h9L22 7.500v9L16.500 22h-9L2 16.500v-9z" />
        <path class="hole" d="M12 7v6M12 16.500v.01" />
      </>
    );
  }
  if (condition === 'monitor') {
    return (
      <>
        <path class="fill" d="M12 2.500L23 21.500H1z" />
        <path class="hole" d="M12 9.500v5M12 18v.01" />
      </>
    );
  }
  if (condition === 'good') return <path class="ring" d="M12 21a9 9 0 100-18 9 9 0 000 18zM8 12l3 3 5-5.500" />;
  return <circle class="ring dashed" cx="12" cy="12" r="9" />;
}

/** Shape and colour; the word is always beside it or said aloud. */
export function ConditionGlyph({ condition, size = 20 }: { condition: Condition; size?: number }) {
  return (
    <svg
      class={`glyph glyph-${condition}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <Shape condition={condition} />
    </svg>
  );
}

export function ConditionMark({ condition, word }: { condition: Condition; word: string }) {
  return (
    <span class={`condition condition-${condition}`}>
      <ConditionGlyph condition={condition} />
      {word}
    </span>
  );
}
