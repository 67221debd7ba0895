import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, en, learn, loadCatalogue, translator, wordsAtHand } from './browser.ts';
import { consoleFirst as germanFirst } from './de/console.ts';
import { consoleBoard as germanBoard } from './de/console-board.ts';
import { status as germanStatus } from './de/status.ts';
import { consoleFirst } from './en/console.ts';
import { consoleBoard } from './en/console-board.ts';
import { status } from './en/status.ts';

describe('[I18N-01][OPS-17] a browser has the words of the screens it shows, in the language spoken', () => {
  let words: Catalogue = {};
  let asked = 0;

  beforeAll(async () => {
    learn(consoleBoard, async () => {
      asked += 1;
      return germanBoard;
    });
  });

  it('fetches no German while English is spoken', async () => {
    expect(await loadCatalogue('en')).toEqual({});
    await wordsAtHand();
    expect([asked, en['board.table']]).toEqual([0, 'Table']);
  });

  it('has the first sentences and those of the screens so far, once German is spoken', async () => {
    words = await loadCatalogue('de');
    expect(words).toEqual({ ...germanFirst, ...germanBoard });
    await loadCatalogue('de');
    expect(asked).toBe(1);
    expect(translator('de', words)('board.table')).toBe('Tabelle');
  });

  it('a screen loaded later adds its own; where its German cannot be had, English is said until asked again', async () => {
    let broken = true;
    learn(status, async () => {
      if (broken) throw new Error('no network');
      return germanStatus;
    });
    await wordsAtHand();
    const t = translator('de', words);
    expect(t('status.works')).toBe('works');
    broken = false;
    await wordsAtHand();
    expect(t('status.works')).toBe('funktioniert');
  });

  it('the first German part says all of the first English part', () => {
    expect(Object.keys(germanFirst).sort()).toEqual(Object.keys(consoleFirst).sort());
  });
});
