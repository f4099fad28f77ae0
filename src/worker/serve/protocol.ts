import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import type { PageOptions, Progress, Rank, TableSource, WaitReason } from '../../query/source.js';
import type { ErrorRecord } from '../../util/error.js';
import { LONG_TEXTS } from '../../util/dictionary.js';

/** A plan to run on a dataset. */
export interface Query {
  readonly id: number;
  readonly dataset: number;
  readonly plan: QueryPlan;
  readonly rank?: Rank | undefined;
}

/** A request that the page sent while the worker started. The reply arrives through `port`, as `serveRequest` sends it. */
export interface EarlyRequest {
  readonly url: string;
  readonly init: Pick<RequestInit, 'headers' | 'credentials' | 'cache'>;
  readonly port: MessagePort;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number;
}

/** URLs of optional modules by name. A module without an entry is `worker-<name>.js` in the folder under the empty name. */
export type PartAddresses = Readonly<Record<string, string>>;

/**
 * Messages from the page to the worker. Ids are the page’s. `hello` comes first with the URLs of optional modules, and `ready` is
 * its reply. Every `open`, `refresh`, `ping` and every plan gets one reply, unless aborted or closed. A plan runs on the rows
 * present when it arrives.
 */
export type ToWorker =
  | { readonly type: 'hello'; readonly parts: PartAddresses }
  /** Passes the port for the page’s fetch functions. It comes before the first message with such a function in its options. */
  | { readonly type: 'fetches'; readonly port: MessagePort }
  | {
      readonly type: 'open';
      readonly dataset: number;
      readonly tables: readonly TableSource[];
      readonly options: PageOptions;
      /** Requests for some of the tables that were already sent. */
      readonly early?: readonly EarlyRequest[];
    }
  /** Reloads the tables that have changed. When one fails, all stay unchanged. */
  | { readonly type: 'refresh'; readonly dataset: number; readonly tables: readonly TableSource[]; readonly options: PageOptions }
  /** `together`: the page draws these results at once, so they travel in one reply unless that takes too long. */
  | { readonly type: 'query'; readonly queries: readonly Query[]; readonly together: boolean }
  /**
   * Announces plans that will be asked repeatedly with other values of one clause. `brush` is the dimension of that clause, as in
   * `by` (`month(date)`, `region`). Each plan has a clause on it that covers all selectable values. No reply.
   */
  | { readonly type: 'prepare'; readonly dataset: number; readonly plans: readonly QueryPlan[]; readonly brush: string }
  | { readonly type: 'abort'; readonly ids: readonly number[] }
  | { readonly type: 'close'; readonly dataset: number }
  /** Asks for a `pong`. */
  | { readonly type: 'ping' }
  /**
   * To the page’s worker: the requested helper is, or will be, at the other end of the port. Messages posted before then wait.
   */
  | { readonly type: 'helper'; readonly index: number; readonly port: MessagePort }
  /** To the page’s worker: the helper ended or could not be started. */
  | { readonly type: 'helper-lost'; readonly index: number }
  /** To a helper, after `hello`: the port to the worker it serves. It is the last message to a helper. */
  | { readonly type: 'help'; readonly port: MessagePort };

/** Messages from the worker to the page. Errors are values. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly dataset: number; readonly progress: Progress }
  | { readonly type: 'opened'; readonly dataset: number; readonly catalog: Catalog }
  | { readonly type: 'open-failed'; readonly dataset: number; readonly error: ErrorRecord }
  /** The first rows of a file that is still loading. They are a dataset under the negative id, until the page closes it. */
  | { readonly type: 'head'; readonly dataset: number; readonly catalog: Catalog; readonly progress: Progress }
  /** The rows changed or grew. Later plans run on the new rows. */
  | { readonly type: 'changed'; readonly dataset: number; readonly catalog: Catalog }
  /** Rows were lost with a helper, and the worker closed the dataset. The page must open it again before the next query. */
  | { readonly type: 'dropped'; readonly dataset: number }
  /** A refresh ended: successfully (after `changed`, if anything changed) or with an error. */
  | { readonly type: 'refreshed'; readonly dataset: number; readonly error?: ErrorRecord }
  /** The stream of new rows has a problem. Without an error, the problem is over. */
  | { readonly type: 'live'; readonly dataset: number; readonly error?: ErrorRecord }
  /** The worker requests helper number `index` (0, 1 …), at most once each. */
  | { readonly type: 'wants-helper'; readonly index: number }
  /** A plan waits. It may be replaced by a newer one, which then waits in its place. */
  | { readonly type: 'waiting'; readonly id: number; readonly reason: WaitReason }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] }
  | { readonly type: 'pong' };

/** Many texts joined into one, which is posted in a single memory copy. Text `k` ends before `ends[k]`. */
interface PackedTexts {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A result column in transit; a long dictionary is packed. */
export interface SentColumn extends ResultColumn {
  readonly packed?: PackedTexts;
}

/** A result in transit. */
export interface SentRecord extends ResultRecord {
  readonly columns: readonly SentColumn[];
}

/** The reply to one plan. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: SentRecord }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };

/** Caches packed texts by dictionary, which consecutive results share. */
const PACKED = /* @__PURE__ */ new WeakMap<readonly string[], PackedTexts>();

/**
 * Prepares a dictionary for posting: a long list is packed into one text and cached. Cloning 200,000 customer names one at a time
 * took 49 ms.
 */
export function packTexts(texts: readonly string[]): Pick<SentColumn, 'dictionary' | 'packed'> {
  if (texts.length <= LONG_TEXTS) return { dictionary: texts };
  let packed = PACKED.get(texts);
  // Live rows add texts to the dictionary.
  if (packed?.ends.length !== texts.length) {
    const ends = new Uint32Array(texts.length);
    let end = 0;
    texts.forEach((text, k) => (ends[k] = end += text.length));
    PACKED.set(texts, (packed = { text: texts.join(''), ends }));
  }
  return { packed };
}

/** Restores a result after posting. A packed dictionary is split on first access. */
export function unpackResult(sent: SentRecord): ResultRecord {
  return { ...sent, columns: sent.columns.map(unpackColumn) };
}

function unpackColumn({ packed, ...column }: SentColumn): ResultColumn {
  let texts: readonly string[] | undefined;
  return packed
    ? {
        ...column,
        get dictionary() {
          return (texts ??= textsOf(packed));
        },
      }
    : column;
}

function textsOf({ text, ends }: PackedTexts): readonly string[] {
  let start = 0;
  return Array.from(ends, (end) => text.slice(start, (start = end)));
}
