import type { Catalog } from '../../query/catalog.js';

/** Codes of doubts about columns, which a description with known roles does not look for. */
const DOUBTS: readonly string[] = ['ambiguous-role', 'amounts-per-order', 'price-may-be-total', 'revenue-may-be-gross'];

/** Returns the catalog of newer rows with the questions about the rows before: new rows settle none of them. */
export function withOpenQuestions({ questions: _, ...catalog }: Catalog, { questions, warnings }: Catalog): Catalog {
  const isKept = (code: string): boolean => DOUBTS.includes(code) && !catalog.warnings.some((note) => note.code === code);
  return {
    ...catalog,
    ...(questions && { questions }),
    warnings: [...catalog.warnings, ...warnings.filter(({ code }) => isKept(code))],
  };
}
