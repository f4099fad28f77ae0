// Writes dist/react: a typed React component for each tag of the manifest. Each registers its tag; a bundler leaves out those that are not used.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { doc, EVENTS, HEAD, readTags } from './manifest-tags.mjs';

/** The property that takes the listener of an event: `onSalesLoad`. */
const propOf = (event) => `on-${event}`.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());

const LISTENERS = Object.fromEntries(Object.keys(EVENTS).map((event) => [propOf(event), event]));

/** Tells server components to leave a module to the browser; it must be the first statement. */
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
    ...Object.entries(LISTENERS).map(([prop, event]) => `  readonly ${prop}?: ((event: ${EVENTS[event]}) => void) | undefined;`),
  ];
  return `${HEAD}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${Object.values(EVENTS).join(', ')} } from '../declarations/index.js';
import type { ${name} as ${element} } from '../declarations/index.js';

/** What \`${name}\` takes besides what every element does. */
export interface Own${name}Props {
${lines.join('\n')}
}

export type ${name}Props = Own${name}Props & Omit<HTMLAttributes<${element}>, keyof Own${name}Props>;

/** The tag \`${tag}\` as a component; its \`ref\` is the element. */
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${element}>>;
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
  await copyFile(path.join(import.meta.dirname, 'react-wrap.mjs'), path.join(folder, 'wrap.js'));
  await writeFile(
    path.join(folder, 'wrap.d.ts'),
    `${HEAD}import type { ComponentType } from 'react';\n\nexport declare function wrap(tag: string, declared: object): ComponentType;\n`,
  );
}
