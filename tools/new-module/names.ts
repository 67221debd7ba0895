/** All spellings of a room's noun, here for work-orders. */
export type Names = {
  /** work-orders */
  room: string;
  /** workOrders */
  variable: string;
  /** WorkOrders */
  All: string;
  /** workOrder */
  one: string;
  /** WorkOrder */
  One: string;
  /** work-order */
  file: string;
  /** work_order */
  table: string;
  /** work order */
  words: string;
};

/** From the plural noun a person types; throws Error with a sentence when it is no such noun. */
export function namesOf(noun: string): Names {
  if (!/^[a-z]+(-[a-z]+)*s$/.test(noun)) {
    throw new Error(
      `"${noun}" is no room: use a plural noun in small letters, words joined by "-", such as tyre-hotels.`,
    );
  }
  const single = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1);
  const one = camel(single);
  return {
    room: noun,
    variable: camel(noun),
    All: capital(camel(noun)),
    one,
    One: capital(one),
    file: single,
    table: single.replaceAll('-', '_'),
    words: single.replaceAll('-', ' '),
  };
}

const camel = (text: string) => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
