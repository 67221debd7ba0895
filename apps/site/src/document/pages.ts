import type { FunctionComponent } from 'preact';
import { Book } from '../pages/Book.tsx';
import { BookDone } from '../pages/BookDone.tsx';
import { Booking } from '../pages/Booking.tsx';
import { Contact } from '../pages/Contact.tsx';
import { Dashboard } from '../pages/Dashboard.tsx';
import { ErrorPage, errorFaces } from '../pages/ErrorPage.tsx';
import { Estimate } from '../pages/Estimate.tsx';
import { EstimateAsk } from '../pages/EstimateAsk.tsx';
import { EstimateReceipt, EstimateReview } from '../pages/EstimateReview.tsx';
import { History } from '../pages/History.tsx';
import { Imprint } from '../pages/Imprint.tsx';
import { Invoice } from '../pages/Invoice.tsx';
import { Invoices } from '../pages/Invoices.tsx';
import { CreateAccount, LinkOpen, LinkRefused, Login, LoginSent } from '../pages/Login.tsx';
import { Messages } from '../pages/Messages.tsx';
import { Pay, PayDone, PayThanks } from '../pages/Pay.tsx';
import { PayState } from '../pages/PayState.tsx';
import { Privacy } from '../pages/Privacy.tsx';
import { Profile } from '../pages/Profile.tsx';
import { Review } from '../pages/Review.tsx';
import { Reviews } from '../pages/Reviews.tsx';
import { Services } from '../pages/Services.tsx';
import { ShopHome } from '../pages/ShopHome.tsx';
import { Shops } from '../pages/Shops.tsx';
import { VehicleForm, Vehicles } from '../pages/Vehicles.tsx';
import { WorkOrder } from '../pages/WorkOrder.tsx';
import { billWords } from '../shared/BillChip.tsx';
import type { ShellContext } from '../shared/shell.ts';
import type { PageName, PageProps } from './page-props.ts';

export type { PageName, PageProps } from './page-props.ts';

interface Page<P> {
  view: FunctionComponent<P>;
  /** Title in the browser's tab; the shop's name follows. */
  title: (page: P, shell: ShellContext) => string;
  /** Plates in the picture: fetch the plate face early. */
  plates?: boolean;
}

export const pages: { [N in PageName]: Page<PageProps[N]> } = {
  'shop-home': { view: ShopHome, title: (page) => page.headline },
  services: { view: Services, title: (_, { t }) => t('site.services.title') },
  review: { view: Review, title: (page, { t }) => t('site.review.title', { name: page.name }), plates: true },
  reviews: { view: Reviews, title: (_, { t }) => t('site.review.all') },
  contact: { view: Contact, title: (_, { t }) => t('site.contact.title') },
  privacy: { view: Privacy, title: (_, { t }) => t('site.privacy.title') },
  imprint: { view: Imprint, title: (_, { t }) => t('site.imprint.title') },
  shops: { view: Shops, title: (_, { t }) => t('site.shops.title') },
  book: { view: Book, title: (_, { t }) => t('site.action.book'), plates: true },
  'book-done': {
    view: BookDone,
    title: (page, { t }) => t(page.state === 'confirmed' ? 'site.done.confirmed' : 'site.done.requested'),
  },
  login: { view: Login, title: (_, { t }) => t('portal.login.title') },
  'login-sent': { view: LoginSent, title: (_, { t }) => t('portal.sent.title') },
  'link-open': { view: LinkOpen, title: (_, { t }) => t('portal.open.title') },
  'link-refused': { view: LinkRefused, title: (_, { t }) => t('portal.refused.unknown') },
  'create-account': { view: CreateAccount, title: (_, { t }) => t('portal.account.title') },
  dashboard: { view: Dashboard, title: (_, { t }) => t('portal.nav.home'), plates: true },
  'work-order': {
    view: WorkOrder,
    title: (page) => `${page.vehicle.plate.text}: ${page.now?.title ?? page.status}`,
    plates: true,
  },
  estimate: {
    view: Estimate,
    title: (page, { t }) => `${page.vehicle.plate.text}: ${t('portal.choose.title')}`,
    plates: true,
  },
  'estimate-review': { view: EstimateReview, title: (_, { t }) => t('portal.choose.review'), plates: true },
  'estimate-receipt': { view: EstimateReceipt, title: (_, { t }) => t('portal.receipt.title'), plates: true },
  'estimate-ask': { view: EstimateAsk, title: (page, { t }) => t(`portal.ask.${page.kind}`), plates: true },
  history: { view: History, title: (_, { t }) => t('portal.history.title'), plates: true },
  vehicles: { view: Vehicles, title: (_, { t }) => t('portal.home.cars'), plates: true },
  'vehicle-form': {
    view: VehicleForm,
    title: (page, { t }) => t(page.id ? 'portal.cars.editTitle' : 'portal.home.addCar'),
    plates: true,
  },
  profile: { view: Profile, title: (_, { t }) => t('portal.profile.title') },
  messages: { view: Messages, title: (_, { t }) => t('portal.home.messages'), plates: true },
  booking: { view: Booking, title: (_, { t }) => t('portal.booking.title'), plates: true },
  invoices: { view: Invoices, title: (_, { t }) => t('portal.bills.title'), plates: true },
  invoice: { view: Invoice, title: (page, { t }) => t(billWords(page.kind), { number: page.number }), plates: true },
  pay: { view: Pay, title: (_, { t }) => t('portal.pay.title'), plates: true },
  'pay-state': { view: PayState, title: (page, { t }) => t(`portal.pay.state.${page.state}`), plates: true },
  'pay-done': { view: PayDone, title: (_, { t }) => t('portal.pay.nothing') },
  'pay-thanks': { view: PayThanks, title: (_, { t }) => t('portal.thanks.title') },
  error: {
    view: ErrorPage,
    title: (page, { t }) => t(errorFaces[page.kind].title),
  },
};
