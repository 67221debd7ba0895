import type { Condition, GaugeView } from './views.ts';

/** Hatch = beyond the limit, tick = limit, dot = value, words at both ends. */
export function Gauge({ gauge, condition, id }: { gauge: GaugeView; condition: Condition; id: string }) {
  const bad = gauge.bad === 'below' ? { x: 0, width: gauge.limit } : { x: gauge.limit, width: 100 - gauge.limit };
  return (
    <div class="gauge">
      <svg width="100%" height="22" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`hatch-${id}`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" class="hatch-base" />
            <rect width="4" height="8" class="hatch-line" />
          </pattern>
        </defs>
        <rect class="gauge-base" y="7" width="100%" height="8" rx="4" />
        <rect x={`${bad.x}%`} y="7" width={`${bad.width}%`} height="8" rx="4" fill={`url(#hatch-${id})`} />
        <rect class="gauge-limit" x={`${gauge.limit}%`} y="2" width="2" height="18" />
        <circle class={`gauge-dot dot-${condition}`} cx={`${gauge.value}%`} cy="11" r="6" />
      </svg>
      <div class="gauge-words">
        <strong>{gauge.valueText}</strong>
        <span>{gauge.limitText}</span>
      </div>
    </div>
  );
}

/** A bar filled to `part` of 0…1; hatched while it moves. The words beside it carry the meaning. */
export function Progress({ part, busy }: { part: number; busy?: boolean }) {
  const width = `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;
  return (
    <svg
      class={busy ? 'progress progress-busy' : 'progress'}
      width="100%"
      height="8"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="progress-base" width="100%" height="8" rx="4" />
      <rect class="progress-fill" width={width} height="8" rx="4" />
      {busy && <line class="progress-hatch" x1="2" y1="4" x2={width} y2="4" />}
    </svg>
  );
}
