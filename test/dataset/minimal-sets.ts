import path from 'node:path';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import type { Figure } from './truth-figures.js';

/** What a minimal folder of a defect expects: a number, or `refuse`. */
export interface Expected {
  readonly files: readonly string[];
  readonly expect?: Readonly<Record<string, number | 'refuse'>>;
  /** Other right answers. */
  readonly or?: Readonly<Record<string, number | 'refuse'>>;
  /** Measures that must answer by a dimension. */
  readonly expectBy?: Readonly<Record<string, string>>;
  /** Revenue of months, `2024-01`. */
  readonly expectMonth?: Readonly<Record<string, number>>;
}

type Answer = number | SalesError | undefined;

/** Opens the files of a folder with nothing but their names, and compares each expected figure. */
export async function scoreFolder(at: string, expected: Expected): Promise<readonly Figure[]> {
  const paths = expected.files.map((file) => path.join(at, file));
  const tables = Object.fromEntries(expected.files.map((file, index) => [file.replace(/\.[^.]+$/u, ''), paths[index] ?? '']));
  const dataset = await openDataset(paths.length === 1 ? (paths[0] ?? '') : { tables }, { timeZone: 'UTC' });
  try {
    const figures: Figure[] = [];
    for (const [measure, value] of Object.entries(expected.expect ?? {})) {
      const other = expected.or?.[measure];
      const found = await answerOf(dataset, [measure]);
      figures.push(figureOf(measure, found, other === undefined ? [value] : [value, other]));
    }
    for (const [measure, by] of Object.entries(expected.expectBy ?? {}))
      figures.push(figureOf(`${measure} by ${by}`, await answerOf(dataset, [measure], by), []));
    for (const [month, value] of Object.entries(expected.expectMonth ?? {}))
      figures.push(figureOf(month, await answerOf(dataset, ['revenue'], 'month(date)', month), [value]));
    return figures;
  } finally {
    dataset.close();
  }
}

/** The figure of one measure: in all rows, or in the group whose key begins so. */
async function answerOf(dataset: Dataset, measures: readonly string[], by?: string, key = ''): Promise<Answer> {
  const [measure = ''] = measures;
  try {
    const rows = (await dataset.query({ measures, ...(by === undefined ? {} : { by: [by] }) })).rows();
    const value = rows.find((row) => by === undefined || String(row[by]).startsWith(key))?.[measure];
    return typeof value === 'number' ? value : undefined;
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
}

/** Compares to the cent; without expected values, any number is right. */
function figureOf(name: string, found: Answer, expected: readonly (number | 'refuse')[]): Figure {
  if (found instanceof SalesError) {
    const status = expected.includes('refuse') ? 'right' : (found.code as string) === 'ambiguous' ? 'asked' : 'refused';
    return { name, status, detail: `${found.code}: ${found.message}`, hint: found.hint };
  }
  const fits = expected.length === 0 || expected.some((one) => typeof one === 'number' && Math.abs(one - Number(found)) < 0.01);
  const detail = fits ? '' : `${String(found)} instead of ${expected.join(' or ')}`;
  return { name, status: found !== undefined && fits ? 'right' : 'wrong', detail };
}
