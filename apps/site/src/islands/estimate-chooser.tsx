import { hydrate } from 'preact';
import { type ChooserProps, EstimateChooser } from './EstimateChooser.tsx';

export function mount(root: HTMLElement, props: unknown): void {
  hydrate(<EstimateChooser {...(props as ChooserProps)} />, root);
}
