import type { Room } from '../../kernel/implement.ts';
import changePassword from './operations/change-password.ts';
import inviteStaff from './operations/invite-staff.ts';
import reinstateStaff from './operations/reinstate-staff.ts';
import requestPasswordReset from './operations/request-password-reset.ts';
import resetPassword from './operations/reset-password.ts';
import revokeSession from './operations/revoke-session.ts';
import signIn from './operations/sign-in.ts';
import signOut from './operations/sign-out.ts';
import suspendStaff from './operations/suspend-staff.ts';
import switchShop from './operations/switch-shop.ts';
import updateStaff from './operations/update-staff.ts';
import getSession from './queries/get-session.ts';
import listFailedSignIns from './queries/list-failed-sign-ins.ts';
import listSessions from './queries/list-sessions.ts';
import listStaff from './queries/list-staff.ts';

export const room: Room = {
  name: 'staff',
  does: [
    changePassword,
    inviteStaff,
    reinstateStaff,
    requestPasswordReset,
    resetPassword,
    revokeSession,
    signIn,
    signOut,
    suspendStaff,
    switchShop,
    updateStaff,
    getSession,
    listFailedSignIns,
    listSessions,
    listStaff,
  ],
  hears: [],
};
