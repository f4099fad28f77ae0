import type { DataCheck as Check } from '../catalog/data-check.js';
import type { MoneyAccount } from './account/dataset-account.js';
import { englishNote, englishReason } from '../messages/english.js';
import type { Catalog as Known, RoleChoice as Choice } from '../query/catalog.js';
import { QueryResult as Result, type ResultRecord } from '../query/result/result.js';
import type { Note as NoteFacts, Reason } from '../query/schema.js';
import { reword, SalesError } from '../util/error.js';

/** Something with reasons, or a list of such things, with the English text. */
type Described<Value> = Value extends readonly (infer Item)[]
  ? readonly Described<Item>[]
  : Value extends { readonly reasons: readonly Reason[] }
    ? Value & {
        /** The reasons as English sentences. */
        readonly reason: string;
      }
    : Value extends NoteFacts
      ? Note
      : Value;

type DescribedFields<Facts> = { readonly [Name in keyof Facts]: Described<Facts[Name]> };

/** Something users of the numbers should know, with its text. */
export interface Note extends NoteFacts {
  /** The note as an English sentence. */
  readonly message: string;
}

/** Everything known about a dataset except its rows. Plain data. */
export type Catalog = DescribedFields<Known>;

/** The column of a role, with the reasons for the choice. */
export type RoleChoice = Described<Choice>;

/** How a data set interpreted its tables and columns, with possible alternatives. Plain data. */
export type DataCheck = DescribedFields<Check>;

/** The account of all money in a data set. Plain data. */
export type Account = DescribedFields<MoneyAccount>;

/** The result of a query. */
export class QueryResult extends Result {
  declare readonly notes: readonly Note[];

  constructor(record: ResultRecord) {
    super({ ...record, notes: record.notes.map(withText) });
  }
}

const hasReasons = (value: object): value is { readonly reasons: readonly Reason[] } => 'reasons' in value;
const isNote = (value: object): value is NoteFacts => 'code' in value;

function withText<Value>(value: Value): Described<Value> {
  const isRecord = typeof value === 'object' && value !== null;
  if (isRecord && hasReasons(value)) return { ...value, reason: englishReason(value.reasons) } as Described<Value>;
  return (isRecord && isNote(value) ? { ...value, message: englishNote(value) } : value) as Described<Value>;
}

/** Returns the facts about a dataset with an English text for each note and for all reasons. */
export function described<Facts extends object>(facts: Facts): DescribedFields<Facts> {
  const fields = Object.entries(facts).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(withText) : (value as unknown),
  ]);
  return Object.fromEntries(fields) as DescribedFields<Facts>;
}

/** Returns an error in English. Errors of optional modules have no text until then. */
export function describedError(error: unknown): unknown {
  return error instanceof SalesError ? reword(error) : error;
}
