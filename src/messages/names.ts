import { measureParts } from '../util/measure-text.js';
import { ownValue } from '../util/record.js';

/** Names of measures and roles by their keys in plans: `aov` → `Average order`. */
export type Labels = Readonly<Record<string, string>>;

function sentence(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the name of a measure (`name = expression` too): its label, or its name as defined by the page. */
export function measureName(name: string, labels: Labels): string {
  const own = measureParts(name).name;
  return ownValue(labels, own) ?? (/^[a-z-]+$/.test(own) ? sentence(own) : own);
}

/** How a role, a column or a part of a date is called: `month(date)` by the label of `month`. */
export function dimensionName(name: string, labels: Labels): string {
  const binned = /^bin\(([^,]+),/.exec(name)?.[1];
  if (binned) return dimensionName(binned, labels);
  const key = /^(year|quarter|month|week|day|weekday|hour)\(/.exec(name)?.[1] ?? name;
  return ownValue(labels, key) ?? (/^[a-z-]+$/.test(key) ? sentence(key) : key);
}

/** Returns the name of a correlated variable: the label of a role, or the name of a column. */
export function variableName(name: string, labels: Labels): string {
  return ownValue(labels, name) ?? (/^[a-z-]+$/.test(name) ? sentence(name) : name.replaceAll('"', ''));
}
