import { expect, it } from 'vitest';
import { allRoutes } from './modules.ts';

it('[OPS-17] every screen is loaded when it is first visited', () => {
  expect(allRoutes.length).toBeGreaterThan(20);
  for (const { path, screen } of allRoutes)
    expect([path, (screen as unknown as { $$typeof: symbol }).$$typeof]).toEqual([path, Symbol.for('react.lazy')]);
});
