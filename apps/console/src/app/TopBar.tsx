import { IconSearch } from '@tabler/icons-react';
import { Initials } from '../shared/Initials.tsx';
import { KeyHint } from '../shared/KeyHint.tsx';
import { keyCaps } from '../shared/keyboard.ts';
import { useT } from '../shared/phrases.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Bell } from './Bell.tsx';
import type { FrameProps } from './frame.ts';
import { LiveMark } from './LiveMark.tsx';
import { NewMenu } from './NewMenu.tsx';
import { ShopSwitcher } from './ShopSwitcher.tsx';
import css from './TopBar.module.css';

const SHOWN = 2;

function People({ people }: Pick<FrameProps, 'people'>) {
  const t = useT();
  if (people.length === 0) return null;
  const rest = people.length - SHOWN;
  return (
    <span
      className={css.people}
      role="img"
      aria-label={t('shell.also', { names: people.map((one) => one.name).join(', ') })}
    >
      {people.slice(0, SHOWN).map((one) => (
        <Initials key={one.id} initials={one.initials} />
      ))}
      {rest > 0 && <span className={css.rest}>+{rest}</span>}
    </span>
  );
}

/** Shop, search, live mark, people, New, notifications, account; outside a shop nothing is live and nobody is told. */
export function TopBar(props: FrameProps) {
  const t = useT();
  const inShop = props.session.shop !== null;
  return (
    <header className={css.bar}>
      <ShopSwitcher session={props.session} onSwitch={props.onSwitchShop} />
      {!inShop && <strong>{t('shell.product')}</strong>}
      <button type="button" className={css.search} onClick={props.onSearch} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span className={css.words}>{t('shell.search')}</span>
        <span aria-hidden>
          <KeyHint keys={keyCaps('mod+k')} />
        </span>
      </button>
      <div className={css.end}>
        {inShop && <LiveMark live={props.live} at={props.liveAt} />}
        <People people={props.people} />
        <NewMenu creations={props.creations} />
        {inShop && <Bell notices={props.notices} unread={props.unread} onRead={props.onReadNotices} />}
        <AccountMenu session={props.session} onSignOut={props.onSignOut} onShortcuts={props.onShortcuts} />
      </div>
    </header>
  );
}
