import { useT } from '../shared/phrases.tsx';
import type { FrameProps } from './frame.ts';
import { PhoneNav } from './PhoneNav.tsx';
import { Rail } from './Rail.tsx';
import { LiveReachBanner } from './ReachBanner.tsx';
import css from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame around every screen: rail, top bar, banner, content, and on phones the navigation under the thumb. */
export function Shell(props: FrameProps) {
  const t = useT();
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {t('shell.skip')}
      </a>
      <div className={css.rail}>
        <Rail entries={props.nav} />
      </div>
      <div className={css.column}>
        <TopBar {...props} />
        <LiveReachBanner />
        <main id="main" tabIndex={-1} className={css.main}>
          {props.children}
        </main>
        <div className={css.phone}>
          <PhoneNav entries={props.nav} />
        </div>
      </div>
    </div>
  );
}
