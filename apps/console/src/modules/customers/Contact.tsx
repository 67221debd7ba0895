import { Badge } from '@mantine/core';
import { type Fact, FactList } from '../../shared/FactList.tsx';
import { languages } from '../../shared/languages.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import type { Customer } from './customer.ts';

/** How to reach a customer. */
export function Contact({ customer }: { readonly customer: Customer }) {
  const t = useT();
  const { address } = customer;
  const place = [address?.street, [address?.postcode, address?.town].filter(Boolean).join(' '), address?.country];
  const facts: readonly Fact[] = [
    [t('people.phone'), customer.phone && <a href={`tel:${customer.phone}`}>{customer.phone}</a>],
    [t('people.email'), customer.email && <a href={`mailto:${customer.email}`}>{customer.email}</a>],
    [t('people.company'), customer.company],
    [t('people.street'), place.filter(Boolean).join(', ')],
    [t('people.taxNumber'), customer.taxNumber],
    [t('people.locale'), languages.find((one) => one.value === customer.locale)?.label],
    [
      t('people.tags'),
      customer.tags.length > 0 &&
        customer.tags.map((tag) => (
          <Badge key={tag} color="petrol" mr={4}>
            {tag}
          </Badge>
        )),
    ],
  ];
  return (
    <Panel title={t('people.contact')}>
      <FactList facts={facts} />
      {!customer.phone && !customer.email && <span className={css.soft}>{t('people.noContact')}</span>}
    </Panel>
  );
}
