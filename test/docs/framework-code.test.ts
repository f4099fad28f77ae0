import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';
import { transform } from 'esbuild';
import { createElement, Fragment, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { partsOf } from '../../.storybook/docs/fences.js';
import { codeFor, isFragment } from '../../.storybook/docs/framework-code.js';

const folder = path.join(process.cwd(), 'docs');
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) =>
    partsOf(readFileSync(path.join(folder, file), 'utf8')).map((part) => ({
      file,
      part,
    })),
  )
  .flatMap(({ file, part }) =>
    part.kind === 'code' && part.language === 'html' && isFragment(part.code) ? [{ file, html: part.code }] : [],
  );

const attributeOf = (prop: string): string =>
  ({
    className: 'class',
    refreshSeconds: 'refresh',
    crossOrigin: 'crossorigin',
  })[prop] ?? prop.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A component that renders its tag, as those of the package do. */
const tagFor = (name: string): FunctionComponent<Record<string, unknown>> => {
  const tag = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return ({ children, ...props }) =>
    createElement(
      tag,
      Object.fromEntries(Object.entries(props).map(([prop, value]) => [attributeOf(prop), value === true ? '' : value])),
      children as string,
    );
};

/** Runs the code of a React example and returns its HTML. */
async function rendered(code: string): Promise<string> {
  const { code: plain } = await transform(code, {
    loader: 'jsx',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    format: 'cjs',
  });
  const module = { exports: {} as { readonly Sales: FunctionComponent } };
  const components = new Proxy(
    {},
    {
      get: (_target, name) => (name === '__esModule' ? true : tagFor(String(name))),
    },
  );
  type Run = (...values: readonly unknown[]) => void;
  const run = runInThisContext(`(function (module, exports, require, h, Fragment) {${plain}\n})`) as Run;
  run(module, module.exports, () => components, createElement, Fragment);
  return renderToStaticMarkup(createElement(module.exports.Sales));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};

/** HTML without what its writers choose: white space between tags, entities, and values of switches. */
const plain = (html: string): string =>
  html
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/=""/g, '')
    .replaceAll(/\s*\/>/g, '>')
    .replaceAll(/\s*([<>])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('examples in frameworks', () => {
  it('are written from most examples of the documentation', () => {
    assert.ok(examples.length > 100, String(examples.length));
  });

  it('render the same tags in React', async () => {
    for (const { file, html } of examples) assert.equal(plain(await rendered(codeFor('React', html))), plain(html), file);
  });

  it('keep the tags in templates, and import each', () => {
    for (const { html } of examples) {
      const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
      const unescaped = (code: string): string =>
        code.replaceAll(/&#(\d+);/g, (_whole, mark: string) => String.fromCharCode(Number(mark)));
      assert.ok(words(codeFor('Vue', html)).includes(words(html.trim())));
      assert.ok(words(unescaped(codeFor('Angular', html))).includes(words(html.trim())));
      for (const framework of ['Vue', 'Svelte', 'Angular'] as const)
        for (const tag of html.match(/(?<=<)sales-[a-z]+/g) ?? [])
          assert.ok(codeFor(framework, html).includes(`import 'sales-elements/define/${tag}.js';`));
    }
  });

  it('escape what a framework reads as its own', () => {
    const html = '<sales-kpi where="email: {a@b}"></sales-kpi> {x}';
    assert.match(codeFor('React', html), /where="email: \{a@b\}" \/> \{'\{'\}x\{'\}'\}/);
    assert.match(codeFor('Angular', html), /where="email: &#123;a&#64;b&#125;"/);
    assert.match(codeFor('Svelte', html), /where="email: \{'\{'\}a@b\{'\}'\}"/);
  });

  it('are not written from whole documents', () => {
    assert.equal(isFragment('<!doctype html><sales-kpi></sales-kpi>'), false);
    assert.equal(isFragment('<script></script><sales-kpi></sales-kpi>'), false);
    assert.equal(isFragment('<div></div>'), false);
  });
});
