// custom-elements.json: made from the sources, and what the build reads from it for React components and for types of tags.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The types of the events, by name. Every tag has them all: they bubble up from the tags inside. */
export const EVENTS = {
  'sales-load': 'SalesLoadEvent',
  'sales-error': 'SalesErrorEvent',
  'sales-select': 'SalesSelectEvent',
  'sales-alert': 'SalesAlertEvent',
  'sales-drill': 'SalesDrillEvent',
  'sales-filter-change': 'SalesFilterChangeEvent',
};

/** Properties that only code sets, and that hold no state of the element. */
const FROM_CODE = ['data', 'headers', 'fetch'];

/** The first line of each generated file. */
export const HEAD = '// Generated from custom-elements.json.\n';

/** The doc comment for a description of the manifest; empty without one. */
export const doc = (description, indent = '  ') =>
  description ? `${indent}/** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '*')} */\n` : '';

function tagOf({ tagName, name, summary, attributes, members }, file) {
  const own = attributes.map(({ fieldName, name: attribute, type, description }) => ({
    prop: fieldName ?? attribute,
    attribute,
    isSwitch: /\bboolean\b/.test(type?.text ?? ''),
    hasWords: type?.text.startsWith("'") ?? false,
    type: type?.text ?? 'string',
    description,
  }));
  const properties = members.filter((member) => member.kind === 'field' && FROM_CODE.includes(member.name));
  return { tag: tagName, name, summary, file, own, properties };
}

/** Reads the tags of a manifest in alphabetical order: class, file in the package, attributes, and properties for code. */
export async function readTags(manifest) {
  const { modules } = JSON.parse(await readFile(manifest, 'utf8'));
  return modules
    .flatMap(({ path: file, declarations = [] }) => declarations.filter(({ tagName }) => tagName).map((one) => tagOf(one, file)))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

/** Analyzes the sources, and writes `custom-elements.json` into a folder. */
export async function writeManifest(folder) {
  // Loading the analyzer takes longer than reading a manifest.
  const { cli: analyze } = await import('@custom-elements-manifest/analyzer/cli.js');
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const manifest = await analyze({ argv, cwd: root, noWrite: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'custom-elements.json'), JSON.stringify(manifest));
}
