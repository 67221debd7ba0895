import { useMay } from '../../shared/session.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { DaysCompared } from './DaysCompared.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';

/** What a person has to decide, and each day's comparison with the providers. */
export default function ReconciliationScreen() {
  const reports = useMay('money.reports');
  return (
    <MoneyFrame>
      <ReviewQueue />
      {reports && <DaysCompared />}
    </MoneyFrame>
  );
}
