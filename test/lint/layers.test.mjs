// Planted files judged by the layer rules: every violation must be reported by the rule named, every legal file must be
// silent, and the table itself must be one-way and keep Arrow, statistics and Plot off the page until they are asked for.
// Where the style guide lies beside the project, its table must say the same as ROOMS.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import config, { CSV_READER, READERS, ROOMS, judge, roomOf } from '../../eslint.layers.mjs';

const linter = new Linter({ configType: 'flat', cwd: '/virtual' });

/** The rules which report on `code` at src/`file`, sorted and joined: '' when it is legal. */
function rulesOn(file, code) {
  const messages = linter.verify(code, config, { filename: `/virtual/src/${file}` });
  return [...new Set(messages.map((m) => m.ruleId ?? `parse error: ${m.message}`))].sort().join(',');
}

const LAYERS = 'sales/layers';
const EFFECTS = 'sales/no-side-effects';
const PURE = 'sales/pure-rooms';
const CSP = 'sales/csp';
const SYNTAX = 'no-restricted-syntax';

/** The package names which a pattern of the lint lists, so that this file follows when a reader is chosen. */
const namesIn = (pattern) => pattern.source.match(/\(([^)]*)\)/)[1].split('|');
const LAZY_READERS = namesIn(READERS);
const PAGE_WORKER = `const policy = trustedTypesOf()?.createPolicy('sales-elements', {createScriptURL: (url: string) => url});
  return policy
    ? new Worker(policy.createScriptURL(new URL('./worker.js', import.meta.url).href), {type: 'module'})
    : new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});`;
const WORKER_AT = `export const startAt = (policy: any, blob: string) => policy
  ? new Worker(policy.createScriptURL(blob), {type: 'module'})
  : new Worker(new URL(blob), {type: 'module'});`;

const violations = [
  // rooms: who may import whom
  ['elements/sales-kpi/sales-kpi.ts', `import {load} from '../../table/load.js';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.ts', `import {mean} from '../../stats/descriptive.js';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.ts', `import {Client} from '../../worker/client.js';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.ts', `import {trendPlot} from '../sales-trend/trend-plot.js';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.ts', `import {SalesTrend} from '../sales-trend/sales-trend.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import {html} from 'lit';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import {kpiPlot} from './kpi-plot.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import {FilterBus} from '../../crossfilter/filter-bus.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import {trend} from '../sales-trend/trend-model.js';`, LAYERS],
  ['elements/sales-kpi/kpi-plot.ts', `import {html} from 'lit';`, LAYERS],
  ['elements/sales-kpi/kpi-plot.ts', `import {QueryController} from '../base/query-controller.js';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.styles.ts', `import {theme} from '../../plot/theme.js';`, LAYERS],
  ['elements/base/query-controller.ts', `import {Handler} from '../../worker/handler.js';`, LAYERS],
  ['elements/base/sales-element.ts', `import {SalesKpi} from '../sales-kpi/sales-kpi.js';`, LAYERS],
  ['elements/base/chart-element.ts', `import {render} from '../../plot/render.js';`, LAYERS],
  ['plot/render.ts', `import {LitElement} from 'lit';`, LAYERS],
  ['plot/canvas.ts', `import type {FilterBus} from '../crossfilter/filter-bus.js';`, LAYERS],
  ['crossfilter/filter-bus.ts', `import {Catalog} from '../catalog/roles.js';`, LAYERS],
  ['worker/client.ts', `import {Handler} from './handler.js';`, LAYERS],
  ['worker/client.ts', `const load = () => import('../engine/cached-engine.js');`, LAYERS],
  ['worker/client.ts', `export const go = (name: string) => import(name);`, LAYERS],
  ['worker/handler.ts', `import {ArrowEngine} from '../engine/arrow/arrow-engine.js';`, LAYERS],
  ['core.ts', `export {decode} from './table/decode-csv.js';`, LAYERS],
  ['core.ts', `export {SalesKpi} from './elements/sales-kpi/sales-kpi.js';`, LAYERS],
  ['stats.ts', `export {forecast} from './analysis/forecast.js';`, LAYERS],
  ['dataset/open-dataset.ts', `export const width = () => document.body.clientWidth;`, PURE],
  ['worker/protocol.ts', `import type {Table} from '../table/table.js';`, LAYERS],
  ['analysis/forecast.ts', `import {decode} from '../table/decode.js';`, LAYERS],
  ['analysis/basket.ts', `import {ArrowEngine} from '../engine/arrow/arrow-engine.js';`, LAYERS],
  ['engine/cached-engine.ts', `import {ArrowEngine} from './arrow/arrow-engine.js';`, LAYERS],
  ['engine/arrow/scan.ts', `import {dialect} from '../sql/dialect.js';`, LAYERS],
  ['engine/arrow/scan.ts', `import {load} from '../../table/load.js';`, LAYERS],
  ['engine/arrow/group-by.ts', `import {Vector} from 'apache-arrow';`, LAYERS],
  ['engine/sql/codegen.ts', `import {Measure} from '../../catalog/measures.js';`, LAYERS],
  ['stats/ets.ts', `import {mean} from 'd3-array';`, LAYERS],
  ['stats/ets.ts', `import type {Plan} from '../query/plan.js';`, LAYERS],
  ['stats/ets.ts', `import {clamp} from '../util/math.js';`, LAYERS],
  ['query/validate.ts', `import {Catalog} from '../catalog/roles.js';`, LAYERS],
  ['query/plan.ts', `export type T = import('../table/table.js').Table;`, LAYERS],
  ['util/error.ts', `import {plan} from '../query/plan.js';`, LAYERS],
  ['index.ts', `export {meanOf} from './stats/descriptive.js';`, LAYERS],
  ['index.ts', `export * from './define/all.js';`, LAYERS],
  ['define/sales-kpi.ts', `import {toPlan} from '../elements/sales-kpi/kpi-model.js';`, LAYERS],
  // packages and paths
  ['table/load.ts', `import {plot} from '@observablehq/plot';`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `import {lineY} from '@observablehq/plot';`, LAYERS],
  ['plot/donut.ts', `import {pie} from 'd3';`, LAYERS],
  ['format/number.ts', `import {format} from 'd3-format';`, LAYERS],
  ['table/load.ts', `import {readFile} from 'node:fs';`, LAYERS],
  ['query/plan.ts', `import {time} from './time-grain';`, LAYERS],
  ['elements/sales-kpi/sales-kpi.ts', `import {SalesElement} from '../base/index.js';`, LAYERS],
  ['query/plan.ts', `import {x} from '../../test/fixtures/x.js';`, LAYERS],
  ['helpers/misc.ts', `import {x} from '../util/array.js';`, LAYERS],
  ['plot/render.ts', `export {x} from '../rooms/x.js';`, LAYERS],
  ['engine/engine.ts', `import fs = require('fs');`, LAYERS],
  ['worker/handler.ts', `const at = (): URL => new URL('./worker.js', import.meta.url);`, LAYERS],
  ['worker/client.ts', `export const at = (): URL => new URL('./handler.js', import.meta.url);`, LAYERS],
  ['worker/parts.ts', `export const at = (): URL => new URL('./worker-arrow.js', import.meta.url);`, LAYERS],
  ['worker/client.ts', 'export const go = () => import(`./handler.js`);', LAYERS],
  ['table/load.ts', `export {x} from './x.json';`, LAYERS],
  ['table/load.ts', `export const fs = () => require('fs');`, LAYERS],
  // the rungs and parts of the worker
  ['worker/client.ts', `import {serve} from './inline.js';`, LAYERS],
  ['worker/client.ts', `import type {serve} from './inline.js';`, LAYERS],
  ['worker/client.ts', `export type Serve = typeof import('./inline.js');`, LAYERS],
  ['worker/client.ts', `export {serve} from './inline.js';`, LAYERS],
  ['worker/client.ts', `const rung = './inline.js';\nexport const go = () => import(rung);`, LAYERS],
  ['elements/base/query-controller.ts', `export const go = () => import('../../worker/inline.js');`, LAYERS],
  ['worker/inline.ts', `import {openDataset} from '../dataset/open-dataset.js';`, LAYERS],
  ['worker/inline.ts', `import {decode} from './worker-parquet.js';`, LAYERS],
  ['worker/inline.ts', `self.onmessage = () => {};`, EFFECTS],
  ['worker/inline.ts', `import {handle} from './handler.js';\nhandle(new MessageChannel().port1);`, EFFECTS],
  ['worker/inline.ts', `export const serve = (port: MessagePort) => document.addEventListener('x', () => port.close());`, PURE],
  ['worker/handler.ts', `export const part = (name: string) => import(name);`, LAYERS],
  ['worker/worker.ts', 'export const part = (name: string) => import(`./worker-${name}.js`);', LAYERS],
  ['dataset/open-dataset.ts', `import {loadPart} from '../worker/parts.js';`, LAYERS],
  ['worker/parts.ts', `import {decode} from '../table/decode-parquet.js';`, LAYERS],
  ['worker/parts.ts', `export const parquet = () => import('./worker-parquet.js');`, LAYERS],
  ['worker/handler.ts', `import {decode} from './worker-parquet.js';`, LAYERS],
  ['core.ts', `import {decode} from './worker/worker-parquet.js';`, LAYERS],
  ['dataset/open-dataset.ts', `import {forecast} from '../analysis/forecast.js';`, LAYERS],
  ['dataset/open-dataset.ts', `export const sql = () => import('../engine/sql/sql-engine.js');`, LAYERS],
  ['worker/pool.ts', `export const go = () => { ${PAGE_WORKER} };`, `${CSP},${LAYERS}`],
  ['worker/client.ts', `export const go = () => new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});`, CSP],
  [
    'worker/client.ts',
    `export const go = (p: any, url: string) => p ? new Worker(p.createScriptURL(url), {type: 'module'}) : new Worker(url, {type: 'module'});`,
    CSP,
  ],
  ['worker/client.ts', `export const go = () => { ${PAGE_WORKER.replaceAll("{type: 'module'}", '{}')} };`, CSP],
  ['worker/client.ts', `export const go = () => { ${PAGE_WORKER.replace("'sales-elements'", "'sales'")} };`, CSP],
  ['worker/client.ts', `export const policy = trustedTypes.createPolicy('sales-elements', {});`, EFFECTS],
  ['elements/base/tip.ts', `export const p = () => trustedTypes.createPolicy('sales-elements', {});`, CSP],
  ['worker/client.ts', `export const go = () => new SharedWorker('./worker.js');`, CSP],
  ['worker/pool.ts', WORKER_AT, CSP],
  ['worker/client.ts', WORKER_AT.replaceAll('new Worker', 'new SharedWorker'), CSP],
  // files in Node, and readers
  ['server.ts', `import {readFileSync} from 'node:fs';`, LAYERS],
  ['table/load.ts', `export const fs = () => import('node:fs');`, LAYERS],
  ['table/load.ts', `export const os = () => globalThis.process?.getBuiltinModule?.('node:os');`, LAYERS],
  ['table/load.ts', `export const fs = () => (globalThis as any).process.getBuiltinModule('node:fs');`, LAYERS],
  ['table/decode-csv.ts', `export const fs = () => globalThis.process?.getBuiltinModule?.('node:fs');`, LAYERS],
  ['dataset/open-dataset.ts', `export const fs = () => (globalThis as any).process['getBuiltinModule']('node:fs');`, LAYERS],
  [
    'core.ts',
    `export const fs = () => { const {getBuiltinModule} = globalThis.process; return getBuiltinModule('node:fs'); };`,
    LAYERS,
  ],
  ...LAZY_READERS.map((name) => ['table/decode-x.ts', `import {read} from '${name}';`, LAYERS]),
  ...[...LAZY_READERS, ...namesIn(CSV_READER), 'apache-arrow'].map((name) => [
    'worker/worker-parquet.ts',
    `export const read = () => import('${name}');`,
    LAYERS,
  ]),
  ['table/decode-csv.ts', `import {parse} from 'some-other-reader';`, LAYERS],
  // texts
  ['elements/base/locale.ts', `import {texts} from '../../messages/de.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `export const de = () => import('../../messages/de.js');`, LAYERS],
  ['messages/en.ts', `import {texts} from './de.js';`, LAYERS],
  ['messages/en.ts', `import {compact} from '../format/number.js';`, LAYERS],
  ['messages/pt-br.ts', `import type {Plan} from '../query/plan.js';`, LAYERS],
  ['elements/base/locale.ts', 'export const load = (lang: string) => import(`../../messages/${lang}.js`);', LAYERS],
  ['analysis/insights.ts', `import {words} from '../messages/en.js';`, LAYERS],
  ['worker/handler.ts', `import {words} from '../messages/en.js';`, LAYERS],
  ['util/error.ts', `import {words} from '../messages/en.js';`, LAYERS],
  // roles, clauses, the tooltip, Node's entry
  ['catalog/roles.ts', `import {detect} from './detect-roles.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import {detect} from '../../catalog/detect-roles.js';`, LAYERS],
  ['elements/base/query-controller.ts', `export const go = () => import('../../catalog/detect.js');`, LAYERS],
  ['core.ts', `export {detect} from './catalog/detect-roles.js';`, LAYERS],
  ['server.ts', `import {detect} from './catalog/detect-roles.js';`, LAYERS],
  ['catalog/detect-dates.ts', `import {Table} from '../table/table.js';`, LAYERS],
  ['elements/sales-kpi/kpi-model.ts', `import type {Clause} from '../../crossfilter/clause.js';`, LAYERS],
  ['elements/sales-trend/trend-plot.ts', `import {Tip} from '../base/tip.js';`, LAYERS],
  ['server.ts', `import {SalesKpi} from './elements/sales-kpi/sales-kpi.js';`, LAYERS],
  ['server.ts', `import {html} from 'lit';`, LAYERS],
  ['server.ts', `import {connect} from './worker/client.js';`, LAYERS],
  ['server.ts', `export const width = () => document.body.clientWidth;`, PURE],
  ['index.ts', `export {renderToString} from './server.js';`, LAYERS],
  // Plot: late, by name, and drawn in one place
  ['elements/sales-trend/sales-trend.ts', `import {trendPlot} from './trend-plot.js';`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `import type {trendPlot} from './trend-plot.js';`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `export {trendPlot} from './trend-plot.js';`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `export const go = (name: string) => import(name);`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `export const go = () => import('../sales-heatmap/heatmap-plot.js');`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `import {render} from '../../plot/render.js';`, LAYERS],
  ['elements/sales-trend/sales-trend.ts', `export const go = () => import('../../plot/render.js');`, LAYERS],
  ['elements/sales-trend/trend-plot.ts', `import * as Plot from '@observablehq/plot';`, LAYERS],
  ['elements/sales-trend/trend-plot.ts', `import Plot from '@observablehq/plot';`, LAYERS],
  ['elements/sales-trend/trend-plot.ts', `export const Plot = () => import('@observablehq/plot');`, LAYERS],
  ['plot/marks.ts', `export * from '@observablehq/plot';`, LAYERS],
  ['plot/marks.ts', `export {barX} from '@observablehq/plot';`, LAYERS],
  ['elements/sales-trend/trend-plot.ts', `import {lineY, plot} from '@observablehq/plot';`, LAYERS],
  [
    'elements/sales-trend/trend-plot.ts',
    `import {lineY} from '@observablehq/plot';\nexport const draw = (v: any) => lineY(v).plot();`,
    LAYERS,
  ],
  ['elements/sales-kpi/kpi-plot.ts', `import {lineY} from '@observablehq/plot';`, LAYERS],
  ['elements/sales-kpi/kpi-plot.ts', `import {render} from '../../plot/render.js';`, LAYERS],
  ['elements/sales-table/table-plot.ts', `import {barX} from '@observablehq/plot';`, LAYERS],
  ['elements/sales-table/sales-table.ts', `export const go = () => import('@observablehq/plot');`, LAYERS],
  ['plot/donut.ts', `import {text} from '@observablehq/plot';`, LAYERS],
  ['plot/canvas.ts', `import {render} from './render.js';`, LAYERS],
  // a strict content security policy
  [
    'elements/sales-kpi/sales-kpi.ts',
    'import {html} from \'lit\';\nexport const r = () => html`<p style="color: red">x</p>`;',
    CSP,
  ],
  [
    'elements/sales-kpi/sales-kpi.ts',
    'import {html} from \'lit\';\nexport const r = (w: string) => html`<p class="a" style=${w}>x</p>`;',
    CSP,
  ],
  [
    'elements/sales-trend/sales-trend.ts',
    'import {svg} from \'lit\';\nexport const r = () => svg`<g\n  style="opacity: 0"></g>`;',
    CSP,
  ],
  ['elements/base/tip.ts', "import {html} from 'lit';\nexport const r = () => html`<style>p { color: red }</style>`;", CSP],
  ['elements/base/tip.ts', "import {html} from 'lit';\nexport const r = (x: string) => html`<p .innerHTML=${x}></p>`;", CSP],
  ['elements/base/tip.ts', `import {styleMap} from 'lit/directives/style-map.js';`, CSP],
  ['elements/base/tip.ts', `import {unsafeHTML as raw} from 'lit/directives/unsafe-html.js';`, CSP],
  ['elements/base/tip.ts', `import {unsafeSVG} from 'lit/directives/unsafe-svg.js';`, CSP],
  ['elements/base/tip.ts', `export const raw = () => import('lit/directives/unsafe-html.js');`, CSP],
  ['plot/render.ts', `export const set = (el: Element, x: string) => { el.innerHTML = x; };`, CSP],
  ['plot/render.ts', `export const text = (el: Element) => el.outerHTML;`, CSP],
  ['plot/render.ts', `export const set = (el: any, x: string) => { el['innerHTML'] = x; };`, CSP],
  ['elements/base/tip.ts', `export const set = (el: Element, x: string) => el.insertAdjacentHTML('beforeend', x);`, CSP],
  ['elements/base/tip.ts', `export const parse = (x: string) => new DOMParser().parseFromString(x, 'text/html');`, CSP],
  ['plot/render.ts', `export const set = (el: Element) => el.setAttribute('style', 'color: red');`, CSP],
  ['plot/render.ts', `export const sheet = () => document.createElement('style');`, CSP],
  ['query/expression.ts', `export const run = (x: string) => eval(x);`, 'no-eval'],
  ['query/expression.ts', `export const compile = (x: string) => new Function('row', x);`, 'no-new-func'],
  ['elements/base/tip.ts', `export const later = () => setTimeout('go()', 9);`, SYNTAX],
  // side effects
  ['elements/sales-kpi/sales-kpi.ts', `export const register = (k: any) => customElements.define('sales-kpi', k);`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `export class K {}\ncustomElements.define('sales-kpi', K);`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `import {customElement} from 'lit/decorators.js';`, EFFECTS],
  [
    'elements/sales-kpi/sales-kpi.ts',
    `export class K { static register() { globalThis.customElements.define('a-b', K); } }`,
    EFFECTS,
  ],
  ['elements/sales-kpi/sales-kpi.ts', `export class K { static { registry.add(K); } }`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `import './sales-kpi.styles.js';`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `import {} from './kpi-plot.js';`, EFFECTS],
  ['plot/theme.ts', `export const root = Object.assign(window, {sales: 1});`, EFFECTS],
  ['crossfilter/url-state.ts', `window.addEventListener('popstate', () => {});`, EFFECTS],
  ['crossfilter/filter-bus.ts', `export const bus = createBus();`, EFFECTS],
  ['plot/theme.ts', `export const palette = [ramp(1), ramp(2)];`, EFFECTS],
  ['util/id.ts', `let next = 0;\nnext += 1;\nexport const id = () => next;`, EFFECTS],
  ['util/id.ts', `export const seed = Math.random();`, EFFECTS],
  ['table/decode.ts', `export const wasm = await init();`, EFFECTS],
  ['table/decode.ts', `if (true) { setup(); }`, EFFECTS],
  ['worker/handler.ts', `self.onmessage = () => {};`, EFFECTS],
  ['plot/theme.ts', `export const light = Object.freeze(makeTheme());`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `@register('sales-kpi') export class K {}`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `export class K extends withSize(Object) {}`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `export class K { static accessor count = nextOf(); }`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `export class K { static count = nextOf(); }`, EFFECTS],
  ['elements/sales-kpi/sales-kpi.ts', `export class K { accessor [keyOf()] = ''; }`, EFFECTS],
  // pure rooms
  ['stats.ts', `export const today = () => Date.now();`, PURE],
  ['stats/arima.ts', `export const jitter = (x: number) => x + Math.random();`, PURE],
  ['query/time-grain.ts', `export const today = () => new Date();`, PURE],
  ['catalog/calendar.ts', `export const now = () => Date.now();`, PURE],
  ['elements/sales-kpi/kpi-model.ts', `export const width = () => window.innerWidth;`, PURE],
  ['engine/arrow/scan.ts', `export const log = (x: unknown) => console.log(x);`, PURE],
  ['worker/protocol.ts', `export const send = (x: unknown) => self.postMessage(x);`, PURE],
  ['analysis/drivers.ts', `export const later = (f: () => void) => setTimeout(f, 0);`, PURE],
  ['engine/engine.ts', `export const get = (url: string) => fetch(url);`, PURE],
  ['engine/cached-engine.ts', `export const age = (t: number) => performance.now() - t;`, PURE],
  ['format/date.ts', `export const locale = () => navigator.language;`, PURE],
  ['worker/handler.ts', `export const body = () => document.body;`, PURE],
  ['engine/arrow/group-by.ts', `export const pause = () => scheduler.yield();`, PURE],
  ['engine/arrow/cube.ts', `export const pause = () => new Promise<void>((done) => { setTimeout(done); });`, PURE],
  ['engine/cached-engine.ts', `export const channel = () => new MessageChannel();`, PURE],
  ['catalog/detect-roles.ts', `export const thisYear = () => new Date();`, PURE],
  ['messages/en.ts', `export const locale = () => navigator.language;`, PURE],
  // names, syntax and sizes
  ['util/LruCache.ts', `export const a = 1;`, LAYERS],
  ['plot/theme.ts', `export default {light: 1};`, SYNTAX],
  ['query/time-grain.ts', `export enum Grain { Day, Week }`, SYNTAX],
  [
    'elements/sales-kpi/sales-kpi.ts',
    `import {property} from 'lit/decorators.js';\nexport class K { @property({reflect: true}) measure = ''; }`,
    SYNTAX,
  ],
  ['query/where.ts', `export const fail = () => { throw new Error('bad clause'); };`, SYNTAX],
  ['table/load.ts', `export const fail = () => { throw new TypeError('no'); };`, SYNTAX],
  ['util/many.ts', `export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];`, 'max-params'],
  ['util/long.ts', `export function f() {\n${'  g();\n'.repeat(61)}}`, 'max-lines-per-function'],
  [
    'util/huge.ts',
    `export const a = 1;\n`.repeat(1) + Array.from({ length: 300 }, (_, i) => `export const a${i} = 1;`).join('\n'),
    'max-lines',
  ],
];

const legal = [
  [
    'index.ts',
    `export {SalesKpi} from './elements/sales-kpi/sales-kpi.js';\nexport type {Clause} from './query/where.js';\nexport {filterGroup} from './crossfilter/filter-bus.js';\nexport {registerLocale} from './messages/locales.js';`,
  ],
  ['index.ts', `export {SalesSource} from './elements/sales-source/sales-source.js';\nexport * from './util/error.js';`],
  ['elements/base/chart-element.ts', `import type {Drawing} from '../../plot/drawing.js';`],
  ['define/all.ts', `import './sales-kpi.js';\nimport './sales-trend.js';`],
  [
    'define/sales-kpi.ts',
    `import {SalesKpi} from '../elements/sales-kpi/sales-kpi.js';\ncustomElements.define('sales-kpi', SalesKpi);`,
  ],
  [
    'elements/sales-kpi/sales-kpi.ts',
    `import {html} from 'lit';\nimport {property} from 'lit/decorators.js';\n` +
      `import {SalesElement} from '../base/sales-element.js';\nimport {toPlan, toView} from './kpi-model.js';\n` +
      `import {kpiPlot} from './kpi-plot.js';\nimport {kpiStyles} from './sales-kpi.styles.js';\n` +
      `export class SalesKpi extends SalesElement {\n  static override styles = [kpiStyles];\n` +
      `  @property({reflect: true}) accessor measure = '';\n` +
      `  @property({attribute: 'time-zone', reflect: true}) accessor timeZone: string | undefined = undefined;\n` +
      `  @state() private accessor view = toView(toPlan());\n  accessor seen = new Set(this.measure);\n  static accessor max = 64;\n` +
      `  #view = toView(toPlan());\n` +
      `  override render() { return html\`\${kpiPlot(this.#view)}\`; }\n}\n` +
      `declare global { interface HTMLElementTagNameMap { 'sales-kpi': SalesKpi } }`,
  ],
  [
    'elements/sales-kpi/kpi-model.ts',
    `import type {QueryPlan} from '../../query/plan.js';\nimport {measureOf} from '../../catalog/measures.js';\nimport {compact} from '../../format/number.js';`,
  ],
  [
    'elements/sales-kpi/kpi-plot.ts',
    `import {line} from 'd3-shape';\nimport {theme} from '../../plot/theme.js';\nimport type {KpiView} from './kpi-model.js';`,
  ],
  [
    'elements/sales-trend/sales-trend.ts',
    `import type {TemplateResult} from 'lit';\nimport {property} from 'lit/decorators.js';\nimport {SalesElement} from '../base/sales-element.js';\n` +
      `import {Tip} from '../base/tip.js';\nimport type {TrendView} from './trend-model.js';\nconst loadPlot = () => import('./trend-plot.js');\n` +
      `export class SalesTrend extends SalesElement {\n  @property({reflect: true}) accessor granularity = 'auto';\n  @property({type: Boolean}) accessor brush = false;\n` +
      `  accessor #draw = this.run(async (view: TrendView) => (await loadPlot()).trendPlot(view));\n}`,
  ],
  [
    'elements/sales-trend/trend-plot.ts',
    `import {lineY, ruleX} from '@observablehq/plot';\nimport type {Markish} from '@observablehq/plot';\nimport {render} from '../../plot/render.js';\n` +
      `import {axes} from '../../plot/marks.js';\nimport {words} from '../../messages/en.js';\nexport const trendPlot = (view: any) => render({marks: [lineY(view.rows), ruleX([0])]});`,
  ],
  [
    'elements/sales-table/table-plot.ts',
    `import {scaleLinear} from 'd3-scale';\nimport type {TableView} from './table-model.js';`,
  ],
  [
    'elements/sales-dashboard/sales-dashboard.ts',
    'import {html} from \'lit\';\nimport {SalesElement} from \'../base/sales-element.js\';\nexport const page = (where: string) => html`<sales-kpi .style=${where} data-style="plain" class="style"></sales-kpi>`;',
  ],
  [
    'elements/sales-insights/sales-insights.ts',
    `import {SalesElement} from '../base/sales-element.js';\nimport {sentences} from './insights-model.js';\nexport const widen = (el: HTMLElement, w: string) => el.style.setProperty('inline-size', w);`,
  ],
  [
    'elements/sales-insights/insights-model.ts',
    `import {words} from '../../messages/en.js';\nimport type {Finding} from '../../query/analysis.js';\nimport type {Clause} from '../../query/where.js';`,
  ],
  [
    'elements/base/locale.ts',
    `import {words} from '../../messages/en.js';\nexport const languages = {de: () => import('../../messages/de.js'), 'pt-br': () => import('../../messages/pt-br.js')};`,
  ],
  [
    'elements/base/tip.ts',
    `import {html, LitElement} from 'lit';\nimport {classMap} from 'lit/directives/class-map.js';\nexport const move = (el: HTMLElement, x: number) => { el.style.translate = \`\${x}px\`; };`,
  ],
  [
    'elements/sales-kpi/sales-kpi.styles.ts',
    `import {css} from 'lit';\nimport {base} from '../base/sales-element.styles.js';\nexport const kpiStyles = [base, css\`:host { display: block }\`];`,
  ],
  [
    'elements/sales-source/sales-source.ts',
    `import {connect} from '../../worker/client.js';\nimport {SalesElement} from '../base/sales-element.js';`,
  ],
  [
    'elements/base/query-controller.ts',
    `import type {Client} from '../../worker/client.js';\nimport {planKey} from '../../query/plan-key.js';\nimport {Task} from '@lit/task';`,
  ],
  ['plot/treemap.ts', `import {hierarchy, treemap} from 'd3-hierarchy';\nimport {theme} from './theme.js';`],
  [
    'crossfilter/url-state.ts',
    `import type {Clause} from '../query/where.js';\nexport const read = () => new URL(window.location.href);`,
  ],
  [
    'plot/render.ts',
    `import {plot} from '@observablehq/plot';\nimport type {PlotOptions} from '@observablehq/plot';\nimport {theme} from './theme.js';\nexport function render(options: PlotOptions) {\n` +
      `  const svg = plot({...options, className: 'sales-plot'});\n  for (const sheet of svg.querySelectorAll('style')) sheet.remove();\n` +
      `  for (const g of svg.querySelectorAll('g[aria-label]')) g.setAttribute('role', 'group');\n  return svg;\n}`,
  ],
  [
    'plot/canvas.ts',
    `import {theme} from './theme.js';\nimport {scaleLinear} from 'd3-scale';\nexport const MOST_SVG_MARKS = 2000;\nexport const sheet = () => document.createElement('canvas').getContext('2d');`,
  ],
  ['catalog/detect-roles.ts', `import {ROLES} from './roles.js';\nimport type {Schema} from '../query/schema.js';`],
  [
    'messages/de.ts',
    `import type {Words} from './en.js';\nimport {SalesError} from '../util/error.js';\nexport const words = {blank: '(leer)', rows: (n: number) => \`\${n} Zeilen\`};`,
  ],
  ['messages/locales.ts', `import {words} from './en.js';\nexport const locales = new Map([['en', words]]);`],
  [
    'worker/client.ts',
    `import type {Request} from './protocol.js';\nexport function start() {\n  ${PAGE_WORKER}\n}\nexport const inline = async (port: MessagePort) => (await import('./inline.js')).serve(port);`,
  ],
  [
    'worker/inline.ts',
    `import {handle} from './handler.js';\nimport type {Request} from './protocol.js';\nexport const near = {words: () => import('./worker-words.js')};\nexport function serve(port: MessagePort): void {\n  port.onmessage = (event) => handle(event.data as Request, port);\n}`,
  ],
  ['worker/client.ts', WORKER_AT],
  [
    'worker/parts.ts',
    `import type {Hello} from './protocol.js';\nimport {SalesError} from '../util/error.js';\nexport const partsAt = (base: string) => (name: string) => import(new URL(\`./worker-\${name}.js\`, base).href);`,
  ],
  ['worker/worker-parquet.ts', `export {decode} from '../table/decode-parquet.js';`],
  ['worker/worker-joins.ts', `export {describeTables} from '../dataset/describe-tables.js';`],
  ['worker/worker-stats.ts', `export {forecast} from '../analysis/forecast.js';`],
  ['worker/worker-sql.ts', `export {SqlEngine} from '../engine/sql/sql-engine.js';`],
  [
    'server.ts',
    `import {openDataset} from './dataset/open-dataset.js';\nimport {toPlan} from './elements/sales-trend/trend-model.js';\nimport {trendPlot} from './elements/sales-trend/trend-plot.js';\n` +
      `import {kpiPlot} from './elements/sales-kpi/kpi-plot.js';\nimport {words} from './messages/en.js';\nimport {compact} from './format/number.js';\nimport {render} from './plot/render.js';\n` +
      `const languages = {de: () => import('./messages/de.js')};\nexport async function renderToString(tag: string) { return (await languages.de()).words.blank + tag; }`,
  ],
  ['worker/worker.ts', `import {handle} from './handler.js';\nself.addEventListener('message', (event) => handle(event));`],
  [
    'auto.ts',
    `const tags = {'sales-kpi': () => import('./define/sales-kpi.js')};\nnew MutationObserver(() => tags['sales-kpi']()).observe(document, {});`,
  ],
  [
    'core.ts',
    `import {open} from './dataset/open-dataset.js';\nexport type {QueryPlan} from './query/plan.js';\nconst parts = {parquet: () => import('./worker/worker-parquet.js'), stats: () => import('./worker/worker-stats.js')};\n` +
      `export const openDataset = (input: unknown) => open(input, parts);`,
  ],
  ['stats.ts', `export {forecast} from './stats/forecast.js';\nexport {SalesError} from './util/error.js';`],
  [
    'worker/handler.ts',
    `import {openDataset} from '../dataset/open-dataset.js';\nimport {partsAt} from './parts.js';\nimport type {Request} from './protocol.js';`,
  ],
  [
    'table/load.ts',
    `import {decodeCsv} from './decode-csv.js';\nexport const read = (path: string) => globalThis.process?.getBuiltinModule?.('node:fs').readFileSync(path);`,
  ],
  [
    'table/load.ts',
    `declare global { var process: {getBuiltinModule?(name: 'node:fs'): {readFileSync(path: string): Uint8Array}} | undefined }\nexport const fs = () => globalThis.process?.getBuiltinModule?.('node:fs');`,
  ],
  [
    'table/decode-csv.ts',
    namesIn(CSV_READER)
      .map((name, i) => `import {parse as parse${i}} from '${name}';`)
      .join('\n'),
  ],
  ['table/decode-parquet.ts', LAZY_READERS.map((name, i) => `export const read${i} = () => import('${name}');`).join('\n')],
  [
    'dataset/open-dataset.ts',
    `import {ArrowEngine} from '../engine/arrow/arrow-engine.js';\nimport {CachedEngine} from '../engine/cached-engine.js';\nimport {load} from '../table/load.js';\nimport {detectRoles} from '../catalog/detect-roles.js';\nexport const yieldNow = () => new Promise<void>((done) => { setTimeout(done); });`,
  ],
  [
    'analysis/forecast.ts',
    `import {ets} from '../stats/ets.js';\nimport type {Engine} from '../engine/engine.js';\nimport {SalesError} from '../util/error.js';`,
  ],
  [
    'engine/arrow/aggregators.ts',
    `import {quantile} from '../../stats/descriptive.js';\nimport type {Column} from '../../table/column.js';\nimport type {Engine} from '../engine.js';\nimport {scan} from './scan.js';`,
  ],
  [
    'engine/arrow/scan.ts',
    `export async function scan(blocks: number, pause: () => Promise<void>) {\n  for (let i = 0; i < blocks; i += 1) if (i % 64 === 63) await pause();\n}`,
  ],
  [
    'query/where.ts',
    `import {SalesError} from '../util/error.js';\nexport interface Clause { readonly field: string }\nexport function parse(text: string, signal: AbortSignal): Clause {\n` +
      `  if (signal.aborted) throw signal.reason;\n  throw new SalesError('bad-clause', \`no '\${text}'\`, {position: 3, params: {field: text}, hint: 'quote it'});\n}`,
  ],
  ['engine/sql/http.ts', `import {decode} from '../../table/decode.js';\nexport const post = (url: string) => fetch(url);`],
  [
    'engine/cached-engine.ts',
    `import type {Engine} from './engine.js';\nimport {planKey} from '../query/plan-key.js';\nimport {Lru} from '../util/lru.js';`,
  ],
  [
    'table/decode.ts',
    `import {tableFromIPC} from 'apache-arrow';\nimport {column} from './column.js';\nimport type {Schema} from '../query/schema.js';`,
  ],
  [
    'stats/theta.ts',
    `import {ses} from './ets.js';\nimport {SalesError} from '../util/error.js';\nexport const LOG_2PI = Math.log(2 * Math.PI);`,
  ],
  [
    'query/validate.ts',
    `import type {QueryPlan} from './plan.js';\nimport {SalesError} from '../util/error.js';\nexport const GRAINS = Object.freeze(['day', 'week']);\nexport const SIZES = new Map([['day', 864e5]]);`,
  ],
  ['util/lru.ts', `export class Lru { #map = new Map<string, unknown>(); static readonly max = 64; }`],
  ['util/table.ts', `export const CRC = /* @__PURE__ */ makeTable();\nfunction makeTable() { return new Uint32Array(256); }`],
  [
    'catalog/calendar.ts',
    `export const year = (ms: number) => new Date(ms).getUTCFullYear();\nexport const location = (self: string) => self;`,
  ],
];

describe('layer rules', () => {
  for (const [file, code, rule] of violations) {
    it(`reports ${file}: ${code.slice(0, 90).replaceAll('\n', ' ')}`, () => {
      assert.equal(rulesOn(file, code), rule);
    });
  }
  for (const [file, code] of legal)
    it(`accepts ${file}: ${code.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      assert.equal(rulesOn(file, code), '');
    });
});

// The whole table, said a second time and independently of ROOMS: one representative file for each room, and
// the files among them which it may import. Every pair not listed must be refused.
const FILES = {
  index: 'index',
  auto: 'auto',
  core: 'core',
  entryStats: 'stats',
  server: 'server',
  define: 'define/sales-kpi',
  base: 'elements/base/sales-element',
  model: 'elements/sales-kpi/kpi-model',
  chart: 'elements/sales-kpi/kpi-plot',
  styles: 'elements/sales-kpi/sales-kpi.styles',
  element: 'elements/sales-kpi/sales-kpi',
  model2: 'elements/sales-trend/trend-model',
  chart2: 'elements/sales-trend/trend-plot',
  element2: 'elements/sales-trend/sales-trend',
  source: 'elements/sales-source/sales-source',
  sourceModel: 'elements/sales-source/source-model',
  sourceStyles: 'elements/sales-source/sales-source.styles',
  tableElement: 'elements/sales-table/sales-table',
  tableChart: 'elements/sales-table/table-plot',
  tip: 'elements/base/tip',
  theme: 'plot/theme',
  canvas: 'plot/canvas',
  render: 'plot/render',
  marks: 'plot/marks',
  bus: 'crossfilter/filter-bus',
  catalog: 'catalog/measures',
  detect: 'catalog/detect-roles',
  format: 'format/number',
  words: 'messages/en',
  german: 'messages/de',
  germanTrend: 'messages/de/trend-words',
  brazilian: 'messages/pt-br',
  client: 'worker/client',
  pool: 'worker/pool',
  inline: 'worker/inline',
  parts: 'worker/parts',
  parquetPart: 'worker/worker-parquet',
  statsPart: 'worker/worker-stats',
  dataset: 'dataset/open-dataset',
  protocol: 'worker/protocol',
  worker: 'worker/worker',
  handler: 'worker/handler',
  analysis: 'analysis/forecast',
  engine: 'engine/engine',
  cache: 'engine/cached-engine',
  arrow: 'engine/arrow/arrow-engine',
  sql: 'engine/sql/sql-engine',
  table: 'table/table',
  column: 'table/column',
  load: 'table/load',
  stats: 'stats/ets',
  query: 'query/plan',
  where: 'query/where',
  util: 'util/lru',
  error: 'util/error',
};
const LOW = 'query where util error';
const PAGE_FLOOR = `catalog format words ${LOW}`;
const TABLE = 'table column load';
const MAY = {
  index: `base tip element element2 source tableElement bus ${PAGE_FLOOR}`,
  auto: 'define util error',
  core: `dataset catalog ${LOW}`,
  entryStats: 'stats error',
  server: `dataset model model2 sourceModel chart chart2 tableChart theme canvas render marks ${PAGE_FLOOR}`,
  define: 'element element2 source tableElement util error',
  base: `tip client pool bus theme canvas ${PAGE_FLOOR}`,
  tip: `base client pool bus theme canvas ${PAGE_FLOOR}`,
  model: PAGE_FLOOR,
  model2: PAGE_FLOOR,
  sourceModel: PAGE_FLOOR,
  chart: `model theme canvas ${PAGE_FLOOR}`,
  tableChart: `theme canvas ${PAGE_FLOOR}`,
  chart2: `model2 theme canvas render marks ${PAGE_FLOOR}`,
  styles: 'base tip',
  sourceStyles: 'base tip',
  element: `model chart styles base tip theme canvas bus ${PAGE_FLOOR}`,
  element2: `model2 base tip theme canvas bus ${PAGE_FLOOR}`,
  tableElement: `tableChart base tip theme canvas bus ${PAGE_FLOOR}`,
  source: `sourceModel sourceStyles base tip client pool bus ${PAGE_FLOOR}`,
  render: `marks theme canvas format ${LOW}`,
  marks: `render theme canvas format ${LOW}`,
  theme: `canvas format ${LOW}`,
  canvas: `theme format ${LOW}`,
  bus: LOW,
  catalog: LOW,
  detect: `catalog ${LOW}`,
  format: LOW,
  words: 'util error',
  german: 'germanTrend brazilian words util error',
  germanTrend: 'german brazilian words util error',
  brazilian: 'german germanTrend words util error',
  client: `pool protocol ${LOW}`,
  pool: `client protocol ${LOW}`,
  protocol: LOW,
  worker: 'handler protocol util error',
  inline: 'handler parts protocol util error',
  parts: 'protocol util error',
  handler: `parts protocol dataset ${LOW}`,
  parquetPart: `analysis dataset sql ${TABLE} ${LOW}`,
  statsPart: `analysis dataset sql ${TABLE} ${LOW}`,
  dataset: `detect catalog arrow engine cache ${TABLE} ${LOW}`,
  analysis: `engine stats ${LOW}`,
  engine: `cache ${LOW}`,
  cache: `engine ${LOW}`,
  arrow: `engine table column stats ${LOW}`,
  sql: `engine ${TABLE} ${LOW}`,
  table: `column load ${LOW}`,
  column: `table load ${LOW}`,
  load: `table column ${LOW}`,
  stats: 'error',
  query: 'where error',
  where: 'query error',
  util: 'error',
  error: 'util',
};
/** What may be reached by import() besides. */
const LAZY = {
  core: 'parquetPart statsPart',
  server: 'parquetPart statsPart german germanTrend brazilian',
  base: 'german germanTrend brazilian',
  tip: 'german germanTrend brazilian',
  element2: 'chart2',
  inline: 'parquetPart statsPart',
  client: 'inline',
  pool: 'inline',
};
describe('judge', () => {
  for (const [from, file] of Object.entries(FILES)) {
    it(`lets ${file} import what the table says and nothing else`, () => {
      for (const [to, target] of Object.entries(FILES)) {
        if (from === to || to === 'index') continue;
        const specifier = `${'../'.repeat(file.split('/').length - 1) || './'}${target}.js`;
        const now = MAY[from].split(' ').includes(to);
        const late = now || (LAZY[from] ?? '').split(' ').includes(to);
        assert.equal(judge(file, specifier) === null, now, `${file} -> ${target}`);
        assert.equal(judge(file, specifier, true) === null, late, `${file} -> import() of ${target}`);
      }
    });
  }
  it('names the way out', () => {
    assert.ok(judge('stats/ets', '../query/plan.js').includes('util/error'));
    assert.equal(judge('worker/client', './inline.js'), "reach 'worker/inline' by import('./inline.js') only");
  });
});

// The table's shape. `targets` are the rooms which a room may import, files counted as their room.
const byName = new Map(ROOMS.map((room) => [room.name, room]));
const roomsIn = (entries = []) =>
  entries.map((entry) => entry.replace('$own:', '')).map((entry) => byName.get(entry) ?? roomOf(entry));
const statically = (room) => roomsIn(room.may).filter((target) => target !== room);
const atAll = (room) => [...statically(room), ...roomsIn(room.lazy)];

function reach(start, targets = statically, seen = new Set()) {
  for (const room of start) if (!seen.has(room)) reach(targets(seen.add(room) && room), targets, seen);
  return seen;
}
const reachOf = (names, targets) => [
  ...reach(
    names.map((name) => byName.get(name)),
    targets,
  ),
];
const names = (rooms) => rooms.map((room) => room.name).join();
const allowing = (rooms, name) =>
  rooms.filter((room) => [...(room.packages ?? []), ...(room.lazyPackages ?? [])].some((p) => p.test(name)));

const workerSide = reachOf(['worker/worker', 'core', 'entry-stats'], atAll);
const server = reachOf(['server'], atAll);

describe('ROOMS', () => {
  for (const room of ROOMS) {
    it(`'${room.name}' names rooms or files in one, and never reaches itself`, () => {
      assert.ok(!atAll(room).includes(undefined));
      assert.ok(!reach(atAll(room), atAll).has(room));
    });
  }
  const page = reachOf(['index', 'define', 'auto']);
  it('keeps worker rooms, readers, Arrow and Plot off the page', () => {
    assert.equal(names(page.filter((r) => r.side === 'worker' || r.side === 'node')), '');
    for (const name of ['apache-arrow', '@observablehq/plot', ...namesIn(CSV_READER), ...LAZY_READERS])
      assert.equal(names(allowing(page, name)), '', name);
    for (const room of ['stats', 'analysis', 'table', 'catalog/detect', 'worker/inline', 'messages/xx', 'plot-file']) {
      assert.ok(!page.includes(byName.get(room)), room);
    }
  });
  it('keeps Plot from the files that draw with d3 alone, late or not', () => {
    assert.equal(names(allowing(reachOf(['plot-d3']), '@observablehq/plot')), '');
    for (const file of ['elements/sales-kpi/kpi-plot', 'elements/sales-table/table-plot'])
      assert.equal(roomOf(file).name, 'plot-d3');
  });
  it('keeps parts out of the worker, and the page out of the worker side', () => {
    const worker = reachOf(['worker/worker']);
    assert.equal(names(worker.filter((r) => /^(analysis|engine\/sql|worker\/worker-x)$/.test(r.name))), '');
    assert.equal(names(workerSide.filter((r) => r.side === 'page')), '');
  });
  it('keeps lit and the client from the server', () => {
    assert.equal(names(allowing(server, 'lit')), '');
    assert.ok(!server.includes(byName.get('worker/client')));
  });
  it('has no room that no entry reaches', () => {
    const reached = new Set([...reachOf(['index', 'define', 'auto'], atAll), ...workerSide, ...server]);
    assert.equal(names(ROOMS.filter((r) => !reached.has(r))), '');
  });
  it('gives each late room and each package to the rooms meant for it alone', () => {
    const lateOnly = ROOMS.filter(
      (r) =>
        ROOMS.some((o) => roomsIn(o.lazy).includes(r)) &&
        !ROOMS.some((o) => o.name !== 'server' && o.name !== r.name && roomsIn(o.may).includes(r)),
    );
    assert.equal(names(lateOnly), 'plot-file,messages/xx,worker/inline,worker/worker-x');
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('worker/inline')))), 'worker/client');
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('catalog/detect')))), 'dataset');
    for (const name of ['apache-arrow', ...namesIn(CSV_READER), ...LAZY_READERS])
      assert.equal(names(allowing(ROOMS, name)), 'table', name);
    assert.equal(names(allowing(ROOMS, '@observablehq/plot')), 'plot-file,plot/render');
    assert.equal(names(allowing(ROOMS, 'node:fs')), '');
  });
});

const words = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]);
const sorted = (list) => [...list].sort().join(' ');
const bare = (entries = []) => sorted(entries.map((entry) => entry.replace('$own:', '')));
const FLOOR_WORDS = ['catalog', 'format', 'messages', 'query', 'util'];
const SAMPLES = {
  lit: 'lit',
  Plot: '@observablehq/plot',
  d3: 'd3-shape',
  'apache-arrow': 'apache-arrow',
  CSV: namesIn(CSV_READER)[0],
  READERS: 'hyparquet',
};
/** The rows of the guide's table: name, may, packages, where. */
function rowsOf(section) {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1));
}

/**
 * Edges opened since the guide was written: how several tables belong together is a part of `dataset` that one table does not load, and the classic
 * script holds the parts that are no decoders.
 */
const SINCE = { 'worker/worker-x': ['dataset'], 'worker/inline': ['worker/parts'], 'elements/base': ['plot'] };
const LATE_SINCE = { 'worker/inline': ['worker/worker-x'] };

const guide = path.resolve(process.cwd(), '..', 'shared', 'STYLE.md');
describe('style guide', { skip: existsSync(guide) ? false : 'skipped: ../shared/STYLE.md is not there' }, () => {
  const section = () => readFileSync(guide, 'utf8').split('## 3. Who may import whom')[1].split(/\n## /)[0];
  it('names the same rooms in the same order', () => {
    assert.equal(
      rowsOf(section())
        .map(([name]) => words(name)[0])
        .join(),
      names(ROOMS),
    );
    assert.equal(words(section().split('`floor` = ')[1].split('.')[0]).join(), FLOOR_WORDS.join());
  });
  for (const room of ROOMS) {
    it(`says the same of '${room.name}'`, () => {
      const [, may, packages, where] = rowsOf(section()).find(([name]) => words(name)[0] === room.name);
      const [now, late = ''] = may.split('lazy');
      const told = words(now).flatMap((word) => (word === 'floor' ? FLOOR_WORDS : word));
      assert.equal(sorted([...told, ...(SINCE[room.name] ?? [])]), bare(room.may));
      assert.equal(sorted([...words(late), ...(LATE_SINCE[room.name] ?? [])]), bare(room.lazy));
      assert.equal(where.trim(), room.side + (room.pure ? ', pure' : ''));
      const [at, later = ''] = packages.split('lazy');
      const says = (text) => sorted(Object.keys(SAMPLES).filter((key) => text.includes(key)));
      const allows = (list = []) =>
        sorted(Object.keys(SAMPLES).filter((key) => list.some((allowed) => allowed.test(SAMPLES[key]))));
      assert.equal(says(at), allows(room.packages));
      assert.equal(says(later), allows(room.lazyPackages));
    });
  }
});
