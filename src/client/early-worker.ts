/** Converts a URL to one that Trusted Types accept. */
export interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** A worker that starts while the scripts that use it are still loading. */
export interface EarlyWorker {
  readonly url: string;
  readonly worker: Worker;
  /** The policy by which it started: a page may allow only one of its name. */
  readonly policy: ScriptPolicy | undefined;
  /** The rules of that policy, for the client to replace. */
  readonly rules: { createScriptURL: ScriptPolicy['createScriptURL'] };
  /** True if the browser could not start it. */
  hasFailed: boolean;
}

/** The place of the early worker, for all copies of the library on a page. `null` once one has been started or looked for. */
const EARLY: unique symbol = Symbol.for('sales-elements.worker.v1');

const page = globalThis as { [EARLY]?: EarlyWorker | null };

/**
 * Creates the Trusted Types policy for worker URLs. Returns `undefined` when the browser lacks Trusted Types.
 * @throws TypeError when the page does not allow the policy
 */
export function makePolicy(rules: ScriptPolicy): ScriptPolicy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  return trustedTypes?.createPolicy('sales-elements', { createScriptURL: (url) => rules.createScriptURL(url) });
}

/** Starts a worker. */
export function startAt(url: string, policy: ScriptPolicy | undefined): Worker {
  return policy ? new Worker(policy.createScriptURL(url), { type: 'module' }) : new Worker(new URL(url), { type: 'module' });
}

/**
 * Starts the worker for a client that is still loading. Preloading its script would not do: where the server forbids caches, browsers request the script again for
 * the worker. Returns false if the page may not start it.
 */
export function startEarly(url: string): boolean {
  if (page[EARLY] !== undefined) return true;
  if (new URL(url).origin !== location.origin) return false;
  page[EARLY] = null;
  try {
    const rules = { createScriptURL: () => url };
    const policy = makePolicy(rules);
    const early: EarlyWorker = { url, worker: startAt(url, policy), policy, rules, hasFailed: false };
    early.worker.addEventListener('error', () => (early.hasFailed = true));
    page[EARLY] = early;
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the worker that was started early at one of these URLs. Only the first call does, and none is started afterwards. That of another copy of the library
 * is left to it.
 */
export function takeEarly(...urls: readonly string[]): EarlyWorker | undefined {
  const early = page[EARLY];
  if (early && !urls.includes(early.url)) return undefined;
  page[EARLY] = null;
  return early ?? undefined;
}
