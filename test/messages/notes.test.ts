import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import type { Language } from '../../src/messages/en.js';
import { en } from '../../src/messages/en.js';
import { englishNote } from '../../src/messages/english.js';
import { noteIn, type NoteFacts, type NoteTexts } from '../../src/messages/notes.js';

type Speaker = Language['messages'];

const ROOT = path.resolve('src');
/** The codes of all notes. Every language has those of English. */
const CODES = [en.cardNotes, en.notes.texts, en.notes.periods].flatMap((texts) => Object.keys(texts));

async function speakerOf(tag: string): Promise<Speaker> {
  return (await LANGUAGES[tag]!()).messages;
}

/** The text of a note in a language, with its count and days as they are. */
const say = (language: NoteTexts, note: NoteFacts, formatDay = (day: string): string => day): string =>
  noteIn(language, note, { shown: String(note.count ?? '–'), formatDay, formatAmount: String });

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
  const english = await Promise.all(
    ['notes', 'card'].map((name) => readFile(path.join(ROOT, 'messages', 'en', `${name}.json`), 'utf8')),
  );
  const names = [...english.join('').matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!);
  return { ...Object.fromEntries(names.map((name) => [name, `The ${name}`])), ...SPECIAL };
}

describe('notes in other languages', () => {
  it('have words for every note that is made', async () => {
    const source = await sourceOf(['table', 'dataset', 'catalog', 'engine']);
    const written = [...source.matchAll(/code: '([a-z-]+)',\s*(?:count|column|table|params)/g)].map(([, code]) => code!);
    const cells = [...source.matchAll(/(?:cellNote\(\s*(?:profile|pool)\w*,|#note\()\s*'([a-z-]+)'/g)].map(([, code]) => code!);
    const made = new Set([...written, ...cells]);
    assert.ok(made.size > 30, `${made.size} codes: ${[...made].join(' ')}`);
    // Reasons have texts of their own.
    const codes = new Set([...CODES, ...Object.keys(en.reasons.texts)]);
    assert.deepEqual(
      [...made].filter((code) => !codes.has(code)),
      [],
    );
  });

  it('say how many, and everything by its name', async () => {
    const params = await everyParam();
    for (const tag of Object.keys(LANGUAGES)) {
      const language = await speakerOf(tag);
      for (const code of CODES) {
        for (const text of [1, 7].map((count) => say(language, { code, column: 'Column', count, params }))) {
          assert.notEqual(text, code, `${tag} ${code}`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|\s,|,,/, `${tag} ${code}`);
        }
      }
    }
    const doubled: NoteFacts = { code: 'doubled-keys', column: 'Id', count: 7, params: { table: 'items', example: 'A-1' } };
    const de = await speakerOf('de');
    assert.equal(
      say(de, doubled),
      '7 Zeilen von „items“ haben einen doppelten Schlüssel in Id, etwa „A-1“; verwendet wird jeweils die erste Zeile',
    );
    assert.equal(
      say(await speakerOf('fr'), doubled),
      '7 lignes de «\u00a0items\u00a0» ont une clé en double dans Id, par exemple «\u00a0A-1\u00a0»\u202f; la première ligne de chaque clé est utilisée',
    );
    assert.equal(
      say(await speakerOf('es'), doubled),
      '7 filas de «items» tienen una clave duplicada en Id, por ejemplo «A-1»; se usa la primera fila de cada clave',
    );
    const age = say(de, { code: 'converted', params: { ...params, signs: [], setting: '', nearest: '' } });
    assert.match(age, /höchstens 7 Tage alt\)$/, 'a number without quotation marks, and nothing about signs');
    assert.match(age, /^Beträge in USD, GBP /, 'codes of currencies without quotation marks');
  });

  it('have the attribute that changes what they are about', async () => {
    const note: NoteFacts = { code: 'price-may-be-total', params: { price: 'p', quantity: 'q', setting: 'roles="revenue: p"' } };
    assert.equal(say(en, note), '“p” increases with “q” and may be a line total. To change this, set roles="revenue: p"');
    assert.match(say(await speakerOf('de'), note), /Zum Ändern roles="revenue: p" setzen$/);
    assert.equal(
      englishNote({ code: 'unknown-column', column: 'Zib', params: { column: 'Zib', nearest: 'Zip' } }),
      "read names a column “Zib” that the data does not have. Did you mean 'Zip'?",
    );
  });

  it('format the days of notes about periods, and nothing of other notes', async () => {
    const ar = await speakerOf('ar');
    const formatted: string[] = [];
    const formatDay = (day: string): string => {
      formatted.push(day);
      return day;
    };
    say(ar, { code: 'doubled-keys', column: 'Id', count: 7, params: { table: 'items', example: 'A-1' } }, formatDay);
    assert.deepEqual(formatted, []);
    say(ar, { code: 'newest-period', params: { from: '2024-01-01', to: '2024-12-31' } }, formatDay);
    assert.deepEqual(formatted, ['2024-01-01', '2024-12-31']);
  });

  it('are the code of a note that a newer server sends', async () => {
    const de = await speakerOf('de');
    assert.equal(say(de, { code: 'newer' }), 'newer');
    assert.equal(say(de, { code: 'constructor' }), 'constructor');
    assert.equal(say(de, { code: 'missing-values', column: 'Kunde', count: 3 }), '3 Zeilen ohne Wert in Kunde');
  });

  it('omit empty values', () => {
    const label = { code: 'total-row', count: 1, params: { label: '' } };
    assert.equal(say(en, label), 'The last row is the total of the rows above and was ignored');
  });

  it('call a last row with a remark no total', () => {
    const remark = { code: 'total-row', count: 1, params: { label: 'Source: till 3', remark: 1 } };
    assert.equal(say(en, remark), 'The last row, “Source: till 3”, is not data and was ignored');
  });
});
