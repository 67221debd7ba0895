import type { Room } from '../../kernel/implement.ts';
import exportBooks from './operations/export-books.ts';
import exportLedger from './queries/export-ledger.ts';
import getAgeing from './queries/get-ageing.ts';
import getTaxSummary from './queries/get-tax-summary.ts';
import getTrialBalance from './queries/get-trial-balance.ts';

export const room: Room = {
  name: 'ledger',
  does: [getTrialBalance, getAgeing, getTaxSummary, exportLedger, exportBooks],
  hears: [],
};
