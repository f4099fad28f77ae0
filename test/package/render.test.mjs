// @release: each image or PDF starts a browser of its own
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { PNG } from 'pngjs';
import { findBrowser } from '../../scripts/browser.mjs';
import { at } from './files.mjs';
import { unzip } from './unzip.mjs';

const SCRIPT = '<script type="module" src="/lib/auto.js"></script>';
const KPI = '<sales-kpi src="/data/orders.csv" measure="revenue"></sales-kpi>';
const CARDS = `<sales-source src="../data/orders.csv" currency="EUR">
  <sales-filter field="date"></sales-filter>
  <sales-trend heading="By month" granularity="month"></sales-trend>
  <sales-kpi heading="Since February" where="date: 2026-02.." loading="lazy"></sales-kpi>
</sales-source>`;
const pageOf = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sales</title>${SCRIPT}${body}</html>`;

describe('npx sales-elements render', () => {
  let folder;
  let browser;
  before(async () => {
    browser = await findBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'sales-render-'));
    for (const name of ['data', 'pages']) mkdirSync(path.join(folder, name));
    symlinkSync(at('dist'), path.join(folder, 'lib'));
    writeFileSync(path.join(folder, 'data/orders.csv'), 'date,revenue\n2026-01-05,100\n2026-02-05,120\n2026-03-05,150\n');
    writeFileSync(
      path.join(folder, 'pages/sales.html'),
      pageOf(`${KPI}<div style="height: 3000px"></div>${KPI.replace(' ', ' loading="lazy" ')}`),
    );
    writeFileSync(path.join(folder, 'pages/wrong.html'), pageOf(KPI.replace('"revenue"', '"revenu"')));
    writeFileSync(path.join(folder, 'pages/plain.html'), pageOf('<p>No widget</p>'));
    writeFileSync(path.join(folder, 'pages/cards.html'), pageOf(CARDS));
    writeFileSync(path.join(folder, 'pages/bare.html'), KPI);
  });
  after(() => rmSync(folder, { recursive: true }));

  const render = (args, env = {}) =>
    spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'render', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...browser.env, CHROME_PATH: browser.executablePath, ...env },
    });

  it('saves the whole page as an image, also lazy cards below the first screen', () => {
    const { status, stdout, stderr } = render(['pages/sales.html', '--png', '--base', '.']);
    assert.deepEqual([status, stdout, stderr], [0, 'pages/sales.png\n', '']);
    const { width, height, data } = PNG.sync.read(readFileSync(path.join(folder, 'pages/sales.png')));
    assert.equal(width, 2400);
    assert.ok(height > 6000, String(height));
    const isDark = (row) => {
      for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4)
        if (data[at] + data[at + 1] + data[at + 2] < 300) return true;
      return false;
    };
    const rows = Array.from({ length: height }, (_, row) => row).filter(isDark);
    assert.ok(rows.some((row) => row < 400) && rows.some((row) => row > 6000), 'text in both cards');
  });

  it('saves a PDF under the given name', () => {
    const { status, stderr } = render(['pages/sales.html', '--pdf', '--base', '.', '-o', 'report.pdf']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(readFileSync(path.join(folder, 'report.pdf')).toString('latin1', 0, 5), '%PDF-');
  });

  it('saves a workbook without a browser: a sheet for each card with its numbers, and none for filters', async () => {
    const { status, stdout, stderr } = render(['pages/cards.html', '--xlsx', '--base', '.'], { CHROME_PATH: '/nowhere' });
    assert.deepEqual([status, stdout, stderr], [0, 'pages/cards.xlsx\n', '']);
    const { sheets } = await readXlsx(readFileSync(path.join(folder, 'pages/cards.xlsx')), { readStyles: true });
    const [trend, kpi, definitions] = sheets;
    assert.deepEqual([sheets.length, trend.name, kpi.name], [3, 'By month', 'Since February']);
    const day = (text) => new Date(`${text}T00:00:00Z`);
    assert.deepEqual(trend.rows, [
      ['Month', 'Revenue'],
      [day('2026-01-01'), 100],
      [day('2026-02-01'), 120],
      [day('2026-03-01'), 150],
    ]);
    assert.deepEqual(kpi.rows, [['Revenue'], [270]]);
    assert.match(trend.cells.get('1,1').style.numFmt, /€/);
    assert.ok(
      definitions.rows.some(([, text]) => String(text).includes('from Feb 2026')),
      JSON.stringify(definitions.rows),
    );
  });

  it('saves slides without a browser: the key figures, and lines that PowerPoint draws', () => {
    const { status, stdout, stderr } = render(['pages/cards.html', '--pptx', '--base', '.'], { CHROME_PATH: '/nowhere' });
    assert.deepEqual([status, stdout, stderr], [0, 'pages/cards.pptx\n', '']);
    const files = unzip(readFileSync(path.join(folder, 'pages/cards.pptx')));
    const [figures, trend] = [1, 2].map((number) => files.get(`ppt/slides/slide${number}.xml`).toString());
    assert.ok(figures.includes('<a:t>Since February</a:t>') && figures.includes('<a:t>€270</a:t>'), figures);
    assert.match(trend, /<c:chart /);
  });

  it('draws charts that PowerPoint does not have in a browser', () => {
    writeFileSync(path.join(folder, 'pages/days.html'), pageOf('<sales-heatmap src="/data/orders.csv"></sales-heatmap>'));
    const { status, stderr } = render(['pages/days.html', '--pptx', '--base', '.', '-o', 'days.pptx']);
    assert.deepEqual([status, stderr], [0, '']);
    const files = unzip(readFileSync(path.join(folder, 'days.pptx')));
    const { width, height, data } = PNG.sync.read(files.get('ppt/media/image1.png'));
    assert.ok(width === 1280 && height > 300, `${width} × ${height}`);
    assert.ok(
      data.some((value, at) => at % 4 < 3 && value < 0x50),
      'dark texts',
    );
    const failed = render(['pages/days.html', '--pptx', '--base', '.'], { CHROME_PATH: '/nowhere' });
    assert.match(failed.stderr, /^CHROME_PATH is '\/nowhere'\. Expected the program file/);
  });

  it('saves a mail, with pictures of its charts from a browser', () => {
    const { status, stdout, stderr } = render(['pages/cards.html', '--mail', '--base', '.']);
    assert.deepEqual([status, stdout, stderr], [0, 'pages/cards.eml\n', '']);
    const mail = readFileSync(path.join(folder, 'pages/cards.eml'), 'utf8');
    const [, image] = /Content-Type: image\/png[^]*?\r\n\r\n([^]*?)--/.exec(mail);
    assert.equal(PNG.sync.read(Buffer.from(image, 'base64')).width, 1280);
    writeFileSync(path.join(folder, 'pages/figure.html'), pageOf(KPI));
    const { stderr: none } = render(['pages/figure.html', '--mail', '--base', '.'], { CHROME_PATH: '/nowhere' });
    assert.equal(none, '', 'a page without charts needs no browser');
  });

  it('prints the errors of widgets in workbooks, slides and mails, and writes no file', () => {
    for (const [type, extension] of [
      ['xlsx', 'xlsx'],
      ['pptx', 'pptx'],
      ['mail', 'eml'],
    ]) {
      const { status, stderr } = render(['pages/wrong.html', `--${type}`, '--base', '.']);
      assert.equal(status, 1);
      assert.match(stderr, /^sales-kpi: .*revenu/);
      assert.ok(!existsSync(path.join(folder, `pages/wrong.${extension}`)));
    }
  });

  it('prints the errors of widgets, and writes no file', () => {
    const { status, stderr } = render(['pages/wrong.html', '--png', '--base', '.']);
    assert.equal(status, 1);
    assert.match(stderr, /^sales-kpi: .*revenu/);
    assert.ok(!existsSync(path.join(folder, 'pages/wrong.png')));
  });

  it('names the widget that a late page waits for', async () => {
    // The system accepts connections; nobody answers them.
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const late = `<sales-kpi src="http://127.0.0.1:${silent.address().port}/late.csv" measure="revenue" id="late"></sales-kpi>`;
    writeFileSync(path.join(folder, 'pages/late.html'), pageOf(KPI + late));
    const { status, stderr } = render(['pages/late.html', '--pdf', '--base', '.', '--timeout', '4']);
    silent.close();
    assert.equal(status, 1);
    const [tag] = late.split('</');
    assert.equal(stderr, `The page was not complete after 4 seconds: it waits for ${tag}. --timeout allows more.\n`);
  });

  it('names what is wrong', () => {
    for (const [args, message, env] of [
      [['pages/sales.html'], 'Expected one of --pdf, --png, --xlsx, --pptx and --mail.\n'],
      [
        ['pages/sales.html', '--pdf', '--png'],
        'Expected one of --pdf, --png, --xlsx, --pptx and --mail, but got --pdf and --png.\n',
      ],
      [['nowhere.html', '--pdf'], 'nowhere.html cannot be read. Expected an HTML file.\n'],
      [['pages/sales.html', '--pdf', '--base', 'data'], 'pages/sales.html is not in the folder data.\n'],
      [['pages/plain.html', '--xlsx'], 'pages/plain.html has no tag of sales-elements. Expected a page with widgets.\n'],
      [['pages/sales.html', '--pdf', '--timeout', 'soon'], "--timeout is 'soon'; expected a number of seconds\n"],
      [
        ['pages/plain.html', '--pdf', '--base', '.', '--timeout', '2'],
        'The page was not complete after 2 seconds. --timeout allows more.\n',
      ],
      [
        ['pages/bare.html', '--pdf', '--base', '.', '--timeout', '2'],
        'The page was not complete after 2 seconds: no script of the page has defined <sales-kpi>. --timeout allows more.\n',
      ],
      [
        ['pages/sales.html', '--pdf'],
        "CHROME_PATH is '/nowhere'. Expected the program file of Chromium or Google Chrome.\n",
        { CHROME_PATH: '/nowhere' },
      ],
      [
        ['pages/sales.html', '--pdf'],
        'No browser was found. Install Chromium or Google Chrome, or set CHROME_PATH to its program file.\n',
        { CHROME_PATH: '', PATH: '/nowhere' },
      ],
    ]) {
      const { status, stdout, stderr } = render(args, env);
      assert.deepEqual([status, stdout, stderr], [1, '', message]);
    }
  });
});
