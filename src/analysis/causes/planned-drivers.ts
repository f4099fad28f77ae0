import type { DriversAnalysis, PlannedDrivers } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import type { Note } from '../../query/schema.js';
import type { Cooperative } from '../request-options.js';

/** A result whose measure is compared with its plan. */
interface PlannedRecord {
  readonly record: ResultRecord;
  /** The measure of units, if they are planned too. */
  readonly quantity: string | undefined;
  readonly facts: PlannedDrivers;
}

/**
 * Returns the result of a comparison with the plan, with the keys that the plan has where none are requested; `undefined` for other
 * comparisons. A measure without a plan has missing planned values.
 */
export async function plannedDrivers(
  given: ResultRecord,
  { measure, quantity, dimensions, numerator }: DriversAnalysis,
  { ask }: Cooperative,
): Promise<PlannedRecord | undefined> {
  const hasPlan = (name: string): boolean => given.columns.some((column) => column.name === `${name}.plan`);
  const lacksPlan = given.notes.some(({ code }) => code === 'no-plan');
  if (numerator !== undefined || !(hasPlan(measure) || lacksPlan)) return undefined;
  const record = dimensions ? given : await withPlannedKeys(given, ask);
  const isUnits = quantity !== undefined && hasPlan(quantity);
  return {
    record: {
      ...record,
      columns: hasPlan(measure) ? record.columns : [...record.columns, missingPlan(record, measure)],
      notes: record.notes.flatMap((note) => withoutMeasure(note, quantity) ?? []),
    },
    quantity: isUnits ? quantity : undefined,
    facts: { dimensions: keysOf(record), lacksUnits: quantity !== undefined && !isUnits },
  };
}

/** Returns the result without the keys that the plan lacks, which give no plan at all. */
async function withPlannedKeys(record: ResultRecord, ask: Cooperative['ask']): Promise<ResultRecord> {
  const lacking = record.notes.flatMap(({ code, params }) => (code === 'plan-lacks' ? (params?.['fields'] as string[]) : []));
  const keys = keysOf(record);
  const left = keys.filter((key) => !lacking.includes(key));
  return left.length === keys.length || left.length === 0 ? record : withPlannedKeys(await ask({ by: left }), ask);
}

/** Returns a note that does not name units without a plan, which the facts have; `undefined` where it names nothing else. */
function withoutMeasure(note: Note, measure: string | undefined): Note | undefined {
  if (note.code !== 'no-plan') return note;
  const measures = (note.params!['measures'] as readonly string[]).filter((name) => name !== measure);
  return measures.length === 0 ? undefined : { ...note, params: { measures } };
}

function keysOf({ columns }: ResultRecord): readonly string[] {
  return columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
}

function missingPlan({ rowCount }: ResultRecord, measure: string): ResultColumn {
  return { name: `${measure}.plan`, type: 'number', values: new Float64Array(rowCount).fill(NaN), unit: 'number' };
}
