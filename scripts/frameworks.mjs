// Writes what frameworks need from the manifest. dist/types has the tags for the JSX of React, Preact and Solid, and for templates of Vue and Svelte;
// only tags.d.ts is generated. dist/react has a typed component for each tag, which registers it; a bundler leaves out those that are not used.
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { doc, EVENTS, HEAD, readTags } from './manifest.mjs';

/** What is written by hand, and copied. */
const SOURCES = path.resolve(import.meta.dirname, '..', 'frameworks');

/** Events by their names without the last word, which developers try first. */
const SHORT_NAMES = Object.fromEntries(
  Object.keys(EVENTS)
    .filter((event) => event.split('-').length > 2)
    .map((event) => [event.slice(0, event.lastIndexOf('-')), event]),
);

const line = (name, type, description) => `${doc(description)}  readonly ${name}?: ${type} | undefined;\n`;

function attributesOf({ tag, name, own, properties }) {
  const typeOf = ({ type, isSwitch, hasWords }) => (isSwitch ? 'Switch' : hasWords ? type : 'string | number');
  const attributes = own.map((one) => line(`'${one.attribute}'`, `${typeOf(one)} | null`, one.description));
  const fromCode = properties.map((member) => line(member.name, `${name}['${member.name}']`, member.description));
  return `/** The attributes of \`<${tag}>\`, and its properties for code. */
export interface ${name}Attributes {
${[...attributes, ...fromCode].join('')}}
`;
}

/** The text of tags.d.ts. */
const tagsFile = (tags) => `${HEAD}import type {
${[...Object.values(EVENTS), ...tags.map(({ name }) => name)].map((name) => `  ${name},\n`).join('')}} from '../declarations/index.js';

/** An attribute that is on or off: present or absent, or with its value written out. */
export type Switch = boolean | '' | 'true' | 'false';

${tags.map(attributesOf).join('\n')}
/** Each tag's element and attributes. */
export interface SalesTags {
${tags.map(({ tag, name }) => `  '${tag}': { readonly element: ${name}; readonly attributes: ${name}Attributes };\n`).join('')}}

/** Types by tag, for tags with a prefix too: \`acme-sales-kpi\`. */
export type WithPrefix<Tags> = Tags & { readonly [Tag in keyof Tags & string as \`\${string}-\${Tag}\`]: Tags[Tag] };

/** Each event by name. */
export interface SalesEvents {
${Object.entries(EVENTS)
  .map(([event, type]) => `  '${event}': ${type};\n`)
  .join('')}}

/** Names that miss the last word of an event, with the event. */
export interface ShortEventNames {
${Object.entries(SHORT_NAMES)
  .map(([short, event]) => `  '${short}': '${event}';\n`)
  .join('')}}

/** Listeners by event, each name after a prefix: \`onsales-load\`, \`on:sales-load\`. The type of a short name says which one is meant. */
export type SalesListeners<Prefix extends string> = {
  readonly [Event in keyof SalesEvents as \`\${Prefix}\${Event}\`]?: ((event: SalesEvents[Event]) => void) | null | undefined;
} & {
  readonly [Short in keyof ShortEventNames as \`\${Prefix}\${Short}\`]?: \`Did you mean \${Prefix}\${ShortEventNames[Short]}?\`;
};
`;

/** Writes the types of a manifest's tags into a folder `types`. */
export async function tagTypesFrom(manifest, folder) {
  await cp(path.join(SOURCES, 'types'), folder, { recursive: true });
  await writeFile(path.join(folder, 'tags.d.ts'), tagsFile(await readTags(manifest)));
}

/** The property that takes the listener of an event: `onSalesLoad`. */
const propOf = (event) => `on-${event}`.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());

const LISTENERS = Object.fromEntries(Object.keys(EVENTS).map((event) => [propOf(event), event]));

/** Makes server components leave a module to the browser; it must be the first statement. */
const CLIENT = "'use client';\n";

function moduleOf({ tag, name, own, properties }) {
  const declared = {
    name,
    attributes: Object.fromEntries(own.map(({ prop, attribute, isSwitch }) => [prop, [attribute, isSwitch]])),
    properties: properties.map((member) => member.name),
    events: LISTENERS,
  };
  return `${CLIENT}${HEAD}import '../define/${tag}.js';
import { wrap } from './wrap.js';

export const ${name} = /* @__PURE__ */ wrap('${tag}', ${JSON.stringify(declared, null, 2)});
`;
}

function typesOf({ tag, name, own, properties }) {
  const element = `${name}Element`;
  const typeOf = ({ type, isSwitch, hasWords }) => (isSwitch || hasWords ? type : 'string | number');
  const lines = [
    ...own.map((one) => `${doc(one.description)}  readonly ${one.prop}?: ${typeOf(one)} | null | undefined;`),
    ...properties.map((member) => `${doc(member.description)}  readonly ${member.name}?: ${element}['${member.name}'];`),
  ];
  return `${HEAD}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${name} as ${element} } from '../declarations/index.js';
import type { SalesListeners } from './wrap.js';

/** What \`${name}\` takes besides what every element does. */
export interface Own${name}Props extends SalesListeners {
${lines.join('\n')}
}

export type ${name}Props = Own${name}Props & Omit<HTMLAttributes<${element}>, keyof Own${name}Props>;

/** The tag \`${tag}\` as a component; its \`ref\` is the element. */
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${element}>>;
`;
}

function listenerTypes() {
  const lines = [
    ...Object.entries(LISTENERS).map(([prop, event]) => `  readonly ${prop}?: ((event: ${EVENTS[event]}) => void) | undefined;`),
    ...Object.entries(SHORT_NAMES).map(([short, event]) => `  readonly ${propOf(short)}?: 'Did you mean ${propOf(event)}?';`),
  ];
  return `${HEAD}import type { ComponentType } from 'react';
import type { ${Object.values(EVENTS).join(', ')} } from '../declarations/index.js';

/** The listeners of each component. The type of a short name says which one is meant. */
export interface SalesListeners {
${lines.join('\n')}
}

export declare function wrap(tag: string, declared: object): ComponentType;
`;
}

/** Writes the components of a manifest's tags into a folder `react`. */
export async function reactFrom(manifest, folder) {
  await mkdir(folder, { recursive: true });
  const tags = await readTags(manifest);
  for (const tag of tags) {
    await writeFile(path.join(folder, `${tag.tag}.js`), moduleOf(tag));
    await writeFile(path.join(folder, `${tag.tag}.d.ts`), typesOf(tag));
  }
  const values = tags.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`);
  const types = tags.map(({ tag, name }) => `export type { ${name}Props } from './${tag}.js';\n`);
  await writeFile(path.join(folder, 'index.js'), `${CLIENT}${HEAD}${values.join('')}`);
  await writeFile(path.join(folder, 'index.d.ts'), `${HEAD}${values.join('')}${types.join('')}`);
  await copyFile(path.join(SOURCES, 'react-wrap.mjs'), path.join(folder, 'wrap.js'));
  await writeFile(path.join(folder, 'wrap.d.ts'), listenerTypes());
}
