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

/** Modules that belong to axes, legends, tips, statistics, to scales other than identity, and to numbers on axes. */
const NOT_REACHED =
  /@observablehq\/plot\/src\/(marks\/(axis|frame|tip)|interactions\/pointer|legends\/(ramp|swatches)|transforms\/(bin|group|stack)|scales\/(diverging|ordinal|schemes|temporal))\.js$|\/d3-format\/dist\/d3-format\.mjs$/;

/** The module of all scales of numbers, and what is reached of it. */
const NUMBER_SCALES = { file: /@observablehq\/plot\/src\/scales\/quantitative\.js$/, reached: ['createScaleIdentity'] };

/** Modules of maps, facets and markers: what a plot without any calls of them gives undefined or false, or is asked for nothing, so they may do so for all. */
const NOTHING = /@observablehq\/plot\/src\/(projection|facet|marker)\.js$/;

/** The module of curves: all but straight lines are classes that are kept by what is set on their prototypes alone. */
const CURVES_FILE = /\/d3-shape\/dist\/d3-shape\.mjs$/;
const BENT_CURVES = /^(?!Linear\.)(\w+|\(MonotoneY.*)\.(prototype = \{|point = function)[^]*?^\};$/gm;

/** What asks whether style sheets can be shared; they can in every browser that the library runs in, so that nothing else is kept of the other way. */
const SHEETS_FILE = /@lit\/reactive-element\/css-tag\.js$/;
const SHEETS = /\bt\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/;

const D3 = '\0d3';
const NUMBERS = '\0number-scales:';

/** Functions that say so when they are called after all: a test of the built files draws every kind of chart. */
const throwing = (names) => standIn(names, "throw new Error('left out of this build');");
const standIn = (names, body) => `function none() { ${body} }\n${names.map((name) => `export { none as ${name} };`).join('\n')}`;

const slashes = (file) => file.replaceAll('\\', '/');
const namesOf = async (specifier) => Object.keys(await import(specifier)).filter((name) => name !== 'default');

/** A module with only some exports of another; calling the others says that they are left out. */
async function only(reached, file, from = file) {
  const others = (await namesOf(from)).filter((name) => !reached.includes(name));
  return `export { ${reached.join(', ')} } from ${JSON.stringify(file)};\n${throwing(others)}`;
}

/** A plugin that puts such functions in place of those parts. */
export const onlyReached = {
  name: 'only-reached',
  async resolveId(source, importer, options) {
    if (importer === D3 || importer?.startsWith(NUMBERS)) return null;
    if (source === 'd3') return { id: D3, moduleSideEffects: false };
    if (!/^\..*\/quantitative\.js$/.test(source)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && NUMBER_SCALES.file.test(slashes(found.id)) ? { id: NUMBERS + found.id, moduleSideEffects: false } : found;
  },
  async load(id) {
    if (id === D3) return only(OF_D3, 'd3');
    if (id.startsWith(NUMBERS)) {
      const file = id.slice(NUMBERS.length);
      return only(NUMBER_SCALES.reached, file, pathToFileURL(file).href);
    }
    if (NOT_REACHED.test(slashes(id))) return throwing(await namesOf(pathToFileURL(id).href));
    return NOTHING.test(slashes(id)) ? standIn(await namesOf(pathToFileURL(id).href), '') : null;
  },
  transform(code, id) {
    if (CURVES_FILE.test(slashes(id))) return { code: code.replace(BENT_CURVES, ''), map: null };
    if (!SHEETS_FILE.test(slashes(id))) return null;
    if (!SHEETS.test(code)) this.error('Lit no longer asks for shared style sheets in the words expected');
    return { code: code.replace(SHEETS, 'true'), map: null };
  },
};
