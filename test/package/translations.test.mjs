// @release: a language of an app, from command to page; test/messages has the checks of texts
// A language that the library does not know, from the file of the package: translated, registered, shown. The package is copied to where an app has it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { at } from './files.mjs';

/** Texts in Icelandic by their paths in the file of the package. */
const ICELANDIC = {
  viewTable: 'Sýna sem töflu',
  noChange: 'óbreytt',
  up: 'upp {amount}',
  down: 'niður {amount}',
  goal: '{value, select, none {Markmið} other {Markmið {value}}}',
  underGoal: '{amount} undir markmiði',
  ofGoal: '{unit, select, none {{share} af markmiði} other {{share} af markmiði fyrir {unit}}}',
  'names.roles.revenue': 'Tekjur',
  'names.roles.region': 'Svæði',
  'names.plurals.region': 'Landsvæði',
  'names.measures.orders': 'Pantanir',
  'table.heading': '{measures, and} eftir {by, lowerAnd}',
  'table.total': 'Samtals',
  'table.rows': '{n, plural, one {{shown} röð} other {{shown} raðir}}',
  'table.leader':
    '{name} {isTop, select, true {er efst með} other {er neðst með}} {value}{share, select, none {} other { ({share} af heild)}}',
  'table.all': 'Öll {by, lowerMany}',
};
const ROWS = [
  { date: '2024-01-05', region: 'Nord', order: 'a', revenue: 1200.5 },
  { date: '2024-02-05', region: 'Syd', order: 'b', revenue: 800 },
  { date: '2024-03-05', region: 'Nord', order: 'c', revenue: 3000 },
];

/** Puts the translations into a copy of the English texts. */
function translate(texts, translations) {
  const copy = structuredClone(texts);
  for (const [key, text] of Object.entries(translations)) {
    const steps = key.split('.');
    const last = steps.pop();
    const group = steps.reduce((one, step) => one[step], copy);
    assert.equal(typeof group[last], 'string', key);
    group[last] = text;
  }
  return copy;
}

describe('a translation of the file of the package', () => {
  let folder;
  let english;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-texts-'));
    const installed = path.join(folder, 'node_modules', 'sales-elements');
    mkdirSync(installed, { recursive: true });
    for (const part of ['bin', 'dist', 'package.json']) cpSync(at(part), path.join(installed, part), { recursive: true });
    for (const name of ['happy-dom', 'culori', 'saxen'])
      symlinkSync(at('node_modules', name), path.join(folder, 'node_modules', name));
    english = JSON.parse(readFileSync(path.join(installed, 'dist/languages/en.json'), 'utf8'));
    writeFileSync(path.join(folder, 'is.json'), JSON.stringify(translate(english, ICELANDIC)));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Renders cards as text in an app that registers texts. Returns what they say, and what is reported. */
  function render(texts, cards, { locale = 'is', rows = ROWS } = {}) {
    writeFileSync(path.join(folder, 'rows.json'), JSON.stringify(rows));
    writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(texts ?? {}));
    writeFileSync(
      path.join(folder, 'app.mjs'),
      `import { readFileSync } from 'node:fs';
      import { registerLocale, render } from 'sales-elements/server';
      const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
      if (${texts !== undefined}) registerLocale('${locale}', read('texts.json'));
      for (const [tag, attributes] of ${JSON.stringify(cards)})
        console.log((await render(tag, { locale: '${locale}', ...attributes }, read('rows.json'), { as: 'plain' })).replaceAll(/<[^>]*>/g, '|'));`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, ['app.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return { texts: stdout.replaceAll(/\s/g, ' '), problems: stderr };
  }
  const KPI = ['sales-kpi', { measure: 'revenue', goal: '10000' }];
  const TABLE = ['sales-table', { by: 'region', measure: 'revenue, orders' }];

  it('shows a number and a table in the language, with its numbers', () => {
    const { texts, problems } = render(translate(english, ICELANDIC), [KPI, TABLE]);
    assert.equal(problems, '');
    for (const text of ['|Tekjur|', '50,0% af markmiði', 'Markmið 10', '|5.000,50|', '|10.000,00|'])
      assert.ok(texts.includes(text), text);
    for (const text of ['|Tekjur og pantanir eftir svæði|', 'Nord er efst með', '(84,0% af heild)', '|Svæði|', '|Samtals|'])
      assert.ok(texts.includes(text), text);
  });

  it('is in English where a text is missing or has a problem, which is reported', () => {
    const { texts, problems } = render(
      { goal: 'Markmið {gildi}', table: { heading: '{measures, og} eftir {by', total: 'Samtals', totl: 'Samtals' } },
      [KPI, TABLE],
    );
    for (const text of ['|Revenue|', 'Goal 10', '|10.000,00|', '|Revenue and orders by region|', '|Samtals|'])
      assert.ok(texts.includes(text), `${text} in ${texts}`);
    assert.deepEqual(problems.trim().split('\n').toSorted(), [
      "Texts in 'is': 'goal' has the unknown argument {gildi}; expected value, in “Markmið {gildi}”",
      "Texts in 'is': 'table.heading' cannot be read: Unexpected message end at line 1 col 25, in “{measures, og} eftir {by”",
      "Texts in 'is': there is no text 'table.totl'; did you mean 'total'?",
    ]);
  });

  // A test of messages compares every text of every day.
  if (process.env.SALES_LONG)
    it('changes no card where it is the English file', () => {
      const day = (at) => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10);
      const rows = Array.from({ length: 900 }, (_, at) => ({
        date: day(at),
        region: ['North', 'South', 'West'][at % 3],
        ...{ product: `P${at % 11}`, customer: `C${at % 70}`, order: `o${at}` },
        revenue: 100 + ((at * 37) % 211) + at / 5,
        cost: 60 + ((at * 13) % 90),
      }));
      const rest = ['insights', 'forecast', 'cohort', 'heatmap', 'distribution', 'basket'];
      const cards = [
        KPI,
        TABLE,
        ['sales-trend', { compare: 'previous-year' }],
        ['sales-drivers', { compare: 'previous-year' }],
        ...rest.map((name) => [`sales-${name}`, {}]),
      ];
      const [before, now] = [undefined, english].map((texts) => render(texts, cards, { locale: 'en-GB', rows }));
      assert.ok(before.texts.length > 1000 * cards.length, String(before.texts.length));
      assert.deepEqual(now, before);
    });

  /** Runs the command in the app. */
  const texts = (...args) => {
    const program = path.join(folder, 'node_modules/sales-elements/bin/sales-elements.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'texts', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n'), error: stderr.trim() };
  };
  const readJson = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

  it('begins with the texts that the command writes, and passes its check', () => {
    assert.deepEqual(texts('--locale', 'sq'), { status: 0, lines: ['sq.json'], error: '' });
    assert.deepEqual(readJson('sq.json'), english);
    assert.deepEqual(texts('--locale', 'sq'), { status: 1, lines: [''], error: 'sq.json exists. -o names the file to write.' });
    const { status, lines } = texts('is.json');
    assert.equal(status, 0);
    assert.match(lines.join(), /^[\d]{4} texts in 'is'$/);
  });

  it('goes through a translation tool as XLIFF, which has no translation of a new text', () => {
    const { goal: _, ...older } = readJson('is.json');
    writeFileSync(path.join(folder, 'older.json'), JSON.stringify(older));
    assert.deepEqual(texts('older.json', '--locale', 'is', '--xliff'), { status: 0, lines: ['is.xlf'], error: '' });
    const xml = readFileSync(path.join(folder, 'is.xlf'), 'utf8');
    const [unit] = /<trans-unit id="goal"[^]*?<\/trans-unit>/.exec(xml);
    assert.match(unit, /<source>\{value, select, none \{Goal\}[^]*<target state="needs-translation"\/>/);
    const missing = texts('is.xlf', '-o', 'back.json');
    assert.deepEqual([missing.status, missing.lines[0], missing.error], [1, 'back.json', "Problems in 'is': 1."]);
    assert.match(missing.lines[1], /^Texts in 'is': 'goal' is missing; expected a translation of “\{value, select/);
    const target = `<target>${ICELANDIC.goal}</target>`;
    writeFileSync(path.join(folder, 'is.xlf'), xml.replace(unit, unit.replace('<target state="needs-translation"/>', target)));
    assert.equal(texts('is.xlf', '-o', 'back.json').status, 0);
    const { names, ...rest } = readJson('is.json');
    // XLIFF has no group without a text.
    delete names.forms;
    assert.deepEqual(readJson('back.json'), { ...rest, names });
  });

  it('is checked for every kind of mistake', () => {
    const wrong = translate(english, {
      goal: 'Markmið {gildi}',
      up: 'upp {amount',
      'table.rows': '{n, plural, one {röð} few {x} other {raðir}}',
    });
    wrong.retyr = wrong.retry;
    delete wrong.retry;
    writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify({ ...wrong, viewTable: 3 }));
    const { status, lines, error } = texts('wrong.json', '--locale', 'is');
    assert.deepEqual([status, error], [1, "Problems in 'is': 6."]);
    assert.deepEqual(lines.toSorted(), [
      "Texts in 'is': 'goal' has the unknown argument {gildi}; expected value, in “Markmið {gildi}”",
      "Texts in 'is': 'retry' is missing; expected a translation of “Retry”",
      "Texts in 'is': 'table.rows' cannot be read: The plural case few is not valid in this locale at line 1 col 22, in “{n, plural, one {röð} few {x} other {raðir}}”",
      "Texts in 'is': 'up' cannot be read: Unexpected message end at line 1 col 12, in “upp {amount”",
      "Texts in 'is': 'viewTable' has the wrong type; expected a text in ICU MessageFormat",
      "Texts in 'is': there is no text 'retyr'; did you mean 'retry'?",
    ]);
    // Polish has other plurals than English.
    const polish = texts('sq.json', '--locale', 'pl');
    assert.equal(polish.status, 1);
    assert.ok(
      polish.lines.some((line) => line.includes("'table.rows' cannot be read: {n, plural, …} lacks many, few")),
      polish.lines[0],
    );
  });

  it('names what a file is not', () => {
    writeFileSync(path.join(folder, 'broken.xlf'), '<xliff>');
    for (const [args, message] of [
      [[], /^--locale is missing\./],
      [['gone.json'], /^gone\.json cannot be read\./],
      [['app.mjs'], /^app\.mjs is not JSON: /],
      [['rows.json', '--locale', 'x_1'], /^'x_1' is not a language tag\./],
      [['broken.xlf'], /^broken\.xlf: The XLIFF/],
    ]) {
      const { status, error } = texts(...args);
      assert.equal(status, 1);
      assert.match(error, message);
    }
  });
});
