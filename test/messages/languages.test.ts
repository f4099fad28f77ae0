import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { en } from '../../src/messages/en.js';
import * as de from '../../src/messages/de.js';
import * as es from '../../src/messages/es.js';
import * as fr from '../../src/messages/fr.js';
import type { Language } from '../../src/messages/language.js';
import { EQUAL, UNTOLD } from './equal-words.js';
import { MARKER, sampledTexts } from './samples.js';

const LANGUAGES: Readonly<Record<string, Language>> = { de, es, fr };

/** All texts of a language in one record, as `en` is. */
async function wholeOf({ words, groups }: Language): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(Object.entries(groups).map(async ([name, load]) => [name, (await load()).words] as const));
  return { ...words, ...Object.fromEntries(loaded) };
}

const at = (words: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], words);

/** What a text says: a text itself, a list, or an error with its hint. */
function said(text: unknown, call: readonly unknown[] | undefined): string {
  const value = typeof text === 'function' ? (text as (...given: unknown[]) => unknown)(...(call ?? [])) : text;
  if (Array.isArray(value)) return value.join(' | ');
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(' | ');
  return String(value);
}

const markersOf = (text: string): readonly string[] => [...new Set(text.match(MARKER))].sort();

function shapeOf(words: object, prefix = ''): string[] {
  return Object.entries(words as Readonly<Record<string, unknown>>)
    .flatMap(([name, text]) => {
      if (typeof text === 'function') return [`${prefix}${name}(${text.length})`];
      if (Array.isArray(text)) return [`${prefix}${name}[${text.length}]`];
      return typeof text === 'object' && text !== null ? shapeOf(text, `${prefix}${name}.`) : [prefix + name];
    })
    .sort();
}

/** Without the count of parameters: a language may leave out what it does not name. */
const bare = (shape: readonly string[]): string[] => shape.map((name) => name.replace(/\(\d+\)$/, '()'));

const samples = sampledTexts();

for (const [tag, language] of Object.entries(LANGUAGES)) {
  describe(`the words in ${tag}`, () => {
    let words: Record<string, unknown>;
    let texts: typeof samples;
    before(async () => {
      words = await wholeOf(language);
      texts = samples.filter(({ path }) => at(words, path) !== undefined);
    });

    it('are the same texts as in English', () => {
      const own = bare(shapeOf(words));
      const english = bare(shapeOf(en));
      assert.deepEqual(
        english.filter((name) => !own.includes(name)),
        [],
        'left out',
      );
      assert.deepEqual(
        own.filter((name) => !english.includes(name)),
        [],
        'not in English',
      );
    });

    it('say every fact that the English ones say', () => {
      assert.ok(texts.length > 300, `${texts.length} texts`);
      const lost: string[] = [];
      for (const { path, calls } of texts) {
        for (const call of calls ?? []) {
          const english = said(at(en, path), call);
          const own = said(at(words, path), call);
          const missing = markersOf(english).filter((marker) => !own.includes(marker) && !UNTOLD.has(`${path} ${marker}`));
          if (missing.length > 0) lost.push(`${path}: ${missing.join(' ')} in “${own}”, of “${english}”`);
        }
      }
      assert.deepEqual([...new Set(lost)], []);
    });

    it('are never empty where English is not, and hold no sign of a missing value', () => {
      const bad: string[] = [];
      for (const { path, calls } of texts) {
        for (const call of calls ?? [undefined]) {
          const english = said(at(en, path), call);
          const own = said(at(words, path), call);
          if (
            (!english.includes('undefined') && /undefined|NaN|\[object/.test(own)) ||
            (own.trim() === '' && english.trim() !== '') ||
            (!english.includes('undefined') && / {2}|^ | $| [,.]/.test(own))
          )
            bad.push(`${path}: “${own}”`);
        }
      }
      assert.deepEqual([...new Set(bad)], []);
    });

    it('are not the English ones, but for those that are alike', () => {
      const equal = new Set<string>();
      for (const { path, calls } of texts) {
        const allEqual = (calls ?? [undefined]).some((call) => {
          const own = said(at(words, path), call);
          return own === said(at(en, path), call) && /\p{L}{2}/u.test(own.replace(MARKER, ''));
        });
        if (allEqual) equal.add(path);
      }
      assert.deepEqual([...equal].sort(), [...(EQUAL[tag] ?? [])].sort());
    });
  });
}
