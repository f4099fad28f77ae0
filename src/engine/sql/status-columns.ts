import type { ColumnRef } from '../../query/schema.js';

/** Returns the columns with texts that a request checks for returned, refunded or canceled. */
export function statusColumns(request: object): readonly ColumnRef[] {
  const found = new Map<string, ColumnRef>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('pattern' in part && part.pattern === 'returned-status' && 'of' in part) {
      found.set(JSON.stringify(part.of), part.of as ColumnRef);
    }
    Object.values(part).forEach(visit);
  };
  visit(request);
  return [...found.values()];
}
