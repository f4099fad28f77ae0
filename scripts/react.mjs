// Writes dist/esm/react: a typed React component for each tag of the manifest. Each registers its tag; a bundler leaves out those that are not used.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Events of every tag; not all fire all of them, but they come up from those inside. */
const EVENTS = {
  onSalesLoad: ['sales-load', 'SalesLoadEvent'],
  onSalesError: ['sales-error', 'SalesErrorEvent'],
  onSalesSelect: ['sales-select', 'SalesSelectEvent'],
  onSalesDrill: ['sales-drill', 'SalesDrillEvent'],
  onSalesFilterChange: ['sales-filter-change', 'SalesFilterChangeEvent'],
};

/** Properties that code alone sets, and that are no state of the element. */
const FROM_CODE = ['data', 'headers', 'fetch'];

const HEAD = '// Made from custom-elements.json by scripts/react.mjs.\n';

/** Tells server components to leave a module to the browser; it must be the first statement. */
const CLIENT = "'use client';\n";

/** What a component takes besides what every element does. */
function declaredBy({ name, attributes, members }) {
  const own = attributes.map(({ fieldName, name: attribute, type, description }) => ({
    prop: fieldName ?? attribute,
    attribute,
    isSwitch: /\bboolean\b/.test(type?.text ?? ''),
    type: /\bboolean\b/.test(type?.text ?? '') ? type.text : 'string | number',
    description,
  }));
  const properties = members.filter((member) => member.kind === 'field' && FROM_CODE.includes(member.name));
  return { name, own, properties };
}

function moduleOf(tag, { name, own, properties }) {
  const declared = {
    name,
    attributes: Object.fromEntries(own.map(({ prop, attribute, isSwitch }) => [prop, [attribute, isSwitch]])),
    properties: properties.map((member) => member.name),
    events: Object.fromEntries(Object.entries(EVENTS).map(([prop, [event]]) => [prop, event])),
  };
  return `${CLIENT}${HEAD}import '../define/${tag}.js';
import { wrap } from './wrap.js';

export const ${name} = /* @__PURE__ */ wrap('${tag}', ${JSON.stringify(declared, null, 2)});
`;
}

const doc = (description, indent = '  ') =>
  description ? `${indent}/** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '*')} */\n` : '';

function typesOf(tag, file, { name, own, properties }) {
  const element = `${name}Element`;
  const lines = [
    ...own.map(({ prop, type, description }) => `${doc(description)}  readonly ${prop}?: ${type} | null | undefined;`),
    ...properties.map((member) => `${doc(member.description)}  readonly ${member.name}?: ${element}['${member.name}'];`),
    ...Object.entries(EVENTS).map(([prop, [, type]]) => `  readonly ${prop}?: ((event: ${type}) => void) | undefined;`),
  ];
  return `${HEAD}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${Object.values(EVENTS)
    .map(([, type]) => type)
    .join(', ')} } from '../index.js';
import type { ${name} as ${element} } from '${file}';

/** What \`${name}\` takes besides what every element does. */
export interface Own${name}Props {
${lines.join('\n')}
}

export type ${name}Props = Own${name}Props & Omit<HTMLAttributes<${element}>, keyof Own${name}Props>;

/** The tag \`${tag}\` as a component; its \`ref\` is the element. */
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${element}>>;
`;
}

/** Writes the components of a manifest's tags into a folder `esm/react`. */
export async function writeReact(folder, { modules }) {
  await mkdir(folder, { recursive: true });
  const tags = modules
    .flatMap((module) => (module.declarations ?? []).map((declaration) => ({ ...declaration, file: module.path })))
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  for (const tag of tags) {
    const declared = declaredBy(tag);
    const file = tag.file.replace(/^dist\/esm\//, '../');
    await writeFile(path.join(folder, `${tag.tagName}.js`), moduleOf(tag.tagName, declared));
    await writeFile(path.join(folder, `${tag.tagName}.d.ts`), typesOf(tag.tagName, file, declared));
  }
  const index = tags.map(({ tagName, name }) => [
    `export { ${name} } from './${tagName}.js';`,
    `export type { ${name}Props } from './${tagName}.js';`,
  ]);
  await writeFile(path.join(folder, 'index.js'), `${CLIENT}${HEAD}${index.map(([value]) => `${value}\n`).join('')}`);
  await writeFile(
    path.join(folder, 'index.d.ts'),
    `${HEAD}${index
      .flat()
      .map((line) => `${line}\n`)
      .join('')}`,
  );
  await copyFile(path.join(import.meta.dirname, 'react-wrap.mjs'), path.join(folder, 'wrap.js'));
  await writeFile(
    path.join(folder, 'wrap.d.ts'),
    `${HEAD}import type { ComponentType } from 'react';\n\nexport declare function wrap(tag: string, declared: object): ComponentType;\n`,
  );
}

/** Reads the manifest and writes the components of its tags. */
export async function reactFrom(manifest, folder) {
  await writeReact(folder, JSON.parse(await readFile(manifest, 'utf8')));
}
