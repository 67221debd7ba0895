import type { Room } from '../../kernel/implement.ts';
import exportBooks from './operations/export-books.ts';
import updateLedgerSettings from './operations/update-ledger-settings.ts';
import exportLedger from './queries/export-ledger.ts';
import getAgeing from './queries/get-ageing.ts';
import getLedgerSettings from './queries/get-ledger-settings.ts';
import getTaxSummary from './queries/get-tax-summary.ts';
import getTrialBalance from './queries/get-trial-balance.ts';

export const room: Room = {
  name: 'ledger',
  does: [getTrialBalance, getAgeing, getTaxSummary, exportLedger, exportBooks, getLedgerSettings, updateLedgerSettings],
  hears: [],
};
