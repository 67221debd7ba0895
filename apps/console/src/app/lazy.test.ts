import { expect, it } from 'vitest';
import { lazy, loadAhead } from '../shared/lazy.ts';
import { allRoutes, routeAt } from './modules.ts';

it('[OPS-17] every screen is loaded when it is first visited', () => {
  expect(allRoutes.length).toBeGreaterThan(20);
  for (const { path, screen } of allRoutes)
    expect([path, (screen as unknown as { $$typeof: symbol }).$$typeof]).toEqual([path, Symbol.for('react.lazy')]);
});

it('[OPS-17] the screen of an address is found before it is known who is there', () => {
  for (const { path } of allRoutes) expect(routeAt(path.replaceAll(/:\w+/g, '0190-a'))?.path).toBe(path);
  expect([routeAt('/nowhere'), routeAt('/work-orders'), routeAt('/')]).toEqual([undefined, undefined, undefined]);
});

it('[OPS-17] a screen loaded ahead is loaded once; one that cannot be loaded says so only where it is shown', async () => {
  let asked = 0;
  const part = lazy(async () => {
    asked += 1;
    throw new Error('no network');
  });
  expect(asked).toBe(0);
  loadAhead(part);
  loadAhead(part);
  expect(asked).toBe(1);
});
