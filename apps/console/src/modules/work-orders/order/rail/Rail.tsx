import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { useOrder } from '../order.tsx';
import { BeforePanel } from './BeforePanel.tsx';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { InspectionsPanel } from './InspectionsPanel.tsx';
import { MessagesPanel } from './MessagesPanel.tsx';
import { MoneyPanel } from './MoneyPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import css from './Rail.module.css';
import { TimelinePanel } from './TimelinePanel.tsx';

/** Right side of the page: money, words, story, notes, files, what was before. */
export function Rail() {
  const t = useT();
  const { order } = useOrder();
  const messages = useMay('messages.read');
  const decisions = useMay('estimates.read');
  return (
    <aside className={css.rail} aria-label={t('order.rail')}>
      <MoneyPanel />
      {decisions && <DecisionsPanel />}
      {messages && <MessagesPanel />}
      {order.inspections.length > 0 && <InspectionsPanel />}
      <TimelinePanel />
      <NotesPanel />
      <FilesPanel />
      <BeforePanel />
    </aside>
  );
}
