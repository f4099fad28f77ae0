import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { errorReasonsTexts } from '../../src/messages/compiled/en/error-reasons.js';
import { errorValuesTexts } from '../../src/messages/compiled/en/error-values.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { en } from '../../src/messages/en.js';
import type { Language } from '../../src/messages/en.js';
import { error as inEnglish } from '../../src/messages/english-errors.js';
import type { ErrorFacts } from '../../src/messages/errors.js';
import { isLong } from '../random.js';
import { MARKER, sampledTexts } from './samples.js';

/** What a language need not name: the path of a text, and the marker of the fact. */
const UNTOLD: ReadonlySet<string> = new Set([
  // A language words an error by its code, not by the English message.
  'error ‹facts-message›',
  'error ‹facts-hint›',
  // The period has both ends. Only English puts words between them.
  'within ‹from›',
  'within ‹to›',
]);

/** All texts of a language in one record, as `en` is. */
async function wholeOf({ messages, loadErrors, groups }: Language): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(Object.entries(groups).map(async ([name, load]) => [name, (await load()).messages] as const));
  const { error } = await loadErrors();
  return { ...messages, error, ...Object.fromEntries(loaded) };
}

const at = (messages: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], messages);

/** What a text says: a text itself, a list, or an error with its hint. */
function said(text: unknown, call: readonly unknown[] | undefined): string {
  const value = typeof text === 'function' ? (text as (...given: unknown[]) => unknown)(...(call ?? [])) : text;
  if (Array.isArray(value)) return value.join(' | ');
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(' | ');
  return String(value);
}

/** Words that are a count of one or two by themselves, such as the dual. A text with one of them need not show the number. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  ar: /واحدة?|(?:صفّ|قيمت|طلب|عميل|يوم|أسبوع|شهر|سنت|شريحت|خليت|عمود|بايت|وقت|سطر|سؤال)(?:ان|ين)|ربع(?:ا|َي) سنة/u,
  he: /(?:^|[ (])(?:ב|ל|מ)?(?:אח[דתר]|שתי|שני|השורה)(?![א-ת])|(?:יומ|שבוע|חודש|שנת)יים|ה(?:חודש|רבעון) האחרון|השנה האחרונה/u,
};
const COUNT_MARKERS = /^‹(?:shown|n|count|facts-(?:periods|window|customers|orders|count|freshOrders|repeatOrders)-text)›$/;

/** The hints that a language lacks: until a release they are in English. */
async function hintsLacking(tag: string): Promise<readonly string[]> {
  const groups = Object.entries({ 'error-reasons': errorReasonsTexts, 'error-values': errorValuesTexts });
  const lacking = await Promise.all(
    groups.map(async ([group, { hints }]) => {
      const own = JSON.parse(await readFile(`src/messages/${tag}/${group}.json`, 'utf8')) as { readonly hints: object };
      return Object.keys(hints).filter((reason) => !Object.hasOwn(own.hints, reason));
    }),
  );
  return lacking.flat();
}

const markersOf = (text: string): readonly string[] => [...new Set(text.match(MARKER))].sort();

function shapeOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages as Readonly<Record<string, unknown>>)
    .flatMap(([name, text]) => {
      if (typeof text === 'function') return [`${prefix}${name}(${text.length})`];
      if (Array.isArray(text)) return [`${prefix}${name}[${text.length}]`];
      return typeof text === 'object' && text !== null ? shapeOf(text, `${prefix}${name}.`) : [prefix + name];
    })
    .sort();
}

/** Without the count of parameters: a language may leave out what it does not name. */
const bare = (shape: readonly string[]): string[] => shape.map((name) => name.replace(/\(\d+\)$/, '()'));

/** The words among the arguments of a call, which choose a wording. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[a-z]+(-[a-z]+)*$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

/** Params of an error that has every value: a list with the marker of its name. */
const EVERY_PARAM: ErrorFacts['params'] = new Proxy({}, { get: (_, name) => [`‹${String(name)}›`] });
const REASONS = [errorReasonsTexts, errorValuesTexts].flatMap(({ texts }) => Object.keys(texts));

/** All calls of each text, with what English says: made once, since every language is compared with it. */
const samples = sampledTexts().map(({ path, calls }) => ({
  path,
  isCalled: calls !== undefined,
  calls: (calls ?? [undefined]).map((call) => ({ call, english: said(at(en, path), call) })),
}));

describe('the languages', () => {
  it('are those that have texts, with the pseudo-language', async () => {
    const folders = (await readdir('src/messages', { withFileTypes: true })).filter((one) => one.isDirectory());
    const names = folders.map(({ name }) => name).filter((name) => /^(?!en$)[a-z]{2}(-[a-z]+)?$/.test(name));
    assert.deepEqual(Object.keys(LANGUAGES).sort(), [...names, 'en-xa'].sort());
  });
});

/** By day languages that differ in grammar, script and direction: texts.test.mjs compares the arguments of each text in all of them. */
const CHECKED = isLong ? Object.keys(LANGUAGES) : ['ar', 'de', 'ja', 'pl'];

for (const [tag, load] of Object.entries(LANGUAGES)) {
  // English with accents, also in the markers.
  if (tag === 'en-xa' || !CHECKED.includes(tag)) continue;
  describe(`the words in ${tag}`, () => {
    let messages: Record<string, unknown>;
    let texts: typeof samples;
    before(async () => {
      messages = await wholeOf(await load());
      texts = samples.filter(({ path }) => at(messages, path) !== undefined);
    });

    it('are the same texts as in English', () => {
      const own = bare(shapeOf(messages));
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
      for (const { path, calls } of texts.filter(({ isCalled }) => isCalled)) {
        for (const { call, english } of calls) {
          const own = said(at(messages, path), call);
          const isCounted = COUNTS[tag]?.test(own) ?? false;
          const missing = markersOf(english).filter(
            (marker) => !own.includes(marker) && !UNTOLD.has(`${path} ${marker}`) && !(isCounted && COUNT_MARKERS.test(marker)),
          );
          if (missing.length > 0) lost.push(`${path}: ${missing.join(' ')} in “${own}”, of “${english}”`);
        }
      }
      assert.deepEqual([...new Set(lost)], []);
    });

    it('word every reason of an error, with its values and its hint', async () => {
      const { error } = await (await load()).loadErrors();
      assert.ok(REASONS.length > 300, `${REASONS.length} reasons`);
      const lacking = await hintsLacking(tag);
      const ofCode = error({ code: 'too-large', reason: 'unheard-of', params: EVERY_PARAM });
      const wrong = REASONS.flatMap((reason) => {
        const facts: ErrorFacts = { code: 'too-large', reason, params: EVERY_PARAM };
        const own = error(facts);
        const english = inEnglish(facts);
        const missing = (['text', 'hint'] as const).flatMap((part) =>
          markersOf(english[part] ?? '').filter((marker) => !own[part]?.includes(marker)),
        );
        if (own.text === ofCode.text || missing.length > 0) return [`${reason}: ${missing.join(' ')} in “${said(own, [])}”`];
        return own.hint === english.hint && !lacking.includes(reason)
          ? [`${reason}: has the hint of English: “${own.hint ?? ''}”`]
          : [];
      });
      assert.deepEqual(wrong, []);
    });

    it('show no word of the program, such as the kind of a driver', () => {
      // Most languages with the Latin script share some words with English.
      if (!['ar', 'he', 'hi', 'ja', 'ko', 'pl', 'tr', 'zh', 'zh-hant'].includes(tag)) return;
      // An error without a text shows its code.
      for (const { path, calls } of texts.filter((text) => text.isCalled && text.path !== 'error'))
        for (const { call = [] } of calls) {
          const text = said(at(messages, path), call).replaceAll(MARKER, '‹›');
          // A text that is the word alone is an argument of other texts.
          const shown = wordsOf(call).filter((word) => word !== text && new RegExp(`\\b${word}\\b`, 'i').test(text));
          assert.deepEqual(shown, [], `${path}: ${text}`);
        }
    });

    it('are never empty where English is not, and hold no sign of a missing value', () => {
      const bad: string[] = [];
      for (const { path, calls } of texts) {
        for (const { call, english } of calls) {
          const own = said(at(messages, path), call);
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
  });
}
