import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import sanitizeHtml from 'sanitize-html';

const TABLE = '<table><tbody><tr><th>Order</th></tr><tr><td>A1</td></tr></tbody></table>';
const LINK = '<a href="/files/orders.csv#sales-kpi?measure=revenue&amp;where=region%3A%20North">Orders</a>';
const DIV = `<div data-widget="sales-kpi" data-src="/files/orders.csv" data-measure="revenue" data-where="region: North; date: 2024">${TABLE}</div>`;

describe('HTML that sanitize-html has cleaned', () => {
  it('keeps the div without its attributes, and the table', () => {
    assert.equal(sanitizeHtml(DIV), `<div>${TABLE}</div>`);
    assert.equal(sanitizeHtml(`<sales-kpi>${TABLE}</sales-kpi><iframe></iframe><script>alert(1)</script>`), TABLE);
  });

  it('keeps the link', () => {
    assert.equal(sanitizeHtml(LINK), LINK);
  });

  it('keeps the attributes as documented', async () => {
    const doc = await readFile('docs/cms.md', 'utf8');
    const [, code = ''] = /```js\n(sanitizeHtml[^]*?);\n```/.exec(doc) ?? [];
    const module = `export const clean = (sanitizeHtml, html) => ${code};`;
    const { clean } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      clean: (cleaner: typeof sanitizeHtml, html: string) => string;
    };
    assert.equal(clean(sanitizeHtml, DIV), DIV);
    assert.equal(clean(sanitizeHtml, '<div onclick="alert(1)"></div>'), '<div></div>');
  });
});

/** A folder with WordPress, for its wp-includes/kses.php. */
const { WORDPRESS_DIR } = process.env;
const skip =
  WORDPRESS_DIR && spawnSync('php', ['-v']).status === 0
    ? false
    : 'skipped: WORDPRESS_DIR names no folder with WordPress, or php is not installed';

describe('HTML that WordPress has cleaned', { skip }, () => {
  const clean = (html: string, kind: 'post' | 'comment'): string =>
    spawnSync('php', ['test/define/wp-kses.php', WORDPRESS_DIR!, kind], { input: html, encoding: 'utf8' }).stdout;

  it('keeps the div with its attributes in posts, and removes tags, frames and scripts', () => {
    assert.equal(clean(DIV, 'post'), DIV);
    assert.equal(clean(`<sales-kpi measure="revenue">${TABLE}</sales-kpi><iframe></iframe><script></script>`, 'post'), TABLE);
  });

  it('keeps the link in posts and in comments', () => {
    assert.equal(clean(LINK, 'post'), LINK);
    assert.equal(clean(LINK + DIV, 'comment'), `${LINK}OrderA1`);
  });
});
