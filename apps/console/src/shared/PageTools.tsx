import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import css from './PageTools.module.css';

type Place = { readonly place: HTMLElement | null; readonly setPlace: (place: HTMLElement | null) => void };
const Tools = createContext<Place>({ place: null, setPlace: () => undefined });

/** Lets what a page holds put its quiet tools into the page's own header. */
export function PageToolsProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <Tools value={{ place, setPlace }}>{children}</Tools>;
}

/** Where the tools stand: at the right of the header, before its actions. */
export function PageToolsPlace() {
  return <div ref={useContext(Tools).setPlace} className={css.tools} />;
}

/** A tool of the page, shown in its header; nothing on a page without one. */
export function PageTool({ children }: { readonly children: ReactNode }) {
  const { place } = useContext(Tools);
  return place && createPortal(children, place);
}
