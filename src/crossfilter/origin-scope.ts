import { SalesError } from '../util/error.js';
import type { FilterGroup } from './filter-group.js';

/** What frames and tabs tell each other: a clause that changed, or the wish to hear all clauses. */
type OriginMessage =
  { readonly version: 1; readonly source: string; readonly where: string } | { readonly version: 1; readonly hello: true };

/**
 * Shares the clauses of a group with the group of the same name in frames and tabs of the same origin; who joins later hears what is set.
 * Sources of the same name are the same source, so a widget that takes part wants an id of its own. Returns the way to leave.
 */
export function joinOrigin(group: FilterGroup): () => void {
  const channel = new BroadcastChannel(`sales-elements.bus.v1.${group.name}`);
  /** The clauses that all have heard of, so that nobody repeats what it was told. */
  const shared = new Map<string, string>();
  const tell = (source: string, where: string): void => {
    shared.set(source, where);
    channel.postMessage({ version: 1, source, where } satisfies OriginMessage);
  };
  const end = group.subscribe(({ source, where }) => {
    if (shared.get(source) !== where) tell(source, where);
  });
  channel.onmessage = ({ data }: MessageEvent<OriginMessage | { readonly version: unknown }>) => {
    if (!isKnown(data)) return;
    if ('hello' in data) return void Object.entries(group.clauses).forEach(([source, where]) => tell(source, where));
    shared.set(data.source, data.where);
    try {
      group.set(data.source, data.where);
    } catch (error) {
      // A page with another version of the library may know clauses which this one does not.
      if (!(error instanceof SalesError)) throw error;
    }
  };
  channel.postMessage({ version: 1, hello: true } satisfies OriginMessage);
  return () => {
    end();
    channel.close();
  };
}

/** Pages of other versions may say what this one does not understand. */
function isKnown(message: OriginMessage | { readonly version: unknown }): message is OriginMessage {
  return message.version === 1;
}
