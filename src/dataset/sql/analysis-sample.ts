import type { Engine, MemberSample } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { BoundPlan } from '../../query/plan.js';
import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';

/** Default maximum number of members or rows of analyses that need all of them in memory. */
export const DEFAULT_SAMPLE = 200_000;

/** What an analysis reads in place of all groups or rows. */
export interface AnalysisSample {
  readonly size: number;
  /** The members of a key; absent for single rows. */
  readonly members?: MemberSample;
}

/**
 * Returns the sample of an analysis that needs each member or row in memory: ranks, categories, and models of customers. `undefined` for
 * all others.
 * @throws SalesError `engine-unsupported` where `size` is 0
 */
export function sampleOf(
  analysis: Analysis,
  plan: BoundPlan,
  { size, isDetail }: { size: number; isDetail: boolean },
): AnalysisSample | undefined {
  const key = isDetail ? undefined : memberOf(analysis, plan);
  const isOfRows = isDetail && analysis.kind === 'correlation';
  if (!isOfRows && key === undefined) return undefined;
  if (size === 0)
    throw new SalesError(
      'engine-unsupported',
      `the server does not support the analysis '${analysis.kind}', which needs a sample`,
      {
        hint: 'Set sample in the configuration of the endpoint to a number above 0.',
        params: { term: analysis.kind },
      },
    );
  if (key === undefined) return { size };
  const index = plan.by.findIndex(({ name }) => name === key);
  if (plan.by[index]?.dimension.kind !== 'column') return undefined;
  const always = analysis.kind === 'next-basket' ? analysis.of : undefined;
  return { size, members: { key: index, size, ...(always !== undefined && { always }) } };
}

/** Returns the key whose members an analysis needs in memory. */
function memberOf(analysis: Analysis, { by }: BoundPlan): string | undefined {
  if (analysis.kind === 'correlation') return by.length === 1 ? by[0]!.name : undefined;
  if (analysis.kind === 'next-basket') return analysis.customer;
  return analysis.kind === 'customers' && analysis.prospects !== false ? analysis.customer : undefined;
}

/** Returns the note of a sample; `undefined` where it holds all members or rows. */
export async function sampleNote(
  { size, members }: AnalysisSample,
  { table, by, where, calendar }: BoundPlan,
  { engine, selected, signal }: { readonly engine: Engine; readonly selected: number; readonly signal: AbortSignal },
): Promise<Note | undefined> {
  const note = (column: string | undefined): Note => ({
    code: column === undefined ? 'sampled-rows' : 'sampled',
    message: `results of a sample of ${size.toLocaleString('en')} ${column === undefined ? 'rows' : `values of ${column}`}`,
    count: size,
    ...(column !== undefined && { table, column, params: { column } }),
  });
  if (selected <= size) return undefined;
  if (members === undefined) return note(undefined);
  const { dimension } = by[members.key]!;
  if (dimension.kind !== 'column') return undefined;
  const { ref } = dimension;
  const distinct = { kind: 'aggregate', name: 'distinct', value: { kind: 'column', ref } } as const;
  const { values } = await engine.aggregate({ table, by: [], aggregates: [distinct], where, calendar }, { signal });
  return values[0]!.values[0]! > size ? note(ref.column) : undefined;
}
