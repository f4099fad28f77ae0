/** Shortens a URL for messages. */
export function shortUrl(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}\u2026` : url;
}
