import type { Other, Told } from './simulator.ts';

/** Cards for trying things out, and what becomes of them: the numbers vendors publish for tests. Nothing else is taken. */
export const testCards: Readonly<Record<string, 'succeeded' | 'declined' | 'insufficient_funds'>> = {
  '4242424242424242': 'succeeded',
  '5555555555554444': 'succeeded',
  '4000000000000002': 'declined',
  '4000000000009995': 'insufficient_funds',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Pays, and the message about it arrives twice. */
const TWICE = '4242424242424259';
/** Pay, but not what was asked. */
const others: Readonly<Record<string, Other>> = { '4242424242424267': 'amount', '4242424242424275': 'currency' };
/** Pays; the holder disputes it at once, so the vendor takes the money back. */
const DISPUTED = '4000000000000259';

/** The page a vendor would show: this one plays it, and says so. The card number leaves no trace. */
export function hostedPage(given: { vendor: string; amount: string; title: string; complaint?: string }): Told {
  const { vendor, amount, title, complaint } = given;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Test payment</title><body style="font:16px system-ui;max-width:26rem;margin:3rem auto;padding:0 1rem">
<p><strong>This page plays ${escaped(vendor)}. No real money moves.</strong></p><h1>${escaped(amount)}</h1>
<p>${escaped(title)}</p>${complaint ? `<p role="alert">${escaped(complaint)}</p>` : ''}
<form method="post"><label>Test card number<br><input name="card" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242"
 style="font:inherit;padding:.5rem;width:100%"></label>
<p><button name="do" value="pay" style="font:inherit;padding:.6rem 1rem">Pay</button>
<button name="do" value="leave" style="font:inherit;padding:.6rem 1rem">Go back</button></p></form>
<p>4242 4242 4242 4242 pays, 4242 4242 4242 4259 pays and says so twice, 4000 0000 0000 0002 is declined,
4000 0000 0000 9995 has no money, 4000 0000 0000 0259 pays and is disputed, 4242 4242 4242 4267 pays another amount,
4242 4242 4242 4275 another currency. Going back leaves the payment waiting.</p></body></html>`;
  return { status: 200, html };
}

type Typed = {
  readonly pays: boolean;
  readonly fate: string;
  readonly last4: string;
  readonly other: Other | undefined;
  readonly disputed: boolean;
  /** How often the vendor says what became of it. */ readonly times: number;
};

/** What was typed on that page. */
export function typed(text: string): Typed {
  const form = new URLSearchParams(text);
  const digits = (form.get('card') ?? '').replace(/\D/g, '');
  const [other, disputed, times] = [others[digits], digits === DISPUTED, digits === TWICE ? 2 : 1];
  const fate = other || disputed || times > 1 ? 'succeeded' : (testCards[digits] ?? 'declined');
  return { pays: form.get('do') !== 'leave', fate, last4: digits.slice(-4), times, other, disputed };
}
