/** The names of this computer. */
const LOCAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Who may send requests. */
export interface OriginPolicy {
  /** True without a policy: then only this computer may be addressed, so no page elsewhere reaches the data by another name. */
  readonly isOpen: boolean;
  readonly origins: readonly string[];
}

/** Why a request is refused: a code for the log, and a text for the page. */
export interface Refusal {
  readonly code: 'foreign-host' | 'foreign-origin';
  readonly text: string;
}

/** Returns the refusal of a request with a foreign Host or Origin; `undefined` for others. */
export function refusalOf(request: Request, { isOpen, origins }: OriginPolicy): Refusal | undefined {
  const url = new URL(request.url);
  const host = hostName(request.headers.get('Host') ?? url.host);
  if (isOpen && !(LOCAL.includes(host) && LOCAL.includes(url.hostname)))
    return { code: 'foreign-host', text: `host '${host}' is not this computer` };
  const origin = request.headers.get('Origin');
  if (origin === null || origins.includes(origin)) return undefined;
  const own = request.headers.get('Host') ?? url.host;
  if (origin.replace(/^https?:\/\//, '') === own) return undefined;
  return { code: 'foreign-origin', text: 'pages of this origin may not send requests' };
}

/** Returns the headers by which a browser lets pages of listed origins read a response. */
export function corsHeaders(request: Request, origins: readonly string[]): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin');
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
    'Access-Control-Expose-Headers': 'ETag, Retry-After, Server-Timing, X-Request-Id',
    'Access-Control-Allow-Methods': 'GET, POST',
    Vary: 'Origin',
  };
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
