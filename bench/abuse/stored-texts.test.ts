import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { dangersIn, plain } from './ground/markup.ts';
import { packer } from './ground/pack.ts';
import { readBack } from './ground/seen.ts';
import { runningCells } from './ground/surfaces.ts';
import { run } from './stored-texts.ts';
import { classOf, type TextClass } from './strings/classes.ts';

it('[SEC-02] what is looked for would be seen: markup that runs, links that mislead, cells that calculate', () => {
  const known = new Set(['p', 'a', 'img', 'script', 'iframe', 'input']);
  const dangers = (html: string) => dangersIn(html, known).length;
  expect(dangers('<p>&lt;zap-tag></p><input value="&lt;img src=zap onerror=zap()>"><a href="/a?b=javascript:x">')).toBe(
    0,
  );
  expect(dangers('<script type="application/ld+json">{"a":"<zap-tag>"}</script><script src="/a.js"></script>')).toBe(0);
  for (const bad of [
    '<zap-tag>',
    '<img src=zap onerror=zap()>',
    '<input value="" onfocus="zap()" x="">',
    '<a href="javascript:zap()">',
    '<a href=" java&#115;cript:zap()">',
    '<script>zap()</script>',
    '<script type="application/json">{"a":"</script><zap-tag>',
    '<iframe srcdoc="x">',
  ])
    expect([bad, dangers(bad)]).not.toEqual([bad, 0]);
  expect(runningCells('a,=1+1,-12.00,\'=1\n"@x",+1')).toEqual(['=1+1', '@x', '+1']);
});

it('[SEC-02] every text comes to every roomy field, a text of every class to the shortest', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = Array.from(
    { length: 90 },
    (_, nth) => `word${letters[nth % 26]}${letters[Math.floor(nth / 26)]}${'w'.repeat(40)}`,
  );
  const texts = [...words, '=1+1', '<b>', '\u05d0', 'x\u0301\u0302\u0303'];
  const { next, done, told } = packer(texts);
  const seen = new Set<string>();
  const short = new Set<TextClass>();
  let passes = 0;
  for (; passes === 0 || !done(); passes += 1) {
    for (const text of next('note', 1000).split(' ')) seen.add(text);
    short.add(classOf(next('code', 4)));
    expect(passes).toBeLessThan(20);
  }
  expect([...seen].sort()).toEqual([...texts].sort());
  expect([...short].sort()).toEqual(['formula', 'markup', 'marks', 'rightToLeft', 'words'].sort());
  expect(told()).toMatchObject({ fields: 2, classes: 5 });
});

it('[SEC-02] a text counts as read back only when it stands there whole, in that kind of output', () => {
  const seen = readBack(['<b>bold</b>', 'two  words']);
  seen.note('page', plain('<p>&lt;b&gt;bold&#60;/b></p>'));
  seen.note('mail', plain('&amp;lt;b&gt;bold&lt;/b&gt; two\n words'));
  expect(seen.missing()).toEqual([
    { kind: 'page', texts: ['two  words'] },
    { kind: 'mail', texts: ['<b>bold</b>'] },
  ]);
});

it('[SEC-02] scripts and formulas people type stay text in pages, mails, calendars and exports', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
