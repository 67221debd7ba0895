import type { Room } from '../../kernel/implement.ts';
import { sendMail } from './mail/send-mail.ts';
import { sweepMail } from './mail/sweep-mail.ts';
import { readMyNotices } from './operations/read-my-notices.ts';
import { readNotices } from './operations/read-notices.ts';
import { checkSmsSender, setSmsSender } from './operations/set-sms-sender.ts';
import { updateMyPreferences, updatePreferences } from './operations/update-preferences.ts';
import { getSmsSender } from './queries/get-sms-sender.ts';
import { listMyNotices } from './queries/list-my-notices.ts';
import { listNotices } from './queries/list-notices.ts';
import { listSentMail } from './queries/list-sent-mail.ts';
import { getMyPreferences, getPreferences } from './queries/preferences.ts';
import type { Readers } from './readers.ts';
import { followSmsHint } from './sms/follow-hint.ts';
import { sendSms } from './sms/send-sms.ts';
import { tell } from './tell.ts';

/** Who is told what, by which way. `readers` reach the people, whom a subscriber does not keep. */
export function createNotifications(readers: Readers): Room {
  return {
    name: 'notifications',
    does: [
      listNotices(readers),
      readNotices,
      getPreferences,
      updatePreferences,
      getMyPreferences,
      updateMyPreferences,
      listMyNotices(readers),
      readMyNotices,
      listSentMail,
      getSmsSender(readers),
      setSmsSender(readers),
      checkSmsSender,
    ],
    hears: [tell(readers)],
    works: [sendMail(readers), sendSms(readers), followSmsHint(readers)],
    sweeps: [sweepMail],
  };
}
