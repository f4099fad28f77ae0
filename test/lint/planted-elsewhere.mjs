// Files outside src/, each with a rule that must report it, or none.
export const elsewhere = [
  ['scripts/planted.mjs', 'export const go = () => requestIdleCallback(missing);', 'no-undef'],
  ['scripts/planted-page.mjs', 'export const width = () => document.body.clientWidth + window.innerWidth;', ''],
  ['planted.config.mjs', 'export const width = () => document.body.clientWidth;', 'no-undef'],
  ['bin/planted.mjs', 'export const f = (a, b, c, d, e) => [a, b, c, d, e];', 'max-params'],
  [
    'test/planted.browser.ts',
    `import { waitUntil } from '@open-wc/testing';\nexport const wait = waitUntil;`,
    'no-restricted-imports',
  ],
  ['test/planted.test.ts', `export const is = (a: number) => a == 1;`, 'eqeqeq'],
  ['test/planted-unused.test.ts', `export function f(): void {\n  const unused = 1;\n}`, 'no-unused-vars'],
  ['bench/planted.ts', `export const log = (a: unknown) => { console.log(a); };`, 'no-console'],
  ['demo/planted.ts', `export let any: any = 1;\nany = 2;`, 'no-explicit-any'],
  [
    'stories/planted.ts',
    "import { html } from 'lit';\nexport const r = (a: string) => html`<p class=${a} class=${a}></p>`;",
    'lit/no-duplicate-template-bindings',
  ],
];
