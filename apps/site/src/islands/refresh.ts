import { Idiomorph } from 'idiomorph';

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

/** What a reader's own page decides: folds they opened, islands already at work, a running request. */
const OWN = new Set(['data-on', 'open', 'aria-busy']);
const addressOf = (text: string | null): string => (text ?? '').replace(/\?\S*/g, '');

/** A picture's link is signed anew with each page; the picture shown stays as long as it is the same file. */
function samePicture(name: string, shown: Element, fresh: Element): boolean {
  return shown.tagName === 'IMG' && addressOf(shown.getAttribute(name)) === addressOf(fresh.getAttribute(name));
}

/** False where the fresh page must not reach: fields people write words in, and islands, which only hear their new props. */
function mayMorph(shown: Node, fresh: Node): boolean {
  if (!(shown instanceof HTMLElement && fresh instanceof HTMLElement)) return true;
  if (shown.matches('textarea, input[type=text]')) return false;
  if (shown.dataset['on'] !== undefined && fresh.dataset['props'] !== undefined) {
    shown.dataset['props'] = fresh.dataset['props'];
    return false;
  }
  if (shown.tagName === 'IMG')
    for (const name of ['src', 'srcset'])
      if (samePicture(name, shown, fresh) && shown.hasAttribute(name))
        fresh.setAttribute(name, shown.getAttribute(name) ?? '');
  return true;
}

/**
 * Brings the shown `selector` to what the fresh page says, touching only what differs: words being typed, the place in
 * them, open folds and a tap in progress survive. Says `fresh` there, so that new islands are taken over. Answers
 * whether the words changed.
 */
export function swap(page: Document, selector: string): boolean {
  const shown = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (!shown || !fresh) return false;
  const before = shown.textContent;
  Idiomorph.morph(shown, [...fresh.childNodes], {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeNodeMorphed: mayMorph,
      beforeAttributeUpdated: (name: string, element: Element) =>
        !OWN.has(name) && !(name === 'hidden' && element.hasAttribute('data-live-dot')),
    },
  });
  shown.dispatchEvent(new Event('fresh', { bubbles: true }));
  return before !== shown.textContent;
}

/** Says a sentence to people who cannot see the change. */
export function announce(sentence: string): void {
  const says = document.getElementById('says');
  if (says) says.textContent = sentence;
}
