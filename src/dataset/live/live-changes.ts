import type { reopen } from './refresh-files.js';
import type { Catalog } from '../../query/catalog.js';
import type { LiveSource } from '../../query/source.js';
import { toErrorRecord, type ErrorRecord } from '../../util/error.js';
import type { Serial } from '../../util/promises.js';
import type { Rows } from '../dataset-input.js';
import type { LoadedDataset } from '../dataset.js';
import { openLive, type LiveHooks } from './live-feed.js';

/** The optional module for rows that change after loading: by a refresh, or by a stream of new rows. */
export interface LivePart {
  readonly listen: typeof listen;
  readonly refresh: typeof refresh;
  readonly reopen: typeof reopen;
}

/** A dataset of a page, whose rows may change until it is closed. */
export interface OpenedDataset {
  dataset: Promise<LoadedDataset>;
  readonly abort: AbortController;
  /** Serializes changes: rows that arrive during a refresh wait, and are added to its result. */
  readonly changes: Serial;
}

/** A report to the page about changes. */
export type ChangeReport =
  | { readonly type: 'changed'; readonly catalog: Catalog }
  | { readonly type: 'refreshed' | 'live'; readonly error?: ErrorRecord };

/** A dataset with changing rows. */
export interface LiveUpdates {
  readonly opened: OpenedDataset;
  /** Reports to the page; ignored once the dataset is closed. */
  readonly report: (report: ChangeReport) => void;
  /** Closes the dataset if its rows were lost with a helper. */
  readonly dropLost: () => Promise<void>;
}

/** Loads what has changed with `open`. Queries in the meantime use the old rows, which also stay after a failure. */
export async function refresh(
  { opened, report, dropLost }: LiveUpdates,
  open: (before: LoadedDataset) => Promise<LoadedDataset>,
): Promise<void> {
  try {
    await opened.changes.run(async () => {
      const before = await opened.dataset;
      const dataset = await open(before);
      if (dataset === before || opened.abort.signal.aborted) return;
      opened.dataset = Promise.resolve(dataset);
      report({ type: 'changed', catalog: dataset.catalog });
    });
    report({ type: 'refreshed' });
  } catch (error) {
    report({ type: 'refreshed', error: toErrorRecord(error) });
    await dropLost();
  }
}

/** Adds the rows of a stream until the dataset is closed. `connect` replaces the platform's `EventSource`. */
export function listen({ opened, report, dropLost }: LiveUpdates, source: LiveSource, connect?: LiveHooks['connect']): void {
  const { changes, abort } = opened;
  if (abort.signal.aborted) return;
  const add = async (rows: Rows, table: string | undefined): Promise<void> => {
    const dataset = await opened.dataset;
    try {
      await dataset.append({ kind: 'rows', rows }, table);
    } catch (error) {
      await dropLost();
      throw error;
    }
    report({ type: 'changed', catalog: dataset.catalog });
  };
  openLive(source, {
    add: (rows, table) => changes.run(() => add(rows, table)),
    problem: (error) => report({ type: 'live', ...(error === undefined ? {} : { error: toErrorRecord(error) }) }),
    signal: abort.signal,
    ...(connect ? { connect } : {}),
  });
}
