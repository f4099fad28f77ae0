import type { Catalog } from '../../query/catalog.js';
import type { LiveSource } from '../../query/source.js';
import { toErrorRecord, type ErrorRecord } from '../../util/error.js';
import type { Serial } from '../../util/serial.js';
import type { Rows } from '../dataset-input.js';
import type { LoadedDataset } from '../dataset.js';
import { openLive, type LiveHooks } from './live-feed.js';

/** A data set of a page, whose rows may change until it is closed. */
export interface Opened {
  dataset: Promise<LoadedDataset>;
  readonly abort: AbortController;
  /** Rows change in one way at a time: those that come during a refresh wait, and are added to what it gave. */
  readonly changes: Serial;
}

/** What a page hears of changes. */
export type ChangeReport =
  { readonly type: 'changed'; readonly catalog: Catalog } | { readonly type: 'refreshed' | 'live'; readonly error?: ErrorRecord };

/** A data set whose rows change. */
export interface Changing {
  readonly opened: Opened;
  /** Tells the page; nothing any more once the data set is closed. */
  readonly tell: (report: ChangeReport) => void;
  /** Closes it where its rows were lost with a helper. */
  readonly dropLost: () => Promise<void>;
}

/** Has `open` load what has changed; questions that came before are answered from the old rows, and where it fails these stay. */
export async function refresh(
  { opened, tell, dropLost }: Changing,
  open: (before: LoadedDataset) => Promise<LoadedDataset>,
): Promise<void> {
  try {
    await opened.changes.run(async () => {
      const before = await opened.dataset;
      const dataset = await open(before);
      if (dataset === before || opened.abort.signal.aborted) return;
      opened.dataset = Promise.resolve(dataset);
      tell({ type: 'changed', catalog: dataset.catalog });
    });
    tell({ type: 'refreshed' });
  } catch (error) {
    tell({ type: 'refreshed', error: toErrorRecord(error) });
    await dropLost();
  }
}

/** Adds the rows of a stream as they come, until the data set is closed. `connect`: in place of the platform's. */
export function listen({ opened, tell, dropLost }: Changing, source: LiveSource, connect?: LiveHooks['connect']): void {
  const { changes, abort } = opened;
  if (abort.signal.aborted) return;
  const add = async (rows: Rows, table: string | undefined): Promise<void> => {
    const dataset = await opened.dataset;
    try {
      await dataset.append(rows, table);
    } catch (error) {
      await dropLost();
      throw error;
    }
    tell({ type: 'changed', catalog: dataset.catalog });
  };
  openLive(source, {
    add: (rows, table) => changes.run(() => add(rows, table)),
    problem: (error) => tell({ type: 'live', ...(error === undefined ? {} : { error: toErrorRecord(error) }) }),
    signal: abort.signal,
    ...(connect ? { connect } : {}),
  });
}
