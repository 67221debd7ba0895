import type { Letter } from './letter.ts';

/** The mail for readers without HTML. */
export function asText(letter: Letter): string {
  const { car, jobs, total, pay, button, shop } = letter;
  const blocks = [
    letter.hello,
    letter.text,
    car ? [car.plate, car.name].filter(Boolean).join('  ') : '',
    [...jobs.map(({ title, note, price }) => [title, note, price].filter(Boolean).join(', ')), totalLine(total)]
      .filter(Boolean)
      .join('\n'),
    pay ? `${pay.label}:\n${pay.url}` : '',
    `${button.label}:\n${button.url}`,
    letter.once,
    letter.reply,
    [shop.name, shop.address].filter(Boolean).join(', '),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const totalLine = (total: Letter['total']): string => (total ? `${total.label}: ${total.price}` : '');
