import type { PlanHandler } from './plan-handler.js';

/** The part of a `node:http` server that ends it. */
export interface ClosableServer {
  close(whenClosed: () => void): unknown;
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/**
 * Ends a server for a restart: it accepts no more connections, requests in progress have a grace time in seconds, and then their connections close
 * too. Resolves when the data is closed.
 */
export async function closeServer(server: ClosableServer, handler: PlanHandler, graceSeconds = 10): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await new Promise<void>((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(timer);
  await handler.close();
}
