import type { FunctionComponent } from 'preact';
import { Book } from '../pages/Book.tsx';
import { BookDone } from '../pages/BookDone.tsx';
import { Booking } from '../pages/Booking.tsx';
import type { BookDoneProps, BookProps } from '../pages/book.props.ts';
import { Contact } from '../pages/Contact.tsx';
import type { ContactProps } from '../pages/contact.props.ts';
import { Dashboard } from '../pages/Dashboard.tsx';
import type { DashboardProps } from '../pages/dashboard.props.ts';
import { ErrorPage } from '../pages/ErrorPage.tsx';
import { Estimate } from '../pages/Estimate.tsx';
import { EstimateAsk } from '../pages/EstimateAsk.tsx';
import { EstimateReceipt, EstimateReview } from '../pages/EstimateReview.tsx';
import type {
  EstimateAskProps,
  EstimateProps,
  EstimateReceiptProps,
  EstimateReviewProps,
} from '../pages/estimate.props.ts';
import { History } from '../pages/History.tsx';
import { CreateAccount, LinkRefused, Login, LoginSent } from '../pages/Login.tsx';
import type { CreateAccountProps, LinkRefusedProps, LoginProps, LoginSentProps } from '../pages/login.props.ts';
import { Messages } from '../pages/Messages.tsx';
import { Profile } from '../pages/Profile.tsx';
import type {
  BookingProps,
  ErrorProps,
  HistoryProps,
  MessagesProps,
  ProfileProps,
  VehicleFormProps,
  VehiclesProps,
} from '../pages/portal.props.ts';
import { Services } from '../pages/Services.tsx';
import { ShopHome } from '../pages/ShopHome.tsx';
import type { ServicesProps } from '../pages/services.props.ts';
import type { ShopHomeProps } from '../pages/shop-home.props.ts';
import { VehicleForm, Vehicles } from '../pages/Vehicles.tsx';
import { WorkOrder } from '../pages/WorkOrder.tsx';
import type { WorkOrderProps } from '../pages/work-order.props.ts';
import type { ShellContext } from '../shared/shell.ts';

/** Every page with what it is made of. */
export interface PageProps {
  'shop-home': ShopHomeProps;
  services: ServicesProps;
  contact: ContactProps;
  book: BookProps;
  'book-done': BookDoneProps;
  login: LoginProps;
  'login-sent': LoginSentProps;
  'link-refused': LinkRefusedProps;
  'create-account': CreateAccountProps;
  dashboard: DashboardProps;
  'work-order': WorkOrderProps;
  estimate: EstimateProps;
  'estimate-review': EstimateReviewProps;
  'estimate-receipt': EstimateReceiptProps;
  'estimate-ask': EstimateAskProps;
  history: HistoryProps;
  vehicles: VehiclesProps;
  'vehicle-form': VehicleFormProps;
  profile: ProfileProps;
  messages: MessagesProps;
  booking: BookingProps;
  error: ErrorProps;
}

export type PageName = keyof PageProps;

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
  contact: { view: Contact, title: (_, { t }) => t('site.contact.title') },
  book: { view: Book, title: (_, { t }) => t('site.action.book'), plates: true },
  'book-done': {
    view: BookDone,
    title: (page, { t }) => t(page.state === 'confirmed' ? 'site.done.confirmed' : 'site.done.requested'),
  },
  login: { view: Login, title: (_, { t }) => t('portal.login.title') },
  'login-sent': { view: LoginSent, title: (_, { t }) => t('portal.sent.title') },
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
  error: {
    view: ErrorPage,
    title: (page, { t }) => t(page.kind === 'not_found' ? 'site.error.notFound' : 'site.error.fault'),
  },
};
