// @release: each page is checked by a process that renders it; `check.test.mjs` has one page with alerts and one with errors
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { at } from './files.mjs';

/** Revenue 100 and 90 in two whole months; the plan is 100 for each. */
const CSV = 'date,revenue\n2026-01-01,60\n2026-01-20,40\n2026-02-28,90\n';
const PLAN = 'month,target\n2026-01,100\n2026-02,100\n';

describe('npx sales-elements check', () => {
  let folder;
  const page = (name, body) =>
    writeFileSync(path.join(folder, name), `<!doctype html><html lang="en"><meta charset="utf-8">${body}</html>`);
  const kpi = (alert, more = '') =>
    `<sales-kpi src="orders.csv targets.csv" currency="USD" alert="${alert}" ${more}></sales-kpi>`;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-check-'));
    writeFileSync(path.join(folder, 'orders.csv'), CSV);
    writeFileSync(path.join(folder, 'targets.csv'), PLAN);
    page('fine.html', kpi('revenue &lt; 0.9 * plan', 'heading="All"'));
    page(
      'raised.html',
      kpi('revenue &lt; 0.95 * plan', 'heading="February" where="date: 2026-02"') +
        '<sales-source src="orders.csv" alert="revenue >= 190"></sales-source>',
    );
    page('wrong.html', kpi('revnue &lt; 5') + kpi('revenue > 5'));
    page('missing.html', kpi('revenue &lt; 1', 'where="date: 2025"'));
    page('none.html', '<sales-kpi src="orders.csv"></sales-kpi>');
  });
  after(() => rmSync(folder, { recursive: true }));

  const check = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('ends with 0 without an alert, and with 1 when one is raised', () => {
    assert.deepEqual(check('fine.html'), {
      status: 0,
      stdout: 'ok     All: Revenue: $190.00, compared with $180.00 (0.9 × Plan)\n',
      stderr: '',
    });
    assert.deepEqual(check('raised.html'), {
      status: 1,
      stdout:
        'ALERT  February: Revenue: $90.00, below $95.00 (0.95 × Plan)\nALERT  sales-source: Revenue: 190.00, at or above 190.00\n',
      stderr: '',
    });
  });

  it('prints numbers as JSON', () => {
    const { status, stdout } = check('raised.html', '--json');
    const { page, status: word, alerts, errors } = JSON.parse(stdout);
    assert.deepEqual([status, page, word, errors], [1, 'raised.html', 'alert', []]);
    assert.deepEqual(alerts[0], {
      tag: 'sales-kpi',
      heading: 'February',
      isActive: true,
      expression: 'revenue < 0.95 * plan',
      measure: 'revenue',
      value: 90,
      threshold: 95,
      text: 'Revenue: $90.00, below $95.00 (0.95 × Plan)',
      rows: 1,
      through: '2026-02-28',
    });
  });

  it('prints the text of a mail about raised alerts, and nothing without one', () => {
    assert.deepEqual(check('fine.html', '--text'), { status: 0, stdout: '', stderr: '' });
    assert.equal(
      check('raised.html', '--text').stdout,
      `2 alerts in raised.html

- February: Revenue: $90.00, below $95.00 (0.95 × Plan)
  revenue < 0.95 * plan · 1 row · data through 2026-02-28
- sales-source: Revenue: 190.00, at or above 190.00
  revenue >= 190 · 3 rows · data through 2026-02-28
`,
    );
  });

  it('ends with 2 and names the error, also when a number is missing', () => {
    const wrong = check('wrong.html');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /^sales-kpi: .*revnue/);
    assert.match(wrong.stdout, /^ALERT {2}Revenue: Revenue: \$190\.00, above \$5\.00\n$/);
    const { status, errors } = JSON.parse(check('wrong.html', '--json').stdout);
    assert.deepEqual([status, errors[0].code], ['error', 'unknown-measure']);
    const missing = check('missing.html');
    assert.deepEqual(
      [missing.status, missing.stderr],
      [2, "sales-kpi: alert 'revenue < 1': 'revenue' has no number in this data\n"],
    );
    for (const [args, message] of [
      [['nowhere.html'], /^nowhere\.html cannot be read/],
      [['none.html'], /^none\.html has no attribute alert/],
      [['fine.html', '--json', '--text'], /^Expected one of --json, --text and --html/],
      [['fine.html', '--timeout', 'soon'], /^--timeout is 'soon'/],
    ]) {
      const result = check(...args);
      assert.deepEqual([result.status, result.stdout], [2, '']);
      assert.match(result.stderr, message);
    }
  });
});
