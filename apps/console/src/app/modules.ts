import type { ConsoleModule, Creation, NavEntry, ScreenRoute } from '../shared/module.ts';
import type { PaletteSource } from '../shared/palette.ts';
import { mayUse, type Session } from '../shared/session.tsx';

/** Each room's `module.ts` is found here by its place; adding a room needs no edit. */
const found = import.meta.glob<{ default: ConsoleModule }>('../modules/*/module.{ts,tsx}', { eager: true });
const modules: readonly ConsoleModule[] = Object.values(found).map((file) => file.default);

const byOrder = (one: { readonly order: number }, other: { readonly order: number }) => one.order - other.order;

export const allRoutes: readonly ScreenRoute[] = modules.flatMap((module) => module.routes);
export const openRoutes: readonly ScreenRoute[] = allRoutes.filter((route) => route.signedOut);

const steps = (path: string) => path.split('/');

/** The screen at an address below `/app`, whoever may see it. */
export const routeAt = (address: string): ScreenRoute | undefined => {
  const at = steps(address);
  return allRoutes.find(({ path }) => {
    const wanted = steps(path);
    return wanted.length === at.length && wanted.every((step, nth) => step === at[nth] || step.startsWith(':'));
  });
};

type Part = Pick<ScreenRoute, 'may' | 'outside'>;
/** Who stands in no shop sees only what needs none; what is for operators only, operators alone see. */
const stands = ({ shop, person }: Session, { outside }: Part) =>
  (shop !== null || outside !== undefined) && (outside !== 'only' || person.platform);

/** The parts of the console one person may use. */
export function partsFor(session: Session): {
  nav: NavEntry[];
  creations: Creation[];
  sources: PaletteSource[];
  routes: ScreenRoute[];
} {
  const mine = <T extends Part>(all: readonly T[]) =>
    all.filter((one) => stands(session, one) && mayUse(session, one.may));
  return {
    nav: mine(modules.flatMap((module) => module.nav ?? [])).sort(byOrder),
    creations: mine(modules.flatMap((module) => module.creations ?? [])).sort(byOrder),
    sources: mine(modules.flatMap((module) => module.sources ?? [])).sort(
      (one, other) => Number(one.last ?? false) - Number(other.last ?? false),
    ),
    routes: mine(allRoutes.filter((route) => !route.signedOut)),
  };
}
