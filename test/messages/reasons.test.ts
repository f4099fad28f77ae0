import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { WORDS } from '../../src/catalog/detect/names/words.js';
import { openDataset } from '../../src/core.js';
import { en } from '../../src/messages/en.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import type { Language } from '../../src/messages/en.js';
import { reasonIn } from '../../src/messages/reasons.js';
import type { Reason } from '../../src/query/schema.js';

type Speaker = Language['messages'];

const speakerOf = async (tag: string): Promise<Speaker> => (await LANGUAGES[tag]!()).messages;
interface Texts {
  readonly texts: Readonly<Record<string, string>>;
  readonly concepts: Readonly<Record<string, string>>;
}

const textsIn = async (tag: string, group = 'reasons'): Promise<Texts> =>
  JSON.parse(await readFile(path.resolve('src/messages', tag, `${group}.json`), 'utf8')) as Texts;

/** The codes of notes and reasons in the rooms that make reasons. */
async function codesMade(): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const room of ['src/catalog', 'src/dataset/amounts', 'src/dataset/describe', 'src/dataset/join', 'src/dataset/shapes']) {
    for (const name of await readdir(room, { recursive: true })) {
      const source = name.endsWith('.ts') ? await readFile(path.join(room, name), 'utf8') : '';
      for (const [, code] of source.matchAll(/\bcode: '([a-z-]+)'/gu)) codes.add(code!);
    }
  }
  return codes;
}

const format = (value: number): string => String(value);
const say = (speaker: Speaker, reasons: readonly Reason[]): string => reasonIn(speaker, reasons, format);

describe('reasons in other languages', () => {
  it('have a text for every reason that is made, and a word for every concept', async () => {
    const { texts, concepts } = await textsIn('en');
    const made = await codesMade();
    const notes = new Set([en.cardNotes, en.notes.texts, en.notes.periods].flatMap((one) => Object.keys(one)));
    assert.ok(made.size > 35, [...made].join(' '));
    assert.deepEqual(
      [...made].filter((code) => texts[code] === undefined && !notes.has(code)),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((code) => !made.has(code)),
      [],
      'texts that nobody uses',
    );
    assert.deepEqual(
      Object.keys(WORDS).filter((concept) => concepts[concept] === undefined),
      [],
    );
  });

  it('word the reasons of real data without English', async () => {
    const lines = ['bestellnr;kunde;datum;menge;preis;umsatz'];
    for (let row = 0; row < 40; row += 1)
      lines.push(
        `B${String(row)};K${String(row % 7)};2024-01-${String(1 + (row % 28)).padStart(2, '0')};${String(1 + (row % 3))};2,5;${String((1 + (row % 3)) * 2.5).replace('.', ',')}`,
      );
    const orders = new Blob([lines.join('\n')]);
    const customers = new Blob([
      `kunde;name\n${[0, 1, 2, 3, 4, 5, 6].map((one) => `K${String(one)};N${String(one)}`).join('\n')}`,
    ]);
    const dataset = await openDataset({ tables: { orders, customers } }, { roles: { customer: 'kunde' } });
    const { roles, joins } = await dataset.check();
    dataset.close();
    const de = await speakerOf('de');
    const reasonsOf = (role: string): string => {
      const found = roles.find((one) => one.role === role);
      return found === undefined ? '' : say(de, found.reasons);
    };
    assert.equal(reasonsOf('customer'), 'Durch die Option roles festgelegt.');
    assert.equal(reasonsOf('revenue'), 'Der Name deutet auf „Umsatz“ hin. Verschiedene Werte: 3 (Zahlen) in 40 Zeilen.');
    assert.match(reasonsOf('order'), /^Der Name deutet auf „Bestellung“ und „Code“ hin\./u);
    assert.equal(
      joins.map(({ reasons }) => say(de, reasons)).join(),
      'Beide Namen deuten auf „Kunde“ hin. Alle Schlüssel haben eine Entsprechung.',
    );
    for (const tag of Object.keys(LANGUAGES).filter((one) => one !== 'en-xa')) {
      const speaker = await speakerOf(tag);
      for (const { reason, reasons } of [...roles, ...joins]) {
        const text = say(speaker, reasons);
        assert.notEqual(text, reason, tag);
        assert.doesNotMatch(text, /undefined|\[object|suggests|\bdistinct\b|\bkeys\b/u, `${tag} ${text}`);
      }
    }
  });

  it('are the code where a code is not known', async () => {
    const de = await speakerOf('de');
    assert.equal(say(de, [{ code: 'set' }, { code: 'newer' }]), 'Durch die Option roles festgelegt. newer');
    assert.equal(say(de, []), '');
    // A concept without its own word is a role.
    assert.equal(
      say(de, [{ code: 'name', params: { concepts: ['seller', 'customer-type'] } }]),
      'Der Name deutet auf „Verkäufer“ und „Kundentyp“ hin.',
    );
  });
});
