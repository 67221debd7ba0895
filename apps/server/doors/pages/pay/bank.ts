import type { OutputOf } from '@pitlane/contracts';
import QRCode from 'qrcode';
import type { BankAccount } from '../../../../site/src/pages/money.props.ts';
import type { Named } from '../ask.ts';

type Account = OutputOf<Named['listMyPayWays']>['bank'];

/** The code a banking app reads, as squares of one unit drawn row by row. */
function codeView(text: string): NonNullable<BankAccount['code']> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const path = [...data].map((dark, at) => (dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  return { size, path };
}

/** Where money is sent by bank, as the pay pages show it; nothing where the shop gave no account. */
export function bankView(bank: Account): { bank?: BankAccount } {
  if (!bank) return {};
  const { holder, name, iban, isIban, bic, reference, code } = bank;
  return {
    bank: {
      holder,
      ...(name && name !== holder ? { name } : {}),
      iban,
      isIban,
      ...(bic ? { bic } : {}),
      reference,
      ...(code ? { code: codeView(code) } : {}),
    },
  };
}
