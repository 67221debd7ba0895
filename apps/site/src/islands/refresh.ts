/** A page's text as a document. Its style element carries a nonce this page does not know, and is not needed twice. */
export const parsePage = (text: string): Document =>
  new DOMParser().parseFromString(text.replace(/<style[\s\S]*?<\/style>/, ''), 'text/html');

/** The page as the server has it now, or null when it cannot be fetched. */
export async function fetchPage(url: string, signal?: AbortSignal): Promise<Document | null> {
  try {
    const answer = await fetch(url, { signal, headers: { accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok) return null;
    return parsePage(await answer.text());
  } catch {
    return null;
  }
}

/** Keeps what a person is doing: the words in their fields, their place in them, open folds, the scroll position. */
function keepTyping(from: ParentNode): (to: ParentNode) => void {
  const fields = [...from.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]')];
  const typed = new Map(fields.filter((field) => field.id).map((field) => [field.id, field.value]));
  const open = [...from.querySelectorAll('details')].map((fold) => fold.open);
  const active = document.activeElement;
  const focus = active instanceof HTMLElement && from.contains(active) ? active : null;
  const caret = focus && 'selectionStart' in focus ? (focus as HTMLTextAreaElement).selectionStart : null;
  return (to) => {
    for (const [id, value] of typed) {
      const field = to.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)}`);
      if (field) field.value = value;
    }
    [...to.querySelectorAll('details')].forEach((fold, index) => {
      fold.open = open[index] ?? fold.open;
    });
    if (!focus?.id) return;
    const next = document.getElementById(focus.id);
    next?.focus({ preventScroll: true });
    if (next instanceof HTMLTextAreaElement && caret !== null) next.setSelectionRange(caret, caret);
  };
}

/** Puts the fresh `selector` in place of the shown one and says `fresh` there, so that new islands are taken over. Answers whether anything changed. */
export function swap(page: Document, selector: string): boolean {
  const shown = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (!shown || !fresh || shown.innerHTML === fresh.innerHTML) return false;
  const restore = keepTyping(shown);
  shown.replaceChildren(...document.adoptNode(fresh).childNodes);
  restore(shown);
  shown.dispatchEvent(new Event('fresh', { bubbles: true }));
  return true;
}

/** Says a sentence to people who cannot see the change. */
export function announce(sentence: string): void {
  const says = document.getElementById('says');
  if (says) says.textContent = sentence;
}
