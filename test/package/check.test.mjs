import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from '../../scripts/daily-tests.mjs';
import { at } from './files.mjs';

describe('npx sales-elements check', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-check-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,revenue\n2026-01-05,60\n2026-01-20,40\n2026-02-05,90\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Checks a page whose cards have these alerts. */
  function check(...alerts) {
    const cards = alerts.map((alert) => `<sales-kpi src="orders.csv" currency="USD" alert="${alert}"></sales-kpi>`);
    const page = path.join(folder, 'page.html');
    writeFileSync(page, `<!doctype html><html lang="en"><meta charset="utf-8">${cards.join('')}</html>`);
    const args = [at('bin/sales-elements.mjs'), 'check', page];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('ends with 1 where an alert is active, and prints each', () => {
    const { status, stdout, stderr } = check('revenue &lt; 5', 'revenue > 5');
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^ok {5}Revenue: [^\n]*\nALERT {2}Revenue: Revenue: \$190\.00, above \$5\.00\n$/);
  });

  it('reads attributes as a browser does: decoded once', () => {
    const page = path.join(folder, 'page.html');
    writeFileSync(
      page,
      '<!doctype html><html lang="en"><sales-kpi src="orders.csv" heading="a &amp;lt; b" alert="revenue > 5"></sales-kpi></html>',
    );
    const { stdout } = spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'check', page], { encoding: 'utf8' });
    assert.match(stdout, /^ALERT {2}a &lt; b: /);
  });

  it('checks a file with data, and writes the HTML of a mail with what each number rests on', () => {
    const run = (...args) =>
      spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'check', ...args], { cwd: folder, encoding: 'utf8' });
    const alerts = ['--alert', 'revenue < 100', '--alert', 'data older than 2 days', '--alert', 'orders > 100'];
    const { status, stdout, stderr } = run('orders.csv', ...alerts, '--period', '2026-02', '--currency', 'USD', '--html');
    assert.deepEqual([status, stderr], [2, stderr]);
    assert.match(stderr, /orders/);
    assert.match(stdout, /<title>2 alerts in orders\.csv<\/title>/);
    assert.match(stdout, /Revenue: \$90\.00, below \$100\.00<br>/);
    assert.match(stdout, /revenue &lt; 100 · 3 rows · data through 2026-02-05</);
    assert.ok(!/<script/i.test(stdout));
    assert.deepEqual([run('orders.csv').status, run('page.html', '--alert', 'revenue > 1').status], [2, 2]);
  });

  it('ends with 2 and names the error @release', () => {
    const { status, stderr } = check('revnue &lt; 5');
    assert.equal(status, 2);
    assert.match(stderr, /^sales-kpi: .*revnue/);
  });
});
