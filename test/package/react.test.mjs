import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { at, readText, tags } from './files.mjs';

const classOf = (tag) => tag.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

describe('sales-elements/react', () => {
  it('has a component for each tag, with the types of its attributes', async () => {
    const components = await import('sales-elements/react');
    assert.deepEqual(Object.keys(components).sort(), tags().map(classOf).sort());
    for (const tag of tags()) {
      const types = readText(`dist/react/${tag}.d.ts`);
      assert.match(types, /readonly src\?: string \| number \| null \| undefined;/, tag);
      assert.match(types, /readonly timeZone\?: /, tag);
      assert.match(types, /Props extends SalesListeners/, tag);
    }
    const listeners = readText('dist/react/wrap.d.ts');
    assert.match(listeners, /readonly onSalesError\?: /);
    assert.match(listeners, /readonly onSalesFilter\?: 'Did you mean onSalesFilterChange\?';/);
  });

  it('writes tags with their attributes where a server renders a page', async () => {
    const { createElement } = await import('react');
    const { renderToString } = await import('react-dom/server');
    const { SalesKpi, SalesTrend } = await import('sales-elements/react');
    const kpi = createElement(
      SalesKpi,
      {
        src: 'orders.csv',
        goal: 5,
        sparkline: true,
        weekStart: 7,
        className: 'wide',
        compare: undefined,
        data: [{ a: 1 }],
        onSalesLoad: () => 0,
      },
      'nothing yet',
    );
    assert.equal(
      renderToString(kpi),
      '<sales-kpi src="orders.csv" goal="5" sparkline="" week-start="7" class="wide">nothing yet</sales-kpi>',
    );
    assert.equal(
      renderToString(createElement(SalesTrend, { brush: false, loading: null })),
      '<sales-trend brush="false"></sales-trend>',
    );
  });

  it('is left to the browser by server components, in every file', () => {
    const files = readdirSync(at('dist/react')).filter((file) => file.endsWith('.js'));
    assert.equal(files.length, tags().length + 2);
    for (const file of files) assert.match(readText(`dist/react/${file}`), /^'use client';\n/, file);
  });

  it('is no dependency of who uses no React', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(readText('package.json'));
    assert.equal('react' in dependencies, false);
    assert.equal(peerDependencies.react, '>=18');
    for (const name of Object.keys(peerDependencies)) assert.deepEqual(peerDependenciesMeta[name], { optional: true }, name);
    assert.ok(at('dist'));
  });
});
