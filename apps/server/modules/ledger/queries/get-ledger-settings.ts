import { ledger } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readLedgerSettings } from '../settings.ts';

export default answer(ledger.getLedgerSettings, (scope) => readLedgerSettings(scope));
