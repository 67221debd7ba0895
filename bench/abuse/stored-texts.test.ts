import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { dangersIn } from './ground/markup.ts';
import { packer } from './ground/pack.ts';
import { runningCells } from './ground/surfaces.ts';
import { run } from './stored-texts.ts';

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

it('[SEC-02] every text comes to every roomy field, short fields get what they hold', () => {
  const texts = Array.from({ length: 90 }, (_, nth) => `text-${nth}`);
  const { next, done, told } = packer(texts);
  const seen = new Set<string>();
  for (let passes = 0; passes === 0 || !done(); passes += 1) {
    for (const text of next('note', 200).split(' ')) seen.add(text);
    expect(next('code', 4)).toBe('text');
    expect(passes).toBeLessThan(10);
  }
  expect([...seen].sort()).toEqual([...texts].sort());
  expect(told().fields).toBe(2);
});

it('[SEC-02] scripts and formulas people type stay text in pages, mails, calendars and exports', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
