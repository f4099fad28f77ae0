import { SalesError } from '../../../util/error.js';

/** The parts of a violation of a content security policy that are read. */
export interface Violation {
  readonly blockedURI: string;
  readonly effectiveDirective: string;
}

/** What a page does here: it listens for violations of its policy, and requests a file. */
export interface PolicyPage {
  /** Calls back for each violation until the returned function is called. */
  watch(note: (violation: Violation) => void): () => void;
  fetch(url: string): Promise<unknown>;
}

const PAGE: PolicyPage = {
  watch(note) {
    const listen = (event: SecurityPolicyViolationEvent): void => note(event);
    document.addEventListener('securitypolicyviolation', listen);
    return () => document.removeEventListener('securitypolicyviolation', listen);
  },
  fetch: (url) => fetch(url, { method: 'HEAD', mode: 'no-cors' }),
};

/** The directives that block a URL, by URL. A server that is tried again and again is not requested twice each time. */
const directives = /* @__PURE__ */ new Map<string, Promise<string | undefined>>();

/**
 * Returns the error of a file that the content security policy of the page blocks, in place of that of a file without a response. Browsers do not give
 * the reason to the request, so the page makes another one: one for each URL.
 */
export async function explained(error: SalesError, page = PAGE): Promise<SalesError> {
  const { url } = error.params;
  if (typeof url !== 'string' || !/^https?:/i.test(url) || !URL.canParse(url)) return error;
  const asked = directives.get(url) ?? blockingDirective(url, page);
  directives.set(url, asked);
  const directive = await asked;
  if (directive === undefined) return error;
  const { origin } = new URL(url);
  return new SalesError('cors', 'content-policy', { cause: error, params: { url, origin, directive } });
}

/** Requests a URL, and returns the directive that blocks it. */
async function blockingDirective(url: string, page: PolicyPage): Promise<string | undefined> {
  let directive: string | undefined;
  const end = page.watch(({ blockedURI, effectiveDirective }) => {
    // The URL of a blocked request has no fragment.
    if (blockedURI !== '' && url.startsWith(blockedURI)) directive = effectiveDirective;
  });
  await page.fetch(url).catch(() => undefined);
  // The event follows the failed request.
  await new Promise((resolve) => setTimeout(resolve));
  end();
  return directive;
}
