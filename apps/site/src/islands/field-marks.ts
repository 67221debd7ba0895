type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const ONE_OF = new Set(['service', 'unknown', 'words', 'putOff']);

/** True when what stands in a control answers it: a box is ticked, a field holds something its kind accepts. */
export function answered(control: Pick<Control, 'type' | 'value'> & { checked?: boolean; checkValidity(): boolean }) {
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked === true;
  return control.value.trim() !== '' && control.checkValidity();
}

/** Takes the sentence of one field out of the list that leads the form, and the list when nothing is left in it. */
function unlist(form: HTMLFormElement, name: string): void {
  const notice = form.querySelector('.notice-bad');
  notice?.querySelector(`a[href="#f-${name}"]`)?.closest('li')?.remove();
  if (notice && !notice.querySelector('li')) (notice.closest('.part') ?? notice).remove();
}

function unmark(form: HTMLFormElement, name: string, frame: Element | null): void {
  frame?.classList.remove('field-bad');
  frame?.querySelector('.field-error')?.remove();
  for (const control of frame?.querySelectorAll('[aria-invalid]') ?? []) {
    control.removeAttribute('aria-invalid');
    const left = control
      .getAttribute('aria-describedby')
      ?.split(' ')
      .filter((id) => !id.endsWith('-error'));
    control.setAttribute('aria-describedby', left?.join(' ') ?? '');
  }
  unlist(form, name);
}

/** After a refusal the mark of a field goes as soon as the field is changed and answered. */
export function clearMarks(form: HTMLFormElement): void {
  const look = ({ target }: Event) => {
    const control = target as Control;
    if (!control.name || !answered(control)) return;
    if (ONE_OF.has(control.name)) unmark(form, 'service', form.querySelector('#f-service'));
    const frame = control.name === 'slot' ? control.closest('#f-slot') : control.closest('.field-bad, .picker');
    unmark(form, control.name, frame);
  };
  form.addEventListener('input', look);
  form.addEventListener('change', look);
}
