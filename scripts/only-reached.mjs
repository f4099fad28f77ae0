// Keeps what no chart here can reach out of the bundles: the chart library brings axes, legends, tips, scales, maps and colour
// schemes whether they are used or not. Pictures come to it placed in px, on identity scales without axes, so none of that is called.
import { pathToFileURL } from 'node:url';

/** What the reached parts of the chart library take of d3. */
const OF_D3 = [
  // d3-array: groups and extents of channels
  ...['InternMap', 'InternSet', 'ascending', 'bisector', 'cross', 'descending', 'extent', 'group', 'max', 'min', 'pairs'],
  ...['range', 'reverse', 'rollup', 'rollups', 'sort', 'sum'],
  // d3-selection: elements
  ...['create', 'creator', 'namespaces', 'select'],
  // d3-shape and d3-path: outlines
  ...['area', 'curveLinear', 'line', 'pathRound', 'symbolCircle'],
  ...['scaleIdentity'],
];

/** Modules of the chart library that belong to axes, legends, tips, statistics and to scales other than identity. */
const NOT_OF_PLOT =
  /@observablehq\/plot\/src\/(marks\/(axis|tip)|interactions\/pointer|legends\/(ramp|swatches)|transforms\/(bin|group|stack)|scales\/(diverging|schemes|temporal))\.js$/;

/** Its module of maps: what a plot without a projection calls of it gives undefined or false, so it may do so for all. */
const NOTHING_OF_PLOT = /@observablehq\/plot\/src\/projection\.js$/;

/** What asks whether style sheets can be shared; they can in every browser that the library runs in, so that nothing else is kept of the other way. */
const SHEETS_FILE = /@lit\/reactive-element\/css-tag\.js$/;
const SHEETS = /\bt\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/;

const D3 = '\0d3';

/** Functions that say so when they are called after all: a test of the built files draws every kind of chart. */
const throwing = (names) => standIn(names, "throw new Error('left out of this build');");
const standIn = (names, body) => `function none() { ${body} }\n${names.map((name) => `export { none as ${name} };`).join('\n')}`;

const namesOf = async (specifier) => Object.keys(await import(specifier)).filter((name) => name !== 'default');

/** A plugin that puts such functions in place of those parts. */
export const onlyReached = {
  name: 'only-reached',
  resolveId: (source, importer) => (source === 'd3' && importer !== D3 ? { id: D3, moduleSideEffects: false } : null),
  async load(id) {
    if (id === D3) {
      const others = (await namesOf('d3')).filter((name) => !OF_D3.includes(name));
      return `export { ${OF_D3.join(', ')} } from 'd3';\n${throwing(others)}`;
    }
    const file = id.replaceAll('\\', '/');
    if (NOT_OF_PLOT.test(file)) return throwing(await namesOf(pathToFileURL(id).href));
    return NOTHING_OF_PLOT.test(file) ? standIn(await namesOf(pathToFileURL(id).href), '') : null;
  },
  transform(code, id) {
    if (!SHEETS_FILE.test(id.replaceAll('\\', '/'))) return null;
    if (!SHEETS.test(code)) this.error('Lit no longer asks for shared style sheets in the words expected');
    return { code: code.replace(SHEETS, 'true'), map: null };
  },
};
