import { errorWith, type SalesError } from '../../util/error.js';
import { failedFetch, shortUrl, statusError } from '../../util/fetch-errors.js';
import type { Geography } from './model/geography.js';
import { readShapes } from './model/own-shapes.js';

/** The page that shapes are requested for. */
interface Place {
  /** URL that a relative one is resolved against. */
  readonly baseURI: string;
  /** Requests the file in place of the platform. */
  readonly fetch: typeof globalThis.fetch | undefined;
}

/**
 * Loads the map of a GeoJSON or TopoJSON file from the URL `shapes`, in which `#name` is an object of a TopoJSON.
 * @throws SalesError `network`, `cors`, `http-status`; `bad-option` for a file without shapes
 */
export async function loadShapes(
  shapes: string,
  key: string | undefined,
  { baseURI, fetch = globalThis.fetch }: Place,
): Promise<Geography> {
  const [file = '', object = ''] = shapes.split('#');
  const url = URL.canParse(file, baseURI) ? new URL(file, baseURI).href : file;
  const named = (error: SalesError): SalesError => errorWith(error, { params: { ...error.params, attribute: 'shapes' } });
  const failed = async (cause: unknown): Promise<never> => {
    throw named(await failedFetch(cause, url, {}, fetch));
  };
  const reply = await fetch(url, {}).catch(failed);
  if (!reply.ok) throw named(await statusError(reply, url, undefined));
  return readShapes(await reply.text().catch(failed), { shapes: shortUrl(shapes), object: decodeURIComponent(object), key });
}
