import assert from 'node:assert/strict';
import { Blob } from 'node:buffer';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from '../../scripts/daily-tests.mjs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build as bundle } from 'esbuild';
import { serveFolder } from '../../scripts/static-server.mjs';
import { at } from './files.mjs';

const { readPage, render } = await import(pathToFileURL(at('dist', 'server.js')).href);
const { openDataset } = await import(pathToFileURL(at('dist', 'core.js')).href);
const csv = await readFile(at('test', 'fixtures', 'orders-small.csv'), 'utf8');
const IN_ENGLISH = { locale: 'en-US', 'time-zone': 'UTC' };

/** Every number of a text, as written in English. */
const numbersOf = (text) => text.replace(/<[^>]*>/g, ' ').match(/[\d,]+(?:\.\d+)?/g) ?? [];

async function revenueBy(by) {
  const dataset = await openDataset(new Blob([csv]));
  try {
    const result = await dataset.query({ measures: ['revenue'], ...(by && { by: [by] }) });
    return result.rows();
  } finally {
    await dataset.close?.();
  }
}

const exact = (value) => new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

describe('render of sales-elements/server', () => {
  it('states in each format the revenue that a query returns', async () => {
    const [{ revenue }] = await revenueBy();
    for (const as of ['page', 'plain', 'mail']) {
      const card = await render('sales-kpi', { ...IN_ENGLISH, src: 'orders.csv', measure: 'revenue', format: 'full' }, csv, {
        as,
      });
      assert.ok(numbersOf(card).includes(exact(revenue)) || card.includes(exact(revenue)), `${as}: ${exact(revenue)} in ${card}`);
    }
  });

  it('states an alert', async () => {
    const rows = [{ date: '2017-01-01', revenue: 80 }];
    for (const as of ['plain', 'mail']) {
      const card = await render('sales-kpi', { ...IN_ENGLISH, measure: 'revenue', alert: 'revenue < 90' }, rows, { as });
      assert.ok(card.includes('below 90'), `${as}: ${card}`);
    }
  });

  it('says in words whether a change is good: a cost that rises is worse', async () => {
    const rows = [2016, 2017].flatMap((year, n) => [{ date: `${year}-01-01`, revenue: 100 + 40 * n, cost: 50 + 20 * n }]);
    const attributes = { ...IN_ENGLISH, compare: 'previous-year', where: 'date: 2017' };
    for (const as of ['plain', 'mail'])
      for (const [measure, text] of [
        ['revenue', 'up 40.0%, better'],
        ['cost', 'up 40.0%, worse'],
        ['revenue, cost', 'up 40.0%, worse'],
      ]) {
        const card = await render('sales-kpi', { ...attributes, measure }, rows, { as });
        assert.ok(card.includes(text), `${as}: ${text} in ${card}`);
      }
  });

  it('says in each format, and in the language of the card, what the rest of a period needs', async () => {
    // 200 of 300 in 20 of 30 days.
    const rows = Array.from({ length: 20 }, (_, n) => ({ date: `2017-06-${String(n + 1).padStart(2, '0')}`, revenue: 10 }));
    const attributes = { ...IN_ENGLISH, measure: 'revenue', where: 'date: 2017-06', goal: 300 };
    for (const as of ['page', 'plain', 'mail'])
      for (const [locale, text] of [
        ['en-US', 'Needs 10 a day, runs at 10'],
        ['de', 'Nötig: 10 pro Tag, derzeit: 10'],
      ]) {
        const card = await render('sales-kpi', { ...attributes, locale }, rows, { as });
        assert.ok(card.replace(/<!--.*?-->/g, '').includes(text), `${as}: ${text} in ${card}`);
      }
  });

  it('leads from members to the pages that href names', async () => {
    const rows = [{ date: '2017-01-01', customer: 'A & B', revenue: 1 }];
    for (const tag of ['sales-table', 'sales-breakdown'])
      for (const as of ['page', 'plain']) {
        const card = await render(tag, { ...IN_ENGLISH, by: 'customer', href: '/customers/{customer}?x=1&amp' }, rows, { as });
        const found = [...card.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
        assert.ok(found.length > 0, `${tag} as ${as}: ${card}`);
        for (const [, href, name] of found) {
          assert.equal(href.replaceAll('&amp;', '&'), '/customers/A%20%26%20B?x=1&amp', `${tag} as ${as}`);
          assert.equal(name.replace(/<!--.*?-->/g, ''), 'A &amp; B', `${tag} as ${as}`);
        }
      }
    await assert.rejects(render('sales-table', { by: 'customer', href: 'data:,{customer}' }, rows), { code: 'bad-option' });
  });

  it('says in words which condition a highlighted number meets', async () => {
    const rows = [2016, 2017].map((year, n) => ({ date: `${year}-01-01`, region: `R${n}`, revenue: 100 + 40 * n }));
    const attributes = { ...IN_ENGLISH, highlight: 'revenue > 120: positive; revenue <= 120: muted' };
    for (const as of ['page', 'plain']) {
      const table = await render('sales-table', { ...attributes, by: 'region' }, rows, { as });
      const texts = table.replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
      assert.match(texts, /140\.00 \(Revenue &gt; 120\)/, as);
      assert.match(texts, /100\.00 \(Revenue ≤ 120\)/, as);
    }
    for (const as of ['page', 'plain', 'mail']) {
      const card = await render('sales-kpi', attributes, rows, { as });
      assert.ok(card.replace(/<!--.*?-->/g, '').includes('Revenue &gt; 120'), `${as}: ${card}`);
    }
  });

  it('draws a map with the shapes of a file @release', async () => {
    const square = (west, name) => {
      const ring = [
        [west, 50],
        [west + 1, 50],
        [west + 1, 51],
        [west, 51],
        [west, 50],
      ];
      return { type: 'Feature', properties: { area: name }, geometry: { type: 'Polygon', coordinates: [ring] } };
    };
    const features = ['Alpha', 'Beta', 'Gamma'].map((name, k) => square(2 * k, name));
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const rows = [
      { date: '2017-01-01', territory: 'Alpha', revenue: 300 },
      { date: '2017-01-02', territory: 'beta', revenue: 100 },
      { date: '2017-01-02', territory: 'Nowhere', revenue: 100 },
    ];
    const shapes = `data:application/json,${encodeURIComponent(text)}`;
    const attributes = { ...IN_ENGLISH, by: 'territory', shapes, key: 'area' };
    for (const as of ['page', 'plain', 'mail']) {
      const card = (await render('sales-map', attributes, rows, { as })).replace(/<!--.*?-->/g, '');
      assert.ok(card.includes('1 value is not on the map (20.0% of total): Nowhere'), `${as}: ${card}`);
      // Each shape is a path of four sides.
      const paths = [...card.matchAll(/ d="(M[^"]*Z)"/g)].flatMap(
        ([, path]) => path.match(/M(?:[\d.]+,[\d.]+L){4}[\d.]+,[\d.]+Z/g) ?? [],
      );
      assert.equal(paths.length, 3, `${as}: ${paths}`);
    }
    await assert.rejects(render('sales-map', { ...attributes, key: 'arae' }, rows), {
      code: 'bad-option',
      message: /did you mean 'area'/,
    });
  });

  it('has the numbers of each member in the table of a chart', async () => {
    const rows = await revenueBy('region');
    const card = await render('sales-breakdown', { ...IN_ENGLISH, by: 'region' }, csv, { as: 'plain' });
    assert.match(card, /<svg /);
    for (const { region, revenue } of rows)
      assert.ok(card.includes(region) && card.includes(exact(revenue)), `${region} in ${card}`);
  });

  it('draws every widget with a card', async () => {
    const tags = [
      'basket',
      'breakdown',
      'cohort',
      'distribution',
      'drivers',
      'forecast',
      'heatmap',
      'insights',
      'kpi',
      'plot',
      'table',
      'trend',
    ];
    for (const tag of tags) {
      const image = await render(`sales-${tag}`, IN_ENGLISH, csv, { as: 'mail' });
      assert.match(image, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="\d+" /, tag);
      assert.ok(!/undefined|NaN|\[object/.test(image), `${tag}: ${image}`);
    }
  });

  it('puts the cards of a dashboard into a column, and leaves its filters with the dashboard', async () => {
    const attributes = { ...IN_ENGLISH, period: 'all' };
    const [plain, mail] = await Promise.all(['plain', 'mail'].map((as) => render('sales-dashboard', attributes, csv, { as })));
    const [{ revenue }] = await revenueBy();
    for (const text of [plain, mail]) {
      const cards = text.match(text === plain ? /<figure/g : /<svg y=/g);
      assert.ok(cards.length > 8, `${cards.length} cards`);
      assert.ok(!/<sales-|<script|<style|class=|var\(/.test(text), text);
    }
    assert.match(plain, /^<section lang="en-US" dir="ltr"><h2>Sales<\/h2><p>/);
    assert.ok(plain.includes(`>${exact(revenue)}<`), plain);
    const heights = [...mail.matchAll(/<svg y="(\d+)" [^>]*? height="(\d+)"/g)].map(([, ...numbers]) => numbers.map(Number));
    heights.reduce((end, [y, height]) => (assert.ok(y > end, `${y} after ${end}`), y + height), -1);

    const recent = await render('sales-dashboard', { ...IN_ENGLISH, src: '/orders.csv' }, csv);
    assert.match(recent, /^<sales-dashboard locale="en-US" time-zone="UTC" src="\/orders.csv"><section slot="rendered" /);
    assert.match(recent, /Filtered by Date: Dec 2023–Nov 2024/);
    const kpi = await render('sales-kpi', { ...IN_ENGLISH, format: 'full' }, csv, { as: 'plain' });
    assert.ok(kpi.includes(`<strong>${exact(revenue)}</strong>`), kpi);
  });

  it('breaks the texts of wide tables in images, instead of cutting columns off', async () => {
    const rows = [1, 2].map((n) => ({
      date: `2024-01-0${n}`,
      region: 'A long name of a region in the north',
      city: 'A long name of a city',
      product: 'A long name of a product',
      revenue: n,
    }));
    const image = await render('sales-table', { ...IN_ENGLISH, detail: 'region, city, product, revenue' }, rows, {
      as: 'mail',
      width: 400,
    });
    const ends = [...image.matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="13"[^>]*text-anchor="(start|end)">([^<]*)</g)].map(
      ([, x, anchor, text]) => Number(x) + (anchor === 'end' ? 0 : text.length * 5),
    );
    assert.ok(ends.length > 8 && Math.max(...ends) <= 400, `a text ends at ${Math.max(...ends)}`);
  });

  it('draws thousands of points as SVG, since a server has no canvas @release', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => ({
      date: `2024-01-${String(1 + (n % 28)).padStart(2, '0')}`,
      product: `P${n}`,
      revenue: 100 + (n % 97),
      profit: 10 + (n % 31),
      discount: (n % 5) / 20,
    }));
    const card = await render('sales-distribution', { ...IN_ENGLISH, chart: 'scatter' }, rows);
    assert.ok((card.match(/<circle/g) ?? []).length >= 3000);
    assert.match(await render('sales-kpi', { ...IN_ENGLISH, measure: 'revenue' }, rows, { as: 'plain' }), /Revenue/);
  });

  it('writes images without style sheets, scripts, classes and custom properties', async () => {
    for (const [tag, attributes] of [
      ['sales-trend', {}],
      ['sales-breakdown', { by: 'region' }],
      ['sales-kpi', { sparkline: true }],
    ]) {
      const image = await render(tag, { ...IN_ENGLISH, ...attributes }, csv, { as: 'mail' });
      assert.ok(!/<style|<script|class=|var\(|light-dark|oklch|currentColor|href=/.test(image), image);
      const colors = [...image.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color);
      assert.ok(colors.length > 5);
      for (const color of colors) assert.match(color, /^(none|#[\da-f]{6}([\da-f]{2})?)$/);
      if (tag !== 'sales-breakdown')
        assert.match(image, /<path [^>]*stroke="#[^>]* stroke-linecap="round"/, 'a line has a color');
    }
  });

  it('draws marks in the color that their group sets: good and bad bars, and numbers on dark cells', async () => {
    const rows = Array.from({ length: 24 }, (_, month) => ({
      date: `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      region: month % 2 ? 'North' : 'South',
      category: month % 3 ? 'Chairs' : 'Tables',
      revenue: 100 + ((month * 37) % 50),
    }));
    const growth = { growth: 'only', granularity: 'month', compare: 'previous-year' };
    const trend = await render('sales-trend', { ...IN_ENGLISH, ...growth }, rows, { as: 'mail' });
    const fills = [...trend.matchAll(/<rect x="[^"]*" y="[^"]*" width="[^"]*" height="[^"]*" fill="([^"]*)"/g)].map(
      ([, fill]) => fill,
    );
    assert.equal(new Set(fills).size, 2, fills.join(' '));
    assert.ok(!fills.includes('none'));
    const cells = await render('sales-heatmap', { ...IN_ENGLISH, x: 'region', y: 'category' }, rows, { as: 'mail' });
    assert.match(cells, /<text [^>]*fill="#ffffff"/);
  });

  it('draws hatches with `patterns`, as parts of the image @release', async () => {
    const rows = ['East', 'West'].map((region, n) => ({ date: '2026-03-05', category: 'A', region, revenue: 10 + n }));
    const attributes = { ...IN_ENGLISH, by: 'category', series: 'region' };
    for (const as of ['plain', 'mail']) {
      const image = await render('sales-breakdown', { ...attributes, patterns: true }, rows, { as });
      assert.match(image, /<pattern [^>]*id="hatch-2"><rect [^>]*fill="#[0-9a-f]{6}"/, as);
      assert.match(image, /fill="url\(#hatch-2\)"/, as);
    }
    assert.doesNotMatch(await render('sales-breakdown', attributes, rows, { as: 'mail' }), /hatch/);
  });

  it('draws in dark colors with theme="dark"', async () => {
    const frameOf = (image) => /<rect [^>]*fill="(#[\da-f]+)"/.exec(image)[1];
    const [light, dark] = await Promise.all(
      [{}, { theme: 'dark' }].map((theme) => render('sales-kpi', { ...IN_ENGLISH, ...theme }, csv, { as: 'mail' })),
    );
    assert.equal(frameOf(light), '#ffffff');
    assert.ok(Number.parseInt(frameOf(dark).slice(1, 3), 16) < 0x30, frameOf(dark));
  });

  it('writes in the language of the attribute', async () => {
    const card = await render('sales-kpi', { locale: 'de-DE', 'time-zone': 'UTC', format: 'full' }, csv, { as: 'plain' });
    const [{ revenue }] = await revenueBy();
    assert.match(card, /<figure lang="de-DE" dir="ltr"><figcaption><strong>Umsatz<\/strong>/);
    assert.ok(
      card.includes(new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(revenue)),
      card,
    );
  });

  it('carries rows along as a table, and a small file as a URL; asks for src with other data', async () => {
    const rows = [
      { region: 'A & <b>', revenue: 1.5 },
      { region: null, revenue: 2 },
    ];
    const card = await render('sales-kpi', { ...IN_ENGLISH, measure: 'revenue' }, rows);
    assert.match(
      card,
      /<\/template><table><thead><tr><th>region<\/th><th>revenue<\/th><\/tr><\/thead><tbody><tr><td>A &amp; &lt;b&gt;<\/td><td>1\.5<\/td>/,
    );
    const text = 'region,revenue\nÉ,1.5\n';
    for (const file of [text, new Uint8Array(Buffer.from(text))]) {
      const [, url = ''] = / src="data:[^;]*;base64,([^"]*)"/.exec(await render('sales-kpi', IN_ENGLISH, file)) ?? [];
      assert.equal(Buffer.from(url, 'base64').toString(), text);
    }
    for (const other of [{ tables: { sales: rows }, joins: [] }, `${text}${'É,1.5\n'.repeat(200_000)}`])
      await assert.rejects(render('sales-kpi', IN_ENGLISH, other), {
        code: 'bad-option',
        params: { option: 'src', value: '' },
        message: /^src: missing; expected the URL /,
      });
  });

  it('keeps hostile attributes and values from becoming markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    for (const as of ['page', 'plain', 'mail']) {
      const card = await render(
        'sales-breakdown',
        { ...IN_ENGLISH, src: 'x.csv', heading: hostile, by: 'region' },
        [{ region: hostile, revenue: 1 }],
        { as },
      );
      assert.ok(card.includes('&lt;script&gt;') && !card.includes('<script'), card);
    }
  });

  it('answers what waits beside a page that is given up @release', async () => {
    const server = createServer(() => undefined);
    await new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${server.address().port}/page.html`;
    const giveUp = new AbortController();
    const page = readPage('<sales-kpi src="never.csv" measure="revenue"></sales-kpi>', { url, signal: giveUp.signal });
    const card = render('sales-kpi', { ...IN_ENGLISH, src: 'orders.csv', measure: 'revenue' }, csv);
    giveUp.abort();
    await assert.rejects(page, { name: 'AbortError' });
    assert.match(await card, /Revenue/);
    server.closeAllConnections();
    server.close();
  });

  it('opens a page without the filters of the page before', async () => {
    const { origin, close } = await serveFolder(at('test', 'fixtures'));
    const read = async (body, search = '') => {
      const { mail } = await readPage(body, { url: `${origin}/page.html${search}`, mail: true });
      return Buffer.from(/text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(mail)[1], 'base64').toString();
    };
    const kpi = '<sales-kpi src="orders-small.csv" measure="orders"></sales-kpi>';
    const all = await read(kpi);
    const synced = `<sales-source src="orders-small.csv" sync="url"></sales-source>${kpi}`;
    assert.notEqual(await read(synced, '?sales=region:+West'), all);
    assert.equal(await read(kpi), all);
    assert.equal(await read(synced), all);
    close();
  });

  it('rejects with the error that the card would show', async () => {
    await assert.rejects(render('sales-kpi', { ...IN_ENGLISH, src: 'x', measure: 'revenu' }, csv), {
      name: 'SalesError',
      code: 'unknown-measure',
    });
  });

  it('names wrong tags and options', async () => {
    const expected = 'the tag of a widget with a card, such as sales-kpi or sales-trend, or sales-dashboard';
    for (const tag of ['sales-kpis', 'div', 'sales-filter', 'sales-source'])
      await assert.rejects(render(tag, {}, csv), {
        code: 'bad-option',
        params: { option: 'tag', value: tag },
        message: `tag: invalid value '${tag}'; expected ${expected}`,
      });
    await assert.rejects(render('sales-kpi', {}, csv, { as: 'pdf' }), { code: 'bad-option' });
    await assert.rejects(render('sales-kpi', {}, csv, { width: 0 }), { code: 'bad-option' });
    await assert.rejects(
      render('sales-kpi', {}, () => 1),
      { code: 'bad-type' },
    );
  });

  it('does what the documentation shows @release', async () => {
    const page = await readFile(at('docs', 'server-rendering.md'), 'utf8');
    const code = [...page.matchAll(/^```js\n([^]*?)\n```$/gm)].map(([, block]) => block).join('\n');
    const folder = at('build', 'server-docs');
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.join(folder, 'public'), { recursive: true });
    await mkdir(path.join(folder, 'node_modules'));
    await symlink(at(), path.join(folder, 'node_modules', 'sales-elements'), 'junction');
    // Without the first order: its week is incomplete and the highest, so no sentence would name the highest week.
    const later = csv.replaceAll(/^1001,.*\n/gm, '');
    await writeFile(path.join(folder, 'public', 'orders.csv'), later);
    await writeFile(path.join(folder, 'public', 'sales.html'), '<sales-kpi src="orders.csv" measure="revenue"></sales-kpi>');
    const { origin, close } = await serveFolder(path.join(folder, 'public'));
    assert.ok(code.includes('https://example.com/sales.html'));
    const local = code.replaceAll('https://example.com', origin);
    await writeFile(path.join(folder, 'page.mjs'), `${local}\nconsole.log(card.slice(0, 11), alt);`);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['page.mjs'], { cwd: folder }).finally(close);
    assert.match(stdout, /^<sales-kpi  ?Revenue by (day|week|month)\. /, stderr);
    assert.equal(stderr, '');
    assert.ok(existsSync(path.join(folder, 'sales.xlsx')));
  });

  it('names a package that is not installed, and the command that installs it @release', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sales-render-'));
    await cp(at('dist'), folder, { recursive: true });
    await mkdir(path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    const program = `
      import { render } from './server.js';
      await render('sales-kpi', { measure: 'revenue' }, 'order,revenue\\nA1,1', { as: 'plain' })
        .catch(({ code, message, hint }) => console.log(code, message, hint));`;
    await writeFile(path.join(folder, 'page.js'), program);
    const run = () => spawnSync(process.execPath, ['page.js'], { cwd: folder, encoding: 'utf8' });
    const { stdout, stderr } = run();
    assert.match(stdout, /^engine-error culori is not installed Run npm install happy-dom@/, stderr);
    // A bundler leaves both packages out as well. It rejects where one is required.
    const entryPoints = [path.join(folder, 'render-thread.js')];
    const options = {
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      external: ['*/observable-plot.js'],
      outdir: 'never-written',
      logLevel: 'silent',
    };
    const { outputFiles } = await bundle({ entryPoints, ...options });
    assert.match(outputFiles[0].text, /import\("culori"\)[^]*import\("happy-dom"\)|import\("happy-dom"\)[^]*import\("culori"\)/);
    await symlink(at('node_modules', 'culori'), path.join(folder, 'node_modules', 'culori'), 'junction');
    assert.match(run().stdout, /^engine-error happy-dom is not installed Run npm install happy-dom@/);
    await rm(folder, { recursive: true });
  });

  it('leaves the globals alone and lets the program end', () => {
    const program = `
      import { render } from ${JSON.stringify(pathToFileURL(at('dist', 'server.js')).href)};
      const card = await render('sales-kpi', { measure: 'revenue' }, [{ revenue: 1 }], { as: 'plain' });
      console.log(typeof document, typeof window, typeof HTMLElement, card.startsWith('<figure'));`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    assert.deepEqual([status, stdout.trim(), stderr], [0, 'undefined undefined undefined true', '']);
  });
});
