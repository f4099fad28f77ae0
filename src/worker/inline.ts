import { serve as serveOn } from './handler.js';

/** Answers on this thread what comes in through `port`: the last resort where no worker can be started. */
export function serve(port: MessagePort): void {
  serveOn(port);
}
