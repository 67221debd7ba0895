/** Ways in which a text may do harm; a text is of the first that fits it. */
const classes = {
  formula: /^\s*(?:[=@]|[+-](?!\d))/,
  script: /script|onerror|onload|onfocus|onmouse|zap\(|alert/i,
  markup: /[<>]|&[#\w]+;/,
  address: /^\w+:|https?:|www\./,
  template: /[{}%$]/,
  command: /[`|;\\]|\bselect\b|\bdrop\b|--|\.\.\//i,
  head: /\n|\r/,
  marks: /\p{M}{3}/u,
  rightToLeft: /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/,
  emoji: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
  unseen: /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u,
  wide: /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[\u{10000}-\u{10ffff}]/u,
  letters: /[\u0080-\uffff]/,
  number: /^[\d.,+\-eE/$ ]*$|nan|infinity|0x/i,
  long: /^[\s\S]{60,}$/,
  words: /[\s\S]*/,
} as const;
export type TextClass = keyof typeof classes;

const names = Object.keys(classes) as TextClass[];

/** Which kind of harm a text tries. */
export const classOf = (text: string): TextClass => names.find((name) => classes[name].test(text)) ?? 'words';

/** The texts by their class, in the order of the classes; a class without a text is left out. */
export function byClass(texts: readonly string[]): [TextClass, string[]][] {
  const groups = names.map((name): [TextClass, string[]] => [name, texts.filter((text) => classOf(text) === name)]);
  return groups.filter(([, group]) => group.length > 0);
}
