import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from '../../scripts/daily-tests.mjs';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../scripts/static-server.mjs';
import { at } from './files.mjs';

const { readPage } = await import(pathToFileURL(at('dist', 'server.js')).href);

const REGIONS = ['North', 'A & <b>', 'South'];
const ROWS = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) =>
    REGIONS.map((region, r) => ({
      date: `${year}-${String(month + 1).padStart(2, '0')}-15`,
      region,
      revenue: (year - 2000) * 10 + month * 3.25 + r * 40,
    })),
  ).flat(),
);
const CSV = ['date,region,revenue', ...ROWS.map((row) => Object.values(row).join(','))].join('\n');
const sumOf = (isIn) => ROWS.filter(isIn).reduce((sum, { revenue }) => sum + revenue, 0);
const money = (locale, value) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value).replaceAll(/\s/g, ' ');

const TITLE = 'Umsätze & “mehr” über alle Regionen, Woche für Woche 📈';
const KPI = '<sales-kpi measure="revenue" compare="previous-year" where="date: 2025" format="full"></sales-kpi>';
const CARDS = `${KPI}<sales-trend></sales-trend><sales-table by="region" measure="revenue"></sales-table>`;
const pageOf = (locale, cards = CARDS) => `<!doctype html><html><head><title>${TITLE.replace('&', '&amp;')}</title>
  <link rel="canonical" href="https://example.com/sales.html?a=1&amp;b=2"></head><body>
  <sales-source src="orders.csv" locale="${locale}" time-zone="UTC" currency="EUR">${cards}</sales-source></body></html>`;
const PNG = Buffer.from('a picture');

/** The headers of a part by their names, and its body. */
function split(part) {
  const end = part.indexOf('\r\n\r\n');
  const lines = part.slice(0, end).replaceAll(/\r\n /g, ' ').split('\r\n');
  return { headers: new Map(lines.map((line) => line.split(/: (.*)/s, 2))), body: part.slice(end + 4) };
}

/** The parts of a mail without further parts, as their type, identifier and bytes. */
function partsOf(part) {
  const { headers, body } = split(part);
  const type = headers.get('Content-Type');
  const [, boundary] = /boundary="([^"]+)"/.exec(type) ?? [];
  if (boundary !== undefined) {
    const inside = body.split(`--${boundary}`);
    assert.deepEqual([inside[0], inside.at(-1).trim()], ['', '--'], 'the parts end with their boundary');
    return inside.slice(1, -1).flatMap((one) => partsOf(one.slice(2)));
  }
  assert.equal(headers.get('Content-Transfer-Encoding'), 'base64');
  return [{ type, id: headers.get('Content-ID'), bytes: Buffer.from(body, 'base64') }];
}

/** What a mail has. */
function read(mail) {
  const parts = partsOf(mail);
  const textOf = (type) => parts.find((part) => part.type.startsWith(type)).bytes.toString();
  return { parts, headers: split(mail).headers, html: textOf('text/html'), text: textOf('text/plain') };
}

describe('the mail of a page', () => {
  let folder;
  let server;
  let mail;
  const write = async (html, options = {}) =>
    (await readPage(html, { url: `${server.origin}/sales.html`, mail: true, ...options })).mail;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
    await writeFile(path.join(folder, 'orders.csv'), CSV);
    server = await serveFolder(folder);
    mail = await write(pageOf('en-US'), { toPng: async () => PNG });
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('is a message of short lines in ASCII, which Outlook opens as a draft', () => {
    const { headers, parts } = read(mail);
    const words = headers
      .get('Subject')
      .split(' ')
      .map((word) => /^=\?utf-8\?B\?(.*)\?=$/.exec(word)[1]);
    assert.equal(words.map((word) => Buffer.from(word, 'base64').toString()).join(''), TITLE);
    assert.deepEqual([...headers.keys()], ['Subject', 'MIME-Version', 'X-Unsent', 'Content-Type']);
    assert.match(mail, /^[\r\n\t -~]*$/);
    assert.ok(mail.split('\r\n').every((line) => line.length <= 76 && !line.includes('\n')));
    assert.deepEqual(
      parts.map(({ type }) => type),
      ['text/plain; charset=utf-8', 'text/html; charset=utf-8', 'image/png'],
    );
  });

  it('needs no script, style sheet or network, and has a picture for each chart', () => {
    const { html, parts } = read(mail);
    assert.ok(Buffer.byteLength(html) <= 100_000, `${Buffer.byteLength(html)} bytes`);
    assert.doesNotMatch(html, /<(script|style|link|svg)|\sclass=|\son\w+=|javascript:/i);
    const sources = [...html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source);
    const [picture] = parts.filter(({ type }) => type === 'image/png');
    assert.deepEqual(sources, [`cid:${picture.id.slice(1, -1)}`]);
    assert.ok(picture.bytes.equals(PNG));
    assert.match(/alt="([^"]*)"/.exec(html)[1], /^Revenue by month\. ./);
  });

  it('states the key figure with its change in words, findings, and exact numbers in HTML and text', () => {
    const { html, text } = read(mail);
    const [now, before] = ['2025', '2024'].map((year) => sumOf(({ date }) => date.startsWith(year)));
    const growth = (((now - before) / before) * 100).toFixed(1);
    for (const content of [html, text]) {
      assert.ok(content.includes(money('en-US', now)), content);
      assert.ok(content.includes(`up ${growth}%, better vs ${money('en-US', before)}`), content);
    }
    assert.ok(html.includes('<h1 ') && html.includes('Umsätze &amp; “mehr”'));
    assert.match(html, /<h2 [^>]*>South leads with €/);
    for (const name of REGIONS) {
      const sum = money(
        'en-US',
        sumOf(({ region }) => region === name),
      );
      assert.ok(text.includes(`${name} | ${sum}`), text);
      const escaped = name.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
      assert.match(
        html,
        new RegExp(`>${escaped.replaceAll(/[$.*+?()[\]]/g, String.raw`\$&`)}</td><td align="right"[^>]*>${sum}<`),
      );
    }
    assert.ok(html.includes('href="https://example.com/sales.html?a=1&amp;b=2"'));
    assert.ok(text.trimEnd().endsWith('https://example.com/sales.html?a=1&b=2'));
  });

  it('has the table of a chart without pictures', async () => {
    const { html, parts } = read(
      await write(pageOf('en-US', '<sales-trend where="date: 2025" granularity="month"></sales-trend>')),
    );
    assert.equal(parts.length, 2);
    for (let month = 0; month < 12; month++) {
      const sum = sumOf(({ date }) => date.startsWith(`2025-${String(month + 1).padStart(2, '0')}`));
      assert.ok(html.includes(`>${money('en-US', sum)}<`), String(month));
    }
  });

  it('has the language, numbers and direction of the page', async () => {
    const total = sumOf(() => true);
    const kpi =
      '<sales-kpi measure="revenue" format="full"></sales-kpi><sales-table by="region" measure="revenue"></sales-table>';
    const german = read(await write(pageOf('de-DE', kpi)));
    assert.match(german.html, /^<!doctype html><html lang="de-DE" dir="ltr">/);
    assert.ok(german.html.includes('>Umsatz<') && german.html.includes(money('de-DE', total)), german.html);
    const arabic = read(await write(pageOf('ar', kpi))).html;
    assert.match(arabic, /^<!doctype html><html lang="ar" dir="rtl">/);
    assert.ok(arabic.includes(money('ar', total)), arabic);
    assert.match(arabic, /<table dir="rtl"[^>]*><tr><th align="right"/);
    assert.match(arabic, /<td align="left"[^>]*>[^<]*\d/);
  });

  it('shortens the tables of a page that would exceed 100 KB @release', async () => {
    const count = 24;
    const table = '<sales-table by="date" measure="revenue, rows = count()"></sales-table>';
    const html = read(await write(pageOf('en-US', table.repeat(count)))).html;
    assert.ok(Buffer.byteLength(html) <= 100_000, `${Buffer.byteLength(html)} bytes`);
    assert.equal(html.match(/<h2 /g).length, count);
    const one = read(await write(pageOf('en-US', table))).html;
    const rows = (page) => page.match(/<td align="right"/g).length;
    assert.ok(rows(html) < count * rows(one), `${rows(html)} of ${count * rows(one)} cells`);
  });
});
