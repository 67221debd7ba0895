import type { LiveProps } from '../../../../site/src/pages/dashboard.props.ts';

const SOCKET = '/api/v1/live?realm=customer';

/** Where a page listens; with no ids it looks again at everything that happens to this customer. */
export const liveOn = (...about: string[]): LiveProps => ({ socket: SOCKET, about });
