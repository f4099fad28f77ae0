import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readText } from './files.mjs';

/** Licenses of what the library needs to run: they let anyone use, change and sell it. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense'];

/** Licenses of tools, which are not part of the package. */
const OF_TOOLS = [
  ...FREE,
  '(MIT OR CC0-1.0)',
  '(MPL-2.0 OR Apache-2.0)',
  'Apache-2.0 AND MIT',
  'BSD-0-Clause',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'OFL-1.1',
];

/** Packages that state no license in package.json, with that of their repository. */
const STATED_ELSEWHERE = { 'node_modules/only': 'MIT' };

const packages = Object.entries(JSON.parse(readText('package-lock.json')).packages).filter(([name]) => name !== '');

it(`needs only packages with a free license (${packages.length} packages)`, () => {
  const others = packages.flatMap(([name, { license = STATED_ELSEWHERE[name], dev = false }]) =>
    (dev ? OF_TOOLS : FREE).includes(license) ? [] : [`${name}: ${license}`],
  );
  assert.deepEqual(others, []);
});
