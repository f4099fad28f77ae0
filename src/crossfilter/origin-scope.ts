import { SalesError } from '../util/error.js';
import type { FilterGroup } from './filter-group.js';

/** A message between frames and tabs: a changed clause, or a request for all clauses. */
type OriginMessage =
  | { readonly version: 1; readonly source: string; readonly where: string }
  | { readonly version: 1; readonly hello: true };

/**
 * Shares the clauses of a group with the group of the same name in frames and tabs of the same origin. A page that joins later
 * receives the current clauses. Sources with the same name count as one source, so each widget needs a unique id. Returns a
 * function that leaves.
 */
export function joinOrigin(group: FilterGroup): () => void {
  const channel = new BroadcastChannel(`sales-elements.bus.v1.${group.name}`);
  /** The clauses last sent or received, so no page echoes what it received. */
  const shared = new Map<string, string>();
  const send = (source: string, where: string): void => {
    shared.set(source, where);
    channel.postMessage({ version: 1, source, where } satisfies OriginMessage);
  };
  const end = group.subscribe(({ source, where }) => {
    if (shared.get(source) !== where) send(source, where);
  });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isKnown(data)) return;
    if ('hello' in data) return void Object.entries(group.clauses).forEach(([source, where]) => send(source, where));
    shared.set(data.source, data.where);
    try {
      group.set(data.source, data.where);
    } catch (error) {
      // Another version of the library may send clauses that this version does not support.
      if (!(error instanceof SalesError)) throw error;
    }
  };
  channel.postMessage({ version: 1, hello: true } satisfies OriginMessage);
  return () => {
    end();
    channel.close();
  };
}

/** True for messages of this version. Other code of the origin may send anything. */
function isKnown(message: unknown): message is OriginMessage {
  return typeof message === 'object' && message !== null && 'version' in message && message.version === 1;
}
