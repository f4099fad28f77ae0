import type { openRemote } from './remote-dataset.js';

/** The module for data behind an endpoint. */
export interface RemotePart {
  readonly openRemote: typeof openRemote;
}
