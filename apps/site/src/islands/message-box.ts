import { announce, parsePage, swap } from './refresh.ts';

interface BoxProps {
  sent: string;
  failed: string;
}

/** Sends without leaving the page; a failed message keeps its words. Enter sends, Shift+Enter makes a new line. */
export function mount(root: HTMLElement, props: unknown): void {
  const { sent, failed } = props as BoxProps;
  const form = root.querySelector('form');
  const field = root.querySelector('textarea');
  if (!form || !field) return;
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams({ text: field.value });
    form.setAttribute('aria-busy', 'true');
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' }).catch(() => null);
    form.removeAttribute('aria-busy');
    if (!answer?.ok) {
      showError(form, failed);
      return;
    }
    field.value = '';
    form.querySelector('.field-error')?.remove();
    swap(parsePage(await answer.text()), 'main');
    announce(sent);
  });
}

function showError(form: HTMLFormElement, sentence: string): void {
  const line = form.querySelector('.field-error') ?? form.appendChild(document.createElement('p'));
  line.className = 'field-error';
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
}
