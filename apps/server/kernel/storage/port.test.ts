import { expect, test } from 'vitest';
import { checkKey, checkLink, contentDisposition, StorageError, showableName } from './port.ts';

const HOSTILE = [
  '../../etc/passwd',
  '..\\..\\win.ini',
  'photo.jpg\u0000.php',
  'photo\u202egpj.exe',
  '  leading.jpg',
  'semi;colon.pdf',
  'quote"name.pdf',
  '<img src=x>.png',
  'emoji🚗.jpg',
  'Rechnung für Müller & Söhne.pdf',
  '%2e%2e%2fpasswd',
  '.htaccess',
  '',
  'broken\ud800.jpg',
  'line\r\nSet-Cookie: a=b',
  `${'a'.repeat(400)}.jpg`,
];

test('[PORT-12] keys cannot leave the folder or hide a header', () => {
  expect(checkKey('shops/0190/photos/Abc-1_x.jpg')).toBe('shops/0190/photos/Abc-1_x.jpg');
  for (const bad of [
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    'a/./b',
    '.a',
    'a\\b',
    'a\u0000',
    'a b',
    'ä',
    'a?b',
    'a%2fb',
    `a${'a'.repeat(400)}`,
  ]) {
    expect(() => checkKey(bad), JSON.stringify(bad)).toThrow(StorageError);
  }
});

test('hostile file names become harmless ones and headers stay one line of ASCII', () => {
  for (const name of HOSTILE) {
    expect(showableName(name)).not.toMatch(/[\\/\p{Cc}\u202e]/u);
    expect(showableName(name).length).toBeGreaterThan(0);
    expect([...showableName(name)].length).toBeLessThanOrEqual(120);
    expect(contentDisposition('attachment', name)).toMatch(
      /^attachment; filename="[ !#-$&-:<-~]*"; filename\*=UTF-8''[\w.~%-]+$/,
    );
  }
  expect(showableName('Rechnung für Müller & Söhne.pdf')).toBe('Rechnung für Müller & Söhne.pdf');
  expect(showableName(HOSTILE.at(-1) ?? '')).toMatch(/^a+\.jpg$/);
});

test('links live from a second to a week and carry only real dispositions and types', () => {
  expect(checkLink({ expiresIn: 60, disposition: contentDisposition('inline', 'a.pdf') }).expiresIn).toBe(60);
  for (const bad of [
    { expiresIn: 0 },
    { expiresIn: 1.5 },
    { expiresIn: 604_801 },
    { expiresIn: 5, disposition: 'inline\r\nX: y' },
    { expiresIn: 5, type: 'text/html\n' },
  ]) {
    expect(() => checkLink(bad)).toThrow(StorageError);
  }
});
