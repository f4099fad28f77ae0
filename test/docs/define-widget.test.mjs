import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';

/** The code of a module without types and comments, in the form that esbuild gives it. */
const plain = async (code, loader) => (await transform(code, { loader, format: 'esm' })).code;

describe('the example of docs/define-widget.md', () => {
  it('is the widget that the contract tests run over', async () => {
    const [, shown] = /^```js\n([^]*?)\n```$/m.exec(readFileSync('docs/define-widget.md', 'utf8'));
    const tested = readFileSync('test/elements/define-widget/order-funnel.ts', 'utf8')
      .replace(/'[./]+src\/index\.js'/, "'sales-elements'")
      .replace('export const', 'const');
    const [definition, registered] = (await plain(shown, 'js')).split(/^(?=if \(!customElements)/m);
    assert.equal(definition, await plain(tested, 'ts'));
    assert.match(
      registered,
      /^if \(!customElements\.get\("order-funnel"\)\) customElements\.define\("order-funnel", OrderFunnel\);/m,
    );
  });

  it('has at most 150 lines', () => {
    const lines = readFileSync('test/elements/define-widget/order-funnel.ts', 'utf8').split('\n');
    assert.ok(lines.length <= 150, String(lines.length));
  });
});
