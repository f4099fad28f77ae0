import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { noteTexts as de } from '../../src/messages/de/notes.js';
import { noteTexts as es } from '../../src/messages/es/notes.js';
import { noteTexts as fr } from '../../src/messages/fr/notes.js';
import { noteIn, type NoteTexts } from '../../src/messages/notes.js';

const LANGUAGES: Readonly<Record<string, NoteTexts>> = { de, es, fr };
const ROOT = path.resolve('src');

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

/** A note that carries everything that some note does. */
const params = {
  as: 'As',
  clause: 'Clause',
  columns: 'Columns',
  date: 'Date',
  earlier: 'Earlier',
  example: 'Example',
  file: 'File',
  files: ['F1', 'F2'],
  found: 'Found',
  from: 'From',
  label: 'Label',
  newest: 'Newest',
  other: 'Other',
  others: ['O1', 'O2'],
  price: 'Price',
  quantity: 'Quantity',
  role: 'Role',
  set: 'Set',
  sheet: 'Sheet',
  sheets: ['S1', 'S2'],
  table: 'Table',
  to: 'To',
  types: ['text', 'date'],
  column: 'Named',
};

describe('notes in other languages', () => {
  it('have words for every note that is made', async () => {
    const source = await sourceOf(['table', 'dataset', 'catalog', 'engine']);
    const written = [...source.matchAll(/code: '([a-z-]+)',\s*(?:message|count|column|table)/g)].map(([, code]) => code!);
    const short = [...source.matchAll(/\{ code: '([a-z-]+)', message/g)].map(([, code]) => code!);
    const cells = [...source.matchAll(/(?:cellNote\(\s*(?:profile|pool)\w*,|#note\()\s*'([a-z-]+)'/g)].map(([, code]) => code!);
    const made = new Set([...written, ...short, ...cells]);
    assert.ok(made.size > 30, `${made.size} codes: ${[...made].join(' ')}`);
    for (const [tag, { texts }] of Object.entries(LANGUAGES)) {
      assert.deepEqual(
        [...made].filter((code) => !(code in texts)),
        [],
        tag,
      );
    }
  });

  it('say how many, and everything by its name', () => {
    for (const [tag, language] of Object.entries(LANGUAGES)) {
      for (const code of Object.keys(language.texts)) {
        const say = (count: number): string =>
          noteIn(language, { code, message: 'English', column: 'Column', count, params }, String(count));
        for (const text of [say(1), say(7)]) {
          assert.notEqual(text, 'English', `${tag} ${code}`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|\s,|,,/, `${tag} ${code}`);
        }
      }
    }
    const told = (language: NoteTexts): string =>
      noteIn(
        language,
        { code: 'doubled-keys', message: '', column: 'Id', count: 7, params: { table: 'items', example: 'A-1' } },
        '7',
      );
    assert.equal(told(de), '7 Zeilen von „items“ wiederholen einen Schlüssel in Id, etwa „A-1“; es gilt jeweils die erste');
    assert.equal(told(fr), '7 lignes de « items » répètent une clé dans Id, par exemple « A-1 » ; la première compte');
    assert.equal(told(es), '7 filas de «items» repiten una clave en Id, por ejemplo «A-1»; vale la primera');
  });

  it('tell a note of a newer version, and a gap without its column, as it came', () => {
    assert.equal(noteIn(de, { code: 'newer', message: 'Something new' }, '–'), 'Something new');
    assert.equal(
      noteIn(de, { code: 'missing-values', message: 'Some rows have no value', count: 3 }, '3'),
      'Some rows have no value',
    );
    assert.equal(noteIn(de, { code: 'missing-values', message: '', column: 'Kunde', count: 3 }, '3'), '3 Zeilen ohne Kunde');
  });
});
