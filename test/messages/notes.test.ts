import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import type { Language } from '../../src/messages/language.js';

type Speaker = Language['messages'];

const ROOT = path.resolve('src');
/** Every language has the codes and arguments of the English notes. */
const ENGLISH = path.join(ROOT, 'messages', 'en', 'notes.json');

async function codesOf(group = 'notes'): Promise<readonly string[]> {
  const { texts } = JSON.parse(await readFile(path.join(ROOT, 'messages', 'en', `${group}.json`), 'utf8')) as {
    readonly texts: object;
  };
  return Object.keys(texts);
}

async function speakerOf(tag: string): Promise<Speaker> {
  return (await LANGUAGES[tag]!()).messages;
}

/** What notes are made from, in the rooms that make them. */
async function sourceOf(rooms: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    rooms.map(async (room) => {
      const names = await readdir(path.join(ROOT, room), { recursive: true });
      return Promise.all(
        names.filter((name) => name.endsWith('.ts')).map((name) => readFile(path.join(ROOT, room, name), 'utf8')),
      );
    }),
  );
  return texts.flat().join('\n');
}

/** What a note carries that is not one text. */
const SPECIAL = { age: 7, percent: 12, currencies: ['USD', 'GBP'], files: ['F1', 'F2'], others: ['O1', 'O2'], column: 'Named' };

/** A note that carries everything that some text names. */
async function everyParam(): Promise<Readonly<Record<string, string | number | readonly string[]>>> {
  const names = [...(await readFile(ENGLISH, 'utf8')).matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!);
  return { ...Object.fromEntries(names.map((name) => [name, `The ${name}`])), ...SPECIAL };
}

describe('notes in other languages', () => {
  it('have words for every note that is made', async () => {
    const source = await sourceOf(['table', 'dataset', 'catalog', 'engine']);
    const written = [...source.matchAll(/code: '([a-z-]+)',\s*(?:message|count|column|table)/g)].map(([, code]) => code!);
    const short = [...source.matchAll(/\{ code: '([a-z-]+)', message/g)].map(([, code]) => code!);
    const cells = [...source.matchAll(/(?:cellNote\(\s*(?:profile|pool)\w*,|#note\()\s*'([a-z-]+)'/g)].map(([, code]) => code!);
    const made = new Set([...written, ...short, ...cells]);
    assert.ok(made.size > 30, `${made.size} codes: ${[...made].join(' ')}`);
    // Reasons have texts of their own.
    const codes = new Set(['missing-values', ...(await codesOf()), ...(await codesOf('reasons'))]);
    assert.deepEqual(
      [...made].filter((code) => !codes.has(code)),
      [],
    );
  });

  it('say how many, and everything by its name', async () => {
    const params = await everyParam();
    const codes = await codesOf();
    for (const tag of Object.keys(LANGUAGES)) {
      const language = await speakerOf(tag);
      for (const code of codes) {
        const say = (count: number): string =>
          language.note({ code, message: 'English', column: 'Column', count, params }, String(count));
        for (const text of [say(1), say(7)]) {
          assert.notEqual(text, 'English', `${tag} ${code}`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|\s,|,,/, `${tag} ${code}`);
        }
      }
    }
    const told = (language: Speaker): string =>
      language.note(
        { code: 'doubled-keys', message: '', column: 'Id', count: 7, params: { table: 'items', example: 'A-1' } },
        '7',
      );
    const de = await speakerOf('de');
    assert.equal(
      told(de),
      '7 Zeilen von „items“ haben einen doppelten Schlüssel in Id, etwa „A-1“; verwendet wird jeweils die erste Zeile',
    );
    assert.equal(
      told(await speakerOf('fr')),
      '7 lignes de «\u00a0items\u00a0» ont une clé en double dans Id, par exemple «\u00a0A-1\u00a0»\u202f; la première ligne de chaque clé est utilisée',
    );
    const age = de.note({ code: 'converted', message: '', params: { ...params, signs: [] } }, '');
    assert.match(age, /höchstens 7 Tage alt\)$/, 'a number without quotation marks, and nothing about signs');
    assert.equal(
      told(await speakerOf('es')),
      '7 filas de «items» tienen una clave duplicada en Id, por ejemplo «A-1»; se usa la primera fila de cada clave',
    );
  });

  it('format the days of notes about periods, and nothing of other notes', async () => {
    const ar = await speakerOf('ar');
    const formatted: string[] = [];
    const formatDay = (day: string): string => {
      formatted.push(day);
      return day;
    };
    ar.note(
      { code: 'doubled-keys', message: '', column: 'Id', count: 7, params: { table: 'items', example: 'A-1' } },
      '7',
      formatDay,
    );
    assert.deepEqual(formatted, []);
    ar.note({ code: 'newest-period', message: '', params: { from: '2024-01-01', to: '2024-12-31' } }, '–', formatDay);
    assert.deepEqual(formatted, ['2024-01-01', '2024-12-31']);
  });

  it('tell a note of a newer version, and a gap without its column, as it came', async () => {
    const de = await speakerOf('de');
    assert.equal(de.note({ code: 'newer', message: 'Something new' }, '–'), 'Something new');
    assert.equal(
      de.note({ code: 'missing-values', message: 'Some rows have no value', count: 3 }, '3'),
      'Some rows have no value',
    );
    assert.equal(de.note({ code: 'missing-values', message: '', column: 'Kunde', count: 3 }, '3'), '3 Zeilen ohne Wert in Kunde');
  });
});
