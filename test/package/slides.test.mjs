import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from '../../scripts/daily-tests.mjs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { Parser } from 'saxen';
import { serveFolder } from '../../scripts/static-server.mjs';
import { at } from './files.mjs';
import { unzip } from './unzip.mjs';

const { readPage } = await import(pathToFileURL(at('dist', 'server.js')).href);

const REGIONS = ['North', 'A & <b> "C"', 'South'];
const ROWS = Array.from({ length: 24 }, (_, month) =>
  REGIONS.flatMap((region, r) =>
    ['Chairs', 'Tables'].map((category, c) => ({
      date: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`,
      ...{ region, category },
      revenue: 1000.125 + 7 * month + 100 * r * (c + 1) + ((month * 31 + r * 17) % 13),
    })),
  ),
).flat();
const quoted = (text) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const CSV = ['date,region,category,revenue', ...ROWS.map((row) => Object.values(row).map(String).map(quoted).join(','))].join(
  '\n',
);
const sumOf = (isIn) => ROWS.filter(isIn).reduce((sum, { revenue }) => sum + revenue, 0);
const MONTHS = [...new Set(ROWS.map(({ date }) => date.slice(0, 7)))];
/** The day 0 of spreadsheets. */
const serialOf = (month) => Date.parse(`${month}-01`) / 86_400_000 + 25_569;

const KPI = '<sales-kpi measure="revenue" compare="previous-year"></sales-kpi>';
const CARDS = `${KPI}
  <sales-kpi measure="rows = count()" heading="Rows"></sales-kpi>
  <sales-trend granularity="month"></sales-trend>
  <sales-breakdown by="region"></sales-breakdown>
  <sales-breakdown by="category" series="region"></sales-breakdown>
  <sales-table by="region" measure="revenue"></sales-table>
  <sales-heatmap></sales-heatmap>`;
const pageOf = (locale, cards = CARDS) => `<!doctype html><html><head><title>Sales &amp; more</title>
  <link rel="canonical" href="https://example.com/sales.html?a=1&amp;b=2"></head><body>
  <sales-source src="orders.csv" locale="${locale}" time-zone="UTC" currency="EUR">${cards}</sales-source></body></html>`;

/** The smallest PNG image that states its size: 640 × 380 px. */
const PNG = Buffer.alloc(24);
PNG.write('\x89PNG', 'latin1');
PNG.writeUInt32BE(640, 16);
PNG.writeUInt32BE(380, 20);

/** The texts of a part, a line for each paragraph. */
const linesOf = (xml) =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, content]) =>
    [...content.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => plain(text)).join(''),
  );
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The values of the columns of a chart: categories first, and their names. */
function chartOf(xml) {
  const valuesOf = (part) => [...part.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, text]) => plain(text));
  const series = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, content]) => ({
    name: valuesOf(/<c:tx>.*?<\/c:tx>/s.exec(content)[0])[0],
    categories: valuesOf(/<c:cat>.*?<\/c:cat>/s.exec(content)[0]),
    values: valuesOf(/<c:val>.*?<\/c:val>/s.exec(content)[0]).map(Number),
  }));
  return { kind: /<c:(lineChart|barChart)>/.exec(xml)[1], grouping: /<c:grouping val="(\w+)"/.exec(xml)[1], series };
}

/** Numbers that are equal but for the order in which they were added up. */
function assertClose(found, expected) {
  assert.equal(found.length, expected.length);
  for (const [at, value] of found.entries()) assert.ok(Math.abs(value - expected[at]) < 1e-6, `${value}, not ${expected[at]}`);
}

describe('the presentation of a page', () => {
  let folder;
  let server;
  let images;
  let content;
  let files;
  const textOf = (name) => files.get(name).toString();
  const read = (html, options = {}) => readPage(html, { url: `${server.origin}/sales.html`, presentation: true, ...options });

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slides-'));
    await writeFile(path.join(folder, 'orders.csv'), CSV);
    const products = Array.from({ length: 90 }, (_, n) => `Product ${n},${100 + n}`);
    await writeFile(path.join(folder, 'many.csv'), ['product,revenue', ...products].join('\n'));
    server = await serveFolder(folder);
    images = [];
    const toPng = async (svg) => {
      images.push(svg);
      return PNG;
    };
    content = await read(pageOf('en-US'), { workbook: true, toPng });
    files = unzip(content.presentation);
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('has well-formed parts, all declared, and no relation to a part that is missing', () => {
    const types = textOf('[Content_Types].xml');
    for (const [name, bytes] of files) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new Parser();
      parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
      parser.parse(bytes.toString());
      if (/^ppt\/.*\.xml$/.test(name)) assert.ok(types.includes(`PartName="/${name}"`), `${name} has no type`);
    }
    for (const [name, bytes] of files) {
      if (!name.endsWith('.rels')) continue;
      const base = path.posix.dirname(path.posix.dirname(name));
      for (const [, target, isExternal] of bytes.toString().matchAll(/Target="([^"]*)"( TargetMode="External")?/g))
        if (!isExternal) assert.ok(files.has(path.posix.join(base, target)), `${name}: ${target}`);
    }
  });

  it('starts with title, link and key figures, then has a slide for each other card with its finding as the title', () => {
    const slides = [...files.keys()].filter((name) => /^ppt\/slides\/[^/]+$/.test(name));
    assert.equal(slides.length, 1 + 5);
    const [title, ...first] = linesOf(textOf(slides[0]));
    assert.equal(title, 'Sales & more');
    assert.ok(first.includes('Rows') && first.includes('144'), first.join('\n'));
    assert.ok(
      first.some((line) => /^up [\d.]+%, better vs €/.test(line)),
      first.join('\n'),
    );
    assert.ok(first.includes('https://example.com/sales.html?a=1&b=2'));
    assert.match(
      textOf('ppt/slides/_rels/slide1.xml.rels'),
      /Target="https:\/\/example\.com\/sales\.html\?a=1&amp;b=2" TargetMode="External"/,
    );
    assert.match(linesOf(textOf(slides[2]))[0], /^South leads with €/);
    for (const name of slides) assert.match(textOf(name), /<p:ph type="title"\/>/);
  });

  it('has the definitions of each card in its notes', () => {
    const notes = linesOf(textOf('ppt/notesSlides/notesSlide3.xml'));
    assert.equal(notes[0], 'Revenue by region');
    for (const start of ['Measure: Revenue', 'Latest date: Dec 31, 2025', 'Rows: 144 of 144'])
      assert.ok(
        notes.some((line) => line.startsWith(start)),
        notes.join('\n'),
      );
  });

  it('has a line of all months with exact sums, which the workbook behind it and that of the page have too', async () => {
    const chart = chartOf(textOf('ppt/charts/chart1.xml'));
    assert.deepEqual([chart.kind, chart.series.length], ['lineChart', 1]);
    const [{ categories, values }] = chart.series;
    assert.deepEqual(categories.map(Number), MONTHS.map(serialOf));
    assertClose(
      values,
      MONTHS.map((month) => sumOf(({ date }) => date.startsWith(month))),
    );
    const [behind, whole] = await Promise.all(
      [files.get('ppt/embeddings/chart1.xlsx'), content.workbook].map((bytes) => readXlsx(bytes, { readStyles: true })),
    );
    const [sheet] = behind.sheets;
    const named = whole.sheets.find(({ name }) => name === sheet.name);
    assert.deepEqual(sheet.rows, named.rows);
    assert.ok(sheet.rows[1][0] instanceof Date);
    assert.deepEqual(
      ['1,0', '1,1'].map((cell) => sheet.cells.get(cell).style.numFmt),
      ['1,0', '1,1'].map((cell) => named.cells.get(cell).style.numFmt),
    );
    assert.match(textOf('ppt/charts/chart1.xml'), new RegExp(`<c:f>'${sheet.name}'!\\$B\\$2:\\$B\\$25</c:f>`));
  });

  it('has bars of the members, and stacked bars of two dimensions', async () => {
    const bars = chartOf(textOf('ppt/charts/chart2.xml'));
    assert.deepEqual([bars.kind, bars.grouping], ['barChart', 'clustered']);
    assert.deepEqual(new Set(bars.series[0].categories), new Set(REGIONS));
    assertClose(
      bars.series[0].values,
      bars.series[0].categories.map((name) => sumOf(({ region }) => region === name)),
    );
    const stacked = chartOf(textOf('ppt/charts/chart3.xml'));
    assert.deepEqual([stacked.kind, stacked.grouping, stacked.series.length], ['barChart', 'stacked', 3]);
    for (const { name, categories, values } of stacked.series)
      assertClose(
        values,
        categories.map((member) => sumOf(({ region, category }) => region === name && category === member)),
      );
    const { sheets } = await readXlsx(files.get('ppt/embeddings/chart3.xlsx'));
    assert.deepEqual(
      sheets[0].rows[0].slice(1),
      stacked.series.map(({ name }) => name),
    );
    assert.deepEqual(
      sheets[0].rows.slice(1).map(([, value]) => value),
      stacked.series[0].values,
    );
  });

  it('has the numbers of a table as a table', () => {
    const slide = textOf('ppt/slides/slide5.xml');
    const texts = linesOf(/<a:tbl>.*<\/a:tbl>/s.exec(slide)[0]);
    for (const name of REGIONS) {
      const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).format(
        sumOf(({ region }) => region === name),
      );
      assert.equal(texts[texts.indexOf(name) + 1], money);
    }
  });

  it('asks for a picture of a chart that PowerPoint does not have, and shows its table without one', async () => {
    assert.equal(images.length, 1);
    assert.match(images[0], /^<svg [^>]*>/);
    assert.ok(files.get('ppt/media/image1.png').equals(PNG));
    const slide = textOf('ppt/slides/slide6.xml');
    const [, width, height] = /<p:pic>.*<a:ext cx="(\d+)" cy="(\d+)"\/>/s.exec(slide);
    assert.ok(Math.abs(width / height - 640 / 380) < 0.001);
    const { presentation } = await read(pageOf('en-US', '<sales-heatmap></sales-heatmap>'));
    const parts = unzip(presentation);
    assert.ok(!parts.has('ppt/media/image1.png'));
    assert.match(parts.get('ppt/slides/slide2.xml').toString(), /<a:tbl>/);
  });

  it('is laid out from the right in Arabic, with time and bars too', async () => {
    const { presentation } = await read(
      pageOf('ar', '<sales-trend></sales-trend><sales-breakdown by="region"></sales-breakdown>'),
    );
    const parts = unzip(presentation);
    const [slide, line, bars] = ['slides/slide3', 'charts/chart1', 'charts/chart2'].map((name) =>
      parts.get(`ppt/${name}.xml`).toString(),
    );
    assert.match(slide, /<a:pPr algn="r" rtl="1"\/><a:r><a:rPr lang="ar"/);
    assert.match(slide, /<a:tblPr firstRow="1" rtl="1"\/>/);
    const [, chart, table] = /<a:off x="(\d+)".*<a:off x="(\d+)".*<a:tbl>/s.exec(slide.slice(slide.indexOf('<p:graphicFrame>')));
    assert.ok(Number(chart) > Number(table), 'the chart stands on the right');
    assert.match(/<c:dateAx>.*<\/c:dateAx>/s.exec(line)[0], /orientation val="maxMin"/);
    assert.match(/<c:valAx>.*<\/c:valAx>/s.exec(bars)[0], /orientation val="maxMin"/);
  });

  it('shows the days that a card states, and what they are compared with as a muted line', async () => {
    const { presentation } = await read(
      pageOf('en-US', '<sales-trend granularity="month" compare="previous-year" where="date: 2025"></sales-trend>'),
    );
    const xml = unzip(presentation).get('ppt/charts/chart1.xml').toString();
    const { series } = chartOf(xml);
    const of = (year) =>
      MONTHS.filter((month) => month.startsWith(year)).map((month) => sumOf(({ date }) => date.startsWith(month)));
    assert.deepEqual(
      series.map(({ name }) => name),
      ['Revenue', 'Revenue, Previous'],
    );
    assert.deepEqual(series[0].categories.map(Number), MONTHS.slice(12).map(serialOf));
    assertClose(series[0].values, of('2025'));
    assertClose(series[1].values, of('2024'));
    assert.equal(xml.match(/prstDash/g).length, 1);
  });

  it('has a point for a month in progress, to which no line falls, in trends and forecasts', async () => {
    const days = Array.from({ length: 1000 }, (_, day) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10));
    const rows = days.map((day, at) => `${day},${100 + (at % 13)}`);
    await writeFile(path.join(folder, 'daily.csv'), ['date,revenue', ...rows].join('\n'));
    // The data ends on 26 September 2024.
    const newest = days.reduce((sum, day, at) => sum + (day >= '2024-09' ? 100 + (at % 13) : 0), 0);
    const months = new Set(days.map((day) => day.slice(0, 7)));
    for (const [tag, at] of [
      ['trend', 1],
      ['forecast', 1],
    ]) {
      const { presentation } = await read(
        pageOf('en-US', `<sales-${tag} granularity="month"></sales-${tag}>`).replace('orders.csv', 'daily.csv'),
      );
      const xml = unzip(presentation).get('ppt/charts/chart1.xml').toString();
      const { series } = chartOf(xml);
      assert.equal(series[0].values.length, months.size - 1, tag);
      assert.ok(Math.min(...series[0].values) > 28 * 100);
      assert.equal(series[at].name, `${series[0].name} · Sep 1–26, 2024`);
      assert.deepEqual(series[at].values, [newest]);
      assert.equal(xml.match(/symbol val="circle"/g).length, 1);
    }
  });

  it('has lines of quarters, which spreadsheets know as texts @release', async () => {
    const { presentation } = await read(pageOf('en-US', '<sales-trend granularity="quarter" where="date: 2025"></sales-trend>'));
    const { kind, series } = chartOf(unzip(presentation).get('ppt/charts/chart1.xml').toString());
    const quarters = ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025'];
    assert.deepEqual([kind, series[0].categories], ['lineChart', quarters]);
    assertClose(
      series[0].values,
      quarters.map((_, q) =>
        sumOf(({ date }) => date.startsWith('2025') && Math.floor((Number(date.slice(5, 7)) - 1) / 3) === q),
      ),
    );
  });

  it('has pictures of values that the workbook does not have, and tables in place of very high pictures @release', async () => {
    const cards = ['cumulative="year"', 'average="3"', 'growth="only" compare="previous-year"'].map(
      (attributes) => `<sales-trend granularity="month" ${attributes}></sales-trend>`,
    );
    const { presentation } = await read(
      pageOf('en-US', `${cards.join('')}<sales-breakdown src="many.csv" by="product"></sales-breakdown>`),
      {
        toPng: async () => PNG,
      },
    );
    const parts = unzip(presentation);
    const names = [...parts.keys()];
    assert.equal(names.filter((name) => name.startsWith('ppt/media/')).length, cards.length);
    assert.ok(!names.some((name) => name.startsWith('ppt/charts/')));
    assert.match(parts.get('ppt/slides/slide5.xml').toString(), /<a:tbl>/);
  });

  it('shows the message of a card without rows, without details for developers', async () => {
    const { presentation } = await read(pageOf('en-US', '<sales-trend where="region: Nowhere"></sales-trend>'));
    const texts = linesOf(unzip(presentation).get('ppt/slides/slide2.xml').toString());
    assert.ok(texts.some((text) => text.includes('Nowhere')) && !texts.some((text) => text.includes('bad-')), texts.join('\n'));
  });

  it('has no link to a URL that leads nowhere from a mail or a slide', async () => {
    for (const url of ['/sales.html', 'javascript:alert(1)']) {
      const { presentation } = await read(pageOf('en-US', KPI).replace(/href="[^"]*"/, `href="${url}"`));
      assert.doesNotMatch(unzip(presentation).get('ppt/slides/_rels/slide1.xml.rels').toString(), /External/);
    }
  });

  it('is missing for a page with an error', async () => {
    const { presentation, errors } = await read(pageOf('en-US', '<sales-kpi measure="revenu"></sales-kpi>'));
    assert.deepEqual([presentation, errors.length], [undefined, 1]);
  });

  const office = process.env.SOFFICE ?? 'soffice';
  const run = promisify(execFile);
  it('has the same slides and numbers in LibreOffice', async (context) => {
    const hasOffice = await run(office, ['--version']).then(
      () => true,
      () => false,
    );
    if (!hasOffice) return context.skip('skipped: LibreOffice is not installed');
    const file = path.join(folder, 'sales.pptx');
    await writeFile(file, content.presentation);
    await run(office, ['--headless', '--norestore', '--convert-to', 'odp', '--outdir', folder, file]);
    const opened = unzip(await readFile(path.join(folder, 'sales.odp')));
    assert.equal(
      opened
        .get('content.xml')
        .toString()
        .match(/<draw:page /g).length,
      6,
    );
    const charts = [...opened].filter(([name]) => /^Object \d+\/content\.xml$/.test(name)).map(([, bytes]) => bytes.toString());
    assert.equal(charts.length, 3);
    const numbers = charts.map((xml) => [...xml.matchAll(/office:value="([\d.]+)"/g)].map(([, text]) => Number(text)));
    for (const month of MONTHS) {
      const sum = sumOf(({ date }) => date.startsWith(month));
      assert.ok(
        numbers.some((found) => found.some((value) => Math.abs(value - sum) < 1e-6)),
        `${month}: ${sum}`,
      );
    }
  });
});
