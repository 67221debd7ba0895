import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours where the terminal shows them, plain text in a file or a pipe. */
export const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });

export const say = (line = '') => process.stdout.write(`${line}\n`);

export const sayWrong = (line: string) => process.stderr.write(`${line}\n`);

/** Ends the command with a sentence. */
export function giveUp(sentence: string, code = 1): never {
  sayWrong(sentence);
  process.exit(code);
}

/** Prints the page and ends when --help or -h is among the arguments. */
export function helpWanted(page: string, args = process.argv.slice(2)): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  say(page.trim());
  process.exit(0);
}
