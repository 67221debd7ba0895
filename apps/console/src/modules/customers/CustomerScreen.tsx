import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'wouter';
import { lazy } from '../../shared/lazy.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { Records } from '../../shared/Records.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { StoryPanel } from '../../shared/StoryPanel.tsx';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import { Consents } from './Consents.tsx';
import { Contact } from './Contact.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import type { Customer } from './customer.ts';
import { Limit } from './Limit.tsx';
import { CustomerCars, CustomerVisits } from './lists.tsx';
import { Merge } from './Merge.tsx';
import { Notes } from './Notes.tsx';
import { Portal } from './Portal.tsx';
import '../../shared/words/decisions.ts';
import '../../shared/words/records.ts';
import '../../shared/words/visit.ts';

const CustomerMoney = lazy(() => import('../../shared/till/customer/CustomerMoney.tsx'));

type Doing = 'edit' | 'merge';

function Actions({ customer, onDo }: { readonly customer: Customer; readonly onDo: (doing: Doing) => void }) {
  const { t } = useSpeech();
  const mayWrite = useMay('customers.write');
  const mayBook = useMay('bookings.decide');
  const mayMerge = useMay('customers.merge');
  return (
    <>
      {mayMerge && (
        <Button size="md" variant="default" onClick={() => onDo('merge')}>
          {t('people.merge')}
        </Button>
      )}
      {mayWrite && (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.75} />}
          onClick={() => onDo('edit')}
        >
          {t('records.edit')}
        </Button>
      )}
      {mayBook && (
        <Button
          size="md"
          component={Link}
          href={`/bookings/new?customer=${customer.id}`}
          leftSection={<IconCalendarPlus size={18} stroke={1.75} />}
        >
          {t('people.book')}
        </Button>
      )}
    </>
  );
}

/** One customer: contact, cars, visits, notes, consents, customer pages, story. */
export default function CustomerScreen() {
  const { t, timeZone, format } = useSpeech();
  const { customerId } = useParams<{ customerId: string }>();
  const [doing, setDoing] = useState<Doing>();
  const bills = useMay('invoices.read');
  const read = api.useGetCustomerQuery({ customerId });
  const { data: customer, refetch } = read;
  if (!customer) return <Pending of={read} rows={10} />;
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={customer.name}
        note={t('people.since', { date: longDate(customer.createdAt, timeZone, format) })}
        actions={<Actions customer={customer} onDo={setDoing} />}
      />
      <Records>
        <div>
          <CustomerCars customer={customer} />
          <CustomerVisits customer={customer} />
          <StoryPanel title={t('people.story')} none={t('people.noStory')} customerId={customer.id} />
        </div>
        <div>
          <Contact customer={customer} />
          {bills && (
            <Suspense fallback={<SkeletonRows rows={3} />}>
              <CustomerMoney customerId={customer.id} name={customer.name} />
            </Suspense>
          )}
          <Notes customer={customer} />
          <Limit customer={customer} />
          <Portal customer={customer} />
          <Consents customer={customer} />
        </div>
      </Records>
      {doing === 'edit' && <CustomerForm customer={customer} onClose={close} onSaved={() => refetch()} />}
      {doing === 'merge' && <Merge customer={customer} onClose={close} />}
    </>
  );
}
