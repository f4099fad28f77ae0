import { changeAddress, readSearch, writeSearch } from '../../crossfilter/url-state.js';
import { leversFrom, leversText, type LeverValues, type WhatIf } from './model/what-if.js';

/** Returns the levers in the URL, each within its range; `undefined` without the parameter. */
export function readLevers(group: string, whatIf: WhatIf): Partial<LeverValues> | undefined {
  const text = readSearch(location.search, parameterOf(group));
  return text === undefined ? undefined : leversFrom(text, whatIf);
}

/** Writes the levers into the URL of the page, and removes them for a scenario that is the data. */
export function writeLevers(group: string, values: LeverValues | undefined): void {
  const search = writeSearch(location.search, parameterOf(group), values ? leversText(values) : '');
  if (search !== location.search) changeAddress('replaceState', location.pathname + search + location.hash);
}

/** The parameter is `scenario`, or `scenario.<group>` for a named group. */
function parameterOf(group: string): string {
  return group === 'default' ? 'scenario' : `scenario.${group}`;
}
