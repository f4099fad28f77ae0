import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { at, filesBelow, readJson, readText, root, tags } from './files.mjs';

const packed = at('build', 'packed');
const CONSUMER = `
import { SalesError, SalesKpi } from 'sales-elements';
import { setBasePath } from 'sales-elements/base-path';
import { openDataset } from 'sales-elements/core';
import { askCatalog, interpret, type Interpretation } from 'sales-elements/ask';
import { correlation } from 'sales-elements/stats';
import 'sales-elements/define/sales-kpi.js';
import 'sales-elements/define/all.js';
import 'sales-elements/auto.js';
import 'sales-elements/languages/de.js';
import 'sales-elements/tokens.css';
import { SalesTrend, type SalesTrendProps } from 'sales-elements/react';
import { createElement } from 'react';

const given: SalesTrendProps = { src: 'orders.csv', average: 3, brush: false, className: 'wide', onSalesLoad: (event) => event.detail.rowCount };
createElement(SalesTrend, given);
// @ts-expect-error a switch is on or off
createElement(SalesTrend, { brush: 5 });
document.addEventListener('sales-drill', ({ detail }) => detail.path.length);
const kpi: SalesKpi = document.createElement('sales-kpi');
kpi.measure = 'revenue';
// @ts-expect-error a measure is a text
kpi.measure = 5;
setBasePath('/sales-elements/');
// @ts-expect-error a folder is a text
setBasePath(5);
const dataset = await openDataset('orders.csv');
const rows: number = dataset.rowCount;
// @ts-expect-error there is no such method
dataset.explode();
const asked: Interpretation = interpret('revenue by region', await askCatalog(dataset));
asked.unknown.length;
const chance: number = correlation({ x: [1, 2, 3], y: [3, 1, 2] }).p[0]![1]!;
// @ts-expect-error there is no such method of correlation
correlation({}, { method: 'other' });
export const code: string = new SalesError('bad-clause', String(rows + chance)).code;
`;

/** Every file that the exports name, with its conditions. */
function targetsOf(exports, conditions = []) {
  if (typeof exports === 'string') return [{ file: exports, conditions }];
  return Object.entries(exports).flatMap(([key, inner]) => targetsOf(inner, [...conditions, key]));
}

const JSX = `
import type {} from 'sales-elements/types/react';

export const kpi = (
  <sales-kpi src="orders.csv" goal={5} sparkline week-start={7} data={[{ a: 1 }]} onsales-load={({ detail }) => detail.dataRowCount.toFixed()}>
    <table className="wide" />
  </sales-kpi>
);
export const trend = <sales-trend class="wide" style={{ color: 'red' }} brush="false" key="x" ref={(trend) => void trend?.ready} />;
export const prefixed = <acme-sales-kpi measure="revenue" goal={5} />;
// @ts-expect-error a misspelled attribute of a tag with a prefix
export const misspelledPrefixed = <acme-sales-kpi mesure="revenue" />;
// @ts-expect-error a misspelled attribute
export const misspelled = <sales-kpi mesure="revenue" />;
// @ts-expect-error a switch is on or off
export const wrong = <sales-kpi sparkline={5} />;
// @ts-expect-error a misspelled tag
export const unknown = <sales-kpis />;
`;

const ELEMENTS = 'interface HTMLAttributes<T> { readonly id?: string; readonly target?: T }';
/** What the types of the tags extend in other frameworks, in place of these packages, and the type of each tag's attributes. */
const TEMPLATES = {
  preact: {
    module: 'preact',
    stub: `export ${ELEMENTS} export namespace JSX { interface IntrinsicElements { readonly div: HTMLAttributes<Element> } }`,
    tags: "import type { JSX } from 'preact';\ntype Tags = JSX.IntrinsicElements;",
  },
  solid: {
    module: 'solid-js',
    stub: `export namespace JSX { ${ELEMENTS} interface IntrinsicElements { readonly div: HTMLAttributes<Element> } }`,
    tags: "import type { JSX } from 'solid-js';\ntype Tags = JSX.IntrinsicElements;",
  },
  svelte: {
    module: 'svelte/elements',
    stub: `export ${ELEMENTS} export interface SvelteHTMLElements { readonly div: HTMLAttributes<Element> }`,
    tags: "import type { SvelteHTMLElements } from 'svelte/elements';\ntype Tags = SvelteHTMLElements;",
  },
  vue: {
    module: 'vue',
    stub: `export interface HTMLAttributes { readonly id?: string } export interface PublicProps { readonly key?: string }
      export interface GlobalComponents { readonly Div: new () => { readonly $props: HTMLAttributes } }`,
    tags: "import type { GlobalComponents } from 'vue';\ntype Tags = { [Tag in keyof GlobalComponents]: InstanceType<GlobalComponents[Tag]>['$props'] };",
  },
};

const inTemplate = (name, tags) => `
import type {} from 'sales-elements/types/${name}';
${tags}
export const kpi: Tags['sales-kpi'] = { id: 'a', src: 'orders.csv', goal: 5, sparkline: true, data: [{ a: 1 }] };
// @ts-expect-error a misspelled attribute
export const misspelled: Tags['sales-kpi'] = { mesure: 'revenue' };
// @ts-expect-error a switch is on or off
export const wrong: Tags['sales-kpi'] = { sparkline: 5 };
// @ts-expect-error a misspelled tag
export type Unknown = Tags['sales-kpis'];
${name === 'vue' ? '' : "// @ts-expect-error a misspelled attribute of a tag with a prefix\nexport const prefixed: Tags['acme-sales-kpi'] = { mesure: 'revenue' };"}
`;

/** A release is checked with the compiler that most pages have, a change with the native one, in a fifth of the time. */
const TYPESCRIPT = process.env.SALES_LONG ? 'typescript' : 'typescript-7';

/** Type-checks modules that use the package, by file name, in a folder of their own. Returns the lines of the compiler. */
function typecheck(name, options, files) {
  const folder = at('build', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/node_modules`, { recursive: true });
  symlinkSync(root, `${folder}/node_modules/sales-elements`, 'junction');
  symlinkSync(at('node_modules/@types'), `${folder}/node_modules/@types`, 'junction');
  writeFileSync(`${folder}/package.json`, JSON.stringify({ type: 'module', private: true }));
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);
  const compilerOptions = {
    strict: true,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    noEmit: true,
    skipLibCheck: false,
    noUncheckedSideEffectImports: true,
    ...options,
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  const tsc = at(`node_modules/${TYPESCRIPT}/bin/tsc`);
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, '-p', folder], { cwd: folder, encoding: 'utf8' });
  const lines = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => line !== '');
  return status === 0 || lines.length > 0 ? lines : [`tsc ended with ${status}`];
}

const FRAMEWORKS = ['preact', 'react', 'solid', 'svelte', 'vue'];

/** The files that an export with a star covers. */
const namesOf = (file) => {
  const [, folder] = /\/(types|chunks|languages)\//.exec(file) ?? [];
  const names = { types: FRAMEWORKS, chunks: ['worker', 'worker-parquet'], languages: ['ar', 'de', 'zh'] };
  return (names[folder] ?? tags()).map((name) => file.replace('*', name));
};

describe('exports', () => {
  const { exports, sideEffects, files } = readJson('package.json');

  it('name files that are there', () => {
    for (const { file } of targetsOf(exports)) {
      const names = file.includes('*') ? namesOf(file) : [file];
      for (const name of names) assert.ok(existsSync(at(name)), `${name} is missing`);
    }
  });

  it('give ./stats as soon as there is one', () => {
    assert.equal('./stats' in exports, existsSync(at('src/stats.ts')));
  });

  describe('type-check for a bundler', () => {
    const stubs = Object.entries(TEMPLATES).map(([name, { stub }]) => [`${name}.d.ts`, stub]);
    const templates = Object.entries(TEMPLATES).map(([name, { tags: lookup }]) => [`in-${name}.ts`, inTemplate(name, lookup)]);
    const checked = ['main.ts', 'jsx.tsx', ...templates.map(([file]) => file)];
    let lines = [];
    // In one run, for most of its time goes to the types of the package.
    before(() => {
      const paths = Object.fromEntries(Object.entries(TEMPLATES).map(([name, { module }]) => [module, [`./${name}.d.ts`]]));
      const options = { module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx', paths };
      lines = typecheck('consumer', options, {
        'main.ts': CONSUMER,
        'jsx.tsx': JSX,
        ...Object.fromEntries([...stubs, ...templates]),
      });
    });
    const about = (file) =>
      lines.filter((line) => line.startsWith(`${file}(`) || !checked.some((one) => line.startsWith(`${one}(`)));

    it('modules', () => assert.deepEqual(about('main.ts'), []));
    it('tags in JSX, and refuse misspelled attributes', () => assert.deepEqual(about('jsx.tsx'), []));
    for (const name of Object.keys(TEMPLATES))
      it(`tags in ${name}, and refuse misspelled attributes`, () => assert.deepEqual(about(`in-${name}.ts`), []));
  });

  // By day the declarations are checked once.
  if (process.env.SALES_LONG)
    it('type-check for Node', () =>
      assert.deepEqual(
        typecheck('consumer-node', { module: 'nodenext', moduleResolution: 'nodenext' }, { 'main.ts': CONSUMER }),
        [],
      ));

  it('need the types of no package that is not installed with this one', () => {
    const { dependencies } = readJson('package.json');
    const texts = filesBelow('dist/declarations').map((file) => readText(`dist/declarations/${file}`));
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?:from |import\()'((?:@[^/']+\/)?[^./'][^/']*)/g)].map(([, name]) => name),
    );
    const installed = [...new Set(named)].filter((name) => dependencies[name]);
    assert.ok(installed.includes('d3') && installed.includes('lit'));
    const untyped = installed.filter((name) => {
      const { types, typings, exports: entries } = readJson(`node_modules/${name}/package.json`);
      return !types && !typings && !JSON.stringify(entries ?? {}).includes('.d.ts') && !dependencies[`@types/${name}`];
    });
    assert.deepEqual(untyped, []);
  });

  it('keep the effects of what registers or starts something, and of nothing else', () => {
    const kept = sideEffects.filter((pattern) => pattern.startsWith('./dist/'));
    for (const pattern of kept.filter((one) => !one.includes('*'))) assert.ok(existsSync(at(pattern)), `${pattern} is missing`);
    // The statistics, the questions and the index set the texts of their errors. Chunks import others for their order alone, of which esbuild warns otherwise.
    const acts = /\/((define|languages)\/\*|auto|chunks\/\*|sales-elements|render-thread|dist\/(ask|stats|index))\.js$/;
    assert.deepEqual(
      kept.filter((pattern) => !acts.test(pattern)),
      [],
    );
  });

  it('leave out what is for development', () => {
    assert.deepEqual(files, ['bin', 'dist', 'docs/*.md', 'custom-elements.json', 'CHANGELOG.md']);
  });
});

describe('npm pack', () => {
  let tarball = '';
  let names = [];
  let size = 0;
  before(() => {
    rmSync(packed, { recursive: true, force: true });
    mkdirSync(packed, { recursive: true });
    const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };
    const [made] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], options));
    tarball = `${packed}/${made.filename}`;
    names = made.files.map((file) => file.path);
    size = made.unpackedSize;
  });

  it('runs nothing where it is installed', () => {
    const options = { cwd: packed, encoding: 'utf8', shell: process.platform === 'win32' };
    const text = execFileSync('tar', ['-xOzf', path.basename(tarball), 'package/package.json'], options);
    const { scripts } = JSON.parse(text);
    assert.deepEqual(
      ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'].filter((name) => name in scripts),
      [],
    );
  });

  it('holds what the exports name and the papers', () => {
    const wanted = [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'custom-elements.json',
      'dist/index.js',
      'dist/declarations/index.d.ts',
      'dist/tokens.css',
    ];
    for (const file of [...wanted, 'dist/sales-elements.js', 'dist/chunks/worker.js', 'dist/THIRD-PARTY-LICENSES.txt'])
      assert.ok(names.includes(file), file);
  });

  it('holds no source, test, story or build note', () => {
    assert.deepEqual(
      names.filter((name) => /^(src|test|stories|demo|scripts|build)\/|\.tsbuildinfo$|\.map$|(?<!\.d)\.ts$/.test(name)),
      [],
    );
  });

  it('holds no picture, no pseudo-language, and each module and worker once', () => {
    assert.deepEqual(
      names.filter((name) => /\.(png|svg)$|en-xa|\/esm\//.test(name)),
      [],
    );
    for (const one of [/\/worker\.js$/, /arrow\.js$/, /\/language-de\.js$/]) {
      const held = names.filter((name) => one.test(name) && !name.endsWith('/worker-arrow.js'));
      assert.equal(held.length, 1, held.join(' '));
    }
    // What the package had when this was last raised; the message of that commit says what for. 1.5 MB are seven of the 21 languages.
    assert.ok(size <= 17.75e6, `${size} bytes`);
    assert.ok(names.length <= 887, `${names.length} files`);
  });

  it('passes publint', async () => {
    const bytes = readFileSync(tarball);
    const { messages } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, readJson('package.json'))),
      [],
    );
  });
});
