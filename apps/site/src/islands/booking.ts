import { clearMarks } from './field-marks.ts';
import { fetchPage, swap } from './refresh.ts';

const NARROWING = new Set(['service', 'make', 'model', 'year', 'vehicle', 'vehicleType', 'fetch']);
const PARTS = ['[data-part="price"]', '[data-part="days"]', '[data-part="sum"]'];

/** The form's answers as a query; files, consent and contact stay at home. */
export function queryOf(entries: Iterable<[string, FormDataEntryValue]>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of entries) {
    if (typeof value === 'string' && value && (NARROWING.has(name) || name === 'day' || name === 'slot'))
      query.append(name, value);
  }
  return query;
}

function showTime(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLElement>('[data-slot-words]');
  const slot = form.querySelector<HTMLInputElement>('input[name=slot]:checked');
  const day = slot?.closest('.slots')?.querySelector('legend strong')?.textContent;
  const time = slot?.parentElement?.querySelector('b')?.textContent;
  if (words) words.textContent = day && time ? `${day}, ${time}` : (words.dataset['slotWords'] ?? '');
}

/** A day or a time that was chosen while the fresh page was on its way stays chosen there, as long as it is free. */
function keepChoice(form: HTMLFormElement, page: Document): void {
  for (const name of ['day', 'slot']) {
    const chosen = form.querySelector<HTMLInputElement>(`input[name=${name}]:checked`);
    const same = chosen && (page.getElementById(chosen.id) as HTMLInputElement | null);
    if (same && !same.disabled) same.checked = true;
  }
}

/** Narrows prices and free places as the visitor answers, by asking the server for the same page. */
export function mount(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (!form) return;
  clearMarks(form);
  let asked: AbortController | undefined;
  const narrow = async (url: URL) => {
    asked?.abort();
    asked = new AbortController();
    const page = await fetchPage(url.href, asked.signal);
    if (!page) return;
    keepChoice(form, page);
    for (const part of PARTS) swap(page, part);
    showTime(form);
  };
  form.addEventListener('change', (event) => {
    const name = (event.target as HTMLInputElement).name;
    if (name === 'slot') showTime(form);
    if (!NARROWING.has(name)) return;
    const url = new URL(location.pathname, location.href);
    url.search = queryOf(new FormData(form)).toString();
    narrow(url);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-days]');
    if (!button) return;
    event.preventDefault();
    const url = new URL(button.getAttribute('href') ?? location.pathname, location.href);
    const from = button.getAttribute('value');
    if (from) url.searchParams.set('from', from);
    for (const [name, value] of queryOf(new FormData(form))) if (name !== 'day') url.searchParams.append(name, value);
    narrow(url);
  });
}
