import { type RefObject, useEffect, useLayoutEffect } from 'react';

const ASKED = '[data-autofocus]';
const FIELDS = 'input:not([type=hidden], [type=file]), select, textarea';
/** The main action is the one that sends, else the filled one, else whatever can be pressed. */
const ACTIONS = ['[type=submit]', '[data-variant=filled]', 'button', 'a[href]'] as const;

/** The dialog itself, title bar included: the frame in which Tab goes round. */
const frameOf = (part: Element): HTMLElement | null => part.closest<HTMLElement>('[role=dialog]');

function firstOf(body: HTMLElement, selector: string): HTMLElement | undefined {
  return [...body.querySelectorAll<HTMLElement>(selector)].find(
    (one) => !one.matches(':disabled, [tabindex="-1"], [aria-hidden=true] *') && one.checkVisibility(),
  );
}

/** Of choices that exclude each other, the one that is chosen. */
function chosenOf(field: HTMLElement): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
  return document.querySelector<HTMLElement>(`[type=radio][name="${CSS.escape(field.name)}"]:checked`) ?? field;
}

/** Where typing or pressing begins in what stands below a dialog's title. */
function beginningOf(body: HTMLElement): HTMLElement | undefined {
  for (const selector of [ASKED, FIELDS, ...ACTIONS]) {
    const found = firstOf(body, selector);
    if (found) return chosenOf(found);
  }
  return undefined;
}

/**
 * A dialog opens on what asked for it with `data-autofocus`, else on its first field, else on its main action, never on
 * its Close button. `body` is what stands below the title; while there is nothing in it, the dialog has the focus.
 */
export function useFirstFocus(body: RefObject<HTMLElement | null>): void {
  // Before the focus trap looks for its mark, which it does after this turn.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    if (!element.querySelector(ASKED)) (beginningOf(element) ?? element).dataset.autofocus = 'true';
    const pass = () => frameOf(element)?.focus({ preventScroll: true });
    element.addEventListener('focus', pass);
    return () => element.removeEventListener('focus', pass);
  }, [body]);
  useEffect(() => {
    const element = body.current;
    if (!element || beginningOf(element)) return;
    const looking = new MutationObserver(() => {
      const found = beginningOf(element);
      if (!found) return;
      looking.disconnect();
      delete element.dataset.autofocus;
      if (document.activeElement === frameOf(element)) found.focus({ preventScroll: true });
    });
    looking.observe(element, { childList: true, subtree: true, attributes: true });
    return () => looking.disconnect();
  }, [body]);
}
