import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileTexts } from '../../scripts/texts.mjs';
import { problemsOf } from '../../scripts/texts/check.mjs';
import { argumentsOf, read, TextError, typeOf, Writer } from '../../scripts/texts/compile.mjs';
import { missingIn, readMessages, withEnglish } from '../../scripts/texts/languages.mjs';
import { pseudoMessage, pseudoText } from '../../scripts/texts/pseudo.mjs';
import { unusedTexts } from '../../scripts/texts/check.mjs';

const PLURALS = ['one', 'other'];

/** The function that a message becomes, called with some arguments. */
function say(text, given, types = {}) {
  const tokens = read(text, PLURALS);
  const body = new Writer((name) => types[name] ?? 'string | number').expression(tokens);
  const names = [...argumentsOf(tokens).keys()];
  const plural = (n) => new Intl.PluralRules('en').select(n);
  const lower = (name) => name.toLowerCase();
  return new Function('grammar', `return ({ ${names.join(', ')} }) => ${body}`)({ plural, lower })(given);
}

describe('texts', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  /** Compiled once, for that takes seconds. */
  let compiled;
  before(async () => {
    compiled = await compileTexts();
  });

  it('have nothing wrong with them', () => {
    assert.deepEqual(compiled.problems, []);
  });

  it('are all used, but for one that is made up', async () => {
    const names = { ...compiled.names, kpi: [...compiled.names.kpi, 'nowhereShown'] };
    assert.deepEqual(await unusedTexts(src, names), ['kpi.nowhereShown']);
  });
});

describe('a message', () => {
  it('names its arguments and changes them', () => {
    assert.equal(say('{name} leads with {value}', { name: 'West', value: '$5' }), 'West leads with $5');
    assert.equal(say('Sort by {name, lower}', { name: 'Revenue' }), 'Sort by revenue');
  });

  it('has plurals by the rules of the language, and for single numbers', () => {
    const rows = '{n, plural, =0 {no rows} one {{shown} row} other {{shown} rows}}';
    assert.deepEqual(
      [0, 1, 1200].map((n) => say(rows, { n, shown: String(n) })),
      ['no rows', '1 row', '1200 rows'],
    );
  });

  it('chooses by a word, by whether something is so, and by whether there is something', () => {
    const goal = '{unit, select, none {{share} of goal} month {{share} of the month} other {{share} of the {unit}}}';
    assert.deepEqual(
      [undefined, 'month', 'year'].map((unit) => say(goal, { unit, share: '4%' })),
      ['4% of goal', '4% of the month', '4% of the year'],
    );
    assert.deepEqual(
      [true, false].map((isTop) => say('{isTop, select, true {Top} other {Bottom}}', { isTop })),
      ['Top', 'Bottom'],
    );
  });

  it('keeps quotation marks, backslashes and what code would read', () => {
    assert.equal(say("it''s `x` \\ $'{'y'}' '{z}' {n}", { n: 1 }), "it's `x` \\ ${y} {z} 1");
  });

  it('is refused where it is broken, or wants what is not there', () => {
    const refuse = (text, reason) =>
      assert.throws(
        () => argumentsOf(read(text, PLURALS)),
        (error) => error instanceof TextError && reason.test(error.message),
      );
    refuse('{n, plural, one {row}', /message end/);
    refuse('{n, plural, few {rows} other {rows}}', /few/);
    refuse('{n, select, a {b}}', /no case “other”/);
    refuse('{n, plural, one {# row} other {# rows}}', /pass the formatted number/);
    assert.throws(() => typeOf('n', new Set(['number', 'boolean'])), /no value fits/);
  });

  it('chooses by a form of a label, and writes it', () => {
    const body = (text, types) => new Writer((name) => types[name], { forms: ['genitive'] }).expression(read(text, PLURALS));
    assert.equal(
      body('{measure_gender, select, f {wzrosła} other {wzrósł}}', { measure: 'string' }),
      "grammar.form('gender', measure) === 'f' ? 'wzrosła' : 'wzrósł'",
    );
    assert.equal(body('{measure, genitive}', { measure: 'string' }), "grammar.inForm('genitive', measure)");
    assert.equal(
      body('{measure_annual, select, none {des Jahres} other {{measure, genitive}}}', { measure: 'string' }),
      "grammar.form('annual', measure) === undefined ? 'des Jahres' : grammar.inForm('genitive', measure)",
    );
  });

  it('has a type for each argument', () => {
    const types = (text) => [...argumentsOf(read(text, PLURALS))].map(([name, kinds]) => `${name}: ${typeOf(name, kinds)}`);
    assert.deepEqual(
      types('{a} {b, lower} {c, list} {n, plural, other {{n}}} {d, select, none {} other {{d}}} {e, select, true {} other {}}'),
      ['a: string | number', 'b: string', 'c: readonly string[]', 'n: number', 'd: string | number | undefined', 'e: boolean'],
    );
  });
});

describe('a language', () => {
  /** What is wrong with texts in Polish next to English ones. */
  async function wrong(own, english = own, same = []) {
    const groups = new Map(Object.entries(own));
    const problems = [];
    const messages = await readMessages('pl', groups, problems);
    const source = await readMessages('en', new Map(Object.entries(english)), problems);
    return [...problems, ...(await problemsOf('pl', messages, { english: source, groups, same }))].filter(
      (problem) => !problem.includes('grammar.ts: missing'),
    );
  }
  const kpi = (text, ...more) => wrong({ kpi: { goal: text } }, ...more.map((goal) => ({ kpi: { goal } })));

  it('has no text that English does not have', async () => {
    assert.deepEqual(await wrong({ kpi: { goal: 'Cel', gaol: 'Cel' } }, { kpi: { goal: 'Goal', other: 'Other' } }), [
      'pl/kpi.json, gaol: not in English; delete it',
    ]);
  });

  it('has the English text where it lacks one, also in lists and whole files', async () => {
    const languageOf = async (tag, texts) => {
      const groups = new Map(Object.entries(texts));
      return { tag, groups, messages: await readMessages(tag, groups, []) };
    };
    const english = await languageOf('en', {
      kpi: { goal: 'Goal', of: { rows: ['{n} row', 'none'] } },
      trend: { peak: 'Peak' },
      'error-calls': { bad: 'Bad' },
    });
    const own = await languageOf('pl', { kpi: { goal: 'Cel', of: { rows: ['{n} wiersz'] } } });
    assert.deepEqual(missingIn(own, english), ['kpi.of.rows.1', 'trend.peak']);
    const { groups, messages } = withEnglish(own, english);
    assert.deepEqual(Object.fromEntries(groups), {
      kpi: { goal: 'Cel', of: { rows: ['{n} wiersz', 'none'] } },
      trend: { peak: 'Peak' },
    });
    assert.deepEqual(
      [...messages].map(([key, { text }]) => `${key} ${text}`),
      ['kpi.goal Cel', 'kpi.of.rows.0 {n} wiersz', 'kpi.of.rows.1 none', 'trend.peak Peak'],
    );
    assert.deepEqual(missingIn({ messages }, english), []);
  });

  it('says every argument that English says, and no other', async () => {
    assert.deepEqual(await kpi('Cel: {valeu}', 'Goal: {value}'), [
      'pl/kpi.json, goal: {valeu} is not an argument of the English text, which has value',
      'pl/kpi.json, goal: does not say {value}, as the English text does: “Goal: {value}”',
    ]);
  });

  it('has the plurals of its own, or the numbers that they stand for', async () => {
    const english = '{n, plural, one {{shown} row} other {{shown} rows}}';
    assert.deepEqual(await kpi('{n, plural, one {{shown} wiersz} other {{shown} wierszy}}', english), [
      'pl/kpi.json, goal: {n, plural, …} lacks many, few; this language has few, many, one, other',
    ]);
    assert.deepEqual(await kpi('{n, plural, =1 {jeden} other {kilka}}', '{n, plural, =1 {one} other {some}}'), [
      'pl/kpi.json, goal: {n, plural, …} lacks many, few; this language has few, many, one, other',
    ]);
    const status = '{n, plural, =404 {brak} =410 {usunięto} =429 {za dużo} other {błąd}}';
    assert.deepEqual(await kpi(status, '{n, plural, =404 {none} =410 {gone} =429 {many} other {error}}'), []);
    const whole = '{n, plural, =1 {{shown} wiersz} few {{shown} wiersze} many {{shown} wierszy} other {{shown} wiersza}}';
    assert.deepEqual(await kpi(whole, english), []);
  });

  it('uses functions and forms that it has', async () => {
    const english = '{measure, lower}';
    assert.match(String(await kpi('{measure, genitive} i', english)), /\{measure, genitive\}: no such format; there are lower/);
    assert.match(String(await kpi('{measure_gender, select, f {a} other {{measure}}}', english)), /needs “forms”: \{“gender”/);
    const names = { roles: { revenue: 'Przychody' }, forms: { genitive: { revenue: 'przychodów' } } };
    const own = { kpi: { goal: 'Cel {measure, genitive}' }, names };
    assert.deepEqual(await wrong(own, { kpi: { goal: 'Goal {measure}' }, names: { roles: { revenue: 'Revenue' } } }), []);
  });

  it('has its marks in pairs, one space at a time, and the code of English', async () => {
    assert.deepEqual(await kpi('Cel  (ustaw goal=', 'Goal: set goal="…"'), [
      'pl/kpi.json, goal: ( and ) are not in pairs in “Cel  (ustaw goal=”',
      'pl/kpi.json, goal: a double, leading or trailing space in “Cel  (ustaw goal=”',
      'pl/kpi.json, goal: the code goal=" is missing in “Cel  (ustaw goal=”',
    ]);
  });

  it('is as in English only where its list says so', async () => {
    assert.deepEqual(await kpi('Status', 'Status'), [
      'pl/kpi.json, goal: “Status” is as in English; translate it, or add "kpi.goal" to pl/same-as-english.json',
    ]);
    assert.deepEqual(await wrong({ kpi: { goal: 'Status' } }, { kpi: { goal: 'Status' } }, ['kpi.goal']), []);
    assert.deepEqual(await wrong({ kpi: { goal: 'Stan' } }, { kpi: { goal: 'Status' } }, ['kpi.goal']), [
      'pl/same-as-english.json: "kpi.goal" is not as in English; delete it from the list',
    ]);
  });
});

describe('the pseudo-language', () => {
  it('has accents, is longer, and keeps arguments', () => {
    const { tokens } = pseudoMessage({ tokens: read('{n, plural, one {{shown} row} other {{shown} rows}} left', PLURALS) });
    const body = new Writer(() => 'number').expression(tokens);
    const pseudo = new Function('grammar', `return ({ n, shown }) => ${body}`)({ plural: () => 'other' });
    assert.equal(pseudo({ n: 1200, shown: '1,200' }), '[1,200 ŕööŵš ļééfţ]');
  });

  it('is about 40% longer than English', () => {
    const text = 'Use the arrow keys to move between the steps. Press Enter to filter by a segment, Escape to clear.';
    const { length } = pseudoText(text);
    assert.ok(length > text.length * 1.25 && length < text.length * 1.5, String(length / text.length));
  });
});
