import type { DataState } from '../element/lifecycle.js';
import type { DataConnection } from './data-connection.js';

/** Where an element finds its data. */
interface FoundData {
  readonly connection: DataConnection | undefined;
  /** The error of a missing source. */
  readonly error?: DataState['error'];
  readonly isSearching?: boolean;
}

/** Returns the state of the data for the lifecycle of an element. */
export function dataStateOf({ connection, error, isSearching = false }: FoundData): DataState {
  const { catalog, reloading = false, version = 0, attempt = 0, isServer = false, outage } = connection ?? {};
  return {
    isLoaded: catalog !== undefined,
    isReloading: reloading,
    version,
    attempt,
    isServer,
    isAway: outage !== undefined,
    error: error ?? connection?.error,
    isSearching,
  };
}
