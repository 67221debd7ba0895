import type { BookDoneProps, BookProps } from '../pages/book.props.ts';
import type { ContactProps } from '../pages/contact.props.ts';
import type { DashboardProps } from '../pages/dashboard.props.ts';
import type {
  EstimateAskProps,
  EstimateProps,
  EstimateReceiptProps,
  EstimateReviewProps,
} from '../pages/estimate.props.ts';
import type {
  CreateAccountProps,
  LinkOpenProps,
  LinkRefusedProps,
  LoginProps,
  LoginSentProps,
} from '../pages/login.props.ts';
import type { InvoiceProps, InvoicesProps, PayDoneProps, PayProps, PayStateProps } from '../pages/money.props.ts';
import type { ImprintProps, PrivacyProps, ShopsProps } from '../pages/plain.props.ts';
import type {
  BookingProps,
  ErrorProps,
  HistoryProps,
  MessagesProps,
  ProfileProps,
  VehicleFormProps,
  VehiclesProps,
} from '../pages/portal.props.ts';
import type { ReviewProps, ReviewsProps } from '../pages/review.props.ts';
import type { ServicesProps } from '../pages/services.props.ts';
import type { ShopHomeProps } from '../pages/shop-home.props.ts';
import type { WorkOrderProps } from '../pages/work-order.props.ts';
import type { Shell } from '../shared/shell.props.ts';

/** Every page with what it is made of. */
export interface PageProps {
  'shop-home': ShopHomeProps;
  services: ServicesProps;
  review: ReviewProps;
  reviews: ReviewsProps;
  contact: ContactProps;
  privacy: PrivacyProps;
  imprint: ImprintProps;
  shops: ShopsProps;
  book: BookProps;
  'book-done': BookDoneProps;
  login: LoginProps;
  'login-sent': LoginSentProps;
  'link-open': LinkOpenProps;
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
  invoices: InvoicesProps;
  invoice: InvoiceProps;
  pay: PayProps;
  'pay-state': PayStateProps;
  'pay-done': PayDoneProps;
  'pay-thanks': Record<string, never>;
  error: ErrorProps;
}

export type PageName = keyof PageProps;

/** What the built renderer (`dist/server/entry.js`) offers. */
export interface Renderer {
  renderPage<N extends PageName>(name: N, props: PageProps[N], shell: Shell): string;
  readonly pages: readonly PageName[];
}
