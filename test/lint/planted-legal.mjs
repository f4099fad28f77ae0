// Files on which every rule must be silent.
import { CSV_READER } from '../../scripts/lint/layers.mjs';
import { LAZY_READERS, namesIn, WORKER_AT } from './planted.mjs';

export const legal = [
  [
    'index.ts',
    `export {SalesKpi} from './elements/sales-kpi/sales-kpi.js';\nexport type {Clause} from './query/where/where.js';\nexport {filterGroup} from './crossfilter/filter-bus.js';\nexport {registerLocale} from './messages/locales.js';`,
  ],
  ['index.ts', `export * from './registry/compiled/classes.js';\nexport * from './util/error.js';`],
  ['query/source.ts', `import type {Format} from '../registry/formats.js';`],
  ['elements/base/chart/chart-element.ts', `import type {Drawing} from '../../../plot/drawing.js';`],
  ['define/all.ts', `import './sales-kpi.js';\nimport './sales-trend.js';`],
  [
    'define/sales-kpi.ts',
    `import {SalesKpi} from '../elements/sales-kpi/sales-kpi.js';\ncustomElements.define('sales-kpi', SalesKpi);`,
  ],
  [
    'elements/sales-kpi/sales-kpi.ts',
    `import {html} from 'lit';\nimport {property} from 'lit/decorators.js';\n` +
      `import {SalesElement} from '../base/element/sales-element.js';\nimport {toPlan, toView} from './model/kpi.js';\n` +
      `import {kpiPlot} from './plot/sparkline.js';\nimport {kpiStyles} from './sales-kpi.styles.js';\n` +
      `export class SalesKpi extends SalesElement {\n  static override styles = [kpiStyles];\n` +
      `  @property({reflect: true}) measure = '';\n` +
      `  @property({attribute: 'time-zone', reflect: true}) timeZone: string | undefined = undefined;\n` +
      `  @state() private view = toView(toPlan());\n  seen = new Set(this.measure);\n  static max = 64;\n` +
      `  #view = toView(toPlan());\n` +
      `  override render() { return html\`\${kpiPlot(this.#view)}\`; }\n}\n` +
      `declare global { interface HTMLElementTagNameMap { 'sales-kpi': SalesKpi } }`,
  ],
  [
    'elements/sales-kpi/model/kpi.ts',
    `import type {QueryPlan} from '../../../query/plan.js';\nimport {measureOf} from '../../../catalog/measures.js';\nimport {compact} from '../../../format/number.js';`,
  ],
  [
    'elements/sales-kpi/plot/sparkline.ts',
    `import {line} from 'd3-shape';\nimport {theme} from '../../../plot/theme.js';\nimport type {KpiView} from '../model/kpi.js';`,
  ],
  [
    'elements/sales-trend/sales-trend.ts',
    `import type {TemplateResult} from 'lit';\nimport {property} from 'lit/decorators.js';\nimport {SalesElement} from '../base/element/sales-element.js';\n` +
      `import {Tip} from '../base/card/tooltip.js';\nimport type {TrendView} from './model/trend.js';\nconst loadPlot = () => import('./plot/trend.js');\n` +
      `export class SalesTrend extends SalesElement {\n  @property({reflect: true}) granularity = 'auto';\n  @property({type: Boolean}) brush = false;\n` +
      `  #draw = this.run(async (view: TrendView) => (await loadPlot()).trendPlot(view));\n}`,
  ],
  [
    'elements/sales-trend/plot/trend.ts',
    `import {line} from 'd3-shape';\nimport {render} from '../../../plot/svg.js';\nimport {words} from '../../../messages/en.js';\n` +
      `export const trendPlot = (view: any) => render([], view.frame);`,
  ],
  [
    'elements/sales-table/plot/table.ts',
    `import {scaleLinear} from 'd3-scale';\nimport type {TableView} from '../model/table.js';`,
  ],
  [
    'elements/sales-dashboard/sales-dashboard.ts',
    'import {html} from \'lit\';\nimport {SalesElement} from \'../base/sales-element.js\';\nexport const page = (where: string) => html`<sales-kpi .style=${where} data-style="plain" class="style"></sales-kpi>`;',
  ],
  [
    'elements/sales-insights/sales-insights.ts',
    `import {SalesElement} from '../base/element/sales-element.js';\nimport {sentences} from './model/insights.js';\nexport const widen = (el: HTMLElement, w: string) => el.style.setProperty('inline-size', w);`,
  ],
  [
    'elements/sales-insights/model/insights.ts',
    `import {words} from '../../../messages/en.js';\nimport type {Finding} from '../../../query/analysis/analysis.js';\nimport type {Clause} from '../../../query/where/where.js';`,
  ],
  [
    'messages/compiled/languages.ts',
    `import type {Language} from '../language.js';\nexport const languages = {de: () => import('./de.js'), 'pt-br': () => import('./pt-br.js')};`,
  ],
  [
    'elements/base/card/tooltip.ts',
    `import {html, LitElement} from 'lit';\nimport {classMap} from 'lit/directives/class-map.js';\nexport const move = (el: HTMLElement, x: number) => { el.style.translate = \`\${x}px\`; };`,
  ],
  [
    'elements/sales-kpi/sales-kpi.styles.ts',
    `import {css} from 'lit';\nimport {base} from '../base/sales-element.styles.js';\nexport const kpiStyles = [base, css\`:host { display: block }\`];`,
  ],
  [
    'elements/sales-source/sales-source.ts',
    `import type {Catalog} from '../../query/catalog.js';\nimport {SalesElement} from '../base/element/sales-element.js';`,
  ],
  [
    'elements/base/query/query-controller.ts',
    `import type {Client} from '../../../client/client.js';\nimport {planKey} from '../../../query/plan-key.js';\nimport {Task} from '@lit/task';`,
  ],
  ['plot/treemap.ts', `import {hierarchy, treemap} from 'd3-hierarchy';\nimport {theme} from './theme.js';`],
  [
    'crossfilter/url-state.ts',
    `import type {Clause} from '../query/where/where.js';\nexport const read = () => new URL(window.location.href);`,
  ],
  [
    'plot/svg.ts',
    `import type {Mark} from './mark.js';\nexport const draw = (marks: readonly Mark[]) => document.createElementNS('http://www.w3.org/2000/svg', String(marks.length));`,
  ],
  [
    'plot/canvas.ts',
    `import {theme} from './theme.js';\nimport {scaleLinear} from 'd3-scale';\nexport const MAX_SVG_MARKS = 2000;\nexport const sheet = () => document.createElement('canvas').getContext('2d');`,
  ],
  ['catalog/detect/roles.ts', `import {ROLES} from '../roles.js';\nimport type {Schema} from '../../query/schema.js';`],
  [
    'messages/de.ts',
    `import type {Words} from './en.js';\nimport {SalesError} from '../util/error.js';\nexport const words = {blank: '(leer)', rows: (n: number) => \`\${n} Zeilen\`};`,
  ],
  ['messages/locales.ts', `import {words} from './en.js';\nexport const locales = new Map([['en', words]]);`],
  [
    'client/client.ts',
    `import type {Request} from '../worker/serve/protocol.js';\nimport {start} from '../worker/package-files.js';\nexport const inline = async (port: MessagePort) => (await import('../worker/serve/inline.js')).serve(port);`,
  ],
  ['client/early-worker.ts', `export const policy = () => trustedTypes.createPolicy('sales-elements', {});`],
  ['worker/serve/modules.ts', `export const MODULES = {stats: () => import('../data/worker-stats.js')} as const;`],
  [
    'worker/serve/inline.ts',
    `import {serve as serveOn} from './handler.js';\nimport {MODULES} from './modules.js';\nexport function serve(port: MessagePort): void {\n  serveOn(port, MODULES);\n}`,
  ],
  ['client/early-worker.ts', WORKER_AT],
  [
    'worker/serve/optional-modules.ts',
    `import type {Hello} from './protocol.js';\nimport {SalesError} from '../../util/error.js';\nexport const partsAt = (base: string) => (name: string) => import(new URL(\`./worker-\${name}.js\`, base).href);`,
  ],
  ['worker/formats/worker-parquet.ts', `export {decode} from '../../table/parquet/decode-parquet.js';`],
  ['worker/data/worker-joins.ts', `export {describeTables} from '../../dataset/join/describe-tables.js';`],
  ['worker/data/worker-stats.ts', `export {forecast} from '../../analysis/forecast/forecast.js';`],
  ['worker/worker.ts', `import {handle} from './serve/handler.js';\nself.addEventListener('message', (event) => handle(event));`],
  [
    'auto.ts',
    `import {defineTags} from './define-tags.js';\nnew MutationObserver(() => defineTags({tags: ['sales-kpi']})).observe(document, {});`,
  ],
  [
    'core.ts',
    `import {open} from './dataset/open-dataset.js';\nexport type {QueryPlan} from './query/plan.js';\nimport {MODULES} from './worker/serve/modules.js';\n` +
      `export const openDataset = (input: unknown) => open(input, MODULES);`,
  ],
  ['stats.ts', `export {forecast} from './stats/forecast/forecast.js';\nexport {SalesError} from './util/error.js';`],
  [
    'worker/serve/handler.ts',
    `import {openDataset} from '../../dataset/open-dataset.js';\nimport {partsAt} from './optional-modules.js';\nimport type {Request} from './protocol.js';`,
  ],
  [
    'table/load.ts',
    `import {decodeCsv} from './csv/decode-csv.js';\nexport const read = (path: string) => globalThis.process?.getBuiltinModule?.('node:fs').readFileSync(path);`,
  ],
  [
    'table/load.ts',
    `declare global { var process: {getBuiltinModule?(name: 'node:fs'): {readFileSync(path: string): Uint8Array}} | undefined }\nexport const fs = () => globalThis.process?.getBuiltinModule?.('node:fs');`,
  ],
  [
    'table/csv/decode-csv.ts',
    namesIn(CSV_READER)
      .map((name, i) => `import {parse as parse${i}} from '${name}';`)
      .join('\n'),
  ],
  [
    'table/parquet/decode-parquet.ts',
    LAZY_READERS.map((name, i) => `export const read${i} = () => import('${name}');`).join('\n'),
  ],
  [
    'dataset/open-dataset.ts',
    `import {ColumnEngine} from '../engine/columns/column-engine.js';\nimport {CachedEngine} from '../engine/shared-runs.js';\nimport {load} from '../table/load.js';\nimport {detectRoles} from '../catalog/detect/roles.js';\nexport const yieldNow = () => new Promise<void>((done) => { setTimeout(done); });`,
  ],
  [
    'analysis/forecast/forecast.ts',
    `import {ets} from '../../stats/forecast/models/ets.js';\nimport {SalesError} from '../../util/error.js';`,
  ],
  [
    'engine/columns/groups/aggregators.ts',
    `import {quantile} from '../../../util/numbers/quantile.js';\nimport type {Column} from '../../../table/column.js';\nimport type {Engine} from '../../engine.js';\nimport {scan} from '../scan.js';`,
  ],
  [
    'engine/columns/scan.ts',
    `export async function scan(blocks: number, pause: () => Promise<void>) {\n  for (let i = 0; i < blocks; i += 1) if (i % 64 === 63) await pause();\n}`,
  ],
  [
    'query/where/where.ts',
    `import {SalesError} from '../../util/error.js';\nexport interface Clause { readonly field: string }\nexport function parse(text: string, signal: AbortSignal): Clause {\n` +
      `  if (signal.aborted) throw signal.reason;\n  throw new SalesError('bad-clause', \`no '\${text}'\`, {position: 3, params: {field: text}, hint: 'quote it'});\n}`,
  ],
  [
    'query/result/load-arrow.ts',
    `import type * as Arrow from 'apache-arrow';\nexport const load = (): Promise<typeof Arrow> => import('apache-arrow');`,
  ],
  [
    'engine/shared-runs.ts',
    `import type {Engine} from './engine.js';\nimport {planKey} from '../query/plan-key.js';\nimport {Lru} from '../util/lru.js';`,
  ],
  ['table/decode.ts', `import {column} from './column.js';\nimport type {Schema} from '../query/schema.js';`],
  [
    'stats/forecast/models/theta.ts',
    `import {ses} from './ets.js';\nimport {SalesError} from '../../../util/error.js';\nexport const LOG_2PI = Math.log(2 * Math.PI);`,
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
