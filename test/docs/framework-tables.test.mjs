import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readApps } from '../frameworks/install.mjs';
import { DOC, tableOf, TABLES, titleOf } from '../frameworks/tables.mjs';

const VUE = { name: 'vue', title: 'Vue {vue}, Vite {vite}', needs: 'a rule', packages: { vue: '3.5.45', vite: '8.3.8' } };
const LIT = { name: 'lit', title: 'Lit {lit}', needs: 'nothing', packages: { lit: '3.3.3' } };
const HEAD = '| Tested | Needs | Chromium | Firefox | WebKit |\n| --- | --- | --- | --- | --- |\n';
const KEPT = '| Lit 3.3         | nothing | 0.30 s   |         | 0.40 s |';

describe('the table of test apps', () => {
  it('has the versions of an app and the seconds in each browser, empty where one is not installed', () => {
    const table = tableOf([VUE], { vue: { Chromium: 412.3, WebKit: 1250 } }, '');
    assert.equal(table, `${HEAD}| Vue 3.5, Vite 8.3 | a rule | 0.41 s |  | 1.25 s |`);
  });

  it('keeps the lines of apps that were not opened, as long as their versions are the same', () => {
    assert.equal(tableOf([LIT], {}, `${HEAD}${KEPT}`), `${HEAD}${KEPT}`);
    assert.equal(tableOf([LIT], {}, `${HEAD}${KEPT.replace('3.3', '3.2')}`), HEAD.trim());
  });
});

it('docs/frameworks.md names each test app with its versions and needs', async () => {
  const doc = await readFile(DOC, 'utf8');
  const apps = (await readApps([])).filter(({ table }) => table);
  for (const app of apps) {
    assert.ok(TABLES.includes(app.table), `${app.name} is in the table '${app.table}'`);
    const line = doc.split('\n').find((one) => one.split('|')[1]?.trim() === titleOf(app));
    assert.equal(line?.split('|')[2].trim(), app.needs, `${titleOf(app)}: run npm run frameworks -- ${app.name}`);
  }
});
