import type { DatasetOptions } from '../dataset/check-options.js';
import type { DatasetInput } from '../dataset/dataset-input.js';
import type { Account, DataCheck, Note } from '../dataset/described.js';
import type { Dataset, DatasetMeasure } from '../dataset/public-dataset.js';
import type { OpenQuestion } from '../query/catalog.js';
import type { Role } from '../query/schema.js';
import { type Reading, SalesError } from '../util/error.js';
import { type OfferedMeasure, type Offers, offersOf } from './offers.js';

/** What a file contains, and what can be shown of it. Plain data that JSON can hold. */
export interface DataDescription
  extends Pick<DataCheck, 'tables' | 'joins' | 'roles' | 'unusedColumns'>, Offers<DescribedMeasure> {
  /** Figures that the values leave open. Their measures are not in `measures` until the option `roles` answers them. */
  readonly questions: readonly DescribedQuestion[];
  /** How the revenue comes about, and the money that is not counted. */
  readonly account: Account;
  /** What users should know about the numbers. */
  readonly warnings: readonly Note[];
}

/** A figure with several readings. */
export interface DescribedQuestion {
  readonly role: Role;
  /** The question as an English sentence. */
  readonly message: string;
  /** The readings: the option `roles` that chooses each, and its total. */
  readonly readings: readonly Reading[];
}

/** A measure of the data. */
export interface DescribedMeasure extends DatasetMeasure, OfferedMeasure {}

/** The measures that are asked about, by the role that is open. */
const ASKED: Readonly<Partial<Record<Role, string>>> = { cost: 'cost', profit: 'profit', quantity: 'units' };

/**
 * Loads data and describes it: tables, roles, open questions, valid measures and dimensions, and tags for a page.
 * @throws SalesError as `openDataset`
 */
export async function describeWith(
  open: (input: DatasetInput, options: DatasetOptions) => Promise<Dataset>,
  input: DatasetInput,
  options: DatasetOptions,
): Promise<DataDescription> {
  const dataset = await open(input, options);
  try {
    return await describeDataset(dataset);
  } finally {
    dataset.close();
  }
}

/** Describes a loaded data set, which stays open. */
export async function describeDataset(dataset: Dataset): Promise<DataDescription> {
  const { tables, joins, roles, unusedColumns, warnings } = await dataset.check();
  const questions = await Promise.all((dataset.catalog.questions ?? []).map((question) => questionOf(dataset, question)));
  const account = await dataset.account();
  const offers = await offersOf(dataset, dataset.measures);
  return { tables, joins, roles, unusedColumns, questions, account, ...offers, warnings };
}

async function questionOf(dataset: Dataset, { role, readings }: OpenQuestion): Promise<DescribedQuestion> {
  try {
    await dataset.query({ measures: [ASKED[role] ?? 'revenue'] });
  } catch (error) {
    if (error instanceof SalesError && error.readings.length > 0)
      return { role, message: [error.message, error.hint].filter(Boolean).join(' '), readings: error.readings };
  }
  const names = readings.map(({ of }) => of.join(' × ')).join(', ');
  return { role, message: `Which is the ${role}: ${names}?`, readings: readings.map((one) => ({ ...one, total: null })) };
}
