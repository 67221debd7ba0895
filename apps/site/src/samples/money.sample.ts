import type { InvoiceProps, InvoicesProps, PayProps, PayStateProps } from '../pages/money.props.ts';
import { emptyForm } from '../shared/views.ts';
import { corolla, hilux, zmw } from './shell.sample.ts';

export const invoices: InvoicesProps = {
  rows: [
    {
      id: 'in_1187',
      href: '/customer/invoice/in_1187',
      number: 'INV-1187',
      kind: 'invoice',
      status: 'overdue',
      vehicle: hilux,
      total: zmw(13880),
      open: zmw(13880),
      issuedOn: '2026-11-02',
      dueOn: '2026-11-16',
      payHref: '/customer/invoice/in_1187/pay',
    },
    {
      id: 'in_1042',
      href: '/customer/invoice/in_1042',
      number: 'INV-1042',
      kind: 'invoice',
      status: 'paid',
      vehicle: corolla,
      total: zmw(1240),
      open: zmw(0),
      issuedOn: '2026-06-14',
    },
    {
      id: 'in_c7',
      href: '/customer/invoice/in_c7',
      number: 'CN-7',
      kind: 'credit_note',
      status: 'posted',
      total: zmw(-240),
      open: zmw(0),
      issuedOn: '2026-06-15',
    },
  ],
  filters: [
    { href: '/customer/invoices', active: true },
    { href: '/customer/invoices?car=BAE4821', plate: hilux.plate, active: false },
  ],
  toPay: [zmw(13880)],
  credit: [zmw(240)],
  methods: [{ id: 'pm_1', label: 'Visa •••• 4242', since: '2026-06-14T09:00:00.000Z' }],
};

export const invoice: InvoiceProps = {
  id: 'in_1187',
  number: 'INV-1187',
  kind: 'invoice',
  status: 'part_paid',
  vehicle: hilux,
  trackHref: '/customer/work-order/wo_2041',
  issuedOn: '2026-11-24',
  dueOn: '2026-12-08',
  seller: ['Dynamic Automotive Solutions', 'Mungwi Road, Lusaka'],
  buyer: ['Mutinta Banda', '12 Kabulonga Road'],
  groups: [
    {
      title: 'Front brakes',
      lines: [
        { text: 'Fit pads and discs', quantity: '2.5 h', unit: zmw(520), total: zmw(1300) },
        { text: 'Brake pads, front', quantity: '1', unit: zmw(1180), total: zmw(1180) },
      ],
    },
    { lines: [{ text: 'Shop supplies', quantity: '1', unit: zmw(60), total: zmw(60) }] },
  ],
  net: zmw(2540),
  taxes: [{ name: '16% VAT', of: zmw(2540), tax: zmw(406.4) }],
  taxIncluded: false,
  total: zmw(2946.4),
  paid: zmw(1000),
  credited: zmw(0),
  open: zmw(1946.4),
  note: 'Old pads are in the box.',
  payHref: '/customer/invoice/in_1187/pay',
  pdfHref: '/customer/invoice/in_1187/pdf',
};

export const pay: PayProps = {
  action: '/customer/invoice/in_1187/pay',
  number: 'INV-1187',
  kind: 'invoice',
  vehicle: hilux,
  shopName: 'Dynamic Automotive Solutions',
  open: zmw(13880),
  total: zmw(13880),
  dueOn: '2026-12-08',
  billHref: '/customer/invoice/in_1187',
  credit: zmw(240),
  creditAction: '/customer/invoice/in_1187/credit',
  ways: [
    {
      value: 'mtn.mobile_money',
      title: 'MTN MoMo',
      detail: 'PIN prompt on your phone',
      mark: ['MTN', 'MoMo'],
      icon: 'phone',
      phoneField: 'phone-mtn',
      maySave: false,
    },
    {
      value: 'airtel.mobile_money',
      title: 'Airtel Money',
      detail: 'PIN prompt on your phone',
      mark: ['Airtel', 'Money'],
      icon: 'phone',
      phoneField: 'phone-airtel',
      maySave: false,
    },
    { value: 'stripe.card', title: 'Visa or Mastercard', detail: 'Debit or credit card', icon: 'card', maySave: true },
    { value: 'bank', title: 'Bank transfer', detail: 'You send it from your bank', icon: 'bank', maySave: false },
    { value: 'cash', title: 'Cash at the desk', detail: 'Open until 18:00', icon: 'cash', maySave: false },
  ],
  bank: {
    holder: 'Dynamic Automotive Solutions Ltd',
    name: 'Zanaco',
    iban: 'ZM0012345678901234',
    isIban: false,
    bic: 'ZNCOZMLU',
    reference: 'INV-1187',
  },
  tap: 'sample-key-1',
  form: { values: { 'phone-mtn': '+260 966 555 187', 'phone-airtel': '+260 977 555 187' }, errors: {} },
};

export const payLink: PayProps = {
  ...pay,
  action: '/s/dynamic/pay/sample',
  vehicle: undefined,
  billHref: undefined,
  ways: pay.ways.filter(({ value }) => value === 'stripe.card'),
  form: { values: { amount: 'many' }, errors: { amount: 'Please write an amount.' } },
};
export const payNoWays: PayProps = { ...pay, ways: [], bank: undefined, form: emptyForm };

export const waiting: PayStateProps = {
  state: 'waiting',
  where: 'phone',
  number: 'INV-1187',
  vehicle: hilux,
  shopName: 'Dynamic Automotive Solutions',
  amount: zmw(13880),
  way: 'MTN MoMo',
  phone: '+260 966 555 187',
  startedAt: '2026-11-24T14:38:05.000Z',
  endsAt: '2026-11-24T14:53:05.000Z',
  selfHref: '/customer/invoice/in_1187/payment/pa_1',
  againHref: '/customer/invoice/in_1187/pay',
  billHref: '/customer/invoice/in_1187',
  trackHref: '/customer/work-order/wo_2041',
};
