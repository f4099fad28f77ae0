import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import sanitizeHtml from 'sanitize-html';

const TABLE = '<table><tbody><tr><th>Order</th></tr><tr><td>A1</td></tr></tbody></table>';
const DIV = `<div data-widget="sales-kpi" data-measure="revenue">${TABLE}</div>`;

describe('HTML that sanitize-html has cleaned', () => {
  it('keeps the div without its attributes, and the table', () => {
    assert.equal(sanitizeHtml(DIV), `<div>${TABLE}</div>`);
    assert.equal(sanitizeHtml(`<sales-kpi>${TABLE}</sales-kpi><iframe></iframe><script>alert(1)</script>`), TABLE);
  });

  it('keeps the attributes as documented', async () => {
    const doc = await readFile('docs/cleaned-html.md', 'utf8');
    const [, code = ''] = /```js\n(sanitizeHtml[^]*?);\n```/.exec(doc) ?? [];
    const module = `export const clean = (sanitizeHtml, html) => ${code};`;
    const { clean } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      clean: (cleaner: typeof sanitizeHtml, html: string) => string;
    };
    assert.equal(clean(sanitizeHtml, DIV), DIV);
    assert.equal(clean(sanitizeHtml, '<div onclick="alert(1)"></div>'), '<div></div>');
  });
});
