import { escapeHtml } from '../util/escape-html.js';
import type { AskPlan } from './check-plan.js';

/** Returns the HTML of a plan. `others` are attributes before those of the plan, such as `src`. */
export function writeTag({ tag, attributes }: AskPlan, others: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...others, ...attributes });
  const written = all.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`));
  return `<${tag}${written.join('')}></${tag}>`;
}
