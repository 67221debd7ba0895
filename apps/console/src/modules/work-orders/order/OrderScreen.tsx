import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { Concerns } from './Concerns.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import type { Doing } from './doing.ts';
import { JobList } from './jobs/JobList.tsx';
import { Lane } from './Lane.tsx';
import { OrderHeader } from './OrderHeader.tsx';
import css from './OrderScreen.module.css';
import { OrderProvider } from './order.tsx';
import { Rail } from './rail/Rail.tsx';
import '../../../shared/words/board.ts';
import '../../../shared/words/decisions.ts';
import '../../../shared/words/reviews.ts';
import '../../../shared/words/today.ts';
import '../../../shared/words/visit.ts';
import '../../../shared/words/parts.ts';
import '../../../shared/words/work-order.ts';

/** The work order on one page: whose car, where it is, what is wrong, what is done, what it costs, what was said. */
export default function OrderScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [doing, setDoing] = useState<Doing | null>(() =>
    search.get('do') === 'check-in' ? { what: 'check_in' } : null,
  );
  const [openJob, setOpenJob] = useState<string | null>(search.get('job'));
  const close = () => {
    setDoing(null);
    if (search.has('do')) setSearch({}, { replace: true });
  };
  return (
    <OrderProvider id={id} begin={setDoing} openJob={setOpenJob}>
      <div className={css.top}>
        <OrderHeader />
        <Lane />
      </div>
      <div className={css.body}>
        <div className={css.main}>
          <Concerns />
          <JobList openJob={openJob} onOpen={setOpenJob} />
        </div>
        <Rail />
      </div>
      <Dialogs doing={doing} onClose={close} onJob={setOpenJob} onNext={setDoing} />
    </OrderProvider>
  );
}
