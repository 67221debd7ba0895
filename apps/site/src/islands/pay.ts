interface PayWords {
  pay: string;
  sending: string;
  whole: string;
  currency: string;
}

/** The amount on the button follows what is typed, and a second tap sends nothing twice. */
export function mount(root: HTMLElement, props: unknown): void {
  const { pay, sending, whole, currency } = props as PayWords;
  const form = root.closest('form');
  const button = form?.querySelector<HTMLButtonElement>('#pay');
  const words = form?.querySelector('[data-pay-words]');
  const amount = form?.querySelector<HTMLInputElement>('#f-amount');
  if (!form || !button || !words) return;
  const show = () => {
    const typed = amount?.value.trim();
    words.textContent = pay.replace('{amount}', typed ? `${currency} ${typed}` : whole);
  };
  amount?.addEventListener('input', show);
  form.addEventListener('submit', () => {
    words.textContent = sending;
    button.setAttribute('aria-busy', 'true');
    // Disabled a moment later: the browser reads the form first.
    setTimeout(() => {
      button.disabled = true;
    });
  });
  // Coming back with the browser's own button brings the page as it was left.
  addEventListener('pageshow', () => {
    button.disabled = false;
    button.removeAttribute('aria-busy');
    show();
  });
}
